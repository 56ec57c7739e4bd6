import type { MappedText } from '../../source/index.js'

/**
 * Go's unicode.IsSpace, which Podman trims lines with. Not JavaScript's trim(): that also takes a byte order mark away, and a file
 * that begins with one is refused.
 */
export function isSpace(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13)) return true
  if (code < 0x85) return false
  if (code === 0x85 || code === 0xa0 || code === 0x1680 || code === 0x2028 || code === 0x2029) return true
  return (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x3000
}

const HOLE = '\ufffc'

/**
 * The text as syntax sees it: what stands in a hole is no syntax, so it is masked at equal length. Offsets into the result are
 * offsets into the text.
 */
export function syntaxOf(text: MappedText): string {
  if (text.holes.length === 0) return text.text
  const parts: string[] = []
  let from = 0
  for (const { start, end } of text.holes) {
    if (end <= from) continue
    parts.push(text.text.slice(from, start), HOLE.repeat(end - Math.max(start, from)))
    from = end
  }
  return parts.join('') + text.text.slice(from)
}
