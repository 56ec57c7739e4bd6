/** A half-open range of UTF-16 offsets in one file of the tree. `file` is relative to the tree's root, with `/`. */
export interface SourceSpan {
  readonly file: string
  readonly start: number
  readonly end: number
}
