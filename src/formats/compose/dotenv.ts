import { MappedText, type SourceSpan } from '../../source/index.js'
import { interpolate, type Lookup } from './interpolate.js'

export interface DotenvEntry {
  readonly name: string
  /** `null` for a bare `NAME`, whose value is that of whoever starts it. */
  readonly value: MappedText | null
  readonly at: SourceSpan
}

export interface Dotenv {
  readonly entries: readonly DotenvEntry[]
  /** compose refuses the whole file; what stood before the first error is in `entries`. */
  readonly errors: readonly { readonly message: string; readonly at: SourceSpan }[]
}

const SPACE = /[\t\v\f\r \u0085\u00a0]/
const KEY = /^[\p{L}\p{N}_.\-[\]\t\v\f\r \u0085\u00a0]*/u

/**
 * Reads a `.env` or `env_file` as compose does (compose-go dotenv/parser.go): `export`, comments, single quotes literal, double quotes
 * with escapes, variables filled in from what was set before and from `lookup`.
 */
export function parseComposeDotenv(text: MappedText, lookup: Lookup, scope: string): Dotenv {
  const parser = new DotenvParser(text, lookup, scope)
  parser.parse()
  return parser
}

class DotenvParser implements Dotenv {
  readonly entries: DotenvEntry[] = []
  readonly errors: { message: string; at: SourceSpan }[] = []
  readonly #source: MappedText
  readonly #text: string
  readonly #scope: string
  readonly #set = new Map<string, string>()
  readonly #lookup: Lookup
  #at = 0

  constructor(source: MappedText, lookup: Lookup, scope: string) {
    this.#source = source
    this.#text = source.text
    this.#scope = scope
    this.#lookup = (name) => {
      const own = this.#set.get(name)
      return lookup(name) ?? (own === undefined ? undefined : { text: own, likely: false })
    }
  }

  parse(): void {
    if (this.#text.startsWith('\ufeff')) this.#at = 1
    while (this.#toStatement()) if (!this.#statement()) return
  }

  #toStatement(): boolean {
    for (;;) {
      while (this.#at < this.#text.length && /\s/.test(this.#text[this.#at] as string)) this.#at++
      if (this.#text[this.#at] !== '#') return this.#at < this.#text.length
      this.#at = this.#lineEnd(this.#at)
    }
  }

  #statement(): boolean {
    const exported = /^export[^\S\n]+/.exec(this.#text.slice(this.#at, this.#at + 64))
    if (exported) this.#at += exported[0].length
    const start = this.#at
    const key = KEY.exec(this.#text.slice(start, Math.min(this.#lineEnd(start), start + 4096)))?.[0] ?? ''
    const delimiter = this.#text[start + key.length]
    const name = key.trimEnd()
    if (delimiter !== '=' && delimiter !== ':' && delimiter !== '\n' && delimiter !== undefined) {
      return this.#fail(`unexpected character "${delimiter}" in variable name`, start + key.length)
    }
    if (/\s/.test(name)) return this.#fail('key cannot contain a space', start)
    this.#at = start + key.length + 1
    const at = this.#source.span(start, start + name.length)
    if (delimiter === '\n' || delimiter === undefined) {
      this.entries.push({ name, value: null, at })
      return true
    }
    while (this.#at < this.#text.length && SPACE.test(this.#text[this.#at] as string)) this.#at++
    const quote = this.#text[this.#at]
    const value = quote === '"' || quote === "'" ? this.#quoted(quote) : this.#unquoted()
    if (value === null) return false
    if (!value.holes.some((hole) => !hole.defaulted)) this.#set.set(name, value.text)
    this.entries.push({ name, value, at: this.#source.span(start, this.#at) })
    return true
  }

  #unquoted(): MappedText | null {
    const end = this.#lineEnd(this.#at)
    const line = this.#text.slice(this.#at, end)
    const comment = line.indexOf(' #')
    const value = (comment < 0 ? line : line.slice(0, comment)).trimEnd()
    const text = this.#source.slice(this.#at, this.#at + value.length)
    const start = this.#at
    this.#at = end
    return this.#filled(text, start)
  }

  #quoted(quote: string): MappedText | null {
    const start = this.#at + 1
    let end = start
    while (end < this.#text.length && this.#text[end] !== quote) end += this.#text[end] === '\\' ? 2 : 1
    if (end >= this.#text.length) {
      return this.#fail(`unterminated quoted value ${this.#text.slice(this.#at, this.#lineEnd(this.#at))}`, this.#at) ? null : null
    }
    this.#at = end + 1
    const raw = this.#source.slice(start, end)
    const inner = raw.text.includes('\\') ? MappedText.decoded(unescaped(raw.text, quote), raw.span()) : raw
    return quote === '"' ? this.#filled(inner, start) : inner
  }

  #filled(text: MappedText, at: number): MappedText | null {
    const filled = interpolate(text, this.#lookup, this.#scope)
    const [error] = filled.errors
    if (error) this.#fail(error.message, at)
    return error ? null : filled.text
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf('\n', from)
    return end < 0 ? this.#text.length : end
  }

  #fail(message: string, at: number): false {
    this.errors.push({ message, at: this.#source.span(at, this.#lineEnd(at)) })
    return false
  }
}

const ESCAPES: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '"': '"', '\\': '\\' }

/** An escaped quote is the quote; in double quotes the escapes of a Go string count, and `\$` is a dollar that starts nothing. */
function unescaped(raw: string, quote: string): string {
  const text = raw.replace(/\\([\s\S])/g, (both, next: string) => (next === quote ? quote : both))
  if (quote === "'") return text
  return text.replace(/\\(?:([abfnrtv"\\])|(\$)|0([0-7]{1,3})|c)/g, (both, simple?: string, dollar?: string, octal?: string) => {
    if (simple !== undefined) return ESCAPES[simple] ?? both
    if (dollar !== undefined) return '$$'
    return octal?.length === 3 ? String.fromCharCode(Number.parseInt(octal, 8) & 0xff) : both
  })
}
