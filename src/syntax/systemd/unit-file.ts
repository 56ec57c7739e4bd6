import { MappedText, type SourceSpan } from '../../source/index.js'

/** One `Key=Value`. Positions and values are made when asked for: most keys of a unit are never looked at. */
export class UnitEntry {
  readonly key: string
  readonly section: UnitSection
  readonly #text: MappedText
  /** Half-open offset pairs into the text: the key with what stands between it and the value is in the first, the value in all. */
  readonly #parts: readonly number[]
  readonly #valueAt: number
  readonly #joiner: string
  #value: MappedText | undefined

  /** `parts`: the logical line's pieces; `valueAt`: offset of the value in the first piece, which may be past its end. */
  constructor(section: UnitSection, key: string, text: MappedText, parts: readonly number[], valueAt: number, joiner: string) {
    this.section = section
    this.key = key
    this.#text = text
    this.#parts = parts
    this.#valueAt = valueAt
    this.#joiner = joiner
  }

  get file(): string {
    return this.#text.file
  }

  get keyAt(): SourceSpan {
    const start = this.#parts[0] as number
    return this.#text.span(start, start + this.key.length)
  }

  /** From the key to the end of the value. */
  get at(): SourceSpan {
    return this.#text.span(this.#parts[0], this.#parts[this.#parts.length - 1])
  }

  /** Whether the value goes on over several lines. */
  get continued(): boolean {
    return this.#parts.length > 2
  }

  /**
   * The whole physical lines of the entry with their last line break, for removing it; `null` where the text does not stand in its
   * file as it reads (a unit inside another file), since indentation would be left behind.
   */
  get lines(): SourceSpan | null {
    if (!this.#text.isVerbatim) return null
    const { text } = this.#text
    const first = this.#parts[0] as number
    const last = this.#parts[this.#parts.length - 1] as number
    const start = text.lastIndexOf('\n', first - 1) + 1
    const end = text.indexOf('\n', last)
    return this.#text.span(first === 0 ? 0 : start, end < 0 ? text.length : end + 1)
  }

  /** The text behind the `=`, without the space around it, continuation lines joined. */
  get value(): MappedText {
    this.#value ??= this.#readValue()
    return this.#value
  }

  #readValue(): MappedText {
    const parts = this.#parts
    const valueAt = (parts[0] as number) + this.#valueAt
    if (parts.length === 2) return this.#text.slice(valueAt, parts[1])
    const pieces: MappedText[] = []
    for (let i = 0; i < parts.length; i += 2) {
      const start = parts[i] as number
      const end = parts[i + 1] as number
      if (i > 0 && this.#joiner !== '') {
        pieces.push(MappedText.decoded(this.#joiner, this.#text.span(parts[i - 1] as number, start)))
      }
      pieces.push(this.#text.slice(Math.min(i === 0 ? valueAt : start, end), end))
    }
    return MappedText.concat(pieces)
  }
}

/** One `[Name]` header and what stands under it. A name that comes again is a section of its own here; readers merge them. */
export interface UnitSection {
  readonly name: string
  readonly header: SourceSpan
  readonly entries: readonly UnitEntry[]
}

/** A line that is no unit syntax. `message` is in the words of Podman's parser, `line` is 1-based inside the text. */
export interface UnitError {
  readonly message: string
  readonly line: number
  readonly at: SourceSpan
}

/** A unit file as it stands: characters with structure, no meaning. */
export interface UnitFile {
  readonly file: string
  readonly sections: readonly UnitSection[]
  /** `#` and `;` lines, also those inside a continuation. */
  readonly comments: readonly MappedText[]
  /** Podman's generator refuses a file with any; systemd only skips the line. */
  readonly errors: readonly UnitError[]
}
