import { problemsOf } from './problems.js'
import type { Rule } from './rule.js'

export const unknownReference: Rule = {
  id: 'unknown-reference',
  severity: 'error',
  summary: 'A unit names another unit or file that is not there',
  messages: { refused: '{message}' },
  check: ({ topology }) => problemsOf(topology, 'unknown-reference'),
}
