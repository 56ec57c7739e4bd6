import { Lexer } from 'yaml'
import type { MappedText, SourceSpan } from '../../source/index.js'

/** What the lexer puts before the text of a plain or block scalar, and its two other marks; none of them stands in the source. */
const SCALAR = '\u001f'
const DOCUMENT = '\u0002'
const FLOW_END = '\u0018'

/**
 * Where comments stand, from `#` to the end of the line, in order. Reads tokens only, no tree: `#` inside quotes, plain text and block
 * scalars is none.
 */
export function commentSpans(text: MappedText): SourceSpan[] {
  const spans: SourceSpan[] = []
  if (!text.text.includes('#')) return spans
  let offset = 0
  let scalarNext = false
  for (const lexeme of new Lexer().lex(text.text)) {
    if (!scalarNext) {
      if (lexeme === SCALAR || lexeme === DOCUMENT || lexeme === FLOW_END) {
        scalarNext = lexeme === SCALAR
        continue
      }
      if (lexeme.startsWith('#')) spans.push(text.span(offset, offset + lexeme.trimEnd().length))
    }
    scalarNext = false
    offset += lexeme.length
  }
  return spans
}
