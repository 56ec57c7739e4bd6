import type { Graph } from '../graph/index.js'
import type { Container, Edit, Publish } from '../model/index.js'
import type { SourceSpan } from '../source/index.js'
import { publishesOf } from './alone.js'
import type { Group } from './groups.js'

export interface Ports {
  readonly moved: readonly Publish[]
  /** Some of the lender's stay where they are. */
  readonly keeps: boolean
  readonly edits: readonly Edit[]
  readonly notes: readonly string[]
  readonly refusals: readonly string[]
}

/**
 * What is published by the pod, and what nobody outside needs any more.
 * @param members in order
 * @param keeps who keeps what it publishes where it stands: one that lends its network, and all where ports are a pod's already
 */
export function portsOf(
  graph: Graph,
  { calls }: Group,
  members: readonly Container[],
  keeps: 'first' | 'all' | 'none',
  isNeedless: (at: SourceSpan) => boolean,
): Ports {
  const ids = new Set<string>(members.map(({ id }) => id))
  const moved: Publish[] = []
  const edits: Edit[] = []
  const notes: string[] = []
  const refusals: string[] = []
  let kept = false
  for (const [index, member] of members.entries()) {
    for (const publish of publishesOf(graph, member)) {
      const inside = calls.some(({ through }) => through?.publish === publish)
      const outside = graph.dependencies.some(({ from, through }) => through?.publish === publish && !ids.has(from))
      const isDropped = !outside && (isNeedless(publish.text.span()) || (inside && member.image?.backing === true))
      if (!isDropped && (keeps === 'all' || (keeps === 'first' && index === 0))) {
        kept = true
        continue
      }
      const remove = publish.edits?.remove
      if (!remove) refusals.push(`${publish.text.text} of ${member.label} does not stand where it could be taken out`)
      else edits.push(...remove)
      if (isDropped) notes.push(`${member.label} publishes ${publish.text.text} no more: nobody outside the pod is seen to need it`)
      else moved.push(publish)
    }
  }
  return { moved, keeps: kept, edits, notes, refusals }
}
