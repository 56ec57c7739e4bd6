import { type Hole, MappedText } from '../../source/index.js'

/**
 * As YAML wants it: each hole a word of its own length, whatever braces it has. What a default fills in stays open, since YAML would take
 * it for text where a number has to stand.
 */
export function yamlTemplate(text: MappedText): MappedText {
  if (text.holes.length === 0) return text
  const parts: MappedText[] = []
  let at = 0
  for (const { start, end, expression, scope } of text.holes) {
    if (start < at || end === start) continue
    const hole: Hole = { start: 0, end: end - start, expression, scope }
    const span = text.span(start, end)
    const mask = 'x'.repeat(end - start)
    // Of equal length with its source it is a mask, which YAML's reader takes off again.
    const isMask = span.end - span.start === mask.length && expression.length === mask.length
    const masked = isMask ? MappedText.verbatim(span.file, mask, span.start) : MappedText.decoded(mask, span)
    parts.push(text.slice(at, start), masked.withHoles([hole]))
    at = end
  }
  parts.push(text.slice(at))
  return MappedText.concat(parts)
}
