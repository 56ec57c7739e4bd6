import type { MappedText } from '../../source/index.js'

/** Stands for a character of a hole: a private-use character, which to the shell is one of a word's like any other. */
const HOLE = '\uE000'

/**
 * The text as the shell's parser gets it, at equal length: what another tool fills in (`${{ … }}`, `$(VAR)` of make) is a part of a word,
 * and a file checked out with CRLF is read as if it were not.
 */
export function maskForShell(text: MappedText): string {
  let masked = text.text
  if (masked.includes('\r')) {
    // Behind a backslash the line break has to follow at once; elsewhere an empty line more changes nothing, also for a heredoc's end.
    masked = masked.replaceAll('\\\r\n', ' \\\n').replaceAll('\r\n', '\n\n')
  }
  const parts: string[] = []
  let from = 0
  for (const { start, end, defaulted } of text.holes) {
    if (defaulted || end <= from) continue
    parts.push(masked.slice(from, start), HOLE.repeat(end - Math.max(start, from)))
    from = end
  }
  return parts.length === 0 ? masked : parts.join('') + masked.slice(from)
}

/** Whether any of the text between two offsets belongs to a hole. */
export const touchesHole = (text: MappedText, start: number, end: number): boolean =>
  text.holes.some((hole) => !hole.defaulted && hole.start < end && hole.end > start)
