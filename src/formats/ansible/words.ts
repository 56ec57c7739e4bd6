import type { MappedText } from '../../source/index.js'

/** As Python's `split()`: at white space, quotes or not; an open hole stays whole. */
export function words(text: MappedText): MappedText[] {
  let masked = text.text
  for (const { start, end } of text.holes) masked = masked.slice(0, start) + '_'.repeat(end - start) + masked.slice(end)
  return [...masked.matchAll(/\S+/g)].map((match) => text.slice(match.index, match.index + match[0].length))
}
