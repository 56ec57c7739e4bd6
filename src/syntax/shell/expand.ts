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

/** Expands the words of a script as bash does, each piece knowing where it stands; what the text does not show becomes a hole. */
export class Expander {
  readonly #context: ExpansionContext

  constructor(context: ExpansionContext) {
    this.#context = context
  }

  /** The words that one word of a command becomes: none, one or several. */
  fields(word: Word): readonly ShellWord[] {
    const parts = word.parts as readonly WordPart[] | undefined
    if (parts === undefined) {
      const outer = this.#span(word)
      return [{ text: joined(withoutBackslashes(this.#slice(word), false), outer), outer }]
    }
    const only = parts.length === 1 ? this.#wordsOf(parts[0] as WordPart) : null
    if (only) return only
    return variantsOf(parts).flatMap((variant) => this.#fieldsOf(variant, this.#span(word)))
  }

  /** The one text that a word is where nothing splits it: in an assignment, behind `case`, in a here-string. */
  single(word: Word): MappedText {
    const at = this.#span(word)
    if (word.parts === undefined) return joined(withoutBackslashes(this.#slice(word), false), at)
    return joined(
      word.parts.map((part) => this.#text(part, false)),
      at,
    )
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
    const inner = part.type === 'DoubleQuoted' && part.parts.length === 1 ? part.parts[0] : part
    if (inner === undefined) return null
    const list = this.#list(inner)
    if (list) return list
    if (part.type !== 'SimpleExpansion' && part.type !== 'ParameterExpansion') return null
    const value = this.#value(part)
    const words = splitAtBlanks(value)
    if (words.length <= 1) return null
    return words.map((text) => ({ text, outer: text.span() }))
  }

  #list(part: WordPart): readonly ShellWord[] | null {
    if (part.type === 'SimpleExpansion' && /^\$[@*]$/.test(part.text)) return this.#context.positional.words
    if (part.type !== 'ParameterExpansion' || part.operation || part.prefix) return null
    if (/^[@*]$/.test(part.parameter)) return this.#context.positional.words
    if (!part.index || !/^[@*]$/.test(part.index.text)) return null
    const held = this.#context.variables.get(part.parameter)
    if (held?.kind === 'list') return held.items
    return null
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
    for (const part of parts) {
      if (part.type !== 'SimpleExpansion' && part.type !== 'ParameterExpansion' && part.type !== 'CommandExpansion') {
        pieces.push(this.#text(part, false))
        begun = true
        continue
      }
      const text = this.#text(part, false)
      const words = splitAtBlanks(text)
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
  #text(part: Part, quoted: boolean): MappedText {
    const { text } = this.#context
    const at = this.#span(part)
    switch (part.type) {
      case 'Literal':
        return joined(withoutBackslashes(this.#slice(part), quoted), at)
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
    const at = this.#span(part)
    if (!/^[@*]$/.test(index)) return this.#open(part)
    return joined(
      held.items.flatMap(({ text }, i) => (i === 0 ? [placed(text, at)] : [MappedText.decoded(' ', at), placed(text, at)])),
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
