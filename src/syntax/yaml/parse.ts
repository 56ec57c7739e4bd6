import type { MappedText } from '../../source/index.js'
import { parseAny } from './full.js'
import { readSimple } from './simple/read.js'
import type { YamlStream } from './stream.js'
import type { Dialect } from './typed.js'

/**
 * Parses a stream of YAML documents. A text that stands elsewhere (a block scalar, a heredoc) gives positions in its file. Never throws;
 * time and memory are linear in the text.
 */
export function parseYaml(input: MappedText, dialect: Dialect): YamlStream {
  // The parser counts a byte order mark as indentation: `- a` after it is no longer a sequence.
  const text = input.text.startsWith('\ufeff') ? input.slice(1) : input
  return readSimple(text, dialect) ?? parseAny(text, dialect)
}
