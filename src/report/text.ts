import type { Report, Settled } from '../diagnostics/index.js'
import type { Fix, Severity } from '../model/index.js'
import type { SourceSpan } from '../source/index.js'
import { type Reason, reasonsOf } from './because.js'
import { coverageLines } from './coverage.js'
import { excerptOf } from './excerpt.js'
import { placeOf } from './place.js'
import { printable } from './printable.js'
import { plural } from './words.js'

/** How a terminal shows emphasis; picocolors is one. */
export interface Colors {
  bold(text: string): string
  dim(text: string): string
  red(text: string): string
  yellow(text: string): string
  blue(text: string): string
  cyan(text: string): string
  green(text: string): string
}

const same = (text: string): string => text
const NO_COLORS: Colors = { bold: same, dim: same, red: same, yellow: same, blue: same, cyan: same, green: same }

export interface TextOptions {
  readonly colors?: Colors
  /** What the change does to what can be reached from outside, in a sentence. */
  readonly headline?: string | null
  /** Findings and nothing else. */
  readonly isBrief?: boolean
}

/** The report for a terminal or a log: every finding with its source, what it is related to, why, and what to do. */
export function textReport(report: Report, { colors = NO_COLORS, headline = null, isBrief = false }: TextOptions = {}): string {
  const blocks = report.findings.filter((settled) => !settled.suppressed).map((settled) => findingText(settled, report, colors))
  return `${[...blocks, ...(isBrief ? [] : [footer(report, headline, colors)])].join('\n\n')}\n`
}

function findingText({ finding, severity }: Settled, report: Report, colors: Colors): string {
  const paint = painter(severity, colors)
  const certainty = finding.confidence === 'certain' ? '' : colors.dim(` (${finding.confidence})`)
  const lines = [`${colors.bold(paint(`${severity}[${finding.rule}]`))}${colors.bold(`: ${printable(finding.message)}`)}${certainty}`]
  sourceLines(lines, finding.at, null, paint, '-->', report, colors)
  for (const { at, label } of finding.related) sourceLines(lines, at, label, colors.blue, ':::', report, colors)
  const say = (title: string, text: string): void => {
    lines.push(`  ${colors.blue('=')} ${colors.bold(`${title}:`)} ${printable(text)}`)
  }
  lines.push(`  ${colors.blue('=')} ${colors.bold('because:')}`)
  reasonLines(lines, reasonsOf(finding.because), report, colors)
  if (finding.advice !== undefined) say('help', finding.advice)
  if (finding.snippet !== undefined)
    lines.push(
      ...finding.snippet
        .trimEnd()
        .split('\n')
        .map((line) => (line === '' ? '' : `      ${colors.green(printable(line))}`)),
    )
  for (const fix of finding.fixes) {
    say(fix.safe ? 'fix' : 'possible fix', fix.title)
    fixLines(lines, fix, report, colors)
  }
  return lines.join('\n')
}

const painter = (severity: Severity, colors: Colors): ((text: string) => string) =>
  severity === 'error' ? colors.red : severity === 'warning' ? colors.yellow : colors.cyan

function sourceLines(
  lines: string[],
  at: SourceSpan,
  label: string | null,
  paint: (text: string) => string,
  arrow: string,
  report: Report,
  colors: Colors,
): void {
  const place = placeOf(at, report.sources)
  const excerpt = excerptOf(at, report)
  const number = String(place.line)
  const gutter = (text: string): string => colors.blue(`${text.padStart(Math.max(4, number.length + 1))} |`)
  const where = `  ${colors.blue(arrow)} ${printable(place.file)}:${place.line}:${place.column}`
  if (!excerpt) {
    lines.push(label === null ? where : `${where}: ${printable(label)}`)
    return
  }
  lines.push(where, `${gutter(number)} ${excerpt.text}`)
  const [mark] = excerpt.marks
  if (mark) {
    const sign = (label === null ? '^' : '-').repeat(mark.end - mark.start)
    const text = label === null ? sign : `${sign} ${printable(label)}`
    lines.push(`${gutter('')} ${' '.repeat(mark.start)}${paint(text)}`)
  }
}

/** Below that a chain only repeats how names and networks work; JSON has all of it. */
const DEEPEST = 3
const INDENTS = ['', '    ', '      ', '        ']

/** The chain of reasons, each said once. */
function reasonLines(lines: string[], reasons: readonly Reason[], report: Report, colors: Colors): void {
  const told = new Set<string>()
  const write = (reason: Reason, depth: number): void => {
    const place = reason.at && placeOf(reason.at, report.sources)
    const where = place ? `${place.file}:${place.line}` : reason.citation
    const line = `${printable(reason.claim)}${where ? colors.dim(` (${printable(where)})`) : ''}`
    if (told.has(line)) return
    told.add(line)
    lines.push(`${INDENTS[depth]}- ${line}`)
    if (depth < DEEPEST) for (const cause of reason.because) write(cause, depth + 1)
  }
  for (const reason of reasons) write(reason, 1)
}

/** Each edit as the line before and the lines after it, redacted like any other; a line that goes away altogether has no after. */
function fixLines(lines: string[], fix: Fix, report: Report, colors: Colors): void {
  for (const { span, text } of fix.edits) {
    const place = placeOf(span, report.sources)
    const where = printable(`${place.file}:${place.line}`)
    const excerpt = excerptOf(span, report)
    const [mark] = excerpt?.marks ?? []
    const before = excerpt?.text ?? ''
    const head = mark ? before.slice(0, mark.start) : ''
    const tail = mark ? before.slice(span.start === span.end ? mark.start : mark.end) : ''
    // The end of a removed line stands for the whole of it.
    const after = `${head}${text.split('\n').map(printable).join('\n')}${text.endsWith('\n') && span.start < span.end ? '' : tail}`
      .split('\n')
      .filter((line) => line.trim() !== '')
    if (before !== '' && !after.includes(before)) lines.push(`      ${colors.red(`- ${where}: ${before.trim()}`)}`)
    if (text === '') for (const line of restOfRemoval(span, report)) lines.push(`      ${colors.red(`- ${line}`)}`)
    for (const line of after) if (line !== before) lines.push(`      ${colors.green(`+ ${where}: ${line.trim()}`)}`)
  }
}

/** More of them say nothing more. */
const MOST_REMOVED = 6

/** The lines of what goes below the first one, with their places. */
function restOfRemoval(span: SourceSpan, report: Report): string[] {
  const lines = report.sources.lines(span.file)
  const first = lines.position(span.start).line
  const last = lines.position(Math.max(span.start, span.end - 1)).line
  const rest: string[] = []
  for (let line = first + 1; line <= Math.min(last, first + MOST_REMOVED); line++) {
    const start = lines.start(line)
    const at = { file: span.file, start, end: Math.min(span.end, lines.start(line + 1)) }
    const text = excerptOf(at, report)?.text.trim()
    const place = placeOf(at, report.sources)
    if (text) rest.push(`${printable(`${place.file}:${place.line}`)}: ${text}`)
  }
  return rest
}

function footer(report: Report, headline: string | null, colors: Colors): string {
  const { sources } = report
  const lines = report.notices.map(printable)
  if (headline !== null) lines.push(colors.bold(printable(headline)))
  for (const { what, at } of report.weakened) {
    const place = at && placeOf(at, sources)
    lines.push(
      `${colors.yellow('This change weakens the check:')} ${printable(what)}${place ? ` (${printable(place.file)}:${place.line})` : ''}`,
    )
  }
  for (const { rule, message } of report.fixed) lines.push(`${colors.green('Fixed:')} ${printable(message)} [${rule}]`)
  for (const { where } of report.faults) lines.push(colors.red(`A fault of podman-topology, not of yours: ${printable(where)} failed.`))
  lines.push(...coverageLines(report.coverage, sources), colors.bold(countsSentence(report)))
  return lines.join('\n')
}

/** `1 error, 2 warnings; 3 suppressed, 4 known before`. */
export function countsSentence(report: Report): string {
  const { error, warning, note } = report.summary
  const found = [plural(error, 'error'), plural(warning, 'warning'), plural(note, 'note')].filter((part) => !part.startsWith('0 '))
  const aside = [
    [report.suppressed, 'suppressed'],
    [report.omitted.existing, 'known before'],
    [report.fixed.length, 'fixed'],
    [report.omitted.unchanged, 'not on changed lines'],
    [report.omitted.guesses, `${report.omitted.guesses === 1 ? 'guess' : 'guesses'} (--pedantic shows them)`],
  ] as const
  const rest = aside.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  const newWord = report.selection === 'new' && report.hasBase ? 'new ' : ''
  const first = found.length > 0 ? found.map((part) => part.replace(' ', ` ${newWord}`)).join(', ') : `no ${newWord}findings`
  return `${first[0]?.toUpperCase()}${first.slice(1)}${rest.length > 0 ? `; ${rest.join(', ')}` : ''}.`
}
