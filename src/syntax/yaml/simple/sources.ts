import type { MappedText } from '../../../source/index.js'
import { decodeBlock } from '../block-scalar.js'
import { decodeFlow } from '../flow-scalar.js'
import type { ScalarSource, YamlStyle } from '../node.js'
import { Pieces } from '../pieces.js'
import { decodeScalar } from '../scalar-text.js'
import type { ScalarToken } from '../token.js'
import type { Dialect } from '../typed.js'

/** A scalar that reads as it stands between two offsets of the text. */
export class VerbatimSource implements ScalarSource {
  readonly style: YamlStyle
  readonly dialect: Dialect
  readonly value: string
  readonly #text: MappedText
  readonly #start: number

  constructor(style: YamlStyle, dialect: Dialect, text: MappedText, start: number, end: number) {
    this.style = style
    this.dialect = dialect
    this.value = text.text.slice(start, end)
    this.#text = text
    this.#start = start
  }

  decode(): MappedText {
    return this.#text.slice(this.#start, this.#start + this.value.length)
  }
}

/** A scalar with something to decode, when somebody asks. */
export class DecodedSource implements ScalarSource {
  readonly style: YamlStyle
  readonly dialect: Dialect
  readonly #text: MappedText
  readonly #token: ScalarToken
  #value: string | undefined

  constructor(style: YamlStyle, dialect: Dialect, text: MappedText, token: ScalarToken) {
    this.style = style
    this.dialect = dialect
    this.#text = text
    this.#token = token
  }

  get value(): string {
    this.#value ??= this.#decoded()
    return this.#value
  }

  decode(): MappedText {
    return decodeScalar(this.#text, this.#token, this.style, this.value)
  }

  #decoded(): string {
    const pieces = new Pieces(this.#text)
    if (this.style === 'literal' || this.style === 'folded') decodeBlock(pieces, this.#token, this.style)
    else decodeFlow(pieces, this.#token, this.style)
    return pieces.text
  }
}
