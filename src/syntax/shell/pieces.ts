import { type Hole, MappedText, type SourceSpan } from '../../source/index.js'

/** Text in the place of an expansion: it stands where the expansion does, whatever it came from. */
export function placed(text: MappedText, at: SourceSpan): MappedText {
  return MappedText.decoded(text.text, at).withHoles(text.holes)
}

/** An expansion that only the machine can fill in. `written` when the expression reads so in the source, so that it can be cut. */
export function hole(expression: string, at: SourceSpan, scope: string | null, written?: MappedText): MappedText {
  const text = written ?? MappedText.decoded(expression, at)
  return text.withHoles([{ start: 0, end: text.length, expression, scope }])
}

/** The default in an expression, standing in for what the environment may say otherwise. */
export function defaulted(text: MappedText, expression: string, scope: string | null): MappedText {
  if (text.length === 0 || text.holes.length > 0) return text
  const mark: Hole = { start: 0, end: text.length, expression, scope, defaulted: true }
  return text.withHoles([mark])
}

/** Parts one after the other; those of other files stand where `at` says. */
export function joined(parts: readonly MappedText[], at: SourceSpan): MappedText {
  const kept = parts.filter((part) => part.length > 0)
  if (kept.length === 0) return parts[0] ?? MappedText.decoded('', at)
  return MappedText.concat(kept.map((part) => (part.file === at.file ? part : placed(part, at))))
}

/**
 * Text between quotes or outside of them without its backslashes (bash's quoting rules; a backslash with the line break behind it is
 * nothing at all).
 */
export function withoutBackslashes(text: MappedText, quoted: boolean): MappedText[] {
  const source = text.text
  if (!source.includes('\\')) return [text]
  const pieces: MappedText[] = []
  let from = 0
  for (let at = source.indexOf('\\'); at >= 0 && at < source.length; at = source.indexOf('\\', at)) {
    const next = source[at + 1]
    const lineBreak = next === '\n' ? 1 : next === '\r' && source[at + 2] === '\n' ? 2 : 0
    if (lineBreak > 0) {
      pieces.push(text.slice(from, at))
      at += 1 + lineBreak
      from = at
    } else if (next !== undefined && (!quoted || '$`"\\'.includes(next))) {
      pieces.push(text.slice(from, at))
      from = at + 1
      at += 2
    } else at += 1
  }
  pieces.push(text.slice(from))
  return pieces.filter((piece) => piece.length > 0)
}
