import { labelText, type Picture, type PictureEdge, type PictureNode } from './picture.js'

/** How large mermaid draws a picture, about, in pixels, in the direction in which it is read best. */
export interface PictureSize {
  readonly towards: 'LR' | 'TB'
  readonly width: number
  readonly height: number
}

/** What is still readable when GitHub scales it to the width of a page. */
const READABLE_WIDTH = 1300
/** mermaid wraps a label there. */
const WRAP = 200
const CHARACTER = 7.5
const LINE = 24
const PADDING = 30
/** Between nodes of one rank, and between ranks without the labels of the arrows. */
const BETWEEN_NODES = 50
const BETWEEN_RANKS = 90
const BETWEEN_ARROWS = 20
/** What a box needs for its frame and title. */
const FRAME = 45

/** A page scrolls down, not sideways: the direction that needs less width where both do not fit, else the lower one. */
export function pictureSize(picture: Picture): PictureSize {
  const ranks = ranksOf(picture)
  const [right, down] = [sizeTowards('LR', picture, ranks), sizeTowards('TB', picture, ranks)]
  const fits = ({ width }: PictureSize): boolean => width <= READABLE_WIDTH
  if (fits(right)) return right
  return right.width <= down.width ? right : down
}

/** The ranks stand one after the other, the outer boxes beside each other across them. */
function sizeTowards(towards: 'LR' | 'TB', picture: Picture, ranks: ReadonlyMap<string, number>): PictureSize {
  const along = new Map<number, number>()
  const across = new Map<string | null, Map<number, number>>()
  const outer = new Map(picture.groups.map(({ id, parent }) => [id, parent ?? id]))
  const extent = (width: number, height: number): readonly [along: number, across: number] =>
    towards === 'LR' ? [width, height] : [height, width]
  for (const node of picture.nodes) {
    const rank = ranks.get(node.id) ?? 0
    const [long, wide] = extent(...nodeSize(node))
    along.set(rank, Math.max(along.get(rank) ?? 0, long))
    const box = node.group === null ? null : (outer.get(node.group) ?? null)
    const rows = across.get(box) ?? new Map<number, number>()
    rows.set(rank, (rows.get(rank) ?? 0) + wide + BETWEEN_NODES)
    across.set(box, rows)
  }
  const frames = new Map<string | null, number>()
  for (const { id, parent } of picture.groups) {
    const box = parent ?? id
    frames.set(box, (frames.get(box) ?? 0) + FRAME)
  }
  const gaps = gapsOf(picture.edges, ranks, (label) => extent(...textSize(label)))
  let length = Math.max(0, along.size - 1) * BETWEEN_RANKS
  for (const size of along.values()) length += size
  for (const gap of gaps.values()) length += gap.along
  let boxes = 0
  for (const [box, rows] of across) boxes += Math.max(...rows.values()) + (frames.get(box) ?? 0)
  const calls = picture.edges.filter(({ kind }) => kind !== 'publish').length
  // The more calls, the more room they need to get past each other, and labels are wider than they are high.
  const crossings = 1 + calls / ((towards === 'LR' ? 4 : 2) * Math.max(1, picture.nodes.length))
  const breadth = crossings * Math.max(boxes, ...[...gaps.values()].map((gap) => gap.across))
  return towards === 'LR' ? { towards, width: length, height: breadth } : { towards, width: breadth, height: length }
}

interface Gap {
  along: number
  across: number
}

/** What the arrows between two ranks need: each some room, and one of the gaps that it crosses holds its label. */
function gapsOf(
  edges: readonly PictureEdge[],
  ranks: ReadonlyMap<string, number>,
  extent: (label: string) => readonly [along: number, across: number],
): Map<number, Gap> {
  const gaps = new Map<number, Gap>()
  for (const { from, to, labels } of edges) {
    const ends = [ranks.get(from) ?? 0, ranks.get(to) ?? 0]
    const [first, last] = [Math.min(...ends), Math.max(...ends)]
    const middle = Math.floor((first + last - 1) / 2)
    for (let rank = first; rank < last; rank++) {
      const gap = gaps.get(rank) ?? { along: 0, across: 0 }
      gaps.set(rank, gap)
      const [along, across] = rank === middle ? extent(labelText(labels)) : [0, 0]
      gap.along = Math.max(gap.along, along)
      gap.across += across + BETWEEN_ARROWS
    }
  }
  return gaps
}

function textSize(text: string): readonly [width: number, height: number] {
  const width = text.length * CHARACTER
  return [Math.min(WRAP, width), LINE * Math.max(1, Math.ceil(width / WRAP))]
}

function nodeSize({ label }: PictureNode): readonly [width: number, height: number] {
  const [width, height] = textSize(label)
  return [width + 2 * PADDING, height + PADDING]
}

/** How many arrows lead to each node at most, from where arrows begin; those that close a circle do not count. */
function ranksOf({ nodes, edges }: Picture): Map<string, number> {
  const next = new Map<string, string[]>()
  const targets = new Set<string>()
  for (const { from, to } of edges) {
    if (from === to) continue
    next.set(from, [...(next.get(from) ?? []), to])
    targets.add(to)
  }
  const ids = nodes.map(({ id }) => id)
  const order = finished([...ids.filter((id) => !targets.has(id)), ...ids], next).reverse()
  const place = new Map(order.map((id, index) => [id, index]))
  const ranks = new Map(order.map((id) => [id, 0]))
  const forward = (id: string): string[] => (next.get(id) ?? []).filter((to) => (place.get(to) ?? 0) > (place.get(id) ?? 0))
  for (const id of order) for (const to of forward(id)) ranks.set(to, Math.max(ranks.get(to) ?? 0, (ranks.get(id) ?? 0) + 1))
  // What only calls stands right before what it calls.
  for (const id of order) {
    const after = targets.has(id) ? [] : forward(id).map((to) => ranks.get(to) ?? 0)
    if (after.length > 0) ranks.set(id, Math.min(...after) - 1)
  }
  return ranks
}

/** All nodes in the order in which a search in depth leaves them. Chains may be longer than the stack of a recursion. */
function finished(starts: readonly string[], next: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set<string>()
  const done: string[] = []
  for (const start of starts) {
    if (seen.has(start)) continue
    seen.add(start)
    const path = [{ id: start, step: 0 }]
    for (let top = path[0]; top; top = path[path.length - 1]) {
      const to = (next.get(top.id) ?? [])[top.step++]
      if (to === undefined) done.push((path.pop() as { id: string }).id)
      else if (!seen.has(to)) {
        seen.add(to)
        path.push({ id: to, step: 0 })
      }
    }
  }
  return done
}
