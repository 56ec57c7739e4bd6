import { problemsOf } from './problems.js'
import type { Rule } from './rule.js'

export const invalidUnit: Rule = {
  id: 'invalid-unit',
  severity: 'error',
  summary: 'Podman or its Quadlet generator refuses the unit',
  messages: { refused: '{message}' },
  check: ({ topology }) => problemsOf(topology, 'invalid-unit'),
}
