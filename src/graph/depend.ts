import type { Dependency, Fact, Reach } from '../model/index.js'
import { type Answer, agree, no, unsure, yes } from './answer.js'
import type { Lookups } from './lookups.js'
import type { Reacher } from './reach.js'
import { verdictFact } from './reasons.js'
import { type Stack, stackOf, worldsOf } from './stack.js'
import { toHost } from './ways.js'

type Call = Omit<Dependency, 'reach'>

const HOST_NAMES = new Set(['host.containers.internal', 'host.docker.internal'])

/** Gives the verdict on a call that was inferred: by the very way and name that the settings use. */
export function createJudge(lookups: Lookups, reacher: Reacher): (call: Call) => Reach {
  return (call) => {
    const { from, to, way, protocol } = call
    if (lookups.container(to) || lookups.pod(to)) {
      const target = to as Parameters<Reacher['ask']>[0]['to']
      // The machine's own names lead to its addresses, whatever runs there.
      const byHostName = way === 'name' && HOST_NAMES.has(call.hostText.toLowerCase())
      return reacher.ask({
        from,
        to: target,
        port: ownPort(call),
        protocol,
        way: byHostName ? 'address' : way,
        name: way === 'name' ? call.hostText : undefined,
        through: call.through,
      })
    }
    const answer = to.startsWith('host:') ? callToHost(call, lookups) : callOutside(call, lookups)
    const label = lookups.container(from)?.label ?? from
    const via = answer.verdict === 'unknown' ? null : way
    return { verdict: answer.verdict, via, fact: verdictFact(label, call.hostText, via, call.port, answer) }
  }
}

/** The target's own port: a call through a published port may name the host's. */
function ownPort({ port, through }: Call): number | null {
  if (port === null || !through) return port
  const { hostPort, containerPort, count } = through.publish
  if (!hostPort?.known || !containerPort.known) return port
  const offset = port - hostPort.value
  return offset >= 0 && offset < count ? containerPort.value + offset : port
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
