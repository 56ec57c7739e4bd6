import type { Hole, MappedText } from '../../source/index.js'

const PLACEHOLDER = /\$\{[^{}]*\}|\{\{[^{}]*\}\}/g

/**
 * Marks `${NAME}` and `{{ name }}` as holes. Podman has no such thing, so that a file that has them goes through envsubst or a template
 * first: what stands there is not known, and no error.
 */
export function placeholders(text: MappedText): MappedText {
  if (text.holes.length > 0 || !(text.text.includes('${') || text.text.includes('{{'))) return text
  const holes: Hole[] = []
  for (const { index, 0: expression } of text.text.matchAll(PLACEHOLDER)) {
    holes.push({ start: index, end: index + expression.length, expression, scope: text.file })
  }
  return holes.length === 0 ? text : text.withHoles(holes)
}
