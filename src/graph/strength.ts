import type { Confidence } from '../model/index.js'

export const RANK: Readonly<Record<Confidence, number>> = { certain: 2, likely: 1, guess: 0 }

/** Surest first; equals keep their order. */
export function strongestFirst<T extends { readonly confidence: Confidence }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => RANK[b.confidence] - RANK[a.confidence])
}
