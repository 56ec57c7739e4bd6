import type {
  Container,
  ContainerId,
  Host,
  NamespaceId,
  Network,
  NetworkId,
  NetworkNamespace,
  Pod,
  PodId,
  Topology,
} from '../model/index.js'

/** A topology by its ids. An id that nothing has gives `undefined`. */
export interface Lookups {
  readonly topology: Topology
  container(id: string): Container | undefined
  pod(id: string): Pod | undefined
  network(id: string): Network | undefined
  namespace(id: string): NetworkNamespace | undefined
  host(name: string): Host | undefined
}

export function createLookups(topology: Topology): Lookups {
  const containers = new Map<string, Container>(topology.containers.map((container) => [container.id, container]))
  const pods = new Map<string, Pod>(topology.pods.map((pod) => [pod.id, pod]))
  const networks = new Map<string, Network>(topology.networks.map((network) => [network.id, network]))
  const namespaces = new Map<string, NetworkNamespace>(topology.namespaces.map((namespace) => [namespace.id, namespace]))
  const hosts = new Map<string, Host>(topology.hosts.map((host) => [host.name, host]))
  return {
    topology,
    container: (id: ContainerId | string) => containers.get(id),
    pod: (id: PodId | string) => pods.get(id),
    network: (id: NetworkId | string) => networks.get(id),
    namespace: (id: NamespaceId | string) => namespaces.get(id),
    host: (name) => hosts.get(name),
  }
}
