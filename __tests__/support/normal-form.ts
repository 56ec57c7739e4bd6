import type { Analysis } from '../../src/analyse.js'
import {
  type Container,
  type ContainerId,
  confidenceOf,
  type DependencyTarget,
  type Finding,
  type NetworkNamespace,
  type Publish,
  type Value,
} from '../../src/model/index.js'

/**
 * What a stack is, whichever form it is written in: without ids, places and origins, and without the names and the networks that a form
 * gives where nothing is said.
 */
export interface NormalForm {
  readonly containers: readonly string[]
  /** Those who share sockets, what they publish, and the networks they are on with the names they have there. */
  readonly namespaces: readonly string[]
  readonly pods: readonly string[]
  readonly networks: readonly string[]
  readonly calls: readonly string[]
  readonly findings: readonly string[]
}

/** Networks that Podman puts a container on when nothing is said; which of them, the form dictates. */
const UNSAID = new Set(['podman', 'podman-default-kube-network'])

export function normalForm({ topology, graph, findings }: Analysis): NormalForm {
  const label = (id: string): string => graph.container(id as ContainerId)?.label ?? id
  const networkName = (id: string): string => {
    const name = topology.networks.find((network) => network.id === id)?.name
    return name?.known ? name.value : id
  }

  const container = ({ label, draft, listeners }: Container): string => {
    const heard = listeners.map((listener) => {
      const { level } = graph.exposureOf(listener)
      // On the network of an unknown mode it is not decided whether others get to it.
      const circle = level === 'unknown' || level === 'network' ? 'inside' : level
      const { port, protocol, address, fact } = listener
      return `${address}:${port}/${protocol} ${circle} ${confidenceOf(fact)}`
    })
    return `${label} runs ${draft.image?.value.text}, listens on ${heard.join(', ') || 'nothing'}`
  }

  const namespace = ({ members, mode, attachments, publishes, discarded }: NetworkNamespace): string => {
    const networks = attachments
      .filter(({ network }) => !UNSAID.has(networkName(network)))
      .map(({ network, names }) => `${networkName(network)} as ${sorted([...new Set(names.map(({ value }) => value))])}`)
    return [
      sorted(members.map(label)),
      mode === 'host' ? 'on the host' : 'for themselves',
      `publish ${sorted(publishes.map(({ publish }) => mapping(publish))) || 'nothing'}`,
      ...(discarded?.length ? [`discard ${sorted(discarded.map(({ publish }) => mapping(publish)))}`] : []),
      ...(networks.length > 0 ? [`are on ${sorted(networks)}`] : []),
    ].join(' | ')
  }

  return {
    containers: topology.containers.map(container).sort(),
    namespaces: topology.namespaces.map(namespace).sort(),
    pods: topology.pods
      // Kubernetes has no container without a pod: one that holds nothing but its namesake stands for the container.
      .filter(({ members, label: name }) => members.length !== 1 || label(members[0] as string) !== name)
      .map(({ label: name, members }) => `${name}: ${sorted(members.map(label))}`)
      .sort(),
    networks: topology.networks
      .filter(({ name }) => !(name.known && UNSAID.has(name.value)))
      .map(({ name, internal, dns, external }) => `${shown(name)} internal ${shown(internal)}, names ${shown(dns)}, external ${external}`)
      .sort(),
    calls: graph.dependencies
      .map(({ from, to, port, way, reach, fact }) => {
        const target = to.startsWith('container:') ? label(to) : (to satisfies DependencyTarget)
        return `${label(from)} calls ${target}:${port} by ${way} ${confidenceOf(fact)}, ${reach.verdict}`
      })
      .sort(),
    findings: findings.map(finding).sort(),
  }
}

const sorted = (items: readonly string[]): string => [...items].sort().join(', ')
const shown = (value: Value<string | boolean>): string => (value.known ? String(value.value) : `<${value.text}>`)

function mapping({ hostAddress, hostPort, containerPort, count, protocol }: Publish): string {
  const port = (value: Value<number>): string => (value.known ? `${value.value}${count > 1 ? `+${count}` : ''}` : `<${value.text}>`)
  return `${shown(hostAddress)}:${hostPort ? port(hostPort) : 'any'}>${port(containerPort)}/${shown(protocol)}`
}

/** The rule, how sure and how bad, and what it is about; not where it stands nor the pod's name, which the form dictates. */
function finding({ rule, messageId, severity, confidence, data }: Finding): string {
  const about = Object.entries(data)
    .filter(([key]) => key !== 'pod')
    .map(([key, value]) => `${key} ${sorted(String(value).split(/ and |, /))}`)
  return `${severity} ${confidence} ${rule} ${messageId}: ${about.join(' | ')}`
}
