/** A `{{ … }}` in a text, or from the first `{% … %}` to the last: what that becomes is not followed. Offsets are half-open. */
export interface Expression {
  readonly start: number
  readonly end: number
  /** Between the braces; `null` for statements. */
  readonly source: string | null
}

/** The Jinja expressions of a text, in order. Linear in the text. */
export function expressionsIn(text: string): readonly Expression[] {
  const statement = text.indexOf('{%')
  if (statement >= 0) {
    const last = text.lastIndexOf('%}')
    const before = last < 0 ? [] : outputs(text, 0, statement)
    return last < 0 ? before : [...before, { start: statement, end: last + 2, source: null }, ...outputs(text, last + 2, text.length)]
  }
  return outputs(text, 0, text.length)
}

function outputs(text: string, from: number, to: number): Expression[] {
  const found: Expression[] = []
  for (let at = text.indexOf('{{', from); at >= 0 && at < to; at = text.indexOf('{{', at)) {
    const end = closing(text, at + 2, to)
    if (end < 0) break
    found.push({
      start: at,
      end,
      source: text
        .slice(at + 2, end - 2)
        .replace(/^-|-$/g, '')
        .trim(),
    })
    at = end
  }
  return found
}

/** Past the `}}` that ends an expression: not one in a string of it. */
function closing(text: string, from: number, to: number): number {
  let quote = ''
  for (let at = from; at + 1 < to; at++) {
    const char = text[at] as string
    if (quote !== '') {
      if (char === '\\') at++
      else if (char === quote) quote = ''
    } else if (char === '"' || char === "'") quote = char
    else if (char === '}' && text[at + 1] === '}') return at + 2
  }
  return -1
}

export interface Filter {
  readonly name: string
  /** The literal it is given first; `undefined` for none or one that is no literal. */
  readonly argument: string | undefined
  /** It is given nothing, or what leaves the parameter out: `default(omit)`, `default([])`. */
  readonly empty: boolean
}

/** An expression that can be followed: a variable or a literal, and what it is piped through. */
export interface Piped {
  readonly path: readonly string[]
  readonly literal: string | undefined
  readonly filters: readonly Filter[]
}

const NAME = /^[A-Za-z_]\w*/
const STEP = /^(?:\.(\w+)|\[\s*(?:'([^'\\]*)'|"([^"\\]*)"|(\d+))\s*\])/
const LITERAL = /^(?:'([^'\\]*)'|"([^"\\]*)"|(\d+))/
const FILTER = /^\s*\|\s*([A-Za-z_][\w.]*)\s*(?:\(\s{0,20}(?:(?:'([^'\\]*)'|"([^"\\]*)"|(\d+))\s{0,20}(?:,[^()]*)?|[^()]*)\))?/

const EMPTY = /\(\s{0,20}(?:omit|none|\[\s{0,20}\]|\{\s{0,20}\})?\s{0,20}(?:,[^()]*)?\)$/i

/** `null` for anything with an operator, a call or a condition. */
export function parseExpression(source: string): Piped | null {
  let rest = source.trim()
  const path: string[] = []
  let literal: string | undefined
  const quoted = LITERAL.exec(rest)
  if (quoted) {
    literal = quoted[1] ?? quoted[2] ?? quoted[3] ?? ''
    rest = rest.slice(quoted[0].length)
  } else {
    const name = NAME.exec(rest)
    if (!name) return null
    path.push(name[0])
    rest = rest.slice(name[0].length)
    for (let step = STEP.exec(rest); step; step = STEP.exec(rest)) {
      path.push(step[1] ?? step[2] ?? step[3] ?? step[4] ?? '')
      rest = rest.slice(step[0].length)
    }
  }
  const filters: Filter[] = []
  for (let filter = FILTER.exec(rest); filter; filter = FILTER.exec(rest)) {
    const argument = filter[2] ?? filter[3] ?? filter[4]
    const empty = argument === '' || EMPTY.test(filter[0])
    filters.push({ name: (filter[1] as string).replace(/^ansible\.builtin\./, ''), argument, empty })
    rest = rest.slice(filter[0].length)
  }
  return rest.trim() === '' ? { path, literal, filters } : null
}

/** Every word of an expression that may be a variable. */
export function namesIn(source: string): readonly string[] {
  return source.replace(/'[^']*'|"[^"]*"/g, '').match(/(?<![\w.])[A-Za-z_]\w*/g) ?? []
}
