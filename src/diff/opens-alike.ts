import {
  confidenceOf,
  type Listener,
  type Network,
  type NetworkNamespace,
  type Publish,
  type Topology,
  type Value,
} from '../model/index.js'

/**
 * Whether two topologies agree in all that decides which ports are open: publishes, networks and listeners. It costs a fraction of
 * judging every listener, and most changes touch none of it.
 */
export function opensAlike(a: Topology, b: Topology): boolean {
  return (
    same(a.hosts, b.hosts, (x, y) => x.name === y.name && x.mode === y.mode && x.podman === y.podman) &&
    same(a.networks, b.networks, isSameNetwork) &&
    same(a.namespaces, b.namespaces, isSameNamespace) &&
    same(
      a.containers,
      b.containers,
      (x, y) => x.id === y.id && x.namespace === y.namespace && same(x.listeners, y.listeners, isSameListener),
    )
  )
}

function same<T>(a: readonly T[], b: readonly T[], isSame: (x: T, y: T) => boolean): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at] && !isSame(a[at] as T, b[at] as T)) return false
  return true
}

const isSameNetwork = (a: Network, b: Network): boolean =>
  a.id === b.id && isSameValue(a.internal, b.internal) && isSameValue(a.driver, b.driver)

const isSameNamespace = (a: NetworkNamespace, b: NetworkNamespace): boolean =>
  a.id === b.id &&
  a.host === b.host &&
  a.mode === b.mode &&
  same(a.attachments, b.attachments, (x, y) => x.network === y.network) &&
  same(a.publishes, b.publishes, (x, y) => x.by === y.by && (x.publish === y.publish || isSamePublish(x.publish, y.publish)))

const isSamePublish = (a: Publish, b: Publish): boolean =>
  isSameValue(a.hostAddress, b.hostAddress) &&
  (a.hostPort === null || b.hostPort === null ? a.hostPort === b.hostPort : isSameValue(a.hostPort, b.hostPort)) &&
  isSameValue(a.containerPort, b.containerPort) &&
  a.count === b.count &&
  isSameValue(a.protocol, b.protocol)

const isSameListener = (a: Listener, b: Listener): boolean =>
  a.address === b.address && a.port === b.port && a.protocol === b.protocol && confidenceOf(a.fact) === confidenceOf(b.fact)

const isSameValue = <T extends string | number | boolean>(a: Value<T>, b: Value<T>): boolean =>
  a.known ? b.known && a.value === b.value : !b.known && a.text === b.text
