import type { WordPart } from 'unbash'
import { expandBraces } from './braces.js'

/** A part of a word, or what one alternative of its braces stands for. */
export type Part = WordPart | { readonly type: 'Alternative'; readonly pos: number; readonly end: number; readonly text: string }

const MOST_WORDS = 64

/** One list of parts for each word that the braces make. */
export function variantsOf(parts: readonly WordPart[]): (readonly Part[])[] {
  let variants: Part[][] = [[]]
  for (const part of parts) {
    const alternatives = part.type === 'BraceExpansion' && part.parts === undefined ? expandBraces(part.text) : null
    if (alternatives === null || alternatives.length * variants.length > MOST_WORDS) {
      for (const variant of variants) variant.push(part)
    } else {
      const { pos, end } = part
      variants = variants.flatMap((variant) => alternatives.map((text) => [...variant, { type: 'Alternative', pos, end, text } as const]))
    }
  }
  return variants
}
