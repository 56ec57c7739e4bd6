import { MappedText } from '../../source/index.js'

const WHOLE_LINE = /^[ \t]*\{\{[-~]?[ \t]*(#?\/?\w*)[^\r\n\u2028\u2029]*\}\}[ \t]{0,40}$/gm
const OPENING = /^(?:#\w+|if|with|range|define|block)$/
const CLOSING = /^(?:\/\w+|end)$/

/**
 * A line that is nothing but an expression (`{{ ansible_managed | comment }}`) is whatever it likes: it is left out, unless a backslash
 * above it makes it the rest of that line. Of `{{#if}}` … `{{else}}` (Handlebars) or `{{ if }}` … `{{ else }}` (Go) the first part stays.
 */
export function withoutWholeLines(text: MappedText): MappedText {
  const source = text.text
  if (!source.includes('{{')) return text
  const parts: MappedText[] = []
  /** For each block that is open, whether its first part is over; and how many of them are. */
  const open: boolean[] = []
  let dropped = 0
  let from = 0
  for (const match of source.matchAll(WHOLE_LINE)) {
    const word = match[1] ?? ''
    const isBlock = OPENING.test(word) || CLOSING.test(word) || (word === 'else' && open.length > 0)
    if (!isBlock && /\\\r?\n$/.test(source.slice(Math.max(0, match.index - 3), match.index))) continue
    if (match.index > from && dropped === 0) parts.push(text.slice(from, match.index))
    from = match.index + match[0].length
    if (CLOSING.test(word)) {
      if (open.pop()) dropped--
    } else if (word === 'else' && open.at(-1) === false) {
      open[open.length - 1] = true
      dropped++
    } else if (OPENING.test(word)) open.push(false)
  }
  if (from === 0) return text
  if (from < text.length && dropped === 0) parts.push(text.slice(from))
  return parts.length > 0 ? MappedText.concat(parts) : text.slice(0, 0)
}
