import type { MappedText } from '../../source/index.js'
import { decodeBlock } from './block-scalar.js'
import { decodeFlow } from './flow-scalar.js'
import type { YamlStyle } from './node.js'
import { Pieces } from './pieces.js'
import type { ScalarToken } from './token.js'

/** The decoded text of a scalar, each character with its source; proven against `value`, the parser's own result. */
export function decodeScalar(source: MappedText, token: ScalarToken, style: YamlStyle, value: string): MappedText {
  const pieces = new Pieces(source)
  if (style === 'literal' || style === 'folded') decodeBlock(pieces, token, style)
  else decodeFlow(pieces, token, style)
  const quotes = style === 'single' || style === 'double' ? 1 : 0
  const content = token.offset + token.headerLength + quotes
  return pieces.finish(value, token.offset, token.offset + token.headerLength + token.source.length, content)
}
