/** The token of a scalar, as far as decoding needs it. Offsets are into the parsed text. */
export interface ScalarToken {
  readonly offset: number
  /** As written, with quotes; of a block scalar the lines after the header. */
  readonly source: string
  /** Block scalars: the indentation of the parent, and the header (`|2-`) with what follows it up to the content. */
  readonly indent: number
  readonly header: string
  readonly headerLength: number
}
