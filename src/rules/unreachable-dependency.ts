import { type ClaimId, type Container, claimText, type Dependency, spanOf } from '../model/index.js'
import { mendsOf } from './mend.js'
import { refusedDeployments } from './refused.js'
import type { Rule, RuleContext } from './rule.js'
import { unpublishedIn } from './unpublished.js'
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
    const unpublished = unpublishedIn(context)
    for (const call of context.graph.dependencies) {
      if (call.to.startsWith('host:')) yield* unpublished(call)
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
