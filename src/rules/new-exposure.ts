import { waysIn } from './outside.js'
import type { Rule } from './rule.js'

export const newExposure: Rule = {
  id: 'new-exposure',
  severity: 'error',
  summary: 'A change opens a port to the outside, and the configuration asserts that none does',
  securitySeverity: 6.5,
  messages: {
    opened: 'this change opens {service}:{port} to the outside{through}',
  },
  *check({ graph, base, assertions }) {
    if (!assertions?.noNewExposure || !base) return
    const before = new Set(waysIn(base).map(({ key }) => key))
    for (const way of waysIn(graph)) {
      if (before.has(way.key)) continue
      yield {
        messageId: 'opened',
        data: { service: way.container.label, port: way.port, through: way.hostPort === null ? '' : ` as port ${way.hostPort}` },
        at: way.at,
        because: [way.exposure.fact],
        identity: [way.key],
        advice: 'Take the port back, bind it to 127.0.0.1, or take assert.no-new-exposure out of the configuration in a change of its own.',
      }
    }
  },
}
