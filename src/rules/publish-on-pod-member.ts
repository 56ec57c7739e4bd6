import { problemsOf } from './problems.js'
import type { Rule } from './rule.js'

export const publishOnPodMember: Rule = {
  id: 'publish-on-pod-member',
  severity: 'error',
  summary: 'A pod member that shares the network of the pod publishes ports itself',
  messages: { refused: '{message}' },
  check: ({ topology }) => problemsOf(topology, 'publish-on-pod-member'),
}
