import type { Edit, PublishEdits } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import type { YamlEntry } from '../../syntax/yaml/index.js'
import type { Fields } from './fields.js'

const LOOPBACK = '127.0.0.1'

/**
 * How a `hostPort` of the file is taken back or bound to loopback, in the notation it is written in. Nothing where one edit would not do
 * exactly that: behind an alias the same lines say something for others too, and a text inside another file is indented by that.
 */
export function editsOf(port: Fields, source: MappedText): PublishEdits | undefined {
  const entry = port.entry('hostPort')
  const { map } = port
  if (entry === undefined || entry.merged || map.via.length > 0 || entry.value.via.length > 0 || !source.isVerbatim) return undefined
  const { text } = source
  const base = source.span().start
  const start = entry.span.start - base
  const end = entry.span.end - base
  const quote = text[start] === '"' || text[start] === "'" ? (text[start] as string) : ''
  const edit = (from: number, to: number, text: string): Edit[] => [
    { span: { file: source.file, start: base + from, end: base + to }, text },
  ]

  const address = port.entry('hostIP')
  const loopback = address
    ? [{ span: address.value.span, text: `${quote}${LOOPBACK}${quote}` }]
    : map.flow
      ? edit(end, end, `, ${quote}hostIP${quote}: ${quote}${LOOPBACK}${quote}`)
      : edit(end, end, `${lineBreakOf(text)}${indentOf(text, start)}hostIP: ${LOOPBACK}`)

  // Without a containerPort, hostPort says which port of the container it is: that much has to stay.
  if (!port.has('containerPort')) {
    return { remove: edit(start, entry.key.span().end - base + quote.length, `${quote}containerPort${quote}`), loopback }
  }
  const range = map.flow ? inFlow(map.entries, entry, base) : onItsLine(map.entries, entry, text, base)
  return range ? { remove: edit(range[0], range[1], ''), loopback } : { loopback }
}

/** In `{…}`: with the comma before it, or up to the next key when it comes first. */
function inFlow(entries: readonly YamlEntry[], entry: YamlEntry, base: number): [number, number] | null {
  const index = entries.indexOf(entry)
  const before = entries[index - 1]
  const after = entries[index + 1]
  if (before) return [before.span.end - base, entry.span.end - base]
  return after ? [entry.span.start - base, after.span.start - base] : null
}

/** The whole line; or, when it starts the list item, up to what comes next, which then takes its place behind the dash. */
function onItsLine(entries: readonly YamlEntry[], entry: YamlEntry, text: string, base: number): [number, number] | null {
  const start = entry.span.start - base
  const end = entry.span.end - base
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const feed = text.indexOf('\n', end)
  const lineEnd = feed < 0 ? text.length : feed + 1
  if (/\S/.test(text.slice(end, lineEnd).replace(/#.*/, ''))) return null
  if (/^ *$/.test(text.slice(lineStart, start))) return [lineStart, lineEnd]
  // A comment behind it goes with it, as it does with a whole line; one of a line of its own stays.
  return entries.indexOf(entry) < entries.length - 1 ? [start, lineEnd + text.slice(lineEnd).search(/\S/)] : null
}

function indentOf(text: string, at: number): string {
  return ' '.repeat(at - (text.lastIndexOf('\n', at - 1) + 1))
}

const lineBreakOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')
