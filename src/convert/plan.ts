import type { Graph } from '../graph/index.js'
import { type Container, type Dependency, type Edit, type Mention, type PodMade, type Publish, spanOf } from '../model/index.js'
import { baseName, type MappedText, type SourceSpan } from '../source/index.js'
import type { Group } from './groups.js'
import { objectionsTo } from './objections.js'

/** What becomes of a group. */
export type Plan =
  | {
      readonly ok: true
      readonly name: string
      readonly members: readonly Container[]
      readonly edits: readonly Edit[]
      readonly files: PodMade['files']
      /** What was done and what should be known, in sentences without a full stop. */
      readonly notes: readonly string[]
    }
  | { readonly ok: false; readonly members: readonly Container[]; readonly reasons: readonly string[] }

/**
 * One pod for a group: its members without networks and ports of their own, calling one another at localhost, and the ports that are
 * needed outside published by the pod.
 * @param isNeedless whether a finding says of a mapping, by its place, that it is not needed outside
 */
export function planOf(graph: Graph, group: Group, isNeedless: (at: SourceSpan) => boolean): Plan {
  const members = inOrder(group)
  const objections = objectionsTo(graph, group)
  if (objections.length > 0) return { ok: false, members, reasons: [...new Set(objections)] }
  const [first, ...others] = members
  const pod = first?.draft.additions
  if (!first || !pod?.newPod || !pod.podName) return refused(members, `there is no pod in the notation of ${first?.label}`)
  const calls = callsOf(group)
  if (!calls.ok) return refused(members, ...calls.reasons)
  const name = nameFor(graph, members)
  const lends = pod.lendsNetwork === true
  const ports = portsOf(group, members, lends, isNeedless)
  if (ports.refusals.length > 0) return refused(members, ...ports.refusals)
  const networks = networksOf(members, lends ? first : null)
  const made = pod.newPod({ name, publish: ports.moved.map(({ text }) => text.text), keepsPorts: ports.keeps, networks })
  const edits: Edit[] = [...calls.edits, ...ports.edits, ...(made?.edits ?? [])]
  if (!made) return refused(members, `${first.label} is written so that no pod can be put beside it`)
  for (const member of lends ? others : members) {
    const { additions } = member.draft
    const into = additions?.pod
    const leave = additions?.withoutNetworks
    if (!into || !leave) return refused(members, `${member.label} is written so that it cannot be moved by changing its lines alone`)
    const order = lends ? additions?.startAfter?.(pod.podName(name)) : []
    if (!order) return refused(members, `${member.label} cannot be made to start after ${first.label}, whose network it would use`)
    edits.push(...leave, { span: into.at, text: `${into.before}${pod.podName(name)}${into.after}` }, ...order)
  }
  return {
    ok: true,
    name,
    members,
    edits: distinct(edits),
    files: made.files,
    notes: [...ports.notes, ...calls.notes, ...unknownPorts(members)],
  }
}

const refused = (members: readonly Container[], ...reasons: string[]): Plan => ({ ok: false, members, reasons })

/** What is called before what calls it: the first member is there when the others start. */
function inOrder({ members, calls }: Group): Container[] {
  const left = [...members]
  const ordered: Container[] = []
  while (left.length > 0) {
    const ids = new Set<string>(left.map(({ id }) => id))
    const at = left.findIndex((member) => !calls.some(({ from, to }) => from === member.id && to !== member.id && ids.has(to)))
    ordered.push(...left.splice(Math.max(at, 0), 1))
  }
  return ordered
}

/** Up to three names make one; a name that is there already gets a suffix. */
function nameFor(graph: Graph, members: readonly Container[]): string {
  const labels = [...members].reverse().map(({ label }) => label.replace(/[^\w.-]/g, '-'))
  const scope = baseName(members[0]?.draft.scope ?? '')
  const wanted = labels.length <= 3 ? labels.join('-') : /^[a-z][\w-]*$/.test(scope) ? scope : `${labels[0]}-pod`
  const taken = new Set<string>(
    [...graph.topology.containers, ...graph.topology.pods].flatMap(({ label, name }) => [label, ...(name.known ? [name.value] : [])]),
  )
  let name = wanted
  for (let suffix = 2; taken.has(name); suffix++) name = `${wanted}-${suffix === 2 ? 'pod' : suffix}`
  return name
}

// --- ports ---------------------------------------------------------------------------------------------------------------------------

interface Ports {
  readonly moved: readonly Publish[]
  /** Some of the lender's stay where they are. */
  readonly keeps: boolean
  readonly edits: readonly Edit[]
  readonly notes: readonly string[]
  readonly refusals: readonly string[]
}

/** What is published by the pod, and what nobody outside needs any more. A member that lends its network keeps its own where they are. */
function portsOf({ calls }: Group, members: readonly Container[], lends: boolean, isNeedless: (at: SourceSpan) => boolean): Ports {
  const moved: Publish[] = []
  const edits: Edit[] = []
  const notes: string[] = []
  const refusals: string[] = []
  let keeps = false
  for (const [index, member] of members.entries()) {
    for (const publish of member.draft.publish) {
      const inside = calls.some(({ through }) => through?.publish === publish)
      const isDropped = isNeedless(publish.text.span()) || (inside && member.image?.backing === true)
      if (!isDropped && lends && index === 0) {
        keeps = true
        continue
      }
      const remove = publish.edits?.remove
      if (!remove) refusals.push(`${publish.text.text} of ${member.label} does not stand where it could be taken out`)
      else edits.push(...remove)
      if (isDropped) notes.push(`${member.label} publishes ${publish.text.text} no more: nobody outside the pod is seen to need it`)
      else moved.push(publish)
    }
  }
  return { moved, keeps, edits, notes, refusals }
}

/** What the members are on, each once; not what the lender is on itself. */
function networksOf(members: readonly Container[], lender: Container | null): string[] {
  const names = (member: Container): string[] =>
    member.draft.network.attachments.map(({ network }) =>
      network.by === 'local' && network.name.known ? network.name.value : network.text.text,
    )
  const own = new Set(lender ? names(lender) : [])
  return [...new Set(members.flatMap(names))].filter((name) => !own.has(name))
}

/** What listens that is not seen cannot be compared. */
function unknownPorts(members: readonly Container[]): string[] {
  return members.flatMap(({ listenersComplete, label }) =>
    listenersComplete ? [] : [`not every port that ${label} listens on is seen: make sure that no other member wants one of them`],
  )
}

// --- calls ---------------------------------------------------------------------------------------------------------------------------

type Calls =
  | { readonly ok: true; readonly edits: readonly Edit[]; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reasons: readonly string[] }

/** Every name by which a member calls another becomes localhost, with the port that the other listens on. */
function callsOf({ members, calls }: Group): Calls {
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

function distinct(edits: readonly Edit[]): Edit[] {
  return [...new Map(edits.map((edit) => [`${edit.span.file} ${edit.span.start} ${edit.span.end} ${edit.text}`, edit])).values()]
}
