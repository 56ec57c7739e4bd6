import type { Report } from '../diagnostics/index.js'
import type { SourceSpan } from '../source/index.js'
import { isPrintable, printable } from './printable.js'
import { hiddenRanges, type Range, secretRanges } from './redact.js'

/** One source line as it may be shown, and where on it the spans are: half-open columns into `text`, 0-based. */
export interface Excerpt {
  /** 1-based. */
  readonly line: number
  readonly text: string
  readonly marks: readonly Range[]
}

const WIDTH = 120

/** The line on which `span` begins, without what may be secret, cut to a readable width around the span. `null`: the file has no such text. */
export function excerptOf(span: SourceSpan, report: Pick<Report, 'sources' | 'masks'>): Excerpt | null {
  const { sources, masks } = report
  const source = sources.text(span.file)
  if (source === '') return null
  const lines = sources.lines(span.file)
  const line = lines.position(span.start).line
  const from = lines.start(line)
  const text = source.slice(from, lines.start(line + 1)).replace(/[\r\n]{1,2}$/, '')
  const onLine = ({ start, end }: Range): Range => ({ start: Math.max(0, start - from), end: Math.min(text.length, end - from) })
  const mark = onLine(span)
  const values = (masks.get(span.file) ?? []).filter((mask) => mask.end > from && mask.start < from + text.length).map(onLine)
  // A line inside a longer value is a value as a whole.
  const hidden = hiddenRanges([...values, ...secretRanges(text)], span.end - from > text.length ? [] : [mark])
  return window({ line, ...draw(text, hidden, mark) })
}

/** Replaces what is hidden by an ellipsis and what is not printable by its name, and finds the mark again in the result. */
function draw(text: string, hidden: readonly Range[], mark: Range): { text: string; marks: Range[] } {
  if (hidden.length === 0 && isPrintable(text)) {
    const start = Math.min(mark.start, text.length)
    return { text, marks: [{ start, end: Math.max(mark.end, start + 1) }] }
  }
  let out = ''
  let start = -1
  let end = -1
  const cuts = [...new Set([0, mark.start, mark.end, text.length, ...hidden.flatMap((range) => [range.start, range.end])])].sort(
    (a, b) => a - b,
  )
  for (const [index, cut] of cuts.entries()) {
    if (cut === mark.start) start = out.length
    if (cut === mark.end) end = out.length
    const next = cuts[index + 1]
    if (next === undefined) break
    const isHidden = hidden.some((range) => range.start <= cut && cut < range.end)
    if (!isHidden) out += printable(text.slice(cut, next))
    else if (!out.endsWith('…')) out += '…'
  }
  // An empty span, or one that is hidden, still has a place.
  return { text: out, marks: start < 0 ? [] : [{ start, end: Math.max(end, start + 1) }] }
}

function window(excerpt: Excerpt): Excerpt {
  const text = excerpt.text.trimEnd()
  if (text.length <= WIDTH) return { ...excerpt, text }
  const [mark = { start: 0, end: 0 }] = excerpt.marks
  const from = mark.end <= WIDTH ? 0 : Math.max(0, mark.start - WIDTH / 3)
  const to = Math.min(text.length, from + WIDTH)
  const before = from > 0 ? '…' : ''
  const shift = before.length - from
  return {
    line: excerpt.line,
    text: `${before}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    marks: [{ start: mark.start + shift, end: Math.min(mark.end, to) + shift }],
  }
}
