import { waysIn, wordsOf } from './outside.js'
import type { Rule } from './rule.js'

export const newExposure: Rule = {
  id: 'new-exposure',
  severity: 'error',
  summary: 'A change opens a port to the outside, and the configuration asserts that none does',
  securitySeverity: 6.5,
  messages: {
    opened: 'this change opens {service}:{port} to the outside{through}',
    published: 'this change publishes {service}:{port} to the outside{through}',
  },
  *check({ graph, base, assertions }) {
    if (!assertions?.noNewExposure || !base) return
    const before = new Set(waysIn(base).flatMap(({ openings }) => openings))
    for (const way of waysIn(graph)) {
      if (way.openings.every((opening) => before.has(opening))) continue
      yield {
        messageId: way.listens ? 'opened' : 'published',
        data: wordsOf(way),
        at: way.at,
        because: [way.fact],
        identity: [way.key],
        advice: 'Take the port back, bind it to 127.0.0.1, or take assert.no-new-exposure out of the configuration in a change of its own.',
      }
    }
  },
}
