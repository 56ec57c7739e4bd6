import { spanOf } from '../model/index.js'
import type { Rule } from './rule.js'
import { isLoopback, roleText } from './words.js'

/** An exporter or an agent measures the machine: it is meant to run in its network. */
const MEASURES = new Set(['metrics'])

export const backingServiceOnHostNetwork: Rule = {
  id: 'backing-service-on-host-network',
  severity: 'warning',
  summary: 'A backing service runs with host networking, so every port it opens is exposed',
  securitySeverity: 6.5,
  messages: {
    exposed: '{service} is {role} on the network of the host: every port it opens ({ports}) is open to whoever reaches the machine',
  },
  *check({ topology, graph }) {
    for (const container of topology.containers) {
      const { image } = container
      const namespace = graph.namespace(container.namespace)
      if (!image?.backing || image.dualUse || MEASURES.has(image.role) || namespace?.mode !== 'host') continue
      const open = container.listeners.filter((listener) => !isLoopback(listener.address))
      // Without a socket that is seen to be open there is nothing to claim: it may be bound to loopback by its settings.
      if (open.length === 0) continue
      // The namespace of the host has many members, each there for a reason of its own.
      const own = container.draft.network
      const mode = own.explicit || container.pod === null ? own.mode : (graph.pod(container.pod)?.draft.network.mode ?? own.mode)
      yield {
        messageId: 'exposed',
        data: { service: container.label, role: roleText(image.role), ports: open.map((listener) => listener.port).join(', ') },
        at: spanOf(mode) ?? container.draft.at,
        because: [mode, image.fact, ...open.slice(0, 1).map((listener) => listener.fact)],
        identity: [container.id],
        advice: `Give ${container.label} a network that it shares with its clients, or bind it to 127.0.0.1 in its own settings.`,
      }
    }
  },
}
