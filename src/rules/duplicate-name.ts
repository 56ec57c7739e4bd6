import { problemsOf } from './problems.js'
import type { Rule } from './rule.js'

export const duplicateName: Rule = {
  id: 'duplicate-name',
  severity: 'error',
  summary: 'Two containers or two pods of one host get the same name',
  messages: { refused: '{message}' },
  check: ({ topology }) => problemsOf(topology, 'duplicate-name'),
}
