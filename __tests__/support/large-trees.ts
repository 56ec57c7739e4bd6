import type { Files } from './fixtures.js'
import { manyServices } from './many-services.js'

const unit = (image: string, ...lines: string[]): string => ['[Container]', `Image=${image}`, ...lines, ''].join('\n')
const times = <T>(count: number, make: (index: number) => readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => make(index)).flat())

/** Services that all call the same others: a thicket of lines. */
function project(workers: number): string {
  const calls =
    'DATABASE_URL: postgres://u@postgres:5432/x, REDIS_URL: redis://redis:6379, API_URL: http://api:8000, WS_URL: http://ws:8001'
  const service = (name: string, port: number): string =>
    `  ${name}:\n    image: ghcr.io/acme/${name}:1\n    environment: { ${calls} }\n    ports: ["${port}:${port}"]\n    networks: [default, mesh]\n`
  return [
    'services:\n',
    service('api', 8000),
    service('ws', 8001),
    '  postgres:\n    image: docker.io/library/postgres:16\n    ports: ["5432:5432"]\n',
    '  redis:\n    image: docker.io/library/redis:7\n',
    ...Array.from(
      { length: workers },
      (_, index) => `  activation-worker-${index}:\n    image: ghcr.io/acme/worker:1\n    environment: { ${calls} }\n`,
    ),
    'networks:\n  mesh: {}\n',
  ].join('')
}

/** Repositories of the shapes that make a picture large. */
export const LARGE: Readonly<Record<string, Files>> = {
  'fifty stacks of ten services': manyServices(500),
  'five projects of the same services, which all call each other': times(5, (index) => [[`deploy/stage${index}/compose.yaml`, project(8)]]),
  'ninety open services on one network': {
    'home/proxy.network': '[Network]\n',
    ...times(90, (index) => [
      [
        `home/media-service-${index}.container`,
        unit(
          `ghcr.io/acme/media${index}:1`,
          'Network=proxy.network',
          `PublishPort=${9000 + index}:8080`,
          ...(index % 4 === 0 ? [`PublishPort=${7000 + index}:7000/udp`] : []),
        ),
      ],
    ]),
  },
  'forty-five examples, each a machine of its own': times(45, (index) => [
    [
      `examples/framework-${index}-with-database/compose.yaml`,
      `services:\n  web:\n    image: ghcr.io/acme/web:1\n    ports: ["80:8080"]\n    environment: { DATABASE_URL: postgres://u@db:5432/x }\n  db:\n    image: docker.io/library/postgres:16\n${index % 3 === 0 ? '    ports: ["5432:5432"]\n' : ''}`,
    ],
  ]),
  'a hundred and twenty machines with one closed service each': times(120, (index) => [
    [
      `hosts/machine-${index}/quadlet-${index}.container`,
      unit('ghcr.io/acme/job:1', ...(index % 40 === 0 ? ['PublishPort=9091:9091'] : [])),
    ],
  ]),
  'sixty pods and a network': {
    'pods/media.network': '[Network]\n',
    ...times(60, (index) => [
      [
        `pods/application-${index}.pod`,
        `[Pod]\n${index % 2 === 0 ? 'Network=media.network\n' : ''}${index % 5 === 0 ? `PublishPort=${8000 + index}:80\n` : ''}`,
      ],
      [`pods/application-${index}-app.container`, unit('ghcr.io/acme/app:1', `Pod=application-${index}.pod`)],
      [`pods/application-${index}-db.container`, unit('docker.io/library/postgres:16', `Pod=application-${index}.pod`)],
    ]),
  },
  'three hundred open stacks': times(300, (index) => [
    [`s/stack-${index}.network`, '[Network]\n'],
    [`s/web-${index}.container`, unit('ghcr.io/acme/web:1', `Network=stack-${index}.network`, `PublishPort=${20_000 + index}:80`)],
  ]),
}
