import type { Dependency, Fact, Reach } from '../model/index.js'
import { type Answer, agree, no, unsure, yes } from './answer.js'
import type { Lookups } from './lookups.js'
import type { Question, Reacher } from './reach.js'
import { verdictFact } from './reasons.js'
import { type Stack, stackOf, worldsOf } from './stack.js'
import { toHost } from './ways.js'

type Call = Omit<Dependency, 'reach'>

/** A literal IPv4 address. */
const ADDRESS = /^\d+(?:\.\d+){3}$/
const HOST_NAMES = new Set(['host.containers.internal', 'host.docker.internal'])

/** Gives the verdict on a call that was inferred: by the very way and name that the settings use. */
export function createJudge(lookups: Lookups, reacher: Reacher): (call: Call) => Reach {
  return (call) => {
    const { from, to, way, protocol } = call
    if (lookups.container(to) || lookups.pod(to)) {
      // The machine's own names lead to its addresses, whatever runs there.
      const byHostName = way === 'name' && HOST_NAMES.has(call.hostText.toLowerCase())
      const reach = reacher.ask({
        from,
        to: to as Question['to'],
        port: call.port,
        protocol,
        way: byHostName ? 'address' : way,
        name: way === 'name' ? call.hostText : undefined,
        through: call.through,
      })
      if (reach.verdict !== 'reachable' || leadsOut(call, lookups)) return reach
      const label = lookups.container(from)?.label ?? from
      const target = lookups.container(to)?.label ?? lookups.pod(to)?.label ?? to
      return { verdict: 'unknown', via: way, fact: verdictFact(label, target, way, call.port, unsure([reach.fact])) }
    }
    const answer = to.startsWith('host:') ? callToHost(call, lookups) : callOutside(call, lookups)
    const label = lookups.container(from)?.label ?? from
    const via = answer.verdict === 'unknown' ? null : way
    return { verdict: answer.verdict, via, fact: verdictFact(label, call.hostText, via, call.port, answer) }
  }
}

/**
 * A rootless container has a copy of the machine's address, so that the address leads to itself; only the machine's names (169.254.1.2)
 * lead out (podman-rootless, measured with 5.4).
 */
function leadsOut(call: Call, lookups: Lookups): boolean {
  if (call.way !== 'published' || !ADDRESS.test(call.hostText) || call.hostText.startsWith('127.')) return true
  const container = lookups.container(call.from)
  const namespace = container && lookups.namespace(container.namespace)
  if (!namespace) return true
  return worldsOf(lookups.host(namespace.host)).every((world) => {
    const { kind } = stackOf(namespace, world, lookups)
    return kind === 'host' || (kind === 'bridge' && !world.rootless)
  })
}

/** To the machine itself: what runs there is nothing that a repository shows; only that nothing gets there may be. */
function callToHost(call: Call, lookups: Lookups): Answer {
  return inEveryWorld(call, lookups, (stack, world) => {
    if (call.way === 'localhost') return stack.kind === 'host' ? unsure(stack.because) : no(stack.because)
    const answer = toHost(stack, world)
    return answer.verdict === 'reachable' ? unsure(answer.because) : answer
  })
}

/** To a name or address that nothing in the repository has. */
function callOutside(call: Call, lookups: Lookups): Answer {
  return inEveryWorld(call, lookups, (stack) => {
    switch (stack.kind) {
      case 'none':
        return no(stack.because)
      case 'user':
      case 'host':
        return isPublic(call.hostText) ? yes(stack.because, 'likely') : unsure(stack.because)
      case 'bridge': {
        const because: Fact<unknown>[] = [...stack.because, ...stack.links.flatMap((link) => link.because)]
        if (!isPublic(call.hostText)) return unsure(because)
        if (stack.links.every((link) => link.internal === true)) return no(because, 'likely')
        return stack.links.some((link) => link.internal === false) ? yes(because, 'likely') : unsure(because)
      }
      default:
        return unsure(stack.because)
    }
  })
}

function inEveryWorld(call: Call, lookups: Lookups, judge: (stack: Stack, world: ReturnType<typeof worldsOf>[number]) => Answer): Answer {
  const container = lookups.container(call.from)
  const namespace = container && lookups.namespace(container.namespace)
  if (!container || !namespace) return unsure([call.fact])
  return agree(worldsOf(lookups.host(namespace.host)).map((world) => judge(stackOf(namespace, world, lookups, container.label), world)))
}

/** A name of the public DNS: it has a dot, and no ending that only local networks use. An address may be one of the LAN: not public. */
function isPublic(host: string): boolean {
  if (/^[\d.]+$/.test(host) || host.includes(':') || !host.includes('.')) return false
  return !/\.(?:local|lan|home|internal|localdomain|podman|arpa|test|example|invalid|localhost)\.?$/i.test(host)
}
