import { joinEdges, namesText, type Picture, type PictureGroup, type PictureNode } from './picture.js'

/** Boxes of a kind become one node each, except those that hold one of `told`. A box around a single node is taken off. */
export function foldBoxes(picture: Picture, kind: PictureGroup['kind'], told: ReadonlySet<string> = new Set()): Picture {
  const groups = new Map(picture.groups.map((group) => [group.id, group]))
  const boxOf = ({ group }: PictureNode): PictureGroup | undefined => {
    const inner = groups.get(group ?? '')
    return inner?.kind === kind ? inner : [groups.get(inner?.parent ?? '')].find((outer) => outer?.kind === kind)
  }
  const members = new Map<PictureGroup, PictureNode[]>()
  for (const node of picture.nodes) {
    const box = boxOf(node)
    if (box) members.set(box, [...(members.get(box) ?? []), node])
  }
  const target = new Map<string, PictureNode>()
  const gone = new Set<string>()
  for (const [box, inside] of members) {
    if (inside.some(({ id }) => told.has(id))) continue
    const folded = boxNode(box, inside)
    for (const { id } of inside) target.set(id, folded)
    gone.add(box.id)
  }
  const end = (id: string): string => target.get(id)?.id ?? id
  return {
    nodes: [...new Set(picture.nodes.map((node) => target.get(node.id) ?? node))],
    groups: picture.groups.filter(({ id, parent }) => !gone.has(id) && !gone.has(parent ?? '')),
    edges: joinEdges(
      picture.edges.map((edge) => ({ ...edge, from: end(edge.from), to: end(edge.to) })).filter(({ from, to }) => from !== to),
    ),
  }
}

function boxNode({ id, label, parent }: PictureGroup, members: readonly PictureNode[]): PictureNode {
  const [first, second] = members
  if (first && !second) return { ...first, group: parent }
  const count = members.reduce((sum, { kind, count = kind === 'infra' ? 0 : 1 }) => sum + count, 0)
  const change = members.every((member) => member.change === first?.change) ? first?.change : ('changed' as const)
  const names = members.flatMap(({ name }) => name ?? [])
  return {
    id,
    label: `${label}${names.length > 0 && names.length <= 3 ? `: ${namesText(names)}` : ` (${count} containers)`}`,
    name: label,
    kind: 'folded',
    group: parent,
    count,
    ...(members.some(({ flagged }) => flagged) ? { flagged: true } : {}),
    ...(change ? { change } : {}),
  }
}
