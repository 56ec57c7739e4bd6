import { atLeast, type Fact, type Finding, type Severity } from '../model/index.js'
import type { SourceSpan } from '../source/index.js'
import { fingerprintOf } from './fingerprint.js'
import type { RuleInfo, Side, Sources, Suppression } from './report-model.js'
import { type CommentProblem, suppress } from './suppress.js'

/** A finding as its own tree's configuration and comments see it. */
export interface Judged {
  readonly finding: Finding
  readonly severity: Severity
  /** Not yet unique in its report. */
  readonly fingerprint: string
  readonly suppressed: Suppression | null
}

export interface Judgement {
  /** By file, place and rule. */
  readonly findings: readonly Judged[]
  /** Left out because they are a guess. */
  readonly guesses: number
}

/** What this layer itself has to say; reporters describe them beside the rules. */
export const DIAGNOSTIC_RULES: readonly RuleInfo[] = [
  {
    id: 'invalid-suppression',
    severity: 'warning',
    summary: 'A comment that is to suppress a finding does not name a rule that exists, or gives no reason',
  },
  { id: 'unused-suppression', severity: 'note', summary: 'A comment or an entry of the configuration suppresses nothing' },
]

/** Applies a tree's own configuration and comments to what the rules found in it. */
export function judge(side: Side, sources: Sources, rules: readonly RuleInfo[], pedantic: boolean): Judgement {
  const { config } = side
  const ruleIds = new Set([...rules, ...DIAGNOSTIC_RULES].map((rule) => rule.id))
  const files = [...new Set(side.coverage.files.map((file) => file.path))]
  const comments = suppress(side.findings, files, sources, ruleIds)
  const unusedEntries = new Set(config.ignore)
  const suppressionOf = (finding: Finding): Suppression | null => {
    let byConfig: Suppression | null = null
    for (const entry of config.ignore) {
      if (!entry.rules.includes(finding.rule) || (entry.paths && !entry.paths.matches(finding.at.file))) continue
      unusedEntries.delete(entry)
      byConfig ??= { kind: 'config', reason: entry.reason, at: entry.at }
    }
    return comments.by.get(finding) ?? byConfig
  }

  const judged: Judged[] = []
  let guesses = 0
  const add = (finding: Finding): void => {
    const suppressed = suppressionOf(finding)
    const level = config.rules.get(finding.rule) ?? finding.severity
    if (level === 'off') return
    if (!pedantic && !atLeast(finding.confidence, 'likely')) guesses++
    else judged.push({ finding, severity: level, fingerprint: fingerprintOf(finding), suppressed })
  }
  for (const finding of side.findings) add(finding)
  for (const problem of comments.problems) add(commentFinding(problem))
  for (const entry of unusedEntries) {
    // A configuration from outside the tree has no lines to point at, and may serve other trees as well.
    if (side.tree.has(entry.at.file))
      add(
        commentFinding({
          code: 'unused',
          message: `nothing is reported by ${entry.rules.join(', ')} here`,
          at: entry.at,
          rules: entry.rules.join(', '),
        }),
      )
  }
  judged.sort(byPlace)
  return { findings: judged, guesses }
}

function byPlace(a: Judged, b: Judged): number {
  const x = a.finding
  const y = b.finding
  return (
    compare(x.at.file, y.at.file) ||
    x.at.start - y.at.start ||
    x.at.end - y.at.end ||
    compare(x.rule, y.rule) ||
    compare(x.message, y.message) ||
    compare(a.fingerprint, b.fingerprint)
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function commentFinding(problem: CommentProblem): Finding {
  const rule = DIAGNOSTIC_RULES[problem.code === 'unused' ? 1 : 0] as RuleInfo
  return {
    rule: rule.id,
    messageId: problem.code,
    data: { message: problem.message },
    message: problem.message,
    severity: rule.severity,
    confidence: 'certain',
    at: problem.at,
    related: [],
    because: [commentFact(problem.at)],
    fixes: [],
    identity: [problem.at.file, problem.code, problem.rules],
  }
}

function commentFact(span: SourceSpan): Fact<string> {
  return { claim: { id: 'suppression-stands', data: {} }, value: '', origin: { kind: 'declared', span } }
}
