import { DIAGNOSTIC_RULES, type ExitCode, sourcesOf } from '../diagnostics/index.js'
import { type Host, UserError } from '../host/index.js'
import { RULES } from '../rules/index.js'
import { deliver } from './deliver.js'
import { endOf } from './ends.js'
import { lookAtDirectory } from './look.js'
import type { Request } from './request.js'

/** `explain RULE` shows the rule's page, `explain [DIR] NAME` everything known of one container or pod. */
export async function explain(host: Host, request: Request): Promise<ExitCode> {
  const [first = '', second] = request.positionals
  const name = second ?? first
  const rule = [...RULES, ...DIAGNOSTIC_RULES].find(({ id }) => id === name)
  if (second === undefined && rule) {
    const page = host.readOwn(`docs/rules/${rule.id}.md`)
    if (!page.ok) throw new UserError(`${rule.id}: ${rule.summary}. Its page is not installed here: ${page.reason}`)
    deliver(host, request, page.text)
    return 0
  }
  const head = await lookAtDirectory(host, second === undefined ? '.' : first, request.values)
  const { explanationJson, explanationOf, explanationText } = await import('../report/explain.js')
  const explanation = explanationOf(head.graph, endOf(head.graph, name).member)
  const sources = sourcesOf(head.tree)
  deliver(host, request, request.format === 'json' ? explanationJson(explanation, sources) : explanationText(explanation, sources))
  return head.faults.length > 0 ? 3 : 0
}
