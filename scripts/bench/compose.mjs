// @ts-check
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
  what: 'distinct compose files of ten services',
  runs: 5,
  smokeRuns: 3,
  make(root, { smoke }) {
    for (let n = 0; n < (smoke ? 200 : 1000); n++) put(root, `tree/area${n % 20}/app${n}/compose.yaml`, composeFile(n, 10))
  },
  commands: ({ cli, peers }) => ({
    bare: BARE_NODE,
    ours: { run: [process.execPath, cli, 'lint', 'tree'] },
    dclint: peers.npm('dclint', '3.1', ['--recursive', 'tree']),
  }),
  // The fewer files, the more of the time is Node's own.
  bounds: [{ name: 'dclint to ours', value: ({ dclint, ours }) => Number(dclint) / Number(ours), atLeast: 25, goal: 50 }],
})

/** One file that a program wrote. */
export const composeServices = workload({
  name: 'compose-services',
  what: 'one compose file of 5,000 services, and one of 10,000',
  runs: 5,
  full: true,
  make(root) {
    put(root, 'one/compose.yaml', composeFile(1, 5000))
    put(root, 'two/compose.yaml', composeFile(1, 10000))
  },
  commands: ({ cli }) => ({
    one: { run: [process.execPath, cli, 'lint', 'one'] },
    two: { run: [process.execPath, cli, 'lint', 'two'] },
  }),
  bounds: [
    { name: 'one file of 5,000 services', value: ({ one }) => Number(one), unit: ' s', atMost: 3 },
    { name: 'twice the services', value: ({ one, two }) => Number(two) / Number(one), atMost: 2.6 },
  ],
})
