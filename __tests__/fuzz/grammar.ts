/** Repositories made up by rule: every format, every key that matters, values from plain to absurd, names that refer to each other or to nothing. */
import type { Files } from '../support/fixtures.js'
import type { Random } from './random.js'

/** Stands in every value that is secret, so that no output may hold it. */
export const SECRET = 'zqsecret'

const NAMES = ['web', 'db', 'api', 'cache', 'front', 'proxy', 'a-b', 'A.b', 'x_y', '__proto__', 'constructor', '1']
const IMAGES = [
  'docker.io/library/nginx:1.27',
  'docker.io/library/postgres:16',
  'redis',
  'ghcr.io/acme/api:1',
  'quay.io/x/y@sha256:00',
  '${IMG}',
  'localhost/web:latest',
  'mariadb:11',
  '',
  'a/b/c/d:e:f',
  'docker://nginx',
  'web.image',
  'web.build',
  '{{ image }}',
  'registry:5000/app',
]
const HOSTILE = [
  '<script>alert(1)</script>',
  '"] --> x["',
  '::error::x',
  '@here',
  '`x`',
  '|',
  '%0A',
  '\u202e',
  '{{x}}',
  '$(touch x)',
  '](http://evil.example)',
  '#1',
  '\\N',
  "';--",
]

const name = (random: Random): string => (random.once(30) ? random.pick(HOSTILE) : random.pick(NAMES))
const image = (random: Random): string => random.pick(IMAGES)
const number = (random: Random): string =>
  random.once(8)
    ? random.pick(['0', '65535', '65536', '-1', '1e3', '080', '', 'http', '99999999999'])
    : String(random.pick([80, 443, 5432, 6379, 3306, 8080, 9000 + random.int(20)]))
const range = (random: Random): string => (random.once(5) ? `${number(random)}-${number(random)}` : number(random))
const protocol = (random: Random): string => (random.once(4) ? random.pick(['/tcp', '/udp', '/sctp', '/', '/tcp,udp', '/x']) : '')
const address = (random: Random): string => random.pick(['127.0.0.1:', '0.0.0.0:', '[::1]:', '192.168.1.2:', '::1:', '${IP}:', '%i:', ':'])

export function port(random: Random): string {
  switch (random.int(6)) {
    case 0:
      return range(random) + protocol(random)
    case 1:
      return `${address(random)}${range(random)}:${range(random)}${protocol(random)}`
    case 2:
      return `${address(random)}:${range(random)}`
    case 3:
      return random.pick(['${PORT:-80}:80', '${PORT}:80', '{{ port }}:80', '80%i:80', '$PORT:$PORT', '80:80:80:80'])
    default:
      return `${range(random)}:${range(random)}${protocol(random)}`
  }
}

function variable(random: Random): [name: string, value: string] {
  const to = name(random)
  return random.pick<[string, string]>([
    ['DATABASE_URL', `postgres://app:${SECRET}pw@${to}:${number(random)}/x`],
    ['DB_PASSWORD', `${SECRET}2`],
    ['DB_HOST', to],
    ['DB_PORT', number(random)],
    ['REDIS_URL', `redis://:${SECRET}3@${to}`],
    ['API_TOKEN', `${SECRET}-4`],
    ['UPSTREAM', `http://${to}:${number(random)}/p?token=${SECRET}5`],
    ['NOTE', `${SECRET} six`],
    ['MYSQL_ROOT_PASSWORD', `${SECRET}7`],
    ['LIST', `${to}:${number(random)},${name(random)}:${number(random)}`],
    ['EMPTY', ''],
  ])
}

const network = (random: Random): string =>
  random.pick([
    'host',
    'none',
    'bridge',
    'pasta',
    'slirp4netns',
    'back.network',
    'web.container',
    `container:${name(random)}`,
    `${name(random)}:alias=db`,
    'back:ip=10.0.0.2,alias=x',
    'private',
    'ns:/x',
    '',
    'pasta:-t,8080',
  ])

function containerUnit(random: Random): string {
  const lines = [
    '[Unit]',
    ...random.some([`After=${name(random)}.service`, `Requires=${name(random)}.container`, 'Description=x \\', '  y']),
    '[Container]',
  ]
  const keys: (() => string)[] = [
    () => `Image=${image(random)}`,
    () => `ContainerName=${name(random)}`,
    () => `PublishPort=${port(random)}`,
    () => `PublishPort=${port(random)}`,
    () => `Network=${network(random)}`,
    () => `Network=${network(random)}`,
    () => `Pod=${name(random)}.pod`,
    () => `ExposeHostPort=${range(random)}${protocol(random)}`,
    () =>
      `Environment=${variables(random)
        .map(([key, value]) => `"${key}=${value.replaceAll('"', '')}"`)
        .join(' ')}`,
    () => `Environment=${variable(random).join('=').replaceAll(' ', '_')}`,
    () => `EnvironmentFile=${random.pick(['app.env', '%h/x.env', '/etc/x', '-./app.env'])}`,
    () => `Exec=${random.pick(['server --port', '--listen=:', 'sh -c "nc -l', '\\x2d'])} ${number(random)}${random.once(3) ? '"' : ''}`,
    () => `PodmanArgs=${random.pick(['-p', '--publish=', '--network=', '-e X=y', '--pod=', '--', '--env-file='])}${port(random)}`,
    () => `NetworkAlias=${name(random)}`,
    () => `HealthCmd=curl http://localhost:${number(random)}`,
    () => `Volume=${name(random)}.volume:/data`,
    () => `Label=x=${random.pick(HOSTILE)}`,
    () => `${random.pick(['Nope', 'IP', 'HostName', 'AddHost', 'DNS', 'Secret', 'User'])}=${name(random)}`,
  ]
  for (const key of random.some(keys)) lines.push(key())
  if (random.once(3)) lines.push('[Service]', `ExecStartPre=podman run --rm -p ${port(random)} ${image(random)}`, 'Restart=always')
  return `${lines.join(random.once(20) ? '\r\n' : '\n')}\n`
}

const variables = (random: Random): [string, string][] => random.many(4, () => variable(random))

function quadlet(random: Random): Files {
  const files: Record<string, string> = {}
  for (let n = 1 + random.int(5); n > 0; n--)
    files[`${random.pick(NAMES)}${random.once(8) ? '@' : ''}.container${random.once(15) ? '.j2' : ''}`] = containerUnit(random)
  if (random.once(2))
    files[`${random.pick(NAMES)}.pod`] =
      `[Pod]\n${random.some([`PodName=${name(random)}`, `PublishPort=${port(random)}`, `Network=${network(random)}`, 'HostName=x']).join('\n')}\n`
  if (random.once(2))
    files['back.network'] =
      `[Network]\n${random.some(['Internal=true', 'NetworkName=back', 'DisableDNS=yes', 'Subnet=10.0.0.0/8', 'IPv6=true', `Driver=${name(random)}`]).join('\n')}\n`
  if (random.once(5)) files['web.build'] = `[Build]\nImageTag=localhost/web\nSetWorkingDirectory=unit\n`
  if (random.once(5)) files.Containerfile = containerfile(random)
  if (random.once(5))
    files['app.env'] = variables(random)
      .map(([key, value]) => `${key}=${value}`)
      .join('\n')
  if (random.once(5)) files['play.kube'] = '[Kube]\nYaml=pod.yaml\n'
  if (random.once(5)) files[`${random.pick(NAMES)}.container.d/10-x.conf`] = `[Container]\nPublishPort=${port(random)}\nEnvironment=\n`
  return files
}

function containerfile(random: Random): string {
  const lines = [
    `FROM ${image(random)} AS ${name(random)}`,
    `EXPOSE ${range(random)}${protocol(random)}`,
    `ENV ${variable(random).join('=').replaceAll(' ', '_')}`,
    'ARG P=80',
    'EXPOSE $P ${P:-1}',
    'RUN <<EOF',
    'echo',
    'EOF',
    `CMD ["server", "--port", "${number(random)}"]`,
    `FROM ${name(random)}`,
    'COPY --from=0 / /',
  ]
  return `${random.some(lines, random.once(2) ? 1 : 2).join('\n')}\n`
}

const quoted = (random: Random, text: string): string => (random.once(4) ? text : JSON.stringify(text))

function compose(random: Random): Files {
  const service = (): string => {
    const rows: (() => string)[] = [
      () => `    image: ${quoted(random, image(random))}`,
      () => `    ports: [${random.many(4, () => quoted(random, port(random))).join(', ')}]`,
      () =>
        `    ports:\n      - target: ${number(random)}\n        published: ${quoted(random, range(random))}\n        host_ip: ${quoted(random, '127.0.0.1')}\n        protocol: ${random.pick(['tcp', 'udp', 'x'])}`,
      () => `    expose: [${quoted(random, range(random))}]`,
      () => `    networks: [${random.many(2, () => quoted(random, name(random))).join(', ')}]`,
      () => `    networks:\n      ${quoted(random, name(random))}: { aliases: [${quoted(random, name(random))}] }`,
      () =>
        `    network_mode: ${quoted(random, random.pick(['host', 'none', `service:${name(random)}`, `container:${name(random)}`, 'bridge']))}`,
      () => `    depends_on: [${quoted(random, name(random))}]`,
      () =>
        `    environment:\n${variables(random)
          .map(([key, value]) => `      ${key}: ${JSON.stringify(value)}`)
          .join('\n')}`,
      () =>
        `    environment: [${variables(random)
          .map(([key, value]) => JSON.stringify(`${key}=${value}`))
          .join(', ')}]`,
      () => `    env_file: [app.env, missing.env]`,
      () => `    command: ${random.pick([`["x", "--port", "${number(random)}"]`, `x --listen :${number(random)}`])}`,
      () => `    container_name: ${quoted(random, name(random))}`,
      () => `    <<: ${random.pick(['*base', '[*base, *none]', '{ image: x }'])}`,
      () => `    extends: ${random.pick(['{ service: web }', '{ file: other.yaml, service: db }', 'web'])}`,
      () =>
        `    build: ${random.pick(['.', '{ context: ., dockerfile: Containerfile }', '{ context: ../.. }', '{ dockerfile_inline: "FROM x" }'])}`,
      () => `    deploy: { replicas: ${number(random)} }`,
      () => `    profiles: [${quoted(random, name(random))}]`,
      () => `    ports: !reset []`,
    ]
    return (
      random
        .some(rows, 3)
        .map((row) => row())
        .join('\n') || '    {}'
    )
  }
  const services = NAMES.filter(() => random.once(3)).map((key) => `  ${quoted(random, key)}:\n${service()}`)
  const text = `${random.once(3) ? `name: ${quoted(random, name(random))}\n` : ''}x-base: &base\n  image: redis\n  ports: ["6379:6379"]\nservices:\n${services.join('\n') || '  {}'}\n${random.once(2) ? 'networks:\n  back: { internal: true }\n  out: { external: true, name: "${N}" }\n' : ''}${random.once(8) ? 'include: [other.yaml, { path: [a.yaml, b.yaml], env_file: x }]\n' : ''}`
  const files: Record<string, string> = { 'compose.yaml': text }
  if (random.once(4)) files['compose.override.yaml'] = `services:\n  web:\n${service()}\n`
  if (random.once(4)) files['other.yaml'] = `services:\n  db:\n${service()}\n`
  if (random.once(4)) files['.env'] = 'PORT=80\nN="x${PORT}"\nIP=\nexport Q=\'1\'\n'
  if (random.once(6))
    files['app.env'] = variables(random)
      .map(([key, value]) => `${key}=${value}`)
      .join('\n')
  return files
}

function kube(random: Random): Files {
  const container = (): string =>
    `  - name: ${quoted(random, name(random))}\n    image: ${quoted(random, image(random))}\n    ports: [{ containerPort: ${number(random)}, hostPort: ${number(random)}, hostIP: "127.0.0.1", protocol: ${random.pick(['TCP', 'UDP', 'x'])} }]\n    env:\n${variables(
      random,
    )
      .map(([key, value]) => `    - { name: ${key}, value: ${JSON.stringify(value)} }`)
      .join(
        '\n',
      )}\n    ${random.some(['args: ["--port", "$(DB_PORT)"]', 'livenessProbe: { httpGet: { port: http } }', 'envFrom: [{ configMapRef: { name: c } }]']).join('\n    ')}`
  const objects = [
    `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${quoted(random, name(random))}\nspec:\n  hostNetwork: ${random.pick(['true', 'false', 'x'])}\n  containers:\n${random.many(3, container).join('\n') || '  []'}`,
    `apiVersion: apps/v1\nkind: ${random.pick(['Deployment', 'DaemonSet', 'Job', 'CronJob', 'List'])}\nmetadata: { name: d }\nspec:\n  template:\n    spec:\n      initContainers: []\n      containers: [{ name: a, image: nginx }]`,
    `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata: { DB_HOST: ${quoted(random, name(random))}, K: "${SECRET}8" }`,
    `apiVersion: v1\nkind: Secret\nmetadata: { name: s }\nstringData: { PASSWORD: "${SECRET}9" }`,
    `apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }] }`,
  ]
  return {
    'pod.yaml': `${random.some(objects, random.once(3) ? 1 : 2).join('\n---\n')}\n`,
    'pod.kube': `[Kube]\nYaml=pod.yaml\n${random.some([`PublishPort=${port(random)}`, `Network=${network(random)}`, 'ConfigMap=pod.yaml']).join('\n')}\n`,
  }
}

function shell(random: Random): Files {
  const word = (): string =>
    random.pick([name(random), '"$NAME"', "'x y'", '${PORT:-80}', '$(hostname)', '{a,b}', '$((1+1))', '~', '*.txt', '\\\n', '"${A[@]}"'])
  const run = (): string => {
    const flags = [
      `--name ${word()}`,
      `-p ${port(random)}`,
      `-p "${port(random)}"`,
      `--network ${network(random)}`,
      `--net=${network(random)}`,
      `-e ${JSON.stringify(variable(random).join('='))}`,
      `--pod ${word()}`,
      `--pod new:${word()}`,
      '-d',
      '--rm',
      `--env-file app.env`,
      '--replace',
      `--expose ${range(random)}`,
      `--network-alias ${word()}`,
    ]
    return `podman run ${random.some(flags).join(' ')} ${image(random)} ${word()}`
  }
  const line = (depth: number): string => {
    switch (random.int(depth > 3 ? 6 : 14)) {
      case 0:
        return `NAME=${word()}`
      case 1:
        return `podman pod create --name ${word()} -p ${port(random)} ${random.once(2) ? `--network ${network(random)}` : ''}`
      case 2:
        return `podman network create ${random.once(2) ? '--internal' : ''} ${word()}`
      case 3:
        return `podman rm -f ${word()} || true`
      case 4:
      case 5:
        return run()
      case 6:
        return `if ${run()}; then\n${line(depth + 1)}\nelse\n${line(depth + 1)}\nfi`
      case 7:
        return `for x in ${word()} ${word()}; do\n${line(depth + 1)}\ndone`
      case 8:
        return `f() {\n${line(depth + 1)}\n}\nf ${word()} ${word()}`
      case 9:
        return `case $1 in a|b) ${line(depth + 1)};; *) :;; esac`
      case 10:
        return `cat > x.container <<EOF\n${containerUnit(random)}EOF`
      case 11:
        return `(${line(depth + 1)}) && { ${line(depth + 1)}; } | tee x`
      case 12:
        return `while read -r a; do ${line(depth + 1)}; done < file`
      default:
        return `podman kube play ${random.pick(['pod.yaml', '-', '--network x pod.yaml'])}`
    }
  }
  const text = `#!/bin/bash\nset -e\n${random.many(8, () => line(0)).join('\n')}\n`
  const path = random.pick(['deploy.sh', 'run', 'Makefile', '.github/workflows/ci.yml', 'justfile', 'x.service'])
  if (path === 'Makefile')
    return {
      [path]: `P ?= 80\nall:\n${text
        .split('\n')
        .map((row) => `\t${row}`)
        .join('\n')}\n`,
    }
  if (path === 'justfile')
    return {
      [path]: `p := "80"\nall:\n${text
        .split('\n')
        .map((row) => `    ${row}`)
        .join('\n')}\n`,
    }
  if (path === 'x.service')
    return { [path]: `[Service]\nEnvironment=NAME=x\nExecStart=/usr/bin/${run()}\nExecStop=/usr/bin/podman stop x\n` }
  if (path.startsWith('.'))
    return {
      [path]: `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: |\n${text
        .split('\n')
        .map((row) => `        ${row}`)
        .join('\n')}\n`,
    }
  return { [path]: text }
}

function ansible(random: Random): Files {
  const task = (): string =>
    `- name: ${quoted(random, name(random))}\n  containers.podman.${random.pick(['podman_container', 'podman_pod', 'podman_network', 'podman_play', 'podman_volume'])}:\n    name: ${quoted(random, name(random))}\n    image: ${quoted(random, image(random))}\n    ${random.some([`ports: [${quoted(random, port(random))}]`, `publish: ${quoted(random, port(random))}`, `network: ${quoted(random, network(random))}`, `env: { DB_HOST: "${name(random)}", PASSWORD: "${SECRET}1" }`, `pod: ${quoted(random, name(random))}`, 'state: absent']).join('\n    ')}${random.once(3) ? '\n  loop: [a, "{{ b }}"]' : ''}${random.once(3) ? '\n  when: x == "y"' : ''}`
  const tasks = random.many(4, task).join('\n')
  return { 'roles/x/tasks/main.yml': `${tasks}\n`, 'roles/x/defaults/main.yml': 'image: redis\nport: 80\nb: "{{ b }}"\n' }
}

const CONFIG = [
  'hosts: { a: { paths: ["**"], mode: rootless, podman: "5.8" } }',
  'hosts: { a: ["x/**"] }',
  'exclude: ["x/**"]',
  'fail-on: warning',
  'pedantic: true',
  'findings: all',
  'assert: { forbid: [{ from: web, to: db }], allow-outside: ["web:8080"], no-new-exposure: true }',
  'severity: { single-container-pod: off }',
  'nonsense: 1',
  'include: { kube: ["**/*.yaml"] }',
  'ignore: [{ rule: internal-port-published, reason: x }]',
  'rules: { host-port-collision: warning }',
] as const

export function config(random: Random): string {
  return `${random.some(CONFIG, 3).join('\n')}\n`
}

export const GRAMMARS: Readonly<Record<string, (random: Random) => Files>> = { quadlet, compose, kube, shell, ansible }
