import type { Graph } from '../graph/index.js'
import { type Container, type Edit, type Pod, type PodMade, podmanAtLeast } from '../model/index.js'
import type { SourceSpan } from '../source/index.js'
import { ownPodOf } from './alone.js'
import { callsOf } from './calls.js'
import { type Group, inOrder } from './groups.js'
import { nameFor, namesOf } from './names.js'
import { objectionsTo } from './objections.js'
import { type Ports, portsOf } from './ports.js'

/** What becomes of a group. */
export type Plan =
  | {
      readonly ok: true
      readonly name: string
      readonly members: readonly Container[]
      /** What each member is called then, and where that name binds. */
      readonly places: readonly { readonly scope: string; readonly local: string }[]
      readonly edits: readonly Edit[]
      readonly files: PodMade['files']
      /** Files of which nothing is left. */
      readonly removed: readonly string[]
      /** What was done and what should be known, in sentences without a full stop. */
      readonly notes: readonly string[]
    }
  | { readonly ok: false; readonly members: readonly Container[]; readonly reasons: readonly string[] }

/**
 * One pod for a group: its members without networks and ports of their own, calling one another at localhost, and the ports that are
 * needed outside published by the pod.
 * @param wanted what the pod is to be called; `null`: what its members suggest
 * @param placeOf the file and line of a text, for people
 * @param isNeedless whether a finding says of a mapping, by its place, that it is not needed outside
 */
export async function planOf(
  graph: Graph,
  group: Group,
  wanted: string | null,
  isNeedless: (at: SourceSpan) => boolean,
  placeOf: (at: SourceSpan) => string,
): Promise<Plan> {
  const members = inOrder(group)
  const objections = objectionsTo(graph, group, placeOf)
  if (objections.length > 0) return { ok: false, members, reasons: [...new Set(objections)] }
  const last = members.at(-1)
  const pod = last && ownPodOf(graph, last)
  const maker = members[0]?.draft.additions
  const lends = maker?.lendsNetwork === true
  if (!pod && !maker?.newPod) return refused(members, `there is no pod in the notation of ${members[0]?.label}`)
  const calls = callsOf(graph, group)
  if (!calls.ok) return refused(members, ...calls.reasons)
  const ports = portsOf(graph, group, members, pod ? 'all' : lends ? 'first' : 'none', isNeedless)
  if (ports.refusals.length > 0) return refused(members, ...ports.refusals)
  const notes = [...ports.notes, ...calls.notes, ...unknownPorts(members)]
  const emptied = maker?.emptied ? maker.emptied(ports.edits) : []
  if (!emptied) return refused(members, 'nothing would be left of a list that shares its line with something else')
  const edits = distinct([...calls.edits, ...ports.edits.filter((edit) => !emptied.some((whole) => isWithin(edit, whole))), ...emptied])
  const unfit = wanted === null ? null : unfitName(graph, wanted, pod ?? null, lends)
  if (unfit !== null) return refused(members, unfit)
  const name = wanted ?? nameFor(graph, members)
  return pod ? await intoOnePod(members, last, pod, edits, notes) : aroundAll(graph, name, members, lends, ports, edits, notes)
}

/** Why the pod cannot be called as it is wanted to. */
function unfitName(graph: Graph, wanted: string, pod: Pod | null, lends: boolean): string | null {
  if (pod) return pod.label === wanted ? null : `the pod is ${pod.label}, and keeps its name`
  if (lends) return `there is no pod in the notation that could be called ${wanted}`
  return namesOf(graph).has(wanted) ? `there is a ${wanted} already` : null
}

/** There is a pod around each already: that of the last, whom nobody of them calls, takes the others in. */
async function intoOnePod(
  members: readonly Container[],
  last: Container,
  pod: Pod,
  edits: readonly Edit[],
  notes: readonly string[],
): Promise<Plan> {
  const others = members.slice(0, -1)
  const additions = others.flatMap(({ draft }) => draft.additions ?? [])
  const taken = await last.draft.additions?.takeIn?.(additions, edits)
  if (!taken?.ok) return refused(members, ...(taken?.reasons ?? []))
  const { scope, local } = last.draft
  const places = [...taken.locals.map((local) => ({ scope, local })), { scope, local }]
  return { ...taken, ok: true, name: pod.label, members, places, files: [], notes: [...notes, ...taken.notes] }
}

function aroundAll(
  graph: Graph,
  name: string,
  members: readonly Container[],
  lends: boolean,
  ports: Ports,
  edits: readonly Edit[],
  notes: readonly string[],
): Plan {
  const [first, ...others] = members
  const pod = first?.draft.additions
  if (!first || !pod?.newPod || !pod.podName) return refused(members, `there is no pod in the notation of ${first?.label}`)
  const { podNeeds } = pod
  const configured = graph.topology.hosts.find((host) => host.name === first.host)?.podman
  if (podNeeds && configured !== undefined && podmanAtLeast(configured, podNeeds.version) === false)
    return refused(members, `${podNeeds.what} need Podman ${podNeeds.version}, and ${configured} is configured`)
  const networks = networksOf(members, lends ? first : null)
  const made = pod.newPod({ name, publish: ports.moved, keepsPorts: ports.keeps, removed: ports.edits, networks })
  if (!made) return refused(members, `${first.label} is written so that no pod can be put beside it`)
  const all: Edit[] = [...edits, ...made.edits]
  for (const member of lends ? others : members) {
    const { additions } = member.draft
    const into = additions?.pod
    const leave = additions?.withoutNetworks
    if (!into || !leave) return refused(members, `${member.label} is written so that it cannot be moved by changing its lines alone`)
    const order = lends ? additions?.startAfter?.(pod.podName(name)) : []
    if (!order) return refused(members, `${member.label} cannot be made to start after ${first.label}, whose network it would use`)
    all.push(...leave, { span: into.at, text: `${into.before}${pod.podName(name)}${into.after}` }, ...order)
  }
  const places = members.map(({ draft: { scope, local } }) => ({ scope, local }))
  const how = podNeeds
    ? [`${podNeeds.what} need Podman ${podNeeds.version}`]
    : lends
      ? [`there are no pods in Compose: network_mode: ${pod.podName(name)} has the others use the network of ${first.label}, as in a pod`]
      : []
  return { ok: true, name, members, places, edits: distinct(all), files: made.files, removed: [], notes: [...notes, ...how] }
}

const refused = (members: readonly Container[], ...reasons: string[]): Plan => ({ ok: false, members, reasons })

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

const isWithin = ({ span }: Edit, { span: whole }: Edit): boolean =>
  span.file === whole.file && whole.start <= span.start && span.end <= whole.end

function distinct(edits: readonly Edit[]): Edit[] {
  return [...new Map(edits.map((edit) => [`${edit.span.file} ${edit.span.start} ${edit.span.end} ${edit.text}`, edit])).values()]
}
