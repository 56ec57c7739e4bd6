import { weakenings } from '../config/index.js'
import type { Finding, Severity } from '../model/index.js'
import { type Baseline, withOrdinal } from './baseline.js'
import { DIAGNOSTIC_RULES, type Judged, judge } from './judge.js'
import { environmentValues } from './masks.js'
import type { ChangedLines, Coverage, Fixed, Report, RuleInfo, Settled, Side, Sources, Weakening } from './report-model.js'
import { sourcesOf } from './sources.js'

export interface SettleOptions {
  readonly selection: 'new' | 'changed' | 'all'
  /** Whether findings that are a guess are shown. */
  readonly pedantic: boolean
  readonly rules: readonly RuleInfo[]
  readonly baseline?: Baseline
  /** Which lines of the head differ from the base, where that is known. */
  readonly changed?: ChangedLines
  readonly notices?: readonly string[]
}

/**
 * Decides what is reported: each tree is judged by its own configuration and comments, then the head is compared with the base, so a
 * change cannot hide what it brings.
 */
export function settle(head: Side, base: Side | null, options: SettleOptions): Report {
  const sources = sourcesOf(head.tree)
  const judgement = judge(head, sources, options.rules, options.pedantic)
  const before = base ? judge(base, sourcesOf(base.tree), options.rules, options.pedantic).findings : null
  const known = new Known(before?.filter((judged) => !judged.suppressed) ?? null, options.baseline ?? null)
  const settled = withChange(judgement.findings, known, sources, options.changed ?? null)
  const selected = settled.filter((finding) => isSelected(finding, options.selection))
  const left = settled.filter((finding) => !finding.suppressed && !isSelected(finding, options.selection)).length
  const active = selected.filter((finding) => !finding.suppressed)
  return {
    findings: selected,
    selection: options.selection,
    hasBase: base !== null,
    summary: countBySeverity(active),
    omitted: {
      existing: options.selection === 'new' ? left : 0,
      unchanged: options.selection === 'changed' ? left : 0,
      guesses: judgement.guesses,
    },
    suppressed: selected.length - active.length,
    fixed: before ? fixedOf(before, judgement.findings) : [],
    weakened: base && before ? weakenedOf(head, base, judgement.findings, before) : [],
    coverage: head.coverage,
    newlyUnparsed: newlyUnparsed(head.coverage, base?.coverage ?? null),
    faults: base ? [...head.faults, ...base.faults.map((fault) => ({ ...fault, where: `${fault.where} (in the base)` }))] : head.faults,
    notices: options.notices ?? [],
    rules: [...options.rules, ...DIAGNOSTIC_RULES],
    sources,
    changed: options.changed ?? null,
    masks: environmentValues(head.topology),
  }
}

/** The findings that base and baseline already have, each of which accounts for one finding of the head. */
class Known {
  readonly #base: Map<string, Severity[]> | null
  readonly #baseline: Map<string, number> | null

  constructor(base: readonly Judged[] | null, baseline: Baseline | null) {
    this.#baseline = baseline && new Map(baseline)
    this.#base = base && new Map()
    for (const { fingerprint, finding } of base ?? []) {
      const severities = this.#base?.get(fingerprint)
      if (severities) severities.push(finding.severity)
      else this.#base?.set(fingerprint, [finding.severity])
    }
  }

  /**
   * A finding that its rule now judges more severely is new: something about it changed. Severities of the configuration do not count,
   * or raising one would make everything new.
   */
  take(fingerprint: string, finding: Finding): boolean {
    const severities = this.#base?.get(fingerprint)
    const at = severities?.findIndex((severity) => RANK_OF[severity] >= RANK_OF[finding.severity]) ?? -1
    if (severities && at >= 0) {
      severities.splice(at, 1)
      return true
    }
    const left = this.#baseline?.get(fingerprint) ?? 0
    if (left > 0) this.#baseline?.set(fingerprint, left - 1)
    return left > 0
  }
}

const RANK_OF: Readonly<Record<Severity, number>> = { error: 2, warning: 1, note: 0 }

function withChange(findings: readonly Judged[], known: Known, sources: Sources, changed: ChangedLines | null): Settled[] {
  const ordinals = new Map<string, number>()
  return findings.map(({ finding, severity, fingerprint, suppressed }) => {
    const ordinal = (ordinals.get(fingerprint) ?? 0) + 1
    ordinals.set(fingerprint, ordinal)
    return {
      finding,
      severity,
      fingerprint: withOrdinal(fingerprint, ordinal),
      suppressed,
      isNew: !known.take(fingerprint, finding),
      onChangedLines: changed && touches(changed, finding, sources),
    }
  })
}

function touches(changed: ChangedLines, { at }: Finding, sources: Sources): boolean {
  const lines = sources.lines(at.file)
  return changed.touches(at.file, lines.position(at.start).line, lines.position(Math.max(at.start, at.end - 1)).line)
}

function isSelected(finding: Settled, selection: SettleOptions['selection']): boolean {
  if (selection === 'new') return finding.isNew
  // Where nobody knows the changed lines, leaving findings out would be a guess.
  return selection === 'all' || finding.onChangedLines !== false
}

function countBySeverity(findings: readonly Settled[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

function fixedOf(before: readonly Judged[], now: readonly Judged[]): Fixed[] {
  const left = new Map<string, number>()
  for (const { fingerprint } of now) left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1)
  const fixed: Fixed[] = []
  for (const { finding, severity, fingerprint, suppressed } of before) {
    const count = left.get(fingerprint) ?? 0
    if (count > 0) left.set(fingerprint, count - 1)
    else if (!suppressed) fixed.push({ rule: finding.rule, severity, message: finding.message, fingerprint })
  }
  return fixed
}

function weakenedOf(head: Side, base: Side, now: readonly Judged[], before: readonly Judged[]): Weakening[] {
  const weakened: Weakening[] = [...weakenings(head.config, base.config)]
  const suppressedBefore = new Set(before.filter((judged) => judged.suppressed).map((judged) => judged.fingerprint))
  for (const { finding, fingerprint, suppressed } of now) {
    if (suppressed?.kind !== 'comment' || suppressedBefore.has(fingerprint)) continue
    weakened.push({
      what: `a comment suppresses ${finding.rule}: ${finding.message} (reason given: ${suppressed.reason})`,
      at: suppressed.at,
    })
  }
  return weakened
}

function newlyUnparsed(head: Coverage, base: Coverage | null): number {
  const before = new Set(base?.unparsed.map(({ at }) => at.file))
  return new Set(head.unparsed.map(({ at }) => at.file).filter((file) => !before.has(file))).size
}
