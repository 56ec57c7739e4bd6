import { type Hop, hasOpenHole, known, type Origin, unknownOf, type Value } from '../../model/index.js'
import { type MappedText, resolvePath, type SourceSpan, type SourceTree } from '../../source/index.js'
import type { YamlEntry, YamlMap, YamlNode } from '../../syntax/yaml/index.js'
import { interpolate, type Lookup } from './interpolate.js'
import { layersOf } from './merge.js'

/** Where the parts of a project stand: what its files are filled in with, and what their relative paths start from. */
export interface Places {
  readonly tree: SourceTree
  readonly scope: string
  lookup(file: string): Lookup
  directory(file: string): string
  refuse(message: string, at: SourceSpan): void
}

/** One setting with what names it. */
export interface Named {
  readonly name: string
  readonly key: MappedText
  readonly value: YamlNode
  readonly span: SourceSpan
}

/** Reads nodes of a project: filled in, `!reset` taken out, whatever form they are written in. */
export class Reader {
  readonly #places: Places

  constructor(places: Places) {
    this.#places = places
  }

  get scope(): string {
    return this.#places.scope
  }

  get tree(): SourceTree {
    return this.#places.tree
  }

  /** The value under a key; `undefined` when it is absent, empty or reset. */
  node(map: YamlMap, key: string): YamlNode | undefined {
    return this.entry(map, key)?.value
  }

  entry(map: YamlMap, key: string): YamlEntry | undefined {
    const entry = map.entry(key)
    return entry === undefined || entry.value.kind === 'null' || entry.value.tag === '!reset' ? undefined : entry
  }

  map(map: YamlMap, key: string): YamlMap | undefined {
    const node = this.node(map, key)
    return node?.kind === 'map' ? node : undefined
  }

  text(map: YamlMap, key: string): MappedText | undefined {
    const node = this.node(map, key)
    return node?.kind === 'scalar' ? this.fill(node.text) : undefined
  }

  /** A scalar's text, filled in. */
  scalar(node: YamlNode): MappedText | undefined {
    return node.kind === 'scalar' ? this.fill(node.text) : undefined
  }

  fill(text: MappedText): MappedText {
    if (!text.text.includes('$')) return text
    const { text: filled, errors } = interpolate(text, this.#places.lookup(text.file), this.scope)
    for (const { message, at } of errors) if (message.startsWith('Invalid')) this.#places.refuse(message, at)
    return filled
  }

  boolean(map: YamlMap, key: string): Value<boolean> | undefined {
    const text = this.text(map, key)
    if (text === undefined) return undefined
    if (hasOpenHole(text)) return unknownOf(text)
    return known(/^(?:true|yes|on|1|y)$/i.test(text.text))
  }

  /** The items of a list, of a single value written without one, or of the layers that several files write. */
  items(map: YamlMap, key: string): readonly YamlNode[] {
    const node = this.node(map, key)
    return node === undefined ? [] : layersOf(node).flatMap((layer) => (layer.kind === 'seq' ? layer.items : [layer]))
  }

  texts(map: YamlMap, key: string): MappedText[] {
    return this.items(map, key).flatMap((item) => this.scalar(item) ?? [])
  }

  /** Names with their settings, from a map or a plain list of names. */
  named(map: YamlMap, key: string): Named[] {
    const node = this.node(map, key)
    if (node === undefined) return []
    const named = new Map<string, Named>()
    for (const layer of layersOf(node)) {
      if (layer.kind === 'map') {
        for (const { key, value, span } of layer.entries) {
          if (value.tag === '!reset') named.delete(key.text)
          else named.set(key.text, { name: key.text, key, value, span })
        }
      } else if (layer.kind === 'seq') {
        for (const item of layer.items) {
          const text = this.scalar(item)
          if (text && !named.has(text.text)) named.set(text.text, { name: text.text, key: text, value: item, span: item.span })
        }
      }
    }
    return [...named.values()]
  }

  /** A relative path of the text's file as a tree path, whether or not anything is there. `null` outside the tree or when it has a hole. */
  path(text: MappedText): string | null {
    if (hasOpenHole(text) || text.text === '' || text.text.startsWith('~')) return null
    return resolvePath(this.directory(text.file), text.text)
  }

  directory(file: string): string {
    return this.#places.directory(file)
  }
}

export function declared(text: MappedText, via: readonly Hop[] = []): Origin {
  const defaulted = text.holes.some((hole) => hole.defaulted)
  return { kind: 'declared', span: text.span(), ...(via.length > 0 && { via }), ...(defaulted && { defaulted: true }) }
}
