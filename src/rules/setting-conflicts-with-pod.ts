import { problemsOf } from './problems.js'
import type { Rule } from './rule.js'

export const settingConflictsWithPod: Rule = {
  id: 'setting-conflicts-with-pod',
  severity: 'error',
  summary: 'A pod member sets what only its pod can set',
  messages: { refused: '{message}' },
  check: ({ topology }) => problemsOf(topology, 'setting-conflicts-with-pod'),
}
