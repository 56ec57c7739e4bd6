/**
 * A part of a text that only the target machine can fill in: `%i`, `${PORT}`, `{{ image }}`.
 * Offsets are half-open UTF-16 offsets into the text that carries the hole.
 */
export interface Hole {
  readonly start: number
  readonly end: number
  /** The expression as written, `${PORT}` or `%i`. */
  readonly expression: string
  /**
   * Within one scope the same expression has one value, so `${Q}` equals `${Q}`.
   * `null` when even that does not hold: `%i` differs from instance to instance.
   */
  readonly scope: string | null
  /** The text in the hole's place is the default that the expression itself gives (`${PORT:-80}`): a likely value, not a certain one. */
  readonly defaulted?: true
}
