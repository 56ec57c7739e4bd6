import { describe, expect, it } from '@jest/globals'
import { confidenceOf, spanOf } from '../../src/model/index.js'
import { type ContainerPartial, container, topologyOf } from '../support/drafts.js'

/** The sockets of a container that are more than guessed, and whether these are all: `80/tcp 443/udp all`. */
function sockets(partial: ContainerPartial, files: Readonly<Record<string, string>>): string {
  const [one] = topologyOf([container(partial)], { files }).containers
  const sure = one?.listeners.filter(({ fact }) => confidenceOf(fact) !== 'guess') ?? []
  return [
    ...sure.map(({ address, port, protocol }) => `${address && `${address}:`}${port}/${protocol}`),
    one?.listenersComplete ? 'all' : 'more?',
  ].join(' ')
}

describe('nginx', () => {
  const site = (conf: string, target = '/etc/nginx/conf.d/default.conf'): string =>
    sockets({ image: 'nginx:1.27', mounts: [`a.conf:${target}`] }, { 'a.conf': conf })

  it('listens where the file says that takes the place of its own', () => {
    expect(site('server { listen 8080; listen [::]:8080; }')).toBe('8080/tcp all')
    expect(site('server {\n  listen 443 ssl;\n  listen 443 quic;\n  listen 127.0.0.1:9000;\n  listen unix:/x;\n}')).toBe(
      '443/tcp 443/udp 127.0.0.1:9000/tcp all',
    )
    expect(site('server { server_name a; location / { root /x; } }')).toBe('80/tcp all')
    expect(site('# listen 99;\nserver { listen 81; add_header X "a;listen 98;"; }')).toBe('81/tcp all')
  })

  it('listens on 80 as well where its own file stays', () => {
    expect(site('server { listen 81; }', '/etc/nginx/conf.d/more.conf')).toBe('80/tcp 81/tcp all')
    const main = 'http { include mime.types; include /etc/nginx/conf.d/*.conf; server { listen 82; } }'
    expect(site(main, '/etc/nginx/nginx.conf')).toBe('80/tcp 82/tcp all')
    expect(site('http { include mime.types; server { listen 82; } }', '/etc/nginx/nginx.conf')).toBe('82/tcp all')
    expect(sockets({ image: 'nginx', mounts: ['sites:/etc/nginx/conf.d'] }, { 'sites/a.conf': 'server { listen 83; }' })).toBe('83/tcp all')
  })

  it('may listen elsewhere where not all can be read', () => {
    expect(site('server { listen 80; }\ninclude /etc/nginx/sites-enabled/*;')).toBe('80/tcp more?')
    expect(site('server { listen ${PORT}; }', '/etc/nginx/templates/default.conf.template')).toBe('more?')
    const files = { 'a.conf': 'server { listen 81; }' }
    const mounts = ['a.conf:/etc/nginx/conf.d/default.conf', '/srv/other:/etc/nginx/snippets']
    expect(sockets({ image: 'nginx', mounts }, files)).toBe('81/tcp more?')
    expect(sockets({ image: 'nginx', mounts: ['a.conf:/etc/nginx/conf.d/default.conf', '/srv/tls:/etc/nginx/ssl'] }, files)).toBe(
      '81/tcp all',
    )
    expect(sockets({ image: 'ghcr.io/acme/web', mounts: ['a.conf:/etc/nginx/conf.d/default.conf'] }, files)).toBe('more?')
    expect(sockets({ image: 'nginx', mounts: ['a.conf:/etc/nginx/conf.d/default.conf'], command: ['-x'] }, files)).toMatch(/more\?$/)
  })
})

describe('HAProxy', () => {
  const config = (text: string): string =>
    sockets({ image: 'haproxy:3', mounts: ['h.cfg:/usr/local/etc/haproxy/haproxy.cfg'] }, { 'h.cfg': text })

  it('listens where its bind lines say', () => {
    expect(config('frontend web\n  bind *:80\n  bind :443,:8443 ssl crt /x\n  bind quic4@:443\n  bind /run/x.sock\n')).toBe(
      '80/tcp 443/tcp 443/udp 8443/tcp all',
    )
  })

  it('may listen elsewhere where a port is open, or there is none', () => {
    expect(config('frontend web\n  bind *:${PORT}\n  bind :81\n')).toBe('81/tcp more?')
    expect(config('backend web\n  server a a:80\n')).toBe('more?')
  })
})

describe('Logstash', () => {
  const pipeline = (conf: string, command: string[] = ['logstash -f /usr/share/logstash/pipeline/a.conf']): string =>
    sockets({ image: 'logstash:8.1.0', mounts: ['a.conf:/usr/share/logstash/pipeline/a.conf'], command }, { 'a.conf': conf })

  it('listens where its inputs say, beside its API', () => {
    expect(pipeline('input {\n  file { path => "/x" }\n}\noutput { tcp { port => 99 } }\n')).toBe('9600/tcp all')
    expect(pipeline('input { tcp { codec => json { x => 1 } port => 5000 } udp { port => "5000" } syslog {} }')).toBe(
      '514/tcp 514/udp 5000/tcp 5000/udp 9600/tcp all',
    )
    expect(pipeline('input { beats { port => 5044 } tcp { mode => "client" port => 7 } }')).toBe('5044/tcp 9600/tcp all')
    const text = 'input { gelf { } }'
    const [one] = topologyOf([container({ image: 'logstash:8.1.0', mounts: ['a.conf:/usr/share/logstash/pipeline/a.conf'] })], {
      files: { 'a.conf': text },
    }).containers
    const at = spanOf(one?.listeners.find(({ port }) => port === 12201)?.fact as never)
    expect(text.slice(at?.start, at?.end)).toBe('gelf')
  })

  it('listens for Beats as long as its own pipeline is there', () => {
    expect(pipeline('input { stdin { } }', [])).toBe('5044/tcp 9600/tcp all')
  })

  it('may listen elsewhere where an input or a port is not known', () => {
    expect(pipeline('input { tcp { port => "${PORT}" } }')).toBe('more?')
    expect(pipeline('input { some_plugin { } }')).toBe('more?')
    expect(pipeline('input { file { } }', ['logstash', '-f', '/usr/share/logstash/pipeline/a.conf', '--x'])).toBe('more?')
    expect(pipeline('input { file { } }', ['logstash', '-f', '/elsewhere'])).toMatch(/more\?$/)
  })
})

describe('an address that nobody can call', () => {
  const heard = (command: string[]): string => sockets({ image: 'ghcr.io/acme/app', command }, {})

  it('is one to listen on', () => {
    expect(heard(['engine', 'serve', 'tcp://0.0.0.0:8888'])).toBe('8888/tcp more?')
    expect(heard(['app', 'runserver', '0.0.0.0:8000'])).toBe('8000/tcp more?')
    expect(heard(['dockerd', '-H', 'tcp://[::]:2375'])).toBe('2375/tcp more?')
    expect(heard(['sh', '-c', 'migrate && app serve 0.0.0.0:8000'])).toBe('8000/tcp more?')
    expect(heard(['app', '--web.telemetry=http://0.0.0.0:9100'])).toBe('9100/tcp more?')
  })

  it('may be one to call where a flag or a web address says so', () => {
    expect(heard(['app', '--model-endpoint', 'http://0.0.0.0:8001'])).toBe('more?')
    expect(heard(['app', 'http://0.0.0.0:8001'])).toBe('more?')
    expect(heard(['app', '--advertise-addr=0.0.0.0:8001'])).toBe('more?')
    expect(heard(['curl', 'tcp://0.0.0.0:1'])).toBe('more?')
  })
})
