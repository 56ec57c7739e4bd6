import { type Hole, MappedText } from '../../source/index.js'

/** Marks every match of an expression as a hole of the text; the expression is what it reads. `pattern` must be global. */
export function markExpressions(text: MappedText, pattern: RegExp, scope: string | null): MappedText {
  const holes: Hole[] = []
  const before = text.holes
  let next = 0
  for (const match of text.text.matchAll(pattern)) {
    const start = match.index
    const end = start + match[0].length
    while (next < before.length && (before[next] as Hole).end <= start) next++
    const other = before[next]
    if (other === undefined || other.start >= end) holes.push({ start, end, expression: match[0], scope })
  }
  if (holes.length === 0) return text
  return text.withHoles([...text.holes, ...holes].sort((a, b) => a.start - b.start))
}

/**
 * As `markExpressions`, with what is known of an expression in its place: `value` answers with the text it stands for, or `null`.
 * What is put in stands where the expression does.
 */
export function filledIn(
  text: MappedText,
  pattern: RegExp,
  scope: string | null,
  value: (expression: string) => MappedText | null,
): MappedText {
  const parts: MappedText[] = []
  let from = 0
  for (const match of text.text.matchAll(pattern)) {
    const start = match.index
    const end = start + match[0].length
    const known = value(match[0])
    if (start > from) parts.push(text.slice(from, start))
    from = end
    if (known) parts.push(MappedText.decoded(known.text, text.span(start, end)).withHoles(known.holes))
    else parts.push(text.slice(start, end).withHoles([{ start: 0, end: end - start, expression: match[0], scope }]))
  }
  if (parts.length === 0) return text
  if (from < text.length) parts.push(text.slice(from))
  const kept = parts.filter((part) => part.length > 0)
  return kept.length > 0 ? MappedText.concat(kept) : text.slice(0, 0)
}
