import type { Files } from './fixtures.js'

const ROLES = ['proxy', 'web', 'api', 'worker', 'mail', 'search', 'db', 'cache', 'queue', 'metrics']
const IMAGES: Readonly<Record<string, string>> = {
  proxy: 'docker.io/library/nginx:1',
  db: 'docker.io/library/postgres:16',
  cache: 'docker.io/library/redis:7',
  queue: 'docker.io/library/rabbitmq:4',
}
const CALLS: Readonly<Record<string, readonly string[]>> = {
  proxy: ['UPSTREAM=http://web:80'],
  web: ['API_URL=http://api:8080'],
  api: ['DATABASE_URL=postgres://u@db:5432/x', 'REDIS_URL=redis://cache:6379'],
  worker: ['DATABASE_URL=postgres://u@db:5432/x', 'AMQP_URL=amqp://queue:5672'],
}

/** Quadlet stacks of ten services each, on a network of their own; every fifth database is needlessly open. */
export function manyServices(count: number): Files {
  const files: Record<string, string> = {}
  for (let index = 0; index < count; index++) {
    const stack = Math.floor(index / ROLES.length)
    const role = ROLES[index % ROLES.length] as string
    const named = (text: string): string => text.replace(/(?<=\/\/|@)(web|api|db|cache|queue)(?=:)/g, `$1${stack}`)
    files[`stack${stack}/stack${stack}.network`] = '[Network]\n'
    const open = role === 'proxy' || (role === 'db' && stack % 5 === 0)
    files[`stack${stack}/${role}${stack}.container`] = [
      '[Container]',
      `ContainerName=${role}${stack}`,
      `Image=${IMAGES[role] ?? `ghcr.io/acme/${role}:1`}`,
      `Network=stack${stack}.network`,
      ...(open ? [`PublishPort=${10_000 + index}:${role === 'db' ? 5432 : 80}`] : []),
      ...(CALLS[role] ?? []).map((line) => `Environment=${named(line)}`),
      '',
    ].join('\n')
  }
  return files
}
