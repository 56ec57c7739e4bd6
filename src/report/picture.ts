/** What a drawing shows, whichever language it is written in. */
export interface PictureNode {
  /** A container's or pod's id, or one of the picture's own. */
  readonly id: string
  readonly label: string
  /** The same without its image, for a picture that has little room. */
  readonly brief?: string
  /** What people call it, without anything else. */
  readonly name?: string
  /** Of a folded node: how many containers it stands for. */
  readonly count?: number
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

/** Colour is never the only sign of a change. Every font has these. */
export const SIGNS: Readonly<Record<Change, string>> = { added: '+', removed: '−', changed: '~' }

export interface Picture {
  readonly nodes: readonly PictureNode[]
  readonly groups: readonly PictureGroup[]
  readonly edges: readonly PictureEdge[]
}

/** One entry for each pair of ends and look, with all labels. */
export function joinEdges(edges: readonly PictureEdge[]): PictureEdge[] {
  const joined = new Map<string, PictureEdge>()
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to, edge.kind, edge.change ?? null, edge.flagged ?? false])
    const known = joined.get(key)
    joined.set(key, known ? { ...known, labels: [...new Set([...known.labels, ...edge.labels])] } : edge)
  }
  return [...joined.values()]
}

/** At most `most` labels on one line, or fewer and how many there are beside them. */
export function labelText(labels: readonly string[], most = 4): string {
  const few = Math.max(1, most - 2)
  return labels.length <= most ? labels.join(', ') : `${labels.slice(0, few).join(', ')} and ${labels.length - few} more`
}

/** Three names, or the first two of more. */
export function namesText(names: readonly string[]): string {
  const unique = [...new Set(names)]
  return unique.length > 3 ? `${unique.slice(0, 2).join(', ')} …` : unique.join(', ')
}
