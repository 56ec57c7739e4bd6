import type { Graph } from '../graph/index.js'
import { atLeast, type Container, type ContainerId, confidenceOf, type Dependency } from '../model/index.js'
import { isAlone, isBeside, ownPodOf } from './alone.js'

/** A call of which it is known which container it is meant for. */
export type Call = Dependency & { readonly to: ContainerId }

/** Containers that stand alone and call one another: what could be one pod. */
export interface Group {
  readonly members: readonly Container[]
  /** The calls between members. */
  readonly calls: readonly Call[]
}

/** The groups of a topology, each as large as the calls make it, in the order of the containers. */
export function groupsOf(graph: Graph): Group[] {
  const calls = callsIn(graph).filter((call) => isBetween(graph, call))
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
  return { members, calls: callsIn(graph).filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to)) }
}

/** What is called before what calls it: the first member is there when the others start. */
export function inOrder({ members, calls }: Group): Container[] {
  const left = [...members]
  const ordered: Container[] = []
  while (left.length > 0) {
    const ids = new Set<string>(left.map(({ id }) => id))
    const at = left.findIndex((member) => !calls.some(({ from, to }) => from === member.id && to !== member.id && ids.has(to)))
    ordered.push(...left.splice(Math.max(at, 0), 1))
  }
  return ordered
}

/** The calls to containers; what is meant for a pod is meant for the only one in it. */
function callsIn(graph: Graph): Call[] {
  return graph.dependencies.flatMap((call) => {
    const { to } = call
    if (isContainer(to)) return [{ ...call, to }]
    const pod = to.startsWith('pod:') ? graph.pod(to as `pod:${string}`) : undefined
    const only = pod?.members.find((id) => {
      const member = graph.container(id)
      return member && ownPodOf(graph, member) === pod
    })
    return only ? [{ ...call, to: only }] : []
  })
}

const isContainer = (id: string): id is ContainerId => id.startsWith('container:')

/** A call that a pod would carry: between two containers of one notation and place that stand alone. */
function isBetween(graph: Graph, { from, to, fact }: Call): boolean {
  const caller = graph.container(from)
  const target = graph.container(to)
  if (!caller || !target || caller.id === target.id || caller.host !== target.host) return false
  if (!isAlone(graph, caller) || !isAlone(graph, target) || caller.namespace === target.namespace) return false
  return isBeside(caller.draft, target.draft) && atLeast(confidenceOf(fact), 'likely')
}
