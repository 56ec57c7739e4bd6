import type { Graph } from '../graph/index.js'
import {
  atLeast,
  type Container,
  type ContainerDraft,
  confidenceOf,
  type Dependency,
  type Edit,
  type Mention,
  spanOf,
} from '../model/index.js'
import type { MappedText } from '../source/index.js'
import { initsOf } from './alone.js'
import type { Group } from './groups.js'
import { podNames } from './names.js'

export type Calls =
  | { readonly ok: true; readonly edits: readonly Edit[]; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reasons: readonly string[] }

/** Every name by which a member calls another becomes localhost, with the port that the other listens on. */
export function callsOf(graph: Graph, group: Group): Calls {
  const { members, calls } = group
  const edits: Edit[] = []
  const notes: string[] = []
  const reasons: string[] = []
  for (const call of calls) {
    const from = members.find(({ id }) => id === call.from)
    const to = members.find(({ id }) => id === call.to)
    if (!from || !to || call.way === 'localhost') continue
    const mentions = mentionsOf(call, from)
    const texts = mentions.flatMap(({ hostText }) => hostText)
    if (mentions.length === 0 || texts.some((text) => !isPlain(text))) {
      const at = spanOf(call.fact)
      reasons.push(`where ${from.label} names ${to.label}${at ? ` (${at.file})` : ''} is not text that could be changed to localhost`)
      continue
    }
    const other = sharing(graph, members, texts)
    if (other) {
      reasons.push(`where ${from.label} names ${to.label}, ${other.label} names it too, which would not be in the pod`)
      continue
    }
    for (const { hostText, portText } of mentions) {
      edits.push({ span: hostText.span(), text: localhostFor(call) })
      if (call.way !== 'published') continue
      const own = call.through?.publish.containerPort
      if (!portText || !isPlain(portText) || !own?.known || call.port === null)
        reasons.push(`the port at which ${from.label} calls ${to.label} cannot be changed`)
      else edits.push({ span: portText.span(), text: String(call.port) })
    }
    notes.push(`${from.label} calls ${to.label} at ${localhostFor(call)}`)
  }
  reasons.push(...stale(graph, group, edits))
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, edits, notes: [...new Set(notes)] }
}

/**
 * Names of pods that go, where members have them as addresses beside the calls that are changed: a call to nobody who is known, the address
 * that a broker tells its clients, a health check.
 */
function stale(graph: Graph, group: Group, edits: readonly Edit[]): string[] {
  const changed = new Set(edits.map(({ span }) => `${span.file} ${span.start}`))
  const found: string[] = []
  const inside = group.members.flatMap((member) => [member, ...initsOf(graph, member)])
  for (const name of podNames(graph, group).lost) {
    for (const { label, mentions, draft } of inside) {
      const named = mentions.flatMap(({ host, hostText, fact }) => (host === name && atLeast(confidenceOf(fact), 'likely') ? hostText : []))
      for (const text of [...named, ...textsOf(draft).flatMap((text) => addressesIn(text, name))])
        if (!changed.has(placeOf(text))) found.push(`${label} has ${name} for an address (${text.file}), and nothing would answer to that`)
    }
  }
  return [...new Set(found)]
}

function textsOf({ environment, command, entrypoint, healthCommand, mounts }: ContainerDraft): MappedText[] {
  const values = environment.flatMap(({ value }) => value ?? [])
  const contents = mounts.flatMap((mount) => mount.contents?.map(({ text }) => text) ?? [])
  return [...values, ...command, ...(entrypoint ?? []), ...(healthCommand ? [healthCommand] : []), ...contents]
}

/** The name with a port behind it, or where the host of a URL stands. */
function addressesIn(text: MappedText, name: string): MappedText[] {
  const found: MappedText[] = []
  const lower = text.text.toLowerCase()
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
    const end = at + name.length
    const isWhole = !/[\w.-]/.test(lower[at - 1] ?? '') && !/[\w-]/.test(lower[end] ?? '')
    if (isWhole && (/^:\d/.test(lower.slice(end, end + 2)) || /(?:\/\/|@)$/.test(lower.slice(0, at)))) found.push(text.slice(at, end))
  }
  return found
}

/** The clients of MySQL and MariaDB take `localhost` for a socket in the file system, which another container does not have. */
const localhostFor = ({ port }: Dependency): string => (port === 3306 ? '127.0.0.1' : 'localhost')

const isPlain = (text: MappedText): boolean => text.isVerbatim && text.holes.length === 0 && text.length > 0

/** The settings that mean the call: the same host, and the port where it is written (through the host that is the published one). */
function mentionsOf(call: Dependency, { mentions }: Container): Mention[] {
  const outer = call.through?.publish.hostPort
  const inner = call.through?.publish.containerPort
  const port =
    outer?.known && inner?.known && call.port !== null ? outer.value + call.port - inner.value : call.way === 'published' ? null : call.port
  return mentions.filter(
    (mention) => mention.host === call.hostText && (mention.port === null || (mention.port.known && mention.port.value === port)),
  )
}

/** One outside to whom the same text says the same: an environment file, a ConfigMap. */
function sharing(graph: Graph, members: readonly Container[], texts: readonly MappedText[]): Container | undefined {
  const places = new Set(texts.map((text) => placeOf(text)))
  const ids = new Set<string>(members.flatMap((member) => [member, ...initsOf(graph, member)].map(({ id }) => id)))
  return graph.topology.containers.find(
    ({ id, mentions }) => !ids.has(id) && mentions.some(({ hostText }) => places.has(placeOf(hostText))),
  )
}

function placeOf(text: MappedText): string {
  const { file, start } = text.span()
  return `${file} ${start}`
}
