import { type Hole, MappedText } from '../../source/index.js'

/** One run of a decoded scalar: source text taken over as it stands, or text that stands for a range of the source. */
interface Run {
  readonly from: number
  readonly to: number
  /** `null`: verbatim. */
  readonly text: string | null
}

/** Collects the runs of a decoded scalar; offsets are those of the parsed text. */
export class Pieces {
  readonly #source: MappedText
  readonly #runs: Run[] = []

  constructor(source: MappedText) {
    this.#source = source
  }

  /** Source text between two offsets, unchanged. */
  take(from: number, to: number): void {
    if (from < to) this.#runs.push({ from, to, text: null })
  }

  /** Text that the source between two offsets stands for: an escape, a folded line break. */
  put(text: string, from: number, to: number): void {
    if (text === '') return
    if (this.#source.text.slice(from, to) === text) this.take(from, to)
    else this.#runs.push({ from, to, text })
  }

  /** The decoded text, masks still in place. */
  get text(): string {
    const { text: source } = this.#source
    let decoded = ''
    for (const run of this.#runs) decoded += run.text ?? source.slice(run.from, run.to)
    return decoded
  }

  /**
   * The decoded text, if it is what the parser made of it. Otherwise, rather than lie about single characters, the parser's value with
   * the whole node for a position. An empty text stands at `emptyAt`.
   */
  finish(value: string, from: number, to: number, emptyAt: number): MappedText {
    if (this.text !== value) return imprecise(this.#source, value, from, to)
    const first = this.#runs[0]
    if (first === undefined) return this.#source.slice(emptyAt, emptyAt)
    if (this.#source.holes.length > 0) return MappedText.concat(this.#runs.map((run) => unmask(this.#piece(run))))
    return MappedText.concat(this.#runs.map((run) => this.#piece(run)))
  }

  #piece(run: Run): MappedText {
    return run.text === null ? this.#source.slice(run.from, run.to) : MappedText.decoded(run.text, this.#source.span(run.from, run.to))
  }
}

function imprecise(source: MappedText, value: string, from: number, to: number): MappedText {
  const whole = source.slice(from, to)
  const text = MappedText.decoded(value, whole.span())
  return whole.holes.length === 0 ? text : text.withHoles(whole.holes.map((hole) => ({ ...hole, start: 0, end: value.length })))
}

/** Puts each hole's expression back in the place of the characters that masked it, where it has the same length. */
function unmask(text: MappedText): MappedText {
  if (text.holes.length === 0) return text
  const parts: MappedText[] = []
  let at = 0
  for (const hole of text.holes) {
    if (hole.start < at || hole.expression.length !== hole.end - hole.start) continue
    const masked = text.slice(hole.start, hole.end)
    if (!masked.isVerbatim) continue
    parts.push(text.slice(at, hole.start), expressionOf(masked, hole))
    at = hole.end
  }
  parts.push(text.slice(at))
  return MappedText.concat(parts)
}

function expressionOf(masked: MappedText, hole: Hole): MappedText {
  const text = MappedText.verbatim(masked.file, hole.expression, masked.span().start)
  return text.withHoles([{ ...hole, start: 0, end: text.length }])
}
