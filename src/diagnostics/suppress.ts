import type { Finding } from '../model/index.js'
import { baseName, nearest, type SourceSpan } from '../source/index.js'
import type { Sources, Suppression } from './report-model.js'

/** One `podman-topology-ignore` comment of which everything is understood. */
interface Comment {
  readonly rules: readonly string[]
  readonly reason: string
  readonly at: SourceSpan
  /** The comment's own line, 1-based. */
  readonly line: number
  /** The next line that is not a comment, when the comment has its line to itself or suppresses nothing on it. */
  readonly next: number
  /** The last line of what begins on that line: backslashes carry a command or a value on. */
  readonly last: number
  readonly alone: boolean
}

/** What is wrong with a comment that wants to suppress something. */
export interface CommentProblem {
  readonly code: 'no-rule' | 'unknown-rule' | 'no-reason' | 'unused'
  readonly message: string
  readonly at: SourceSpan
  /** The rules it names, as written. */
  readonly rules: string
}

export interface Suppressed {
  readonly by: ReadonlyMap<Finding, Suppression>
  readonly problems: readonly CommentProblem[]
}

const MARK = 'podman-topology-ignore'
const UNIT =
  /\.(?:container|pod|kube|network|volume|image|build|artifact|service|socket|timer|target|path|mount|conf)(?:\.(?:j2|jinja2|tmpl))?$/
const WITHOUT_COMMENTS = /\.(?:json|ign)$/

/** Applies the comments of the given files to the findings. Comments that suppress none are problems, and so are those that cannot be understood. */
export function suppress(
  findings: readonly Finding[],
  files: Iterable<string>,
  sources: Sources,
  knownRules: ReadonlySet<string>,
): Suppressed {
  const by = new Map<Finding, Suppression>()
  const problems: CommentProblem[] = []
  const byFile = groupByFile(findings)
  for (const file of files) {
    const text = sources.text(file)
    if (!text.includes(MARK) || WITHOUT_COMMENTS.test(file)) continue
    const comments = commentsOf(file, text, sources, knownRules, problems)
    const here = (byFile.get(file) ?? []).map((finding) => ({ finding, lines: linesOf(finding.at, sources) }))
    for (const comment of comments) {
      const unused = new Set(comment.rules)
      const apply = (first: number, last: number): void => {
        for (const { finding, lines } of here) {
          if (!comment.rules.includes(finding.rule) || last < lines.first || first > lines.last) continue
          by.set(finding, { kind: 'comment', reason: comment.reason, at: comment.at })
          unused.delete(finding.rule)
        }
      }
      apply(comment.line, comment.line)
      // A comment behind a value means that value, and the line below only when there is nothing to mean on its own.
      if (comment.alone || unused.size === comment.rules.length) apply(comment.next, comment.last)
      if (unused.size > 0) {
        const rules = [...unused].join(', ')
        problems.push({ code: 'unused', message: `nothing here is reported by ${rules}`, at: comment.at, rules })
      }
    }
  }
  return { by, problems }
}

function groupByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.at.file)
    if (group) group.push(finding)
    else groups.set(finding.at.file, [finding])
  }
  return groups
}

function linesOf(span: SourceSpan, sources: Sources): { first: number; last: number } {
  const lines = sources.lines(span.file)
  // The span is half-open: one that ends where a line begins does not touch that line.
  return { first: lines.position(span.start).line, last: lines.position(Math.max(span.start, span.end - 1)).line }
}

function commentsOf(file: string, text: string, sources: Sources, knownRules: ReadonlySet<string>, problems: CommentProblem[]): Comment[] {
  const comments: Comment[] = []
  const lines = sources.lines(file)
  const isUnit = UNIT.test(baseName(file))
  for (let mark = text.indexOf(MARK); mark >= 0; mark = text.indexOf(MARK, mark + MARK.length)) {
    const line = lines.position(mark).line
    const start = lines.start(line)
    const before = text.slice(start, mark)
    // systemd knows comments only as whole lines, `#` or `;`; behind a value they are part of it.
    const lead = isUnit ? /^[ \t]*(?:[#;]|\{#)+[ \t]*$/.exec(before) : /(?:^|[\s{])#+[ \t]*$/.exec(before)
    if (!lead) continue
    const rest = lineAt(text, mark + MARK.length)
      .replace(/\s{0,40}#\}\s{0,40}$/, '')
      .trimEnd()
    if (/^[\w-]/.test(rest)) continue
    const at = { file, start: mark, end: mark + MARK.length + rest.length }
    const separator = /(?:^|\s)(?:--|\u2014|\u2013)(?:\s|$)/.exec(rest)
    const named = (separator ? rest.slice(0, separator.index) : rest).split(/[\s,]+/).filter(Boolean)
    const reason = separator ? rest.slice(separator.index + separator[0].length).trim() : ''
    const report = (code: CommentProblem['code'], message: string): void => {
      problems.push({ code, message, at, rules: named.join(', ') })
    }
    if (named.length === 0) report('no-rule', 'the comment names no rule')
    else if (reason === '') report('no-reason', `the comment gives no reason; write \`${MARK} ${named[0]} -- why\``)
    const known = named.filter((rule) => {
      if (knownRules.has(rule)) return true
      const meant = nearest(rule, knownRules)
      report('unknown-rule', `there is no rule ${rule}${meant ? `, did you mean ${meant}?` : ''}`)
      return false
    })
    if (known.length === 0 || reason === '') continue
    const alone = /^[\s#;{]*$/.test(before)
    const startOf = (n: number): number => lines.start(n)
    const next = nextLine(text, line, lines.count, startOf)
    comments.push({ rules: known, reason, at, line, next, last: lastLine(text, next, lines.count, startOf), alone })
  }
  return comments
}

/** The first line after `line` that is not itself a comment. */
function nextLine(text: string, line: number, count: number, start: (line: number) => number): number {
  let next = line + 1
  while (next < count && /^[ \t]*(?:#|;|\{#)/.test(text.slice(start(next), start(next) + 200))) next++
  return next
}

function lastLine(text: string, line: number, count: number, start: (line: number) => number): number {
  let last = line
  while (last < count && lineAt(text, start(last)).endsWith('\\')) last++
  return last
}

function lineAt(text: string, from: number): string {
  let end = from
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++
  return text.slice(from, end)
}
