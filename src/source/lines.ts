/** A place for people: line and column are 1-based, the column counts UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** The start offsets of a file's lines. `\n`, `\r\n` and a lone `\r` end a line, as GitHub and editors count them. */
export class LineIndex {
  readonly #starts: number[] = [0]
  readonly #length: number

  constructor(text: string) {
    this.#length = text.length
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1)
    }
  }

  get count(): number {
    return this.#starts.length
  }

  /** The position of a UTF-16 offset; offsets past the end are taken as the end. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length))
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] as number) <= at) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: at - (this.#starts[low] as number) + 1 }
  }

  /** The UTF-16 offset where a 1-based line begins; the end of the text for a line past it. */
  start(line: number): number {
    return this.#starts[line - 1] ?? this.#length
  }
}
