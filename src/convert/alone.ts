import type { Graph } from '../graph/index.js'
import type { Container, ContainerDraft, Pod, Publish } from '../model/index.js'
import { directoryOf } from '../source/index.js'

/** The pod that a notation without loose containers puts around this one; `null` where it is in none, or in one with others. */
export function ownPodOf(graph: Graph, { pod: id, draft }: Container): Pod | null {
  const pod = id === null || draft.init || !draft.additions?.takeIn ? undefined : graph.pod(id)
  return pod && pod.members.filter((member) => !graph.container(member)?.draft.init).length === 1 ? pod : null
}

/** Whether nothing else shares its pod, if it has one. What runs to its end before the others start is part of it. */
export const isAlone = (graph: Graph, container: Container): boolean => container.pod === null || ownPodOf(graph, container) !== null

/** What runs before it in its own pod. */
export function initsOf(graph: Graph, container: Container): Container[] {
  const members = ownPodOf(graph, container)?.members ?? []
  return members.flatMap((id) => {
    const member = id === container.id ? undefined : graph.container(id)
    return member ? [member] : []
  })
}

export const publishesOf = (graph: Graph, container: Container): readonly Publish[] =>
  ownPodOf(graph, container)?.draft.publish ?? container.draft.publish

/** Whether two are defined in one place and notation; where each file is a place of its own, those of a directory are. */
export function isBeside(a: ContainerDraft, b: ContainerDraft): boolean {
  if (a.format !== b.format) return false
  return a.scope === b.scope || (a.additions?.isPlayedWith !== undefined && directoryOf(a.at.file) === directoryOf(b.at.file))
}
