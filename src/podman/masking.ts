import type { MappedText } from '../source/index.js'

/** Stands for each character of an open hole: a private-use character that no Podman string contains. */
export const HOLE = '\uE000'

/**
 * The text with every open hole blotted out at equal length, so that a `:` or `,` inside `${HOST:-a,b}` never looks like a delimiter.
 * What a default fills in stays: it is text like any other.
 */
export function maskHoles(text: MappedText): string {
  let masked = ''
  let at = 0
  for (const hole of text.holes) {
    if (hole.defaulted || hole.end <= at) continue
    const start = Math.max(hole.start, at)
    masked += text.text.slice(at, start) + HOLE.repeat(hole.end - start)
    at = hole.end
  }
  return masked + text.text.slice(at)
}

/** Splits at a one-character delimiter, but never inside an open hole. */
export function splitOutsideHoles(text: MappedText, delimiter: string): MappedText[] {
  const masked = maskHoles(text)
  const parts: MappedText[] = []
  let from = 0
  for (let at = masked.indexOf(delimiter); at >= 0; at = masked.indexOf(delimiter, from)) {
    parts.push(text.slice(from, at))
    from = at + 1
  }
  parts.push(text.slice(from))
  return parts
}

/** Before and after the first delimiter outside a hole, as Go's strings.Cut; `after` is `null` when there is none. */
export function cut(text: MappedText, delimiter: string): { readonly before: MappedText; readonly after: MappedText | null } {
  const at = maskHoles(text).indexOf(delimiter)
  return at < 0 ? { before: text, after: null } : { before: text.slice(0, at), after: text.slice(at + delimiter.length) }
}

/** Whether the whole text is one open hole. */
export function isHole(text: MappedText): boolean {
  return text.holes.some((hole) => !hole.defaulted && hole.start === 0 && hole.end === text.length)
}

/** Whether some of the text stands there only as the default of an expression. */
export function hasDefault(text: MappedText): boolean {
  return text.holes.some((hole) => hole.defaulted)
}
