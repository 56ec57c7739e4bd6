import type { Edit } from '../model/index.js'

/** Whether two edits touch the same text or list, or put something in at the same place, where the order would be luck. */
export function overlap(a: Edit, b: Edit): boolean {
  if (a.span.file !== b.span.file) return false
  if (a.list !== undefined && a.list === b.list) return true
  if (a.span.start === b.span.start) return isInsertion(a) === isInsertion(b)
  const [first, second] = a.span.start < b.span.start ? [a, b] : [b, a]
  return second.span.start < first.span.end
}

const isInsertion = ({ span }: Edit): boolean => span.start === span.end

/** What makes two fixes one: the same edits. */
export function editsKey(edits: readonly Edit[]): string {
  return JSON.stringify(edits.map(({ span, text }) => [span.file, span.start, span.end, text]))
}
