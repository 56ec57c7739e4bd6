import type { Hole } from '../../src/source/index.js'
import { MappedText } from '../../src/source/index.js'

const FILE = 'unit.container'

/**
 * A text as a format would hand it over, standing at offset 100 of a file: `${NAME}` and `%i` are open holes (the latter of no scope),
 * `${NAME:-text}` reads `text` by default.
 */
export function written(source: string, start = 100): MappedText {
  const parts: MappedText[] = []
  let at = 0
  for (const match of source.matchAll(/\$\{(\w+)(?::-([^}]*))?\}|%i/g)) {
    const [expression, name, fallback] = match
    if (match.index > at) parts.push(MappedText.verbatim(FILE, source.slice(at, match.index), start + at))
    const from = start + match.index
    const text = fallback === undefined ? expression : fallback
    const part =
      fallback === undefined
        ? MappedText.verbatim(FILE, text, from)
        : MappedText.decoded(text, { file: FILE, start: from, end: from + expression.length })
    const hole: Hole = { start: 0, end: text.length, expression, scope: name === undefined ? null : 'scope' }
    parts.push(part.withHoles([fallback === undefined ? hole : { ...hole, defaulted: true }]))
    at = match.index + expression.length
  }
  if (at < source.length || parts.length === 0) parts.push(MappedText.verbatim(FILE, source.slice(at), start + at))
  return MappedText.concat(parts)
}

/** Words one after the other, a blank between them, as a shell would hand them over. */
export function words(...sources: readonly string[]): MappedText[] {
  let start = 100
  return sources.map((source) => {
    const word = written(source, start)
    start += source.length + 1
    return word
  })
}

export const DECLARED = { kind: 'declared', span: { file: FILE, start: 0, end: 200 } } as const
