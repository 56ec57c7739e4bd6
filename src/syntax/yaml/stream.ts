import type { SourceSpan } from '../../source/index.js'
import type { YamlNode } from './node.js'

/** Something the file's author has to mend, in the parser's words. */
export interface YamlError {
  readonly at: SourceSpan
  readonly message: string
}

export interface DuplicateKey {
  readonly key: string
  readonly at: SourceSpan
  readonly first: SourceSpan
}

export interface YamlDocument {
  /** What could be read, also of a document with errors; a YamlNull for an empty one. */
  readonly root: YamlNode
  readonly errors: readonly YamlError[]
  readonly duplicates: readonly DuplicateKey[]
}

export interface YamlStream {
  /** In order; empty for a file without content. A broken document does not hide the others. */
  readonly documents: readonly YamlDocument[]
  /** The errors of all documents, and those that belong to none. */
  readonly errors: readonly YamlError[]
}
