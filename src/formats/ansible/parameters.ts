import type { Hop } from '../../model/index.js'
import type { MappedText, SourceSpan } from '../../source/index.js'
import type { YamlEntry, YamlMap, YamlSeq } from '../../syntax/yaml/index.js'
import { pythonBoolean } from './python.js'
import type { Reading, Variables } from './variables.js'

/** One value of a list parameter, and where it stands for taking it out. */
export interface Item {
  readonly text: MappedText
  readonly via: readonly Hop[]
  /** The list it is an item of and the parameter that holds the list; absent where it came in some other way. */
  readonly place?: { readonly list: YamlSeq; readonly index: number; readonly entry: YamlEntry; readonly map: YamlMap }
  /** An unquoted number, where it reads otherwise than it is written. */
  readonly reread?: MappedText
}

/** What a task gives to a module, by the names of its argument specification. */
export class Parameters {
  readonly variables: Variables
  readonly #maps: readonly Reading[]

  /** `maps`: the module's own arguments first, then what stands in for the missing (`args:`, `module_defaults:`). */
  constructor(maps: readonly Reading[], variables: Variables) {
    this.#maps = maps
    this.variables = variables
  }

  /** All arguments as written. */
  get entries(): readonly YamlEntry[] {
    return this.#maps.flatMap(({ node }) => (node.kind === 'map' ? node.entries : []))
  }

  /** The first of a parameter's names that is given. */
  entry(...names: readonly string[]): { readonly entry: YamlEntry; readonly map: YamlMap; readonly reading: Reading } | null {
    for (const { node, sure, via } of this.#maps) {
      if (node.kind !== 'map') continue
      for (const name of names) {
        const entry = node.entry(name)
        if (!entry || entry.value.kind === 'null') continue
        const reading: Reading = { node: entry.value, sure, via }
        if (!this.variables.omits(reading)) return { entry, map: node, reading }
      }
    }
    return null
  }

  reading(...names: readonly string[]): Reading | null {
    const found = this.entry(...names)
    return found && this.variables.resolve(found.reading)
  }

  text(...names: readonly string[]): MappedText | null {
    const reading = this.reading(...names)
    return reading && this.variables.text(reading)
  }

  /** `null`: not given; `undefined`: not known. */
  boolean(...names: readonly string[]): { readonly value: boolean | undefined; readonly text: MappedText } | null {
    const text = this.text(...names)
    return text && { value: pythonBoolean(text) ?? undefined, text }
  }

  /** A list parameter; a string is split at commas (Ansible's check_type_list). */
  items(...names: readonly string[]): readonly Item[] {
    const found = this.entry(...names)
    if (!found) return []
    const { entry, map, reading } = found
    const { node, sure, via } = this.variables.resolve(reading)
    if (node.kind === 'seq') {
      return node.items.flatMap((item, index) => {
        const inner = this.variables.resolve({ node: item, sure, via })
        // Ansible does not flatten, yet a list in a list can only be the list of an item.
        const parts = inner.node.kind === 'seq' ? inner.node.items.map((part) => ({ ...inner, node: part })) : [inner]
        return parts.flatMap((part) => {
          const text = this.variables.text(part)
          if (text === null) return []
          const here = part.node === item && node === entry.value
          const written = part.node.kind === 'scalar' ? part.node.text : text
          return [
            {
              text,
              via: [...part.node.via, ...part.via],
              ...(here && { place: { list: node, index, entry, map } }),
              ...(written.text !== text.text &&
                written.holes.length + text.holes.length === 0 &&
                !written.text.includes('{{') && { reread: written }),
            },
          ]
        })
      })
    }
    const text = this.variables.text({ node, sure, via })
    return text === null ? [] : text.split(',').map((part) => ({ text: part, via: [...node.via, ...via] }))
  }

  texts(...names: readonly string[]): readonly MappedText[] {
    return this.items(...names).map(({ text }) => text)
  }

  /** A dict parameter, in order; `null` for a value that is not known. */
  pairs(...names: readonly string[]): readonly {
    readonly name: string
    readonly key: MappedText
    readonly value: MappedText | null
    readonly at: SourceSpan
    readonly via: readonly Hop[]
  }[] {
    const reading = this.reading(...names)
    if (reading?.node.kind !== 'map') return []
    const { node, sure, via } = reading
    return node.entries.flatMap((entry) => {
      const key = this.variables.fill(entry.key)
      if (key.holes.some(({ defaulted }) => !defaulted)) return []
      const inner = this.variables.resolve({ node: entry.value, sure, via })
      return [{ name: key.text, key, value: this.variables.text(inner), at: entry.span, via: [...entry.value.via, ...inner.via] }]
    })
  }
}
