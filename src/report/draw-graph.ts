import type { GraphView } from '../diff/index.js'
import {
  atLeast,
  type Container,
  confidenceOf,
  type Dependency,
  type NetworkNamespace,
  type PublishedPort,
  type Topology,
} from '../model/index.js'
import type { SourceSpan } from '../source/index.js'
import { joinEdges, labelText, type Picture, type PictureEdge, type PictureGroup, type PictureNode } from './picture.js'
import { imageText, isLoopback, publishText } from './words.js'

const OUTSIDE = 'outside'

/** Draws a topology: who is reachable from outside, who calls whom, and what shares a pod, network or machine. */
export function drawGraph(view: GraphView, isFlagged: (span: SourceSpan) => boolean = () => false): Picture {
  const { topology } = view
  const names = new Names(topology)
  const grouping = new Grouping(topology, names)
  const nodes: PictureNode[] = topology.containers.map((container) => ({
    id: container.id,
    ...labelsOf(container, grouping.networksInLabel(container)),
    kind: container.image?.backing ? 'backing' : 'container',
    group: grouping.groupOf(container),
    ...(isFlagged(container.draft.at) ? { flagged: true } : {}),
  }))
  const edges = [
    ...publishEdges(topology, isFlagged),
    ...openEdges(view),
    ...view.dependencies.map((call) => callEdge(call, names, isFlagged)),
  ]
  const ends = endNodes(edges, new Set(nodes.map((node) => node.id)), topology, grouping)
  // What is drawn first stands first: the outside, where a reader begins.
  const isSource = ({ kind }: PictureNode): boolean => kind === 'outside' || kind === 'host'
  return {
    nodes: [...ends.filter(isSource), ...nodes, ...ends.filter((end) => !isSource(end))],
    groups: grouping.groups(),
    edges: joinEdges(edges),
  }
}

function labelsOf(container: Container, networks: readonly string[]): Pick<PictureNode, 'label' | 'brief' | 'name'> {
  const ports = [
    ...new Set(
      container.listeners.filter((listener) => atLeast(confidenceOf(listener.fact), 'likely')).map((listener) => String(listener.port)),
    ),
  ]
  const name = container.label
  const image = imageText(container)
  const rest = [ports.length > 0 ? `:${labelText(ports)}` : '', networks.length > 0 ? `on ${labelText(networks)}` : '']
  const join = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')
  // `pcs · pcs:latest` says nothing that `pcs` does not.
  const isNew = image !== null && image.replace(/:latest$/, '') !== name
  return { label: join([name, isNew ? image : '', ...rest]), brief: join([name, ...rest]), name }
}

/** A published port leads to the member that listens, or to the pod's infra container, which holds the pod's ports. */
function publishEdges(topology: Topology, isFlagged: (span: SourceSpan) => boolean): PictureEdge[] {
  const containers = new Map(topology.containers.map((container) => [container.id, container]))
  return topology.namespaces.flatMap((namespace) =>
    namespace.publishes.flatMap((published) => {
      const { publish } = published
      const { hostAddress } = publish
      const from = hostAddress.known && isLoopback(hostAddress.value) ? hostNode(namespace.host) : OUTSIDE
      return receivers(published, namespace, containers).map((to) => ({
        from,
        to,
        labels: [publishText(publish)],
        kind: 'publish' as const,
        ...(isFlagged(publish.text.span()) ? { flagged: true } : {}),
      }))
    }),
  )
}

function receivers(published: PublishedPort, namespace: NetworkNamespace, containers: ReadonlyMap<string, Container>): string[] {
  const { containerPort, protocol, count } = published.publish
  const listening = namespace.members.filter((id) =>
    containers
      .get(id)
      ?.listeners.some(
        (listener) =>
          containerPort.known &&
          listener.port >= containerPort.value &&
          listener.port < containerPort.value + count &&
          (!protocol.known || listener.protocol === protocol.value) &&
          atLeast(confidenceOf(listener.fact), 'likely'),
      ),
  )
  if (listening.length > 0) return listening
  const owner = namespace.owner ?? published.by
  return [owner.startsWith('pod:') ? infraNode(owner) : owner]
}

/** Listeners that are open without being published: those in the host's own network namespace. */
function openEdges(view: GraphView): PictureEdge[] {
  const hosts = new Map(view.topology.containers.map((container) => [container.id, container.host]))
  return view.exposures.flatMap(({ listener, level, through }) => {
    if (through.length > 0 || (level !== 'outside' && level !== 'host') || !atLeast(confidenceOf(listener.fact), 'likely')) return []
    const from = level === 'outside' ? OUTSIDE : hostNode(hosts.get(listener.container) ?? '')
    return [
      {
        from,
        to: listener.container,
        labels: [`${listener.port}${listener.protocol === 'tcp' ? '' : `/${listener.protocol}`} on the host network`],
        kind: 'publish' as const,
      },
    ]
  })
}

function callEdge(call: Dependency, names: Names, isFlagged: (span: SourceSpan) => boolean): PictureEdge {
  const port = call.port === null ? '' : String(call.port)
  const label = call.way === 'published' ? `${port} through the host` : port
  const { origin } = call.fact
  const kind =
    call.reach.verdict === 'unreachable'
      ? 'unreachable'
      : call.reach.verdict === 'unknown' || confidenceOf(call.fact) === 'guess'
        ? 'unsure'
        : 'call'
  return {
    from: call.from,
    to: names.end(call.to),
    labels: label === '' ? [] : [label],
    kind,
    ...(origin.kind === 'declared' && isFlagged(origin.span) ? { flagged: true } : {}),
  }
}

const hostNode = (host: string): string => `host:${host}`
const infraNode = (pod: string): string => `infra:${pod}`

/** Nodes for ends of edges that are no container. */
function endNodes(edges: readonly PictureEdge[], known: ReadonlySet<string>, topology: Topology, grouping: Grouping): PictureNode[] {
  const nodes = new Map<string, PictureNode>()
  const pods = new Map(topology.pods.map((pod) => [pod.id as string, pod]))
  for (const id of edges.flatMap((edge) => [edge.from, edge.to])) {
    if (known.has(id) || nodes.has(id)) continue
    if (id === OUTSIDE) nodes.set(id, { id, label: 'outside', kind: 'outside', group: null })
    else if (id.startsWith('host:')) {
      const name = id.slice(5)
      nodes.set(id, { id, label: topology.hosts.length > 1 ? `host ${name} itself` : 'the host itself', kind: 'host', group: null })
    } else if (id.startsWith('infra:')) {
      const pod = pods.get(id.slice(6))
      nodes.set(id, { id, label: `infra of ${pod?.label ?? id}`, kind: 'infra', group: pod ? grouping.groupOf(pod) : null })
    } else nodes.set(id, { id, label: id.replace(/^external:/, ''), name: id.replace(/^external:/, ''), kind: 'external', group: null })
  }
  return [...nodes.values()]
}

class Names {
  readonly #networks: ReadonlyMap<string, string>

  constructor(topology: Topology) {
    this.#networks = new Map(topology.networks.map((network) => [network.id, network.label]))
  }

  network(id: string): string {
    return this.#networks.get(id) ?? id.replace(/^network:/, '')
  }

  /** A call to a pod goes to its infra container: which member answers is not known. */
  end(target: string): string {
    return target.startsWith('pod:') ? infraNode(target) : target
  }
}

/** Networks that Podman makes for whoever names none: not worth a box or a place in a label. */
const PODMANS_OWN = new Set(['podman', 'podman-default-kube-network'])

/** Two levels of boxes, since deeper ones break GitHub's renderer: machines or networks, and pods in them. */
class Grouping {
  readonly #topology: Topology
  readonly #names: Names
  readonly #namespaces: ReadonlyMap<string, NetworkNamespace>
  readonly #groups = new Map<string, PictureGroup>()
  readonly #byHost: boolean

  constructor(topology: Topology, names: Names) {
    this.#topology = topology
    this.#names = names
    this.#namespaces = new Map(topology.namespaces.map((namespace) => [namespace.id, namespace]))
    this.#byHost = new Set([...topology.containers, ...topology.pods].map(({ host }) => host)).size > 1
  }

  groups(): PictureGroup[] {
    return [...this.#groups.values()].sort((a, b) => Number(a.parent !== null) - Number(b.parent !== null))
  }

  groupOf(member: { readonly host: string; readonly namespace: string }): string | null {
    const namespace = this.#namespaces.get(member.namespace)
    const outer = this.#byHost ? this.#add(`host ${member.host}`, `host ${member.host}`, 'host', null) : this.#networkGroup(namespace)
    if (!namespace?.owner) return outer
    const pod = this.#topology.pods.find(({ id }) => id === namespace.owner)
    if (pod) return this.#add(pod.id, `pod ${pod.label}`, 'pod', outer)
    if (namespace.members.length < 2) return outer
    const owner = this.#topology.containers.find(({ id }) => id === namespace.owner)
    return this.#add(namespace.id, `network namespace of ${owner?.label ?? namespace.owner}`, 'pod', outer)
  }

  /** Networks are boxes unless machines are; then each container says which it is on, but for the one that Compose makes for all. */
  networksInLabel(member: { readonly namespace: string }): string[] {
    if (!this.#byHost) return []
    return this.#networksOf(this.#namespaces.get(member.namespace)).filter((name) => !PODMANS_OWN.has(name) && name !== 'default')
  }

  #networksOf(namespace: NetworkNamespace | undefined): string[] {
    return [...new Set(namespace?.attachments.map(({ network }) => this.#names.network(network)))].sort()
  }

  #networkGroup(namespace: NetworkNamespace | undefined): string | null {
    if (namespace?.mode === 'host') return this.#add('network-of-host', 'the host network', 'network', null)
    if (namespace?.mode === 'none') return this.#add('network-none', 'no network', 'network', null)
    const networks = this.#networksOf(namespace).filter((name) => !PODMANS_OWN.has(name))
    if (networks.length === 0) return null
    return this.#add(
      `networks ${networks.join(' ')}`,
      `${networks.length === 1 ? 'network' : 'networks'} ${labelText(networks)}`,
      'network',
      null,
    )
  }

  #add(id: string, label: string, kind: PictureGroup['kind'], parent: string | null): string {
    if (!this.#groups.has(id)) this.#groups.set(id, { id, label, kind, parent })
    return id
  }
}
