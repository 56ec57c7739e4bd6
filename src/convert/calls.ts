import type { Graph } from '../graph/index.js'
import { type Container, type Dependency, type Edit, type Mention, spanOf } from '../model/index.js'
import type { MappedText } from '../source/index.js'
import { initsOf } from './alone.js'
import type { Group } from './groups.js'

export type Calls =
  | { readonly ok: true; readonly edits: readonly Edit[]; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reasons: readonly string[] }

/** Every name by which a member calls another becomes localhost, with the port that the other listens on. */
export function callsOf(graph: Graph, { members, calls }: Group): Calls {
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
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, edits, notes: [...new Set(notes)] }
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
