import type { Mention } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import { distinct } from './distinct.js'
import { hostKind, isPort } from './host.js'
import { masked } from './mask.js'
import { readName } from './names.js'
import { mentionsOfSettings, type Reading, type Setting } from './settings.js'

/** Programs whose short flags name a server, by the service they talk to. */
const CLIENTS: ReadonlyMap<string, { readonly service: string; readonly host: readonly string[]; readonly port: readonly string[] }> =
  new Map([
    ...clients('postgres', ['-h'], ['-p'], 'psql pg_isready pg_dump pg_dumpall pg_restore pg_basebackup createdb dropdb pgbench pgcli'),
    ...clients('mysql', ['-h'], ['-P'], 'mysql mysqladmin mysqldump mysqlcheck mariadb mariadb-admin mariadb-dump mariadb-check'),
    ...clients('redis', ['-h'], ['-p'], 'redis-cli valkey-cli redis-benchmark keydb-cli'),
    ...clients('mongo', ['-h'], ['-p'], 'mongo mongosh mongodump mongorestore'),
    ...clients('mqtt', ['-h'], ['-p'], 'mosquitto_pub mosquitto_sub mosquitto_rr'),
    ...clients('ldap', ['-h', '-H'], ['-p'], 'ldapsearch ldapwhoami ldapadd ldapmodify'),
    ...clients('clickhouse', ['-h'], [], 'clickhouse-client'),
    ...clients('wait', ['-h'], ['-p'], 'wait-for-it wait-for-it.sh'),
  ])
/** Programs whose first word is a host, the second its port. */
const POSITIONAL: ReadonlySet<string> = new Set([
  'nc',
  'ncat',
  'netcat',
  'telnet',
  'ping',
  'ping6',
  'cqlsh',
  'memcached-tool',
  'nc.openbsd',
])
/** Programs whose word without a scheme is a URL all the same. */
const FETCHERS: ReadonlySet<string> = new Set(['curl', 'wget', 'http', 'httpie', 'xh', 'ab', 'wrk'])
/** Flags of `nc` and `ping` that take a word. */
const TAKES_WORD = /^-[wiscWIpqGO]$/
/** A longer command line is data. */
const MOST_WORDS = 2000
const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh', 'busybox'])

function clients(service: string, host: readonly string[], port: readonly string[], names: string) {
  return names.split(' ').map((name) => [name, { service, host, port }] as const)
}

/**
 * The hosts that a command line names: flags (`--db-host=db`), `key=value` words, URLs, `host:port` words, clients' own flags
 * (`psql -h db`), scripts given to a shell. `setting` is what people call the command line, for words without a name of their own.
 */
export function mentionsOfWords(words: readonly MappedText[], setting: string): Mention[] {
  return read(words, setting, { in: 'flags' })
}

/** As `mentionsOfWords`, for a health check: `localhost` in it is the container itself (`isOwnAddress`). One word with white space is split. */
export function mentionsOfHealthCheck(words: readonly MappedText[], setting: string): Mention[] {
  return read(words, setting, { in: 'flags', ceiling: 'likely' })
}

function read(words: readonly MappedText[], setting: string, reading: Reading): Mention[] {
  const segments = segmentsOf(words.slice(0, MOST_WORDS), 0)
  const settings: Setting[] = []
  for (const [group, segment] of segments.entries()) readSegment(segment, group, setting, settings)
  return distinct(mentionsOfSettings(settings, reading))
}

/** One command each: split at shell operators, scripts of `sh -c` opened. Deeper nesting than three is left closed. */
function segmentsOf(words: readonly MappedText[], depth: number): MappedText[][] {
  const segments: MappedText[][] = []
  let current: MappedText[] = []
  let shell = false
  for (const word of words) {
    const { text } = word
    const script = (shell || words.length === 1 || /^CMD-SHELL$/.test(words[0]?.text ?? '')) && /\s/.test(text)
    if (script && depth < 3) {
      segments.push(current, ...segmentsOf(splitWords(word).slice(0, MOST_WORDS), depth + 1))
      current = []
    } else if (OPERATOR.test(text)) {
      segments.push(current)
      current = []
    } else current.push(word)
    shell ||= SHELLS.has(baseOf(text))
  }
  segments.push(current)
  return segments.filter((segment) => segment.length > 0)
}

const OPERATOR = /^(?:[;&|()<>]+|do|then|else|if|while|until|!|&&|\|\|)$/

const baseOf = (text: string): string => text.slice(text.lastIndexOf('/') + 1)

function readSegment(words: readonly MappedText[], group: number, setting: string, settings: Setting[]): void {
  let client: ReturnType<typeof CLIENTS.get>
  let positional: MappedText[] | null = null
  let fetches = false
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as MappedText
    const { text } = word
    const program = baseOf(text)
    if (CLIENTS.has(program)) client ??= CLIENTS.get(program)
    if (FETCHERS.has(program)) fetches = true
    if (POSITIONAL.has(program)) positional ??= []
    else if (positional && !text.startsWith('-')) positional.push(word)
    else if (positional && TAKES_WORD.test(text)) {
      i++
      continue
    }
    const device = /\/dev\/(?:tcp|udp)\/([^/\s]+)\/(\d{1,5})/.exec(text)
    if (device) {
      const host = device.index + '/dev/tcp/'.length
      const port = host + (device[1] as string).length + 1
      settings.push(
        { name: 'device host', value: word.slice(host, port - 1), group, label: setting },
        { name: 'device port', value: word.slice(port, port + (device[2] as string).length), group, label: setting },
      )
    } else if (text.startsWith('-')) i += readFlag(words, i, group, setting, client, settings)
    else if (!FETCHERS.has(program)) readPlain(word, group, setting, fetches, settings)
  }
  const [host, port] = positional ?? []
  if (host && hostKind(masked(host)) !== null) {
    settings.push({ name: 'peer host', value: host, group, label: setting })
    if (port && isPort(masked(port))) settings.push({ name: 'peer port', value: port, group, label: setting })
  }
}

/** Reads the flag at `i`; how many of the words after it belong to it for certain. */
function readFlag(
  words: readonly MappedText[],
  i: number,
  group: number,
  setting: string,
  client: ReturnType<typeof CLIENTS.get>,
  settings: Setting[],
): number {
  const word = words[i] as MappedText
  const equals = word.text.indexOf('=')
  const name = equals < 0 ? word.text : word.text.slice(0, equals)
  const next = words[i + 1]
  const value = equals < 0 ? (next?.text.startsWith('-') ? undefined : next) : word.slice(equals + 1)
  if (!value) return 0
  const part = client && clientPart(name, client)
  if (client && part) {
    settings.push({ name: `${client.service} ${part}`, value, group, label: name })
    return equals < 0 ? 1 : 0
  }
  // `-Dspring.data.redis.host=redis`, `-e DB_HOST=db`, `--override zookeeper.connect=zookeeper:2181`.
  const define = /^-D(?=[A-Za-z])/.test(name)
  const inner = define ? null : assignment(value)
  if (inner && !/\s/.test(value.text) && !/^(?:host|hostaddr|server|addr)$/i.test(inner.name)) {
    settings.push({ ...inner, group })
    return equals < 0 ? 1 : 0
  }
  const replica = /^--?(?:replicaof|slaveof)$/.test(name) ? words[i + 2] : undefined
  if (replica) {
    settings.push({ name: 'redis host', value, group, label: name }, { name: 'redis port', value: replica, group, label: name })
    return 2
  }
  // One letter says nothing of its own; the word after it is read like any other.
  if (/^-[A-Za-z0-9]$/.test(name)) return 0
  const key = define ? name.slice(2) : name
  // `curl -sf URL`: a bundle of short flags is no name.
  settings.push({ name: key, value, group, label: /^-[A-Za-z]{2,3}$/.test(key) ? setting : key })
  // Whether a flag takes a word is not known; one that is named for something surely does.
  const { kind } = readName(key)
  return equals < 0 && kind !== 'plain' ? 1 : 0
}

function clientPart(name: string, client: { readonly host: readonly string[]; readonly port: readonly string[] }): 'host' | 'port' | null {
  if (name === '--host' || client.host.includes(name)) return 'host'
  return name === '--port' || client.port.includes(name) ? 'port' : null
}

function readPlain(word: MappedText, group: number, setting: string, fetches: boolean, settings: Setting[]): void {
  const inner = assignment(word)
  if (inner) settings.push({ ...inner, group })
  else settings.push({ name: fetches && /[:/]/.test(word.text) ? 'fetched address' : 'argument', value: word, group, label: setting })
}

/** `KEY=value` as a setting of its own. */
function assignment(word: MappedText): Pick<Setting, 'name' | 'value'> | null {
  const key = /^([A-Za-z_][A-Za-z0-9_.-]{0,99})=/.exec(word.text)?.[1]
  return key === undefined ? null : { name: key, value: word.slice(key.length + 1) }
}

/** Splits a command line as a shell would, coarsely: quotes are taken off the ends of words, operators are words. Linear. */
export function splitWords(text: MappedText): MappedText[] {
  const mask = masked(text)
  const words: MappedText[] = []
  let from = -1
  let quote = ''
  const end = (to: number): void => {
    if (from >= 0 && to > from) words.push(unquoted(text.slice(from, to)))
    from = -1
  }
  for (let i = 0; i < mask.length; i++) {
    const char = mask.charAt(i)
    if (quote !== '') {
      if (char === quote) quote = ''
    } else if (char === '"' || char === "'" || char === '`') {
      quote = char
      if (from < 0) from = i
    } else if (' \t\r\n'.includes(char)) end(i)
    else if (';&|()<>'.includes(char)) {
      end(i)
      words.push(text.slice(i, i + 1))
    } else if (from < 0) from = i
  }
  end(mask.length)
  return words
}

function unquoted(word: MappedText): MappedText {
  const { text } = word
  const first = text.charAt(0)
  return text.length > 1 && (first === '"' || first === "'" || first === '`') && text.endsWith(first)
    ? word.slice(1, -1 + text.length)
    : word
}
