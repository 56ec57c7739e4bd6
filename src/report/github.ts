import type { Report, Settled } from '../diagnostics/index.js'
import type { Severity } from '../model/index.js'
import type { SourceSpan } from '../source/index.js'
import { reasonsOf } from './because.js'
import { coverageLines } from './coverage.js'
import { placeOf } from './place.js'
import { shorten } from './printable.js'
import { countsSentence, plural } from './text.js'
import { type Annotation, annotationCommand, inertLine } from './workflow-command.js'

export interface GithubOptions {
  /** From a path in the tree to one in the workspace. */
  readonly path?: (file: string) => string
  /** Which findings are annotated; by default those in files that differ from the base. */
  readonly annotate?: 'changed' | 'all' | 'none'
  /** From a line of the analysed (merge) commit to the commit that the pull request shows; `null`: it has no such line. */
  readonly lineInHead?: (file: string, line: number) => number | null
  /** GitHub keeps this many of each level of one step and drops the rest without a word. */
  readonly limit?: number
}

export interface Annotations {
  readonly annotations: readonly Annotation[]
  /** Findings that no annotation shows, for the log. Suppressed ones are in neither. */
  readonly rest: readonly Settled[]
}

const LEVELS: Readonly<Record<Severity, Annotation['level']>> = { error: 'error', warning: 'warning', note: 'notice' }
/** The runner cuts messages at 4,096 characters. */
const MESSAGE = 4000

/** The best findings of each level as annotations: new ones first, then those on changed lines, then in the report's order. */
export function annotationsOf(report: Report, options: GithubOptions = {}): Annotations {
  const limit = options.limit ?? 10
  const rest: Settled[] = []
  const annotations: Annotation[] = []
  for (const severity of ['error', 'warning', 'note'] as const) {
    const level: Candidate[] = []
    for (const settled of report.findings) {
      if (settled.suppressed || settled.severity !== severity) continue
      const candidate = candidateOf(settled, report, options)
      if (candidate) level.push(candidate)
      else rest.push(settled)
    }
    level.sort((a, b) => b.rank - a.rank)
    const groups = level.length <= limit ? level.map((candidate) => [candidate]) : grouped(level)
    const left = groups.slice(limit).flat()
    rest.push(...left.map(({ settled }) => settled))
    groups.slice(0, limit).forEach((group, index) => {
      const more = index === limit - 1 ? left.length : 0
      const { annotation, shown } = annotationOf(group, more, severity, report, options)
      annotations.push(annotation)
      rest.push(...group.slice(shown).map(({ settled }) => settled))
    })
  }
  return { annotations, rest }
}

/** The report as `--format github` prints it: commands, and what they cannot hold as plain lines. */
export function githubReport(report: Report, options: GithubOptions = {}): string {
  const { annotations, rest } = annotationsOf(report, options)
  const path = options.path ?? ((file) => file)
  const lines = annotations.map(annotationCommand)
  for (const { finding, severity } of rest) {
    const { file, line, column } = placeOf(finding.at, report.sources)
    lines.push(inertLine(`- ${path(file)}:${line}:${column}: ${severity}: ${finding.message} [${finding.rule}]`))
  }
  lines.push(...report.notices.map(inertLine))
  for (const { what } of report.weakened) lines.push(inertLine(`This change weakens the check: ${what}`))
  for (const { where } of report.faults) lines.push(inertLine(`A fault of podman-topology, not of yours: ${where} failed.`))
  lines.push(...coverageLines(report.coverage, report.sources).map(inertLine), inertLine(countsSentence(report)))
  return `${lines.join('\n')}\n`
}

interface Candidate {
  readonly settled: Settled
  /** The place to annotate; not the finding's own when only something related to it stands in the change. */
  readonly at: SourceSpan
  readonly rank: number
}

function candidateOf(settled: Settled, report: Report, options: GithubOptions): Candidate | null {
  const { finding } = settled
  const { changed } = report
  const annotate = options.annotate ?? 'changed'
  if (annotate === 'none') return null
  const rank = (settled.isNew ? 2 : 0) + (settled.onChangedLines ? 1 : 0)
  if (settled.severity === 'note') return settled.onChangedLines ? { settled, at: finding.at, rank } : null
  if (annotate === 'all' || !changed || changed.touches(finding.at.file, 1, Number.POSITIVE_INFINITY))
    return { settled, at: finding.at, rank }
  // An unchanged file is not shown with the pull request, but what made the finding new may well be.
  const related = finding.related.find(({ at }) => {
    const place = placeOf(at, report.sources)
    return changed.touches(at.file, place.line, place.endLine)
  })
  return related ? { settled, at: related.at, rank } : null
}

/** Findings of one rule in one file together, in the order of the best of each. */
function grouped(candidates: readonly Candidate[]): Candidate[][] {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const key = `${candidate.settled.finding.rule} ${candidate.at.file}`
    const group = groups.get(key)
    if (group) group.push(candidate)
    else groups.set(key, [candidate])
  }
  return [...groups.values()]
}

function annotationOf(
  group: readonly Candidate[],
  more: number,
  severity: Severity,
  report: Report,
  options: GithubOptions,
): { annotation: Annotation; shown: number } {
  const [{ settled, at }, ...others] = group as readonly [Candidate, ...Candidate[]]
  const { sources } = report
  const path = options.path ?? ((file) => file)
  const place = placeOf(at, sources)
  const headLine = options.lineInHead ? options.lineInHead(at.file, place.line) : place.line
  const endLine = headLine === null ? 1 : headLine + lastLine(place.endLine, place.endColumn, place.line) - place.line
  const { finding } = settled
  const own = placeOf(finding.at, sources)
  const parts = [at === finding.at ? finding.message : `${finding.message} (at ${own.file}:${own.line})`]
  if (headLine === null) parts.push(`It stands in line ${place.line} after the merge, which the pull request itself does not have.`)
  for (const reason of reasonsOf(finding.because).slice(0, 5)) parts.push(`- ${reason.claim}`)
  const advice = finding.advice ?? finding.fixes[0]?.title
  if (advice !== undefined) parts.push(`What to do: ${advice}`)
  const same = others.map((other) => `- line ${placeOf(other.at, sources).line}: ${other.settled.finding.message}`)
  const first = shorten(parts.join('\n'), MESSAGE - 200)
  const fitting = fittingLines(same, MESSAGE - 200 - first.length)
  const lines = [first]
  if (fitting.length > 0) lines.push(`The same in ${plural(fitting.length, 'more place')} of this file:`, ...fitting)
  const hidden = more + same.length - fitting.length
  if (hidden > 0) lines.push(`${hidden} more of this severity: see the job summary or the log of this step.`)
  const onOneLine = headLine !== null && endLine === headLine && place.endLine === place.line
  const annotation = {
    level: LEVELS[severity],
    file: path(place.file),
    line: headLine ?? 1,
    endLine,
    columns: onOneLine ? { start: place.column, end: Math.max(place.endColumn, place.column) } : null,
    title: shorten(finding.rule, 255),
    message: lines.join('\n'),
  }
  return { annotation, shown: 1 + fitting.length }
}

/** The first lines that together have at most `length` characters. */
function fittingLines(lines: readonly string[], length: number): string[] {
  let left = length
  const cut = lines.findIndex((line) => {
    left -= line.length + 1
    return left < 0
  })
  return cut < 0 ? [...lines] : lines.slice(0, cut)
}

/** An end that stands before a line's first character is the end of the line before. */
const lastLine = (endLine: number, endColumn: number, line: number): number => (endColumn === 1 && endLine > line ? endLine - 1 : endLine)
