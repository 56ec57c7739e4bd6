import { spanOf } from '../model/index.js'
import type { Rule } from './rule.js'
import { portText } from './words.js'

export const dependencyThroughHost: Rule = {
  id: 'dependency-through-host',
  severity: 'warning',
  summary: 'A container reaches another through a port published on the host though a pod or network would do',
  messages: {
    'through-host':
      '{from} reaches {to} through port {port} of the host; on a network of their own, or in one pod, it would need no published port',
  },
  *check({ graph }) {
    for (const call of graph.dependencies) {
      if (call.way !== 'published' || !call.through || !call.to.startsWith('container:')) continue
      const from = graph.container(call.from)
      const to = graph.container(call.to as `container:${string}`)
      const at = spanOf(call.fact)
      if (!from || !to || !at || from.host !== to.host || graph.meet(from, to) === 'alternatives') continue
      // A container in the host's namespace has no other way, and one that is reached there needs none.
      if (graph.namespace(from.namespace)?.mode === 'host' || graph.namespace(to.namespace)?.mode === 'host') continue
      const port = portText(call.through.publish.hostPort)
      yield {
        messageId: 'through-host',
        data: { from: from.label, to: to.label, port },
        at,
        related: [{ at: call.through.publish.text.span(), label: `${to.label} publishes it here` }],
        because: [call.fact, call.through.fact],
        identity: [from.id, to.id, port],
        advice: `Put ${from.label} and ${to.label} on one network and use the name ${to.label}, or put both into one pod and use localhost; the port is then the container's own, ${portText(call.through.publish.containerPort)}.`,
      }
    }
  },
}
