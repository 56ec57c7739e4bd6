import { Composer, type CST, Lexer, Parser } from 'yaml'
import type { MappedText } from '../../source/index.js'
import { buildTree, MAX_DEPTH } from './build.js'
import { YamlNull } from './node.js'
import type { YamlDocument, YamlError, YamlStream } from './stream.js'
import type { Dialect } from './typed.js'

/** Any YAML, right or wrong, by the `yaml` package. */
export function parseAny(text: MappedText, dialect: Dialect): YamlStream {
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
  const tokens = new Tokens(text.text)
  for (const document of composer.compose(tokens.read())) {
    const tree = buildTree(document, text, dialect)
    const own = document.errors.map((error) => ({ at: text.span(error.pos[0], error.pos[1]), message: inWords(error.message) }))
    own.push(...tree.errors)
    errors.push(...own)
    documents.push({
      root: tree.root,
      errors: own,
      duplicates: tree.duplicates,
    })
  }
  for (const error of composer.streamInfo().errors)
    errors.push({ at: text.span(error.pos[0], error.pos[1]), message: inWords(error.message) })
  if (tokens.tooDeepAt !== null) {
    const at = text.span(tokens.tooDeepAt, tokens.tooDeepAt)
    const error: YamlError = { at, message: `nested deeper than ${MAX_DEPTH} levels` }
    errors.push(error)
    const root = new YamlNull({ span: at, tag: null, anchor: null, via: [] }, text.slice(0, 0))
    documents.push({ root, errors: [error], duplicates: [] })
  }
  return { documents, errors }
}

/**
 * The parser's tokens, up to a depth that no file has. The parser goes on to any depth, but what makes nodes of its tokens recurses, and
 * V8 does not survive it when the stack ends while it compiles a regular expression.
 */
class Tokens {
  /** Where reading stopped; `null` when it went to the end. */
  tooDeepAt: number | null = null
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  *read(): Generator<CST.Token, void> {
    const parser = new Parser()
    for (const lexeme of new Lexer().lex(this.#text)) {
      yield* parser.next(lexeme)
      if (parser.stack.length <= MAX_DEPTH + 2) continue
      this.tooDeepAt = parser.offset
      return
    }
    yield* parser.end()
  }
}

/** The parser quotes the token that it did not expect: that may be a secret, and where it stands is said anyway. */
function inWords(message: string): string {
  return message.replace(/(token in YAML stream|Not a YAML token): [\s\S]*$/, '$1')
}
