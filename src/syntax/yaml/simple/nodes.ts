import type { MappedText, SourceSpan } from '../../../source/index.js'
import {
  type AliasHop,
  type NodeProperties,
  type YamlEntry,
  YamlMap,
  type YamlNode,
  YamlNull,
  YamlScalar,
  YamlSeq,
  type YamlStyle,
} from '../node.js'
import type { DuplicateKey } from '../stream.js'
import { type Dialect, isNullWord } from '../typed.js'
import { NOT_SIMPLE } from './cursor.js'
import { DecodedSource, VerbatimSource } from './sources.js'

/** How many aliases may stand inside what aliases name, one in the other. */
const DEEPEST_ALIASES = 2

/** How many nodes the aliases of a document may add, keys not counted: well below where the full parser stops. */
const MOST_EXPANDED = 40_000

const NO_HOPS: readonly AliasHop[] = []

interface Anchored {
  readonly node: YamlNode
  readonly weight: number
  /** How many aliases deep it is. */
  readonly level: number
}

/** A map under construction. */
export interface OpenMap {
  readonly entries: YamlEntry[]
  readonly index: Map<string, YamlEntry>
  /** Where each key ends; only asked when one comes twice. */
  readonly keyEnds: number[]
  isPlain: boolean
}

/** Makes the nodes of one document, as the full parser's tree builder does. Offsets are those of the parsed text. */
export class Nodes {
  readonly duplicates: DuplicateKey[] = []
  readonly #anchors = new Map<string, Anchored | null>()
  readonly #text: MappedText
  readonly #dialect: Dialect
  readonly #isMasked: boolean
  /** The text stands in its file as it reads, from this offset on; -1 if it does not. */
  readonly #base: number
  #weight = 0
  #level = 0
  #expanded = 0

  constructor(text: MappedText, dialect: Dialect) {
    this.#text = text
    this.#dialect = dialect
    this.#isMasked = text.holes.length > 0
    this.#base = text.isVerbatim ? text.span().start : -1
  }

  span(start: number, end: number): SourceSpan {
    const base = this.#base
    return base < 0 ? this.#text.span(start, end) : { file: this.#text.file, start: base + start, end: base + end }
  }

  /** A key that stands in the text as it reads. */
  plainKey(start: number, end: number): MappedText {
    return this.#isMasked ? this.scalar(start, end, 'plain', false, null).text : this.#text.slice(start, end)
  }

  /** A scalar of one line, from its first to past its last character, quotes included. */
  scalar(
    start: number,
    end: number,
    style: 'plain' | 'single' | 'double',
    hasEscape: boolean,
    anchor: string | null,
  ): YamlScalar | YamlNull {
    this.#weight++
    const properties = this.#properties(start, end, anchor)
    const quote = style === 'plain' ? 0 : 1
    const source =
      hasEscape || this.#isMasked
        ? new DecodedSource(style, this.#dialect, this.#text, tokenOf(this.#text.text, start, end))
        : new VerbatimSource(style, this.#dialect, this.#text, start + quote, end - quote)
    if (style === 'plain' && isNullWord(source.value)) return new YamlNull(properties, source.decode())
    return new YamlScalar(properties, source)
  }

  /** A block scalar: its header from `start`, its lines from `content` to `end`; its text ends at `to`. */
  block(start: number, content: number, end: number, to: number, style: YamlStyle, header: string, anchor: string | null): YamlScalar {
    this.#weight++
    const token = { offset: start, source: this.#text.text.slice(content, end), indent: 0, header, headerLength: content - start }
    return new YamlScalar(this.#properties(start, to, anchor), new DecodedSource(style, this.#dialect, this.#text, token))
  }

  nothing(at: number): YamlNull {
    this.#weight++
    return new YamlNull(this.#properties(at, at, null), this.#text.slice(at, at))
  }

  openMap(): OpenMap {
    this.#weight++
    return { entries: [], index: new Map(), keyEnds: [], isPlain: true }
  }

  enter(map: OpenMap, key: MappedText, start: number, keyEnd: number, value: YamlNode, end: number, isMerge: boolean): void {
    const entry = { key, value, span: this.span(start, end), isMerge, merged: false }
    const name = key.text
    if (isMerge) {
      const sources = value.kind === 'seq' ? value.items : [value]
      if (sources.some((source) => source.kind !== 'map')) throw NOT_SIMPLE
      map.isPlain = false
    }
    const first = map.index.get(name)
    if (first === undefined) map.index.set(name, entry)
    else {
      map.isPlain = false
      const at = map.entries.indexOf(first)
      const base = this.span(0, 0).start
      const firstStart = this.#base < 0 ? Number.NaN : first.span.start - base
      // Where the text does not stand in its file as it reads, the first key's place is not known by now.
      if (Number.isNaN(firstStart)) throw NOT_SIMPLE
      if (!isMerge)
        this.duplicates.push({ key: name, at: this.span(start, keyEnd), first: this.span(firstStart, map.keyEnds[at] ?? firstStart) })
    }
    map.entries.push(entry)
    map.keyEnds.push(keyEnd)
  }

  closeMap(map: OpenMap, start: number, end: number, flow: boolean, anchor: string | null): YamlMap {
    return new YamlMap(this.#properties(start, end, anchor), flow, map.entries, map.isPlain ? map.index : undefined)
  }

  seq(items: readonly YamlNode[], start: number, end: number, flow: boolean, anchor: string | null): YamlSeq {
    this.#weight++
    return new YamlSeq(this.#properties(start, end, anchor), flow, items)
  }

  /** What reads the node that has the anchor. An alias to it from inside would contain itself. */
  anchored(anchor: string, read: () => YamlNode): YamlNode {
    this.#anchors.set(anchor, null)
    const [weight, level] = [this.#weight, this.#level]
    this.#level = 0
    const node = read()
    this.#anchors.set(anchor, { node, weight: this.#weight - weight, level: this.#level })
    this.#level = Math.max(level, this.#level)
    return node
  }

  alias(name: string, start: number, end: number): YamlNode {
    const target = this.#anchors.get(name)
    if (!target || target.level >= DEEPEST_ALIASES) throw NOT_SIMPLE
    this.#expanded += target.weight
    if (this.#expanded > MOST_EXPANDED) throw NOT_SIMPLE
    this.#weight += target.weight
    this.#level = Math.max(this.#level, target.level + 1)
    return target.node.reachedBy([{ kind: 'alias', span: this.span(start, end) }])
  }

  #properties(start: number, end: number, anchor: string | null): NodeProperties {
    return { span: this.span(start, end), tag: null, anchor, via: NO_HOPS }
  }
}

function tokenOf(text: string, start: number, end: number): ConstructorParameters<typeof DecodedSource>[3] {
  return { source: text.slice(start, end), indent: 0, header: '', headerLength: 0, offset: start }
}
