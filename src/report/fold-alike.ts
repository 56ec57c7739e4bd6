import { joinEdges, namesText, type Picture, type PictureNode } from './picture.js'

/**
 * Nodes of one box that are connected to the same others in the same way become one, except those of `told`: ten services that are only
 * published, three jobs that migrate one database.
 */
export function foldAlike(picture: Picture, told: ReadonlySet<string> = new Set()): Picture {
  const connections = connectionsOf(picture)
  const alike = new Map<string, PictureNode[]>()
  for (const node of picture.nodes) {
    if (told.has(node.id) || !isMember(node)) continue
    const own = connections.get(node.id) ?? []
    // What is connected to nothing is told by its box alone.
    const kind = own.length === 0 ? '' : node.kind
    const key = JSON.stringify([node.group, node.change ?? null, node.flagged ?? false, kind, own])
    alike.set(key, [...(alike.get(key) ?? []), node])
  }
  return foldInto(picture, [...alike.values()], (members, names, count) => {
    const [first] = members
    if (!connections.has(first.id)) return `${count} not connected to these: ${names}`
    return `${count} ${first.kind === 'external' ? 'services outside of the repository' : 'containers'}: ${names}`
  })
}

/** In each box, all nodes that are not of `told` become one. */
export function foldOthers(picture: Picture, told: ReadonlySet<string>): Picture {
  const others = new Map<string | null, PictureNode[]>()
  for (const node of picture.nodes)
    if (!told.has(node.id) && isMember(node) && node.kind !== 'external') others.set(node.group, [...(others.get(node.group) ?? []), node])
  return foldInto(picture, [...others.values()], (_, names, count) => `${count} others: ${names}`)
}

const isMember = ({ kind }: PictureNode): boolean => kind === 'container' || kind === 'backing' || kind === 'external' || kind === 'folded'

/** What each node is connected to and how, without the ports. */
function connectionsOf({ edges }: Picture): Map<string, readonly string[]> {
  const all = new Map<string, Set<string>>()
  const note = (id: string, connection: readonly unknown[]): void => {
    const own = all.get(id) ?? new Set()
    all.set(id, own.add(JSON.stringify(connection)))
  }
  for (const { from, to, kind, change = null, flagged = false } of edges) {
    note(from, ['to', to, kind, change, flagged])
    note(to, ['from', from, kind, change, flagged])
  }
  return new Map([...all].map(([id, own]) => [id, [...own].sort()]))
}

type Describe = (members: readonly [PictureNode, ...PictureNode[]], names: string, count: number) => string

/** Each set of two or more nodes becomes one, in the place of its first. */
function foldInto(picture: Picture, sets: readonly (readonly PictureNode[])[], describe: Describe): Picture {
  const target = new Map<string, PictureNode>()
  for (const members of sets) {
    const [first, second, ...rest] = members
    if (!first || !second) continue
    const count = members.reduce((sum, { count = 1 }) => sum + count, 0)
    const names = namesText(members.map(({ name, label }) => name ?? label))
    const folded: PictureNode = {
      id: `alike ${first.id}`,
      name: first.name ?? first.label,
      label: describe([first, second, ...rest], names, count),
      kind: 'folded',
      group: first.group,
      count,
      ...(first.change ? { change: first.change } : {}),
      ...(first.flagged ? { flagged: true } : {}),
    }
    for (const { id } of members) target.set(id, folded)
  }
  if (target.size === 0) return picture
  const end = (id: string): string => target.get(id)?.id ?? id
  const edges = picture.edges.map((edge) => ({ ...edge, from: end(edge.from), to: end(edge.to) }))
  return {
    nodes: [...new Set(picture.nodes.map((node) => target.get(node.id) ?? node))],
    groups: picture.groups,
    edges: joinEdges(edges.filter(({ from, to }) => from !== to)),
  }
}
