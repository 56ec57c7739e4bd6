import { hash64, type Report, type Settled } from '../diagnostics/index.js'
import type { Fix } from '../model/index.js'
import { fenced, markdownCode, markdownText } from './markdown.js'
import { isPrintable, shorten } from './printable.js'

export interface ReviewSuggestion {
  readonly path: string
  /** Lines as the pull request shows them, both ends included. */
  readonly startLine: number
  readonly endLine: number
  readonly marker: string
  readonly body: string
}

export interface SuggestionOptions {
  readonly path?: (file: string) => string
  readonly lineInHead?: (file: string, line: number) => number | null
}

/** A reviewer takes in a few lines at a glance. */
const MOST_LINES = 20
const ORDER = { error: 0, warning: 1, note: 2 } as const

/**
 * Fixes that are safe, as review suggestions, the gravest first: those whose edits lie on one run of lines that the pull request shows in
 * the same words. One for each place: two that change the same line cannot both be taken.
 */
export function suggestionsOf(report: Report, options: SuggestionOptions = {}): ReviewSuggestion[] {
  const taken = new Set<string>()
  return report.findings
    .filter(({ suppressed }) => !suppressed)
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
    .flatMap((settled) => {
      const found = suggestionOf(settled, report, options)
      if (!found) return []
      const lines = Array.from({ length: found.endLine - found.startLine + 1 }, (_, i) => `${found.path} ${found.startLine + i}`)
      if (lines.some((line) => taken.has(line))) return []
      for (const line of lines) taken.add(line)
      return [found]
    })
}

function suggestionOf(settled: Settled, report: Report, options: SuggestionOptions): ReviewSuggestion | null {
  for (const fix of settled.finding.fixes) {
    const change = fix.safe ? changeOf(fix, report) : null
    if (!change) continue
    const { file, first, last, text } = change
    const start = options.lineInHead ? options.lineInHead(file, first) : first
    if (start === null) continue
    let together = true
    for (let line = first; line <= last; line++)
      if (options.lineInHead && options.lineInHead(file, line) !== start + line - first) together = false
    if (!together) continue
    const path = (options.path ?? ((name) => name))(file)
    return {
      path,
      startLine: start,
      endLine: start + last - first,
      // The same finding with another fix is another suggestion; moved lines are not.
      marker: `<!-- podman-topology: suggestion ${settled.fingerprint} ${hash64(`${path}\n${text}`)} -->`,
      body: bodyOf(settled, fix, text),
    }
  }
  return null
}

function bodyOf({ finding }: Settled, fix: Fix, text: string): string {
  return `${markdownText(shorten(finding.message, 1000))} (${markdownCode(finding.rule)})\n\n${markdownText(fix.title)}:\n\n${suggestionBlock(text)}`
}

/** A block without a line takes the lines away; one with an empty line would leave that. */
const suggestionBlock = (text: string): string => (text === '' ? '```suggestion\n```\n' : fenced(text, 'suggestion'))

interface Change {
  readonly file: string
  /** 1-based, both included. */
  readonly first: number
  readonly last: number
  /** What the lines become, with their line ends; '' takes them away. */
  readonly text: string
}

/** The lines that a fix changes, whole. `null`: they are not one run of lines, or hold what a reader could not see. */
function changeOf({ edits }: Fix, { sources }: Report): Change | null {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start)
  const file = sorted[0]?.span.file
  if (file === undefined || sorted.some(({ span }) => span.file !== file)) return null
  const source = sources.text(file)
  const lines = sources.lines(file)
  const from = sorted[0]?.span.start ?? 0
  const to = Math.max(...sorted.map(({ span }) => span.end))
  const first = lines.position(from).line
  // What ends where a line begins leaves that line alone.
  const end = lines.position(to)
  const last = end.column === 1 && end.line > first ? end.line - 1 : end.line
  if (last - first >= MOST_LINES) return null
  const begin = lines.start(first)
  const stop = lines.start(last + 1)
  let text = ''
  let at = begin
  for (const edit of sorted) {
    text += source.slice(at, edit.span.start) + edit.text
    at = edit.span.end
  }
  text = (text + source.slice(at, stop)).replace(/\r\n/g, '\n')
  // Joined with the line below: that one would have to be part of the suggestion.
  if (text !== '' && !text.endsWith('\n') && stop < source.length) return null
  return text.split(/[\n\t]/).every(isPrintable) ? { file, first, last, text } : null
}
