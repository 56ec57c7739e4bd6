import { CATALOGUES, CITATIONS } from './knowledge/citations.js'

/**
 * Reading the generated tables. Each is one string, one row a line, tab between fields: nothing is unpacked before it is asked for,
 * and a look-up is one search in the string.
 */

/** The fields of a table's row. Fields left off at the end are empty. */
export class Row {
  readonly #fields: readonly string[]

  constructor(line: string) {
    this.#fields = line.split('\t')
  }

  text(index: number): string {
    return this.#fields[index] ?? ''
  }

  words(index: number): string[] {
    const text = this.text(index)
    return text === '' ? [] : text.split(' ')
  }
}

/** The row that holds `needle`, which has to bring its own delimiters: `\npostgres\t`. */
export function rowWith(table: string, needle: string): Row | null {
  const at = table.indexOf(needle)
  if (at < 0) return null
  const from = needle.startsWith('\n') ? at + 1 : table.lastIndexOf('\n', at) + 1
  return new Row(table.slice(from, table.indexOf('\n', from)))
}

/** As many look-ups are worth a search each; beyond them an index of the whole table is cheaper. */
const SEARCHES = 24

/** Rows by name, in tables whose lines begin with a name. The first row of a name counts. */
export class RowsByName {
  readonly #tables: readonly string[]
  readonly #search: (table: string, name: string) => number
  readonly #namesIn: (head: string) => readonly string[]
  #searches = 0
  #index: Map<string, { readonly table: string; readonly at: number }> | undefined

  /**
   * @param search the offset of the row of a name, -1 without one
   * @param namesIn the names of a row, of what stands in front of its first tab
   */
  constructor(tables: readonly string[], search: (table: string, name: string) => number, namesIn: (head: string) => readonly string[]) {
    this.#tables = tables
    this.#search = search
    this.#namesIn = namesIn
  }

  /** The table with the name's first row, and the offset of the row; `null` when no table has it. */
  find(name: string): { readonly table: string; readonly at: number } | null {
    if (this.#index) return this.#index.get(name) ?? null
    if (++this.#searches > SEARCHES) {
      this.#index = this.#made()
      return this.#index.get(name) ?? null
    }
    for (const table of this.#tables) {
      const at = this.#search(table, name)
      if (at >= 0) return { table, at }
    }
    return null
  }

  #made(): Map<string, { readonly table: string; readonly at: number }> {
    const index = new Map<string, { readonly table: string; readonly at: number }>()
    for (const table of this.#tables) {
      for (let at = 1; at > 0 && at < table.length; at = table.indexOf('\n', at) + 1) {
        const row = { table, at }
        for (const name of this.#namesIn(table.slice(at, table.indexOf('\t', at)))) if (!index.has(name)) index.set(name, row)
      }
    }
    return index
  }
}

/** The row that begins at an offset. */
export const rowAt = (table: string, at: number): Row => new Row(table.slice(at, table.indexOf('\n', at)))

/** `owner/name:path#L1` as it stands in a table, with the commit that was read; other sources as they are. */
export function citation(source: string): string {
  const whole = source[1] === '!' ? expanded(source) : source
  const colon = whole.indexOf(':')
  const repository = whole.slice(0, colon)
  const at = colon < 0 ? -1 : CITATIONS.indexOf(`\n${repository}@`)
  if (at < 0) return whole
  const commit = CITATIONS.slice(at + repository.length + 2, CITATIONS.indexOf('\n', at + 1))
  return `${repository.replace(/~\d+$/, '')}@${commit}${whole.slice(colon)}`
}

/** `l!plex#L3`: an entry of a catalogue. */
function expanded(source: string): string {
  const catalogue = rowWith(CATALOGUES, `\n${source[0]}\t`)
  const line = source.indexOf('#')
  return `${catalogue?.text(1)}${source.slice(2, line)}${catalogue?.text(2)}${source.slice(line)}`
}
