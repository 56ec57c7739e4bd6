import type { Report, Settled } from '../diagnostics/index.js'
import { type GraphView, openingsOf } from '../diff/index.js'
import type { SourceSpan } from '../source/index.js'
import { type Reason, reasonsOf } from './because.js'
import { coverageLines } from './coverage.js'
import { changesMarkdown, type DiffReport, headlineMarkdown, weakenedMarkdown } from './diff.js'
import { openingName } from './diff-words.js'
import { GLANCE_LIMITS } from './fold-picture.js'
import { markdownCode, markdownText, table } from './markdown.js'
import { mermaidGraph } from './mermaid.js'
import { pictureMarkdown } from './picture-markdown.js'
import { placeOf } from './place.js'
import { shorten } from './printable.js'
import { countsSentence } from './text.js'
import { publishText } from './words.js'

export interface SummaryOptions {
  /** The topology to draw. */
  readonly view: GraphView
  /** What a pull request changes in it; then the change is drawn in place of the whole. */
  readonly diff?: DiffReport
  /** Where a line of the tree can be seen; `null`: nowhere. */
  readonly link?: (file: string, line: number) => string | null
  /** From a line of the analysed (merge) commit to the one that people see; `null`: that one has no such line. */
  readonly lineInHead?: (file: string, line: number) => number | null
  /** In UTF-8 bytes. A job summary of more than 1 MiB is dropped as a whole, a comment may have 65,536 characters. */
  readonly budget?: number
}

const SUMMARY_BUDGET = 1_000_000
/** Names of a repository can be as long as its files, and one of them must not take the room of all others. */
const LONGEST = 1000

/**
 * The report as markdown for a job summary or comment: findings, picture, exposure and coverage. What does not fit its budget is cut at
 * whole rows and sections, the least important first, and the text says so.
 */
export function markdownSummary(report: Report, options: SummaryOptions): string {
  const budget = options.budget ?? SUMMARY_BUDGET
  const active = report.findings.filter((settled) => !settled.suppressed)
  const isFlagged = flaggedBy(active)
  const headline = options.diff ? headlineMarkdown(options.diff) : ''
  const head = `## Podman topology\n\n${headline}${headline && '\n'}${markdownText(countsSentence(report))}\n`
  const sections: readonly string[] = [
    report.notices.map((notice) => `> ${markdownText(shorten(notice, LONGEST))}\n`).join('\n'),
    report.weakened.length > 0 && !options.diff ? weakenedMarkdown(report.weakened) : '',
    ...findingsSections(active, report, options, budget),
    options.diff ? `### What changes\n\n${changesMarkdown(options.diff, isFlagged)}` : picture(options.view, isFlagged),
    exposureTable(options.view),
    reasons(active, report, options),
    details('Suppressed', suppressedTable(report, options)),
    details('Fixed', report.fixed.map(({ rule, message }) => `- ${markdownText(message)} (${markdownCode(rule)})\n`).join('')),
    details(
      'What was read',
      coverageLines(report.coverage, report.sources)
        .map((line) => `- ${markdownText(line)}\n`)
        .join(''),
    ),
  ]
  return withinBudget(head, sections.filter(Boolean), budget)
}

const NOTE = '\nSome parts are left out here, since the whole is too large; the log of the step has everything.\n'

function withinBudget(head: string, sections: readonly string[], budget: number): string {
  let text = head
  let left = budget - utf8Length(head) - utf8Length(NOTE)
  let complete = true
  for (const section of sections) {
    const cost = utf8Length(section) + 1
    if (cost > left) {
      complete = false
      continue
    }
    left -= cost
    text += `\n${section}`
  }
  return complete ? text : text + NOTE
}

/** A table of findings; as many rows as half of the budget holds. */
function findingsSections(active: readonly Settled[], report: Report, options: SummaryOptions, budget: number): string[] {
  const rows: string[][] = []
  let left = budget / 2
  for (const settled of bySeverity(active)) {
    const row = findingRow(settled, report, options)
    left -= utf8Length(row.join(' | ')) + 6
    if (left < 0) break
    rows.push(row)
  }
  const more = active.length - rows.length
  const findings = table(['', 'where', 'what', 'rule'], rows)
  return [findings, more > 0 ? `${more} more ${more === 1 ? 'finding is' : 'findings are'} in the log of the step.\n` : '']
}

const ORDER = { error: 0, warning: 1, note: 2 } as const

function bySeverity(findings: readonly Settled[]): Settled[] {
  return [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
}

/** `file:line`, as people see it: the line of the pull request, or of the merge where only that has it. */
function shownAt(span: SourceSpan, report: Report, options: SummaryOptions): { readonly file: string; readonly line: number } {
  const { file, line } = placeOf(span, report.sources)
  return { file, line: options.lineInHead?.(file, line) ?? line }
}

function placeCode(span: SourceSpan, report: Report, options: SummaryOptions): string {
  const { file, line } = shownAt(span, report, options)
  return markdownCode(shorten(`${file}:${line}`, LONGEST))
}

/** What to do stands with what is wrong; why stands below. */
function findingRow({ finding, severity }: Settled, report: Report, options: SummaryOptions): string[] {
  const { file, line } = shownAt(finding.at, report, options)
  const place = placeCode(finding.at, report, options)
  const url = options.link?.(file, line) ?? null
  const advice = finding.advice ?? finding.fixes[0]?.title
  const sign = { error: '❌ error', warning: '⚠️ warning', note: 'ℹ️ note' }[severity]
  return [
    sign,
    url === null ? place : `[${place}](<${url.replace(/[<>|\s]/g, encodeURIComponent)}>)`,
    `${markdownText(shorten(finding.message, LONGEST))}${advice === undefined ? '' : `<br>→ ${markdownText(shorten(advice, LONGEST))}`}`,
    markdownCode(finding.rule),
  ]
}

function picture(view: GraphView, isFlagged: (span: SourceSpan) => boolean): string {
  if (view.topology.containers.length === 0) return ''
  return `### Topology\n\n${pictureMarkdown(mermaidGraph(view, { limits: GLANCE_LIMITS, isFlagged }))}`
}

/** Whether one of the findings stands at a span. */
function flaggedBy(active: readonly Settled[]): (span: SourceSpan) => boolean {
  const places = active.map(({ finding }) => finding.at)
  return (span) => places.some((at) => at.file === span.file && at.start < span.end && span.start < at.end)
}

const MOST_OPENINGS = 200

/** What the picture shows of the outside, for those who cannot see it. */
function exposureTable(view: GraphView): string {
  const openings = openingsOf(view).filter(({ level }) => level === 'outside')
  const rows = openings
    .slice(0, MOST_OPENINGS)
    .map((opening) => [
      markdownText(openingName(opening)),
      markdownText(opening.through.map(({ publish }) => publishText(publish)).join(', ') || 'host network'),
    ])
  return details(`Reachable from outside: ${openings.length}`, table(['service', 'through'], rows))
}

function reasons(active: readonly Settled[], report: Report, options: SummaryOptions): string {
  const write = (reason: Reason, indent: string): string => {
    const where = reason.at ? ` (${placeCode(reason.at, report, options)})` : ''
    return `${indent}- ${markdownText(reason.claim)}${where}\n${reason.because.map((cause) => write(cause, `${indent}  `)).join('')}`
  }
  const items = bySeverity(active)
    .slice(0, 50)
    .map(({ finding }) => {
      const list = reasonsOf(finding.because).map((reason) => write(reason, '  '))
      return `- ${markdownText(finding.message)}\n${list.join('')}`
    })
  return details('Why', items.join(''))
}

function suppressedTable(report: Report, options: SummaryOptions): string {
  const rows = report.findings.flatMap(({ finding, suppressed }) => {
    if (!suppressed) return []
    return [[placeCode(finding.at, report, options), markdownText(finding.message), markdownText(suppressed.reason)]]
  })
  return table(['where', 'what', 'reason given'], rows)
}

/** A part that is folded away; nothing for an empty one. The title is ours. */
function details(title: string, body: string): string {
  return body === '' ? '' : `<details><summary>${title}</summary>\n\n${body}\n</details>\n`
}

function utf8Length(text: string): number {
  let bytes = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // Each half of a surrogate pair counts two of the pair's four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3
  }
  return bytes
}
