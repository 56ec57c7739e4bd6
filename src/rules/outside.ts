import type { Graph } from '../graph/index.js'
import { atLeast, type Container, confidenceOf, type Exposure, type Fact, type Pod, type PublishedPort, spanOf } from '../model/index.js'
import type { SourceSpan } from '../source/index.js'
import { isLoopback } from './words.js'

/** One way in from outside: a listener or a published port, and where it is published, the host port that leads to it. */
export interface WayIn {
  readonly member: Container | Pod
  /** Who publishes the port, its pod perhaps. */
  readonly publisher: Container | Pod
  readonly fact: Fact<unknown>
  /** Whether what listens behind it is known; the published port is open in any case. */
  readonly listens: boolean
  /** The first of `count`. */
  readonly port: number
  readonly count: number
  /** `null` where the container is on the network of the host, or Podman picks the port. */
  readonly hostPort: number | null
  readonly at: SourceSpan
  /** The same way in keeps its key when lines move. */
  readonly key: string
  /** What opens it, one for each port: the published port, whoever listens behind it, or the socket on the network of the host. */
  readonly openings: readonly string[]
}

/** Every way in from outside that is known: those to listeners, in the order of the containers, and those to whatever may listen. */
export function waysIn(graph: Graph): WayIn[] {
  const listening = graph.exposures.flatMap((exposure) => (exposure.level === 'outside' ? toListener(graph, exposure) : []))
  return [...listening, ...openPorts(graph)]
}

function toListener(graph: Graph, exposure: Exposure): WayIn[] {
  const { listener, through } = exposure
  const member = graph.container(listener.container)
  if (!member) return []
  const key = `${listener.container} ${listener.port}/${listener.protocol}`
  const shared = { member, port: listener.port, count: 1 }
  if (through.length === 0)
    return [
      {
        ...shared,
        publisher: member,
        fact: exposure.fact,
        listens: true,
        hostPort: null,
        at: spanOf(exposure.fact) ?? member.draft.at,
        key: `${key} host`,
        openings: [`${key} host`],
      },
    ]
  // A listener that is only guessed from the published port makes that no less open.
  const listens = atLeast(confidenceOf(exposure.fact), 'likely')
  return through.map((published) => {
    const { publish, by, fact } = published
    const offset = publish.containerPort.known ? listener.port - publish.containerPort.value : 0
    const hostPort = publish.hostPort?.known ? publish.hostPort.value + offset : null
    return {
      ...shared,
      publisher: publisherOf(graph, by) ?? member,
      fact: listens ? exposure.fact : fact,
      listens,
      hostPort,
      at: publish.text.span(),
      key: `${key} ${hostPortKey(hostPort, publish)}`,
      openings: [openingAt(published, offset)],
    }
  })
}

/** Published ports behind which no listener is known, though there may be one: those of a pod, of images that nobody knows. */
function openPorts(graph: Graph): WayIn[] {
  return graph.topology.namespaces.flatMap((namespace) => {
    const members = namespace.members.flatMap((id) => graph.container(id) ?? [])
    const [first] = members
    if (namespace.publishes.length === 0 || !first || members.every(({ listenersComplete }) => listenersComplete)) return []
    const unheard = namespace.publishes.filter(
      ({ publish: { hostAddress, containerPort, count, protocol } }) =>
        hostAddress.known &&
        !isLoopback(hostAddress.value) &&
        containerPort.known &&
        protocol.known &&
        !members.some(({ listeners }) =>
          listeners.some(
            (listener) =>
              listener.protocol === protocol.value && listener.port >= containerPort.value && listener.port < containerPort.value + count,
          ),
        ),
    )
    if (unheard.length === 0 || graph.reach('outside', first.id, null, 'tcp', 'published').verdict !== 'reachable') return []
    return unheard.flatMap((published) => openPort(graph, published))
  })
}

function openPort(graph: Graph, published: PublishedPort): WayIn[] {
  const { publish, by, fact } = published
  const member = publisherOf(graph, by)
  if (!member || !publish.containerPort.known) return []
  const port = publish.containerPort.value
  const hostPort = publish.hostPort?.known ? publish.hostPort.value : null
  const openings = Array.from({ length: Math.min(publish.count, LONGEST_RANGE) }, (_, offset) => openingAt(published, offset))
  const key = `${openings[0]} ${publish.count}`
  // Of a longer range as a whole.
  if (publish.count > LONGEST_RANGE) openings.push(key)
  return [{ member, publisher: member, fact, listens: false, port, count: publish.count, hostPort, at: publish.text.span(), key, openings }]
}

const publisherOf = (graph: Graph, by: PublishedPort['by']): Container | Pod | undefined =>
  by.startsWith('pod:') ? graph.pod(by as Pod['id']) : graph.container(by as Container['id'])

/** More ports than that are looked at one by one for nobody. */
export const LONGEST_RANGE = 100

function openingAt({ publish, by }: PublishedPort, offset: number): string {
  const { containerPort, hostPort, protocol } = publish
  const port = containerPort.known ? containerPort.value + offset : `${containerPort.text}+${offset}`
  const first = hostPort?.known ? hostPort.value + offset : null
  return `${by} ${port}/${protocol.known ? protocol.value : protocol.text} ${hostPortKey(first, publish)}`
}

const hostPortKey = (hostPort: number | null, publish: PublishedPort['publish']): string =>
  String(hostPort ?? (publish.hostPort === null ? 'random' : publish.text.text))

/** What a finding says of a way in. */
export function wordsOf({ member, port, count, hostPort }: WayIn): Record<'service' | 'port' | 'through', string> {
  const range = (first: number): string => (count === 1 ? String(first) : `${first}-${first + count - 1}`)
  return { service: member.label, port: range(port), through: hostPort === null ? '' : ` as port ${range(hostPort)}` }
}
