import type { Graph } from '../graph/index.js'
import { type Container, claimText, type Fact, type Pod, spanOf } from '../model/index.js'
import { nearest, type SourceSpan } from '../source/index.js'
import { LONGEST_RANGE, type WayIn, waysIn, wordsOf } from './outside.js'
import type { Assertions, Rule, RuleContext, RuleFinding } from './rule.js'

export const forbiddenPath: Rule = {
  id: 'forbidden-path',
  severity: 'error',
  summary: 'Something is reachable that the configuration says must not be',
  securitySeverity: 7,
  messages: {
    forbidden: '{from} reaches {to}, which the configuration forbids{reason}',
    'not-allowed': '{service}:{port} is open to the outside{through}, and the configuration does not allow it',
    'not-allowed-publish': '{service}:{port} is published to the outside{through}, and the configuration does not allow it',
    'unknown-name': 'the configuration forbids a path between {from} and {to}, but there is no {missing} here{meant}',
    'unknown-allowed': 'the configuration allows {allowed} to be open to the outside, but there is no {missing} here{meant}',
  },
  *check(context) {
    const { assertions } = context
    if (!assertions) return
    for (const path of assertions.forbid) yield* forbidden(context, path)
    if (assertions.allowOutside) yield* notAllowed(context.graph, assertions.allowOutside, assertions.isShared === true)
  },
}

type Forbidden = Assertions['forbid'][number]

function* forbidden({ graph, assertions }: RuleContext, path: Forbidden): Iterable<RuleFinding> {
  const { at, from, to } = path
  const target = splitPort(to)
  const sources: readonly (Container | Pod | 'outside' | 'host')[] =
    from === 'outside' || from === 'host' ? [from] : membersNamed(graph, from)
  const targets = membersNamed(graph, target.name)
  if (sources.length === 0 || targets.length === 0) {
    const isSource = sources.length === 0
    if (!assertions?.isShared)
      yield {
        messageId: 'unknown-name',
        data: { from, to, ...unknown(graph, isSource ? from : target.name, isSource ? ['outside', 'host'] : []) },
        at,
        because: [namedNothing(isSource ? from : target.name, at)],
        identity: [from, to],
        severity: 'warning',
      }
    return
  }
  for (const source of sources) {
    for (const end of targets) {
      if (source === 'outside')
        yield* waysIn(graph)
          .filter((way) => isInto(way, end) && (target.port === null || (target.port >= way.port && target.port < way.port + way.count)))
          .map((way) => found(path, way.fact, way.at))
      else {
        const reach = graph.reach(typeof source === 'string' ? source : (source.id as `container:${string}`), end.id, target.port)
        if (reach.verdict === 'reachable') yield found(path, reach.fact, spanOf(reach.fact))
      }
    }
  }
}

/** What a message says of a name that nobody has, and of the one that was meant. */
function unknown({ topology }: Graph, missing: string, others: readonly string[] = []): { missing: string; meant: string } {
  const names = [...topology.containers, ...topology.pods].flatMap(namesOf)
  const meant = nearest(missing, [...names, ...others])
  return { missing, meant: meant === null ? '' : `, did you mean ${meant}?` }
}

const namedNothing = (name: string, at: SourceSpan): Fact<string> => ({
  claim: { id: 'named', data: { name, what: 'nothing in the repository' } },
  value: name,
  origin: { kind: 'declared', span: at },
})

/** What people may call a service or pod by in the configuration. */
function namesOf({ label, id, name }: Container | Pod): string[] {
  return name.known ? [label, name.value, id] : [label, id]
}

/** To the container or pod itself, or to a member in the network of the pod. */
function isInto({ member }: WayIn, end: Container | Pod): boolean {
  return member.id === end.id || ('members' in end && 'pod' in member && member.pod === end.id && member.namespace === end.namespace)
}

function found({ at, from, to, reason }: Forbidden, fact: Fact<unknown>, place: RuleFinding['at'] | undefined): RuleFinding {
  return {
    messageId: 'forbidden',
    data: { from: from === 'outside' ? 'the outside' : from, to, reason: reason === null ? '' : ` (${reason})` },
    at: place ?? at,
    related: [{ at, label: 'it is forbidden here' }],
    because: [fact],
    identity: [from, to, claimText(fact.claim)],
  }
}

function* notAllowed(graph: Graph, allowed: NonNullable<Assertions['allowOutside']>, isShared: boolean): Iterable<RuleFinding> {
  if (!isShared) yield* allowedForNobody(graph, allowed)
  const names = new Set(allowed.map(({ name }) => name))
  for (const way of waysIn(graph)) {
    if (isAllowed(way, names)) continue
    yield {
      messageId: way.listens ? 'not-allowed' : 'not-allowed-publish',
      data: wordsOf(way),
      at: way.at,
      because: [way.fact],
      identity: [way.key],
      advice: `Take the port back, or add "${way.member.label}:${way.hostPort ?? way.port}" to assert.allow-outside.`,
    }
  }
}

/** Entries whose name nothing has. A warning: it may be that of something in a file that is not read. */
function* allowedForNobody(graph: Graph, allowed: NonNullable<Assertions['allowOutside']>): Iterable<RuleFinding> {
  for (const { name, at } of allowed) {
    const end = splitPort(name)
    if (membersNamed(graph, name).length > 0 || membersNamed(graph, end.name).length > 0) continue
    yield {
      messageId: 'unknown-allowed',
      data: { allowed: name, ...unknown(graph, end.name) },
      at,
      because: [namedNothing(end.name, at)],
      identity: ['allow-outside', name],
      severity: 'warning',
    }
  }
}

/** `allow-outside` names the service or its pod alone, or each port: its own or the host's. */
function isAllowed({ member, publisher, port, count, hostPort }: WayIn, allowed: ReadonlySet<string>): boolean {
  return [...namesOf(member), ...namesOf(publisher)].some((name) => {
    if (allowed.has(name)) return true
    const isPortAllowed = (offset: number): boolean =>
      allowed.has(`${name}:${port + offset}`) || (hostPort !== null && allowed.has(`${name}:${hostPort + offset}`))
    return count <= LONGEST_RANGE && Array.from({ length: count }, (_, offset) => offset).every(isPortAllowed)
  })
}

function membersNamed({ topology }: Graph, name: string): (Container | Pod)[] {
  const fits = (member: Container | Pod): boolean => namesOf(member).includes(name)
  const containers = topology.containers.filter(fits)
  return containers.length > 0 ? containers : topology.pods.filter(fits)
}

function splitPort(text: string): { name: string; port: number | null } {
  const match = /^(.+):(\d{1,5})$/.exec(text)
  return match ? { name: match[1] as string, port: Number(match[2]) } : { name: text, port: null }
}
