import type { MappedText } from '../../../source/index.js'
import type { YamlNode } from '../node.js'
import type { YamlDocument, YamlStream } from '../stream.js'
import type { Dialect } from '../typed.js'
import { BlockReader } from './block.js'
import { Cursor, NOT_SIMPLE } from './cursor.js'
import { Nodes } from './nodes.js'

/**
 * Reads the YAML that nearly all configuration is written in, in a tenth of the full parser's time: block maps and sequences, scalars of one
 * line, block scalars, brackets, comments, anchors and aliases, several documents. `null` when there is anything else, an error above all:
 * then the full parser reads it all, and both give the same tree. What is told from the other is decided by no guess: whatever this reader
 * does not know for sure, it declines.
 */
export function readSimple(text: MappedText, dialect: Dialect): YamlStream | null {
  if (STRANGE.test(text.text)) return null
  try {
    return { documents: documentsOf(text, dialect), errors: [] }
  } catch (error) {
    if (error === NOT_SIMPLE) return null
    throw error
  }
}

/** Tabs are blanks in some places and errors in others, a carriage return of its own is neither, and a byte order mark may be skipped. */
const STRANGE = /[\t\ufeff]|\r(?!\n)/

function documentsOf(text: MappedText, dialect: Dialect): YamlDocument[] {
  const documents: YamlDocument[] = []
  const cursor = new Cursor(text.text)
  cursor.advance()
  do {
    if (cursor.marker >= 0) cursor.enter()
    // Nothing, or a scalar alone: rare enough.
    if (cursor.isOver || cursor.indent !== 0) throw NOT_SIMPLE
    const nodes = new Nodes(text, dialect)
    const root: YamlNode = new BlockReader(cursor, nodes).root()
    if (!cursor.isOver) throw NOT_SIMPLE
    documents.push({ root, errors: [], duplicates: nodes.duplicates })
  } while (cursor.marker >= 0)
  return documents
}
