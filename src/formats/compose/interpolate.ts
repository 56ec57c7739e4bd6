import { type Hole, MappedText, type SourceSpan } from '../../source/index.js'

/** What a variable is set to where the repository sets it. `likely`: only in a template of the file that will set it. */
export interface Setting {
  readonly text: string
  readonly likely: boolean
}

/** The value of a variable; `undefined` when nothing in the repository sets it. Never the environment of whoever runs this program. */
export type Lookup = (name: string) => Setting | undefined

export interface Interpolated {
  readonly text: MappedText
  /** What compose refuses, in compose-go's words. */
  readonly errors: readonly { readonly message: string; readonly at: SourceSpan }[]
}

const NAME = /^[_a-zA-Z][_a-zA-Z0-9]*/
const OPERATOR = /^:?[-+?]/

/**
 * Fills in `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME:?message}`, `${NAME:+other}` and `$$` (compose-go template/template.go, which
 * podman-compose follows). An unset variable stays as an open hole; a default is taken, under a hole that says it is one.
 * @param scope within it the same expression has the same value
 */
export function interpolate(source: MappedText, lookup: Lookup, scope: string): Interpolated {
  if (!source.text.includes('$')) return { text: source, errors: [] }
  const reader = new Template(lookup, scope)
  return { text: reader.fill(source), errors: reader.errors }
}

class Template {
  readonly errors: { message: string; at: SourceSpan }[] = []
  readonly #lookup: Lookup
  readonly #scope: string

  constructor(lookup: Lookup, scope: string) {
    this.#lookup = lookup
    this.#scope = scope
  }

  fill(source: MappedText): MappedText {
    const { text } = source
    const parts: MappedText[] = []
    let from = 0
    let at = text.indexOf('$')
    while (at >= 0) {
      const token = this.#token(source, at)
      if (token === null) {
        at = text.indexOf('$', at + 1)
        continue
      }
      if (at > from) parts.push(source.slice(from, at))
      parts.push(token.part)
      from = token.end
      at = text.indexOf('$', from)
    }
    if (from < text.length || parts.length === 0) parts.push(source.slice(from))
    return MappedText.concat(parts)
  }

  /** The expression at a `$`; `null` for a dollar that is only itself. */
  #token(source: MappedText, at: number): { part: MappedText; end: number } | null {
    const { text } = source
    const next = text[at + 1]
    if (next === '$') return { part: MappedText.decoded('$', source.span(at, at + 2)), end: at + 2 }
    if (next === '{') return this.#braced(source, at)
    const name = NAME.exec(text.slice(at + 1, at + 257))?.[0]
    if (name === undefined) return null
    const whole = source.slice(at, at + 1 + name.length)
    return { part: this.#plain(whole, name), end: at + 1 + name.length }
  }

  #braced(source: MappedText, at: number): { part: MappedText; end: number } {
    const { text } = source
    const close = closingBrace(text, at + 1)
    const whole = source.slice(at, close < 0 ? text.length : close + 1)
    const end = at + whole.length
    const name = NAME.exec(text.slice(at + 2, at + 258))?.[0]
    const after = at + 2 + (name?.length ?? 0)
    const operator = close < 0 ? undefined : OPERATOR.exec(text.slice(after, after + 2))?.[0]
    if (close < 0 || name === undefined || (after !== close && operator === undefined)) {
      this.errors.push({ message: `Invalid template: "${text}"`, at: whole.span() })
      return { part: this.#open(whole), end }
    }
    if (operator === undefined) return { part: this.#plain(whole, name), end }
    const rest = source.slice(after + operator.length, close)
    return { part: this.#conditional(whole, name, operator, rest), end }
  }

  #conditional(whole: MappedText, name: string, operator: string, rest: MappedText): MappedText {
    const setting = this.#lookup(name)
    const counts = setting !== undefined && (operator[0] !== ':' || setting.text !== '')
    switch (operator.slice(-1)) {
      case '-':
        return counts ? this.#value(whole, setting) : this.#default(whole, this.fill(rest))
      case '?': {
        if (counts) return this.#value(whole, setting)
        const reason = this.fill(rest).text
        const message = `required variable ${name} is missing a value${reason === '' ? '' : `: ${reason}`}`
        // Whoever puts it up has to set it: not a mistake of the file.
        this.errors.push({ message, at: whole.span() })
        return this.#open(whole)
      }
      default:
        if (counts) return setting.likely ? this.#default(whole, this.fill(rest)) : this.fill(rest)
        return this.#default(whole, MappedText.decoded('', whole.span()))
    }
  }

  #plain(whole: MappedText, name: string): MappedText {
    const setting = this.#lookup(name)
    return setting === undefined ? this.#open(whole) : this.#value(whole, setting)
  }

  #value(whole: MappedText, setting: Setting): MappedText {
    const value = MappedText.decoded(setting.text, whole.span())
    return setting.likely ? this.#default(whole, value) : value
  }

  #open(whole: MappedText): MappedText {
    return whole.withHoles([{ start: 0, end: whole.length, expression: whole.text, scope: this.#scope }])
  }

  /** What stands in for the expression unless somebody sets the variable. */
  #default(whole: MappedText, value: MappedText): MappedText {
    const hole: Hole = { start: 0, end: value.length, expression: whole.text, scope: this.#scope, defaulted: true }
    return value.withHoles([hole, ...value.holes])
  }
}

/** The `}` that closes the brace at `open`. Braces of a default (`{"a":1}`) count in pairs. */
function closingBrace(text: string, open: number): number {
  let depth = 0
  for (let i = open; i < text.length; i++) {
    if (text[i] === '{') depth++
    else if (text[i] === '}' && --depth === 0) return i
  }
  return -1
}
