import { DIAGNOSTIC_RULES, type ExitCode, sourcesOf } from '../diagnostics/index.js'
import { type Host, UserError } from '../host/index.js'
import { RULES } from '../rules/index.js'
import { nearest } from '../source/index.js'
import { PAGE } from '../version.js'
import { deliver } from './deliver.js'
import { entityOf } from './ends.js'
import { lookAtDirectory } from './look.js'
import { tellOfNoFiles } from './no-files.js'
import type { Request } from './request.js'

/** `explain RULE` shows the rule's page, `explain [DIR] NAME` everything known of one container, pod or network. */
export async function explain(host: Host, request: Request): Promise<ExitCode> {
  const [first = '', second] = request.positionals
  const name = second ?? first
  const rule = [...RULES, ...DIAGNOSTIC_RULES].find(({ id }) => id === name)
  if (second === undefined && rule) {
    const page = host.readOwn(`docs/rules/${rule.id}.md`)
    if (!page.ok) throw new UserError(`${rule.id}: ${rule.summary}. Its page is not installed here: ${page.reason}`)
    deliver(host, request, inShort(page.text, rule.id))
    return 0
  }
  if (second === undefined) checkSpelling(name)
  const directory = second === undefined ? '.' : first
  const head = await lookAtDirectory(host, directory, request.values)
  tellOfNoFiles(host, directory, head, request.values)
  const { explanationJson, explanationOf, explanationText } = await import('../report/explain.js')
  const explanation = explanationOf(head.graph, entityOf(head.graph, name))
  const sources = sourcesOf(head.tree)
  deliver(host, request, request.format === 'json' ? explanationJson(explanation, sources) : explanationText(explanation, sources))
  return head.faults.length > 0 ? 3 : 0
}

/** The page without its examples: what the rule finds, why, what to do and what it cannot see. */
function inShort(page: string, rule: string): string {
  const [head = '', ...sections] = page.split(/^## /m)
  const kept = sections.filter((section) => !/^(?:Wrong|Right)\b/.test(section)).map((section) => section.replace(/\n+/, ':\n\n').trim())
  return `${[head.trim().replace(/^# /, ''), ...kept, `Examples: ${PAGE}/blob/main/docs/rules/${rule}.md`].join('\n\n')}\n`
}

/** A word with hyphens that is nearly a rule's is meant as one, and what follows would only say that there is no such container. */
function checkSpelling(name: string): void {
  const ids = [...RULES, ...DIAGNOSTIC_RULES].map(({ id }) => id)
  const meant = /^[a-z]+(?:-[a-z]+)+$/.test(name) ? nearest(name, ids) : null
  if (meant !== null)
    throw new UserError(`there is no rule ${name}; did you mean ${meant}? (For a container of that name: explain . ${name})`)
}
