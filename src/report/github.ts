import type { Report, Settled, Weakening } from '../diagnostics/index.js'
import type { Severity } from '../model/index.js'
import type { SourceSpan } from '../source/index.js'
import { reasonsOf } from './because.js'
import { coverageLines } from './coverage.js'
import { type Place, placeOf } from './place.js'
import { shorten } from './printable.js'
import { countsSentence } from './text.js'
import { plural } from './words.js'
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
  /** Notices of the step beside those for findings, which count as well. */
  readonly otherNotices?: number
}

const LEVELS: Readonly<Record<Severity, Annotation['level']>> = { error: 'error', warning: 'warning', note: 'notice' }
/** The runner cuts messages at 4,096 characters, as it counts them: UTF-16 units. */
const MESSAGE = 4000
const TITLE = 255
/** Notes need some room too. */
const MOST_WEAKENINGS = 5

/** The best findings of each level as annotations: new ones first, then those on changed lines, then in the report's order. */
export function annotationsOf(report: Report, options: GithubOptions = {}): Annotation[] {
  return (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const first = severity === 'note' && options.annotate !== 'none' ? weakeningAnnotations(report, options) : []
    const limit = Math.max(0, (options.limit ?? 10) - (severity === 'note' ? (options.otherNotices ?? 0) : 0))
    const level = report.findings
      .filter((settled) => !settled.suppressed && settled.severity === severity)
      .flatMap((settled) => candidateOf(settled, report, options) ?? [])
      .sort((a, b) => b.rank - a.rank)
    const room = Math.max(0, limit - first.length)
    const groups = level.length <= room ? level.map((candidate) => [candidate]) : grouped(level)
    const left = groups.slice(room).flat().length
    return [
      ...first,
      ...groups.slice(0, room).map((group, index) => annotationOf(group, index === room - 1 ? left : 0, severity, report, options)),
    ].slice(0, limit)
  })
}

/** The report as `--format github` prints it: commands, then everything as plain lines, since the log shows commands without their place. */
export function githubReport(report: Report, options: GithubOptions = {}): string {
  const path = options.path ?? ((file) => file)
  const lines = annotationsOf(report, options).map(annotationCommand)
  for (const { finding, severity, suppressed } of report.findings) {
    if (suppressed) continue
    const place = placeOf(finding.at, report.sources)
    const { file, column } = place
    lines.push(
      inertLine(`- ${path(file)}:${headLineOf(place, options) ?? place.line}:${column}: ${severity}: ${finding.message} [${finding.rule}]`),
    )
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
  // An unchanged file, or a line that only the base has, is not shown with the pull request; what made the finding new may well be.
  const related = (): SourceSpan | undefined =>
    finding.related.find(({ at }) => {
      const { file, line, endLine } = placeOf(at, report.sources)
      return changed?.touches(file, line, endLine) && headLineOf(placeOf(at, report.sources), options) !== null
    })?.at
  if (annotate === 'all' || !changed || changed.touches(finding.at.file, 1, Number.POSITIVE_INFINITY)) {
    const isShown = headLineOf(placeOf(finding.at, report.sources), options) !== null
    return { settled, at: isShown ? finding.at : (related() ?? finding.at), rank }
  }
  const at = related()
  return at ? { settled, at, rank } : null
}

const headLineOf = ({ file, line }: Place, { lineInHead }: GithubOptions): number | null => (lineInHead ? lineInHead(file, line) : line)

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

function annotationOf(group: readonly Candidate[], more: number, severity: Severity, report: Report, options: GithubOptions): Annotation {
  const [{ settled, at }, ...others] = group as readonly [Candidate, ...Candidate[]]
  const { sources } = report
  const place = placeOf(at, sources)
  const { finding } = settled
  const own = placeOf(finding.at, sources)
  const parts = [at === finding.at ? finding.message : `${finding.message} (at ${own.file}:${own.line})`]
  if (headLineOf(place, options) === null)
    parts.push(`It stands in line ${place.line} after the merge, which the pull request itself does not have.`)
  for (const reason of reasonsOf(finding.because).slice(0, 5)) parts.push(`- ${reason.claim}`)
  const advice = finding.advice ?? finding.fixes[0]?.title
  if (advice !== undefined) parts.push(`What to do: ${advice}`)
  const same = others.map((other) => {
    const { file, line } = placeOf(other.at, sources)
    return `- line ${options.lineInHead?.(file, line) ?? line}: ${other.settled.finding.message}`
  })
  const first = shorten(parts.join('\n'), MESSAGE - 200)
  const fitting = fittingLines(same, MESSAGE - 200 - first.length)
  const lines = [first]
  if (fitting.length > 0) lines.push(`The same in ${plural(fitting.length, 'more place')} of this file:`, ...fitting)
  const hidden = more + same.length - fitting.length
  if (hidden > 0) lines.push(`${hidden} more of this severity: see the job summary or the log of this step.`)
  return placed(place, options, { level: LEVELS[severity], title: shorten(finding.rule, TITLE), message: lines.join('\n').trimStart() })
}

/** An annotation on the lines of the pull request; on the first line of a file of which it does not have them. */
function placed(place: Place, options: GithubOptions, said: Pick<Annotation, 'level' | 'title' | 'message'>): Annotation {
  const path = options.path ?? ((file) => file)
  const headLine = headLineOf(place, options)
  const endLine = headLine === null ? 1 : headLine + lastLine(place.endLine, place.endColumn, place.line) - place.line
  const onOneLine = headLine !== null && endLine === headLine && place.endLine === place.line
  return {
    ...said,
    file: path(place.file),
    line: headLine ?? 1,
    endLine,
    columns: onOneLine ? { start: place.column, end: Math.max(place.endColumn, place.column) } : null,
  }
}

/** What lets a change pass more easily is shown where it stands. */
function weakeningAnnotations(report: Report, options: GithubOptions): Annotation[] {
  // A configuration from outside the tree has no lines here.
  const withPlace = report.weakened.filter(
    (one): one is Weakening & { at: SourceSpan } => one.at !== null && report.sources.text(one.at.file) !== '',
  )
  return withPlace.slice(0, MOST_WEAKENINGS).map(({ what, at }) =>
    placed(placeOf(at, report.sources), options, {
      level: 'notice',
      title: 'weakens the check',
      message: shorten(`This change weakens the check: ${what}.`, MESSAGE),
    }),
  )
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
