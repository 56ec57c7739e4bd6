import type { Graph } from '../graph/index.js'
import { atLeast, confidenceOf, type Dependency } from '../model/index.js'
import { isAlone, isBeside } from './alone.js'

/** Why a call makes no group, after `3 calls are` or `1 call is`. */
const WHY = {
  shared: 'of containers that share one network already, as those of a pod do',
  left: 'from or to a container that is in a pod but has left its network (it sets a network of its own)',
  pods: 'from or to a container that is in a pod with others already',
  machines: 'from one machine to another',
  places: 'between two notations or places',
  possible: 'only a guess',
  itself: 'of a container to itself',
}

/** The calls that are seen and make no group, counted by the reason; the most frequent first. */
export function strayCalls(graph: Graph): string[] {
  const counts = new Map<keyof typeof WHY, number>()
  for (const call of graph.dependencies) {
    const why = strayOf(graph, call)
    if (why !== null) counts.set(why, (counts.get(why) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([why, count]) => `${count === 1 ? '1 call is' : `${count} calls are`} ${WHY[why]}`)
}

/** `null` where the end of it is nothing that the repository defines. */
function strayOf(graph: Graph, { from, to, fact }: Dependency): keyof typeof WHY | null {
  const caller = graph.container(from)
  const target = to.startsWith('container:') ? graph.container(to as `container:${string}`) : graph.pod(to as `pod:${string}`)
  if (!caller || !target) return null
  if (caller.id === target.id) return 'itself'
  if (caller.namespace === target.namespace) return 'shared'
  const ends = [caller, ...('pod' in target ? [target] : [])]
  if (ends.some(({ pod, namespace }) => pod !== null && graph.pod(pod)?.namespace !== namespace)) return 'left'
  if (!('pod' in target) || ends.some((end) => !isAlone(graph, end))) return 'pods'
  if (caller.host !== target.host) return 'machines'
  if (!isBeside(caller.draft, target.draft)) return 'places'
  return atLeast(confidenceOf(fact), 'likely') ? null : 'possible'
}
