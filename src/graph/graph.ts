import type {
  Confidence,
  Container,
  ContainerId,
  Dependency,
  Exposure,
  Fact,
  Listener,
  NamespaceId,
  Network,
  NetworkId,
  NetworkNamespace,
  Pod,
  PodId,
  Protocol,
  PublishedPort,
  Reach,
  Topology,
  Way,
} from '../model/index.js'

export type Member = Container | Pod

/**
 * Whether two members can be up at one time on one machine: `together` (one deployment), `siblings` (two deployments on one host), or
 * `alternatives` (different hosts, arms of one choice, a profile that is off): no claim that both run.
 */
export type Meeting = 'together' | 'siblings' | 'alternatives'

/** Listeners of different containers, or of one container's replicas, that want one port of one network namespace. */
export interface ListenerCollision {
  readonly namespace: NamespaceId
  readonly port: number
  readonly protocol: Protocol
  /** All that are in the way of another, surest first; one entry when it is one container's replicas. */
  readonly participants: readonly Listener[]
  /** One container with several replicas in the namespace. */
  readonly replicas: boolean
  /** Of the surest two that collide. */
  readonly confidence: Confidence
  readonly fact: Fact<number>
}

/** One side of a host port collision: a publish, or a listener of a container that runs in the host's own namespace. */
export interface HostPortUse {
  readonly by: ContainerId | PodId
  /** What of it: the publish … */
  readonly publish?: PublishedPort
  /** … or the listener. */
  readonly listener?: Listener
  readonly fact: Fact<unknown>
}

/** Units of one host that want the same host address, port and protocol. */
export interface HostPortCollision {
  readonly host: string
  /** The widest of the addresses, as written: '' is all of them. */
  readonly address: string
  /** The first of `count` consecutive ports; `null` when it is the same expression on all sides. */
  readonly port: number | null
  /** The port for people: `8080`, `8080-8085`, `${PORT}`. */
  readonly portText: string
  readonly count: number
  readonly protocol: Protocol
  /** Surest first; one entry when it is one unit's replicas. */
  readonly participants: readonly HostPortUse[]
  readonly meet: 'together' | 'siblings'
  readonly replicas: boolean
  readonly confidence: Confidence
  readonly fact: Fact<string>
}

/** Questions over a topology. Everything is computed when first asked, and once. */
export interface Graph {
  readonly topology: Topology
  container(id: ContainerId): Container | undefined
  pod(id: PodId): Pod | undefined
  network(id: NetworkId): Network | undefined
  namespace(id: NamespaceId): NetworkNamespace | undefined
  /** Every call that is inferred, each with its verdict. */
  readonly dependencies: readonly Dependency[]
  dependenciesFrom(id: ContainerId): readonly Dependency[]
  /** Calls whose target is the container, or the pod. */
  dependenciesOn(id: ContainerId | PodId): readonly Dependency[]
  /** One for every listener, in the order of the containers. */
  readonly exposures: readonly Exposure[]
  /** The exposure of a listener of this topology, or of one like it. */
  exposureOf(listener: Listener): Exposure
  /**
   * Whether packets from one place get to a port of a container, or of any member of a pod.
   * @param from a container, the machine itself (`host`) or another machine (`outside`)
   * @param port the target's own port, not the host's; `null` asks about the network alone
   * @param way the only way to try; without one the first that works
   */
  reach(from: ContainerId | 'outside' | 'host', to: ContainerId | PodId, port: number | null, protocol?: Protocol, way?: Way): Reach
  meet(a: Member, b: Member): Meeting
  listenerCollisions(): readonly ListenerCollision[]
  hostPortCollisions(): readonly HostPortCollision[]
}
