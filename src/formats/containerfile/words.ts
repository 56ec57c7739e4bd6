import { type Hole, MappedText } from '../../source/index.js'

/** The variables an instruction sees, by name. A value may have holes. */
export type Variables = ReadonlyMap<string, MappedText>

const BLANK = /[ \t]/

/** `ENV A=$A$A` doubles with every line: a value longer than any real one (in UTF-16 units) stays open. */
const LONGEST_VALUE = 8192

/** `${A:-${B:-${C:-…`: deeper than anyone writes. */
const MAX_NESTING = 16

/** Splits arguments at blanks outside quotes; quotes and escapes stay in (Docker's parser.parseWords). */
export function splitWords(text: MappedText, escapeChar: string): MappedText[] {
  const words: MappedText[] = []
  const source = text.text
  let start = -1
  let quote = ''
  for (let at = 0; at < source.length; at++) {
    const char = source[at] as string
    if (quote === '' && BLANK.test(char)) {
      if (start >= 0) words.push(text.slice(start, at))
      start = -1
      continue
    }
    if (start < 0) start = at
    if (char === escapeChar && quote !== "'") at++
    else if (quote === '' && (char === '"' || char === "'")) quote = char
    else if (char === quote) quote = ''
  }
  if (start >= 0) words.push(text.slice(start))
  return words
}

/** Takes quotes and escapes off and fills variables in (Docker's shell.ProcessWord; Podman's imagebuilder has the same). */
export function expandWord(text: MappedText, variables: Variables, escapeChar: string, scope: string, depth = 0): MappedText {
  if (!/["'$]/.test(text.text) && !text.text.includes(escapeChar)) return text
  return new Expansion(text, variables, escapeChar, scope, depth).run()
}

const NAME = /[A-Za-z_][A-Za-z0-9_]*|[0-9@*#]/y

class Expansion {
  readonly #text: MappedText
  readonly #variables: Variables
  readonly #escapeChar: string
  readonly #scope: string
  readonly #depth: number
  readonly #parts: MappedText[] = []
  #taken = 0

  constructor(text: MappedText, variables: Variables, escapeChar: string, scope: string, depth: number) {
    this.#text = text
    this.#variables = variables
    this.#escapeChar = escapeChar
    this.#scope = scope
    this.#depth = depth
  }

  run(): MappedText {
    const source = this.#text.text
    let quote = ''
    let at = 0
    while (at < source.length) {
      const char = source[at] as string
      if (quote === "'") {
        if (char !== "'") at++
        else {
          this.#skip(at, at + 1)
          quote = ''
          at++
        }
      } else if (char === '"' || (char === "'" && quote === '')) {
        this.#skip(at, at + 1)
        quote = quote === char ? '' : char
        at++
      } else if (char === this.#escapeChar && at + 1 < source.length) {
        // Inside double quotes it only quotes what has a meaning there.
        const next = source[at + 1] as string
        if (quote === '' || next === '"' || next === '$' || next === this.#escapeChar) this.#skip(at, at + 1)
        at += 2
      } else if (char === '$') at = this.#variable(at)
      else at++
    }
    this.#take(source.length)
    return this.#parts.length === 0 ? this.#text.slice(0, 0) : MappedText.concat(this.#parts)
  }

  #take(to: number): void {
    if (to > this.#taken) this.#parts.push(this.#text.slice(this.#taken, to))
  }

  #skip(from: number, to: number): void {
    this.#take(from)
    this.#taken = to
  }

  #variable(at: number): number {
    const source = this.#text.text
    const braced = source[at + 1] === '{'
    NAME.lastIndex = at + (braced ? 2 : 1)
    const name = NAME.exec(source)?.[0]
    if (name === undefined) return at + 1
    const behind = NAME.lastIndex
    const end = braced ? closing(source, behind) : behind
    if (end === null) return at + 1
    const reference = this.#text.slice(at, end)
    const rest = braced ? this.#text.slice(behind, end - 1) : this.#text.slice(0, 0)
    this.#skip(at, end)
    this.#parts.push(this.#value(name, rest, reference))
    return end
  }

  #value(name: string, rest: MappedText, reference: MappedText): MappedText {
    const value = this.#variables.get(name)
    if (value !== undefined && value.length > LONGEST_VALUE) return this.#open(reference)
    const operator = /^:?[-+]/.exec(rest.text)?.[0] ?? ''
    if (rest.text !== '' && operator === '') return this.#open(reference)
    const isOpen = value?.holes.some((hole) => !hole.defaulted) === true
    if (operator === '') return value === undefined ? this.#open(reference) : substitute(value, reference)
    if (isOpen || this.#depth >= MAX_NESTING) return this.#open(reference)
    const isSet = value !== undefined && (value.text !== '' || !operator.startsWith(':'))
    const word = (): MappedText => expandWord(rest.slice(operator.length), this.#variables, this.#escapeChar, this.#scope, this.#depth + 1)
    if (operator.endsWith('+')) return isSet ? word() : reference.slice(0, 0)
    return isSet && value ? substitute(value, reference) : word()
  }

  /** An argument without a default, or one the builder sets (`TARGETARCH`): known to whoever builds. */
  #open(reference: MappedText): MappedText {
    const hole: Hole = { start: 0, end: reference.length, expression: reference.text, scope: this.#scope }
    return reference.withHoles([hole])
  }
}

function substitute(value: MappedText, reference: MappedText): MappedText {
  return value.text === '' ? reference.slice(0, 0) : MappedText.decoded(value.text, reference.span()).withHoles(value.holes)
}

/** Past the brace that closes the one before `from`; `null` when none does. */
function closing(source: string, from: number): number | null {
  let depth = 1
  for (let at = from; at < source.length; at++) {
    if (source[at] === '{') depth++
    else if (source[at] === '}' && --depth === 0) return at + 1
  }
  return null
}
