import { problemsOf } from './problems.js'
import type { Rule } from './rule.js'

export const composeProviderDifference: Rule = {
  id: 'compose-provider-difference',
  severity: 'warning',
  summary: 'The two programs behind podman compose make different things of a Compose file',
  messages: { refused: '{message}' },
  check: ({ topology }) => problemsOf(topology, 'compose-provider-difference'),
}
