import type { ParameterExpansionPart, ParsedScript, Word, WordPart } from 'unbash'
import { MappedText, type SourceSpan } from '../../source/index.js'
import { evaluate } from './arithmetic.js'
import { splitAtBlanks, unmasked } from './blanks.js'
import { touchesHole } from './mask.js'
import { type Part, variantsOf } from './parts.js'
import { defaulted, hole, joined, placed, withoutBackslashes } from './pieces.js'
import type { ShellWord, Variables } from './variables.js'

/** `$1`, `$2` …: the arguments of a call that was followed; unknown in the script itself and in functions that nothing calls. */
export interface Positional {
  readonly words: readonly ShellWord[] | null
  /** Tells the unknown arguments of one call from another's. */
  readonly scope: string | null
}

/** What expansion needs to know of the run it is part of. */
export interface ExpansionContext {
  readonly text: MappedText
  readonly variables: Variables
  readonly positional: Positional
  /** Within it one expression has one value. */
  readonly scope: string
  /** Follows the commands of `$(…)`; their output when it can be told. */
  substitute(script: ParsedScript | undefined, expression: MappedText): MappedText | null
}

/** Expressions that differ each time they are looked at. */
const CHANGING = /^\$\{?(?:RANDOM|SECONDS|EPOCHSECONDS|LINENO|BASHPID|[?!$_-])\}?$/
/** Commands whose output stays as it is while a script runs. */
const STEADY = /^\$\(\s*(?:id|whoami|hostname|uname|nproc|arch|basename|dirname|pwd)\b/

/** `~/x`, `~user`: in front of a word, or of the value of what looks like an assignment. */
const HOME = /^(?:[A-Za-z_]\w*=)?~[\w.-]*(?:\/|$)/

/** The text as written stands in for a directory that only the machine knows. */
function atHome(text: MappedText, scope: string): MappedText {
  const start = text.text.indexOf('~')
  const expression = /^~[\w.-]*/.exec(text.text.slice(start))?.[0] ?? '~'
  return text.withHoles([{ start, end: start + expression.length, expression, scope, defaulted: true }])
}

/** `@` for `$@` and `${list[@]}`, `*` for `$*` and `${list[*]}`. */
function listing(part: WordPart): '@' | '*' | null {
  if (part.type === 'SimpleExpansion') return part.text === '$@' ? '@' : part.text === '$*' ? '*' : null
  if (part.type !== 'ParameterExpansion' || part.operation || part.prefix) return null
  const index = part.index ? part.index.text : part.parameter
  return index === '@' || index === '*' ? index : null
}

/** Expands the words of a script as bash does, each piece knowing where it stands; what the text does not show becomes a hole. */
export class Expander {
  readonly #context: ExpansionContext

  constructor(context: ExpansionContext) {
    this.#context = context
  }

  /** The words that one word of a command becomes: none, one or several. */
  fields(word: Word): readonly ShellWord[] {
    const parts = word.parts as readonly WordPart[] | undefined
    const outer = this.#span(word)
    if (parts === undefined) return [{ text: this.#literal(word, outer), outer }]
    const only = parts.length === 1 ? this.#wordsOf(parts[0] as WordPart) : null
    if (only) return only
    // `"x${list[@]}"`: as many words as the list has, the first and last with what stands around it.
    if (parts.some((part) => part.type === 'DoubleQuoted' && part.parts.some((inner) => this.#spreads(inner))))
      return [{ text: hole(word.text, outer, null, this.#slice(word)), outer }]
    return variantsOf(parts).flatMap((variant) => this.#fieldsOf(variant, outer))
  }

  /** The one text that a word is where nothing splits it: in an assignment, behind `case`, in a here-string. */
  single(word: Word): MappedText {
    const at = this.#span(word)
    if (word.parts === undefined) return this.#literal(word, at)
    return joined(
      word.parts.map((part, index) => this.#text(part, false, index === 0)),
      at,
    )
  }

  #literal(word: Pick<Word, 'pos' | 'end'>, at: SourceSpan): MappedText {
    const slice = this.#slice(word)
    const text = joined(withoutBackslashes(slice, false), at)
    return HOME.test(slice.text) ? atHome(text, this.#context.scope) : text
  }

  /** Text with expansions but without quotes: the body of a here-document. */
  body(parts: readonly WordPart[] | undefined, pos: number, end: number): MappedText {
    const whole = this.#context.text.slice(pos, end)
    if (parts === undefined || parts.every((part) => part.type === 'Literal' && !part.text.includes('\\'))) return whole
    return joined(
      parts.map((part) => this.#text(part, true)),
      whole.span(),
    )
  }

  /** A word that is nothing but a list, or an unquoted variable that holds several words: those stand where they were written. */
  #wordsOf(part: WordPart): readonly ShellWord[] | null {
    if (part.type === 'DoubleQuoted') {
      const [inner, other] = part.parts
      return inner && !other && listing(inner) === '@' ? this.#list(inner) : null
    }
    if (part.type !== 'SimpleExpansion' && part.type !== 'ParameterExpansion') return null
    const list = this.#list(part)
    // What a list without quotes holds is split once more.
    if (list) return list.flatMap((word) => (word.text.length === 0 ? [] : this.#isOne(word.text) ? [word] : this.#split(word.text)))
    const words = this.#split(this.#value(part))
    return words.length <= 1 ? null : words
  }

  #isOne(text: MappedText): boolean {
    return splitAtBlanks(text, this.#separators).length === 1
  }

  #split(text: MappedText): ShellWord[] {
    return splitAtBlanks(text, this.#separators).map((text) => ({ text, outer: text.span() }))
  }

  /** IFS, where the script sets it to something known. */
  get #separators(): string | undefined {
    const held = this.#context.variables.get('IFS')
    return held?.kind === 'text' && held.text.holes.length === 0 ? held.text.text : undefined
  }

  /** Whether it becomes several words, or none, even between quotes. */
  #spreads(part: WordPart): boolean {
    return listing(part) === '@' && (this.#list(part) ?? [null]).length !== 1
  }

  #list(part: WordPart): readonly ShellWord[] | null {
    const { variables, positional } = this.#context
    if (listing(part) === null) return null
    if (part.type !== 'ParameterExpansion' || !part.index) return positional.words
    const held = variables.get(part.parameter)
    return held?.kind === 'list' ? held.items : null
  }

  #fieldsOf(parts: readonly Part[], outer: SourceSpan): ShellWord[] {
    const done: ShellWord[] = []
    let pieces: MappedText[] = []
    let begun = false
    const flush = (): void => {
      if (begun) done.push({ text: joined(pieces, outer), outer })
      pieces = []
      begun = false
    }
    for (const [index, part] of parts.entries()) {
      if (part.type !== 'SimpleExpansion' && part.type !== 'ParameterExpansion' && part.type !== 'CommandExpansion') {
        pieces.push(this.#text(part, false, index === 0))
        begun = true
        continue
      }
      const text = this.#text(part, false)
      const words = splitAtBlanks(text, this.#separators)
      if (/^\s/.test(unmasked(text))) flush()
      for (const [index, word] of words.entries()) {
        if (index > 0) flush()
        pieces.push(word)
        begun = true
      }
      if (words.length > 0 && /\s$/.test(unmasked(text))) flush()
    }
    flush()
    return done
  }

  /** What a part of a word stands for, as one text at the part's own place. */
  #text(part: Part, quoted: boolean, isFirst = false): MappedText {
    const { text } = this.#context
    const at = this.#span(part)
    switch (part.type) {
      case 'Literal':
        return isFirst ? this.#literal(part, at) : joined(withoutBackslashes(this.#slice(part), quoted), at)
      case 'SingleQuoted':
        return text.slice(part.pos + 1, part.end - 1)
      case 'DoubleQuoted':
      case 'LocaleString': {
        const inner = part.parts.map((child) => this.#text(child, true))
        return inner.length > 0 ? joined(inner, at) : text.slice(part.pos + 1, part.pos + 1)
      }
      case 'AnsiCQuoted': {
        const plain = text.slice(part.pos + 2, part.end - 1)
        return plain.text === part.value ? plain : MappedText.decoded(part.value, at)
      }
      case 'SimpleExpansion':
      case 'ParameterExpansion':
        return placed(this.#value(part), at)
      case 'CommandExpansion': {
        const written = this.#slice(part)
        const output = this.#context.substitute(part.script, written)
        if (output) return placed(output, at)
        return hole(part.text, at, STEADY.test(part.text) ? this.#context.scope : null, written)
      }
      case 'ArithmeticExpansion': {
        const value = touchesHole(text, part.pos, part.end) ? null : evaluate(part.expression, (name) => this.#number(name))
        return value === null ? hole(part.text, at, this.#context.scope, this.#slice(part)) : MappedText.decoded(String(value), at)
      }
      case 'ProcessSubstitution':
        this.#context.substitute(part.script, this.#slice(part))
        return hole(part.text, at, null, this.#slice(part))
      case 'Alternative':
        return MappedText.decoded(part.text, at)
      default:
        return this.#slice(part)
    }
  }

  /** The value of a variable, where it was written; a hole, where the expression stands. */
  #value(part: Extract<WordPart, { type: 'SimpleExpansion' | 'ParameterExpansion' }>): MappedText {
    if (part.type === 'SimpleExpansion') return this.#named(part.text.slice(1), part)
    const { parameter, operation, index, prefix } = part
    const items = index || prefix ? null : this.#plain(parameter)
    if (prefix) return this.#open(part)
    if (index) return this.#element(part)
    if (!operation) return this.#named(parameter, part)
    if (operation.type !== 'Default') return this.#open(part)
    const isUnset = items === undefined
    const isEmpty = items !== null && items !== undefined && items.text === ''
    switch (operation.operator) {
      case ':-':
      case '-':
      case ':=':
      case '=': {
        if (items && !(isEmpty && operation.operator.startsWith(':'))) return items
        if (items === null) return this.#open(part)
        const operand = this.single(operation.operand)
        const value = isUnset ? defaulted(operand, part.text, this.#context.scope) : operand
        if (operation.operator.endsWith('=')) this.#context.variables.set(parameter, { kind: 'text', text: value })
        return value
      }
      case ':+':
      case '+':
        if (items && !isEmpty) return this.single(operation.operand)
        return isEmpty && operation.operator === ':+' ? items : this.#open(part)
      default:
        return items && !isEmpty ? items : this.#named(parameter, part)
    }
  }

  /** The text a variable holds; `undefined` when the script never sets it, `null` when it cannot be told. */
  #plain(name: string): MappedText | null | undefined {
    const { variables, positional } = this.#context
    if (/^[1-9][0-9]*$/.test(name)) {
      if (positional.words === null) return undefined
      return positional.words[Number(name) - 1]?.text
    }
    const held = variables.get(name)
    if (held === undefined) return undefined
    if (held.kind === 'text') return held.text
    return held.kind === 'list' ? (held.items[0]?.text ?? null) : null
  }

  #named(name: string, part: Pick<WordPart, 'pos' | 'end' | 'text'>): MappedText {
    const value = this.#plain(name)
    if (value) return value
    const at = this.#span(part)
    const { positional, scope } = this.#context
    const expression = `\${${name}}`
    if (positional.words !== null && /^[@*]$/.test(name)) return this.#together(positional.words, at)
    if (positional.words !== null && name === '#') return MappedText.decoded(String(positional.words.length), at)
    if (/^[@*#0-9]+$/.test(name)) {
      if (/^[1-9]/.test(name) && positional.words !== null) return MappedText.decoded('', at)
      return this.#hole(expression, part, positional.scope)
    }
    if (CHANGING.test(expression)) return this.#hole(expression, part, null)
    const held = this.#context.variables.get(name)
    return this.#hole(expression, part, held?.kind === 'unknown' ? `${scope} ${held.version}` : scope)
  }

  #element(part: ParameterExpansionPart): MappedText {
    const held = this.#context.variables.get(part.parameter)
    const index = part.index?.text ?? ''
    if (part.operation || held?.kind !== 'list') return this.#open(part)
    if (/^[0-9]+$/.test(index)) return held.items[Number(index)]?.text ?? this.#open(part)
    return /^[@*]$/.test(index) ? this.#together(held.items, this.#span(part)) : this.#open(part)
  }

  /** The words of a list as one text. */
  #together(words: readonly ShellWord[], at: SourceSpan): MappedText {
    const between = (this.#separators ?? ' ').slice(0, 1)
    return joined(
      words.flatMap(({ text }, i) => (i === 0 ? [placed(text, at)] : [MappedText.decoded(between, at), placed(text, at)])),
      at,
    )
  }

  #open(part: Pick<WordPart, 'pos' | 'end' | 'text'>): MappedText {
    return this.#hole(part.text, part, this.#context.scope)
  }

  /** Written otherwise (`$A` for `${A}`) it still is the same expression. */
  #hole(expression: string, part: Pick<WordPart, 'pos' | 'end' | 'text'>, scope: string | null): MappedText {
    return hole(expression, this.#span(part), scope, part.text === expression ? this.#slice(part) : undefined)
  }

  #number(name: string): number | null {
    const text = this.#plain(name)
    return text && text.holes.length === 0 && /^(?:0|[1-9][0-9]*)$/.test(text.text) ? Number(text.text) : null
  }

  #slice(part: { readonly pos: number; readonly end: number }): MappedText {
    return this.#context.text.slice(part.pos, part.end)
  }

  #span(part: { readonly pos: number; readonly end: number }): SourceSpan {
    return this.#context.text.span(part.pos, part.end)
  }
}
