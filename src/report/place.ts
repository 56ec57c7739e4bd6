import type { Sources } from '../diagnostics/index.js'
import type { SourceSpan } from '../source/index.js'

/** A span for people: 1-based lines and columns, columns in UTF-16 units, the end exclusive. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export function placeOf(span: SourceSpan, sources: Sources): Place {
  const lines = sources.lines(span.file)
  const start = lines.position(span.start)
  const end = lines.position(span.end)
  return { file: span.file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
