import { labelText, type Picture, type PictureEdge, type PictureNode, SIGNS } from './picture.js'

/** More labelled arrows from one place lie on each other. */
const MOST_LABELS = 14

/**
 * Where many arrows leave one place, what stands on them goes to where they end: labels are laid in the middle of arrows, and the middles of
 * a wide fan are one heap. The arrows keep their colours and signs.
 */
export function withRoomForLabels(picture: Picture): Picture {
  const fans = new Map<string, number>()
  for (const { from, labels } of picture.edges) if (labels.length > 0) fans.set(from, (fans.get(from) ?? 0) + 1)
  const isWide = ({ from, kind, labels }: PictureEdge): boolean =>
    kind === 'publish' && labels.length > 0 && (fans.get(from) ?? 0) > MOST_LABELS
  const moved = new Map<string, string[]>()
  for (const edge of picture.edges) {
    if (!isWide(edge)) continue
    const signs = `${edge.flagged ? '⚠ ' : ''}${edge.change ? `${SIGNS[edge.change]} ` : ''}`
    moved.set(edge.to, [...(moved.get(edge.to) ?? []), `${signs}${labelText(edge.labels)}`])
  }
  if (moved.size === 0) return picture
  return {
    groups: picture.groups,
    nodes: picture.nodes.map((node): PictureNode => {
      const labels = moved.get(node.id)
      return labels ? { ...node, label: [node.label, ...labels].join(' · ') } : node
    }),
    edges: picture.edges.map((edge): PictureEdge => (isWide(edge) ? { ...edge, labels: [] } : edge)),
  }
}
