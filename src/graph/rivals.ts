import { type Branch, type Confidence, weaker } from '../model/index.js'
import { type AddressClass, addressClass, classesOverlap } from './address.js'
import type { Claimant } from './host-ports.js'
import { excludeEachOther } from './meet.js'
import { RANK, strongestFirst } from './strength.js'

export interface Pair {
  readonly a: Claimant
  readonly b: Claimant
  readonly confidence: Confidence
}

/** Claimants of one port that are in each other's way, directly or through others, and the surest two of them. */
export interface Cluster {
  readonly claimants: readonly Claimant[]
  readonly pair: Pair
}

/**
 * Claimants that nothing but their names tells apart: same address, same choices. However many want one port, there are few such
 * groups, so comparing group with group stays linear in the claimants.
 */
interface Group {
  readonly claimants: Claimant[]
  readonly branches: readonly Branch[]
  readonly kind: AddressClass | null
  /** The surest claimant, and the surest with another name: those two can be up together. */
  first: Claimant
  second: Claimant | null
}

export function clustersOf(claimants: readonly Claimant[]): readonly Cluster[] {
  const groups = groupsOf(claimants)
  const parent = groups.map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root] as number
    parent[index] = root
    return root
  }
  const edges: { at: number; pair: Pair }[] = []
  for (const [index, group] of groups.entries()) {
    const own = group.second && pairOf(group.first, group.second, 'certain')
    if (own) edges.push({ at: index, pair: own })
    for (let other = 0; other < index; other++) {
      const pair = rivalry(groups[other] as Group, group)
      if (!pair) continue
      edges.push({ at: index, pair })
      parent[rootOf(index)] = rootOf(other)
    }
  }
  const clusters = new Map<number, { pair: Pair; members: Set<number> }>()
  for (const { at, pair } of edges) {
    const cluster = clusters.get(rootOf(at))
    if (!cluster) clusters.set(rootOf(at), { pair, members: new Set() })
    else if (RANK[pair.confidence] > RANK[cluster.pair.confidence]) cluster.pair = pair
  }
  for (const [index] of groups.entries()) clusters.get(rootOf(index))?.members.add(index)
  return [...clusters.values()].map(({ pair, members }) => {
    const involved = new Set([...members].flatMap((index) => (groups[index] as Group).claimants))
    return { pair, claimants: onePerMember(claimants.filter((one) => involved.has(one))) }
  })
}

/** The two that most surely are in each other's way, if any are. */
export function surestPair(claimants: readonly Claimant[]): Pair | null {
  return clustersOf(claimants).reduce(
    (best: Pair | null, { pair }) => (!best || RANK[pair.confidence] > RANK[best.confidence] ? pair : best),
    null,
  )
}

function groupsOf(claimants: readonly Claimant[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const one of strongestFirst(claimants)) {
    const key = `${one.addressKey}\n${one.branchKey}`
    const group = groups.get(key)
    if (!group) groups.set(key, newGroup(one))
    else {
      group.claimants.push(one)
      if (group.second === null && differ(group.first, one)) group.second = one
    }
  }
  return [...groups.values()]
}

function newGroup(one: Claimant): Group {
  const kind = one.address === null ? null : addressClass(one.address)
  return { claimants: [one], branches: one.branches, kind, first: one, second: null }
}

function rivalry(a: Group, b: Group): Pair | null {
  const strength = overlap(a, b)
  if (strength === null || excludeEachOther(a.branches, b.branches)) return null
  if (differ(a.first, b.first)) return pairOf(a.first, b.first, strength)
  const pairs = [a.second && pairOf(a.second, b.first, strength), b.second && pairOf(a.first, b.second, strength)]
  return pairs.reduce((best, pair) => (pair && (!best || RANK[pair.confidence] > RANK[best.confidence]) ? pair : best), null)
}

/** Two definitions that can be up together: not one member twice, and not two with one name. */
const differ = (a: Claimant, b: Claimant): boolean => a.by !== b.by && a.nameKey !== b.nameKey

const pairOf = (a: Claimant, b: Claimant, strength: Confidence): Pair => ({
  a,
  b,
  confidence: weaker(strength, weaker(a.confidence, b.confidence)),
})

/** How surely two groups want a common address; `null` when nothing says so. */
function overlap(a: Group, b: Group): Confidence | null {
  if (a.first.addressKey === b.first.addressKey) return 'certain'
  if (a.kind !== null && b.kind !== null) return classesOverlap(a.kind, b.kind) ? 'certain' : null
  // An address that the text leaves open lies within all of them, unless it turns out to be IPv6.
  const wide = a.kind ?? b.kind
  return wide === 'all' || wide === 'all-v4' ? 'likely' : null
}

function onePerMember(claimants: readonly Claimant[]): readonly Claimant[] {
  const seen = new Set<string>()
  return strongestFirst(claimants).filter((one) => {
    if (seen.has(one.by)) return false
    seen.add(one.by)
    return true
  })
}
