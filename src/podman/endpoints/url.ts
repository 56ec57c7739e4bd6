import type { MappedText } from '../../source/index.js'
import type { Endpoint } from './endpoint.js'
import { type HostPort, type Range, readHostPort } from './host.js'
import { FILLER, masked } from './mask.js'
import { schemeOf } from './tables.js'

/** What follows `://` is a path, a bucket, a blob or an image reference: no host. */
const HOSTLESS: ReadonlySet<string> = new Set([
  ...['file', 'sqlite', 'sqlite3', 'unix', 'unix+http', 'http+unix', 'unixgram', 'npipe', 'redis-socket', 'redis+socket', 'ioredis', 'jar'],
  ...['s3', 's3a', 's3n', 'gs', 'gcs', 'az', 'abfs', 'abfss', 'wasb', 'wasbs', 'balancer', 'docker', 'oci', 'dir', 'data', 'memory', 'mem'],
  ...['docker-daemon', 'docker-archive', 'containers-storage', 'chrome-extension', 'app', 'about', 'jdbc:tc', 'jdbc:sqlite', 'jdbc:h2'],
  ...[
    'classpath',
    'env',
    'secret',
    'spiffe',
    'urn',
    'tag',
    'null',
    'sync',
    'in-memory',
    'bolt-db',
    'leveldb',
    'badger',
    'duckdb',
    'fd',
    'inproc',
  ],
])

/** Schemes whose path is often taken for more than it is: an `@` in it is no userinfo. */
const WEB: ReadonlySet<string> = new Set(['http', 'https', 'ws', 'wss', 'h2c', 'git', 'ssh'])

/** A longer one names no host at its end. In UTF-16 units. */
const LONGEST_QUERY = 4096

/** What may stand around several URLs in one value. */
const SEPARATORS = /^[\s,;|"'[\]]*$/

/**
 * Every host of every URL in a text, in written order. Userinfo may hold any character that does not end a word; several hosts, hosts
 * in the query and IPv6 brackets are read; Unix sockets and local files are not hosts. Linear in the text.
 */
export function urlsIn(text: MappedText): Endpoint[] {
  const mask = masked(text)
  const endpoints: Endpoint[] = []
  let at = mask.indexOf('://')
  let floor = 0
  let whole = true
  while (at >= 0) {
    const begin = schemeStart(mask, floor, at)
    const next = mask.indexOf('://', at + 3)
    const end = wordEnd(mask, at + 3, next < 0 ? mask.length : schemeStart(mask, at + 3, next))
    whole &&= SEPARATORS.test(mask.slice(floor, begin))
    if (begin < at) endpoints.push(...readUrl(text, mask, begin, at, end, whole))
    floor = Math.max(end, at + 3)
    at = next
  }
  return endpoints
}

function readUrl(text: MappedText, mask: string, begin: number, at: number, end: number, whole: boolean): Endpoint[] {
  const scheme = schemeName(mask, begin, at)
  if (scheme !== null && HOSTLESS.has(scheme)) return []
  const known = scheme === null ? null : schemeOf(scheme)
  // In a database's path an `@` is rarer than an unescaped `/` in a password.
  const userinfo = known !== null && known.role !== null && !WEB.has(scheme ?? '')
  // `cloud\.example\.com` is a pattern for hosts: what stands before the first dot is none.
  const cut = mask.startsWith('\\.', end) ? end : -1
  const hosts = hostsOf(mask, at + 3, end, scheme, userinfo).filter(({ host }) => host[1] !== cut)
  return hosts.map(({ host, port }) => ({
    host: text.slice(...host),
    port: port && text.slice(...port),
    form: 'url',
    scheme,
    defaultPort: known?.port ?? null,
    role: known?.role ?? null,
    protocol: scheme === 'udp' ? 'udp' : 'tcp',
    whole,
  }))
}

/** Where the scheme before `://` begins. An expression may stand for it: `${PROTO}://db`. */
function schemeStart(mask: string, floor: number, at: number): number {
  let start = at
  while (start > floor && isSchemeChar(mask, start - 1)) start--
  return start
}

function isSchemeChar(mask: string, index: number): boolean {
  const char = mask.charAt(index)
  return (
    (char >= 'a' && char <= 'z') ||
    (char >= 'A' && char <= 'Z') ||
    (char >= '0' && char <= '9') ||
    '+-._:'.includes(char) ||
    char === FILLER
  )
}

/** `postgres`, `jdbc:mysql`; `null` for one that is open. */
function schemeName(mask: string, begin: number, at: number): string | null {
  const run = mask.slice(Math.max(begin, at - 60), at).toLowerCase()
  if (run.includes(FILLER)) return null
  const driver = /(?:jdbc|r2dbc):(?:pool:)?(h2:(?:tcp|ssl)|[a-z0-9]+)(?![a-z0-9])[a-z0-9:+.-]*$/.exec(run)
  return driver ? `jdbc:${driver[1]}` : run.slice(run.lastIndexOf(':') + 1).replace(/^[^a-z]+/, '')
}

/** The end of the run without white space or quotes that begins at `start`, at most `limit`. A closing tag ends it, `<your-domain>` does not. */
function wordEnd(mask: string, start: number, limit: number): number {
  for (let i = start; i < limit; i++) if (' \t\r\n"\'`\\'.includes(mask.charAt(i)) || (mask[i] === '<' && mask[i + 1] === '/')) return i
  return limit
}

function hostsOf(mask: string, start: number, end: number, scheme: string | null, userinfo: boolean): HostPort[] {
  const stop = firstOf(mask, start, end, '/?#')
  const at = lastOf(mask, start, stop, '@')
  const last = lastOf(mask, stop, end, '@')
  const web = scheme === null || WEB.has(scheme)
  const hosts = hostList(mask, at < 0 ? start : at + 1, stop)
  // A password with an unescaped `/`, `?` or `#` in it; an `@` in a parameter's value is none of its.
  const unescaped = last >= 0 && !web && mask.slice(start, stop).includes(':') && !/\?[^?]*=/.test(mask.slice(stop, last))
  if (unescaped && (userinfo || hosts.length === 0)) {
    const behind = hostList(mask, last + 1, firstOf(mask, last + 1, end, '/?#'))
    if (behind.length > 0) return behind
  }
  if ((at < 0 ? start : at + 1) === stop && (mask[stop] === '/' || mask[stop] === '?')) return queryHosts(mask, stop, end)
  return hosts
}

/** `a:1,b:2`: the first must be a host, the list ends at the first that is none. */
function hostList(mask: string, start: number, end: number): HostPort[] {
  const stop = firstOf(mask, start, end, ';)}|')
  const hosts: HostPort[] = []
  let from = start
  while (from < stop && hosts.length < 32) {
    const comma = firstOf(mask, from, stop, ',')
    const read = readHostPort(mask, from, trimmedEnd(mask, from, comma))
    if (read === null) break
    hosts.push(read)
    from = comma + 1
  }
  return hosts
}

/** Without the full stop or bracket of the sentence around the URL. */
function trimmedEnd(mask: string, start: number, end: number): number {
  let stop = end
  while (stop > start && (mask[stop - 1] === '.' || (mask[stop - 1] === ']' && mask[start] !== '['))) stop--
  return stop
}

/** libpq and its relatives: `postgresql:///app?host=db&port=5432`. */
function queryHosts(mask: string, start: number, limit: number): HostPort[] {
  const end = Math.min(limit, start + LONGEST_QUERY)
  const query = mask.indexOf('?', start)
  if (query < 0 || query >= end) return []
  let hosts: HostPort[] = []
  let port: Range | null = null
  let from = query + 1
  while (from < end) {
    const stop = firstOf(mask, from, end, '&;')
    const equals = firstOf(mask, from, stop, '=')
    if (equals < stop) {
      const key = mask.slice(from, equals).toLowerCase()
      if (key === 'host' || key === 'hostaddr' || key === 'servername') hosts = hostList(mask, equals + 1, stop)
      if ((key === 'port' || key === 'portnumber') && /^\d{1,5}$/.test(mask.slice(equals + 1, stop))) port = [equals + 1, stop]
    }
    from = stop + 1
  }
  return hosts.map((host) => ({ host: host.host, port: host.port ?? port }))
}

function firstOf(text: string, start: number, end: number, characters: string): number {
  for (let i = start; i < end; i++) if (characters.includes(text.charAt(i))) return i
  return end
}

/** -1 when there is none in `[start, end)`. */
function lastOf(text: string, start: number, end: number, character: string): number {
  for (let i = end - 1; i >= start; i--) if (text[i] === character) return i
  return -1
}
