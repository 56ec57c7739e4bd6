import { describe, expect, it } from '@jest/globals'
import { mentionsOfEnvironment } from '../../../src/podman/endpoints/index.js'
import { text } from '../../support/drafts.js'
import { environment, shown } from './shown.js'

const read = (values: Readonly<Record<string, string | null>>, image: string | null = null): string[] =>
  mentionsOfEnvironment(environment(values), image).map(shown)

describe('URLs', () => {
  it.each<[string, string[]]>([
    ['postgres://u:p@db:5432/app?sslmode=disable', ['db:5432 certain database']],
    ['postgresql+asyncpg://u:p@db/app', ['db:5432 certain database']],
    ['oracle+cx_oracle://db/app', ['db:1521 certain database']],
    ['postgres://u:${PW}@db/app', ['db:5432 certain database']],
    ['postgres://u:p@${HOST}/app', []],
    ['postgres://u:p@${HOST:-db}/app', ['db:5432 likely database']],
    ['postgres://u:p@db:${PORT}/app', ['db:? certain database']],
    ['postgres://u:p@db:${PORT:-5433}/app', ['db:5433 likely database']],
    ['${URL:-redis://cache:6379}', ['cache:6379 likely cache']],
    ['redis://:pa/ss#w?rd@redis:6379/0', ['redis:6379 certain cache']],
    ['redis://:p@ss@redis', ['redis:6379 certain cache']],
    ['postgres://user:p;a)s,s@db/x', ['db:5432 certain database']],
    [
      'mongodb://u:p@m1:27017,m2:27018,m3/admin?replicaSet=rs',
      ['m1:27017 certain database', 'm2:27018 certain database', 'm3:27017 certain database'],
    ],
    ['mongodb+srv://u:p@cluster.example.net/x', ['cluster.example.net certain database']],
    ['http://[fd00::5]:9200', ['fd00::5:9200 certain']],
    ['http://[::1]/', ['::1:80 certain']],
    ['jdbc:postgresql://db:5432/app', ['db:5432 certain database']],
    ['jdbc:mysql:loadbalance://a:3306,b:3306/x', ['a:3306 certain database', 'b:3306 certain database']],
    ['jdbc:sqlserver://mssql:1433;databaseName=x;user=sa', ['mssql:1433 certain database']],
    ['jdbc:oracle:thin:@ora:1521:XE', ['ora:1521 certain database']],
    ['jdbc:oracle:thin:@//ora:1522/XEPDB1', ['ora:1522 certain database']],
    ['r2dbc:pool:postgresql://db:5432/app', ['db:5432 certain database']],
    ['jdbc:h2:tcp://h2/~/test', ['h2:9092 certain database']],
    ['jdbc:h2:file:/data/x', []],
    ['https://cloud\\.example\\.com:443', []],
    ['https://db/path\\.html', ['db:443 certain']],
    ['postgresql:///app?host=db&port=5433', ['db:5433 certain database']],
    ['postgresql:///app?host=/var/run/postgresql', []],
    ['postgresql://%2Fvar%2Frun/app', []],
    ['sqlite:////data/app.db', []],
    ['unix:///run/podman/podman.sock', []],
    ['file:///etc/app.yaml', []],
    ['s3://bucket/prefix', []],
    ['amqp://guest:guest@rabbitmq:5672/%2F', ['rabbitmq:5672 certain queue']],
    ['nats://n1:4222,nats://n2:4222', ['n1:4222 certain queue', 'n2:4222 certain queue']],
    ['tcp://docker:2375', ['docker:2375 certain']],
    ['ldap://openldap:389 ldaps://other', ['openldap:389 certain auth', 'other:636 certain auth']],
    ['https://app.<your-tailnet>.ts.net', []],
    ['https://${DOMAIN}/@scope/pkg', []],
    ['http://{host}:8080', []],
    ['http://*:8080', []],
    ['http://+:8080', []],
    ['http://backend:99999/', []],
    ['"http://backend:8080"', ['backend:8080 certain']],
    ['http://a:1,http://b:2', ['a:1 certain', 'b:2 certain']],
    ['${PROTO}://backend:8080', ['backend:8080 certain']],
  ])('%s', (value, expected) => {
    expect(read({ ANYTHING: value })).toEqual(expected)
  })

  it('keeps the scheme apart from what the name says', () => {
    expect(read({ CELERY_BROKER_URL: 'redis://redis:6379/0' })).toEqual(['redis:6379 certain cache'])
    expect(read({ ELASTICSEARCH_URL: 'http://es:9200' })).toEqual(['es:9200 certain search'])
    expect(read({ ASYNC_MINION_URL: 'http://async-minion:8081' })).toEqual(['async-minion:8081 certain'])
  })

  it('reads several in other words as likely', () => {
    expect(read({ MOTD: 'see http://wiki:8080/x. or http://docs:81,' })).toEqual(['wiki:8080 likely', 'docs:81 likely'])
  })
})

describe('connection strings', () => {
  it.each<[string, string[]]>([
    ['host=db port=5432 dbname=app user=u', ['db:5432 certain database']],
    ["host='db' port='5433' dbname='app'", ['db:5433 certain database']],
    ['host=a,b port=1111,2222 dbname=x', ['a:1111 certain database', 'b:2222 certain database']],
    ['host=/run/postgresql dbname=x', []],
    ['u:p@tcp(db:3306)/app?parseTime=true', ['db:3306 certain database']],
    ['u:p@tcp([fd00::2]:3307)/app', ['fd00::2:3307 certain database']],
    ['u:p@unix(/run/mysqld.sock)/app', []],
    ['Server=db,1433;Database=app;User Id=sa;Password=p', ['db:1433 certain database']],
    ['Data Source=tcp:db\\SQLEXPRESS;Initial Catalog=x', ['db certain database']],
    ['Host=db;Port=5432;Database=app;Username=u;Password=x@y:1', ['db:5432 certain database']],
    ['mysql:host=db;port=3307;dbname=x', ['db:3307 certain database']],
    ['pgsql:host=db;dbname=x', ['db:5432 certain database']],
    ['addr=redis:6379,pool_size=100,db=0', ['redis:6379 certain database']],
  ])('%s', (value, expected) => {
    expect(read({ DATABASE_URL: value })).toEqual(expected)
  })

  it('lists the other servers of a ZooKeeper ensemble', () => {
    expect(read({ ZOO_SERVERS: 'server.1=zoo1:2888:3888;2181 server.2=zoo2:2888:3888;2181' })).toEqual([
      'zoo1:2888 certain',
      'zoo2:2888 certain',
    ])
  })
})

describe('addresses and names', () => {
  it.each<[string, Record<string, string | null>, string[]]>([
    ['host and port', { DB_HOST: 'db', DB_PORT: '5433' }, ['db:5433 likely database']],
    ['doubled underscores', { APP__REDIS__HOST: 'cache', APP__REDIS__PORT: '6380' }, ['cache:6380 likely cache']],
    ['a port beside a doubled underscore', { AUTHENTIK_POSTGRESQL__HOST: 'postgresql' }, ['postgresql:5432 likely database']],
    ['glued words', { SMD_DBHOST: 'postgres', SMD_DBPORT: '5432' }, ['postgres:5432 likely database']],
    ['libpq', { PGHOST: 'db' }, ['db:5432 likely database']],
    ['host names', { REDIS_HOSTNAME: '127.0.0.1', REDIS_PORT: '6379' }, ['127.0.0.1:6379 likely cache']],
    ['camel case', { databaseHost: 'db', databasePort: '3306' }, ['db:3306 likely database']],
    ['dots', { 'spring.data.redis.host': 'redis' }, ['redis:6379 likely cache']],
    ['an engine beside', { DB_HOST: 'db', DB_CONNECTION: 'pgsql' }, ['db:5432 likely database']],
    ['an engine nobody knows', { DB_HOST: 'db', DB_TYPE: 'fancy' }, ['db likely database']],
    ['an open port', { DB_HOST: 'db', DB_PORT: '${PORT}' }, ['db:? likely database']],
    ['a port from elsewhere', { DB_HOST: 'db', DB_PORT: null }, ['db:? likely database']],
    ['a defaulted port', { DB_HOST: 'db', DB_PORT: '${PORT:-5433}' }, ['db:5433 likely database']],
    ['an open host', { DB_HOST: '${DB_HOST}' }, []],
    ['a defaulted host', { DB_HOST: '${DB_HOST:-db}' }, ['db likely database']],
    ['host:port', { DB_HOST: 'db:5432' }, ['db:5432 certain database']],
    ['host:port in a URL variable', { GAHAKU_URL: 'gahaku:9000' }, ['gahaku:9000 certain']],
    ['host:port in anything', { FOO: 'redis:6379' }, ['redis:6379 likely']],
    ['a path after it', { BACKEND_URL: 'backend:8000/api' }, ['backend:8000 certain']],
    ['userinfo before it', { MONGO_ADDR: 'u:p@mongo:27017/db' }, ['mongo:27017 certain database']],
    ['a list', { KAFKA_BROKERS: 'k1:9092,k2:9092' }, ['k1:9092 certain queue', 'k2:9092 certain queue']],
    ['memcached with weights', { MEMCACHED_SERVERS: 'm1:11211:1 m2:11211:2' }, ['m1:11211 certain cache', 'm2:11211 certain cache']],
    ['labelled servers', { REDIS_HOSTS: 'local:redis:6379:0' }, ['redis:6379 certain cache']],
    ['a JSON list', { ES_HOSTS: '["es1:9200", "es2:9200"]' }, ['es1:9200 certain search', 'es2:9200 certain search']],
    ['options after it', { REDIS_CONNECTION: 'redis:6379,ssl=False,abortConnect=False' }, ['redis:6379 likely cache']],
    ['dnsmasq', { PIHOLE_DNS_: '172.20.0.2#5054;1.1.1.1' }, ['172.20.0.2:5054 certain dns udp']],
    ['quorum voters', { KAFKA_CONTROLLER_QUORUM_VOTERS: '1@k1:9093,2@k2:9093' }, ['k1:9093 likely queue', 'k2:9093 likely queue']],
    ['a name nobody knows', { OTR_HOST: 'mosquitto' }, ['mosquitto likely']],
    ['its own variable', { PAPERLESS_REDIS: 'broker:6379' }, ['broker:6379 certain cache']],
    ['Elasticsearch', { 'discovery.seed_hosts': 'es02,es03' }, ['es02 likely', 'es03 likely']],
    ['IPv6', { DB_HOST: '[fd00::7]:5432' }, ['fd00::7:5432 certain database']],
    ['IPv6 alone', { DB_HOST: 'fd00::7' }, ['fd00::7 likely database']],
  ])('%s', (_, values, expected) => {
    expect(read(values)).toEqual(expected)
  })

  it('takes a neighbour in the pod for localhost, where the name is not that of a listen address', () => {
    expect(read({ DB_HOST: '127.0.0.1' })).toEqual(['127.0.0.1 likely database'])
    expect(read({ FORGEJO__database__HOST: '127.0.0.1:5432' })).toEqual(['127.0.0.1:5432 likely database'])
    expect(read({ ASSISTED_SERVICE_HOST: '127.0.0.1:8090' })).toEqual(['127.0.0.1:8090 likely'])
    expect(read({ MODEL_ENDPOINT: 'http://0.0.0.0:8001' })).toEqual(['0.0.0.0:8001 certain'])
  })
})

describe('what is no dependency', () => {
  it.each<[string, Record<string, string>]>([
    [
      'listen addresses',
      { LISTEN_ADDR: '127.0.0.1:8081', BIND_ADDRESS: 'db:1', HTTP_LISTEN: 'web:80', KAFKA_LISTENERS: 'PLAINTEXT://kafka:9092' },
    ],
    [
      'own addresses',
      { HOST: '127.0.0.1', ADDRESS: '127.0.0.1:80', HTTP_HOST: '127.0.0.1', SERVER_ADDRESS: '127.0.0.1:9000', ADDR: '0.0.0.0:80' },
    ],
    ['wildcards', { IMMICH_HOST: '0.0.0.0', STGUIADDRESS: '0.0.0.0:8384', API_HOST: '::', WEB_HOST: '[::]:80' }],
    ['advertised listeners', { KAFKA_ADVERTISED_LISTENERS: 'PLAINTEXT://kafka:19092,EXTERNAL://localhost:9092' }],
    [
      'users and databases',
      { POSTGRES_USER: 'postgres', MYSQL_DATABASE: 'db', DB_NAME: 'redis', DB_USERNAME: 'web', PASSWORD: 'redis:6379' },
    ],
    [
      'drivers',
      {
        CACHE_DRIVER: 'redis',
        QUEUE_CONNECTION: 'redis',
        DB_CONNECTION: 'mysql',
        KC_DB: 'postgres',
        STORAGE_BACKEND: 'minio',
        CACHE_STORE: 'redis',
      },
    ],
    [
      'allow-lists',
      { ALLOWED_HOSTS: 'web,db', NO_PROXY: 'localhost,db,redis:6379', CORS_ORIGINS: 'http://web:80', TRUSTED_PROXIES: 'nginx:80' },
    ],
    ['own names', { HOSTNAME: 'web', TS_HOSTNAME: 'immich', VIRTUAL_HOST: 'web:80', SERVER_NAME: 'web', POSTFIX_myhostname: 'mail' }],
    ['docker links', { DB_PORT: 'tcp://172.17.0.2:5432', DB_PORT_5432_TCP_ADDR: 'db', DB_PORT_5432_TCP: 'tcp://172.17.0.2:5432' }],
    ['images and tags', { DB_IMAGE: 'postgres:16', DOCKER_MODS: 'linuxserver/mods:radarr', REDIS_VERSION: 'redis:7' }],
    ['plain words', { NODE_ENV: 'production', MODE: 'redis', BACKENDS_ENABLED: 'redis', TZ: 'Europe/Madrid', DB_HOST: 'true' }],
    [
      'numbers, paths and times',
      { A_HOST: '5432', B_HOST: '/run/x.sock', C_HOST: '1.2.3', D_ADDR: '10:30:00', E: '12:30', MQTT_HOSTNAME: '0.0' },
    ],
    ['options that look like pairs', { MAP: 'PLAINTEXT:PLAINTEXT,EXTERNAL:PLAINTEXT', OPTS: 'a=b,c=d', X_SERVER: 'a b c !' }],
  ])('%s', (_, values) => {
    expect(read(values)).toEqual([])
  })

  it('flags addresses for browsers', () => {
    for (const name of [
      'PUBLIC_URL',
      'APP_URL',
      'BASE_URL',
      'NEXT_PUBLIC_API',
      'VITE_API_URL',
      'REACT_APP_API_URL',
      'KEYCLOAK_PUBLIC_URL',
      'ORIGIN',
      'ROOT_URL',
    ]) {
      expect(read({ [name]: 'http://web:8080' })).toEqual([expect.stringMatching(/^web:8080 likely.* public$/)])
    }
    expect(read({ OLLAMA_BASE_URL: 'http://ollama:11434', IMAGE_SERVICE_BASE_URL: 'http://127.0.0.1:8888' })).toEqual([
      'ollama:11434 certain',
      '127.0.0.1:8888 certain',
    ])
  })
})

describe('variables of known images', () => {
  it('are certain, also where the name alone says nothing', () => {
    expect(read({ HOST: 'db' }, 'docker.io/library/odoo')).toEqual(['db certain database'])
    expect(read({ HOST: 'db' })).toEqual([])
    expect(read({ BROWSER_WEB_URL: 'http://chrome:9222' }, 'ghcr.io/karakeep-app/karakeep')).toEqual(['chrome:9222 certain'])
    expect(read({ KC_DB: 'mariadb', KC_DB_URL_HOST: 'db' }, 'quay.io/keycloak/keycloak')).toEqual(['db:3306 certain database'])
    expect(read({ KC_DB_URL_HOST: 'db', KC_DB_URL_PORT: '9' }, 'quay.io/keycloak/keycloak')).toEqual(['db:9 certain database'])
  })

  it('default to the hosts the image calls when nothing is set', () => {
    const image = text('ghcr.io/immich-app/immich-server:v2')
    const defaults = (values: Record<string, string>): string[] =>
      mentionsOfEnvironment(environment(values), 'ghcr.io/immich-app/immich-server', image).map(shown)
    expect(defaults({})).toEqual(['database:5432 likely database', 'redis:6379 likely cache', 'immich-machine-learning:3003 likely'])
    expect(defaults({ DB_URL: 'postgres://pg/x' })).toEqual([
      'pg:5432 certain database',
      'redis:6379 likely cache',
      'immich-machine-learning:3003 likely',
    ])
    expect(defaults({ REDIS_HOSTNAME: '${X}', IMMICH_MACHINE_LEARNING_URL: 'false' })).toEqual(['database:5432 likely database'])
    const [first] = mentionsOfEnvironment([], 'ghcr.io/immich-app/immich-server', image)
    expect(first?.hostText.span()).toEqual(image.span())
    expect(first?.fact.origin).toMatchObject({ kind: 'image', confidence: 'likely', citation: expect.stringContaining('immich') })
  })
})

describe('default hosts', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['docker.io/library/wordpress', {}, ['mysql:3306 likely database']],
    ['docker.io/library/wordpress', { WORDPRESS_DB_HOST_FILE: '/run/x' }, []],
    ['docker.io/library/odoo', { USER: 'u' }, ['db:5432 likely database']],
    ['docker.io/library/adminer', {}, ['db likely database']],
    ['docker.io/library/mongo-express', { ME_CONFIG_MONGODB_SERVER: 'm' }, ['m:27017 likely database']],
    ['docker.io/library/phpmyadmin', { PMA_HOST: 'pma-db' }, ['pma-db likely']],
    ['docker.elastic.co/kibana/kibana', {}, ['elasticsearch:9200 likely search']],
    ['docker.io/library/nginx', {}, []],
  ])('of %s with %j', (image, values, expected) => {
    expect(mentionsOfEnvironment(environment(values), image, text(image)).map(shown)).toEqual(expected)
  })
})

describe('values inside values', () => {
  it('reads flags and properties', () => {
    const values = { JAVA_OPTS: '-Xmx1g -Dspring.data.redis.host=redis -Dauth.uri=http://keycloak:8080/realms --db-host=db --verbose' }
    expect(read(values)).toEqual(['keycloak:8080 certain', 'redis:6379 likely cache', 'db likely database'])
  })

  it('reads JSON and YAML', () => {
    expect(read({ NODE_CONFIG: '{"db":{"host":"mongo","port":27018},"cache":{"url":"redis://r:6379"}}' })).toEqual([
      'r:6379 likely cache',
      'mongo:27018 likely database',
    ])
    expect(read({ APP_CONFIG: 'db:\n  host: pg\n  port: 5432\n# other: http://no:1\nurl: http://api:8080\n' })).toEqual([
      'pg:5432 likely database',
      'api:8080 likely',
    ])
  })

  it('lets the last of a name win', () => {
    const entries = [...environment({ DB_HOST: 'one' }), ...environment({ DB_HOST: 'two' })]
    expect(mentionsOfEnvironment(entries, null).map(shown)).toEqual(['two likely database'])
  })
})

describe('facts and positions', () => {
  it('point at the host and its port, and never tell the rest of the value', () => {
    const [entry] = environment({ DATABASE_URL: 'postgres://user:secret@DB:5432/app' })
    const [mention] = mentionsOfEnvironment([entry!], null)
    const start = entry!.value!.span().start + 'postgres://user:secret@'.length
    expect(mention).toMatchObject({
      host: 'db',
      setting: 'DATABASE_URL',
      form: 'url',
      portText: { text: '5432' },
      hostText: { text: 'DB' },
    })
    expect(mention?.fact).toMatchObject({
      claim: { id: 'setting-names', data: { setting: 'DATABASE_URL', target: 'db:5432' } },
      origin: { kind: 'declared', span: { start, end: start + 'DB:5432'.length } },
    })
    expect(JSON.stringify(mention?.fact)).not.toContain('secret')
  })

  it('point at the host alone when the port stands elsewhere, and keep how the value got there', () => {
    const [host, port] = environment({ DB_HOST: 'db', DB_PORT: '5432' })
    const via = [{ kind: 'environment-file' as const, span: { file: 'x', start: 1, end: 2 } }]
    const [mention] = mentionsOfEnvironment([{ ...host!, via }, port!], null)
    expect(mention?.portText?.span()).toEqual(port!.value!.span())
    expect(mention?.fact.origin).toMatchObject({
      kind: 'inferred',
      strength: 'likely',
      from: [{ origin: { kind: 'declared', span: host!.value!.span(), via } }],
    })
  })
})
