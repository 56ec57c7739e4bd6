import type { HostPortCollision, HostPortUse } from '../graph/index.js'
import { type Container, claimText, type Pod, spanOf } from '../model/index.js'
import type { Rule, RuleContext, RuleFinding } from './rule.js'
import { compareSpans, listText } from './words.js'

export const hostPortCollision: Rule = {
  id: 'host-port-collision',
  severity: 'error',
  summary: 'Units of one host publish the same host address, port and protocol',
  messages: {
    collision: '{services} want port {port} of {address}{host}: only the first to start gets it',
    replicas: '{services} runs several times and each instance wants port {port} of {address}',
  },
  *check(context) {
    for (const collision of context.graph.hostPortCollisions()) yield found(context, collision)
  },
}

function found(context: RuleContext, collision: HostPortCollision): RuleFinding {
  const places = collision.participants.map((use) => {
    const member = memberOf(context, use)
    const at = use.publish?.publish.text.span() ?? spanOf(use.fact) ?? member?.draft.at ?? { file: '', start: 0, end: 0 }
    return { use, member, at }
  })
  places.sort((a, b) => compareSpans(a.at, b.at))
  const last = places[places.length - 1] as (typeof places)[number]
  const port = collision.protocol === 'tcp' ? collision.portText : `${collision.portText}/${collision.protocol}`
  const severalHosts = context.topology.hosts.length > 1
  return {
    messageId: collision.replicas ? 'replicas' : 'collision',
    data: {
      services: servicesText(places.map(({ member, use }) => member?.label ?? use.by)),
      port,
      address: collision.address === '' ? 'the host' : collision.address,
      host: severalHosts ? ` (host group ${collision.host})` : '',
    },
    at: last.at,
    related: places.slice(0, -1).map(({ use, at }) => ({ at, label: claimText(use.fact.claim) })),
    because: [collision.fact],
    severity: collision.meet === 'siblings' ? 'warning' : 'error',
    identity: [collision.host, collision.address, port, ...new Set(places.map(({ use }) => use.by).sort())],
    advice:
      collision.meet === 'siblings'
        ? 'Give one of them another host port. If they never run on one machine, say so with `hosts` in .podman-topology.yml.'
        : 'Give one of them another host port.',
  }
}

/** In two directories, or one after the other in a script, two may have one name. */
function servicesText(labels: readonly string[]): string {
  return labels.length > 1 && new Set(labels).size === 1 ? `${labels.length} services called ${labels[0]}` : listText(labels)
}

function memberOf({ graph }: RuleContext, { by }: HostPortUse): Container | Pod | undefined {
  return by.startsWith('pod:') ? graph.pod(by as `pod:${string}`) : graph.container(by as `container:${string}`)
}
