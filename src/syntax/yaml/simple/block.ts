import type { MappedText } from '../../../source/index.js'
import type { YamlNode, YamlStyle } from '../node.js'
import {
  AMPERSAND,
  ASTERISK,
  BAR,
  COLON,
  type Cursor,
  DOUBLE_QUOTE,
  HASH,
  NOT_SIMPLE,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  SPACE,
} from './cursor.js'
import { DEEPEST, FlowReader, isNameCode } from './flow.js'
import type { Nodes } from './nodes.js'

const GREATER = 62
const PLUS = 43

/** Reads what is told by indentation. */
export class BlockReader {
  readonly #cursor: Cursor
  readonly #source: string
  readonly #nodes: Nodes
  readonly #flow: FlowReader
  /** Past the last character of the node read last. */
  #to = 0
  /** Of the key read last: where it ends, its colon, and whether it is `<<`. */
  #keyEnd = 0
  #colon = 0
  #isMerge = false

  constructor(cursor: Cursor, nodes: Nodes) {
    this.#cursor = cursor
    this.#source = cursor.source
    this.#nodes = nodes
    this.#flow = new FlowReader(cursor, nodes)
  }

  /** The block that begins at the cursor. */
  root(): YamlNode {
    return this.#block(0, null)
  }

  #block(depth: number, anchor: string | null): YamlNode {
    if (depth > DEEPEST) throw NOT_SIMPLE
    return this.#cursor.isItem() ? this.#seq(depth, anchor) : this.#map(depth, anchor)
  }

  #seq(depth: number, anchor: string | null): YamlNode {
    const cursor = this.#cursor
    const { indent, at: start } = cursor
    const items: YamlNode[] = []
    let end = start
    while (cursor.indent === indent && cursor.isItem()) {
      items.push(this.#item(indent, depth))
      end = Math.max(end, this.#to)
      if (cursor.indent > indent) throw NOT_SIMPLE
    }
    this.#to = end
    return this.#nodes.seq(items, start, end, false, anchor)
  }

  #item(indent: number, depth: number): YamlNode {
    const cursor = this.#cursor
    const dash = cursor.at
    const content = cursor.skipSpaces(dash + 1)
    if (cursor.isLineOver(content, dash + 1)) {
      cursor.advance()
      return cursor.indent > indent ? this.#block(depth + 1, null) : this.#nothing(content)
    }
    // What follows the dash is a block of its own, indented as far as it stands.
    cursor.at = content
    cursor.indent += content - dash
    if (cursor.isItem()) return this.#block(depth + 1, null)
    return this.#key(content) === null ? this.#inline(content, indent, depth) : this.#map(depth + 1, null)
  }

  #map(depth: number, anchor: string | null): YamlNode {
    if (depth > DEEPEST) throw NOT_SIMPLE
    const cursor = this.#cursor
    const { indent, at: start } = cursor
    const map = this.#nodes.openMap()
    let end = start
    while (cursor.indent === indent && !cursor.isItem()) {
      const keyStart = cursor.at
      const key = this.#key(keyStart)
      if (key === null) throw NOT_SIMPLE
      const [keyEnd, isMerge] = [this.#keyEnd, this.#isMerge]
      const value = this.#value(this.#colon + 1, indent, depth)
      end = Math.max(keyEnd, this.#to)
      this.#nodes.enter(map, key, keyStart, keyEnd, value, end, isMerge)
      if (cursor.indent > indent) throw NOT_SIMPLE
    }
    if (map.entries.length === 0) throw NOT_SIMPLE
    this.#to = end
    return this.#nodes.closeMap(map, start, end, false, anchor)
  }

  /** The key that begins at an offset of this line and has its colon there, too; `null` when there is none. */
  #key(start: number): MappedText | null {
    const cursor = this.#cursor
    const source = this.#source
    const first = source.charCodeAt(start)
    this.#isMerge = false
    if (first === QUOTE || first === DOUBLE_QUOTE) {
      const end = cursor.quoteEnd(start)
      const { hasEscape } = cursor
      const colon = cursor.skipSpaces(end)
      if (colon >= cursor.end || source.charCodeAt(colon) !== COLON || !cursor.isBlankAt(colon + 1)) return null
      this.#keyEnd = end
      this.#colon = colon
      return this.#nodes.scalar(start, end, first === QUOTE ? 'single' : 'double', hasEscape, null).text
    }
    if (!cursor.startsPlain(start)) return null
    for (let i = start; i < cursor.end; i++) {
      const code = source.charCodeAt(i)
      if (code === HASH && source.charCodeAt(i - 1) === SPACE) return null
      if (code !== COLON || !cursor.isBlankAt(i + 1)) continue
      const end = cursor.trimBack(start, i)
      this.#keyEnd = end
      this.#colon = i
      this.#isMerge = end - start === 2 && source.startsWith('<<', start)
      return this.#nodes.plainKey(start, end)
    }
    return null
  }

  /** What stands behind a colon, on its line or below it. */
  #value(from: number, indent: number, depth: number): YamlNode {
    const cursor = this.#cursor
    const start = cursor.skipSpaces(from)
    if (!cursor.isLineOver(start, from)) return this.#inline(start, indent, depth)
    cursor.advance()
    // A sequence may stand as far left as the key it belongs to.
    if (cursor.indent > indent || (cursor.indent === indent && cursor.isItem())) return this.#block(depth + 1, null)
    return this.#nothing(start)
  }

  /** A value that begins on the line of its key or dash. */
  #inline(start: number, indent: number, depth: number): YamlNode {
    const code = this.#source.charCodeAt(start)
    if (code === AMPERSAND) return this.#anchored(start, indent, depth)
    if (code === ASTERISK) return this.#alias(start, indent)
    return this.#content(start, indent, depth, null)
  }

  /** A scalar or flow collection. The line after it must not be a continuation. */
  #content(start: number, indent: number, depth: number, anchor: string | null): YamlNode {
    const cursor = this.#cursor
    const code = this.#source.charCodeAt(start)
    if (code === BAR || code === GREATER) return this.#blockScalar(start, indent, anchor)
    let node: YamlNode
    if (code === QUOTE || code === DOUBLE_QUOTE) {
      const end = cursor.quoteEnd(start)
      node = this.#nodes.scalar(start, end, code === QUOTE ? 'single' : 'double', cursor.hasEscape, anchor)
      this.#to = end
    } else if (code === OPEN_BRACKET || code === OPEN_BRACE) {
      node = this.#flow.read(start, indent, depth + 1, anchor)
      this.#to = this.#flow.end
    } else {
      const end = this.#plainEnd(start)
      node = this.#nodes.scalar(start, end, 'plain', false, anchor)
      this.#to = end
    }
    this.#finishLine(indent)
    return node
  }

  #finishLine(indent: number): void {
    const cursor = this.#cursor
    if (!cursor.isLineOver(cursor.skipSpaces(this.#to), this.#to)) throw NOT_SIMPLE
    cursor.advance()
    if (cursor.indent > indent) throw NOT_SIMPLE
  }

  #plainEnd(start: number): number {
    const cursor = this.#cursor
    const source = this.#source
    if (!cursor.startsPlain(start)) throw NOT_SIMPLE
    let { end } = cursor
    for (let i = start; i < end; i++) {
      const code = source.charCodeAt(i)
      if (code === COLON && cursor.isBlankAt(i + 1)) throw NOT_SIMPLE
      if (code === HASH && source.charCodeAt(i - 1) === SPACE) end = i
    }
    return cursor.trimBack(start, end)
  }

  #blockScalar(start: number, indent: number, anchor: string | null): YamlNode {
    const cursor = this.#cursor
    const source = this.#source
    let at = start + 1
    if (source.charCodeAt(at) === 45) at++
    else if (source.charCodeAt(at) === PLUS) throw NOT_SIMPLE
    if (cursor.skipSpaces(at) < cursor.end) throw NOT_SIMPLE
    const header = source.slice(start, at)
    const style: YamlStyle = source.charCodeAt(start) === BAR ? 'literal' : 'folded'
    const content = source.indexOf('\n', cursor.end) + 1
    if (content === 0) throw NOT_SIMPLE
    const end = Math.min(cursor.takeBlock(indent), source.length)
    // Of its line breaks only those inside belong to what a reader would mark.
    this.#to = start + source.slice(start, end).trimEnd().length
    const node = this.#nodes.block(start, content, end, this.#to, style, header, anchor)
    cursor.advance()
    if (cursor.indent > indent) throw NOT_SIMPLE
    return node
  }

  /** `&name` before a value on its line, or before a block on the lines below. */
  #anchored(start: number, indent: number, depth: number): YamlNode {
    const cursor = this.#cursor
    const nameEnd = this.#nameEnd(start)
    const name = this.#source.slice(start + 1, nameEnd)
    const content = cursor.skipSpaces(nameEnd)
    return this.#nodes.anchored(name, () => {
      if (content >= cursor.end) {
        cursor.advance()
        if (cursor.indent <= indent) throw NOT_SIMPLE
        return this.#block(depth + 1, name)
      }
      // The anchor of a key, of an item, or an alias with an anchor.
      const code = this.#source.charCodeAt(content)
      if (content === nameEnd || code === ASTERISK || code === AMPERSAND || this.#isKeyOrItem(content)) throw NOT_SIMPLE
      return this.#content(content, indent, depth, name)
    })
  }

  #isKeyOrItem(at: number): boolean {
    return this.#source.charCodeAt(at) === 45 ? this.#cursor.isBlankAt(at + 1) : this.#key(at) !== null
  }

  #alias(start: number, indent: number): YamlNode {
    const end = this.#nameEnd(start)
    const node = this.#nodes.alias(this.#source.slice(start + 1, end), start, end)
    this.#to = end
    this.#finishLine(indent)
    return node
  }

  /** Past the name of an anchor or alias, behind which a blank or nothing stands. */
  #nameEnd(start: number): number {
    let at = start + 1
    while (at < this.#cursor.end && isNameCode(this.#source.charCodeAt(at))) at++
    if (at === start + 1 || !this.#cursor.isBlankAt(at)) throw NOT_SIMPLE
    return at
  }

  #nothing(at: number): YamlNode {
    this.#to = at
    return this.#nodes.nothing(at)
  }
}
