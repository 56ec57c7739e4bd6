import type { Hole } from './hole.js'
import type { SourceSpan } from './span.js'

/** A run of decoded text and the source it came from. A run that is not `verbatim` (an escape, a folded line break) cannot be cut. */
interface Piece {
  readonly at: number
  readonly length: number
  readonly start: number
  readonly end: number
  /** It reads otherwise in the source, even where it is as long: `%N` that is `db`. */
  readonly decoded?: true
}

const isVerbatim = (piece: Piece): boolean => !piece.decoded

const NO_HOLES: readonly Hole[] = []

/**
 * Decoded text that knows the source offsets of each of its pieces: a YAML scalar without its quotes, a shell word without its
 * backslashes, one host port of a published range. Slicing never loses the way back to the file.
 */
export class MappedText {
  readonly text: string
  readonly file: string
  readonly holes: readonly Hole[]
  /** `null`: one verbatim run that begins at the anchor, as most texts are; there are hundreds of them to a file. */
  readonly #pieces: readonly Piece[] | null
  /** Where the text begins, which is all that an empty one has. */
  readonly #anchor: number

  private constructor(file: string, text: string, pieces: readonly Piece[] | null, anchor: number, holes: readonly Hole[]) {
    this.file = file
    this.text = text
    this.holes = holes
    this.#pieces = pieces
    this.#anchor = anchor
  }

  /** Text that stands in the file exactly as it reads, beginning at the UTF-16 offset `start`. */
  static verbatim(file: string, text: string, start: number): MappedText {
    return new MappedText(file, text, null, start, NO_HOLES)
  }

  /** Text whose source reads differently (an escape, a default taken from elsewhere): all of it maps to all of the span. */
  static decoded(text: string, span: SourceSpan): MappedText {
    const pieces = text === '' ? [] : [{ at: 0, length: text.length, start: span.start, end: span.end, decoded: true as const }]
    return new MappedText(span.file, text, pieces, span.start, NO_HOLES)
  }

  /** Parts of one file, one after the other. Throws a TypeError on no part or on parts of several files: a fault of the caller. */
  static concat(parts: readonly MappedText[]): MappedText {
    const first = parts[0]
    if (first === undefined) throw new TypeError('MappedText.concat needs at least one part')
    if (parts.length === 1) return first
    const pieces: Piece[] = []
    const holes: Hole[] = []
    let text = ''
    for (const part of parts) {
      if (part.file !== first.file) throw new TypeError(`MappedText.concat: ${part.file} and ${first.file} are two files`)
      for (const piece of part.#runs) {
        const last = pieces[pieces.length - 1]
        const continues =
          last !== undefined &&
          last.end === piece.start &&
          last.at + last.length === text.length + piece.at &&
          isVerbatim(last) &&
          isVerbatim(piece)
        if (continues) pieces[pieces.length - 1] = { ...last, length: last.length + piece.length, end: piece.end }
        else pieces.push({ ...piece, at: text.length + piece.at })
      }
      for (const hole of part.holes) holes.push({ ...hole, start: hole.start + text.length, end: hole.end + text.length })
      text += part.text
    }
    return new MappedText(first.file, text, pieces, first.#anchor, holes)
  }

  get length(): number {
    return this.text.length
  }

  /** Whether the source under `span()` reads exactly like `text`. */
  get isVerbatim(): boolean {
    const pieces = this.#pieces
    return pieces === null || pieces.length === 0 || (pieces.length === 1 && isVerbatim(pieces[0] as Piece))
  }

  get #runs(): readonly Piece[] {
    if (this.#pieces !== null) return this.#pieces
    const { length } = this.text
    return length === 0 ? [] : [{ at: 0, length, start: this.#anchor, end: this.#anchor + length }]
  }

  /** The same text with these holes in place of those it had. */
  withHoles(holes: readonly Hole[]): MappedText {
    return new MappedText(this.file, this.text, this.#pieces, this.#anchor, holes)
  }

  /** The text between two half-open offsets into `text`. Holes that are cut are kept for the part that remains. */
  slice(start: number, end: number = this.text.length): MappedText {
    const from = Math.max(0, Math.min(start, this.text.length))
    const to = Math.max(from, Math.min(end, this.text.length))
    if (from === 0 && to === this.text.length) return this
    const holes = this.#holesIn(from, to)
    if (this.#pieces === null) return new MappedText(this.file, this.text.slice(from, to), null, this.#anchor + from, holes)
    const pieces: Piece[] = []
    for (const piece of this.#pieces) {
      const cutStart = Math.max(from, piece.at)
      const cutEnd = Math.min(to, piece.at + piece.length)
      if (cutStart >= cutEnd) continue
      const cut = { ...piece, at: cutStart - from, length: cutEnd - cutStart }
      pieces.push(isVerbatim(piece) ? { ...cut, start: piece.start + cutStart - piece.at, end: piece.start + cutEnd - piece.at } : cut)
    }
    return new MappedText(this.file, this.text.slice(from, to), pieces, this.#sourceOffset(from), holes)
  }

  #holesIn(from: number, to: number): readonly Hole[] {
    if (this.holes.length === 0) return NO_HOLES
    const holes: Hole[] = []
    for (const hole of this.holes) {
      if (hole.start < to && hole.end > from)
        holes.push({ ...hole, start: Math.max(hole.start, from) - from, end: Math.min(hole.end, to) - from })
    }
    return holes
  }

  trim(): MappedText {
    const start = this.text.length - this.text.trimStart().length
    return this.slice(start, Math.max(start, this.text.trimEnd().length))
  }

  /** As String.split with a string separator, except that separators inside a hole do not split (`${A:-b}`). */
  split(separator: string, limit = Number.POSITIVE_INFINITY): MappedText[] {
    const parts: MappedText[] = []
    let from = 0
    let search = 0
    while (parts.length + 1 < limit) {
      const at = this.text.indexOf(separator, search)
      if (at < 0) break
      const hole = this.holes.find((hole) => hole.start <= at && at < hole.end)
      if (hole) {
        search = hole.end
        continue
      }
      parts.push(this.slice(from, at))
      from = at + separator.length
      search = from
    }
    parts.push(this.slice(from))
    return parts
  }

  /** The smallest source span that covers the half-open range of `text`; by default all of it. */
  span(start = 0, end: number = this.text.length): SourceSpan {
    if (this.#pieces === null) return this.#verbatimSpan(start, end)
    let low = Number.POSITIVE_INFINITY
    let high = -1
    for (const piece of this.#pieces) {
      const cutStart = Math.max(start, piece.at)
      const cutEnd = Math.min(end, piece.at + piece.length)
      if (cutStart >= cutEnd) continue
      low = Math.min(low, isVerbatim(piece) ? piece.start + cutStart - piece.at : piece.start)
      high = Math.max(high, isVerbatim(piece) ? piece.start + cutEnd - piece.at : piece.end)
    }
    if (high >= 0) return { file: this.file, start: low, end: high }
    const at = this.#sourceOffset(start)
    return { file: this.file, start: at, end: at }
  }

  #verbatimSpan(start: number, end: number): SourceSpan {
    const low = Math.max(start, 0)
    const high = Math.min(end, this.text.length)
    if (low < high) return { file: this.file, start: this.#anchor + low, end: this.#anchor + high }
    const at = this.#sourceOffset(start)
    return { file: this.file, start: at, end: at }
  }

  #sourceOffset(offset: number): number {
    if (this.#pieces === null) return this.#anchor + Math.max(0, Math.min(offset, this.text.length))
    for (const piece of this.#pieces) {
      if (offset < piece.at) return piece.start
      if (offset < piece.at + piece.length) return isVerbatim(piece) ? piece.start + offset - piece.at : piece.start
    }
    const last = this.#pieces[this.#pieces.length - 1]
    return last === undefined ? this.#anchor : last.end
  }
}
