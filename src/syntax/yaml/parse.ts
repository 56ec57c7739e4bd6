import { Composer, Parser } from 'yaml'
import type { MappedText } from '../../source/index.js'
import { buildTree } from './build.js'
import type { YamlDocument, YamlError, YamlStream } from './stream.js'
import type { Dialect } from './typed.js'

/**
 * Parses a stream of YAML documents. A text that stands elsewhere (a block scalar, a heredoc) gives positions in its file. Never throws;
 * time and memory are linear in the text.
 */
export function parseYaml(input: MappedText, dialect: Dialect): YamlStream {
  // The parser counts a byte order mark as indentation: `- a` after it is no longer a sequence.
  const text = input.text.startsWith('\ufeff') ? input.slice(1) : input
  const stream = parseWhole(text, dialect)
  if (stream.errors.length === 0) return stream
  // A bracket left open takes in the documents behind it, which no YAML lets it: a `---` always ends one.
  const starts = [...text.text.matchAll(/^---(?=[ \t\r\n]|$)/gm)].map(({ index }) => index).filter((index) => index > 0)
  if (starts.length === 0) return stream
  const parts = [0, ...starts].map((start, index) => parseWhole(text.slice(start, starts[index]), dialect))
  return { documents: parts.flatMap(({ documents }) => documents), errors: parts.flatMap(({ errors }) => errors) }
}

function parseWhole(text: MappedText, dialect: Dialect): YamlStream {
  // The failsafe schema leaves every scalar a string: what `80` means is the dialect's business, see typed.ts. The parser's own check
  // for duplicate keys compares each with each; the tree builder finds them with a set. Not strict: PyYAML and go-yaml do not ask for a
  // space before a comment or end implicit keys at 1024 characters.
  const composer = new Composer({ schema: 'failsafe', keepSourceTokens: true, uniqueKeys: false, strict: false, logLevel: 'silent' })
  const documents: YamlDocument[] = []
  const errors: YamlError[] = []
  for (const document of composer.compose(new Parser().parse(text.text))) {
    const tree = buildTree(document, text, dialect)
    const own = document.errors.map((error) => ({ at: text.span(error.pos[0], error.pos[1]), message: error.message }))
    own.push(...tree.errors)
    errors.push(...own)
    documents.push({
      root: tree.root,
      span: text.span(document.range[0], document.range[1]),
      errors: own,
      duplicates: tree.duplicates,
    })
  }
  for (const error of composer.streamInfo().errors) errors.push({ at: text.span(error.pos[0], error.pos[1]), message: error.message })
  return { documents, errors }
}
