import type { ListenerCollision } from '../graph/index.js'
import { claimText } from '../model/index.js'
import type { Rule, RuleContext, RuleFinding } from './rule.js'
import { compareSpans, listText, placeOf } from './words.js'

export const podPortCollision: Rule = {
  id: 'pod-port-collision',
  severity: 'error',
  summary: 'Two containers in one network namespace listen on the same port',
  messages: {
    collision: '{services} listen on port {port} in the network namespace they share{pod}: only the first to start gets it',
    replicas: '{services} runs {count} times in one network namespace and each listens on port {port}',
  },
  *check(context) {
    for (const collision of context.graph.listenerCollisions()) yield found(context, collision)
  },
}

function found({ graph }: RuleContext, collision: ListenerCollision): RuleFinding {
  const namespace = graph.namespace(collision.namespace)
  const pod = namespace?.owner?.startsWith('pod:') ? graph.pod(namespace.owner as `pod:${string}`) : undefined
  const places = collision.participants.map((listener) => {
    const container = graph.container(listener.container)
    return { listener, container, at: placeOf(listener.fact, container, { file: '', start: 0, end: 0 }) }
  })
  places.sort((a, b) => compareSpans(a.at, b.at))
  const last = places[places.length - 1] as (typeof places)[number]
  const services = places.map(({ container, listener }) => container?.label ?? listener.container)
  const port = collision.protocol === 'tcp' ? String(collision.port) : `${collision.port}/${collision.protocol}`
  return {
    messageId: collision.replicas ? 'replicas' : 'collision',
    data: {
      services: listText(services),
      port,
      pod: pod ? ` (pod ${pod.label})` : '',
      count: last.container?.draft.replicas ?? 0,
    },
    at: last.at,
    related: places.slice(0, -1).map(({ listener, at }) => ({ at, label: claimText(listener.fact.claim) })),
    because: [collision.fact],
    identity: [collision.namespace, port],
    advice: `Let one of them listen on another port, or take it out of ${pod ? `pod ${pod.label}` : 'the shared network namespace'}. Publishing it on another host port does not help: the sockets are the same.`,
  }
}
