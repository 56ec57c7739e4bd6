import type { MappedText, SourceSpan } from '../../source/index.js'
import {
  type NodeProperties,
  typedScalar,
  type YamlEntry,
  YamlMap,
  type YamlNode,
  YamlNull,
  YamlScalar,
  YamlSeq,
  type YamlStyle,
} from './node.js'
import { decodeScalar } from './scalar-text.js'
import type { DuplicateKey, YamlStream } from './stream.js'
import type { Dialect } from './typed.js'

/** Far below the stack's end; a deeper file is the full parser's. */
const DEEPEST = 64

/** What this reader does not read: thrown, and caught where it is called. */
const NOT_SIMPLE = new Error('not simple YAML')

/**
 * Reads the YAML that nearly all configuration is written in, in a tenth of the time: one document of block maps and sequences, scalars of
 * one line, flow collections of one line, comments. No anchors, aliases, tags, block scalars, tabs or escapes, and nothing that may be an
 * error. `null` when there is anything else: then the full parser reads it all, and both give the same tree.
 */
export function parseSimple(text: MappedText, dialect: Dialect): YamlStream | null {
  if (text.holes.length > 0 || text.text.includes('\t')) return null
  try {
    return new SimpleReader(text, dialect).stream()
  } catch (error) {
    if (error === NOT_SIMPLE) return null
    throw error
  }
}

const SPACE = 32
const HASH = 35
const DASH = 45
const COLON = 58
const RETURN = 13
const QUOTE = 39
const DOUBLE_QUOTE = 34
const BACKSLASH = 92
const COMMA = 44
const OPEN_BRACKET = 91
const CLOSE_BRACKET = 93
const OPEN_BRACE = 123
const CLOSE_BRACE = 125

/** What no plain scalar begins with, and what this reader does not read at all (`&*!|>%@` and the backtick, `?`). */
const STARTERS = new Set([...'[]{},#&*!|>\'"%@`?:'].map((character) => character.charCodeAt(0)))

interface Read {
  readonly node: YamlNode
  readonly end: number
}

interface Scalar extends Read {
  readonly node: YamlScalar | YamlNull
}

class SimpleReader {
  readonly #text: MappedText
  readonly #source: string
  readonly #dialect: Dialect
  readonly #duplicates: DuplicateKey[] = []
  /** The line at hand: where its text begins (behind the indentation) and ends, comment and blanks left off only where they are read. */
  #at = 0
  #end = 0
  #indent = 0
  #isOver = false
  #next = 0
  /** Where the document begins: its one `---`, or else its first node. */
  #marker: number | null = null

  constructor(text: MappedText, dialect: Dialect) {
    this.#text = text
    this.#source = text.text
    this.#dialect = dialect
  }

  stream(): YamlStream {
    this.#advance()
    if (this.#isOver || this.#indent !== 0) throw NOT_SIMPLE
    const start = this.#marker ?? this.#at
    this.#marker ??= start
    const { node, end } = this.#block(0)
    if (!this.#isOver) throw NOT_SIMPLE
    return { documents: [{ root: node, span: this.#text.span(start, end), errors: [], duplicates: this.#duplicates }], errors: [] }
  }

  /** To the next line that holds something. */
  #advance(): void {
    const source = this.#source
    const length = source.length
    for (;;) {
      const lineStart = this.#next
      if (lineStart >= length) {
        this.#isOver = true
        this.#indent = -1
        return
      }
      let feed = source.indexOf('\n', lineStart)
      if (feed < 0) feed = length
      this.#next = feed + 1
      let end = feed
      if (end > lineStart && source.charCodeAt(end - 1) === RETURN) end--
      let at = lineStart
      while (at < end && source.charCodeAt(at) === SPACE) at++
      if (at === end || source.charCodeAt(at) === HASH) continue
      if (at === lineStart && (source.startsWith('---', at) || source.startsWith('...', at) || source.charCodeAt(at) === 37)) {
        if (this.#marker !== null || source.slice(at, end).trimEnd() !== '---') throw NOT_SIMPLE
        this.#marker = at
        continue
      }
      this.#at = at
      this.#end = end
      this.#indent = at - lineStart
      return
    }
  }

  #block(depth: number): Read {
    if (depth > DEEPEST) throw NOT_SIMPLE
    return this.#isItem() ? this.#seq(depth) : this.#map(depth)
  }

  /** Whether a `- ` begins here. */
  #isItem(): boolean {
    if (this.#source.charCodeAt(this.#at) !== DASH) return false
    return this.#at + 1 === this.#end || this.#source.charCodeAt(this.#at + 1) === SPACE
  }

  #seq(depth: number): Read {
    const indent = this.#indent
    const start = this.#at
    const items: YamlNode[] = []
    let end = start
    while (this.#indent === indent && this.#isItem()) {
      const dash = this.#at
      const content = this.#skipSpaces(dash + 1)
      let item: Read
      if (this.#isLineOver(content, dash + 1)) {
        this.#advance()
        item = this.#indent > indent ? this.#block(depth + 1) : this.#nothing(content)
      } else {
        // What follows the dash is a block of its own, indented as far as it stands.
        this.#at = content
        this.#indent += content - dash
        item = this.#itemContent(indent, depth)
      }
      items.push(item.node)
      end = Math.max(end, item.end)
      if (this.#indent > indent) throw NOT_SIMPLE
    }
    return { node: new YamlSeq(this.#properties(start, end), false, items), end }
  }

  #itemContent(indent: number, depth: number): Read {
    if (this.#isItem()) return this.#block(depth + 1)
    const key = this.#key(this.#at)
    if (key !== null) return this.#map(depth + 1)
    return this.#inline(this.#at, indent, depth)
  }

  #map(depth: number): Read {
    if (depth > DEEPEST) throw NOT_SIMPLE
    const indent = this.#indent
    const start = this.#at
    const entries: YamlEntry[] = []
    const seen = new Map<string, SourceSpan>()
    let end = start
    while (this.#indent === indent && !this.#isItem()) {
      const keyStart = this.#at
      const key = this.#key(keyStart)
      if (key === null) throw NOT_SIMPLE
      const value = this.#value(key.colon + 1, indent, depth)
      const entryEnd = Math.max(key.end, value.end)
      end = entryEnd
      this.#enter(entries, seen, key.text, value.node, keyStart, key.end, entryEnd)
      if (this.#indent > indent) throw NOT_SIMPLE
    }
    if (entries.length === 0) throw NOT_SIMPLE
    return { node: new YamlMap(this.#properties(start, end), false, entries), end }
  }

  #enter(
    entries: YamlEntry[],
    seen: Map<string, SourceSpan>,
    key: MappedText,
    value: YamlNode,
    from: number,
    keyEnd: number,
    to: number,
  ): void {
    const first = seen.get(key.text)
    const at = this.#text.span(from, keyEnd)
    if (first === undefined) seen.set(key.text, at)
    else this.#duplicates.push({ key: key.text, at, first })
    entries.push({ key, value, span: this.#text.span(from, to), isMerge: false, merged: false })
  }

  /** The key that begins at an offset of this line, with its colon; `null` when there is none. */
  #key(start: number): { text: MappedText; end: number; colon: number } | null {
    const source = this.#source
    const first = source.charCodeAt(start)
    if (first === QUOTE || first === DOUBLE_QUOTE) {
      const end = this.#quoteEnd(start)
      const colon = this.#skipSpaces(end)
      if (colon >= this.#end || source.charCodeAt(colon) !== COLON || !this.#isBlankAt(colon + 1)) return null
      return { text: this.#quoted(start, end).node.text, end, colon }
    }
    if (STARTERS.has(first) || (first === DASH && this.#isBlankAt(start + 1))) return null
    for (let i = start; i < this.#end; i++) {
      const code = source.charCodeAt(i)
      if (code === HASH && source.charCodeAt(i - 1) === SPACE) return null
      if (code === RETURN) throw NOT_SIMPLE
      if (code !== COLON || !this.#isBlankAt(i + 1)) continue
      const end = this.#trimBack(start, i)
      const text = this.#text.slice(start, end)
      if (text.text === '<<') throw NOT_SIMPLE
      return { text, end, colon: i }
    }
    return null
  }

  /** What stands behind a colon, on its line or below it. */
  #value(from: number, indent: number, depth: number): Read {
    const start = this.#skipSpaces(from)
    if (!this.#isLineOver(start, from)) return this.#inline(start, indent, depth)
    this.#advance()
    // A sequence may stand as far left as the key it belongs to.
    if (this.#indent > indent || (this.#indent === indent && this.#isItem())) return this.#block(depth + 1)
    return this.#nothing(start)
  }

  /** A scalar or flow collection that ends on this line. The line after it must not be a continuation. */
  #inline(start: number, indent: number, depth: number): Read {
    const code = this.#source.charCodeAt(start)
    let read: Read
    if (code === QUOTE || code === DOUBLE_QUOTE) read = this.#quoted(start, this.#quoteEnd(start))
    else if (code === OPEN_BRACKET || code === OPEN_BRACE) read = this.#flow(start, depth)
    else read = this.#plain(start)
    const rest = this.#skipSpaces(read.end)
    if (!this.#isLineOver(rest, read.end)) throw NOT_SIMPLE
    this.#advance()
    if (this.#indent > indent) throw NOT_SIMPLE
    return read
  }

  #plain(start: number): Read {
    const source = this.#source
    const first = source.charCodeAt(start)
    if (STARTERS.has(first) || (first === DASH && this.#isBlankAt(start + 1))) throw NOT_SIMPLE
    let end = this.#end
    for (let i = start; i < end; i++) {
      const code = source.charCodeAt(i)
      if (code === COLON && this.#isBlankAt(i + 1)) throw NOT_SIMPLE
      if (code === RETURN) throw NOT_SIMPLE
      if (code === HASH && source.charCodeAt(i - 1) === SPACE) end = i
    }
    return this.#scalar(start, this.#trimBack(start, end), 'plain')
  }

  /** Past the closing quote, on this line. */
  #quoteEnd(start: number): number {
    const source = this.#source
    const quote = source.charCodeAt(start)
    for (let i = start + 1; i < this.#end; i++) {
      const code = source.charCodeAt(i)
      if (code === RETURN || (code === BACKSLASH && quote === DOUBLE_QUOTE)) throw NOT_SIMPLE
      if (code !== quote) continue
      if (quote !== QUOTE || source.charCodeAt(i + 1) !== QUOTE) return i + 1
      i++
    }
    throw NOT_SIMPLE
  }

  #quoted(start: number, end: number): Scalar {
    return this.#scalar(start, end, this.#source.charCodeAt(start) === QUOTE ? 'single' : 'double')
  }

  #scalar(start: number, end: number, style: YamlStyle): Scalar {
    const text = this.#text
    const source = this.#source.slice(start, end)
    const inner = style === 'plain' ? source : source.slice(1, -1)
    const value = style === 'single' && inner.includes("'") ? inner.replaceAll("''", "'") : inner
    const isExact = value === inner
    const quote = style === 'plain' ? 0 : 1
    const scalarSource = {
      style,
      dialect: this.#dialect,
      value,
      decode: (): MappedText =>
        isExact
          ? text.slice(start + quote, end - quote)
          : decodeScalar(text, { source, indent: 0, header: '', headerLength: 0, offset: start }, style, value),
    }
    const properties = this.#properties(start, end)
    const isNull = style === 'plain' && typedScalar(scalarSource, null) === null
    const node = isNull ? new YamlNull(properties, scalarSource.decode()) : new YamlScalar(properties, scalarSource)
    return { node, end }
  }

  #flow(start: number, depth: number): Read {
    if (depth > DEEPEST) throw NOT_SIMPLE
    return this.#source.charCodeAt(start) === OPEN_BRACKET ? this.#flowSeq(start, depth) : this.#flowMap(start, depth)
  }

  #flowSeq(start: number, depth: number): Read {
    const items: YamlNode[] = []
    let at = this.#skipSpaces(start + 1)
    if (this.#source.charCodeAt(at) === CLOSE_BRACKET && at < this.#end) {
      return { node: new YamlSeq(this.#properties(start, at + 1), true, items), end: at + 1 }
    }
    for (;;) {
      const item = this.#flowValue(at, depth)
      items.push(item.node)
      at = this.#skipSpaces(item.end)
      const code = at < this.#end ? this.#source.charCodeAt(at) : 0
      if (code === CLOSE_BRACKET) return { node: new YamlSeq(this.#properties(start, at + 1), true, items), end: at + 1 }
      if (code !== COMMA) throw NOT_SIMPLE
      at = this.#skipSpaces(at + 1)
    }
  }

  #flowMap(start: number, depth: number): Read {
    const entries: YamlEntry[] = []
    const seen = new Map<string, SourceSpan>()
    let at = this.#skipSpaces(start + 1)
    if (this.#source.charCodeAt(at) === CLOSE_BRACE && at < this.#end) {
      return { node: new YamlMap(this.#properties(start, at + 1), true, entries), end: at + 1 }
    }
    for (;;) {
      const key = this.#flowScalar(at)
      if (key.node.text.text === '<<') throw NOT_SIMPLE
      if (this.#source.charCodeAt(key.end) !== COLON || this.#source.charCodeAt(key.end + 1) !== SPACE) throw NOT_SIMPLE
      const value = this.#flowValue(this.#skipSpaces(key.end + 1), depth)
      this.#enter(entries, seen, key.node.text, value.node, at, key.end, value.end)
      at = this.#skipSpaces(value.end)
      const code = at < this.#end ? this.#source.charCodeAt(at) : 0
      if (code === CLOSE_BRACE) return { node: new YamlMap(this.#properties(start, at + 1), true, entries), end: at + 1 }
      if (code !== COMMA) throw NOT_SIMPLE
      at = this.#skipSpaces(at + 1)
    }
  }

  #flowValue(at: number, depth: number): Read {
    if (at >= this.#end) throw NOT_SIMPLE
    const code = this.#source.charCodeAt(at)
    if (code === OPEN_BRACKET || code === OPEN_BRACE) return this.#flow(at, depth + 1)
    return this.#flowScalar(at)
  }

  #flowScalar(start: number): Scalar {
    if (start >= this.#end) throw NOT_SIMPLE
    const source = this.#source
    const first = source.charCodeAt(start)
    if (first === QUOTE || first === DOUBLE_QUOTE) return this.#quoted(start, this.#quoteEnd(start))
    if (STARTERS.has(first) || first === DASH) throw NOT_SIMPLE
    let i = start
    for (; i < this.#end; i++) {
      const code = source.charCodeAt(i)
      if (code === COMMA || code === CLOSE_BRACKET || code === CLOSE_BRACE) break
      if (code === HASH || code === OPEN_BRACKET || code === OPEN_BRACE || code === RETURN) throw NOT_SIMPLE
      if (code !== COLON) continue
      const next = i + 1 < this.#end ? source.charCodeAt(i + 1) : SPACE
      if (next === SPACE) break
      if (next === COMMA || next === CLOSE_BRACKET || next === CLOSE_BRACE) throw NOT_SIMPLE
    }
    const end = this.#trimBack(start, i)
    if (end === start || (end < i && source.charCodeAt(i) === COLON)) throw NOT_SIMPLE
    return this.#scalar(start, end, 'plain')
  }

  #nothing(at: number): Read {
    return { node: new YamlNull(this.#properties(at, at), this.#text.slice(at, at)), end: at }
  }

  #properties(start: number, end: number): NodeProperties {
    return { span: this.#text.span(start, end), tag: null, anchor: null, via: [] }
  }

  #skipSpaces(from: number): number {
    let at = from
    while (at < this.#end && this.#source.charCodeAt(at) === SPACE) at++
    return at
  }

  #trimBack(start: number, end: number): number {
    let to = end
    while (to > start && this.#source.charCodeAt(to - 1) === SPACE) to--
    return to
  }

  #isBlankAt(at: number): boolean {
    return at >= this.#end || this.#source.charCodeAt(at) === SPACE
  }

  /** Whether nothing but a comment is left of the line; a comment has a blank before it. */
  #isLineOver(at: number, from: number): boolean {
    if (at >= this.#end) return true
    return this.#source.charCodeAt(at) === HASH && at > from
  }
}
