/** What the simple reader does not read: thrown, and caught where it is called. One value, because a stack trace costs more than the reading. */
export const NOT_SIMPLE = new Error('not simple YAML')

export const SPACE = 32
export const DOUBLE_QUOTE = 34
export const HASH = 35
export const AMPERSAND = 38
export const QUOTE = 39
export const ASTERISK = 42
export const COMMA = 44
export const DASH = 45
export const COLON = 58
export const OPEN_BRACKET = 91
const BACKSLASH = 92
export const CLOSE_BRACKET = 93
export const OPEN_BRACE = 123
export const BAR = 124
export const CLOSE_BRACE = 125

const PERCENT = 37
const RETURN = 13

/** What no plain scalar begins with, and `%`, `?` and `:`, with which this reader lets none begin. */
const STARTERS = new Set([...'[]{},#&*!|>\'"%@`?:'].map((character) => character.charCodeAt(0)))

/** Goes through the lines of a text that hold something. Offsets are those of the text. */
export class Cursor {
  readonly source: string
  /** Where what is left of the line begins, at first behind its indentation. */
  at = 0
  /** Past the last character of the line, without its line break. */
  end = 0
  /** Columns from the margin to `at`. */
  indent = -1
  /** There is no more line in this document. */
  isOver = false
  /** The `---` that is next; -1 at the end of the text. */
  marker = -1
  /** How far a line that is a comment has to be indented: a bracket is broken by one at the margin, a block is not. */
  leastComment = 0
  #next = 0

  constructor(source: string) {
    this.source = source
  }

  /** To the next line that holds something other than a comment. */
  advance(): void {
    const { source } = this
    for (;;) {
      const lineStart = this.#next
      if (lineStart >= source.length) {
        this.#stop(-1)
        return
      }
      this.#next = this.#takeLine(lineStart)
      let at = lineStart
      while (at < this.end && source.charCodeAt(at) === SPACE) at++
      if (at === this.end) continue
      if (source.charCodeAt(at) === HASH) {
        if (at - lineStart < this.leastComment) throw NOT_SIMPLE
        continue
      }
      if (at === lineStart && this.#isMarker(at)) {
        this.#stop(at)
        return
      }
      this.at = at
      this.indent = at - lineStart
      return
    }
  }

  /** Into the document behind the marker. */
  enter(): void {
    if (this.source.slice(this.marker, this.end).trimEnd() !== '---') throw NOT_SIMPLE
    this.isOver = false
    this.marker = -1
    this.advance()
  }

  /**
   * The lines of a block scalar whose header is on this line and that stands below `parent` columns: past the line break of the last one.
   * Leaves the cursor at that line's end.
   */
  takeBlock(parent: number): number {
    const { source } = this
    let indent = -1
    let last = -1
    for (let lineStart = this.#next; lineStart < source.length; ) {
      const next = this.#takeLine(lineStart)
      let at = lineStart
      while (at < this.end && source.charCodeAt(at) === SPACE) at++
      const isBlank = at === this.end
      if (!isBlank) {
        if (indent < 0) {
          indent = at - lineStart
          if (indent <= parent) throw NOT_SIMPLE
        }
        if (at - lineStart < indent) break
        last = next
      } else if (indent < 0 ? at > lineStart : at - lineStart > indent) {
        // Blanks beyond the indentation may be content, or an error before it.
        throw NOT_SIMPLE
      }
      lineStart = next
    }
    if (last < 0) throw NOT_SIMPLE
    this.#next = last
    return last
  }

  skipSpaces(from: number): number {
    let at = from
    while (at < this.end && this.source.charCodeAt(at) === SPACE) at++
    return at
  }

  trimBack(start: number, end: number): number {
    let to = end
    while (to > start && this.source.charCodeAt(to - 1) === SPACE) to--
    return to
  }

  isBlankAt(at: number): boolean {
    return at >= this.end || this.source.charCodeAt(at) === SPACE
  }

  /** Whether nothing but a comment is left of the line from `at` on; a comment has a blank before it. `from` is where the last thing ended. */
  isLineOver(at: number, from: number): boolean {
    if (at >= this.end) return true
    return this.source.charCodeAt(at) === HASH && at > from
  }

  /** Whether a `- ` begins here. */
  isItem(): boolean {
    return this.source.charCodeAt(this.at) === DASH && this.isBlankAt(this.at + 1)
  }

  /** Whether a plain scalar may begin at an offset of this line. */
  startsPlain(at: number): boolean {
    const first = this.source.charCodeAt(at)
    return !STARTERS.has(first) && (first !== DASH || !this.isBlankAt(at + 1))
  }

  /** Past the quote that closes the one at `start`, on this line. Whether there is anything to decode in between is `hasEscape`. */
  quoteEnd(start: number): number {
    const { source } = this
    const quote = source.charCodeAt(start)
    this.hasEscape = false
    for (let i = start + 1; i < this.end; i++) {
      const code = source.charCodeAt(i)
      if (code === BACKSLASH && quote === DOUBLE_QUOTE) {
        if (i + 1 >= this.end || !ESCAPED.has(source.charCodeAt(i + 1))) throw NOT_SIMPLE
        this.hasEscape = true
        i++
      } else if (code === quote) {
        if (quote !== QUOTE || i + 1 >= this.end || source.charCodeAt(i + 1) !== QUOTE) return i + 1
        this.hasEscape = true
        i++
      }
    }
    throw NOT_SIMPLE
  }
  hasEscape = false

  /** Sets `end` for the line that begins at an offset, and gives where the next one begins. */
  #takeLine(lineStart: number): number {
    const { source } = this
    let feed = source.indexOf('\n', lineStart)
    if (feed < 0) feed = source.length
    this.end = feed > lineStart && feed < source.length && source.charCodeAt(feed - 1) === RETURN ? feed - 1 : feed
    return feed + 1
  }

  #isMarker(at: number): boolean {
    const { source } = this
    if (source.charCodeAt(at) === PERCENT) throw NOT_SIMPLE
    if (source.startsWith('...', at)) throw NOT_SIMPLE
    return source.startsWith('---', at)
  }

  #stop(marker: number): void {
    this.isOver = true
    this.indent = -1
    this.marker = marker
  }
}

/** What may stand behind a backslash: the escapes of one character that stand for themselves or for a control character. */
const ESCAPED = new Set([...'"\\/0abefnrtv '].map((character) => character.charCodeAt(0)))
