import type { Report, Settled } from '../diagnostics/index.js'
import { atLeast, type Edit, type Fix } from '../model/index.js'
import { editsKey, overlap } from './edit.js'

/** One fix with the findings it mends; two findings may offer the same one. */
export interface Candidate {
  readonly fix: Fix
  readonly findings: readonly Settled[]
}

/** Why a fix is not applied; `null`: nothing speaks against it. */
export type Objection = (fix: Fix, finding: Settled) => string | null

/**
 * The first safe fix of every finding that counts, and to which nothing is objected. A finding that is a guess is never acted on, even
 * where it is shown. In the order of the findings.
 */
export function candidatesOf(report: Report, objection: Objection): Candidate[] {
  const candidates = new Map<string, Candidate>()
  for (const settled of report.findings) {
    if (settled.suppressed || !atLeast(settled.finding.confidence, 'likely')) continue
    const fix = safeFixes(settled).find((fix) => objection(fix, settled) === null)
    if (!fix) continue
    const key = editsKey(fix.edits)
    const same = candidates.get(key)
    candidates.set(key, same ? { ...same, findings: [...same.findings, settled] } : { fix, findings: [settled] })
  }
  return [...candidates.values()]
}

/** The fixes that may be applied without asking. */
export const safeFixes = ({ finding }: Settled): Fix[] => finding.fixes.filter(({ safe, edits }) => safe && edits.length > 0)

/** As many of the candidates as do not overlap; of two that do, the first. */
export function compatible(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = []
  const taken = new Map<string, Edit[]>()
  for (const candidate of candidates) {
    const { edits } = candidate.fix
    if (edits.some((edit) => taken.get(edit.span.file)?.some((other) => overlap(edit, other)))) continue
    chosen.push(candidate)
    for (const edit of edits) {
      const inFile = taken.get(edit.span.file)
      if (inFile) inFile.push(edit)
      else taken.set(edit.span.file, [edit])
    }
  }
  return chosen
}
