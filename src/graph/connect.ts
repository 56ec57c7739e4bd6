import type { Building, Confidence, Container, Fact, Topology } from '../model/index.js'
import { atLeast, confidenceOf } from '../model/index.js'
import { administrationCalls } from './connect-administer.js'
import type { Call } from './connect-call.js'
import { ConnectIndex } from './connect-index.js'
import { type Resolution, Resolver } from './connect-resolve.js'
import { type Lead, withoutShared } from './connect-shared.js'
import { createLookups, type Lookups } from './lookups.js'
import { RANK } from './strength.js'

/** One mention that leads to a target, and how surely. */
interface Evidence {
  readonly call: Call
  readonly confidence: Confidence
}

/**
 * The calls that the containers' mentions stand for: one for each target and port of a container, by the strongest evidence; evidence as
 * strong joins its reasons, weaker evidence is what it shadows. In the order of the containers and their mentions.
 */
export function connect(topology: Topology, lookups: Lookups = createLookups(topology)): readonly Call[] {
  const resolver = new Resolver(lookups, new ConnectIndex(lookups))
  const leads = topology.containers.flatMap((from) =>
    from.mentions.flatMap((mention) => resolver.resolve(from, mention).map((resolution): Lead => ({ from, mention, resolution }))),
  )
  const bySource = new Map<Container, Map<string, Evidence[]>>()
  for (const lead of withoutShared(leads, lookups)) {
    const byTarget = bySource.get(lead.from) ?? new Map<string, Evidence[]>()
    bySource.set(lead.from, byTarget)
    const key = `${lead.resolution.to} ${lead.resolution.port ?? ''}`
    const list = byTarget.get(key)
    if (list) list.push(evidenceOf(lead))
    else byTarget.set(key, [evidenceOf(lead)])
  }
  const calls = [...bySource.values()].flatMap(callsTo)
  return [...calls, ...administrationCalls(topology, calls, lookups)]
}

function callsTo(byTarget: Map<string, Evidence[]>): readonly Call[] {
  mergePortless(byTarget)
  return [...byTarget.values()].map(strongest)
}

function evidenceOf({ from: container, mention, resolution }: Lead): Evidence {
  const { to, label, port, way, through, because, strength } = resolution
  const claim =
    way === 'published'
      ? ({ id: 'calls-through-host', data: { from: container.label, to: label, port: hostPortText(resolution) } } as const)
      : ({ id: 'calls', data: { from: container.label, to: label } } as const)
  const fact: Fact<string> = { claim, value: to, origin: { kind: 'inferred', from: [mention.fact, ...because], strength } }
  const call: Building<Call> = {
    from: container.id,
    to,
    port,
    protocol: mention.protocol,
    hostText: mention.host,
    way,
    fact,
  }
  if (mention.scheme !== undefined) call.scheme = mention.scheme
  if (mention.role !== undefined) call.role = mention.role
  if (mention.upstream) call.upstream = true
  if (through) call.through = through
  return { call, confidence: confidenceOf(fact) }
}

const hostPortText = ({ port, through }: Resolution): number | string =>
  through?.publish.hostPort?.known ? through.publish.hostPort.value : (port ?? '')

/** What names the target without a port means the port that another setting names. */
function mergePortless(byTarget: Map<string, Evidence[]>): void {
  for (const [key, list] of byTarget) {
    const to = list[0]?.call.to
    if (list[0]?.call.port !== null || to === undefined) continue
    for (const [other, withPort] of byTarget) {
      if (other === key || withPort[0]?.call.to !== to) continue
      withPort.push(...list)
      byTarget.delete(key)
      break
    }
  }
}

function strongest(evidence: readonly Evidence[]): Call {
  const best = evidence.reduce((a, b) => (outranks(b, a) ? b : a))
  const others = evidence.filter((one) => one !== best)
  const { origin } = best.call.fact
  if (others.length === 0 || origin.kind !== 'inferred') return best.call
  // A fact is as sure as the weakest thing it rests on: weaker evidence must not take from it.
  const equal = others.filter((one) => atLeast(one.confidence, best.confidence)).map((one) => one.call.fact)
  const weaker = others.filter((one) => !atLeast(one.confidence, best.confidence)).map((one) => one.call.fact)
  const fact: Fact<string> = {
    ...best.call.fact,
    origin: { ...origin, from: [...origin.from, ...equal.slice(0, MOST_REASONS)] },
    ...(weaker.length > 0 && { shadowed: weaker.slice(0, MOST_REASONS) }),
  }
  return { ...best.call, fact }
}

/** More settings that say the same thing convince nobody further. */
const MOST_REASONS = 8

/** Surer, or as sure with a port where the other has none. */
function outranks(a: Evidence, b: Evidence): boolean {
  if (RANK[a.confidence] !== RANK[b.confidence]) return RANK[a.confidence] > RANK[b.confidence]
  return a.call.port !== null && b.call.port === null
}
