import type { MappedText } from '../../../source/index.js'
import type { YamlNode } from '../node.js'
import {
  ASTERISK,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  type Cursor,
  DASH,
  DOUBLE_QUOTE,
  HASH,
  NOT_SIMPLE,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  SPACE,
} from './cursor.js'
import type { Nodes } from './nodes.js'

/** Far below the stack's end; a deeper file is the full parser's. */
export const DEEPEST = 64

/** Reads `[…]` and `{…}`, on one line or several. `end` is where the last one read ended. */
export class FlowReader {
  /** Past the last character of what was read last, which is on the cursor's line. */
  end = 0
  readonly #cursor: Cursor
  readonly #source: string
  readonly #nodes: Nodes
  /** How far the block around it is indented: lines have to stand further right. */
  #indent = 0
  #level = 0

  constructor(cursor: Cursor, nodes: Nodes) {
    this.#cursor = cursor
    this.#source = cursor.source
    this.#nodes = nodes
  }

  read(start: number, indent: number, depth: number, anchor: string | null): YamlNode {
    this.#indent = indent
    this.#cursor.leastComment = indent + 1
    const node = this.#collection(start, depth, anchor)
    this.#cursor.leastComment = 0
    return node
  }

  #collection(start: number, depth: number, anchor: string | null): YamlNode {
    if (depth > DEEPEST) throw NOT_SIMPLE
    this.#level++
    const node = this.#source.charCodeAt(start) === OPEN_BRACKET ? this.#seq(start, depth, anchor) : this.#map(start, depth, anchor)
    this.#level--
    return node
  }

  #seq(start: number, depth: number, anchor: string | null): YamlNode {
    const items: YamlNode[] = []
    let at = this.#skip(start + 1)
    while (this.#codeAt(at) !== CLOSE_BRACKET) {
      items.push(this.#value(at, depth))
      at = this.#separator(CLOSE_BRACKET)
    }
    this.end = at + 1
    return this.#nodes.seq(items, start, at + 1, true, anchor)
  }

  #map(start: number, depth: number, anchor: string | null): YamlNode {
    const map = this.#nodes.openMap()
    let at = this.#skip(start + 1)
    while (this.#codeAt(at) !== CLOSE_BRACE) {
      const from = at
      const key = this.#key(from)
      const keyEnd = this.end
      if (this.#codeAt(keyEnd) !== COLON || this.#codeAt(keyEnd + 1) !== SPACE) throw NOT_SIMPLE
      const value = this.#value(this.#cursor.skipSpaces(keyEnd + 1), depth)
      const isMerge = key.text === '<<'
      // `"<<"` is a key like any other, `<<` in braces is rare.
      if (isMerge) throw NOT_SIMPLE
      this.#nodes.enter(map, key, from, keyEnd, value, this.end, false)
      at = this.#separator(CLOSE_BRACE)
    }
    this.end = at + 1
    return this.#nodes.closeMap(map, start, at + 1, true, anchor)
  }

  #key(start: number): MappedText {
    return this.#scalar(start).text as MappedText
  }

  /** To the next item or the closing bracket. */
  #separator(close: number): number {
    const at = this.#skip(this.end)
    const code = this.#codeAt(at)
    if (code === close) return at
    if (code !== COMMA) throw NOT_SIMPLE
    return this.#skip(at + 1)
  }

  #value(at: number, depth: number): YamlNode {
    const code = this.#codeAt(at)
    if (code === OPEN_BRACKET || code === OPEN_BRACE) return this.#collection(at, depth + 1, null)
    if (code === ASTERISK) return this.#alias(at)
    return this.#scalar(at)
  }

  #alias(start: number): YamlNode {
    let at = start + 1
    while (at < this.#cursor.end && isNameCode(this.#source.charCodeAt(at))) at++
    const code = this.#codeAt(at)
    if (at === start + 1 || (code !== 0 && code !== SPACE && code !== COMMA && code !== CLOSE_BRACKET && code !== CLOSE_BRACE))
      throw NOT_SIMPLE
    this.end = at
    return this.#nodes.alias(this.#source.slice(start + 1, at), start, at)
  }

  #scalar(start: number): ReturnType<Nodes['scalar']> {
    const cursor = this.#cursor
    const first = this.#codeAt(start)
    if (first === QUOTE || first === DOUBLE_QUOTE) {
      const end = cursor.quoteEnd(start)
      this.end = end
      return this.#nodes.scalar(start, end, first === QUOTE ? 'single' : 'double', cursor.hasEscape, null)
    }
    if (first === 0 || first === DASH || !cursor.startsPlain(start)) throw NOT_SIMPLE
    let i = start
    for (; i < cursor.end; i++) {
      const code = this.#source.charCodeAt(i)
      if (code === COMMA || code === CLOSE_BRACKET || code === CLOSE_BRACE) break
      if (code === OPEN_BRACKET || code === OPEN_BRACE) throw NOT_SIMPLE
      if (code === HASH) {
        if (this.#source.charCodeAt(i - 1) === SPACE) break
        throw NOT_SIMPLE
      }
      if (code !== COLON) continue
      const next = this.#codeAt(i + 1)
      if (next === SPACE || next === 0) break
      if (next === COMMA || next === CLOSE_BRACKET || next === CLOSE_BRACE) throw NOT_SIMPLE
    }
    const end = cursor.trimBack(start, i)
    if (end === start || (end < i && this.#codeAt(i) === COLON)) throw NOT_SIMPLE
    this.end = end
    return this.#nodes.scalar(start, end, 'plain', false, null)
  }

  /** Past blanks, comments and line breaks. */
  #skip(from: number): number {
    const cursor = this.#cursor
    const at = cursor.skipSpaces(from)
    if (!cursor.isLineOver(at, from)) return at
    cursor.advance()
    if (cursor.isOver || (cursor.indent <= this.#indent && !this.#isLastBracket())) throw NOT_SIMPLE
    return cursor.at
  }

  /** The outermost bracket may be closed as far left as the block's own keys stand. */
  #isLastBracket(): boolean {
    const { at, indent } = this.#cursor
    if (indent < this.#indent || this.#level > 1) return false
    const code = this.#source.charCodeAt(at)
    return code === CLOSE_BRACKET || code === CLOSE_BRACE
  }

  /** The character of the cursor's line; 0 past its end. */
  #codeAt(at: number): number {
    return at < this.#cursor.end ? this.#source.charCodeAt(at) : 0
  }
}

/** Letters, digits, `-` and `_`: what names of anchors are made of, though more is allowed. */
export function isNameCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === DASH || code === 95
}
