import type { GraphView, TopologyDiff } from '../diff/index.js'
import { drawGraph } from './draw-graph.js'
import type { PictureLimits } from './fold-picture.js'
import { type Change, edgeKey, type Picture, type PictureEdge, type PictureNode } from './picture.js'

/** Both topologies in one picture: what is added, removed and changed is marked. */
export function drawDiff(base: GraphView, head: GraphView, diff: TopologyDiff): Picture {
  const before = renamed(drawGraph(base), diff.moved)
  const after = drawGraph(head)
  const changed = new Set<string>([
    ...diff.containers.changed.map((change) => change.after.id),
    ...diff.pods.changed.map((change) => change.after.id),
  ])
  return {
    nodes: merge(
      before.nodes,
      after.nodes,
      ({ id }) => id,
      (node) => (changed.has(node.id) ? 'changed' : undefined),
    ),
    groups: merge(
      before.groups,
      after.groups,
      ({ id }) => id,
      (group) => (changed.has(group.id) ? 'changed' : undefined),
    ).map((group) =>
      // A box only stands for what is in it: for networks of the base that is no news.
      group.kind === 'pod' ? group : unmarked(group),
    ),
    edges: merge(before.edges, after.edges, edgeKey, (edge, old) => (edge.labels.join() === old.labels.join() ? undefined : 'changed')),
  }
}

/** Only what changed, what it is connected to, and the boxes around it, when the whole would be too large to take in. */
export function nearChanges(picture: Picture, limits: PictureLimits): Picture {
  if (picture.nodes.length <= limits.nodes && picture.edges.length <= limits.edges) return picture
  const near = new Set(picture.nodes.filter(({ change }) => change).map(({ id }) => id))
  for (const edge of picture.edges) if (edge.change) for (const id of [edge.from, edge.to]) near.add(id)
  const touched = new Set(near)
  for (const { from, to } of picture.edges) {
    // Everything that is published hangs on `outside`: it leads nowhere near.
    if (near.has(from) && from !== 'outside') touched.add(to)
    if (near.has(to) && to !== 'outside') touched.add(from)
  }
  const nodes = picture.nodes.filter(({ id }) => touched.has(id))
  const inner = new Set(nodes.map(({ group }) => group))
  const outer = new Set(picture.groups.filter(({ id }) => inner.has(id)).map(({ parent }) => parent))
  return {
    nodes,
    groups: picture.groups.filter(({ id }) => inner.has(id) || outer.has(id)),
    edges: picture.edges.filter(({ from, to }) => touched.has(from) && touched.has(to)),
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
