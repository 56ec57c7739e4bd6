import type { Graph } from '../graph/index.js'
import {
  type Attachment,
  type AttachmentDraft,
  atLeast,
  type Container,
  confidenceOf,
  type Dependency,
  type Edit,
  type Fix,
  type Mention,
  type NetworkNamespace,
} from '../model/index.js'
import type { MappedText } from '../source/index.js'

/** What makes a call arrive that does not: a network that both are on, the port or the name that the target has. */
export function mendsOf(graph: Graph, call: Dependency, from: Container, to: Container): Fix[] {
  const source = graph.namespace(from.namespace)
  const target = graph.namespace(to.namespace)
  if (!source || !target || from.host !== to.host) return []
  const shared = target.attachments.filter(({ network }) => source.attachments.some((own) => own.network === network))
  if (shared.length === 0) return call.way === 'name' ? joined(graph, call, source, target, from, to) : []
  const isNamed = shared.some((attachment) => answersTo(attachment, call.hostText))
  if (call.way === 'name' && isNamed) return portCorrected(graph, call, from, to)
  return nameCorrected(graph, call, from, to, shared)
}

// --- a common network ----------------------------------------------------------------------------------------------------------------

/** The caller on a network of the target that has the name the caller uses; both told in one notation and scope. */
function joined(graph: Graph, call: Dependency, source: NetworkNamespace, target: NetworkNamespace, from: Container, to: Container): Fix[] {
  const own = ownerOf(graph, source)
  const other = ownerOf(graph, target)
  const into = own?.draft.additions?.network
  if (!own || !other || !into || own.draft.format !== other.draft.format || own.draft.scope !== other.draft.scope) return []
  // On its pod's or on a network of its own: joining a network leaves neither.
  if (source.mode !== 'bridge' && source.mode !== 'default') return []
  const drafts = other.draft.network.attachments
  if (drafts.length !== target.attachments.length) return []
  for (const [index, attachment] of target.attachments.entries()) {
    const { reference, isPlain } = referenceOf(drafts[index])
    const network = graph.network(attachment.network)
    if (!isPlain || !network?.dns.known || !network.dns.value || !answersTo(attachment, call.hostText)) continue
    const title = `Join ${own.label} to network ${network.label}, where ${to.label} is`
    return [
      {
        title: from.label === own.label ? title : `${title}, for ${from.label}`,
        safe: true,
        edits: [{ span: into.at, text: into.before + reference + into.after }],
      },
    ]
  }
  return []
}

function ownerOf(graph: Graph, namespace: NetworkNamespace) {
  const { owner } = namespace
  if (owner === null) return undefined
  return owner.startsWith('pod:') ? graph.pod(owner as `pod:${string}`) : graph.container(owner as `container:${string}`)
}

/** What the target's definition calls the network; an implicit one is called by its name. */
function referenceOf(draft: AttachmentDraft | undefined): { readonly reference: string; readonly isPlain: boolean } {
  const name = draft?.network.by === 'local' ? (draft.network.name.known ? draft.network.name.value : '') : (draft?.network.text.text ?? '')
  return { reference: name, isPlain: /^[\w][\w.-]*$/.test(name) && draft?.network.text.holes.length === 0 }
}

const answersTo = ({ names }: Attachment, host: string): boolean => names.some(({ value }) => value === host.toLowerCase())

// --- the port ------------------------------------------------------------------------------------------------------------------------

/** The port of the call made the only one that the target listens on, wherever the caller's settings name it. */
function portCorrected(graph: Graph, call: Dependency, from: Container, to: Container): Fix[] {
  const listeners = to.listeners.filter(({ protocol, address }) => protocol === call.protocol && address === '')
  const [only] = listeners
  if (!only || !to.listenersComplete || listeners.length !== to.listeners.length || new Set(listeners.map(({ port }) => port)).size !== 1)
    return []
  if (!atLeast(confidenceOf(only.fact), 'likely') || call.port === null || only.port === call.port) return []
  const texts = mentionsOf(call, from).map(({ portText }) => portText)
  const edits = editsOf(graph, texts, String(only.port), String(call.port))
  return edits ? [{ title: `Call port ${only.port} of ${to.label}, the only one it listens on`, safe: true, edits }] : []
}

// --- the name ------------------------------------------------------------------------------------------------------------------------

/** The host of the call made a name that the target has on a network of both. */
function nameCorrected(graph: Graph, call: Dependency, from: Container, to: Container, shared: readonly Attachment[]): Fix[] {
  const network = shared.find((attachment) => {
    const { dns } = graph.network(attachment.network) ?? {}
    return dns?.known && dns.value && attachment.names.length > 0
  })
  const name = network?.names[0]?.value
  if (!network || name === undefined || (call.way !== 'name' && call.way !== 'localhost')) return []
  // The name is that of a pod as well: there it stands for whoever listens.
  if (call.port !== null && !to.listeners.some(({ port, protocol }) => port === call.port && protocol === call.protocol)) return []
  const texts = mentionsOf(call, from).map(({ hostText }) => hostText)
  const edits = editsOf(graph, texts, name, call.hostText)
  const label = graph.network(network.network)?.label ?? network.network
  return edits ? [{ title: `Call ${to.label} at ${name}, its name on network ${label}`, safe: true, edits }] : []
}

/** A call to the machine made one to the name of a container. Not safe: a server of the machine may be meant. */
export function namedAnyway(graph: Graph, call: Dependency, from: Container, to: Container, name: string): Fix[] {
  const texts = mentionsOf(call, from).map(({ hostText }) => hostText)
  const edits = editsOf(graph, texts, name, call.hostText)
  return edits ? [{ title: `Call ${to.label} at ${name}`, safe: false, edits }] : []
}

/** A call through the machine made one by name, where both are on a network that resolves it; `null` where they are not. */
export function namedInstead(
  graph: Graph,
  call: Dependency,
  from: Container,
  to: Container,
): { readonly name: string; readonly network: string; readonly fix: Fix | null } | null {
  const source = graph.namespace(from.namespace)
  const target = graph.namespace(to.namespace)
  if (!source || !target || source === target || call.way !== 'published' || call.port === null) return null
  for (const { network: id, names } of target.attachments) {
    const network = graph.network(id)
    const name = names[0]?.value
    if (name === undefined || !network?.dns.known || !network.dns.value || !source.attachments.some(({ network: own }) => own === id))
      continue
    return { name, network: network.label, fix: byName(graph, call, from, to, name, network.label) }
  }
  return null
}

function byName(graph: Graph, call: Dependency, from: Container, to: Container, name: string, network: string): Fix | null {
  const { hostPort } = call.through?.publish ?? {}
  if (!hostPort?.known || call.port === null) return null
  if (!to.listeners.some(({ port, protocol }) => port === call.port && protocol === call.protocol)) return null
  const mentions = from.mentions.filter(
    ({ host, port, protocol }) => host === call.hostText && protocol === call.protocol && port?.known && port.value === hostPort.value,
  )
  const hosts = editsOf(
    graph,
    mentions.map(({ hostText }) => hostText),
    name,
    call.hostText,
  )
  const ports =
    hostPort.value === call.port
      ? []
      : editsOf(
          graph,
          mentions.map(({ portText }) => portText),
          String(call.port),
          String(hostPort.value),
        )
  return hosts && ports
    ? { title: `Call ${to.label} at ${name}:${call.port}, its name on network ${network}`, safe: true, edits: [...hosts, ...ports] }
    : null
}

// --- settings ------------------------------------------------------------------------------------------------------------------------

const mentionsOf = (call: Dependency, from: Container): Mention[] =>
  from.mentions.filter(
    ({ host, port, protocol }) => host === call.hostText && protocol === call.protocol && (port?.known ? port.value : null) === call.port,
  )

/** The same word in every setting changed. Not where another container gets the setting too, for which it may be right. */
function editsOf(graph: Graph, texts: readonly (MappedText | undefined)[], now: string, before: string): Edit[] | null {
  const edits = new Map<string, Edit>()
  for (const text of texts) {
    if (!text?.isVerbatim || text.holes.length > 0 || text.text.toLowerCase() !== before.toLowerCase()) return null
    edits.set(placeKey(text), { span: text.span(), text: now })
  }
  if (edits.size === 0) return null
  const users = usersOf(graph)
  return [...edits.keys()].some((place) => (users.get(place) ?? 0) > 1) ? null : [...edits.values()]
}

/** How many containers get the setting that stands at a place. Asked of every call that could be mended, so found out once. */
function usersOf(graph: Graph): ReadonlyMap<string, number> {
  let users = USERS.get(graph)
  if (users) return users
  users = new Map()
  for (const { mentions } of graph.topology.containers) {
    const texts = mentions.flatMap(({ hostText, portText }) => [hostText, portText]).filter((text) => text !== undefined)
    for (const place of new Set(texts.map(placeKey))) users.set(place, (users.get(place) ?? 0) + 1)
  }
  USERS.set(graph, users)
  return users
}

const USERS = new WeakMap<Graph, Map<string, number>>()

const placeKey = (text: MappedText): string => `${text.file} ${text.span().start}`
