import type { SourceSpan } from './span.js'

/** The text with edits that do not overlap. Everything outside their spans stays as it is, byte for byte. */
export function applyEdits(text: string, edits: readonly { readonly span: SourceSpan; readonly text: string }[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  let result = ''
  let at = 0
  for (const { span, text: replacement } of ordered) {
    result += text.slice(at, span.start) + replacement
    at = span.end
  }
  return result + text.slice(at)
}
