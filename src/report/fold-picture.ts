import { foldAlike, foldOthers } from './fold-alike.js'
import { foldBoxes } from './fold-boxes.js'
import type { Picture, PictureEdge, PictureNode } from './picture.js'
import { pictureSize } from './picture-size.js'

export interface PictureLimits {
  readonly nodes: number
  readonly edges: number
  /** Whether it has to be readable at a glance, and not only possible to draw. */
  readonly readable?: boolean
}

/** What GitHub draws at all; above it mermaid shows an error in place of the diagram. */
export const HARD_LIMITS: PictureLimits = { nodes: 250, edges: 450 }
/** What a person takes in at a glance. */
export const GLANCE_LIMITS: PictureLimits = { nodes: 40, edges: 40, readable: true }

/** In pixels, after GitHub has scaled it to the width of a page: smaller letters nobody reads, and higher ones need a third screen. */
const PAGE_WIDTH = 850
const MOST_WIDTH = 1500
const MOST_HEIGHT = 1400

export interface Folded {
  readonly picture: Picture
  /** What the picture leaves out, in words; empty when it shows everything. */
  readonly left: readonly string[]
}

export function fitsInto(picture: Picture, { nodes, edges, readable = false }: PictureLimits): boolean {
  if (picture.nodes.length > nodes || picture.edges.length > edges) return false
  if (!readable) return true
  const { width, height } = pictureSize(picture)
  return width <= MOST_WIDTH && height * Math.min(1, PAGE_WIDTH / width) <= MOST_HEIGHT
}

/**
 * Makes a picture fit, what matters least first: images are not named, what is connected alike becomes one node, then boxes in which nothing
 * was found or changed, then all others of a box; then what was found is taken together as well, and at last edges are left out.
 */
export function foldPicture(picture: Picture, limits: PictureLimits): Folded {
  const left = new Set<string>()
  let folded = picture
  const step = (words: string | null, fold: (picture: Picture) => Picture): void => {
    if (fitsInto(folded, limits)) return
    const next = fold(folded)
    if (words !== null && next.nodes.length + next.edges.length < folded.nodes.length + folded.edges.length) left.add(words)
    folded = next
  }
  step(null, briefly)
  step('containers that are connected alike are one node', foldUntold)
  for (const kind of ['host', 'pod', 'network'] as const)
    step(`a ${kind} with nothing new or wrong is one node`, (one) => foldUntold(foldBoxes(one, kind, toldIn(one))))
  if (toldIn(folded).size > 0) step('containers with nothing new or wrong are counted', (one) => foldOthers(one, toldIn(one)))
  if (limits.readable) {
    step('calls that are not certain are left out', (one) => withoutCalls(one, ({ kind }) => kind === 'unsure'))
    step('what was found or changed alike is one node', (one) => foldAlike(one))
    step('calls are left out', (one) => foldAlike(withoutCalls(one, ({ kind }) => kind !== 'publish')))
  }
  for (const kind of ['pod', 'network', 'host'] as const)
    step(`the containers of a ${kind} are one node`, (one) => foldUntold(foldBoxes(one, kind)))
  step('what was found or changed alike is one node', (one) => foldAlike(one))
  if (folded.nodes.length <= limits.nodes && folded.edges.length <= limits.edges) return { picture: folded, left: [...left] }
  const kept = keepBest(folded, limits)
  const what = `${folded.nodes.length - kept.nodes.length} nodes and ${folded.edges.length - kept.edges.length} edges are left out`
  return { picture: kept, left: [...left, what] }
}

const foldUntold = (picture: Picture): Picture => foldAlike(picture, toldIn(picture))

const briefly = (picture: Picture): Picture => ({
  ...picture,
  nodes: picture.nodes.map((node) => (node.brief === undefined ? node : { ...node, label: node.brief })),
})

/** Calls at which nothing was found go, and what only they led to; that a call cannot work always stays. */
function withoutCalls(picture: Picture, go: (edge: PictureEdge) => boolean): Picture {
  const edges = picture.edges.filter((edge) => edge.flagged || edge.kind === 'unreachable' || !go(edge))
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const stays = ({ id, kind, change }: PictureNode): boolean =>
    ends.has(id) || change !== undefined || (kind !== 'host' && kind !== 'external')
  return { ...picture, nodes: picture.nodes.filter(stays), edges }
}

/** Nodes at which something was found or changed. */
function toldIn({ nodes, edges }: Picture): ReadonlySet<string> {
  const told = new Set(nodes.filter(({ flagged, change }) => flagged || change).map(({ id }) => id))
  for (const { from, to, flagged, change } of edges) if (flagged || change) told.add(from).add(to)
  return told
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
  const chosen = new Set(edges)
  return {
    nodes,
    edges: picture.edges.filter((edge) => chosen.has(edge)),
    groups: picture.groups.filter((group) => used.has(group.id) || outer.has(group.id)),
  }
}
