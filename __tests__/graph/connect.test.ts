import { describe, expect, it } from '@jest/globals'
import { connect } from '../../src/graph/connect.js'
import { createGraph } from '../../src/graph/index.js'
import { confidenceOf, type Draft, spanOf } from '../../src/model/index.js'
import { container, host, network, pod, port, ref, type TopologyOptions, topologyOf } from '../support/drafts.js'

/** `from -> to:port way confidence`, ids shortened to their last part. */
function calls(drafts: readonly Draft[], options: TopologyOptions = {}): string[] {
  const short = (id: string): string => (/^(?:external|host):/.test(id) ? id : id.replace(/^.*[/:]/, ''))
  return connect(topologyOf(drafts, options)).map(
    (call) => `${short(call.from)} -> ${short(call.to)}:${call.port ?? ''} ${call.way} ${confidenceOf(call.fact)}`,
  )
}

const net = network({ local: 'back', name: 'back' })
const postgres = container({ local: 'db', name: 'db', image: 'docker.io/library/postgres:16', network: 'back.network' })
const redis = container({ local: 'cache', name: 'cache', image: 'docker.io/library/redis:7', network: 'back.network' })
const app = (environment: Record<string, string>, more: Parameters<typeof container>[0] = {}): Draft =>
  container({ local: 'app', name: 'app', image: 'ghcr.io/acme/app:1', network: 'back.network', environment, ...more })

describe('names on a network', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['a URL', { DATABASE_URL: 'postgres://u:p@db:5432/app' }, ['app -> db:5432 name certain']],
    ['a URL without a port', { DATABASE_URL: 'postgres://u:p@db/app' }, ['app -> db:5432 name certain']],
    ['in other case', { DATABASE_URL: 'postgres://u:p@DB/app' }, ['app -> db:5432 name certain']],
    ['with the search domain', { DATABASE_URL: 'postgres://db.dns.podman/app' }, ['app -> db:5432 name certain']],
    ['host and port', { DB_HOST: 'db', DB_PORT: '5432' }, ['app -> db:5432 name likely']],
    ['host alone', { DB_HOST: 'db' }, ['app -> db:5432 name likely']],
    ['a moved port', { DATABASE_URL: 'postgres://db:6432/app' }, ['app -> db:6432 name likely']],
    ['an open port', { DATABASE_URL: 'postgres://db:${PORT}/app' }, ['app -> db: name certain']],
    ['a defaulted host', { DB_HOST: '${DB_HOST:-db}' }, ['app -> db:5432 name likely']],
    ['an open host', { DB_HOST: '${DB_HOST}' }, []],
    ['both', { DB_HOST: 'db', REDIS_URL: 'redis://cache' }, ['app -> db:5432 name likely', 'app -> cache:6379 name certain']],
    ['host:port in a variable of any name', { FOO: 'cache:6379' }, ['app -> cache:6379 name likely']],
    ['nothing that exists', { API_URL: 'http://api:80', X_HOST: 'nobody' }, []],
    ['a driver', { CACHE_DRIVER: 'cache', DB_NAME: 'db' }, []],
    ['itself', { SELF_URL: 'http://app:8080', CALLBACK_URL: 'http://app:80' }, []],
    ['a public address', { APP_URL: 'http://cache:6379' }, ['app -> cache:6379 name likely']],
    ['a public address that nobody has', { APP_URL: 'http://localhost:5432' }, []],
    ['an image name', { REDIS_IMAGE: 'cache:6379' }, []],
  ])('%s', (_, environment, expected) => {
    expect(calls([net, postgres, redis, app(environment)])).toEqual(expected)
  })

  it('resolves aliases, host names and several networks, each only where it holds', () => {
    const front = network({ local: 'front', name: 'front' })
    const aliased = container({
      local: 'pg',
      network: ['back.network:alias=database'],
      hostname: 'pg-host',
      image: 'docker.io/library/postgres',
    })
    expect(calls([net, aliased, app({ A_URL: 'postgres://database/x' })])).toEqual(['app -> pg:5432 name certain'])
    expect(calls([net, aliased, app({ A_URL: 'postgres://pg-host/x' })])).toEqual(['app -> pg:5432 name certain'])
    expect(calls([net, front, aliased, app({ A_URL: 'postgres://database/x' }, { network: ['front.network', 'back.network'] })])).toEqual([
      'app -> pg:5432 name certain',
    ])
  })

  it('reads command lines, health checks and mounted files', () => {
    const files = { 'nginx/nginx.conf': 'server { location / { proxy_pass http://web:8000; } }\n' }
    const web = container({ local: 'web', name: 'web', image: 'ghcr.io/acme/web', network: 'back.network' })
    const proxy = container({ local: 'proxy', network: 'back.network', mounts: ['nginx/nginx.conf:/etc/nginx/nginx.conf'] })
    expect(calls([net, web, proxy], { files })).toEqual(['proxy -> web:8000 name certain'])
    expect(calls([net, postgres, app({}, { command: ['serve', '--db-host=db'] })])).toEqual(['app -> db:5432 name likely'])
    expect(calls([net, postgres, app({}, { entrypoint: ['sh', '-c'], command: ['nc -z db 5432 && serve'] })])).toEqual([
      'app -> db:5432 name likely',
    ])
    expect(calls([net, postgres, app({}, { healthCommand: 'pg_isready -h db && curl http://localhost:5432' })])).toEqual([
      'app -> db:5432 name likely',
    ])
  })

  it('takes the host an image calls by default', () => {
    const database = container({ local: 'pg', network: ['back.network:alias=database'], image: 'docker.io/library/postgres' })
    const immich = container({ local: 'immich', network: 'back.network', image: 'ghcr.io/immich-app/immich-server:v2' })
    expect(calls([net, database, immich])).toEqual(['immich -> pg:5432 name likely'])
  })

  it('draws nothing from start order', () => {
    expect(calls([net, postgres, app({}, { after: [ref.file('db.container')] })])).toEqual([])
  })
})

describe('administration tools', () => {
  const after = [ref.file('db.container')]
  it('are guessed to talk to the service they start after', () => {
    const tool = container({ local: 'tool', image: 'docker.io/dpage/pgadmin4', network: 'back.network', after })
    expect(calls([net, postgres, tool])).toEqual(['tool -> db:5432 name guess'])
    expect(calls([net, postgres, redis, { ...tool, after: [ref.file('nobody.container')] }])).toEqual([])
  })

  it('are not guessed about where a setting says it', () => {
    const environment = { PMA_HOST: 'db' }
    const tool = container({ local: 'tool', image: 'docker.io/library/phpmyadmin', network: 'back.network', after, environment })
    expect(calls([net, postgres, tool])).toEqual(['tool -> db:5432 name likely'])
  })
})

describe('inside one network namespace', () => {
  const shared = pod({ local: 'app', name: 'shop', publish: ['8080:80'] })
  const db = container({ local: 'db', pod: 'app.pod', image: 'docker.io/library/mariadb:11' })
  const cache = container({ local: 'cache', pod: 'app.pod', image: 'docker.io/library/valkey:8' })
  const web = (environment: Record<string, string>, more: Parameters<typeof container>[0] = {}): Draft =>
    container({ local: 'web', pod: 'app.pod', image: 'ghcr.io/acme/web', environment, ...more })

  it.each<[string, Record<string, string>, string[]]>([
    ['localhost with a port', { DATABASE_URL: 'mysql://u@127.0.0.1:3306/x' }, ['web -> db:3306 localhost likely']],
    ['localhost by its role', { DB_HOST: 'localhost' }, ['web -> db:3306 localhost likely']],
    ['a wildcard in a URL', { API_ENDPOINT: 'http://0.0.0.0:3306' }, ['web -> db:3306 localhost likely']],
    ['IPv6', { CACHE_URL: 'redis://[::1]:6379' }, ['web -> cache:6379 localhost likely']],
    ['a port that nobody has', { API_URL: 'http://localhost:9999' }, []],
    ['a role with another port', { DATABASE_URL: 'mysql://127.0.0.1:3307/x' }, ['web -> db:3307 localhost guess']],
    ['the own listen address', { LISTEN_ADDR: '127.0.0.1:3306', HOST: '127.0.0.1' }, []],
    ['the public address', { PUBLIC_URL: 'http://localhost:3306' }, []],
    ['the name of the member', { DATABASE_URL: 'mysql://systemd-db/x' }, ['web -> db:3306 name certain']],
    ['the name of the pod', { DATABASE_URL: 'mysql://shop:3306/x' }, ['web -> db:3306 name certain']],
  ])('%s', (_, environment, expected) => {
    expect(calls([shared, db, cache, web(environment)])).toEqual(expected)
  })

  it('does not take the own listener for a neighbour', () => {
    expect(
      calls([
        shared,
        db,
        container({ local: 'pma', pod: 'app.pod', image: 'docker.io/library/mariadb', environment: { DB_URL: 'mysql://localhost:3306' } }),
      ]),
    ).toEqual([])
  })

  it('takes nobody where two could be meant', () => {
    const other = container({ local: 'db2', pod: 'app.pod', image: 'docker.io/library/mariadb:10' })
    expect(calls([shared, db, other, web({ DB_HOST: '127.0.0.1', DB_PORT: '3306' })])).toEqual([])
  })

  it('follows joined namespaces, and leaves out who left', () => {
    const joined = container({ local: 'joined', network: 'db.container', image: 'ghcr.io/acme/x', environment: { DB_HOST: 'localhost' } })
    const alone = container({ local: 'db', name: 'db', image: 'docker.io/library/postgres' })
    expect(calls([alone, joined])).toEqual(['joined -> db:5432 localhost likely'])
    expect(calls([net, shared, db, web({ DB_HOST: 'localhost' }, { network: 'back.network' })])).toEqual([])
  })

  it('goes by declared ports of kube containers', () => {
    const kube = { format: 'kube', scope: 'play.yaml' } as const
    const inPod = { ...kube, pod: ref.local('pod', 'p', 'play.yaml') }
    const drafts = [
      pod({ ...kube, local: 'p', memberNamesResolve: true }),
      container({ ...inPod, local: 'api', ports: [port('8000', 'container-port')], image: 'ghcr.io/acme/api' }),
      container({ ...inPod, local: 'ui', image: 'ghcr.io/acme/ui', environment: { API_URL: 'http://127.0.0.1:8000' } }),
    ]
    expect(calls(drafts)).toEqual(['ui -> api:8000 localhost likely'])
  })

  it('lets a declared port outweigh a LISTEN_PORT that all members get', () => {
    const kube = { format: 'kube', scope: 'play.yaml' } as const
    const inPod = { ...kube, pod: ref.local('pod', 'p', 'play.yaml') }
    const environment = { LISTEN_PORT: '8888', IMAGE_SERVICE_URL: 'http://127.0.0.1:8888' }
    const member = (local: string, own: string): Draft =>
      container({ ...inPod, local, environment, ports: [port(own, 'container-port')], image: `ghcr.io/acme/${local}` })
    expect(calls([pod({ ...kube, local: 'p' }), member('service', '8090'), member('images', '8888')])).toEqual([
      'service -> images:8888 localhost likely',
    ])
  })
})

describe('from outside of a pod', () => {
  const members = [
    pod({ local: 'app', name: 'shop', network: 'back.network' }),
    container({ local: 'web', pod: 'app.pod', image: 'docker.io/library/nginx' }),
    container({ local: 'db', pod: 'app.pod', image: 'docker.io/library/postgres' }),
  ]
  it('means the member that listens, or the pod', () => {
    expect(calls([net, ...members, app({ A: 'http://shop:80' })])).toEqual(['app -> web:80 name certain'])
    expect(calls([net, ...members, app({ A: 'postgres://shop/x' })])).toEqual(['app -> db:5432 name certain'])
    expect(calls([net, ...members, app({ A: 'http://shop:1234' })])).toEqual(['app -> app:1234 name likely'])
  })

  it('keeps a member that cannot be resolved, for the verdict to say so', () => {
    const drafts = [net, ...members, app({ A: 'postgres://systemd-db:5432/x' })]
    expect(calls(drafts)).toEqual(['app -> db:5432 name likely'])
    expect(createGraph(topologyOf(drafts)).dependencies.map((one) => one.reach.verdict)).toEqual(['unreachable'])
  })
})

describe('the machine', () => {
  const published = container({ local: 'api', image: 'ghcr.io/acme/api', publish: ['18080:8080'], network: 'back.network' })
  it('goes through published ports, to listeners in its own namespace, or to itself', () => {
    for (const name of ['host.containers.internal', 'host.docker.internal', '10.88.0.1', '169.254.1.2'])
      expect(calls([net, published, app({ API: `http://${name}:18080` })])).toEqual(['app -> api:8080 published certain'])
    const inHost = container({ local: 'db', network: 'host', image: 'docker.io/library/postgres' })
    expect(calls([net, inHost, app({ A: 'postgres://host.containers.internal/x' })])).toEqual(['app -> db:5432 address likely'])
    expect(calls([net, app({ OLLAMA_URL: 'http://host.containers.internal:11434' })])).toEqual([
      'app -> host:default:11434 address certain',
    ])
  })

  it('reads ranges, added hosts and gateways of networks', () => {
    const range = container({ local: 'api', publish: ['9000-9002:8000-8002'], network: 'back.network' })
    expect(calls([net, range, app({ A: 'http://host.containers.internal:9001' })])).toEqual(['app -> api:8001 published certain'])
    expect(calls([net, published, app({ A: 'http://outer:18080' }, { addHosts: ['outer:host-gateway'] })])).toEqual([
      'app -> api:8080 published certain',
    ])
    const own = network({ local: 'back', name: 'back', subnets: ['10.5.0.0/24'] })
    expect(calls([own, published, app({ A: 'http://10.5.0.1:18080' })])).toEqual(['app -> api:8080 published certain'])
  })

  it('knows its address only where a publish shows it', () => {
    const bound = container({ local: 'api', publish: ['192.168.1.5:18080:8080'], network: 'back.network' })
    expect(calls([net, bound, app({ A: 'http://192.168.1.5:18080' })])).toEqual(['app -> api:8080 published certain'])
    expect(calls([net, bound, app({ A: 'http://192.168.1.6:18080' })])).toEqual([])
  })

  it('with its own published port is nobody else', () => {
    const calling = (publish: string) => [net, app({ WS_SERVER: 'ws://host.containers.internal:8001' }, { publish: [publish] })]
    expect(calls(calling('8001:8000'))).toEqual([])
    expect(calls(calling('8002:8000'))).toEqual(['app -> host:default:8001 address certain'])
  })

  it('is localhost to who runs on it', () => {
    expect(calls([net, published, app({ A: 'http://localhost:18080' }, { network: 'host' })])).toEqual([
      'app -> api:8080 published certain',
    ])
  })
})

describe('addresses', () => {
  it('are those that are set', () => {
    const fixed = container({ local: 'dns', image: 'ghcr.io/acme/dns', network: ['back.network:ip=172.20.0.2'] })
    expect(calls([net, fixed, app({ PIHOLE_DNS_: '172.20.0.2#5054;1.1.1.1' })])).toEqual(['app -> dns:5054 address certain'])
    expect(calls([net, postgres, app({ A: 'postgres://10.1.2.3/x' })])).toEqual([])
  })
})

describe('what does not get there', () => {
  it('keeps a sibling by its name when more than the name fits', () => {
    const apart = container({ local: 'db', name: 'db', image: 'docker.io/library/postgres:16', network: 'other.network' })
    const other = network({ local: 'other', name: 'other' })
    expect(calls([net, other, apart, app({ DATABASE_URL: 'postgres://db:5432/x' })])).toEqual(['app -> db:5432 name likely'])
    expect(calls([net, other, apart, app({ DATABASE_URL: 'mysql://db:3306/x' })])).toEqual([])
    expect(calls([net, other, apart, app({ X_HOST: 'db' })])).toEqual([])
  })

  it('keeps the unit’s name that people take for the container’s', () => {
    const unnamed = container({ local: 'db', image: 'docker.io/library/postgres:16', network: 'back.network' })
    const drafts = [net, unnamed, app({ DB_HOST: 'db', DB_PORT: '5432' })]
    expect(calls(drafts)).toEqual(['app -> db:5432 name likely'])
    expect(createGraph(topologyOf(drafts)).dependencies[0]?.reach.verdict).toBe('unreachable')
  })

  it('takes localhost for a sibling that publishes the very port, when a service is meant', () => {
    const db = container({ local: 'db', image: 'docker.io/library/postgres', publish: ['5432:5432'], network: 'back.network' })
    const drafts = [net, db, app({ DATABASE_URL: 'postgres://localhost:5432/x' })]
    expect(calls(drafts)).toEqual(['app -> db:5432 localhost likely'])
    expect(createGraph(topologyOf(drafts)).dependencies[0]?.reach.verdict).toBe('unreachable')
    const web = container({ local: 'web', image: 'docker.io/library/nginx', publish: ['8080:80'], network: 'back.network' })
    expect(calls([net, web, app({ BACKEND_API: 'http://localhost:8080' })])).toEqual(['app -> web:80 localhost guess'])
  })

  it('does not take a URL at localhost for a sibling that its setting does not mean', () => {
    const ui = container({ local: 'shop-ui', image: 'ghcr.io/acme/ui', publish: ['8443:443'], network: 'back.network' })
    const api = (environment: Record<string, string>) =>
      container({ local: 'shop-api', image: 'ghcr.io/acme/shop', environment, network: 'back.network' })
    expect(calls([net, ui, api({ SHOP_EVENTS_BASE_URL: 'https://localhost:8443/events' })])).toEqual([])
    expect(calls([net, ui, api({ SHOP_UI_URL: 'https://localhost:8443' })])).toEqual(['shop-api -> shop-ui:443 localhost guess'])
    expect(calls([net, ui, api({ eventsEndpoint: 'https://localhost:8443' })])).toEqual(['shop-api -> shop-ui:443 localhost guess'])
    expect(calls([net, ui, api({ SHOP_EVENTS_HOST: 'localhost:8443' })])).toEqual(['shop-api -> shop-ui:443 localhost guess'])
  })

  it('never reaches into another host', () => {
    const drafts = [
      container({ scope: 'a', local: 'db', name: 'db', image: 'docker.io/library/postgres' }),
      container({ scope: 'b', local: 'app', environment: { DATABASE_URL: 'postgres://db:5432/x' } }),
    ]
    expect(calls(drafts, { hosts: [host('one', ['a']), host('two', ['b'])] })).toEqual([])
  })
})

describe('outside names', () => {
  it('are drawn for URLs that are surely meant', () => {
    expect(calls([net, app({ API: 'https://api.example.com/v1', DATABASE_URL: 'postgres://db.example.com/x' })])).toEqual([
      'app -> external:api.example.com:443 name certain',
      'app -> external:db.example.com:5432 name certain',
    ])
    expect(calls([net, app({ SMTP_HOST: 'mail.example.com', SITE_URL: 'https://example.com', X: '${X:-https://x.example.com}' })])).toEqual(
      [],
    )
  })
})

describe('settings that everybody gets', () => {
  it('draw nothing from services that only answer', () => {
    const environment = { DATABASE_URL: 'postgres://db/x', REDIS_URL: 'redis://cache', API_URL: 'http://app:8080' }
    const drafts = [
      net,
      container({ local: 'db', name: 'db', image: 'docker.io/library/postgres', network: 'back.network', environment }),
      container({ local: 'cache', name: 'cache', image: 'docker.io/library/redis', network: 'back.network', environment }),
      app(environment),
    ]
    expect(calls(drafts)).toEqual(['app -> db:5432 name certain', 'app -> cache:6379 name certain'])
  })

  it('still connect replicas', () => {
    const replica = container({
      local: 'replica',
      name: 'replica',
      image: 'docker.io/library/postgres',
      network: 'back.network',
      environment: { PGHOST: 'db' },
    })
    expect(calls([net, postgres, replica])).toEqual(['replica -> db:5432 name likely'])
  })
})

describe('one call for each target and port', () => {
  it('takes the strongest evidence and keeps the rest', () => {
    const drafts = [net, postgres, app({ DB_HOST: 'db', DB_PORT: '5432', A_URL: 'postgres://db:5432/a', B_URL: 'postgres://db:5432/b' })]
    const found = connect(topologyOf(drafts))
    expect(found).toHaveLength(1)
    const [call] = found
    expect(confidenceOf(call!.fact)).toBe('certain')
    expect(call?.fact.shadowed).toHaveLength(1)
    expect(call?.fact.origin.kind === 'inferred' && call.fact.origin.from.map((one) => one.claim.id)).toEqual([
      'setting-names',
      'has-alias',
      'calls',
    ])
    expect(spanOf(call!.fact)).toBeDefined()
  })

  it('lets a name without a port join the call with one', () => {
    const broker = container({ local: 'broker', name: 'broker', image: 'ghcr.io/acme/broker', network: 'back.network' })
    expect(calls([net, broker, app({ X_HOST: 'broker', Y: 'mqtt://broker:1884' })])).toEqual(['app -> broker:1884 name certain'])
  })

  it('keeps two ports apart', () => {
    const s3 = container({ local: 's3', name: 's3', image: 'docker.io/minio/minio', network: 'back.network' })
    expect(calls([net, s3, app({ A: 'http://s3:9000', B: 'http://s3:9001' })])).toEqual([
      'app -> s3:9000 name certain',
      'app -> s3:9001 name likely',
    ])
  })
})

describe('of several with one name', () => {
  it('means the nearest', () => {
    const project = (scope: string): Draft[] => [
      network({ format: 'compose', scope, local: 'default', name: `${scope}_default` }),
      container({
        format: 'compose',
        scope,
        local: 'db',
        name: `${scope}-db-1`,
        aliases: ['db'],
        image: 'postgres',
        network: [`${scope}_default`],
      }),
      container({
        format: 'compose',
        scope,
        local: 'web',
        name: `${scope}-web-1`,
        environment: { DB_HOST: 'db' },
        network: [`${scope}_default`],
      }),
    ]
    const found = connect(topologyOf([...project('one'), ...project('two')]))
    expect(found.map(({ from, to }) => [from, to])).toEqual([
      ['container:one/web', 'container:one/db'],
      ['container:two/web', 'container:two/db'],
    ])
  })

  it('means all that share an alias', () => {
    const one = (local: string): Draft => container({ local, image: 'docker.io/library/nginx', network: ['back.network:alias=web'] })
    expect(calls([net, one('w1'), one('w2'), app({ A: 'http://web:80' })])).toEqual([
      'app -> w1:80 name certain',
      'app -> w2:80 name certain',
    ])
  })
})
