/** Every position that something lowered, assembled or reported holds, whatever it is made of. */
import { MappedText, type SourceSpan } from '../../src/source/index.js'

/** Where in the walked value something was found: `drafts[0].publish[1].text`. */
export interface Found<T> {
  readonly where: string
  readonly value: T
}

export interface Positions {
  readonly texts: readonly Found<MappedText>[]
  readonly spans: readonly Found<SourceSpan>[]
}

/** Walks arrays, maps, sets and plain objects; each object once. */
export function positionsIn(root: unknown): Positions {
  const texts: Found<MappedText>[] = []
  const spans: Found<SourceSpan>[] = []
  const seen = new Set<object>()
  const visit = (value: unknown, where: string): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    if (value instanceof MappedText) {
      texts.push({ where, value })
      return
    }
    if (isSpan(value)) spans.push({ where, value })
    if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, `${where}[${index}]`)
    else if (value instanceof Map) for (const [key, item] of value) visit(item, `${where}{${String(key)}}`)
    else if (value instanceof Set) for (const item of value) visit(item, `${where}{}`)
    else for (const [key, item] of Object.entries(value)) visit(item, where === '' ? key : `${where}.${key}`)
  }
  visit(root, '')
  return { texts, spans }
}

const isSpan = (value: object): value is SourceSpan =>
  'file' in value &&
  'start' in value &&
  'end' in value &&
  typeof value.file === 'string' &&
  typeof value.start === 'number' &&
  typeof value.end === 'number'

/** Of a longer text only so much is taken apart; it is mostly one run anyway. In UTF-16 units. */
const LONGEST = 2_000

/** A text as it stands in its file; of one with escapes, folded lines or removed indentation the runs between them. */
function verbatimRuns(text: MappedText): MappedText[] {
  if (text.isVerbatim) return [text]
  const runs: MappedText[] = []
  for (let start = 0, at = 0; at < Math.min(text.length, LONGEST); at++) {
    if (text.slice(start, at + 1).isVerbatim) {
      if (at + 1 === Math.min(text.length, LONGEST)) runs.push(text.slice(start, at + 1))
      continue
    }
    if (at > start) runs.push(text.slice(start, at))
    start = text.slice(at, at + 1).isVerbatim ? at : at + 1
  }
  return runs.filter(({ length }) => length > 0)
}

/** What stands in an expression may be written otherwise: a YAML reader is given a plain word of the same length for `{{ image }}`. */
function withoutHoles(text: string, { holes }: MappedText): string {
  return holes.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)
}

/**
 * What is wrong with the positions in a value: a verbatim text that does not read in its file as it claims, a span that does not lie in
 * its file. `read` gives a file's text. `compared` counts the runs of text that were held against their source.
 */
export function wrongPositions(root: unknown, read: (file: string) => string | undefined): { wrong: string[]; compared: number } {
  const { texts, spans } = positionsIn(root)
  const wrong: string[] = []
  let compared = 0
  const isInside = ({ where, value }: Found<SourceSpan>): boolean => {
    const content = read(value.file)
    if (content === undefined) wrong.push(`${where}: no file ${value.file}`)
    else if (value.start >= 0 && value.start <= value.end && value.end <= content.length) return true
    else wrong.push(`${where}: ${value.start}-${value.end} is outside of ${value.file} (${content.length})`)
    return false
  }
  for (const { where, value } of texts) {
    const span = value.span()
    if (!isInside({ where, value: span })) continue
    for (const run of verbatimRuns(value)) {
      compared++
      const { start, end } = run.span()
      const source = read(span.file)?.slice(start, end)
      if (source === undefined || withoutHoles(source, run) !== withoutHoles(run.text, run))
        wrong.push(`${where}: ${JSON.stringify(run.text)} is said of ${JSON.stringify(source)}`)
    }
  }
  for (const span of spans) isInside(span)
  return { wrong, compared }
}
