import type { Graph } from '../graph/index.js'
import { atLeast, type Container, confidenceOf, type Dependency } from '../model/index.js'

/** Containers that stand alone and call one another: what could be one pod. */
export interface Group {
  readonly members: readonly Container[]
  /** The calls between members. */
  readonly calls: readonly Dependency[]
}

/** The groups of a topology, each as large as the calls make it, in the order of the containers. */
export function groupsOf(graph: Graph): Group[] {
  const calls = graph.dependencies.filter((call) => isBetween(graph, call))
  const leader = new Map<string, string>()
  const find = (id: string): string => {
    let at = id
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next
    return at
  }
  for (const { from, to } of calls) leader.set(find(to), find(from))
  const groups = new Map<string, Container[]>()
  for (const container of graph.topology.containers) {
    if (!calls.some(({ from, to }) => from === container.id || to === container.id)) continue
    const key = find(container.id)
    const members = groups.get(key)
    if (members) members.push(container)
    else groups.set(key, [container])
  }
  return [...groups.values()].map((members) => groupOf(graph, members))
}

/** These containers, whatever they call. */
export function groupOf(graph: Graph, members: readonly Container[]): Group {
  const ids = new Set<string>(members.map(({ id }) => id))
  return { members, calls: graph.dependencies.filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to)) }
}

/** A call that a pod would carry: between two containers of one notation and scope that are in no pod yet. */
function isBetween(graph: Graph, { from, to, fact }: Dependency): boolean {
  const caller = graph.container(from)
  const target = to.startsWith('container:') ? graph.container(to as `container:${string}`) : undefined
  if (!caller || !target || caller.id === target.id || caller.host !== target.host) return false
  if (caller.pod !== null || target.pod !== null || caller.namespace === target.namespace) return false
  const { format, scope } = caller.draft
  return format === target.draft.format && scope === target.draft.scope && atLeast(confidenceOf(fact), 'likely')
}
