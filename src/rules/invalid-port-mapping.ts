import { problemsOf } from './problems.js'
import type { Rule } from './rule.js'

export const invalidPortMapping: Rule = {
  id: 'invalid-port-mapping',
  severity: 'error',
  summary: 'Podman refuses the port mapping',
  messages: { refused: '{message}' },
  check: ({ topology }) => problemsOf(topology, 'invalid-port-mapping'),
}
