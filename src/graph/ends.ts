import type { Container, ContainerId, NetworkNamespace, Pod, PodId } from '../model/index.js'
import type { Lookups } from './lookups.js'

/** Where a question starts: a container, the machine itself, or another machine. */
export type Place = ContainerId | 'outside' | 'host'

/** One end of a question, looked up. */
export interface Source {
  readonly label: string
  readonly container: Container | null
  readonly namespace: NetworkNamespace | null
  readonly host: string
}

export interface Target {
  readonly label: string
  readonly containers: readonly Container[]
  readonly isPod: boolean
  readonly namespace: NetworkNamespace
}

export function sourceOf(place: Place, targetHost: string, lookups: Lookups): Source | null {
  if (place === 'outside') return { label: 'outside', container: null, namespace: null, host: targetHost }
  if (place === 'host') {
    const namespace = lookups.topology.namespaces.find((one) => one.mode === 'host' && one.host === targetHost) ?? null
    return { label: 'the host', container: null, namespace, host: targetHost }
  }
  const container = lookups.container(place)
  const namespace = container && lookups.namespace(container.namespace)
  return container && namespace ? { label: container.label, container, namespace, host: container.host } : null
}

export function sourceLabel(place: Place, lookups: Lookups): string {
  if (place === 'outside') return 'a client outside'
  return place === 'host' ? 'the host' : (lookups.container(place)?.label ?? place)
}

/** The target's namespaces: one, except for a pod whose members each have their own. */
export function targetsOf(id: ContainerId | PodId, lookups: Lookups): readonly Target[] {
  const container = lookups.container(id)
  if (container) {
    const namespace = lookups.namespace(container.namespace)
    return namespace ? [{ label: container.label, containers: [container], isPod: false, namespace }] : []
  }
  const pod = lookups.pod(id)
  if (!pod) return []
  const members = pod.members.flatMap((member) => lookups.container(member) ?? [])
  if (!pod.draft.sharesNetwork) return members.flatMap((member) => targetsOf(member.id, lookups))
  const namespace = lookups.namespace(pod.namespace)
  return namespace ? [targetPod(pod, members, namespace)] : []
}

function targetPod(pod: Pod, members: readonly Container[], namespace: NetworkNamespace): Target {
  const inside = members.filter((member) => member.namespace === namespace.id)
  return { label: pod.label, containers: inside, isPod: true, namespace }
}
