import type { SourceSpan } from '../source/index.js'
import type { Claim } from './claims.js'

export type Confidence = 'certain' | 'likely' | 'guess'

/** How a declaration got to be in force where it did not stand in the unit itself. */
export interface Hop {
  readonly kind:
    | 'drop-in'
    | 'override'
    | 'extends'
    | 'include'
    | 'alias'
    | 'heredoc'
    | 'reference'
    | 'environment-file'
    | 'argument'
    | 'template'
    | 'play'
  readonly span: SourceSpan
}

export type Origin =
  /** It stands in a file. `defaulted`: there only as the default of an expression (`${PORT:-80}`). */
  | { readonly kind: 'declared'; readonly span: SourceSpan; readonly via?: readonly Hop[]; readonly defaulted?: boolean }
  /** Podman's own default; the citation names the source in Podman or its documentation. `at` is what it applies to. */
  | { readonly kind: 'default'; readonly citation: string; readonly at?: SourceSpan }
  /** What is known of a public image. `at` is where the image is named. */
  | { readonly kind: 'image'; readonly image: string; readonly citation: string; readonly confidence: Confidence; readonly at: SourceSpan }
  /** Concluded from other facts; `strength` is how far the step itself can be trusted when all of them hold. */
  | { readonly kind: 'inferred'; readonly from: readonly Fact<unknown>[]; readonly strength: Confidence }

/** A value together with what is claimed by it, why, and what it took the place of. */
export interface Fact<T> {
  readonly claim: Claim
  readonly value: T
  readonly origin: Origin
  readonly shadowed?: readonly Fact<T>[]
}

const RANK: Readonly<Record<Confidence, number>> = { certain: 2, likely: 1, guess: 0 }

export function weaker(a: Confidence, b: Confidence): Confidence {
  return RANK[a] <= RANK[b] ? a : b
}

export function atLeast(confidence: Confidence, floor: Confidence): boolean {
  return RANK[confidence] >= RANK[floor]
}

/** A fact is as certain as the weakest thing it rests on. */
export function confidenceOf(fact: Pick<Fact<unknown>, 'origin'>): Confidence {
  const { origin } = fact
  switch (origin.kind) {
    case 'declared':
      return origin.defaulted ? 'likely' : 'certain'
    case 'default':
      return 'certain'
    case 'image':
      return origin.confidence
    case 'inferred':
      return origin.from.reduce((weakest: Confidence, from) => weaker(weakest, confidenceOf(from)), origin.strength)
  }
}

/** The first place in a file that a fact rests on, if any. */
export function spanOf(fact: Pick<Fact<unknown>, 'origin'>): SourceSpan | undefined {
  const { origin } = fact
  switch (origin.kind) {
    case 'declared':
      return origin.span
    case 'default':
    case 'image':
      return origin.at
    case 'inferred':
      for (const from of origin.from) {
        const span = spanOf(from)
        if (span) return span
      }
      return undefined
  }
}
