/** What a drawing shows, whichever language it is written in. */
export interface PictureNode {
  /** A container's or pod's id, or one of the picture's own. */
  readonly id: string
  readonly label: string
  readonly kind: 'container' | 'backing' | 'infra' | 'outside' | 'host' | 'external' | 'folded'
  readonly group: string | null
  /** A finding stands here. */
  readonly flagged?: boolean
  readonly change?: Change
}

export interface PictureGroup {
  readonly id: string
  readonly label: string
  readonly kind: 'host' | 'network' | 'pod'
  /** At most one level up. */
  readonly parent: string | null
  readonly change?: Change
}

export interface PictureEdge {
  readonly from: string
  readonly to: string
  /** Distinct, in order. */
  readonly labels: readonly string[]
  readonly kind: 'publish' | 'call' | 'unsure' | 'unreachable'
  readonly flagged?: boolean
  readonly change?: Change
}

export type Change = 'added' | 'removed' | 'changed'

export interface Picture {
  readonly nodes: readonly PictureNode[]
  readonly groups: readonly PictureGroup[]
  readonly edges: readonly PictureEdge[]
}

/** One entry for each pair of ends and kind, with all labels. */
export function joinEdges(edges: readonly PictureEdge[]): PictureEdge[] {
  const joined = new Map<string, PictureEdge>()
  for (const edge of edges) {
    const key = edgeKey(edge)
    const known = joined.get(key)
    if (!known) {
      joined.set(key, edge)
      continue
    }
    const change = known.change === edge.change ? known.change : 'changed'
    joined.set(key, {
      ...known,
      labels: [...new Set([...known.labels, ...edge.labels])],
      ...(known.flagged || edge.flagged ? { flagged: true } : {}),
      ...(change ? { change } : {}),
    })
  }
  return [...joined.values()]
}

export const edgeKey = (edge: PictureEdge): string => JSON.stringify([edge.from, edge.to, edge.kind])

/** At most `most` labels on one line. */
export function labelText(labels: readonly string[], most = 4): string {
  return labels.length <= most ? labels.join(', ') : `${labels.slice(0, most).join(', ')} and ${labels.length - most} more`
}
