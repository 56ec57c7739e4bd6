import { describe, expect, it } from '@jest/globals'
import { mayConfigure, mentionsOfConfig } from '../../../src/podman/endpoints/index.js'
import { MappedText } from '../../../src/source/index.js'
import { shown } from './shown.js'

const read = (path: string, content: string): string[] => mentionsOfConfig(path, MappedText.verbatim(path, content, 0)).map(shown)

describe('nginx', () => {
  it('reads upstreams, and passes to what is none of them', () => {
    const content = `
# upstream commented { server no:1; }
upstream app { least_conn; server web1:5000 weight=2; server web2; server unix:/run/x.sock; server 127.0.0.1:8000 backup; }
server {
  listen 80; server_name app.example.com other;
  location / { proxy_pass http://app; }
  location /api/ { proxy_pass http://backend:8000/v1/$1?x=y; }
  location /s { proxy_pass https://static; # http://no:2
  }
  location ~ \\.php$ { fastcgi_pass php:9000; fastcgi_param SCRIPT_NAME x:1; }
  location /g { grpc_pass grpc://grpc:50051; }
  location /u { uwsgi_pass unix:/run/uwsgi.sock; }
  location /m { memcached_pass mem:11211; }
  return 301 https://$host$request_uri;
}`
    expect(read('nginx.conf', content)).toEqual([
      'web1:5000 certain',
      'web2:80 likely',
      '127.0.0.1:8000 likely',
      'backend:8000 certain',
      'static:443 certain',
      'php:9000 certain',
      'grpc:50051 certain',
      'mem:11211 certain',
    ])
  })

  it('fills in variables that the file sets, with positions of their values', () => {
    const content =
      'location / {\n  set $upstream_app jellyfin;\n  set $upstream_port 8096;\n  proxy_pass http://$upstream_app:$upstream_port;\n}\n'
    const [mention] = mentionsOfConfig('jellyfin.conf', MappedText.verbatim('jellyfin.conf', content, 0))
    expect(mention && shown(mention)).toBe('jellyfin:8096 certain')
    expect(mention?.setting).toBe('jellyfin.conf proxy_pass')
    expect(mention?.hostText.span().start).toBe(content.indexOf('jellyfin;'))
    expect(mention?.portText?.span().start).toBe(content.indexOf('8096'))
  })

  it('draws nothing from variables of the machine', () => {
    expect(
      read('default.conf.template', 'server { location / { proxy_pass http://${BACKEND}:80; } location /x { proxy_pass http://$host; } }'),
    ).toEqual([])
  })
})

describe('other proxies', () => {
  it('reads a Caddyfile', () => {
    const content = `
http://paperless.example {
	reverse_proxy paperless:8000
	# reverse_proxy no:1
	reverse_proxy /api/* api1:80 api2:80 {
		to api3
		lb_policy first
		header_up Host {upstream_hostport}
	}
	reverse_proxy @ws h2c://ws:9000
	reverse_proxy {$UPSTREAM}
	reverse_proxy host.containers.internal:8581
	php_fastcgi php:9001
	forward_auth authelia:9091 {
		uri /api/verify
	}
	reverse_proxy {
		dynamic a backend 9000
	}
	reverse_proxy unix//run/x.sock
	import proxy grafana:3000
}`
    expect(read('Caddyfile', content)).toEqual([
      'paperless:8000 certain',
      'api1:80 certain',
      'api2:80 certain',
      'api3:80 likely',
      'ws:9000 certain',
      'host.containers.internal:8581 certain',
      'php:9001 certain',
      'authelia:9091 certain',
      'backend:9000 likely',
      'grafana:3000 likely',
    ])
  })

  it('reads HAProxy', () => {
    const content = `
global
  log stdout format raw local0
resolvers dns
  nameserver dns1 127.0.0.11:53
frontend in
  bind *:80
  default_backend web
backend web
  balance roundrobin
  server s1 web1:8080 check # web9:1
  server s2 ipv4@10.89.0.5:8080
  server-template w 3 workers:9000 check
listen pg
  bind :5432
  server db db:5432
peers p
  server me self:1
`
    expect(read('haproxy.cfg', content)).toEqual(['web1:8080 certain', '10.89.0.5:8080 certain', 'workers:9000 certain', 'db:5432 certain'])
  })

  it('reads Apache', () => {
    const content = `
<VirtualHost *:80>
  ProxyPass /app http://app:3000/
  ProxyPassReverse /app http://no:1/
  <Proxy balancer://c>
    BalancerMember ajp://b1:8009
    BalancerMember http://b2:8080 route=x
  </Proxy>
  ProxyPass / balancer://c/
  RewriteRule ^/ws/(.*) ws://ws:8081/$1 [P,L]
  RewriteRule ^/x https://elsewhere/ [R=301]
  SetHandler "proxy:fcgi://php:9000"
  # ProxyPass / http://no:2
  ProxyPass /s unix:/run/s.sock|http://localhost/
</VirtualHost>`
    expect(read('httpd.conf', content)).toEqual([
      'app:3000 certain',
      'b1:8009 certain',
      'b2:8080 certain',
      'ws:8081 certain',
      'php:9000 certain',
    ])
  })
})

describe('settings in files', () => {
  it.each<[string, string, string[]]>([
    [
      'prometheus.yml',
      "scrape_configs:\n  - job_name: node\n    static_configs:\n      - targets: ['node:9100', 'cadvisor:8080'] # 'no:1'\n  - job_name: x\n    static_configs:\n    - targets:\n        - app:8000\n        #- no:2\n",
      ['node:9100 certain', 'cadvisor:8080 certain', 'app:8000 certain'],
    ],
    [
      'dynamic.yml',
      'http:\n  services:\n    app:\n      loadBalancer:\n        servers:\n          - url: "http://app:8080"\n  middlewares:\n    auth:\n      forwardAuth:\n        address: http://authelia:9091/api\n',
      ['app:8080 certain', 'authelia:9091 certain'],
    ],
    [
      'dynamic.toml',
      '[http.services.app.loadBalancer]\n[[http.services.app.loadBalancer.servers]]\nurl = "http://app:8080" # http://no:1\n',
      ['app:8080 certain'],
    ],
    ['traefik.yml', 'entryPoints:\n  web:\n    address: ":80"\n', []],
    [
      'config.yaml.j2',
      'BUILDLOGS_REDIS:\n  host: localhost\n  password: {{ redis_password }}\n  port: 6379\nUSER_EVENTS_REDIS:\n  host: other\n  port: 6380\nSERVER_HOSTNAME: {{ quay_hostname }}\n',
      ['localhost:6379 certain cache', 'other:6380 certain cache'],
    ],
    [
      'app.ini',
      '; host = no\n[database]\nDB_TYPE = postgres\nHOST = db:5432\nNAME = gitea\n[server]\nROOT_URL = http://gitea:3000/\nHTTP_ADDR = 0.0.0.0\n',
      ['db:5432 certain database'],
    ],
    [
      'application.properties',
      '# spring.x.host=no\nspring.data.redis.host=redis\nspring.data.redis.port=6380\nspring.datasource.url=jdbc:mysql://db:3306/x\n',
      ['redis:6380 certain cache', 'db:3306 certain database'],
    ],
    [
      '.env',
      'export DB_HOST=db\nDB_PORT=5432\n#X_HOST=no\nREDIS_URL="redis://redis:6379"\n',
      ['db:5432 certain database', 'redis:6379 certain cache'],
    ],
    [
      'config.json',
      '{"db":{"host":"mongo","port":27018},"list":["redis://r:6379",{"url":"http://api:80"}],"n":1}',
      ['mongo:27018 certain database', 'r:6379 certain cache', 'api:80 certain'],
    ],
    [
      'settings.json',
      '{\n  // c\n  "queue": { "brokers": ["k1:9092", "k2:9092"] },\n  "homepage": "http://web:80"\n}\n',
      ['k1:9092 certain', 'k2:9092 certain'],
    ],
    [
      'pipeline.config',
      'output {\n  elasticsearch {\n    hosts => ["http://es:9200"]\n    index => "nginx"\n  }\n  # hosts => ["http://no:9200"]\n}\n',
      ['es:9200 certain search'],
    ],
    [
      'app.py',
      "import redis\n# redis.Redis(host='no', port=1)\ncache = redis.Redis(host='redis', port=6379)\nURL = \"http://api:8000/x\"\nif a == 'b:80': pass\n",
      ['redis:6379 certain cache', 'api:8000 certain'],
    ],
    [
      'server.js',
      "const c = createClient({ host: 'redis', port: 6379 })\nfetch(`http://api:3000/x`)\n",
      ['redis:6379 certain', 'api:3000 certain'],
    ],
    ['config.php', "<?php\n$c = ['db' => ['host' => 'mariadb', 'port' => 3306]];\n", ['mariadb:3306 certain database']],
    ['fluent-bit.conf', '[OUTPUT]\n    Name  loki\n    Host  loki\n    Port  3100\n', ['loki:3100 likely']],
    ['redis.conf', 'bind 0.0.0.0\nreplicaof redis-master 6379\nmasteruser default\n', ['redis-master:6379 certain']],
    ['mosquitto.conf', 'listener 1883\nconnection bridge\naddress remote-broker:1883\n', ['remote-broker:1883 certain']],
    ['pgbouncer.ini', '[databases]\napp = host=db port=5432 dbname=app\n', ['db:5432 certain']],
    [
      'datasource.yaml',
      'datasources:\n  - name: Prometheus\n    type: prometheus\n    url: http://prometheus:9090\n  - { name: Loki, url: http://loki:3100 }\n',
      ['prometheus:9090 certain', 'loki:3100 certain'],
    ],
    ['realm.json', '{"clients":[{"redirectUris":["http://web:80/*"],"webOrigins":["http://web:80"],"rootUrl":"http://web:80"}]}', []],
    [
      'envoy.yaml',
      'listeners:\n- address:\n    socket_address: { address: 127.0.0.1, port_value: 80 }\nclusters:\n- load_assignment:\n    endpoints:\n    - endpoint:\n        address:\n          socket_address:\n            address: backend\n            port_value: 8080\n',
      ['backend:8080 certain'],
    ],
    [
      'entrypoint.sh',
      '#!/bin/sh\n# nc -z no 1\nuntil nc -z db 5432; do sleep 1; done\nexec app --redis redis:6379\n',
      ['db:5432 certain', 'redis:6379 certain cache'],
    ],
    ['wait', '#!/usr/bin/env bash\ncurl -f http://api:80\n', ['api:80 certain']],
    [
      'notes.yaml',
      'text: |\n  Meet at 10:30, ratio a:b. See http://wiki.example.org\nimage: redis:7\nuser: postgres\n',
      ['wiki.example.org:80 certain'],
    ],
  ])('%s', (path, content, expected) => {
    // Outside of proxies and scripts nothing is surer than likely; the tables leave that word out.
    const likely = expected.map((mention) => (/\.(?:sh)$|^wait$/.test(path) ? mention : mention.replace('certain', 'likely')))
    const found = read(path, content)
    expect(/\.sh$|^wait$/.test(path) ? found.map((mention) => mention.replace('likely', 'certain')) : found).toEqual(likely)
  })

  it('leaves alone what configures nothing', () => {
    for (const path of ['a/index.html', 'dump.sql', 'tls.crt', 'README.md', 'x.key.j2', 'logo.svg']) {
      expect([path, mayConfigure(path), read(path, 'DB_HOST=db\nurl: http://db:80\n')]).toEqual([path, false, []])
    }
    expect(mayConfigure('nginx/conf.d/default.conf')).toBe(true)
    expect(read('data.conf', '\0DB_HOST=db')).toEqual([])
    expect(read('big.conf', `DB_HOST=db\n${'x'.repeat(300_000)}`)).toEqual([])
  })

  it('keeps positions through indentation, quotes and CRLF', () => {
    const content = 'redis:\r\n  host: "cache"\r\n  port: 6380\r\n'
    const [mention] = mentionsOfConfig('a.yml', MappedText.verbatim('a.yml', content, 0))
    expect(mention?.hostText.span()).toEqual({ file: 'a.yml', start: content.indexOf('cache'), end: content.indexOf('cache') + 5 })
    expect(mention?.portText?.span().start).toBe(content.indexOf('6380'))
    expect(mention?.setting).toBe('a.yml host')
  })
})
