import type { ContainerDraft } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import { baseName } from '../../source/index.js'
import type { Configured } from './configured-ports.js'
import type { MountedFile } from './mounted-files.js'

const PIPELINE = '/usr/share/logstash/pipeline'
/** Inputs that listen: their default port (`null`: none, it has to be given) and protocols. */
const LISTENS: Readonly<Record<string, readonly [port: number | null, ...protocols: ('tcp' | 'udp')[]]>> = {
  beats: [null, 'tcp'],
  elastic_agent: [null, 'tcp'],
  gelf: [12201, 'udp'],
  http: [8080, 'tcp'],
  lumberjack: [null, 'tcp'],
  snmptrap: [1062, 'udp'],
  syslog: [514, 'tcp', 'udp'],
  tcp: [null, 'tcp'],
  udp: [null, 'udp'],
}
/** Inputs that fetch what they read. */
const FETCHES =
  /^(?:azure_event_hubs|cloudwatch|couchdb_changes|dead_letter_queue|elasticsearch|exec|file|generator|github|google_\w+|heartbeat|http_poller|imap|jdbc|jms|jmx|kafka|kinesis|log4j|meetup|pipe|pipeline|puppet_facter|rabbitmq|redis|rss|s3|s3-sns-sqs|salesforce|snmp|sqlite|sqs|stdin|stomp|twitter|unix|varnishlog|wmi|xmpp)$/

/**
 * Where Logstash listens: what the inputs of its pipeline say, beside its API. The image's own pipeline, which listens for Beats on
 * 5044, stands as long as nothing takes its place.
 */
export function logstashListens(draft: ContainerDraft, command: readonly MappedText[], files: readonly MountedFile[]): Configured | null {
  const words = command.length === 1 ? (command[0]?.text.trim().split(/\s+/) ?? []) : command.map(({ text }) => text)
  const flag = words.findIndex((word) => /^(?:-f|--path\.config)(?:=|$)/.test(word))
  const path = (flag < 0 ? PIPELINE : (words[flag]?.split('=')[1] ?? words[flag + 1] ?? '')).replace(/\/(?:\*(?:\.\w+)?)?$/, '')
  const read = files.filter(({ target }) => target === path || target?.startsWith(`${path}/`))
  if (read.length === 0) return null
  const isWhole = draft.mounts.some(({ target }) => target?.replace(/\/$/, '') === path)
  const replaced = flag >= 0 || isWhole || read.some(({ target }) => target === `${PIPELINE}/logstash.conf`)
  const found = read.map(inputsOf)
  const rest = words.filter((word, i) => i !== flag && i !== flag + 1 && !/^(?:logstash|\S*\/logstash)$/.test(word))
  const otherSettings =
    draft.environment.some(({ name }) => /^(?:api|http|path|pipeline|config)[._]/i.test(name)) ||
    draft.mounts.some(({ target }) => target === null || /\/logstash\/config(?:\/|$)/.test(target))
  return {
    ports: found.flatMap(({ ports }) => ports),
    dropped: replaced ? [5044] : [],
    // Of a directory only files that are read show all of it.
    complete:
      !otherSettings &&
      (flag < 0 ? words.length === 0 : rest.length === 0) &&
      found.every(({ complete }) => complete) &&
      read.every(({ unsure }) => !unsure),
  }
}

interface Input {
  readonly name: string
  readonly at: number
  /** Where `port =>` has its number. */
  port?: { readonly start: number; readonly end: number }
  /** The port is an expression. */
  isOpen?: boolean
  /** `mode => "client"`: it calls. */
  isClient?: boolean
}

/** The ports of the inputs of one file. */
function inputsOf({ path, text }: MountedFile): { readonly ports: Configured['ports']; readonly complete: boolean } {
  const inputs = inputsIn(text.text)
  let complete = inputs !== null
  const ports = (inputs ?? []).flatMap((input): Configured['ports'] => {
    const listens = Object.hasOwn(LISTENS, input.name) ? LISTENS[input.name] : undefined
    if (!listens || input.isClient) {
      complete &&= listens !== undefined || FETCHES.test(input.name)
      return []
    }
    const [fallback, ...protocols] = listens
    const at = input.port ? text.slice(input.port.start, input.port.end) : text.slice(input.at, input.at + input.name.length)
    const port = input.port ? Number(at.text) : fallback
    if (input.isOpen || port === null) {
      complete = false
      return []
    }
    return protocols.map((protocol) => ({ port, protocol, text: at, setting: baseName(path) }))
  })
  return { ports, complete }
}

/** The plugins of the `input` blocks; `null` where blocks stand there that are none. */
function inputsIn(all: string): Input[] | null {
  const inputs: Input[] = []
  const blocks: string[] = []
  let input: Input | undefined
  let last = ''
  let lastAt = 0
  for (const match of all.matchAll(/#[^\n]*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|=>|[{}]|[\w$.-]+/g)) {
    const [word] = match
    if (word.startsWith('#')) continue
    if (word === '{') {
      blocks.push(last)
      if (blocks[0] === 'input' && blocks.length === 2) {
        if (!/^[a-z]/.test(last)) return null
        input = { name: last, at: lastAt }
        inputs.push(input)
      }
    } else if (word === '}') {
      blocks.pop()
      if (blocks.length < 2) input = undefined
    } else if (input && blocks.length === 2 && last === 'port =>') {
      const digits = /^["']?(\d{1,5})["']?$/.exec(word)?.[1]
      const start = match.index + word.indexOf(digits ?? '')
      if (digits === undefined) input.isOpen = true
      else input.port = { start, end: start + digits.length }
    } else if (input && blocks.length === 2 && last === 'mode =>') input.isClient = /client/.test(word)
    last = word === '=>' ? `${last} =>` : word
    lastAt = match.index
  }
  return inputs
}
