import type { Edit, Publish, PublishEdits } from '../../model/index.js'
import type { MappedText, SourceSpan, SourceTree } from '../../source/index.js'
import type { CommandWord, PodmanCall } from './call.js'
import { wordOf } from './given.js'

const LOOPBACK = /^(?:127\.|\[?::1\]?$)/

/** How a published port can be taken back or narrowed on the command line it was given on. */
export function editsOf(publish: Publish, flag: SourceSpan, alone: boolean, call: PodmanCall, tree: SourceTree): PublishEdits | null {
  const remove = alone && !call.shared ? flagRemoval(publish.text, flag, PUBLISH_FLAG, call.words, tree) : null
  const loopback = narrowing(publish, tree)
  return remove || loopback ? { ...(remove && { remove }), ...(loopback && { loopback }) } : null
}

const PUBLISH_FLAG = /^(?:-p|--publish)$/

/**
 * Takes a flag with its value away, `-p 80:80` or `--publish=80:80`: with the blanks, or the end of the line, in front of it, so that
 * continuation lines stay whole.
 */
export function flagRemoval(
  text: MappedText,
  flag: SourceSpan,
  names: RegExp,
  words: readonly CommandWord[],
  tree: SourceTree,
): readonly Edit[] | null {
  const value = wordOf(text.span(), words)
  if (value === null || value.text.file !== flag.file) return null
  const file = flag.file
  const content = tree.read(file)
  if (!content.ok) return null
  const source = content.text
  const { start, end } = value.outer
  let from = start
  if (source.slice(start, end) === quotedOrPlain(source.slice(start, end), text.text)) {
    const name = words[words.indexOf(value) - 1]
    if (!name || name.outer.file !== file || !names.test(source.slice(name.outer.start, name.outer.end))) return null
    if (!/^(?:[ \t]|\\\r?\n)*$/.test(source.slice(name.outer.end, start))) return null
    from = name.outer.start
  } else if (!names.test(/^["']?(--[a-z-]+(?==)|-p)/.exec(source.slice(start, end))?.[1] ?? '')) return null
  const line = wholeLine(source, from, end)
  if (line) return [{ span: { file, ...line }, text: '' }]
  const blanks = /(?:[ \t]|\\\r?\n)*$/.exec(source.slice(Math.max(0, from - 400), from))?.[0].length ?? 0
  return blanks === 0 ? null : [{ span: { file, start: from - blanks, end }, text: '' }]
}

/** A continuation line with nothing else on it can go as a whole. */
function wholeLine(source: string, from: number, end: number): { readonly start: number; readonly end: number } | null {
  const start = source.lastIndexOf('\n', from - 1) + 1
  const rest = /^[ \t]*\\\r?\n/.exec(source.slice(end, end + 200))
  return rest && start > 0 && /^[ \t]*$/.test(source.slice(start, from)) ? { start, end: end + rest[0].length } : null
}

/** The source of a word that is nothing but the value: plain or in quotes. */
function quotedOrPlain(source: string, text: string): string | null {
  return [text, `"${text}"`, `'${text}'`].includes(source) ? source : null
}

function narrowing({ text, hostAddress }: Publish, tree: SourceTree): readonly Edit[] | null {
  if (!text.isVerbatim || (hostAddress.known && LOOPBACK.test(hostAddress.value))) return null
  const span = text.span()
  const content = tree.read(span.file)
  if (!content.ok || content.text.slice(span.start, span.end) !== text.text) return null
  if (text.text.startsWith('[')) return [{ span: text.span(0, text.text.indexOf(']') + 1), text: '[::1]' }]
  const [first, ...others] = text.split(':') as [MappedText, ...MappedText[]]
  if (others.length === 2) return [{ span: first.span(), text: '127.0.0.1' }]
  // An expression may hold an address already.
  if (first.holes.length > 0 && (others.length === 0 || !hostAddress.known)) return null
  return [{ span: text.span(0, 0), text: others.length === 0 ? '127.0.0.1::' : '127.0.0.1:' }]
}
