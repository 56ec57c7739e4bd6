import type { YamlStyle } from './node.js'
import type { Pieces } from './pieces.js'
import type { ScalarToken } from './token.js'

/** One line of a block scalar; offsets into the parsed text. */
interface Line {
  readonly start: number
  /** Width of the leading spaces. */
  readonly indent: number
  /** Past the last character before the line break. */
  readonly end: number
  /** Past the line break. */
  readonly next: number
  readonly empty: boolean
  readonly tabbed: boolean
}

/** Literal `|` and folded `>` scalars with all indentation and chomping indicators. */
export function decodeBlock(pieces: Pieces, token: ScalarToken, style: YamlStyle): void {
  const lines = linesOf(token)
  let last = lines.length
  while (last > 0 && lines[last - 1]?.empty) last--
  const header = readHeader(token.header)
  if (last === 0) {
    const blank = header.chomp === '+' && lines.length > 0 ? '\n'.repeat(Math.max(1, lines.length - 1)) : ''
    pieces.put(blank, token.offset + token.headerLength, token.offset + token.headerLength + token.source.length)
    return
  }
  const first = lines.findIndex((line) => !line.empty)
  const indent = contentIndent(lines, first, token.indent, header.indent)
  // Blank lines at the end that are indented more than the content are content.
  for (let i = lines.length - 1; i >= last; i--) if ((lines[i] as Line).indent > indent) last = i + 1

  for (const line of lines.slice(0, first)) {
    pieces.take(Math.min(line.start + indent, line.end), line.end)
    pieces.put('\n', line.end, line.next)
  }
  const content = lines.slice(first, last)
  if (style === 'literal') literal(pieces, content, indent)
  else folded(pieces, content, indent)
  chomp(pieces, lines, last, indent, header.chomp)
}

function literal(pieces: Pieces, lines: readonly Line[], indent: number): void {
  lines.forEach((line, index) => {
    pieces.take(contentStart(line, indent), line.end)
    if (index < lines.length - 1) pieces.put('\n', line.end, line.next)
  })
}

/** Breaks between lines of text fold to a space, n blank lines between them to n line feeds; breaks around more indented lines stay. */
function folded(pieces: Pieces, lines: readonly Line[], indent: number): void {
  let separator = ''
  let separatorAt = 0
  let moreIndented = false
  let pending = ''
  for (const line of lines) {
    const start = contentStart(line, indent)
    if (line.indent > indent || (line.tabbed && !line.empty)) {
      if (separator === ' ') separator = '\n'
      else if (!moreIndented && separator === '\n') separator = '\n\n'
      pieces.put(pending + separator, separatorAt, start)
      pieces.take(start, line.end)
      pending = ''
      separator = '\n'
      separatorAt = line.end
      moreIndented = true
    } else if (line.empty) {
      if (separator === '\n') pending += '\n'
      else separator = '\n'
    } else {
      pieces.put(pending + separator, separatorAt, start)
      pieces.take(start, line.end)
      pending = ''
      separator = ' '
      separatorAt = line.end
      moreIndented = false
    }
  }
}

function chomp(pieces: Pieces, lines: readonly Line[], last: number, indent: number, chomping: string): void {
  if (chomping === '-') return
  const line = lines[last - 1] as Line
  if (chomping === '') {
    pieces.put('\n', line.end, line.next)
    return
  }
  if (last === lines.length) pieces.put('\n', line.end, line.next)
  for (let i = last; i < lines.length; i++) {
    const before = lines[i - 1] as Line
    pieces.put('\n', before.end, before.next)
    const blank = lines[i] as Line
    pieces.take(Math.min(blank.start + indent, blank.end), blank.start + blank.indent)
  }
}

function contentStart(line: Line, indent: number): number {
  return Math.min(line.start + Math.min(indent, line.indent), line.end)
}

function contentIndent(lines: readonly Line[], first: number, parent: number, explicit: number): number {
  if (explicit > 0) return parent + explicit
  return (lines[first] as Line).indent
}

function readHeader(header: string): { indent: number; chomp: string } {
  const digit = /[1-9]/.exec(header)
  const sign = /[-+]/.exec(header)
  return { indent: digit ? Number(digit[0]) : 0, chomp: sign ? sign[0] : '' }
}

function linesOf(token: ScalarToken): Line[] {
  const { source } = token
  const base = token.offset + token.headerLength
  const lines: Line[] = []
  let start = 0
  while (source !== '') {
    const feed = source.indexOf('\n', start)
    const next = feed < 0 ? source.length : feed + 1
    let end = feed < 0 ? source.length : feed
    if (feed >= 0 && source[end - 1] === '\r' && end > start) end--
    let indent = 0
    while (start + indent < end && source[start + indent] === ' ') indent++
    const text = start + indent
    lines.push({
      start: base + start,
      indent,
      end: base + end,
      next: base + next,
      empty: text === end || (feed < 0 && source.slice(text, end) === '\r'),
      tabbed: source[text] === '\t',
    })
    if (feed < 0) break
    start = next
  }
  return lines
}
