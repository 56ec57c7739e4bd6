const WINDOW = 100
const FACTOR = 37n
const FACTOR_OF_FIRST = BigInt.asUintN(64, FACTOR ** BigInt(WINDOW))
const END_OF_FILE = 65535

/**
 * The hash by which GitHub recognises an alert when lines move: `primaryLocationLineHash`, as codeql-action computes it for results
 * that have none: a rolling hash of the 100 characters from the line's start that are no space or tab, with a count behind it for equal
 * lines. The result has one entry for each line of the text, in order.
 */
export function lineHashes(text: string): string[] {
  const hashes: string[] = []
  const counts = new Map<string, number>()
  const window: number[] = new Array(WINDOW).fill(0)
  /** The line that begins at this place of the window, or -1. */
  const begins: number[] = new Array(WINDOW).fill(-1)
  let hash = 0n
  let at = 0
  let line = 0
  const put = (code: number): void => {
    const begun = begins[at] as number
    if (begun >= 0) {
      const digits = hash.toString(16)
      const count = (counts.get(digits) ?? 0) + 1
      counts.set(digits, count)
      hashes[begun] = `${digits}:${count}`
      begins[at] = -1
    }
    const first = window[at] as number
    window[at] = code
    hash = BigInt.asUintN(64, FACTOR * hash + BigInt(code) - FACTOR_OF_FIRST * BigInt(first))
  }
  const next = (): void => {
    at = (at + 1) % WINDOW
  }
  let atLineStart = true
  let afterReturn = false
  for (let i = 0; i <= text.length; i++) {
    let code = i < text.length ? text.charCodeAt(i) : END_OF_FILE
    if (code === 32 || code === 9 || (afterReturn && code === 10)) {
      afterReturn = false
      continue
    }
    afterReturn = code === 13
    if (afterReturn) code = 10
    put(code)
    if (atLineStart) begins[at] = line++
    atLineStart = code === 10
    next()
  }
  for (let i = 0; i < WINDOW; i++) {
    put(0)
    next()
  }
  return hashes
}
