import type { MappedText } from '../../source/index.js'
import type { Endpoint } from './endpoint.js'
import { type HostPort, hostKind, isPort, type Range, readHostPort } from './host.js'
import { masked } from './mask.js'

/** More than any list of servers has; a longer one is something else. */
const MOST = 32

/**
 * A text that is nothing but `host`, `host:port` or a list of them: Kafka brokers, memcached servers, `["es:9200"]`, `db:5432/app`,
 * `user@db:5432`, dnsmasq's `10.0.0.2#53`, StackExchange's `redis:6379,ssl=false`. `null` when it is something else.
 */
export function addressesIn(text: MappedText): Endpoint[] | null {
  if (text.length > 2048) return null
  const mask = masked(text)
  const endpoints: Endpoint[] = []
  for (const [start, end] of items(mask)) {
    if (mask.slice(start, end).includes('=')) {
      if (endpoints.length === 0) return null
      continue
    }
    const read = readItem(mask, start, end)
    if (read === null || endpoints.length >= MOST) return null
    endpoints.push({
      host: text.slice(...read.host),
      port: read.port && text.slice(...read.port),
      form: read.port === null ? 'name' : 'address',
      scheme: read.dns ? 'dns' : null,
      defaultPort: null,
      role: read.dns ? 'dns' : null,
      protocol: read.dns ? 'udp' : 'tcp',
      whole: true,
    })
  }
  return endpoints.length > 0 ? endpoints : null
}

/** The runs between separators and quotes. */
function* items(mask: string): Generator<Range> {
  let from = 0
  for (let i = 0; i <= mask.length; i++) {
    const char = mask.charAt(i)
    const bracketed = char === '[' && /^\[[0-9a-f:.]+\]/i.test(mask.slice(i, i + 50))
    if (bracketed) {
      i = mask.indexOf(']', i)
      continue
    }
    if (i < mask.length && !' \t\r\n,;"\'[]|'.includes(char)) continue
    if (i > from) yield [from, i]
    from = i + 1
  }
}

function readItem(mask: string, from: number, to: number): (HostPort & { dns: boolean }) | null {
  const at = mask.lastIndexOf('@', to - 1)
  const start = at >= from ? at + 1 : from
  const slash = mask.indexOf('/', start)
  const end = slash > start && slash < to ? slash : to
  const hash = mask.indexOf('#', start)
  if (hash > start && hash < end) {
    const known = hostKind(mask.slice(start, hash)) !== null && isPort(mask.slice(hash + 1, end))
    return known ? { host: [start, hash], port: [hash + 1, end], dns: true } : null
  }
  const plain = readHostPort(mask, start, end)
  // An e-mail address, a path: only a port makes them a server.
  if (plain) return plain.port === null && (start > from || end < to) ? null : { ...plain, dns: false }
  const labelled = labelledServer(mask, start, end)
  return labelled && { ...labelled, dns: false }
}

/** `local:redis:6379:0`, `mem1:11211:1`: the first name with a port after it. */
function labelledServer(mask: string, start: number, end: number): HostPort | null {
  const parts = mask.slice(start, end).split(':')
  let from = start
  for (let i = 0; i + 1 < parts.length; i++) {
    const part = parts[i] as string
    const next = parts[i + 1] as string
    const port = from + part.length + 1
    if (next.length > 1 && isPort(next) && hostKind(part) !== null)
      return { host: [from, from + part.length], port: [port, port + next.length] }
    from = port
  }
  return null
}
