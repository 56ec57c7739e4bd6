import type { MappedText } from '../../source/index.js'

/** Stands for one character of an expression that only the target machine can fill in. It belongs to no host, port or separator. */
export const FILLER = '\uE000'

/** The text with every open hole filled by FILLER, at equal length. A defaulted hole reads as its default. */
export function masked(text: MappedText): string {
  if (text.holes.every((hole) => hole.defaulted)) return text.text
  const parts: string[] = []
  let from = 0
  for (const hole of text.holes) {
    if (hole.defaulted || hole.start < from) continue
    parts.push(text.text.slice(from, hole.start), FILLER.repeat(hole.end - hole.start))
    from = hole.end
  }
  parts.push(text.text.slice(from))
  return parts.join('')
}
