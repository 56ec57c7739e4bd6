import type { Confidence } from '../../model/index.js'
import type { ImageRow } from '../../podman/index.js'
import { splitWords } from '../../podman/index.js'
import type { MappedText } from '../../source/index.js'
import { isBindAddress, readBinds } from './binds.js'
import type { Heard } from './heard.js'
import { boundAddress } from './sockets.js'

/** A program that is known to listen, however it got into the image. */
interface Server {
  readonly port: readonly string[]
  readonly host: readonly string[]
  /** Flags that take address and port in one. */
  readonly bind: readonly string[]
  readonly defaultPort: number
  /** What it listens on when no address is given. */
  readonly defaultHost: '' | '127.0.0.1'
  /** A word without a dash in front is `[ADDRESS:]PORT`. */
  readonly positional?: true
}

const server = (
  defaultPort: number,
  defaultHost: Server['defaultHost'],
  flags: Partial<Pick<Server, 'port' | 'host' | 'bind' | 'positional'>>,
): Server => ({ port: [], host: [], bind: [], defaultPort, defaultHost, ...flags })

const BIND = ['-b', '--bind']
/** By the words that start it: program and, where it matters, subcommand. */
const SERVERS: readonly (readonly [program: RegExp, subcommand: string | null, server: Server])[] = [
  [/^uvicorn$/, null, server(8000, '127.0.0.1', { port: ['--port'], host: ['--host'] })],
  [/^gunicorn$/, null, server(8000, '127.0.0.1', { bind: BIND })],
  [/^hypercorn$/, null, server(8000, '127.0.0.1', { bind: BIND })],
  [/^daphne$/, null, server(8000, '127.0.0.1', { port: ['-p', '--port'], host: ['-b', '--bind'] })],
  [/^waitress-serve$/, null, server(8080, '', { port: ['--port'], host: ['--host'], bind: ['--listen'] })],
  [/^flask$/, 'run', server(5000, '127.0.0.1', { port: ['-p', '--port'], host: ['-h', '--host'] })],
  [/^(?:fastapi)$/, 'run', server(8000, '', { port: ['--port'], host: ['--host'] })],
  [/^rails$/, 's', server(3000, '127.0.0.1', { port: ['-p', '--port'], host: ['-b', '--binding'] })],
  [/^rails$/, 'server', server(3000, '127.0.0.1', { port: ['-p', '--port'], host: ['-b', '--binding'] })],
  [/^puma$/, null, server(9292, '', { port: ['-p', '--port'], bind: BIND })],
  [/^streamlit$/, 'run', server(8501, '', { port: ['--server.port'], host: ['--server.address'] })],
  [/^http\.server$/, null, server(8000, '', { host: BIND, positional: true })],
  [/^manage\.py$/, 'runserver', server(8000, '127.0.0.1', { positional: true })],
  [/^artisan$/, 'serve', server(8000, '127.0.0.1', { port: ['--port'], host: ['--host'] })],
  [/^http-server$/, null, server(8080, '', { port: ['-p', '--port'], host: ['-a'] })],
]
/** Programs that call others; their `--port` is somebody else's. */
const CLIENT =
  /^(?:psql|pg_\w+|mysql|mysqladmin|mysqldump|mariadb(?:-\w+)?|redis-cli|valkey-cli|mongo(?:sh|dump|restore)?|curl|wget|nc|ncat|wait-for(?:-it)?(?:\.sh)?|wait4x|dockerize|ssh|mosquitto_(?:pub|sub))$/

const PORT_FLAG = /^--?(?:(?:https?|web|server|api|listen|grpc|ui|admin|app|service|rest|metrics)[-.]?)?port$/i
const LISTEN_FLAG =
  /^--?(?:(?:https?|web|server|api|grpc|admin|metrics)[-.])?(?:listen(?:[-.]?(?:addr(?:ess)?|port))?|bind(?:[-.]?addr(?:ess)?)?)$/i
const JAVA_PORT = /^-D(?:server|quarkus\.http|micronaut\.server|http|jetty\.http)\.port$/
// Not `--hostname`, which tells programs what they are called from outside.
const HOST_FLAG = /^--?(?:host|bind|bind-address|address|listen-address|listen-host|ip)$/i

/** An address without a port, for everything the image listens on by default: `--bind 127.0.0.1`. */
export interface SaidAddress {
  readonly address: string
  readonly text: MappedText
  readonly setting: string
}

export interface HeardInCommand {
  readonly heard: readonly Heard[]
  readonly address: SaidAddress | null
}

/** What a command line says about listening. `row` is what is known of the image, whose own flags are surer than any other. */
export function heardInCommand(words: readonly MappedText[], row: ImageRow | null): HeardInCommand {
  const heard: Heard[] = []
  let address: HeardInCommand['address'] = null
  for (const segment of segmentsOf(words)) {
    if (segment.some((word) => CLIENT.test(programOf(word.text)))) continue
    const program = serverIn(segment)
    if (program) {
      heard.push(...heardFromServer(segment, program))
      continue
    }
    const own = row ? ownFlags(segment, row) : []
    heard.push(...own)
    if (own.length === 0) heard.push(...everywhereIn(segment))
    address ??= addressIn(segment)
    if (own.length === 0 && !row?.backing) heard.push(...genericFlags(segment, row))
  }
  return { heard, address }
}

/** Simple commands; a script given to a shell is opened. */
function segmentsOf(words: readonly MappedText[]): MappedText[][] {
  const segments: MappedText[][] = []
  let current: MappedText[] = []
  for (const word of words) {
    const isScript = /\s/.test(word.text) && (words.length === 1 || /^-[a-z]*c$/.test(current[current.length - 1]?.text ?? ''))
    for (const piece of isScript ? splitWords(word) : [word]) {
      if (!/^[;&|]+$/.test(piece.text)) current.push(piece)
      else if (current.length > 0) {
        segments.push(current)
        current = []
      }
    }
  }
  if (current.length > 0) segments.push(current)
  return segments
}

const programOf = (text: string): string => text.slice(text.lastIndexOf('/') + 1)

function serverIn(words: readonly MappedText[]): { readonly at: number; readonly server: Server; readonly name: string } | null {
  for (const [index, word] of words.entries()) {
    const program = programOf(word.text)
    for (const [pattern, subcommand, server] of SERVERS) {
      if (!pattern.test(program)) continue
      if (subcommand === null) return { at: index, server, name: program }
      const next = words.slice(index + 1).findIndex(({ text }) => text === subcommand)
      if (next >= 0) return { at: index + 1 + next, server, name: `${program} ${subcommand}` }
    }
  }
  return null
}

function heardFromServer(words: readonly MappedText[], program: { at: number; server: Server; name: string }): Heard[] {
  const { server, name } = program
  const heard: Heard[] = []
  let host: string | null = null
  let port: { text: MappedText; flag: string } | null = null
  for (const { flag, value } of flagsOf(words.slice(program.at + 1))) {
    if (server.bind.includes(flag)) {
      for (const { bind, text } of readBinds(value) ?? [])
        heard.push(found(bind.address, bind.port ?? server.defaultPort, text, `${name} ${flag}`))
    } else if (server.port.includes(flag)) port = { text: value, flag }
    else if (server.host.includes(flag)) host = boundAddress(value.text)
  }
  if (heard.length > 0) return heard
  const positional = server.positional ? words.slice(program.at + 1).find((word) => /^(?:[\w.[\]:]*:)?\d+$/.test(word.text)) : undefined
  if (positional) {
    const [first] = readBinds(positional) ?? []
    if (first)
      return [
        found(
          host ?? (positional.text.includes(':') ? first.bind.address : server.defaultHost),
          first.bind.port ?? 'open',
          positional,
          name,
        ),
      ]
  }
  if (port) {
    const [first] = readBinds(port.text) ?? []
    return [found(host ?? server.defaultHost, first?.bind.port ?? 'open', port.text, `${name} ${port.flag}`)]
  }
  // A variable or a file may set it all the same.
  return [{ ...found(host ?? server.defaultHost, server.defaultPort, words[program.at] as MappedText, name), strength: 'guess' }]
}

const found = (address: string, port: number | 'open', text: MappedText, setting: string): Heard => ({
  bind: { address, port },
  text,
  setting,
  strength: 'likely',
})

/** The image's own flags for its ports. */
function ownFlags(words: readonly MappedText[], row: ImageRow): Heard[] {
  const heard: Heard[] = []
  for (const { name, port } of row.listenArgs) {
    for (const value of valuesOf(words, name)) {
      const binds = readBinds(value)
      for (const { bind, text } of binds ?? [])
        heard.push({ bind, text, setting: name.replace(/<name>/i, 'NAME'), strength: 'likely', moves: port })
    }
  }
  return heard
}

/** Values of one flag in any spelling; `-c port=` is a flag whose value begins so, `<name>` stands for any part. */
function valuesOf(words: readonly MappedText[], flag: string): MappedText[] {
  const [head, key] = flag.split(' ') as [string, string | undefined]
  const values: MappedText[] = []
  if (key !== undefined) {
    for (const { flag: name, value } of flagsOf(words))
      if (name === head && value.text.startsWith(key)) values.push(value.slice(key.length))
    for (const word of words) if (word.text.startsWith(`${head}${key}`)) values.push(word.slice(head.length + key.length))
    return values
  }
  const hole = flag.search(/<name>/i)
  const isIt = (name: string): boolean =>
    hole < 0
      ? name === flag || (flag.startsWith('--') ? false : flag.length > 2 && name === `-${flag}`)
      : name.toLowerCase().startsWith(flag.slice(0, hole).toLowerCase()) && name.toLowerCase().endsWith(flag.slice(hole + 6).toLowerCase())
  for (const { flag: name, value } of flagsOf(words)) if (isIt(name)) values.push(value)
  // `-p6380`
  if (/^-[A-Za-z]$/.test(flag))
    for (const word of words) if (word.text.startsWith(flag) && /^\d+$/.test(word.text.slice(2))) values.push(word.slice(2))
  return values
}

/** Flags that mean the same to most programs. */
function genericFlags(words: readonly MappedText[], row: ImageRow | null): Heard[] {
  const heard: Heard[] = []
  const flags = [...flagsOf(words)]
  // `--host db --port 5432` is a client.
  const host = flags.find(({ flag }) => /^--?host(?:name)?$/i.test(flag))
  if (host && !isBindAddress(host.value.text)) return []
  const address = host ? boundAddress(host.value.text) : null
  // Which of several ports it moves is not known.
  const several = row !== null && row.ports.length > 1
  const strength: Confidence = several ? 'guess' : 'likely'
  for (const { flag, value } of flags) {
    if (!PORT_FLAG.test(flag) && !LISTEN_FLAG.test(flag) && !JAVA_PORT.test(flag)) continue
    for (const { bind, text } of readBinds(value) ?? []) {
      if (bind.port === null) continue
      heard.push({ bind: { ...bind, address: address ?? bind.address }, text, setting: flag, strength, ...(several && { moves: null }) })
    }
  }
  return heard
}

/** Flags whose value is where the program calls, or what it tells others to call. */
const CALLS = /(?:url|uri|endpoint|target|upstream|backend|origin|connect|remote|forward(?:er)?s?|proxy|api|peers?|join|server)$|advertis/i

/**
 * `tcp://0.0.0.0:8888`, `0.0.0.0:8000`, `[::]:80`: an address that nobody can call is one to listen on, whatever the program. With a scheme
 * that clients write as well, only where no flag makes it something else.
 */
function everywhereIn(words: readonly MappedText[]): Heard[] {
  return words.flatMap((word, i): Heard[] => {
    const match = /^(-[\w.-]+=)?(?:([a-z]+):\/\/)?(?:0\.0\.0\.0|\[::\]):\d{1,5}\/?$/i.exec(word.text)
    if (!match) return []
    const [, own = '', scheme] = match
    const before = words[i - 1]?.text ?? ''
    const flag = own === '' ? (/^-[\w.-]+$/.test(before) ? before : '') : own.slice(0, -1)
    if (CALLS.test(flag) || (flag === '' && /^https?$/i.test(scheme ?? ''))) return []
    const [first] = readBinds(word.slice(own.length, word.text.endsWith('/') ? word.length - 1 : word.length)) ?? []
    if (typeof first?.bind.port !== 'number') return []
    const bind = /^udp$/i.test(scheme ?? '') ? { ...first.bind, protocol: 'udp' as const } : first.bind
    return [{ bind, text: first.text, setting: flag === '' ? 'its command' : flag, strength: 'likely', moves: null }]
  })
}

/** An address for whatever is listened on: `--bind 127.0.0.1`, postgres' `-c listen_addresses=localhost`. */
function addressIn(words: readonly MappedText[]): HeardInCommand['address'] {
  for (const { flag, value } of flagsOf(words)) {
    const listen = flag === '-c' && /^listen_addresses=/.test(value.text) ? value.slice('listen_addresses='.length) : null
    const text = listen ?? (HOST_FLAG.test(flag) ? value : null)
    if (!text) continue
    const addresses = text.text.split(/[\s,]+/).filter((word) => word !== '' && word !== '-::1')
    if (addresses.length === 0 || !addresses.every((word) => isBindAddress(word) && !/^\d{1,5}$/.test(word))) continue
    const bound = new Set(addresses.map(boundAddress))
    if (bound.size === 1) return { address: [...bound][0] as string, text, setting: listen ? 'listen_addresses' : flag }
  }
  return null
}

/** `--flag=value`, `--flag value`, `-f value`. A flag in front of another flag has no value. */
function* flagsOf(words: readonly MappedText[]): Iterable<{ readonly flag: string; readonly value: MappedText }> {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as MappedText
    if (!word.text.startsWith('-') || word.text === '-' || word.text === '--') continue
    const equals = word.text.indexOf('=')
    if (equals > 0) {
      yield { flag: word.text.slice(0, equals), value: word.slice(equals + 1) }
      continue
    }
    const next = words[i + 1]
    if (next && !next.text.startsWith('-')) yield { flag: word.text, value: next }
  }
}
