import type { Report, Settled } from '../diagnostics/index.js'
import type { Edit, Finding, Fix, Severity } from '../model/index.js'
import { applyEdits, OverlayTree, type SourceTree } from '../source/index.js'
import { type Candidate, candidatesOf, compatible, type Objection, safeFixes } from './choose.js'

/** What is reported of a tree, and everything that could be: the second tells whether a fix brings something new. */
export interface Judged {
  readonly report: Report
  readonly all: Report
}

export interface Applied {
  readonly fix: Fix
  readonly finding: Finding
}

export interface Left {
  readonly finding: Finding
  /** Why its safe fix was not applied, without a full stop. */
  readonly reason: string
}

export interface Repair {
  /** By path, the text before and after. */
  readonly changes: ReadonlyMap<string, { readonly before: string; readonly after: string }>
  readonly applied: readonly Applied[]
  readonly left: readonly Left[]
}

/** How often the tree is analysed at most. A pass applies all fixes that do not overlap, so that two or three passes are the rule. */
const MOST_LOOKS = 40

/**
 * Applies safe fixes in memory until none is left, and proves each step by looking again: what was to be mended is gone, and nothing is
 * reported that was not before. A step that cannot be proved is taken back and tried in halves, so that the fix that is to blame is left
 * alone and the others are not.
 * @param judge analyses a tree; the first answer is that of `tree` as it is
 * @param objection what speaks against a fix before it is tried: a file that cannot be written
 */
export async function repair(tree: SourceTree, judge: (tree: SourceTree) => Promise<Judged>, objection: Objection): Promise<Repair> {
  const refused = new Map<string, string>()
  const objections: Objection = (fix, settled) => refused.get(refusalKey(fix, settled)) ?? objection(fix, settled)
  const texts = new Map<string, string>()
  const applied: Applied[] = []
  let now = await judge(tree)
  let most = Number.POSITIVE_INFINITY
  let isExhausted = false
  for (let looks = 1; ; looks++) {
    const candidates = compatible(candidatesOf(now.report, objections))
    if (candidates.length === 0) break
    isExhausted = looks >= MOST_LOOKS
    if (isExhausted) break
    const step = candidates.slice(0, most)
    const tried = withEdits(tree, texts, step)
    const then = await judge(new OverlayTree(tree, tried))
    const trouble = troubleOf(now, then, step)
    if (trouble === null) {
      for (const [path, text] of tried) texts.set(path, text)
      applied.push(...step.flatMap(({ fix, findings }) => findings.map(({ finding }) => ({ fix, finding }))))
      now = then
      most *= 2
    } else if (step.length === 1) {
      for (const { fix, findings } of step) for (const settled of findings) refused.set(refusalKey(fix, settled), trouble)
      most = Number.POSITIVE_INFINITY
    } else most = Math.ceil(step.length / 2)
  }
  return { changes: changesOf(tree, texts), applied, left: leftOf(now.report, objections, isExhausted) }
}

const refusalKey = (fix: Fix, { fingerprint }: Settled): string => `${fingerprint} ${fix.title}`

function withEdits(tree: SourceTree, texts: ReadonlyMap<string, string>, step: readonly Candidate[]): Map<string, string> {
  const byFile = new Map<string, Edit[]>()
  for (const { fix } of step) {
    for (const edit of fix.edits) {
      const edits = byFile.get(edit.span.file)
      if (edits) edits.push(edit)
      else byFile.set(edit.span.file, [edit])
    }
  }
  const changed = new Map(texts)
  for (const [file, edits] of byFile) {
    const content = tree.read(file)
    const text = texts.get(file) ?? (content.ok ? content.text : null)
    if (text !== null) changed.set(file, applyEdits(text, edits))
  }
  return changed
}

/** What a step did that it should not have, in words; `null`: it did what it should. */
function troubleOf(before: Judged, after: Judged, step: readonly Candidate[]): string | null {
  if (after.all.faults.length > before.all.faults.length) return 'it would make a rule or reader fail'
  if (after.all.coverage.unparsed.length > before.all.coverage.unparsed.length) return 'the file could not be read after it'
  const had = before.all.findings.filter(({ suppressed }) => !suppressed)
  const has = after.all.findings.filter(({ suppressed }) => !suppressed)
  const rest = [...has]
  const gone: Settled[] = []
  for (const settled of had) {
    const at = rest.findIndex((other) => isSame(other, settled) && RANK[other.severity] <= RANK[settled.severity])
    if (at < 0) gone.push(settled)
    else rest.splice(at, 1)
  }
  // Of three that collide two are left when one goes: the same finding with fewer in it.
  const brought = rest.find((settled) => !gone.some((other) => holds(other.finding, settled.finding)))
  if (brought) return `it would bring another finding: ${brought.finding.message} [${brought.finding.rule}]`
  const mended = new Set(gone.map(({ fingerprint }) => fingerprint))
  const stays = step.flatMap(({ findings }) => findings).find(({ fingerprint }) => !mended.has(fingerprint))
  return stays ? 'the finding stays with it' : null
}

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, note: 0 }

const isSame = (a: Settled, b: Settled): boolean =>
  a.finding.rule === b.finding.rule &&
  a.finding.identity.length === b.finding.identity.length &&
  a.finding.identity.every((part, index) => part === b.finding.identity[index])

const holds = (whole: Finding, part: Finding): boolean =>
  whole.rule === part.rule && part.identity.every((piece) => whole.identity.includes(piece))

function changesOf(tree: SourceTree, texts: ReadonlyMap<string, string>): Repair['changes'] {
  const changes = new Map<string, { before: string; after: string }>()
  for (const [path, after] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const content = tree.read(path)
    if (content.ok && content.text !== after) changes.set(path, { before: content.text, after })
  }
  return changes
}

function leftOf(report: Report, objections: Objection, isExhausted: boolean): Left[] {
  return report.findings.flatMap((settled): Left[] => {
    if (settled.suppressed) return []
    const fixes = safeFixes(settled)
    const reasons = fixes.flatMap((fix) => objections(fix, settled) ?? [])
    if (fixes.length === 0) return []
    const reason = reasons[0] ?? (isExhausted ? 'there were too many fixes for one run: run it again' : 'it is only a guess')
    return [{ finding: settled.finding, reason }]
  })
}
