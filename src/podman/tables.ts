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
