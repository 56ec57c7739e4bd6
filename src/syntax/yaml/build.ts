import {
  type CST,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
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
import type { DuplicateKey, YamlError } from './stream.js'
import type { ScalarToken } from './token.js'
import type { Dialect } from './typed.js'

/** Deeper than any real file; keeps everyone's recursion, ours and our callers', far from the stack's end. */
export const MAX_DEPTH = 256

/** How many nodes aliases may add to a document when all of them are followed: far above real files, far below a billion laughs. */
const ALIAS_BUDGET = 100_000

export interface Tree {
  readonly root: YamlNode
  readonly errors: readonly YamlError[]
  readonly duplicates: readonly DuplicateKey[]
}

/** A node with what following it costs: the number of nodes under it and how deep they go, aliases followed. */
interface Built {
  readonly node: YamlNode
  readonly weight: number
  readonly height: number
  /** Past its last character, in the parsed text. */
  readonly end: number
}

/** Turns one parsed document into the positioned tree. */
export function buildTree(document: Document.Parsed, text: MappedText, dialect: Dialect): Tree {
  const builder = new TreeBuilder(text, dialect)
  const root = builder.build(document.contents, 0, document.range[0]).node
  return { root, errors: builder.errors, duplicates: builder.duplicates }
}

const STYLES: Readonly<Record<string, YamlStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
}

class TreeBuilder {
  readonly errors: YamlError[] = []
  readonly duplicates: DuplicateKey[] = []
  /** `null` while the anchored node is still being built: an alias to it now would contain itself. */
  readonly #anchors = new Map<string, Built | null>()
  readonly #text: MappedText
  readonly #dialect: Dialect
  #expanded = 0

  constructor(text: MappedText, dialect: Dialect) {
    this.#text = text
    this.#dialect = dialect
  }

  build(node: ParsedNode | null, depth: number, emptyAt: number): Built {
    if (node === null) return this.#nothing(emptyAt, emptyAt)
    if (isAlias(node)) return this.#follow(node.source, node.range[0], node.range[1], depth)
    const { anchor } = node
    if (anchor !== undefined) this.#anchors.set(anchor, null)
    const built = this.#anchored(node, depth)
    if (anchor !== undefined) this.#anchors.set(anchor, built)
    return built
  }

  #anchored(node: ParsedNode, depth: number): Built {
    const [start, end] = node.range
    if (isScalar(node)) return this.#scalar(node)
    if (depth >= MAX_DEPTH) {
      this.#error(start, start + 1, `nested deeper than ${MAX_DEPTH} levels`)
      return this.#nothing(start, end)
    }
    if (isMap(node)) return this.#map(node as YAMLMap.Parsed, depth)
    if (isSeq(node)) return this.#seq(node as YAMLSeq.Parsed, depth)
    return this.#nothing(start, end)
  }

  #map(node: YAMLMap.Parsed, depth: number): Built {
    const entries: YamlEntry[] = []
    const seen = new Map<string, SourceSpan>()
    let weight = 1
    let height = 0
    let end = node.range[0]
    for (const pair of node.items) {
      const key = this.build(pair.key, depth + 1, end)
      const value = this.build(pair.value, depth + 1, key.end)
      const start = pair.key.range[0]
      end = Math.max(key.end, value.end)
      const isMerge = isScalar(pair.key) && pair.key.type === 'PLAIN' && pair.key.value === '<<'
      if (isMerge) this.#checkMerge(value.node, pair.key.range)
      const text = key.node.kind === 'scalar' || key.node.kind === 'null' ? key.node.text : this.#text.slice(start, key.end)
      entries.push({ key: text, value: value.node, span: this.#text.span(start, end), isMerge, merged: false })
      const at = this.#text.span(start, key.end)
      const first = seen.get(text.text)
      if (first === undefined) seen.set(text.text, at)
      else if (!isMerge) this.duplicates.push({ key: text.text, at, first })
      weight += key.weight + value.weight
      height = Math.max(height, key.height, value.height)
    }
    if (node.flow) end = node.range[1]
    const map = new YamlMap(this.#properties(node, node.range[0], end), node.flow === true, entries)
    return { node: map, weight, height: height + 1, end }
  }

  #seq(node: YAMLSeq.Parsed, depth: number): Built {
    const items: YamlNode[] = []
    let weight = 1
    let height = 0
    let end = node.range[0]
    for (const item of node.items) {
      if (isPair(item)) continue
      const built = this.build(item, depth + 1, end)
      items.push(built.node)
      end = Math.max(end, built.end)
      weight += built.weight
      height = Math.max(height, built.height)
    }
    if (node.flow) end = node.range[1]
    const seq = new YamlSeq(this.#properties(node, node.range[0], end), node.flow === true, items)
    return { node: seq, weight, height: height + 1, end }
  }

  #scalar(node: Scalar.Parsed): Built {
    const value = String(node.value)
    const token = tokenOf(node.srcToken)
    const style = STYLES[node.type ?? ''] ?? 'plain'
    const start = node.range[0]
    // Of a block scalar's line breaks only those inside belong to what a reader would mark.
    const end = token.headerLength > 0 ? start + this.#text.text.slice(start, node.range[1]).trimEnd().length : node.range[1]
    const properties = this.#properties(node, start, end)
    const source = {
      style,
      dialect: this.#dialect,
      value,
      decode: () => decodeScalar(this.#text, { ...token, offset: start }, style, value),
    }
    const isNull = typedScalar(source, properties.tag) === null
    const scalar = isNull ? new YamlNull(properties, source.decode()) : new YamlScalar(properties, source)
    return { node: scalar, weight: 1, height: 0, end }
  }

  #follow(name: string, start: number, end: number, depth: number): Built {
    const target = this.#anchors.get(name)
    if (target === undefined || target === null) {
      this.#error(start, end, target === null ? `anchor '${name}' value contains itself` : `unknown anchor '${name}' referenced`)
      return this.#nothing(start, end)
    }
    if (this.#expanded + target.weight > ALIAS_BUDGET || depth + target.height > MAX_DEPTH) {
      this.#error(start, end, 'document contains excessive aliasing')
      return this.#nothing(start, end)
    }
    this.#expanded += target.weight
    const hop = { kind: 'alias', span: this.#text.span(start, end) } as const
    return { node: target.node.reachedBy([hop]), weight: target.weight, height: target.height, end }
  }

  #checkMerge(value: YamlNode, [start, end]: readonly [number, number, number]): void {
    const sources = value.kind === 'seq' ? value.items : [value]
    if (sources.some((source) => source.kind !== 'map')) this.#error(start, end, 'map merge requires map or sequence of maps as the value')
  }

  #nothing(start: number, end: number): Built {
    const properties = { span: this.#text.span(start, end), tag: null, anchor: null, via: [] }
    return { node: new YamlNull(properties, this.#text.slice(start, start)), weight: 1, height: 0, end }
  }

  #properties(node: ParsedNode, start: number, end: number): NodeProperties {
    const anchor = isAlias(node) ? null : (node.anchor ?? null)
    return { span: this.#text.span(start, end), tag: shortTag(node.tag), anchor, via: [] }
  }

  #error(start: number, end: number, message: string): void {
    this.errors.push({ at: this.#text.span(start, end), message })
  }
}

function shortTag(tag: string | undefined): string | null {
  if (tag === undefined) return null
  return tag.startsWith('tag:yaml.org,2002:') ? `!!${tag.slice(18)}` : tag
}

function tokenOf(token: CST.Token | undefined): Omit<ScalarToken, 'offset'> {
  switch (token?.type) {
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return { source: token.source, indent: token.indent, header: '', headerLength: 0 }
    case 'block-scalar': {
      let headerLength = 0
      for (const part of token.props) if ('source' in part) headerLength += part.source.length
      const [header] = token.props
      return {
        source: token.source,
        indent: token.indent,
        header: header !== undefined && 'source' in header ? header.source : '',
        headerLength,
      }
    }
    default:
      return { source: '', indent: 0, header: '', headerLength: 0 }
  }
}
