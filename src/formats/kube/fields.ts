import { hasOpenHole, known, unknownOf, type Value } from '../../model/index.js'
import { MappedText, type SourceSpan } from '../../source/index.js'
import type { YamlEntry, YamlMap, YamlNode } from '../../syntax/yaml/index.js'
import { goString } from './go-string.js'
import { placeholders } from './placeholders.js'

/** Takes what Podman would refuse while it decodes: its words, and where. */
export type Refuse = (code: string, message: string, at: SourceSpan) => void

/**
 * One object as Go's JSON decoder sees it, after sigs.k8s.io/yaml turned the YAML into JSON for a struct: keys match whatever their case,
 * a string takes numbers and booleans in, a number takes no string. What does not fit is refused and reads as absent.
 */
export class Fields {
  readonly map: YamlMap
  /** The Go struct, as errors name it: `ContainerPort`. */
  readonly type: string
  readonly #refuse: Refuse
  #folded: Map<string, YamlEntry> | undefined

  constructor(map: YamlMap, type: string, refuse: Refuse) {
    this.map = map
    this.type = type
    this.#refuse = refuse
  }

  get span(): SourceSpan {
    return this.map.span
  }

  /** encoding/json prefers the exact name and takes any case. */
  entry(key: string): YamlEntry | undefined {
    const exact = this.map.entry(key)
    if (exact) return exact
    this.#folded ??= new Map(this.map.entries.map((entry) => [entry.key.text.toLowerCase(), entry]))
    return this.#folded.get(key.toLowerCase())
  }

  /** The value, `undefined` when the key is not there or null: to Go both are the zero value. */
  node(key: string): Exclude<YamlNode, { kind: 'null' }> | undefined {
    const node = this.entry(key)?.value
    return node === undefined || node.kind === 'null' ? undefined : node
  }

  has(key: string): boolean {
    return this.node(key) !== undefined
  }

  /** A string as Go has it: `010` without quotes is `8`, `1e3` is `1000`. */
  text(key: string): MappedText | undefined {
    const node = this.node(key)
    if (node === undefined) return undefined
    const text = goString(node)
    if (text === null) this.#mismatch(key, node, 'string')
    return text === null ? undefined : placeholders(text)
  }

  /** A whole number, `undefined` where there is none; `text` as it is written. */
  integer(key: string): { readonly value: Value<number>; readonly text: MappedText; readonly node: YamlNode } | undefined {
    const node = this.node(key)
    if (node === undefined) return undefined
    if (node.kind === 'scalar') {
      const text = placeholders(node.text)
      if (hasOpenHole(text)) return { value: unknownOf(text), text, node }
      if (typeof node.typed === 'number' && Number.isInteger(node.typed)) return { value: known(node.typed), text: node.text, node }
    }
    this.#mismatch(key, node, 'int32')
    return undefined
  }

  /** `null` when a hole decides. */
  boolean(key: string): boolean | null {
    const node = this.node(key)
    if (node === undefined) return false
    if (node.kind === 'scalar') {
      if (hasOpenHole(placeholders(node.text))) return null
      if (typeof node.typed === 'boolean') return node.typed
    }
    this.#mismatch(key, node, 'bool')
    return false
  }

  fields(key: string, type: string): Fields | undefined {
    const node = this.node(key)
    if (node === undefined) return undefined
    if (node.kind === 'map') return new Fields(node, type, this.#refuse)
    this.#mismatch(key, node, `v1.${type}`)
    return undefined
  }

  list(key: string, type: string): readonly YamlNode[] {
    const node = this.node(key)
    if (node === undefined) return []
    if (node.kind === 'seq') return node.items
    this.#mismatch(key, node, `[]${type}`)
    return []
  }

  objects(key: string, type: string): Fields[] {
    const objects: Fields[] = []
    for (const item of this.list(key, `v1.${type}`)) {
      if (item.kind === 'map') objects.push(new Fields(item, type, this.#refuse))
      else if (item.kind !== 'null') this.#mismatch(key, item, `v1.${type}`)
    }
    return objects
  }

  texts(key: string): MappedText[] {
    const texts: MappedText[] = []
    for (const item of this.list(key, 'string')) {
      const text = item.kind === 'null' ? item.text.slice(0, 0) : goString(item)
      if (text === null) this.#mismatch(key, item, 'string')
      else texts.push(text)
    }
    return texts
  }

  /** A `map[string]string`, in order. */
  strings(key: string): { readonly name: MappedText; readonly value: MappedText }[] {
    const strings: { name: MappedText; value: MappedText }[] = []
    for (const { key: name, value: node } of this.fields(key, 'map[string]string')?.map.entries ?? []) {
      const value = node.kind === 'null' ? node.text.slice(0, 0) : goString(node)
      if (value === null) this.#mismatch(key, node, 'string')
      else strings.push({ name, value })
    }
    return strings
  }

  refuse(code: string, message: string, at: SourceSpan): void {
    this.#refuse(code, message, at)
  }

  #mismatch(key: string, node: YamlNode, type: string): void {
    const message = `json: cannot unmarshal ${jsonKind(node)} into Go struct field ${this.type}.${key} of type ${type}`
    this.#refuse('wrong-type', message, node.span)
  }
}

export function jsonKind(node: YamlNode): string {
  if (node.kind === 'map') return 'object'
  if (node.kind === 'seq') return 'array'
  if (typeof node.typed === 'boolean') return 'bool'
  return typeof node.typed === 'number' ? 'number' : 'string'
}

/** Text that no file has, at the place it follows from: `NAME-pod`. Holes of the parts stay. */
export function joined(parts: readonly (MappedText | string)[], at: MappedText): MappedText {
  return MappedText.concat(parts.map((part) => (typeof part === 'string' ? MappedText.decoded(part, at.span()) : part)))
}
