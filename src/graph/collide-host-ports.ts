import { type Fact, weaker } from '../model/index.js'
import { type AddressClass, addressClass } from './address.js'
import type { HostPortCollision } from './graph.js'
import { type Claimant, claimantsOf } from './host-ports.js'
import type { Lookups } from './lookups.js'
import { type Cluster, clustersOf, type Pair, surestPair } from './rivals.js'
import { RANK, strongestFirst } from './strength.js'

/** A run of consecutive ports that the same claimants want. */
interface Run {
  readonly start: number | null
  readonly count: number
  readonly claimants: readonly Claimant[]
}

/** Host ports that several units of one machine want, one entry for every address, port (or run of ports) and protocol. */
export function hostPortCollisions(lookups: Lookups): readonly HostPortCollision[] {
  const found: HostPortCollision[] = []
  for (const [host, claimants] of claimantsOf(lookups)) {
    for (const run of [...knownRuns(claimants), ...openRuns(claimants)]) found.push(...collisionsIn(host, run))
  }
  return merged(found)
}

/** Sweeps over the known ports of each protocol and gives the runs that more than one wants. */
function* knownRuns(claimants: readonly Claimant[]): Iterable<Run> {
  for (const protocol of ['tcp', 'udp'] as const) {
    const known = claimants.filter((one) => one.protocol === protocol && one.start !== null)
    const starts = new Map<number, Claimant[]>()
    const ends = new Map<number, Claimant[]>()
    for (const one of known) {
      push(starts, one.start as number, one)
      push(ends, (one.start as number) + one.count, one)
    }
    const bounds = [...new Set([...starts.keys(), ...ends.keys()])].sort((a, b) => a - b)
    const active = new Set<Claimant>()
    for (const [index, bound] of bounds.entries()) {
      for (const one of ends.get(bound) ?? []) active.delete(one)
      for (const one of starts.get(bound) ?? []) active.add(one)
      const next = bounds[index + 1]
      if (next === undefined || active.size === 0) continue
      const claimants = [...active]
      // One alone collides only with its own copies.
      if (claimants.length > 1 || claimants[0]?.repeats) yield { start: bound, count: next - bound, claimants }
    }
  }
}

/** Ports that the text leaves open are equal when the same expression stands in the same scope. */
function* openRuns(claimants: readonly Claimant[]): Iterable<Run> {
  const byKey = new Map<string, Claimant[]>()
  for (const one of claimants)
    if (one.start === null && one.portKey !== null) push(byKey, `${one.protocol} ${one.count} ${one.portKey}`, one)
  for (const list of byKey.values()) yield { start: null, count: list[0]?.count ?? 1, claimants: list }
}

function push<K>(map: Map<K, Claimant[]>, key: K, one: Claimant): void {
  const list = map.get(key)
  if (list) list.push(one)
  else map.set(key, [one])
}

function* collisionsIn(host: string, run: Run): Iterable<HostPortCollision> {
  const colliding = new Set<Claimant>()
  if (run.claimants.length > 1) {
    for (const cluster of clustersOf(run.claimants)) {
      for (const one of cluster.claimants) colliding.add(one)
      yield collisionOf(host, run, cluster)
    }
  }
  for (const one of run.claimants) if (one.repeats && !colliding.has(one)) yield repeatOf(host, run, one)
}

function collisionOf(host: string, run: Run, { claimants, pair: surest }: Cluster): HostPortCollision {
  const inOne = strongestPair(deploymentsOf(claimants).map(surestPair))
  // Two of one deployment surely run together; a surer pair of two deployments only counts when that pair is no more than a guess.
  const together = inOne !== null && (RANK[inOne.confidence] >= RANK.likely || RANK[inOne.confidence] >= RANK[surest.confidence])
  const pair = together ? inOne : surest
  // Who only may want the port is not named beside those who do.
  const named = claimants.filter((one) => one === pair.a || one === pair.b || RANK[one.confidence] >= RANK[pair.confidence])
  const widest = [...named].sort((a, b) => width(a) - width(b))[0] as Claimant
  const first = named[0] as Claimant
  return {
    host,
    address: widest.addressText,
    port: run.start,
    portText: portText(run, first),
    count: run.count,
    protocol: first.protocol,
    participants: strongestFirst(named),
    meet: together ? 'together' : 'siblings',
    replicas: false,
    confidence: pair.confidence,
    fact: {
      claim: { id: 'wants-same-port', data: { a: pair.a.member.label, b: pair.b.member.label, port: portText(run, first) } },
      value: portText(run, first),
      origin: { kind: 'inferred', from: [...new Set([...pair.a.because, ...pair.b.because])], strength: pair.confidence },
    },
  }
}

function repeatOf(host: string, run: Run, one: Claimant): HostPortCollision {
  const fact: Fact<string> = {
    claim: { id: 'several-of-one', data: { who: one.member.label, port: portText(run, one) } },
    value: portText(run, one),
    origin: { kind: 'inferred', from: one.because, strength: one.confidence },
  }
  return {
    host,
    address: one.addressText,
    port: run.start,
    portText: portText(run, one),
    count: run.count,
    protocol: one.protocol,
    participants: [one],
    meet: 'together',
    replicas: true,
    confidence: weaker(one.confidence, 'certain'),
    fact,
  }
}

function deploymentsOf(claimants: readonly Claimant[]): Claimant[][] {
  const byDeployment = new Map<string, Claimant[]>()
  for (const one of claimants) push(byDeployment, one.member.deployment, one)
  return [...byDeployment.values()].filter((list) => list.length > 1)
}

function strongestPair(pairs: readonly (Pair | null)[]): Pair | null {
  return pairs.reduce((best, pair) => (pair && (!best || RANK[pair.confidence] > RANK[best.confidence]) ? pair : best), null)
}

/** Ports next to each other that the same claimants want at the same addresses are one entry. */
function merged(collisions: readonly HostPortCollision[]): readonly HostPortCollision[] {
  const out: HostPortCollision[] = []
  const last = new Map<string, number>()
  for (const collision of collisions) {
    const key = [collision.host, collision.protocol, collision.address, ...collision.participants.map((one) => useKey(one))].join('\n')
    const index = last.get(key)
    const before = index === undefined ? undefined : out[index]
    if (index !== undefined && before && before.port !== null && before.port + before.count === collision.port) {
      const count = before.count + collision.count
      out[index] = { ...before, count, portText: `${before.port}-${before.port + count - 1}` }
      continue
    }
    last.set(key, out.length)
    out.push(collision)
  }
  return out
}

const useKey = (use: HostPortCollision['participants'][number]): string =>
  `${use.by} ${use.publish?.publish.text.span().start ?? ''} ${use.listener?.port ?? ''}`

function portText(run: Run, claimant: Claimant): string {
  if (run.start === null) return claimant.portText
  return run.count === 1 ? String(run.start) : `${run.start}-${run.start + run.count - 1}`
}

const WIDTH: Readonly<Record<AddressClass, number>> = {
  all: 0,
  'all-v4': 1,
  'all-v6': 2,
  'one-v4': 3,
  'one-v6': 3,
  'loopback-v4': 4,
  'loopback-v6': 4,
  other: 5,
}

const width = (one: Claimant): number => (one.address === null ? 5 : one.addressText === '' ? 0 : WIDTH[addressClass(one.address)])
