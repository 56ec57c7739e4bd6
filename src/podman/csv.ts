import { MappedText } from '../source/index.js'
import { maskHoles } from './masking.js'

/**
 * Splits a value as pflag's StringSlice does: with Go's CSV reader, so that `"a,b"` is one item and its quotes go, while `'a,b'` is two.
 * `error` has Go's words; the items then are the whole value, untouched. The columns in the words count UTF-16 units, Go's bytes.
 */
export function splitCsv(value: MappedText): { readonly items: readonly MappedText[]; readonly error: string | null } {
  const masked = maskHoles(value)
  if (masked === '') return { items: [], error: null }
  if (!masked.includes(',') && !masked.includes('"')) return { items: [value], error: null }
  const items: MappedText[] = []
  const fail = (column: number, what: string) => ({ items: [value], error: `parse error on line 1, column ${column}: ${what}` })
  let at = 0
  for (;;) {
    if (masked[at] !== '"') {
      const comma = masked.indexOf(',', at)
      const end = comma < 0 ? masked.length : comma
      const bare = masked.slice(at, end).indexOf('"')
      if (bare >= 0) return fail(at + bare + 1, 'bare " in non-quoted field')
      items.push(value.slice(at, end))
      if (comma < 0) return { items, error: null }
      at = comma + 1
      continue
    }
    const parts: MappedText[] = []
    let from = at + 1
    for (;;) {
      const close = masked.indexOf('"', from)
      if (close < 0) return fail(masked.length + 1, 'extraneous or missing " in quoted-field')
      const doubled = masked[close + 1] === '"'
      parts.push(value.slice(from, doubled ? close + 1 : close))
      from = close + 2
      if (doubled) continue
      if (close + 1 < masked.length && masked[close + 1] !== ',') return fail(close + 1, 'extraneous or missing " in quoted-field')
      break
    }
    items.push(MappedText.concat(parts))
    if (from > masked.length) return { items, error: null }
    at = from
  }
}
