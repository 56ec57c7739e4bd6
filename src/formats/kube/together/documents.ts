/** Half-open, in characters of the file, whole lines. */
export interface Range {
  readonly start: number
  readonly end: number
}

const MARKER = /^---(?=[ \t\r\n]|$).*(?:\n|$)/gm

/** Where the documents of a stream stand, each with the `---` before it; `null` where directives say more about them. */
export function documentSpans(text: string): Range[] | null {
  if (/^%/m.test(text)) return null
  const starts = Array.from(text.matchAll(MARKER), ({ index }) => index)
  return [0, ...starts.filter((start) => start > 0)].map((start, index, all) => ({ start, end: all[index + 1] ?? text.length }))
}
