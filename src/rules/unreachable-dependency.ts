import { type ClaimId, type Container, claimText, type Dependency, spanOf } from '../model/index.js'
import { mendsOf, namedAnyway } from './mend.js'
import { refusedDeployments } from './refused.js'
import type { Rule, RuleContext, RuleFinding } from './rule.js'
import { listText } from './words.js'

export const unreachableDependency: Rule = {
  id: 'unreachable-dependency',
  severity: 'error',
  summary: 'A container is configured to call another that its networks cannot carry it to',
  messages: {
    unreachable: '{from} is set to call {to} at {target}, but cannot get there: {reason}',
    unpublished:
      '{from} is set to call port {port} of the host, which nothing here publishes; {to} listens on it, but for its networks alone',
  },
  *check(context) {
    const refused = refusedDeployments(context.topology)
    for (const call of context.graph.dependencies) {
      if (call.to.startsWith('host:')) yield* unpublished(context, call)
      if (call.reach.verdict !== 'unreachable') continue
      const from = context.graph.container(call.from)
      const to = targetOf(context, call)
      const at = spanOf(call.fact)
      if (!from || !to || !at || refused.has(from.deployment) || refused.has(to.deployment)) continue
      const target = call.port === null ? call.hostText : `${call.hostText}:${call.port}`
      yield {
        messageId: 'unreachable',
        data: { from: from.label, to: to.label, target, reason: reasonOf(call) },
        at,
        related: [{ at: to.draft.at, label: `${to.label} is defined here` }],
        because: [call.fact, call.reach.fact],
        identity: [from.id, to.id, target],
        // What holds by default may have been changed where no file of the repository shows it.
        ...(isDefault(call) && { severity: 'warning' as const }),
        fixes: mendsOf(context.graph, call, from, to),
        advice: adviceFor(context, call, from, to),
      }
    }
  },
}

function targetOf({ graph }: RuleContext, call: Dependency): Container | undefined {
  if (call.to.startsWith('container:')) return graph.container(call.to as `container:${string}`)
  return call.to.startsWith('pod:') ? graph.container(graph.pod(call.to as `pod:${string}`)?.members[0] ?? 'container:') : undefined
}

/**
 * A call to a port of the machine that only a container beside the caller is seen to serve, and which nothing publishes: what stays when
 * a published port goes and the caller is forgotten. A server of the machine itself may be meant after all.
 */
function* unpublished({ topology, graph }: RuleContext, call: Dependency): Iterable<RuleFinding> {
  const from = graph.container(call.from)
  const at = spanOf(call.fact)
  const { port, role } = call
  if (!from || !at || port === null || role === undefined) return
  const servers = topology.containers.filter(
    (other) =>
      other.id !== from.id &&
      other.host === from.host &&
      other.deployment === from.deployment &&
      other.image?.role === role &&
      other.listeners.some((listener) => listener.port === port && listener.protocol === call.protocol),
  )
  const [server] = servers
  if (!server || servers.length > 1 || graph.namespace(server.namespace)?.mode === 'host') return
  const mayCarry = topology.namespaces.some(
    ({ id, host, publishes }) =>
      host === from.host &&
      publishes.some(({ publish: { hostPort, containerPort, count } }) => {
        const isOpen = hostPort?.known === false || (id === server.namespace && (hostPort === null || !containerPort.known))
        return isOpen || (hostPort?.known && port >= hostPort.value && port < hostPort.value + count)
      }),
  )
  if (mayCarry) return
  const names = commonNames(graph, from, server)
  yield {
    messageId: 'unpublished',
    data: { from: from.label, to: server.label, port },
    at,
    severity: 'warning',
    related: [{ at: server.draft.at, label: `${server.label} is defined here` }],
    because: [call.fact, ...server.listeners.filter((listener) => listener.port === port).map(({ fact }) => fact)],
    identity: [from.id, server.id, `host:${port}`],
    ...(names[0] !== undefined && { fixes: namedAnyway(graph, call, from, server, names[0]) }),
    advice:
      names[0] === undefined
        ? `Put ${from.label} and ${server.label} on one network, or into one pod, and let ${from.label} call it by name (in a pod: localhost).`
        : `They share a network: call it at ${names[0]}:${port} instead of ${call.hostText}.`,
  }
}

/** What a container answers to on a network that another is on as well. */
function commonNames(graph: RuleContext['graph'], from: Container, to: Container): string[] {
  const mine = new Set(graph.namespace(from.namespace)?.attachments.map(({ network }) => network))
  const shared = graph.namespace(to.namespace)?.attachments.find(({ network }) => mine.has(network))
  return (shared?.names ?? []).map(({ value }) => value)
}

/** The image calls it by itself, or a `localhost` is only there where nobody says otherwise. */
const isDefault = ({ fact: { origin }, way }: Dependency): boolean =>
  origin.kind === 'inferred' &&
  origin.from.some(
    ({ claim, origin }) => claim.id === 'default-address' || (way === 'localhost' && origin.kind === 'declared' && origin.defaulted),
  )

/** Claims that say by themselves why there is no way. */
const DECISIVE: ReadonlySet<ClaimId> = new Set([
  'no-common-network',
  'separate-namespaces',
  'network-no-dns',
  'does-not-listen',
  'alone-in-network',
  'networks-isolated',
  'not-published',
  'binds-loopback',
])

function reasonOf({ reach: { fact } }: Dependency): string {
  const { origin } = fact
  const decisive = origin.kind === 'inferred' ? origin.from.find(({ claim }) => DECISIVE.has(claim.id)) : undefined
  return claimText((decisive ?? fact).claim)
}

function adviceFor({ graph }: RuleContext, call: Dependency, from: Container, to: Container): string {
  if (from.namespace === to.namespace) return `They share one network namespace: ${to.label} is at localhost there.`
  const source = graph.namespace(from.namespace)
  const target = graph.namespace(to.namespace)
  const shared = source?.attachments.find((own) => target?.attachments.some((other) => other.network === own.network))
  const names = shared ? (target?.attachments.find(({ network }) => network === shared.network)?.names ?? []).map(({ value }) => value) : []
  if (call.way === 'localhost') {
    if (names[0] !== undefined) return `In a namespace of its own localhost is ${from.label} itself: use the name ${names[0]}.`
    return `In a namespace of its own localhost is ${from.label} itself: put both into one pod, or on one network and use the name of ${to.label}.`
  }
  if (shared && call.way === 'name' && names[0] !== undefined && !names.includes(call.hostText.toLowerCase()))
    return `On network ${graph.network(shared.network)?.label ?? shared.network} it answers to ${listText(names)}: use that, or have it answer to ${call.hostText} as well.`
  if (shared) return `They share a network: check that ${to.label} listens on that port, and that the network resolves names.`
  const network = target?.attachments[0] ? graph.network(target.attachments[0].network) : undefined
  if (network) return `Add ${from.label} to network ${network.label}, where ${to.label} is, or put both into one pod and use localhost.`
  return `Make a network for both ${from.label} and ${to.label}, or put both into one pod and use localhost.`
}
