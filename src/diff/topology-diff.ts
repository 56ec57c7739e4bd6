import type { Container, Dependency, Network, Pod, Publish, Value } from '../model/index.js'
import { type Opening, openingsOf } from './openings.js'
import type { GraphView } from './view.js'

/** One property of something that is there before and after, in words. */
export interface Difference {
  readonly what: string
  readonly before: string
  readonly after: string
}

export interface Changed<T> {
  readonly before: T
  readonly after: T
  /** Never empty. */
  readonly differences: readonly Difference[]
}

export interface Changes<T> {
  readonly added: readonly T[]
  readonly removed: readonly T[]
  readonly changed: readonly Changed<T>[]
}

/** What a change does to the topology. */
export interface TopologyDiff {
  readonly containers: Changes<Container>
  readonly pods: Changes<Pod>
  readonly networks: Changes<Network>
  readonly openings: Changes<Opening>
  readonly dependencies: Changes<Dependency>
  /** From ids of the base to those of the head, for what is the same thing in another place. */
  readonly moved: ReadonlyMap<string, string>
}

/** Compares two topologies. What only moved to another directory or file is matched by its name where that is unambiguous. */
export function diffTopologies(base: GraphView, head: GraphView): TopologyDiff {
  const moved = movedIds(base, head)
  const now = (id: string): string => moved.get(id) ?? id
  return {
    containers: compare(
      base.topology.containers,
      head.topology.containers,
      (c) => now(c.id),
      (c) => c.id,
      containerDifferences(base, head, now),
    ),
    pods: compare(
      base.topology.pods,
      head.topology.pods,
      (p) => now(p.id),
      (p) => p.id,
      podDifferences(base, head, now),
    ),
    networks: compare(
      base.topology.networks,
      head.topology.networks,
      (n) => now(n.id),
      (n) => n.id,
      networkDifferences,
    ),
    openings: diffOpenings(base, head, moved),
    dependencies: compare(
      base.dependencies,
      head.dependencies,
      (d) => callKey(d, now),
      (d) => callKey(d, (id) => id),
      callDifferences,
    ),
    moved,
  }
}

/** What can be reached from beyond the networks, before and after: the `openings` of {@link diffTopologies} alone. */
export function diffOpenings(base: GraphView, head: GraphView, moved = movedIds(base, head)): Changes<Opening> {
  return compare(
    openingsOf(base),
    openingsOf(head),
    (o) => openingKey(o, moved.get(o.target) ?? o.target),
    (o) => openingKey(o, o.target),
    openingDifferences,
  )
}

function movedIds({ topology: base }: GraphView, { topology: head }: GraphView): Map<string, string> {
  return new Map([...movedOf(base.containers, head.containers), ...movedOf(base.pods, head.pods), ...movedOf(base.networks, head.networks)])
}

export function isEmpty(diff: TopologyDiff): boolean {
  return [diff.containers, diff.pods, diff.networks, diff.openings, diff.dependencies].every(
    ({ added, removed, changed }) => added.length + removed.length + changed.length === 0,
  )
}

/** Of things that are in one tree only, those with a label that stands once on each side. */
function movedOf<T extends { readonly id: string; readonly label: string }>(before: readonly T[], after: readonly T[]): [string, string][] {
  const kept = new Set(after.map(({ id }) => id))
  const known = new Set(before.map(({ id }) => id))
  const gone = byLabel(before.filter(({ id }) => !kept.has(id)))
  const come = byLabel(after.filter(({ id }) => !known.has(id)))
  return [...gone].flatMap(([label, [one, ...others]]): [string, string][] => {
    const [other, ...more] = come.get(label) ?? []
    return one && other && others.length === 0 && more.length === 0 ? [[one.id, other.id]] : []
  })
}

function byLabel<T extends { readonly label: string }>(things: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) groups.set(thing.label, [...(groups.get(thing.label) ?? []), thing])
  return groups
}

function compare<T>(
  before: readonly T[],
  after: readonly T[],
  keyBefore: (thing: T) => string,
  keyAfter: (thing: T) => string,
  differences: (before: T, after: T) => Difference[],
): Changes<T> {
  // Several of one key (one port open in two ways) are taken in order.
  const left = new Map<string, T[]>()
  for (const thing of before) {
    const key = keyBefore(thing)
    left.set(key, [...(left.get(key) ?? []), thing])
  }
  const added: T[] = []
  const changed: Changed<T>[] = []
  for (const thing of after) {
    const old = left.get(keyAfter(thing))?.shift()
    if (old === undefined) added.push(thing)
    else {
      const found = differences(old, thing).filter((difference) => difference.before !== difference.after)
      if (found.length > 0) changed.push({ before: old, after: thing, differences: found })
    }
  }
  const remaining = new Set([...left.values()].flat())
  return { added, removed: before.filter((thing) => remaining.has(thing)), changed }
}

/** Ids of the base in the words of the head, so that what moved does not count as changed. */
type Now = (id: string) => string

function containerDifferences(base: GraphView, head: GraphView, now: Now): (before: Container, after: Container) => Difference[] {
  return (before, after) => [
    { what: 'name', before: valueText(before.name), after: valueText(after.name) },
    { what: 'image', before: imageOf(before), after: imageOf(after) },
    { what: 'host', before: before.host, after: after.host },
    { what: 'pod', before: before.pod ? now(before.pod) : 'none', after: after.pod ?? 'none' },
    ...networkingDifferences(before, after, base, head, now),
  ]
}

function podDifferences(base: GraphView, head: GraphView, now: Now): (before: Pod, after: Pod) => Difference[] {
  return (before, after) => [
    { what: 'name', before: valueText(before.name), after: valueText(after.name) },
    { what: 'host', before: before.host, after: after.host },
    { what: 'members', before: listText(before.members.map(now)), after: listText(after.members) },
    ...networkingDifferences(before, after, base, head, now),
  ]
}

/** What the namespace says, which for a member of a pod is the pod's and is said there. */
function networkingDifferences<T extends Container | Pod>(before: T, after: T, base: GraphView, head: GraphView, now: Now): Difference[] {
  const [old, next] = [namespaceOf(before, base), namespaceOf(after, head)]
  const owns = (owner: string | null | undefined, id: string): boolean => owner === id || owner === null
  if (!owns(old?.owner, before.id) || !owns(next?.owner, after.id)) return []
  const published = (view: typeof old, id: string): string =>
    listText((view?.publishes ?? []).filter(({ by }) => by === id).map(({ publish }) => publish.text.text))
  return [
    { what: 'network mode', before: old?.mode ?? 'unknown', after: next?.mode ?? 'unknown' },
    {
      what: 'networks',
      before: listText((old?.attachments ?? []).map(({ network }) => now(network))),
      after: listText((next?.attachments ?? []).map(({ network }) => network)),
    },
    { what: 'published ports', before: published(old, before.id), after: published(next, after.id) },
  ]
}

const namespaceOf = (member: Container | Pod, { topology }: GraphView): GraphView['topology']['namespaces'][number] | undefined =>
  topology.namespaces.find(({ id }) => id === member.namespace)

function networkDifferences(before: Network, after: Network): Difference[] {
  return [
    { what: 'name', before: valueText(before.name), after: valueText(after.name) },
    { what: 'internal', before: valueText(before.internal), after: valueText(after.internal) },
    { what: 'name resolution', before: valueText(before.dns), after: valueText(after.dns) },
    { what: 'driver', before: valueText(before.driver), after: valueText(after.driver) },
  ]
}

const openingKey = ({ port, protocol }: Opening, target: string): string => JSON.stringify([target, port, protocol])

function openingDifferences(before: Opening, after: Opening): Difference[] {
  const through = (opening: Opening): string => listText(opening.through.map(({ publish }) => hostSide(publish)))
  return [
    { what: 'reachable from', before: before.level, after: after.level },
    { what: 'through', before: through(before), after: through(after) },
  ]
}

function hostSide({ hostAddress, hostPort, count }: Publish): string {
  const port = hostPort === null ? 'a random port' : valueText(hostPort)
  const address = valueText(hostAddress)
  const more = count === 1 ? '' : ` and ${count - 1} more`
  return address === '' ? `${port}${more}` : `${address}:${port}${more}`
}

const callKey = (call: Dependency, now: Now): string => JSON.stringify([now(call.from), now(call.to), call.port, call.protocol])

function callDifferences(before: Dependency, after: Dependency): Difference[] {
  return [
    { what: 'reach', before: before.reach.verdict, after: after.reach.verdict },
    { what: 'way', before: before.way, after: after.way },
  ]
}

const imageOf = ({ draft }: Container): string => draft.image?.value.text ?? (draft.imageUnit ? valueText(draft.imageUnit.name) : 'none')
const valueText = (value: Value<string | number | boolean>): string => (value.known ? String(value.value) : value.text)
const listText = (items: readonly string[]): string => (items.length === 0 ? 'none' : [...new Set(items)].sort().join(', '))
