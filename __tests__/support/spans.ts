/**
 * Every position that something lowered, assembled or reported holds, whatever it is made of: for tests that the text under each exact
 * span is the text that is claimed.
 */
import { expect } from '@jest/globals'
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

/**
 * Expects every verbatim text to read in its file as it claims, every other position to lie in its file. `read` gives a file's text.
 * Returns how many texts were compared, for tests to see that there were any.
 */
export function expectExactSpans(root: unknown, read: (file: string) => string | undefined): number {
  const { texts, spans } = positionsIn(root)
  let compared = 0
  const inside = ({ where, value }: Found<SourceSpan>): void => {
    const content = read(value.file)
    if (content === undefined) throw new Error(`${where}: no file ${value.file}`)
    if (!(value.start >= 0 && value.start <= value.end && value.end <= content.length)) {
      throw new Error(`${where}: ${value.start}-${value.end} is outside of ${value.file} (${content.length})`)
    }
  }
  for (const { where, value } of texts) {
    const span = value.span()
    inside({ where, value: span })
    if (!value.isVerbatim) continue
    compared++
    expect({ where, text: read(span.file)?.slice(span.start, span.end) }).toEqual({ where, text: value.text })
  }
  for (const span of spans) inside(span)
  return compared
}
