import type { GraphView, TopologyDiff } from '../diff/index.js'
import type { SourceSpan } from '../source/index.js'
import { drawGraph } from './draw-graph.js'
import { fitsInto, type PictureLimits } from './fold-picture.js'
import { type Change, joinEdges, type Picture, type PictureEdge, type PictureNode } from './picture.js'

/** Both topologies in one picture: what is added, removed and changed is marked, and findings of the head are flagged. */
export function drawDiff(base: GraphView, head: GraphView, diff: TopologyDiff, isFlagged?: (span: SourceSpan) => boolean): Picture {
  const before = renamed(drawGraph(base), diff.moved)
  const after = drawGraph(head, isFlagged)
  // That ports are published or not is told by their arrows.
  const changed = new Set<string>(
    [...diff.containers.changed, ...diff.pods.changed]
      .filter(({ differences }) => differences.some(({ what }) => what !== 'published ports'))
      .map(({ after: { id } }) => id),
  )
  const nodes = merge(
    before.nodes,
    after.nodes,
    ({ id }) => id,
    (node) => (changed.has(node.id) ? 'changed' : undefined),
  )
  return {
    // The outside and the machine are always there, and first.
    nodes: [...nodes.filter(isSource).map(unmarked), ...nodes.filter((node) => !isSource(node))],
    groups: merge(
      before.groups,
      after.groups,
      ({ id }) => id,
      (group) => (changed.has(group.id) ? 'changed' : undefined),
    ).map((group) =>
      // A box only stands for what is in it: for networks of the base that is no news.
      group.kind === 'pod' ? group : unmarked(group),
    ),
    edges: joinEdges(
      merge(oneLabelEach(before.edges), oneLabelEach(after.edges), connection, (edge, old) =>
        edge.kind === old.kind ? undefined : 'changed',
      ),
    ),
  }
}

const isSource = ({ kind }: PictureNode): boolean => kind === 'outside' || kind === 'host'

/** So that of two ports of one container it is seen which is new. */
function oneLabelEach(edges: readonly PictureEdge[]): PictureEdge[] {
  const each = edges.flatMap((edge) => (edge.labels.length < 2 ? [edge] : edge.labels.map((label) => ({ ...edge, labels: [label] }))))
  // Of one that is there twice, the one with a finding.
  const known = new Map<string, PictureEdge>()
  for (const edge of each) if (edge.flagged || !known.has(connection(edge))) known.set(connection(edge), edge)
  return [...known.values()]
}

const connection = ({ from, to, kind, labels }: PictureEdge): string => JSON.stringify([from, to, kind === 'publish', labels])

/** Only what changed, what it is connected to, and the boxes around it, when the whole would be too large to take in. */
export function nearChanges(picture: Picture, limits: PictureLimits): Picture {
  if (fitsInto(picture, limits)) return picture
  const near = new Set(picture.nodes.filter(({ change }) => change).map(({ id }) => id))
  for (const edge of picture.edges) if (edge.change) for (const id of [edge.from, edge.to]) near.add(id)
  const touched = new Set(near)
  // Everything that is published hangs on these: they lead nowhere near.
  const sources = new Set(picture.nodes.filter(isSource).map(({ id }) => id))
  for (const { from, to } of picture.edges) {
    if (near.has(from) && !sources.has(from)) touched.add(to)
    if (near.has(to) && !sources.has(to)) touched.add(from)
  }
  const nodes = picture.nodes.filter(({ id }) => touched.has(id))
  const inner = new Set(nodes.map(({ group }) => group))
  const outer = new Set(picture.groups.filter(({ id }) => inner.has(id)).map(({ parent }) => parent))
  return {
    nodes,
    groups: picture.groups.filter(({ id }) => inner.has(id) || outer.has(id)),
    edges: picture.edges.filter(({ from, to }) => (near.has(from) && touched.has(to)) || (touched.has(from) && near.has(to))),
  }
}

function merge<T extends { readonly change?: Change }>(
  before: readonly T[],
  after: readonly T[],
  key: (thing: T) => string,
  change: (thing: T, old: T) => Change | undefined,
): T[] {
  const old = new Map(before.map((thing) => [key(thing), thing]))
  const kept = after.map((thing): T => {
    const previous = old.get(key(thing))
    old.delete(key(thing))
    const mark = previous ? change(thing, previous) : 'added'
    return mark ? { ...thing, change: mark } : thing
  })
  return [...kept, ...[...old.values()].map((thing): T => ({ ...thing, change: 'removed' }))]
}

function unmarked<T extends { readonly change?: Change }>(thing: T): T {
  const { change, ...rest } = thing
  return change ? (rest as T) : thing
}

/** A picture of the base in the ids of the head. Ids of the picture's own hold those of pods and networks. */
function renamed(picture: Picture, moved: ReadonlyMap<string, string>): Picture {
  if (moved.size === 0) return picture
  const now = (id: string): string => moved.get(id) ?? (id.startsWith('infra:') ? `infra:${moved.get(id.slice(6)) ?? id.slice(6)}` : id)
  const nodes = picture.nodes.map((node): PictureNode => ({ ...node, id: now(node.id), group: node.group && now(node.group) }))
  const edges = picture.edges.map((edge): PictureEdge => ({ ...edge, from: now(edge.from), to: now(edge.to) }))
  return {
    nodes,
    edges,
    groups: picture.groups.map((group) => ({ ...group, id: now(group.id), parent: group.parent && now(group.parent) })),
  }
}
