import type { Edit } from '../model/index.js'

/** Whether two edits touch the same text, or put something in at the same place, where the order would be luck. */
export function overlap(a: Edit, b: Edit): boolean {
  if (a.span.file !== b.span.file) return false
  if (a.span.start === b.span.start) return isInsertion(a) === isInsertion(b)
  const [first, second] = a.span.start < b.span.start ? [a, b] : [b, a]
  return second.span.start < first.span.end
}

const isInsertion = ({ span }: Edit): boolean => span.start === span.end

/** The text with edits that do not overlap. Everything outside their spans stays as it is, byte for byte. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  let result = ''
  let at = 0
  for (const { span, text: replacement } of ordered) {
    result += text.slice(at, span.start) + replacement
    at = span.end
  }
  return result + text.slice(at)
}

/** What makes two fixes one: the same edits. */
export function editsKey(edits: readonly Edit[]): string {
  return JSON.stringify(edits.map(({ span, text }) => [span.file, span.start, span.end, text]))
}
