import type { Graph } from '../graph/index.js'
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
