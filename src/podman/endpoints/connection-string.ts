import type { MappedText } from '../../source/index.js'
import type { Endpoint } from './endpoint.js'
import { type HostPort, hostKind, isPort, type Range, readHostPort } from './host.js'
import { masked } from './mask.js'
import { schemeOf } from './tables.js'

/** Keys that name the server, in libpq, Npgsql, SqlClient, MySqlConnector, PDO and Grafana's notation. */
const HOST_KEYS: ReadonlySet<string> = new Set([
  ...[
    'host',
    'hostaddr',
    'hostname',
    'server',
    'servername',
    'data source',
    'datasource',
    'addr',
    'address',
    'network address',
    'endpoint',
  ],
])
const PORT_KEYS: ReadonlySet<string> = new Set(['port', 'portnumber'])
/** Keys beside it that show the text to be a connection string. */
const COMPANIONS: ReadonlySet<string> = new Set([
  ...[
    'port',
    'dbname',
    'database',
    'db',
    'user',
    'username',
    'uid',
    'user id',
    'password',
    'pwd',
    'sslmode',
    'initial catalog',
    'pool_size',
  ],
  ...['charset', 'unix_socket', 'encrypt', 'trustservercertificate', 'integrated security'],
])

/**
 * Connection strings that are not URLs: `host=db port=5432`, `Server=db,1433;Database=app`, `mysql:host=db;dbname=x`,
 * `u:p@tcp(db:3306)/app`, `server.1=zoo1:2888:3888;2181`, `jdbc:oracle:thin:@db:1521:X`. `null` when the text is none of them.
 */
export function connectionStringIn(text: MappedText): Endpoint[] | null {
  if (text.length > 4096) return null
  const mask = masked(text)
  return goDsn(text, mask) ?? oracle(text, mask) ?? zooKeeper(text, mask) ?? keyed(text, mask)
}

function endpoint(
  text: MappedText,
  read: HostPort,
  about: { scheme: string | null; defaultPort: number | null; role: string | null; whole?: boolean },
): Endpoint {
  const { scheme, defaultPort, role, whole = true } = about
  return {
    host: text.slice(...read.host),
    port: read.port && text.slice(...read.port),
    form: 'string',
    scheme,
    defaultPort,
    role,
    protocol: 'tcp',
    whole,
  }
}

function goDsn(text: MappedText, mask: string): Endpoint[] | null {
  const open = /(?:^|@)tcp6?\(/.exec(mask)
  if (!open) return null
  const start = open.index + open[0].length
  const close = mask.indexOf(')', start)
  const read = close < 0 ? null : readHostPort(mask, start, close)
  return read && [endpoint(text, read, { scheme: 'mysql', defaultPort: 3306, role: 'database' })]
}

function oracle(text: MappedText, mask: string): Endpoint[] | null {
  const head = /jdbc:oracle:[a-z]+:[^@\s]{0,500}@(?:\/\/)?/i.exec(mask)
  if (!head) return null
  const start = head.index + head[0].length
  const length = mask.slice(start).search(/[/:\s]/)
  const stop = length < 0 ? mask.length : start + length
  const port = /^:(\d{1,5})(?![\d])/.exec(mask.slice(stop, stop + 7))
  if (hostKind(mask.slice(start, stop)) === null) return null
  const ports: Range | null = port && [stop + 1, stop + port[0].length]
  return [endpoint(text, { host: [start, stop], port: ports }, { scheme: 'jdbc:oracle', defaultPort: 1521, role: 'database' })]
}

function zooKeeper(text: MappedText, mask: string): Endpoint[] | null {
  const endpoints: Endpoint[] = []
  for (const match of mask.matchAll(/\bserver\.\d+=([A-Za-z0-9_.-]+):(\d{2,5}):/g)) {
    const host = match.index + match[0].indexOf('=') + 1
    const name = match[1] as string
    const port = host + name.length + 1
    if (hostKind(name) === null || endpoints.length >= 32) continue
    const read: HostPort = { host: [host, host + name.length], port: [port, port + (match[2] as string).length] }
    endpoints.push(endpoint(text, read, { scheme: null, defaultPort: 2888, role: null }))
  }
  return endpoints.length > 0 ? endpoints : null
}

function keyed(text: MappedText, mask: string): Endpoint[] | null {
  if (!mask.includes('=')) return null
  const separator = mask.includes(';') ? ';' : /,\s*[a-z_]+=/i.test(mask) ? ',' : ' '
  const hosts: HostPort[] = []
  const ports: Range[] = []
  let companions = 0
  let scheme: string | null = null
  for (const [start, end] of parts(mask, separator)) {
    const equals = mask.indexOf('=', start)
    // SqlClient puts the port after a comma: `Server=db,1433`.
    if (equals < 0 || equals >= end) continue
    const prefixed = mask.slice(start, equals).trim().toLowerCase()
    const colon = prefixed.lastIndexOf(':')
    const key = prefixed.slice(colon + 1)
    if (colon > 0) scheme = prefixed.slice(0, colon).split(':').pop() ?? null
    if (COMPANIONS.has(key)) companions++
    const value = trimmed(mask, equals + 1, end)
    if (HOST_KEYS.has(key)) hosts.push(...serversOf(mask, value))
    else if (PORT_KEYS.has(key)) ports.push(...list(mask, value).filter(([from, to]) => isPort(mask.slice(from, to))))
  }
  if (hosts.length === 0) return null
  const known = scheme === null ? null : schemeOf(scheme)
  return hosts.map(({ host, port }, i) => {
    const read = { host, port: port ?? ports[i] ?? ports[0] ?? null }
    return endpoint(text, read, { scheme, defaultPort: known?.port ?? null, role: known?.role ?? null, whole: companions > 0 })
  })
}

/** `a,b`, `tcp:db,1433`, `db\\INSTANCE`, `'db'`. */
function serversOf(mask: string, [start, end]: Range): HostPort[] {
  const hosts: HostPort[] = []
  for (const [from, to] of list(mask, [mask.startsWith('tcp:', start) ? start + 4 : start, end])) {
    const last = hosts[hosts.length - 1]
    const item = mask.slice(from, to)
    if (last && last.port === null && isPort(item)) hosts[hosts.length - 1] = { host: last.host, port: [from, to] }
    else {
      const instance = item.indexOf('\\')
      const read = readHostPort(mask, from, instance < 0 ? to : from + instance)
      if (read) hosts.push(read)
    }
    if (hosts.length >= 32) break
  }
  return hosts
}

function* parts(mask: string, separator: string): Generator<Range> {
  let from = 0
  while (from <= mask.length) {
    const at = mask.indexOf(separator, from)
    const to = at < 0 ? mask.length : at
    if (to > from) yield [from, to]
    from = to + 1
  }
}

function list(mask: string, [start, end]: Range): Range[] {
  const ranges: Range[] = []
  for (const [from, to] of parts(mask.slice(start, end), ',')) ranges.push(trimmed(mask, start + from, start + to))
  return ranges
}

/** Without white space and one pair of quotes. */
function trimmed(mask: string, start: number, end: number): Range {
  let from = start
  let to = end
  while (from < to && ' \t\n"\''.includes(mask.charAt(from))) from++
  while (to > from && ' \t\n"\''.includes(mask.charAt(to - 1))) to--
  return [from, to]
}
