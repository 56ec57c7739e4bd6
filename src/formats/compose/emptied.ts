import type { Edit } from '../../model/index.js'
import type { MappedText, SourceSpan } from '../../source/index.js'
import type { YamlEntry } from '../../syntax/yaml/index.js'
import { parseComposeText } from './files.js'

/**
 * Takes away the `ports:` of services whose every port is taken away by edits: a key without a value above the next one is a mistake to
 * some readers. Comments of a line of their own stay. Nothing where the key does not have its line to itself.
 */
export function keysOfEmptied(source: MappedText, edits: readonly Edit[]): readonly Edit[] | undefined {
  const removals = edits.filter(({ span, text }) => span.file === source.file && text === '' && span.end > span.start)
  const isGone = ({ start, end }: SourceSpan): boolean => removals.some(({ span }) => span.start <= start && end <= span.end)
  const services = removals.length > 0 ? parseComposeText(source.file, source).root?.get('services') : undefined
  const found: Edit[] = []
  for (const { value: service } of services?.kind === 'map' ? services.written : []) {
    if (service.kind !== 'map' || service.via.length > 0) continue
    for (const entry of service.written) {
      if (entry.value.kind !== 'seq' || entry.value.items.length === 0 || !entry.value.items.every(({ span }) => isGone(span))) continue
      if (isGone(entry.key.span())) continue
      const line = lineOf(entry, source)
      if (!line) return undefined
      found.push(line)
    }
  }
  return found
}

/** The line of the key; with the list where that is in brackets. */
function lineOf({ key, value, span }: YamlEntry, source: MappedText): Edit | null {
  const { text } = source
  const base = source.span().start
  if (value.kind !== 'seq' || value.anchor !== null || value.tag !== null || !source.isVerbatim) return null
  const start = text.lastIndexOf('\n', span.start - base - 1) + 1
  const last = value.flow ? span.end - base : key.span().end - base
  const feed = text.indexOf('\n', last)
  const end = feed < 0 ? text.length : feed + 1
  const isAlone = /^[ \t]*$/.test(text.slice(start, span.start - base))
  const behind = text.slice(last, end)
  const isWhole = value.flow ? /^[ \t]*(?:#.*)?\r?\n?$/.test(behind) : /^["']?[ \t]*:[ \t]*(?:#.*)?\r?\n?$/.test(behind)
  return isAlone && isWhole ? { span: { file: source.file, start: base + start, end: base + end }, text: '' } : null
}
