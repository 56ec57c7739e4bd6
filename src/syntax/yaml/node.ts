import type { MappedText, SourceSpan } from '../../source/index.js'
import { type Dialect, type Typed, typedByTag, typedPlain } from './typed.js'

/**
 * An alias that was followed to get here, `span` is the `*name`; or another way by which a reader brought the node to its place. It is the
 * model's Hop, which this layer may not import.
 */
export interface AliasHop {
  readonly kind: 'alias' | 'override' | 'extends' | 'include'
  readonly span: SourceSpan
}

export type YamlNode = YamlMap | YamlSeq | YamlScalar | YamlNull

export type YamlStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded'

/** One key with its value. `span` runs from the first character of the key to the last of the value, within the map it is written in. */
export interface YamlEntry {
  /** The key's text; for a key that is itself a collection, its source text. */
  readonly key: MappedText
  readonly value: YamlNode
  readonly span: SourceSpan
  /** It is a `<<` that takes in other maps' entries. */
  readonly isMerge: boolean
  /** It came in through a `<<`. */
  readonly merged: boolean
}

/** What all nodes have. `span` is half-open, without anchor and tag; block collections end with their last value. */
export interface NodeProperties {
  readonly span: SourceSpan
  readonly tag: string | null
  readonly anchor: string | null
  /** Aliases followed on the way, outermost first. */
  readonly via: readonly AliasHop[]
}

export class YamlMap implements NodeProperties {
  readonly kind = 'map'
  readonly span: SourceSpan
  readonly tag: string | null
  readonly anchor: string | null
  readonly via: readonly AliasHop[]
  /** `{ … }` rather than lines. */
  readonly flow: boolean
  readonly #own: readonly YamlEntry[]
  #written: readonly YamlEntry[] | undefined
  #effective: ReadonlyMap<string, YamlEntry> | undefined

  /** `index`: the entries by key, where whoever made them knows it: no `<<` and no key twice. */
  constructor(properties: NodeProperties, flow: boolean, own: readonly YamlEntry[], index?: ReadonlyMap<string, YamlEntry>) {
    this.span = properties.span
    this.tag = properties.tag
    this.anchor = properties.anchor
    this.via = properties.via
    this.flow = flow
    this.#own = own
    this.#effective = index
  }

  /** Every entry as it stands, `<<` and duplicates included. */
  get written(): readonly YamlEntry[] {
    const { via } = this
    this.#written ??= via.length === 0 ? this.#own : this.#own.map((entry) => ({ ...entry, value: entry.value.reachedBy(via) }))
    return this.#written
  }

  /** What a reader of the data sees: `<<` resolved (own keys win, then earlier sources), the last of duplicate keys. */
  get entries(): readonly YamlEntry[] {
    return [...this.#index.values()]
  }

  get(key: string): YamlNode | undefined {
    return this.#index.get(key)?.value
  }

  entry(key: string): YamlEntry | undefined {
    return this.#index.get(key)
  }

  get #index(): ReadonlyMap<string, YamlEntry> {
    this.#effective ??= effectiveEntries(this.written)
    return this.#effective
  }

  /** The same node seen through aliases. Children follow when they are looked at: nothing expands before somebody asks. */
  reachedBy(hops: readonly AliasHop[]): YamlMap {
    return new YamlMap(behind(this, hops), this.flow, this.#own)
  }
}

export class YamlSeq implements NodeProperties {
  readonly kind = 'seq'
  readonly span: SourceSpan
  readonly tag: string | null
  readonly anchor: string | null
  readonly via: readonly AliasHop[]
  readonly flow: boolean
  readonly #own: readonly YamlNode[]
  #items: readonly YamlNode[] | undefined

  constructor(properties: NodeProperties, flow: boolean, own: readonly YamlNode[]) {
    this.span = properties.span
    this.tag = properties.tag
    this.anchor = properties.anchor
    this.via = properties.via
    this.flow = flow
    this.#own = own
  }

  get items(): readonly YamlNode[] {
    const { via } = this
    this.#items ??= via.length === 0 ? this.#own : this.#own.map((item) => item.reachedBy(via))
    return this.#items
  }

  reachedBy(hops: readonly AliasHop[]): YamlSeq {
    return new YamlSeq(behind(this, hops), this.flow, this.#own)
  }
}

/** Where a scalar's text comes from; decoded on first use, since most scalars of a file are never looked at. */
export interface ScalarSource {
  readonly style: YamlStyle
  readonly dialect: Dialect
  /** The value as the parser has it, masks still in place. */
  readonly value: string
  decode(): MappedText
}

export class YamlScalar implements NodeProperties {
  readonly kind = 'scalar'
  readonly span: SourceSpan
  readonly tag: string | null
  readonly anchor: string | null
  readonly via: readonly AliasHop[]
  readonly style: YamlStyle
  readonly #source: ScalarSource
  #text: MappedText | undefined

  constructor(properties: NodeProperties, source: ScalarSource) {
    this.span = properties.span
    this.tag = properties.tag
    this.anchor = properties.anchor
    this.via = properties.via
    this.style = source.style
    this.#source = source
  }

  /** The decoded text: without quotes, escapes and indentation. */
  get text(): MappedText {
    this.#text ??= this.#source.decode()
    return this.#text
  }

  /** The value under the stream's dialect; the text itself when it has a hole. */
  get typed(): Typed {
    return this.text.holes.length > 0 ? this.text.text : typedScalar(this.#source, this.tag)
  }

  reachedBy(hops: readonly AliasHop[]): YamlScalar {
    return new YamlScalar(behind(this, hops), this.#source)
  }
}

/** No value: nothing after the colon, `~`, `null`; also what is left of an alias that could not be followed. */
export class YamlNull implements NodeProperties {
  readonly kind = 'null'
  readonly typed = null
  readonly span: SourceSpan
  readonly tag: string | null
  readonly anchor: string | null
  readonly via: readonly AliasHop[]
  /** The word as written; empty when there is none. */
  readonly text: MappedText

  constructor(properties: NodeProperties, text: MappedText) {
    this.span = properties.span
    this.tag = properties.tag
    this.anchor = properties.anchor
    this.via = properties.via
    this.text = text
  }

  reachedBy(hops: readonly AliasHop[]): YamlNull {
    return new YamlNull(behind(this, hops), this.text)
  }
}

export function typedScalar(source: Pick<ScalarSource, 'style' | 'dialect' | 'value'>, tag: string | null): Typed {
  const byTag = tag === null ? undefined : typedByTag(source.value, tag, source.dialect)
  if (byTag !== undefined) return byTag
  // An application's own tag (`!reset`) leaves the meaning to the application, and PyYAML and go-yaml do not see a lone `!`.
  const isText = source.style !== 'plain' || (tag === '!' && source.dialect === '1.2')
  return isText ? source.value : typedPlain(source.value, source.dialect)
}

function behind(node: NodeProperties, hops: readonly AliasHop[]): NodeProperties {
  return { span: node.span, tag: node.tag, anchor: node.anchor, via: [...hops, ...node.via] }
}

/** https://yaml.org/type/merge.html, as PyYAML and go-yaml both do it. */
function effectiveEntries(written: readonly YamlEntry[]): ReadonlyMap<string, YamlEntry> {
  const effective = new Map<string, YamlEntry>()
  for (const entry of written) if (!entry.isMerge) effective.set(entry.key.text, entry)
  for (const entry of written) {
    if (!entry.isMerge) continue
    const sources = entry.value.kind === 'seq' ? entry.value.items : [entry.value]
    for (const source of sources) {
      if (source.kind !== 'map') continue
      for (const merged of source.entries) if (!effective.has(merged.key.text)) effective.set(merged.key.text, { ...merged, merged: true })
    }
  }
  return effective
}
