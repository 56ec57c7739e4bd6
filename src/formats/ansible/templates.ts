import { type Hole, MappedText, type SourceTree } from '../../source/index.js'
import { jinjaText } from '../../syntax/template/index.js'

/** A text that another format reads, with Jinja in it: statements are gone, expressions are holes. */
export function templateText(text: MappedText, scope: string): MappedText {
  return text.text.includes('{{') || text.text.includes('{%') || text.text.includes('{#') ? jinjaText(text, 'text.j2', scope) : text
}

export function readTemplate(path: string, scope: string, tree: SourceTree): MappedText | null {
  const content = tree.read(path)
  if (!content.ok) return null
  const text = MappedText.verbatim(path, content.text, 0)
  return /\.(?:j2|jinja2?)$/.test(path) ? templateText(text, scope) : text
}

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
