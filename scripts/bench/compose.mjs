// @ts-check
import { join } from 'node:path'
import { put } from './put.mjs'
import { BARE_NODE, workload } from './workload.mjs'

const KINDS = /** @type {const} */ ([
  ['web', 'docker.io/library/nginx:1.27', 80],
  ['api', 'ghcr.io/example/api:2.4', 8080],
  ['worker', 'ghcr.io/example/worker:2.4', 0],
  ['db', 'docker.io/library/postgres:16', 5432],
  ['cache', 'docker.io/library/redis:7', 6379],
])

/**
 * Services as people write them: images, ports, environment, volumes, dependencies, networks, labels, a health check here and there.
 * @param {number} file what makes this file another one than the last
 * @param {number} services
 */
function composeFile(file, services) {
  const lines = [`# application ${file}`, `name: app${file}`, 'services:']
  for (let n = 0; n < services; n++) {
    const [kind, image, port] = KINDS[n % KINDS.length] ?? KINDS[0]
    const base = `${kind}${n}`
    lines.push(`  ${base}:`, `    image: ${image}`, '    restart: unless-stopped')
    if (port > 0) lines.push('    ports:', `      - "${10000 + ((file * services + n) % 50000)}:${port}"`)
    lines.push('    environment:', `      APP_NAME: app${file}`, `      LOG_LEVEL: info`)
    if (kind === 'api' || kind === 'worker') {
      const [db, cache] = [`db${Math.floor(n / 5) * 5 + 3}`, `cache${Math.floor(n / 5) * 5 + 4}`]
      lines.push(`      DATABASE_URL: "postgres://app:secret@${db}:5432/app${file}"`, `      REDIS_URL: redis://${cache}:6379/0`)
      if (Math.floor(n / 5) * 5 + 4 < services) lines.push('    depends_on:', `      - ${db}`, `      - ${cache}`)
    }
    if (kind === 'db') {
      lines.push('    volumes:', `      - data${n}:/var/lib/postgresql/data`, '    healthcheck:')
      lines.push('      test: ["CMD-SHELL", "pg_isready -U app"]', '      interval: 10s', '      retries: 5')
    }
    lines.push('    networks: [front, back]', '    labels:', `      traefik.enable: "${kind === 'web'}"`, '')
  }
  lines.push('networks:', '  front: {}', '  back:', '    internal: true', '')
  const volumes = Array.from({ length: services }, (_, n) => n).filter((n) => n % KINDS.length === 3)
  if (volumes.length > 0) lines.push('volumes:', ...volumes.map((n) => `  data${n}:`))
  return `${lines.join('\n')}\n`
}

/** Many small files, against the linter that people have for them. */
export const composeFiles = workload({
  name: 'compose-files',
  what: '1,000 distinct compose files of ten services',
  runs: 5,
  smokeRuns: 1,
  make(root, { smoke }) {
    for (let n = 0; n < (smoke ? 40 : 1000); n++) put(root, `tree/area${n % 20}/app${n}/compose.yaml`, composeFile(n, 10))
  },
  commands: ({ cli, peers, smoke }) => {
    const files = smoke ? 40 : 1000
    return {
      bare: BARE_NODE,
      ours: {
        run: [process.execPath, cli, 'lint', 'tree'],
        says: [new RegExp(`^Read ${files * 14} compose units in ${files} files\\.$`, 'm')],
      },
      dclint: { ...peers.npm('dclint', '3.1', ['--recursive', 'tree']), says: [new RegExp(`app${files - 1}/compose\\.yaml`)] },
      // It knows no compose, and wants pretty YAML.
      yamllint: { ...peers.system(['yamllint', 'tree'], 'yamllint'), says: [new RegExp(`app${files - 1}/compose\\.yaml`)] },
      // The limit, as ripgrep is for reading: it does nothing but parse, with the fastest parser for it, and says whether that went well.
      'yaml-lint': peers.npm('yaml-lint', '1', ['tree/**/*.yaml'], 'yamllint'),
      'compose-lint': peers.system(['compose-lint', 'tree']),
    }
  },
  bounds: [
    // The fewer files, the more of the time is Node's own.
    { name: 'dclint to ours', value: ({ dclint, ours }) => Number(dclint) / Number(ours), atLeast: 25, goal: 50, guard: 4 },
    { name: 'yamllint to ours', value: ({ yamllint, ours }) => Number(yamllint) / Number(ours), atLeast: 1 },
  ],
})

/** What the programs that run a project say of it, one project at a time. */
export const composeProject = workload({
  name: 'compose-project',
  what: 'one compose project of ten services',
  runs: 7,
  smokeRuns: 3,
  // docker-compose 1 knows no name, and podman-compose 1.0 no `config`: it says what it would start.
  make: (root) => put(root, 'one/compose.yaml', composeFile(1, 10).replace(/^name: .*\n/m, '')),
  commands: ({ cli, peers, root }) => ({
    // As its users have it: compiled by an earlier run, where Node keeps that (22.8 or newer), like the Python of podman-compose.
    ours: {
      run: [process.execPath, cli, 'lint', 'one'],
      env: { NODE_DISABLE_COMPILE_CACHE: undefined, XDG_CACHE_HOME: join(root, 'cache') },
      says: [/^Read 14 compose units in 1 file\.$/m],
    },
    'podman-compose': peers.system(
      ['podman-compose', '--podman-path', '/bin/true', '--dry-run', '-f', 'one/compose.yaml', 'up'],
      'podman-compose',
      ['--help'],
    ),
    'docker-compose': { ...peers.system(['docker-compose', '-f', 'one/compose.yaml', 'config'], 'docker-compose'), says: [/db8/] },
    'docker compose': peers.system(['docker', 'compose', '-f', 'one/compose.yaml', 'config'], undefined, ['compose', 'version']),
  }),
  bounds: ['podman-compose', 'docker-compose'].map((peer) => ({
    name: `${peer} to ours`,
    value: (seconds) => Number(seconds[peer]) / Number(seconds.ours),
    atLeast: 1,
    // So short a run is mostly the start of Node and of Python.
    guard: 0.4,
  })),
})

/** One file that a program wrote. */
export const composeServices = workload({
  name: 'compose-services',
  // 5,000 of them are just below what one file may have.
  what: 'one compose file of 5,000 services, and one of half as many',
  runs: 5,
  smokeRuns: 4,
  make(root, { smoke }) {
    const services = smoke ? 1000 : 5000
    put(root, 'half/compose.yaml', composeFile(1, services / 2))
    put(root, 'whole/compose.yaml', composeFile(1, services))
  },
  commands: ({ cli, smoke }) => {
    const services = smoke ? 1000 : 5000
    const says = (/** @type {number} */ count) => [new RegExp(`^Read ${count * 1.2 + 2} compose units in 1 file\\.$`, 'm')]
    return {
      bare: BARE_NODE,
      half: { run: [process.execPath, cli, 'lint', 'half'], says: says(services / 2) },
      whole: { run: [process.execPath, cli, 'lint', 'whole'], says: says(services) },
    }
  },
  bounds: [
    { name: 'one file of 5,000 services', value: ({ whole }) => Number(whole), unit: ' s', atMost: 3 },
    {
      name: 'twice the services, Node itself left out',
      value: ({ bare, half, whole }) => (Number(whole) - Number(bare)) / (Number(half) - Number(bare)),
      atMost: 2.6,
      guard: 3.2,
    },
  ],
})
