import type { Edit, Publish, PublishEdits } from '../../model/index.js'
import type { SourceSpan, SourceTree } from '../../source/index.js'
import type { Item } from './parameters.js'

const LOOPBACK = /^(?:127\.|\[?::1\]?$)/

/** How a published port can be taken back or narrowed where it is written. `alone`: nothing else stands in the same text. */
export function editsOf(publish: Publish, item: Item, alone: boolean, tree: SourceTree): PublishEdits | null {
  // Behind an alias or an expression the same text says something for others too.
  if (item.via.length > 0) return null
  const content = tree.read(publish.text.file)
  if (!content.ok) return null
  const remove = alone ? removal(item, content.text) : null
  const loopback = narrowing(publish)
  return remove || loopback ? { ...(remove && { remove }), ...(loopback && { loopback }) } : null
}

/** The item with its line; the whole parameter when it is the only one. */
function removal({ place }: Item, source: string): readonly Edit[] | null {
  if (!place || place.list.via.length > 0 || place.map.via.length > 0 || place.entry.merged) return null
  const { list, index, entry } = place
  const own = list.items[index]
  if (!own) return null
  if (list.items.length === 1) return wholeLines(entry.span, entry.key.span().file, source)
  if (list.flow) {
    const before = list.items[index - 1]
    const after = list.items[index + 1]
    const span: SourceSpan = before
      ? { ...own.span, start: before.span.end }
      : { ...own.span, end: after ? after.span.start : own.span.end }
    return [{ span, text: '' }]
  }
  const dash = source.lastIndexOf('-', own.span.start - 1)
  if (dash < 0 || !/^-[ \t]*$/.test(source.slice(dash, own.span.start))) return null
  return wholeLines({ ...own.span, start: dash }, own.span.file, source)
}

/** Only what has its lines to itself can go without a trace. */
function wholeLines({ start, end }: SourceSpan, file: string, source: string): readonly Edit[] | null {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  const feed = source.indexOf('\n', end)
  const lineEnd = feed < 0 ? source.length : feed + 1
  if (/\S/.test(source.slice(lineStart, start)) || !/^\s*(?:#[^\n]*)?\n?$/.test(source.slice(end, lineEnd))) return null
  return [{ span: { file, start: lineStart, end: lineEnd }, text: '' }]
}

function narrowing({ text, hostAddress }: Publish): readonly Edit[] | null {
  if (!text.isVerbatim || text.holes.length > 0 || (hostAddress.known && LOOPBACK.test(hostAddress.value))) return null
  if (text.text.startsWith('[')) return [{ span: text.span(0, text.text.indexOf(']') + 1), text: '[::1]' }]
  const [first, ...others] = text.split(':')
  if (others.length === 2 && first) return [{ span: first.span(), text: '127.0.0.1' }]
  return [{ span: text.span(0, 0), text: others.length === 0 ? '127.0.0.1::' : '127.0.0.1:' }]
}
