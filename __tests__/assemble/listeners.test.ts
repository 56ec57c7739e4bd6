import { describe, expect, it } from '@jest/globals'
import type { Container, Draft } from '../../src/model/index.js'
import { confidenceOf, spanOf } from '../../src/model/index.js'
import { type ContainerPartial, container, image, pod, ref, topologyOf } from '../support/drafts.js'

const containersOf = (drafts: readonly Draft[], files: Readonly<Record<string, string>> = {}): readonly Container[] =>
  topologyOf(drafts, { files }).containers
const only = (partial: ContainerPartial, files: Readonly<Record<string, string>> = {}, others: readonly Draft[] = []): Container =>
  containersOf([container(partial), ...others], files).find((one) => one.label === (partial.local ?? 'web')) as Container
/** `80/tcp image likely`, with the address in front where there is one. */
const heard = (one: Container): string[] =>
  one.listeners.map(
    ({ address, port, protocol, source, fact }) =>
      `${address === '' ? '' : `${address}:`}${port}/${protocol} ${source} ${confidenceOf(fact)}`,
  )

describe('image defaults', () => {
  it('are likely listeners', () => {
    expect(heard(only({ image: 'docker.io/library/postgres:16' }))).toEqual(['5432/tcp image likely'])
    expect(heard(only({ image: 'ghcr.io/acme/unknown:1' }))).toEqual([])
  })

  it('move with a variable, a flag in any spelling, and an address', () => {
    expect(heard(only({ image: 'postgres:16', environment: { PGPORT: '5433' } }))).toEqual(['5433/tcp inferred likely'])
    expect(heard(only({ image: 'postgres:16', command: ['-c', 'port=5434'] }))).toEqual(['5434/tcp inferred likely'])
    for (const command of [['--port', '6380'], ['--port=6380'], ['redis-server', '--port', '6380']])
      expect(heard(only({ image: 'redis:7', command }))).toEqual(['6380/tcp inferred likely'])
    expect(heard(only({ image: 'redis:7', command: ['--bind', '127.0.0.1'] }))).toEqual(['127.0.0.1:6379/tcp image likely'])
    expect(heard(only({ image: 'postgres:16', command: ['-c', 'listen_addresses=localhost'] }))).toEqual([
      '127.0.0.1:5432/tcp image likely',
    ])
    expect(heard(only({ image: 'ollama/ollama', environment: { OLLAMA_HOST: '127.0.0.1' } }))).toEqual(['127.0.0.1:11434/tcp image likely'])
    expect(heard(only({ image: 'ollama/ollama', environment: { OLLAMA_HOST: '0.0.0.0:8000' } }))).toEqual(['8000/tcp inferred likely'])
    expect(heard(only({ image: 'docker.io/grafana/grafana', environment: { GF_SERVER_HTTP_PORT: '3001' } }))).toEqual([
      '3001/tcp inferred likely',
    ])
  })

  it('are unknown when moved to an expression', () => {
    const one = only({ image: 'postgres:16', environment: { PGPORT: '${DB_PORT}' } })
    expect(heard(one)).toEqual([])
    expect(one.listenersComplete).toBe(false)
    expect(heard(only({ image: 'postgres:16', environment: { PGPORT: '${DB_PORT:-5433}' } }))).toEqual(['5433/tcp inferred likely'])
    expect(heard(only({ image: 'postgres:16', environment: { PGPORT: null } }))).toEqual([])
  })

  it('are dropped where the image is used for something else, and doubted where that is not clear', () => {
    expect(heard(only({ image: 'nextcloud', entrypoint: ['/cron.sh'] }))).toEqual([])
    expect(heard(only({ image: 'ghcr.io/goauthentik/server', command: ['worker'] }))).toEqual([])
    expect(heard(only({ image: 'nginx', command: ['sleep', 'infinity'] }))).toEqual([])
    expect(heard(only({ image: 'postgres:16', command: ['sh', '-c', 'do something'] }))).toEqual(['5432/tcp image guess'])
    expect(heard(only({ image: 'postgres:16', command: ['postgres', '-c', 'max_connections=200'] }))).toEqual(['5432/tcp image likely'])
  })

  it('are doubted where configuration is mounted, and known from it where it can be read', () => {
    expect(heard(only({ image: 'nginx', mounts: ['/somewhere:/etc/nginx/nginx.conf'] }))).toEqual(['80/tcp image guess'])
    const files = { 'conf/site.conf': 'server {\n  listen 8081;\n  listen 127.0.0.1:9000;\n  listen [::]:8443 ssl;\n}\n' }
    const one = only({ image: 'nginx', mounts: ['conf:/etc/nginx/conf.d'] }, files)
    // The image's own default.conf is under the mount.
    expect(heard(one)).toEqual(['8081/tcp inferred likely', '8443/tcp inferred likely', '127.0.0.1:9000/tcp inferred likely'])
    const at = spanOf(one.listeners[0]?.fact as never)
    expect(files['conf/site.conf'].slice(at?.start, at?.end)).toBe('8081')
  })

  it('come from an .image unit, not from an init container', () => {
    expect(
      heard(only({ imageUnit: 'pg.image' }, {}, [image({ local: 'pg', unit: 'image', tags: ['docker.io/library/postgres:16'] })])),
    ).toEqual(['5432/tcp image likely'])
    expect(only({ image: 'postgres:16', init: true })).toMatchObject({ listeners: [], listenersComplete: true })
  })
})

describe('settings of programs in general', () => {
  it('are read from flags', () => {
    const command = (words: string[]): string[] => heard(only({ image: 'ghcr.io/acme/app', command: words }))
    expect(command(['uvicorn', 'main:app', '--host', '0.0.0.0', '--port', '8001'])).toEqual(['8001/tcp inferred likely'])
    expect(command(['uvicorn', 'main:app'])).toEqual(['127.0.0.1:8000/tcp inferred guess'])
    expect(command(['gunicorn', '-b', '0.0.0.0:9000', 'app'])).toEqual(['9000/tcp inferred likely'])
    expect(command(['python', '-m', 'http.server', '8123'])).toEqual(['8123/tcp inferred likely'])
    expect(command(['python', 'manage.py', 'runserver', '0.0.0.0:8000'])).toEqual(['8000/tcp inferred likely'])
    expect(command(['java', '-Dserver.port=9090', '-jar', 'x.jar'])).toEqual(['9090/tcp inferred likely'])
    expect(command(['/app', '--listen', ':8080'])).toEqual(['8080/tcp inferred likely'])
    expect(command(['/app', '--bind', '127.0.0.1:8000'])).toEqual(['127.0.0.1:8000/tcp inferred likely'])
    expect(command(['sh', '-c', 'exec /app --port=8090'])).toEqual(['8090/tcp inferred likely'])
    expect(command(['/app', '--port', '${PORT}'])).toEqual([])
  })

  it('are not those of clients', () => {
    const command = (words: string[]): string[] => heard(only({ image: 'ghcr.io/acme/app', command: words }))
    expect(command(['psql', '--host', 'db', '--port', '5432'])).toEqual([])
    expect(command(['/app', '--host', 'db', '--port', '5432'])).toEqual([])
    expect(command(['/app', '--db-port', '5432', '--upstream', 'http://x:80'])).toEqual([])
    expect(heard(only({ image: 'ghcr.io/acme/app', environment: { SERVER_HOST: 'api', SERVER_PORT: '8080' } }))).toEqual([])
  })

  it('are read from variables', () => {
    const env = (environment: Record<string, string>): string[] => heard(only({ image: 'ghcr.io/acme/app', environment }))
    expect(env({ PORT: '3000' })).toEqual(['3000/tcp inferred likely'])
    expect(env({ LISTEN_ADDR: '127.0.0.1:8081' })).toEqual(['127.0.0.1:8081/tcp inferred likely'])
    expect(env({ ASPNETCORE_URLS: 'http://+:5000;https://+:5001' })).toEqual(['5000/tcp inferred likely', '5001/tcp inferred likely'])
    expect(env({ APP_PORT: '4000' })).toEqual(['4000/tcp inferred guess'])
    expect(env({ DB_PORT: '5432', PORT: 'none' })).toEqual([])
    expect(heard(only({ image: 'postgres:16', environment: { PORT: '3000' } }))).toEqual(['5432/tcp image likely'])
  })

  it('are read from health checks and from what Traefik is told', () => {
    expect(heard(only({ image: 'acme/app', healthCommand: 'curl -f http://localhost:8000/health' }))).toEqual(['8000/tcp inferred likely'])
    expect(heard(only({ image: 'acme/app', labels: { 'traefik.http.services.x.loadbalancer.server.port': '8096' } }))).toEqual([
      '8096/tcp inferred likely',
    ])
  })
})

describe('declarations', () => {
  it('count for kube, and are hints elsewhere', () => {
    expect(heard(only({ format: 'kube', image: 'acme/app', ports: ['8080', '53/udp'] }))).toEqual([
      '53/udp declared likely',
      '8080/tcp declared likely',
    ])
    expect(heard(only({ image: 'acme/app', ports: ['8080'] }))).toEqual(['8080/tcp declared guess'])
  })

  it('of a Containerfile are hints, its command is more', () => {
    const built = [
      image({ local: 'app', tags: ['localhost/app'], containerfile: 'app/Containerfile', ports: [] }),
      image({
        format: 'containerfile',
        scope: 'app',
        local: 'Containerfile',
        file: 'app/Containerfile',
        containerfile: 'app/Containerfile',
        base: 'python:3',
        ports: ['8000', '8080'],
        command: ['uvicorn', 'x', '--host', '0.0.0.0', '--port', '8000'],
      }),
    ]
    expect(heard(only({ imageUnit: 'app.build' }, {}, built))).toEqual(['8000/tcp inferred likely', '8080/tcp image guess'])
    expect(heard(only({ image: 'app:latest' }, {}, built))).toEqual(['8000/tcp inferred likely', '8080/tcp image guess'])
    expect(only({ image: 'app' }, {}, built).builtImage).toMatchObject({ local: 'app', base: { text: 'python:3' } })
  })

  it('make a database built here a database still', () => {
    const built = image({ format: 'compose', scope: '', local: 'db', tags: ['x_db'], base: 'docker.io/library/postgres:16' })
    const one = only({ local: 'db', imageUnit: ref.local('build', 'db'), format: 'compose' }, {}, [built])
    expect(one.image).toMatchObject({ role: 'database', backing: true })
    expect(heard(one)).toEqual(['5432/tcp image likely'])
  })

  it('are doubted where another member of the pod listens there', () => {
    const drafts = [
      pod({ local: 'wp' }),
      container({
        local: 'db',
        pod: 'wp.pod',
        image: 'mariadb:11',
        ports: [
          {
            port: { known: true, value: 80 },
            count: 1,
            protocol: { known: true, value: 'tcp' },
            origin: { kind: 'default', citation: '' },
            kind: 'container-port',
          },
        ],
      }),
      container({ local: 'wordpress', pod: 'wp.pod', image: 'docker.io/library/wordpress' }),
    ]
    expect(containersOf(drafts).map(heard)).toEqual([['80/tcp declared guess', '3306/tcp image likely'], ['80/tcp image likely']])
  })
})

describe('settings that members of a pod have in common', () => {
  it('are doubted: one of them is meant, and nobody knows which', () => {
    const { environment } = container({ environment: { LISTEN_ADDR: '127.0.0.1:8081' } })
    const members = ['indexer', 'api'].map((local) =>
      container({ local, pod: 'app.pod', image: 'acme/app', command: [local], environment }),
    )
    expect(containersOf([pod({ local: 'app' }), ...members]).map(heard)).toEqual([
      ['127.0.0.1:8081/tcp inferred guess'],
      ['127.0.0.1:8081/tcp inferred guess'],
    ])
    expect(containersOf(members.map(({ pod: _, ...rest }) => rest)).map(heard)).toEqual([
      ['127.0.0.1:8081/tcp inferred likely'],
      ['127.0.0.1:8081/tcp inferred likely'],
    ])
  })
})

describe('published ports', () => {
  it('are a guess at what listens, where only one can be meant', () => {
    expect(heard(only({ image: 'acme/app', publish: ['8080:3000', '53:53/udp'] }))).toEqual([
      '3000/tcp inferred guess',
      '53/udp inferred guess',
    ])
    expect(heard(only({ image: 'postgres:16', publish: ['5432:5432'] }))).toEqual(['5432/tcp image likely'])
    const joined = containersOf([
      container({ local: 'vpn', image: 'acme/vpn', publish: ['8080:8080'] }),
      container({ local: 'app', image: 'acme/app', network: 'vpn.container' }),
    ])
    expect(joined.map(heard)).toEqual([[], []])
  })

  it('do not make up what is ruled out', () => {
    const one = only({ image: 'docker.io/library/nginx:1', publish: ['8080:8080'] })
    expect(one.listenersComplete).toBe(true)
    expect(heard(one)).toEqual(['80/tcp image likely'])
  })
})

describe('completeness', () => {
  it('is claimed for an official image as it comes and for nothing else', () => {
    const complete = (partial: ContainerPartial): boolean => only(partial).listenersComplete
    expect(complete({ image: 'docker.io/library/redis:7' })).toBe(true)
    expect(
      complete({
        image: 'docker.io/library/postgres:16',
        environment: { POSTGRES_PASSWORD: 'x' },
        mounts: ['/srv/pg:/var/lib/postgresql/data'],
      }),
    ).toBe(true)
    expect(complete({ image: 'docker.io/library/nginx', mounts: ['/x:/usr/share/nginx/html'] })).toBe(true)
    expect(complete({ image: 'docker.io/library/nginx', mounts: ['/x:/etc/nginx/conf.d'] })).toBe(false)
    expect(complete({ image: 'docker.io/library/redis:7', command: ['--port', '1'] })).toBe(false)
    expect(complete({ image: 'docker.io/library/redis:7', entrypoint: ['sh'] })).toBe(false)
    expect(complete({ image: 'docker.io/library/traefik' })).toBe(false)
    expect(complete({ image: 'docker.io/library/python:3' })).toBe(false)
    expect(complete({ image: 'acme/app' })).toBe(false)
    expect(complete({ image: '${IMAGE}' })).toBe(false)
    expect(complete({})).toBe(false)
  })
})
