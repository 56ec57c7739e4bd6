import type { YamlStyle } from './node.js'
import type { Pieces } from './pieces.js'
import type { ScalarToken } from './token.js'

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '\t': '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
}

const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

/** Plain, single- and double-quoted scalars: quotes off, escapes read, line breaks folded. */
export function decodeFlow(pieces: Pieces, token: ScalarToken, style: YamlStyle): void {
  const { source, offset } = token
  const quoted = style !== 'plain'
  const end = quoted ? source.length - 1 : source.length
  let run = quoted ? 1 : 0
  let at = run
  const flush = (to: number): void => pieces.take(offset + run, offset + to)
  while (at < end) {
    const char = source[at]
    if (char === ' ' || char === '\t' || char === '\r' || char === '\n') {
      const after = skipBlank(source, at, end)
      if (lineBreakAt(source, after, end) === 0) {
        at = Math.max(after, at + 1)
        continue
      }
      flush(at)
      const folded = fold(source, after, end)
      pieces.put(folded.text, offset + at, offset + folded.at)
      run = at = folded.at
    } else if (char === "'" && style === 'single' && source[at + 1] === "'") {
      flush(at)
      pieces.put("'", offset + at, offset + at + 2)
      run = at += 2
    } else if (char === '\\' && style === 'double') {
      flush(at)
      const decoded = readEscape(source, at, end)
      pieces.put(decoded.text, offset + at, offset + decoded.at)
      run = at = decoded.at
    } else at++
  }
  flush(end)
}

/** The length of the line break at an offset; 0 when there is none before `end` (where an unterminated quote stops). */
function lineBreakAt(source: string, at: number, end: number): number {
  if (at >= end) return 0
  if (source[at] === '\n') return 1
  return source[at] === '\r' && source[at + 1] === '\n' && at + 1 < end ? 2 : 0
}

function skipBlank(source: string, at: number, end: number): number {
  let to = at
  while (to < end && (source[to] === ' ' || source[to] === '\t')) to++
  return to
}

/** One line break is a space; each one more is a line feed. Indentation and trailing blanks go. */
function fold(source: string, at: number, end: number): { text: string; at: number } {
  let breaks = 0
  let to = at
  for (let length = lineBreakAt(source, to, end); length > 0; length = lineBreakAt(source, to, end)) {
    breaks++
    to = skipBlank(source, to + length, end)
  }
  return { text: breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), at: to }
}

/** The escape at a backslash. One that is none reads as it stands; the parser has reported it. */
function readEscape(source: string, at: number, end: number): { text: string; at: number } {
  const lineBreak = lineBreakAt(source, at + 1, end)
  if (lineBreak > 0) return { text: '', at: skipBlank(source, at + 1 + lineBreak, end) }
  const char = source[at + 1] ?? ''
  const digits = HEX_DIGITS[char]
  if (digits !== undefined) {
    const hex = source.slice(at + 2, at + 2 + digits)
    const code = /^[0-9a-fA-F]+$/.test(hex) && hex.length === digits ? Number.parseInt(hex, 16) : Number.NaN
    const text = code <= 0x10ffff ? String.fromCodePoint(code) : source.slice(at, at + 2 + digits)
    return { text, at: Math.min(at + 2 + digits, end) }
  }
  return { text: ESCAPES[char] ?? source.slice(at, at + 2), at: Math.min(at + 2, end) }
}
