import type { MappedText } from '../../source/index.js'

/** As the shell splits the value of an unquoted variable; blanks in a hole are the hole's. */
export function splitAtBlanks(text: MappedText): MappedText[] {
  const words: MappedText[] = []
  const masked = unmasked(text)
  for (const { 0: word, index } of masked.matchAll(/[^ \t\r\n]+/g)) words.push(text.slice(index, index + word.length))
  return words
}

/** With something that is no blank in the place of holes. */
export function unmasked(text: MappedText): string {
  let masked = text.text
  for (const { start, end, defaulted } of text.holes)
    if (!defaulted) masked = masked.slice(0, start) + '_'.repeat(end - start) + masked.slice(end)
  return masked
}
