import type { Graph } from '../graph/index.js'
import type { Container } from '../model/index.js'
import { ownPodOf } from './alone.js'
import { type Group, inOrder } from './groups.js'

/** The names of pods on their networks, lower-case, where members are in pods of their own. */
export interface PodNames {
  /** What the one pod answers to. A pod of Kubernetes YAML answers to the names of its containers as well (measured with 5.4.2). */
  readonly kept: ReadonlySet<string>
  /** What nothing answers to any more. */
  readonly lost: ReadonlySet<string>
}

export function podNames(graph: Graph, group: Group): PodNames {
  const names = (some: readonly (string | undefined)[]): string[] => some.flatMap((name) => (name ? [name.toLowerCase()] : []))
  const pods = inOrder(group).flatMap((member) => ownPodOf(graph, member) ?? [])
  const last = pods.at(-1)
  const members = last?.draft.memberNamesResolve ? group.members.map(({ label }) => label) : []
  const kept = new Set(names([...members, last?.label, last?.draft.hostname?.text]))
  const all = names(pods.flatMap(({ label, draft }) => [label, draft.hostname?.text]))
  return { kept, lost: new Set(all.filter((name) => !kept.has(name))) }
}

/** What a directory is called for what is in it, not for what it is about. */
const CONVENTIONAL = new Set(
  'quadlet quadlets container containers pod pods podman systemd unit units user users compose docker config .config etc deploy'.split(' '),
)

/** Up to three names make one, else the directory does; a name that is there already gets a suffix. */
export function nameFor(graph: Graph, members: readonly Container[]): string {
  const labels = [...members].reverse().map(({ label }) => label.replace(/[^\w.-]/g, '-'))
  const about = members[0]?.draft.scope.split('/').findLast((part) => !CONVENTIONAL.has(part)) ?? ''
  const wanted = labels.length <= 3 ? labels.join('-') : /^[a-z][\w-]*$/.test(about) ? about : `${labels[0]}-pod`
  const taken = namesOf(graph)
  let name = wanted
  for (let suffix = 2; taken.has(name); suffix++) name = `${wanted}-${suffix === 2 ? 'pod' : suffix}`
  return name
}

/** What containers and pods are called. */
export const namesOf = (graph: Graph): ReadonlySet<string> =>
  new Set([...graph.topology.containers, ...graph.topology.pods].flatMap(({ label, name }) => [label, ...(name.known ? [name.value] : [])]))
