import { type Convention, conventionOf } from './tables.js'

/**
 * What a setting's name says about its value.
 * `never`: own addresses, allow-lists, and the like: nothing in it is called. `identity`: a user, database or driver name, which often
 * equals a service's: only a URL in it counts. `host`: a bare word in it is a host. `weak`: a bare word may be one. `plain`: nothing.
 */
export type NameKind = 'never' | 'identity' | 'host' | 'weak' | 'plain'

export interface NameReading {
  readonly kind: NameKind
  readonly role: string | null
  readonly port: number | null
  /** Usually the address that browsers use. */
  readonly public: boolean
  /** Public only for having no other word: `URL`, `HOST`. A flag or a key of a file of that name says nothing of the kind. */
  readonly bare: boolean
  /** As likely the container's own listen address as a server to call: `HTTP_HOST`, `ADDRESS`. */
  readonly ownAddress: boolean
  /** The name without its host word, in lower case and without separators: `dbhost` gives `db`. `null` when there is none. */
  readonly stem: string | null
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const NEVER = set(
  'advertised advertise allowed allow allowlist whitelist deny denylist blacklist trusted trust cors origins redirect redirects csrf cookie ' +
    'cookies vhost sni sans listen listener listeners listening exclude excluded ignore skip alias aliases healthcheck hostkey',
)
/** At the end of the name. */
const NEVER_LAST = set(
  'image images tag tags label labels mods version certificate certificates fingerprint checksum banner readme comment description annotation',
)
const IDENTITY = set(
  'user username usr password passwd pass pwd db dbname schema realm bucket queue topic exchange secret token key id group role type engine ' +
    'dbengine driver dialect adapter store provider mode level env lang path dir file folder prefix suffix title format tz zone region class ' +
    'kind scheme protocol port ports name database email timezone locale language theme plugin plugins module modules',
)
const HOST = set('host hosts addr addrs address addresses server servers endpoint endpoints broker brokers bootstrap upstream upstreams')
const WEAK = set(
  'url urls uri uris dsn node nodes peers seeds target targets master primary replica leader backends gateway cluster connect remote location ' +
    'ip base api issuer hostname hostnames service proxy con connstr string forwarders nameserver nameservers dns to replicaof slaveof',
)
/** Written together with what they belong to: `DBHOST`, `SERVERURL`. */
const GLUED = /^(.+?)(host|hosts|hostname|server|servers|addr|address|endpoint|endpoints|broker|brokers|brokerconnect|url|uri|dsn)$/
const NOT_GLUED = set('ghost observer curl')
/** Before a host word: the container's own server. */
const OWN = set(
  'http https web api app ui admin grpc metrics dashboard server main service management console status health debug pprof rpc ws',
)
const BROWSER = set('vite gatsby')
/** Somewhere in the name: what browsers and other machines use. */
const PUBLIC = set('public nextauth external canonical published publicurl homepage website self callback href rooturl')
/** Right before `URL`, `HOST` or `DOMAIN`. */
const PUBLIC_BEFORE = set('root site frontend webhook app web')
const URLISH = set('url uri host domain')

/** Services by the words people name them with, where no convention of the tables fits. Right to left, the first word counts. */
const SERVICES: ReadonlyMap<string, Convention> = new Map<string, Convention>([
  ...row('database', null, 'db database sql rdbms datasource'),
  ...row('database', 5432, 'postgres postgresql pg pgsql psql'),
  ...row('database', 3306, 'mysql mariadb'),
  ...row('database', 27017, 'mongo mongodb'),
  ...row('database', 1433, 'mssql sqlserver'),
  ...row('database', 8123, 'clickhouse'),
  ...row('database', 8086, 'influx influxdb'),
  ...row('database', 9042, 'cassandra'),
  ...row('cache', null, 'cache'),
  ...row('cache', 6379, 'redis valkey keydb dragonfly'),
  ...row('cache', 11211, 'memcached memcache'),
  ...row('queue', 5672, 'rabbitmq rabbit amqp'),
  ...row('queue', 9092, 'kafka redpanda'),
  ...row('queue', 4222, 'nats'),
  ...row('queue', 1883, 'mqtt mosquitto'),
  ...row('search', 9200, 'elasticsearch elastic opensearch'),
  ...row('search', 7700, 'meili meilisearch'),
  ...row('search', 8108, 'typesense'),
  ...row('object-store', 9000, 'minio'),
  ...row('mail', 25, 'smtp'),
  ...row('mail', 143, 'imap'),
  ...row('mail', 110, 'pop3'),
  ...row('mail', 24, 'lmtp'),
  ...row('auth', 389, 'ldap'),
])

function row(role: string, port: number | null, words: string): [string, Convention][] {
  return words.split(' ').map((word) => [word, { role, port }])
}

/** The words of a name: `FORGEJO__database__HOST`, `spring.redis.host`, `databaseHost`, `--db-host`. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
}

/** A name in lower case without separators: how `DB_HOST` and `DB__PORT` find each other. */
export const flat = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** A repository sets the same few hundred names again and again. */
const readings = new Map<string, NameReading>()
const MOST_READINGS = 4096

export function readName(name: string): NameReading {
  const known = readings.get(name)
  if (known) return known
  const reading = readAnew(name)
  if (readings.size < MOST_READINGS) readings.set(name, reading)
  return reading
}

function readAnew(name: string): NameReading {
  const words = wordsOf(name.length > 200 ? name.slice(-200) : name)
  // Looked up only when asked for: most settings hold no address.
  let known: Convention | null | undefined
  const service = (): Convention | null => {
    if (known === undefined) known = serviceOf(name, words)
    return known
  }
  const { kind, stem = null, ownAddress = false } = classify(words, service)
  return {
    kind,
    stem,
    ownAddress,
    get role() {
      return service()?.role ?? null
    },
    get port() {
      return service()?.port ?? null
    },
    bare: words.length === 1 && URLISH.has(words[0] ?? ''),
    get public() {
      return isPublic(words)
    },
  }
}

function classify(words: readonly string[], service: () => Convention | null): { kind: NameKind; stem?: string; ownAddress?: boolean } {
  if (isNever(words)) return { kind: 'never' }
  const last = words[words.length - 1] ?? ''
  // `DB_HOST_NAME` is a host, `SERVER_NAME` is not.
  const hostName = last === 'name' && words[words.length - 2] === 'host'
  const word = hostName ? 'host' : last
  const front = words.slice(0, hostName ? -2 : -1)
  if (HOST.has(word) || word === 'hostname' || word === 'hostnames') {
    const named = service() !== null
    const ownAddress = front.length === 0 || (!named && (front.every((part) => OWN.has(part)) || word.startsWith('addr')))
    // `TS_HOSTNAME`, `QUAY_HOSTNAME`: the container's own name, unless it is a known service's.
    const weak = front.length === 0 || (word.startsWith('hostname') && !named)
    return { kind: weak ? 'weak' : 'host', stem: front.join(''), ownAddress }
  }
  const glued = NOT_GLUED.has(last) ? null : GLUED.exec(last)
  if (glued) {
    const [, head = '', tail = ''] = glued
    const weak = /^(url|uri|dsn)$/.test(tail) || (tail === 'hostname' && service() === null)
    return { kind: weak ? 'weak' : 'host', stem: [...words.slice(0, -1), head].join('') }
  }
  if (WEAK.has(last)) return { kind: 'weak', stem: front.join('') }
  if (IDENTITY.has(last)) return { kind: 'identity' }
  // `PAPERLESS_REDIS`, `MEMCACHED`: the service's own name.
  const own = SERVICES.get(last)
  return own && own.port !== null ? { kind: 'weak', stem: words.join('') } : { kind: 'plain' }
}

function serviceOf(name: string, words: readonly string[]): Convention | null {
  const found = conventionOf(name) ?? conventionOf(words.join('_').toUpperCase())
  if (found) return found
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i] as string
    const known = SERVICES.get(word) ?? SERVICES.get(word.replace(/(?:host|hosts|server|servers|url|uri|addr|dsn)$/, ''))
    if (known) return known
  }
  return null
}

function isNever(words: readonly string[]): boolean {
  const last = words[words.length - 1] ?? ''
  if (NEVER_LAST.has(last)) return true
  if (words.length === 1 && (last === 'hostname' || last === 'domain')) return true
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string
    if (NEVER.has(word)) return true
    const next = words[i + 1]
    if (word === 'no' && next === 'proxy') return true
    if (word === 'noproxy' || (word === 'virtual' && next === 'host')) return true
    // `BIND_ADDR`, `DB_BIND`, but `LDAP_BIND_DN` is about something else.
    if (word === 'bind' && (next === undefined || /^(addr|address|addresses|host|ip|port|interface|url|to|all|local)$/.test(next)))
      return true
    // Docker's legacy links: `DB_PORT_5432_TCP_ADDR`.
    if (word === 'port' && next !== undefined && /^\d+$/.test(next) && /^(tcp|udp)$/.test(words[i + 2] ?? '')) return true
  }
  return last === 'port' || last === 'ports'
}

function isPublic(words: readonly string[]): boolean {
  const last = words[words.length - 1] ?? ''
  const before = words[words.length - 2]
  const first = words[0] ?? ''
  if (BROWSER.has(first) || (first === 'react' && words[1] === 'app') || (first === 'vue' && words[1] === 'app')) return true
  if (words.some((word) => PUBLIC.has(word))) return true
  if (last === 'origin') return true
  if (!URLISH.has(last)) return false
  if (last === 'domain' || before === undefined) return true
  if (PUBLIC_BEFORE.has(before)) return true
  // `BASE_URL`, `APP_BASE_URL`, but `OLLAMA_BASE_URL` names Ollama.
  const owner = words[words.length - 3]
  return before === 'base' && (owner === undefined || PUBLIC_BEFORE.has(owner) || PUBLIC.has(owner) || owner === 'server')
}
