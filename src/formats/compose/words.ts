import { MappedText } from '../../source/index.js'

/**
 * Splits a command written as one string the way both providers do (shlex, go-shellwords): blanks separate, quotes and backslashes are
 * taken out, nothing is expanded. An open quote runs to the end.
 */
export function commandWords(text: MappedText): MappedText[] {
  const source = text.text
  const words: MappedText[] = []
  let parts: MappedText[] = []
  let isWord = false
  const flush = (at: number): void => {
    if (isWord) words.push(parts.length > 0 ? MappedText.concat(parts) : text.slice(at, at))
    parts = []
    isWord = false
  }
  let i = 0
  while (i < source.length) {
    const hole = text.holes.find((one) => !one.defaulted && one.start === i && one.end > i)
    const character = source[i] as string
    if (hole) {
      parts.push(text.slice(i, hole.end))
      isWord = true
      i = hole.end
    } else if (/\s/.test(character)) {
      flush(i)
      i++
    } else if (character === "'" || character === '"') {
      isWord = true
      i = quoted(text, i, character, parts)
    } else if (character === '\\' && i + 1 < source.length) {
      parts.push(text.slice(i + 1, i + 2))
      isWord = true
      i += 2
    } else {
      let end = i + 1
      while (end < source.length && !/[\s'"\\]/.test(source[end] as string) && !startsHole(text, end)) end++
      parts.push(text.slice(i, end))
      isWord = true
      i = end
    }
  }
  flush(source.length)
  return words
}

const startsHole = (text: MappedText, at: number): boolean => text.holes.some((hole) => !hole.defaulted && hole.start === at)

function quoted(text: MappedText, open: number, quote: string, parts: MappedText[]): number {
  const source = text.text
  let from = open + 1
  let i = from
  while (i < source.length && source[i] !== quote) {
    if (quote === '"' && source[i] === '\\' && (source[i + 1] === '"' || source[i + 1] === '\\')) {
      if (i > from) parts.push(text.slice(from, i))
      from = i + 1
      i += 2
    } else i++
  }
  if (i > from) parts.push(text.slice(from, i))
  return i + 1
}
