import type { Edit, Publish, PublishEdits } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import type { YamlMap, YamlScalar } from '../../syntax/yaml/index.js'

const LOOPBACK = '127.0.0.1'
const LOOPBACK_ADDRESS = /^(?:127\.|::1$)/

/** How a mapping written as one string is taken back or bound to loopback. Nothing behind an alias: the same text says it for others too. */
export function shortFormEdits(item: YamlScalar, publish: Publish, source: MappedText): PublishEdits | undefined {
  if (!source.isVerbatim || item.via.some(({ kind }) => kind === 'alias')) return undefined
  const remove = removal(item, source)
  const loopback = narrowing(item, publish)
  return remove || loopback ? { ...(remove && { remove }), ...(loopback && { loopback }) } : undefined
}

/** The same for `{target, published, …}`. */
export function longFormEdits(item: YamlMap, publish: Publish, source: MappedText): PublishEdits | undefined {
  if (!source.isVerbatim || item.via.some(({ kind }) => kind === 'alias')) return undefined
  const remove = removal(item, source)
  const loopback = longNarrowing(item, publish, source)
  return remove || loopback ? { ...(remove && { remove }), ...(loopback && { loopback }) } : undefined
}

function narrowing(item: YamlScalar, { hostAddress }: Publish): readonly Edit[] | null {
  // As it stands in the file, with its `${…}`.
  const raw = item.text
  if (!raw.isVerbatim || !hostAddress.known || LOOPBACK_ADDRESS.test(hostAddress.value)) return null
  const { file, start } = raw.span()
  const insert = (text: string): readonly Edit[] => [{ span: { file, start, end: start }, text }]
  const colons = colonsOutsideBraces(raw.text)
  if (hostAddress.value === '') {
    if (raw.text.startsWith('$') && colons.length === 0) return null
    return insert(colons.length === 0 ? `${LOOPBACK}::` : `${LOOPBACK}:`)
  }
  if (raw.text.startsWith('[')) return [{ span: raw.span(0, raw.text.indexOf(']') + 1), text: '[::1]' }]
  const first = colons[0]
  return first !== undefined && colons.length === 2 ? [{ span: raw.span(0, first), text: LOOPBACK }] : null
}

function colonsOutsideBraces(text: string): number[] {
  const found: number[] = []
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') depth++
    else if (text[i] === '}') depth--
    else if (text[i] === ':' && depth === 0) found.push(i)
  }
  return found
}

function longNarrowing(item: YamlMap, { hostAddress }: Publish, source: MappedText): readonly Edit[] | null {
  if (!hostAddress.known || LOOPBACK_ADDRESS.test(hostAddress.value)) return null
  const address = item.entry('host_ip')
  if (address?.value.kind === 'scalar') {
    const text = address.value.text
    return text.isVerbatim && text.length > 0 ? [{ span: text.span(), text: LOOPBACK }] : null
  }
  const entry = item.entry('published') ?? item.entry('target')
  if (address || !entry || entry.merged) return null
  const { file, start, end } = entry.span
  const line = item.flow ? `, host_ip: ${LOOPBACK}` : `${lineBreak(source.text)}${' '.repeat(columnOf(source, start))}host_ip: ${LOOPBACK}`
  return [{ span: { file, start: end, end }, text: line }]
}

/** The item's lines, or its place in `[…]`; together with `ports:` when nothing else stands under it. */
function removal(item: YamlScalar | YamlMap, source: MappedText): readonly Edit[] | null {
  const base = source.span().start
  const start = item.span.start - base
  const end = item.span.end - base
  const range = inLines(source.text, start, end) ?? inBrackets(source.text, start, end)
  return (
    range && [
      { span: { file: source.file, start: base + range[0], end: base + range[1] }, text: '', list: base + listStart(source.text, start) },
    ]
  )
}

const KEY = /^[ \t]*(?:ports|"ports"|'ports')[ \t]*:/

/** Where the line of the `ports:` above an item begins. */
function listStart(text: string, from: number): number {
  for (let start = text.lastIndexOf('\n', from - 1) + 1; start > 0; start = text.lastIndexOf('\n', start - 2) + 1)
    if (KEY.test(text.slice(start, endOfLine(text, start)))) return start
  return 0
}

const KEY_LINE = /^[ \t]*(?:ports|"ports"|'ports')[ \t]*:[ \t]*(?:#.*)?\r?\n?$/

function inLines(text: string, start: number, end: number): [number, number] | null {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lead = /^([ \t]{0,200})-[ \t]+$/.exec(text.slice(lineStart, start))
  const lineEnd = endOfLine(text, end)
  if (!lead || !/^[ \t]*(?:#.*)?\r?\n?$/.test(text.slice(end, lineEnd))) return null
  const indent = (lead[1] as string).length
  const isItem = (from: number, to: number): boolean => new RegExp(`^[ \\t]{${indent}}-(?:[ \\t]|\\r?\\n?$)`).test(text.slice(from, to))
  const keyStart = lineStart === 0 ? 0 : text.lastIndexOf('\n', lineStart - 2) + 1
  if (!KEY_LINE.test(text.slice(keyStart, lineStart))) {
    // Something stands above it: another item, or a comment that leaves open whether it is the only one.
    return isOnlyItem(text, lineStart, lineEnd, indent) ? null : [lineStart, lineEnd]
  }
  let next = lineEnd
  while (next < text.length && /^[ \t]*(?:#.*)?\r?\n$/.test(text.slice(next, endOfLine(text, next)))) next = endOfLine(text, next)
  return isItem(next, endOfLine(text, next)) ? [lineStart, lineEnd] : [keyStart, lineEnd]
}

/** Whether, comments aside, `ports:` stands above the item and no item below it. */
function isOnlyItem(text: string, lineStart: number, lineEnd: number, indent: number): boolean {
  let above = lineStart
  for (;;) {
    if (above === 0) return true
    const before = text.lastIndexOf('\n', above - 2) + 1
    const line = text.slice(before, above)
    above = before
    if (/^[ \t]*(?:#.*)?\r?\n?$/.test(line)) continue
    if (!KEY_LINE.test(line)) return false
    break
  }
  let below = lineEnd
  while (below < text.length && /^[ \t]*(?:#.*)?\r?\n$/.test(text.slice(below, endOfLine(text, below)))) below = endOfLine(text, below)
  return !new RegExp(`^[ \\t]{${indent}}-(?:[ \\t]|\\r?\\n?$)`).test(text.slice(below, endOfLine(text, below)))
}

/** `[a, b]`: with the comma behind it, or the one before when it is the last; the only one takes its `ports:` line along. */
function inBrackets(text: string, start: number, end: number): [number, number] | null {
  const before = text.slice(Math.max(0, start - 200), start)
  const after = text.slice(end, end + 200)
  const behind = /^\s*,[ \t]*/.exec(after)
  const opens = /\[\s*$/.exec(before)
  if (behind) return [start, end + behind[0].length]
  const ahead = /\s*,\s*$/.exec(before)
  if (ahead) return [start - ahead[0].length, end]
  const closes = /^\s*\]/.exec(after)
  if (!opens || !closes) return null
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = endOfLine(text, end + closes[0].length)
  const isOwnLine =
    /^[ \t]*(?:ports|"ports"|'ports')[ \t]*:[ \t]*\[[ \t]*$/.test(text.slice(from, start)) &&
    /^[ \t]*\][ \t]*(?:#.*)?\r?\n?$/.test(text.slice(end, to))
  return isOwnLine ? [from, to] : [start, end]
}

function endOfLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  return feed < 0 ? text.length : feed + 1
}

function columnOf(source: MappedText, offset: number): number {
  const at = offset - source.span().start
  return at - (source.text.lastIndexOf('\n', at - 1) + 1)
}

const lineBreak = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')
