import type { Sources } from '../diagnostics/index.js'
import { claimText, type Fact, spanOf } from '../model/index.js'
import type { SourceSpan } from '../source/index.js'

/** One reason and what it rests on. */
export interface Reason {
  readonly claim: string
  readonly at: SourceSpan | null
  /** The source of a default of Podman's or of a fact about an image. */
  readonly citation: string | null
  readonly because: readonly Reason[]
}

/** Facts share what they rest on, so a chain written out in full can be very much larger than the facts themselves. */
const MOST_REASONS = 60

/** The reasons as trees, in order. What was said once is not unfolded again. */
export function reasonsOf(facts: readonly Fact<unknown>[]): Reason[] {
  const seen = new Set<Fact<unknown>>()
  let left = MOST_REASONS
  const visit = (fact: Fact<unknown>, into: Reason[]): void => {
    if (left-- <= 0) return
    const { origin } = fact
    const again = seen.has(fact)
    seen.add(fact)
    const because: Reason[] = []
    into.push({
      claim: claimText(fact.claim),
      at: spanOf(fact) ?? null,
      citation: origin.kind === 'default' || origin.kind === 'image' ? origin.citation : null,
      because,
    })
    if (origin.kind === 'inferred' && !again) for (const from of origin.from) visit(from, because)
  }
  const reasons: Reason[] = []
  for (const fact of facts) visit(fact, reasons)
  return reasons
}

/** The places that a chain of reasons goes through, each once, in the order in which they are read. */
export function stepsOf(reasons: readonly Reason[], sources: Sources): { readonly claim: string; readonly at: SourceSpan }[] {
  const steps: { claim: string; at: SourceSpan }[] = []
  const seen = new Set<string>()
  const visit = (reason: Reason): void => {
    for (const cause of reason.because) visit(cause)
    const { at, claim } = reason
    if (!at || sources.text(at.file) === '') return
    const key = `${at.file} ${at.start} ${at.end} ${claim}`
    if (!seen.has(key)) steps.push({ claim, at })
    seen.add(key)
  }
  for (const reason of reasons) visit(reason)
  return steps
}
