import {
  atLeast,
  type Container,
  type ContainerId,
  confidenceOf,
  type Pod,
  type PodId,
  type Protocol,
  type PublishedPort,
  type Value,
} from '../model/index.js'
import type { GraphView } from './view.js'

/** A port of a container or pod that can be reached from beyond its networks. */
export interface Opening {
  /** The container that listens, or whose port is published though nothing is known to listen. */
  readonly target: ContainerId | PodId
  /** What people call it. */
  readonly label: string
  /** The port inside, as written where it is not known. */
  readonly port: string
  readonly protocol: Protocol | null
  readonly level: 'outside' | 'host'
  /** The published ports that lead to it; empty on the host's own network. */
  readonly through: readonly PublishedPort[]
}

/** Everything that is open, in the order of the topology. Listeners that are a guess open nothing. */
export function openingsOf(view: GraphView): Opening[] {
  const { topology } = view
  const members = new Map<string, Container | Pod>([...topology.containers, ...topology.pods].map((member) => [member.id, member]))
  const openings: Opening[] = []
  const told = new Set<PublishedPort>()
  for (const { listener, level, through } of view.exposures) {
    if ((level !== 'outside' && level !== 'host') || !atLeast(confidenceOf(listener.fact), 'likely')) continue
    for (const published of through) told.add(published)
    const label = members.get(listener.container)?.label ?? listener.container
    openings.push({ target: listener.container, label, port: String(listener.port), protocol: listener.protocol, level, through })
  }
  for (const published of topology.namespaces.flatMap((namespace) => namespace.publishes)) {
    if (told.has(published)) continue
    const { containerPort, hostAddress, protocol, count } = published.publish
    const first = text(containerPort)
    openings.push({
      target: published.by,
      label: members.get(published.by)?.label ?? published.by,
      port: count === 1 || !containerPort.known ? first : `${first}-${containerPort.value + count - 1}`,
      protocol: protocol.known ? protocol.value : null,
      level: hostAddress.known && isLoopback(hostAddress.value) ? 'host' : 'outside',
      through: [published],
    })
  }
  return openings
}

const text = (value: Value<number>): string => (value.known ? String(value.value) : value.text)
const isLoopback = (address: string): boolean => address.startsWith('127.') || address === '::1'
