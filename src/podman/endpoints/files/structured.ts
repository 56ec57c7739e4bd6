import type { MappedText } from '../../../source/index.js'
import type { Range } from '../host.js'
import type { Setting } from '../settings.js'

interface Level {
  readonly key: string
  readonly group: number
}

/** Nesting beyond it is skipped over. */
const DEEPEST = 24

/**
 * The settings in a text with brackets: JSON, object literals and call arguments of programs, PHP arrays, YAML's flow style, HCL. Names
 * are the keys around a value; what stands in one pair of brackets is one group. Comments are left out. Linear in the text.
 */
export function structuredSettings(text: MappedText, label: string, around = ''): Setting[] {
  const settings: Setting[] = []
  const levels: Level[] = []
  let groups = 0
  /** The last string or word: a key if an `=` or `:` follows. */
  let last: Range | null = null
  /** The key whose value is awaited. */
  let key = ''
  const all = text.text
  const name = (own: string): string =>
    [around, ...levels.slice(0, DEEPEST).map((level) => level.key), own].filter((part) => part !== '').join(' ')
  const group = (): number => levels[levels.length - 1]?.group ?? 0
  const take = (range: Range | null): void => {
    if (range === null || range[1] <= range[0]) return
    const named = name(key)
    settings.push({
      name: named === '' ? 'item' : named,
      value: text.slice(...range),
      group: group(),
      label: key === '' ? label : `${label} ${key}`,
    })
  }
  for (const token of tokens(all)) {
    if (token.kind === 'text') {
      if (last !== null) {
        take(last)
        key = ''
      }
      last = token.range
    } else if (token.kind === 'separator') {
      if (last !== null) key = all.slice(...last)
      last = null
    } else if (token.kind === 'open') {
      const opener = last !== null ? all.slice(...last) : key
      levels.push({ key: opener.length > 80 ? '' : opener, group: ++groups })
      key = ''
      last = null
    } else {
      take(last)
      last = null
      key = ''
      if (token.kind === 'close') levels.pop()
    }
  }
  take(last)
  return settings
}

interface Token {
  readonly kind: 'text' | 'separator' | 'open' | 'close' | 'end'
  readonly range: Range
}

function* tokens(all: string): Generator<Token> {
  let i = 0
  while (i < all.length) {
    const char = all.charAt(i)
    const next = all.charAt(i + 1)
    if (char === '"' || char === "'" || char === '`') {
      const end = stringEnd(all, i, char)
      if (end > 0) yield { kind: 'text', range: [i + 1, end] }
      i = end > 0 ? end + 1 : i + 1
    } else if (char === '#' || (char === '/' && next === '/')) i = lineEnd(all, i)
    else if (char === '/' && next === '*') {
      const end = all.indexOf('*/', i + 2)
      i = end < 0 ? all.length : end + 2
    } else if (char === '=' && (next === '=' || next === '~')) i += 2
    else if (char === ':' || char === '=') {
      yield { kind: 'separator', range: [i, i + 1] }
      i += next === '>' || next === '=' ? 2 : 1
    } else if ('{[('.includes(char)) yield { kind: 'open', range: [i, ++i] }
    else if ('}])'.includes(char)) yield { kind: 'close', range: [i, ++i] }
    else if (char === ',' || char === ';' || char === '\n') yield { kind: 'end', range: [i, ++i] }
    else if (isWord(char)) {
      const end = bareEnd(all, i)
      yield { kind: 'text', range: [i, end] }
      i = end
    } else i++
  }
}

const isWord = (char: string): boolean => /[\w.$@/-]/.test(char)

/** A bare word; a colon belongs to it before a digit or `//`: `db:5432`, `http://db`. */
function bareEnd(all: string, start: number): number {
  let i = start
  while (i < all.length) {
    const char = all.charAt(i)
    const inside = char === ':' && (/\d/.test(all.charAt(i + 1)) || all.startsWith('://', i))
    if (!isWord(char) && !inside) break
    i++
  }
  return i
}

/** The closing quote on the same line; -1 when there is none. */
function stringEnd(all: string, start: number, quote: string): number {
  for (let i = start + 1; i < all.length; i++) {
    const char = all.charAt(i)
    if (char === '\\') i++
    else if (char === quote) return i
    else if (char === '\n' && quote !== '`') return -1
  }
  return -1
}

function lineEnd(all: string, start: number): number {
  const end = all.indexOf('\n', start)
  return end < 0 ? all.length : end
}
