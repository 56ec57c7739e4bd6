import { labelText, type Picture, type PictureEdge, type PictureNode, SIGNS } from './picture.js'

/** The labels of more published ports lie on each other. */
const MOST_LABELS = 14

/**
 * Where many published ports are drawn, what stands on their arrows goes to where they end: labels are laid in the middle of arrows, all of
 * which come from one or two places, and the middles of a wide fan are one heap. The arrows keep their colours and signs.
 */
export function withRoomForLabels(picture: Picture): Picture {
  const isPort = ({ kind, labels }: PictureEdge): boolean => kind === 'publish' && labels.length > 0
  if (picture.edges.filter(isPort).length <= MOST_LABELS) return picture
  const moved = new Map<string, string[]>()
  for (const edge of picture.edges) {
    if (!isPort(edge)) continue
    const signs = `${edge.flagged ? '⚠ ' : ''}${edge.change ? `${SIGNS[edge.change]} ` : ''}`
    moved.set(edge.to, [...(moved.get(edge.to) ?? []), `${signs}${labelText(edge.labels)}`])
  }
  return {
    groups: picture.groups,
    nodes: picture.nodes.map((node): PictureNode => {
      const labels = moved.get(node.id)
      return labels ? { ...node, label: [node.label, ...labels].join(' · ') } : node
    }),
    edges: picture.edges.map((edge): PictureEdge => (isPort(edge) ? { ...edge, labels: [] } : edge)),
  }
}
