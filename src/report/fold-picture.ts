import { joinEdges, type Picture, type PictureNode } from './picture.js'

export interface PictureLimits {
  readonly nodes: number
  readonly edges: number
}

/** What GitHub draws at all; above it mermaid shows an error in place of the diagram. */
export const HARD_LIMITS: PictureLimits = { nodes: 250, edges: 450 }
/** What a person takes in at a glance. */
export const GLANCE_LIMITS: PictureLimits = { nodes: 60, edges: 120 }

export interface Folded {
  readonly picture: Picture
  /** What the picture leaves out, in words; empty when it shows everything. */
  readonly left: readonly string[]
}

/** Makes a picture fit: pods become one node, then what nothing is connected to, then networks or machines; at last edges are left out. */
export function foldPicture(picture: Picture, limits: PictureLimits): Folded {
  const left: string[] = []
  let folded = picture
  const fits = (): boolean => folded.nodes.length <= limits.nodes && folded.edges.length <= limits.edges
  const step = (next: Picture, what: string): void => {
    if (fits() || next.nodes.length === folded.nodes.length) return
    folded = next
    left.push(what)
  }
  step(foldGroups(folded, 'pod'), 'the containers of a pod are one node')
  step(foldLoners(folded), 'containers without any connection are counted')
  step(foldGroups(folded, 'network'), 'the containers of a network are one node')
  step(foldGroups(folded, 'host'), 'the containers of a host are one node')
  if (fits()) return { picture: folded, left }
  const kept = keepBest(folded, limits)
  return {
    picture: kept,
    left: [...left, `${folded.nodes.length - kept.nodes.length} nodes and ${folded.edges.length - kept.edges.length} edges are left out`],
  }
}

function foldGroups(picture: Picture, kind: 'pod' | 'network' | 'host'): Picture {
  const folded = new Map(picture.groups.filter((group) => group.kind === kind).map((group) => [group.id, group]))
  const target = new Map<string, string>()
  const counts = new Map<string, PictureNode[]>()
  for (const node of picture.nodes) {
    const parent = picture.groups.find((group) => group.id === node.group)?.parent ?? null
    const group = folded.get(node.group ?? '') ?? folded.get(parent ?? '')
    if (!group) continue
    target.set(node.id, group.id)
    counts.set(group.id, [...(counts.get(group.id) ?? []), node])
  }
  const nodes: PictureNode[] = picture.nodes.filter((node) => !target.has(node.id))
  for (const [id, members] of counts) {
    const group = folded.get(id)
    if (!group) continue
    const many = members.filter((member) => member.kind !== 'infra').length
    nodes.push({
      id,
      label: `${group.label} (${many} ${many === 1 ? 'container' : 'containers'})`,
      kind: 'folded',
      group: group.parent,
      ...(members.some((member) => member.flagged) ? { flagged: true } : {}),
      ...(members.some((member) => member.change) ? { change: 'changed' as const } : {}),
    })
  }
  const end = (id: string): string => target.get(id) ?? id
  return {
    nodes,
    groups: picture.groups.filter((group) => !folded.has(group.id) && !folded.has(group.parent ?? '')),
    edges: joinEdges(
      picture.edges.map((edge) => ({ ...edge, from: end(edge.from), to: end(edge.to) })).filter((edge) => edge.from !== edge.to),
    ),
  }
}

/** Nodes without an edge, a finding or a change become one node in each group. */
function foldLoners(picture: Picture): Picture {
  const connected = new Set(picture.edges.flatMap((edge) => [edge.from, edge.to]))
  const stays = (node: PictureNode): boolean => connected.has(node.id) || node.flagged === true || node.change !== undefined
  const loners = new Map<string | null, PictureNode[]>()
  for (const node of picture.nodes) if (!stays(node)) loners.set(node.group, [...(loners.get(node.group) ?? []), node])
  const nodes = picture.nodes.filter(stays)
  for (const [group, members] of loners) {
    const [first] = members
    if (members.length === 1 && first) nodes.push(first)
    else nodes.push({ id: `loners ${group ?? ''}`, label: `${members.length} more without connection`, kind: 'folded', group })
  }
  return { ...picture, nodes }
}

/** Findings and changes first, then what is published, then calls. */
function keepBest(picture: Picture, limits: PictureLimits): Picture {
  const rank = (edge: Picture['edges'][number]): number =>
    edge.flagged || edge.change ? 0 : edge.kind === 'publish' ? 1 : edge.kind === 'unreachable' ? 2 : 3
  const edges: Picture['edges'][number][] = []
  const kept = new Set<string>()
  const ordered = [...picture.edges].sort((a, b) => rank(a) - rank(b))
  for (const edge of ordered) {
    const more = [edge.from, edge.to].filter((id) => !kept.has(id))
    if (edges.length >= limits.edges || kept.size + more.length > limits.nodes) continue
    for (const id of more) kept.add(id)
    edges.push(edge)
  }
  for (const node of picture.nodes) if (kept.size < limits.nodes && (node.flagged || node.change)) kept.add(node.id)
  const nodes = picture.nodes.filter((node) => kept.has(node.id))
  const used = new Set(nodes.map((node) => node.group))
  const inner = picture.groups.filter((group) => used.has(group.id))
  const outer = new Set(inner.map((group) => group.parent))
  return {
    nodes,
    edges: picture.edges.filter((edge) => edges.includes(edge)),
    groups: picture.groups.filter((group) => inner.includes(group) || outer.has(group.id)),
  }
}
