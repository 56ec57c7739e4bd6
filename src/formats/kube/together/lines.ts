import type { Edit } from '../../../model/index.js'
import { applyEdits } from '../../../source/index.js'
import type { Range } from './documents.js'
import type { ItemText } from './list-text.js'

/** The item with what is changed in it, and its dash elsewhere; `null` where its lines cannot be moved so far to the left. */
export function movedItem({ start, end, dash }: ItemText, text: string, edits: readonly Edit[], to: number): string | null {
  const own = edits.filter(({ span }) => start <= span.start && span.end <= end)
  const changed = applyEdits(text.slice(0, end), own).slice(start)
  return shifted(changed.endsWith('\n') ? changed : `${changed}\n`, to - dash)
}

/** All lines as far to the right, or to the left: block scalars keep what is in them. Blank lines and comments go as far as they can. */
function shifted(text: string, by: number): string | null {
  if (by === 0) return text
  const lines = text.slice(0, -1).split('\n')
  const moved: string[] = []
  for (const line of lines) {
    const lead = /^ */.exec(line)?.[0].length ?? 0
    const isFree = /^\s*(?:#.*)?\r?$/.test(line)
    if (by > 0) moved.push(line === '' || line === '\r' ? line : `${' '.repeat(by)}${line}`)
    else if (lead >= -by || isFree) moved.push(line.slice(Math.min(-by, lead)))
    else return null
  }
  return `${moved.join('\n')}\n`
}

/**
 * What has to go with a document, whose first key or dash is at `first`: the `---` before it too. A comment above the first document may be
 * about the file, and stays.
 */
export function removalOf(text: string, { start, end }: Range, first: number): Range {
  if (start > 0 || /^---(?:\s|$)/.test(text)) return { start, end }
  const next = /^---[^\n]*\n?/.exec(text.slice(end))
  return { start: text.lastIndexOf('\n', first - 1) + 1, end: end + (next?.[0].length ?? 0) }
}

/** Nothing but comments and marks. */
export const isBlank = (text: string): boolean => text.split(/\r?\n/).every((line) => /^\s*(?:#.*|(?:---|\.\.\.)(?:\s.*)?)?$/.test(line))

export const isWithin = (inner: Range, outer: Range): boolean => outer.start <= inner.start && inner.end <= outer.end
