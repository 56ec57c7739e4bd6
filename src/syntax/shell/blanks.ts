import type { MappedText } from '../../source/index.js'

/**
 * As the shell splits the value of an unquoted variable, by IFS (blanks and line breaks, where it is not set); blanks in a hole are the
 * hole's.
 */
export function splitAtBlanks(text: MappedText, separators?: string): MappedText[] {
  const words: MappedText[] = []
  const masked = unmasked(text)
  if (separators !== undefined && separators !== ' \t\n') return splitAt(text, masked, separators)
  for (const { 0: word, index } of masked.matchAll(/[^ \t\r\n]+/g)) words.push(text.slice(index, index + word.length))
  return words
}

function splitAt(text: MappedText, masked: string, separators: string): MappedText[] {
  const words: MappedText[] = []
  let start = 0
  let at = 0
  const isBlank = (character: string | undefined): boolean =>
    character !== undefined && /[ \t\n]/.test(character) && separators.includes(character)
  while (isBlank(masked[at])) start = ++at
  while (at < masked.length) {
    if (!separators.includes(masked[at] as string)) {
      at++
      continue
    }
    // Blanks around another separator belong to it; two others in a row have an empty word between them.
    words.push(text.slice(start, at))
    while (isBlank(masked[at])) at++
    if (at < masked.length && separators.includes(masked[at] as string)) at++
    while (isBlank(masked[at])) at++
    start = at
  }
  if (start < masked.length) words.push(text.slice(start))
  return words
}

/** With something that is no blank in the place of holes. */
export function unmasked(text: MappedText): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end, defaulted } of text.holes) {
    if (defaulted || end <= from) continue
    parts.push(text.text.slice(from, start), '_'.repeat(end - Math.max(start, from)))
    from = end
  }
  return parts.length === 0 ? text.text : parts.join('') + text.text.slice(from)
}
