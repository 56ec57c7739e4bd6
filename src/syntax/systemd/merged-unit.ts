import type { MappedText } from '../../source/index.js'
import { isSpace } from './chars.js'
import type { UnitEntry, UnitFile } from './unit-file.js'
import { splitWords, type WordError, type WordStyle } from './words.js'

/** A word with the entry it stands in. */
export interface UnitWord {
  readonly entry: UnitEntry
  readonly text: MappedText
}

/** `Environment=A=1 B`: one assignment, or a bare name where `value` is `null`. */
export interface KeyValue {
  readonly entry: UnitEntry
  readonly name: string
  readonly word: MappedText
  readonly value: MappedText | null
}

/**
 * A unit with its drop-ins, and every way in which Podman's pkg/systemd/parser/unitfile.go looks a key up. Sections of one name are
 * one, in the order of the files; section names and keys are case-sensitive.
 */
export class MergedUnit {
  readonly files: readonly UnitFile[]
  #index: Map<string, Map<string, UnitEntry[]>> | undefined
  // Nearly every question is about one section, and most of its keys are not there.
  #section = ''
  #keys: ReadonlyMap<string, readonly UnitEntry[]> = NO_KEYS

  /** The unit file first, then what is merged into it. */
  constructor(files: readonly UnitFile[]) {
    this.files = files
  }

  hasSection(section: string): boolean {
    return this.#sections().has(section)
  }

  /** The keys that are set in a section, each with its entries, in the order they first appear. */
  keys(section: string): ReadonlyMap<string, readonly UnitEntry[]> {
    if (section === this.#section) return this.#keys
    this.#section = section
    this.#keys = this.#sections().get(section) ?? NO_KEYS
    return this.#keys
  }

  /** LookupLastRaw: the last assignment, empty or not. */
  last(section: string, key: string): UnitEntry | null {
    const entries = this.keys(section).get(key)
    return entries === undefined ? null : (entries[entries.length - 1] as UnitEntry)
  }

  has(section: string, key: string): boolean {
    return this.last(section, key) !== null
  }

  /** Lookup: the last value; one matched pair of double quotes around it is taken off (Podman 5.8.2 and later). */
  lookup(section: string, key: string): MappedText | null {
    const value = this.lookupLast(section, key)
    if (value === null) return null
    const { text } = value
    let end = text.length
    while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--
    const quoted = end >= 2 && text.charCodeAt(0) === 34 && text.charCodeAt(end - 1) === 34
    return quoted ? value.slice(1, end - 1) : value.slice(0, end)
  }

  /** LookupLast: as it stands, quotes kept. */
  lookupLast(section: string, key: string): MappedText | null {
    return this.last(section, key)?.value ?? null
  }

  /** As `lookup`, with an empty value counted as not set: what most of Quadlet's keys do. */
  lookupSet(section: string, key: string): MappedText | null {
    if (!this.keys(section).has(key)) return null
    const value = this.lookup(section, key)
    return value === null || value.text === '' ? null : value
  }

  /** LookupAll: every assignment as it stands, quotes kept; an empty one takes back those before it. */
  lookupAll(section: string, key: string): readonly UnitWord[] {
    const entries = this.keys(section).get(key)
    if (entries === undefined) return NONE
    const words: UnitWord[] = []
    for (const entry of entries) {
      const text = entry.value
      if (text.text === '') words.length = 0
      else words.push({ entry, text })
    }
    return words
  }

  /** LookupAllStrv: the words of every assignment. Of a value with an open quote all words are dropped, silently. */
  lookupStrv(section: string, key: string): readonly UnitWord[] {
    return wordsOf(this.lookupAll(section, key), 'strv')
  }

  /** LookupAllArgs: as the words of a command. A value with an unknown escape is dropped as a whole, silently. */
  lookupArgs(section: string, key: string): readonly UnitWord[] {
    return this.keys(section).has(key) ? wordsOf(this.lookupAll(section, key), 'args') : NONE
  }

  /** LookupLastArgs: the words of the last assignment, none when it has an error. `null` when the key is not set. */
  lookupLastArgs(section: string, key: string): { readonly words: readonly MappedText[]; readonly error: WordError | null } | null {
    const value = this.lookupLast(section, key)
    if (value === null) return null
    const { words, error } = splitWords(value, 'args')
    return { words: error === null ? words : [], error }
  }

  /** LookupAllKeyVal: `NAME=VALUE` words in written order. The last of a name wins; that is left to the caller. */
  lookupKeyValues(section: string, key: string): readonly KeyValue[] {
    const words = this.lookupArgs(section, key)
    if (words.length === 0) return NO_VALUES
    return words.map(({ entry, text }) => {
      const equals = text.text.indexOf('=')
      return equals < 0
        ? { entry, name: text.text, word: text, value: null }
        : { entry, name: text.text.slice(0, equals), word: text, value: text.slice(equals + 1) }
    })
  }

  /** LookupBoolean: `1`, `yes`, `true`, `on` in any case are true, everything else is false, even nothing. `null` when not set. */
  lookupBoolean(section: string, key: string): boolean | null {
    const value = this.lookup(section, key)
    return value === null ? null : /^(?:1|yes|true|on)$/i.test(value.text)
  }

  #sections(): Map<string, Map<string, UnitEntry[]>> {
    if (this.#index) return this.#index
    const index = new Map<string, Map<string, UnitEntry[]>>()
    for (const file of this.files) {
      for (const section of file.sections) {
        const keys = index.get(section.name) ?? new Map<string, UnitEntry[]>()
        index.set(section.name, keys)
        for (const entry of section.entries) {
          const entries = keys.get(entry.key)
          if (entries) entries.push(entry)
          else keys.set(entry.key, [entry])
        }
      }
    }
    this.#index = index
    return index
  }
}

/** Most keys of a unit are not set. */
const NONE: readonly UnitWord[] = []
const NO_KEYS: ReadonlyMap<string, readonly UnitEntry[]> = new Map()
const NO_VALUES: readonly KeyValue[] = []

function wordsOf(values: readonly UnitWord[], style: WordStyle): readonly UnitWord[] {
  if (values.length === 0) return NONE
  const found: UnitWord[] = []
  for (const { entry, text } of values) {
    const { words, error } = splitWords(text, style)
    if (error === null) for (const word of words) found.push({ entry, text: word })
  }
  return found
}
