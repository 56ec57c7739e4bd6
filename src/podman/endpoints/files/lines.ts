import type { MappedText } from '../../../source/index.js'

/** The lines of a text without their ends. Linear. */
export function* linesOf(text: MappedText): Generator<MappedText> {
  const all = text.text
  let from = 0
  while (from < all.length) {
    const end = all.indexOf('\n', from)
    const to = end < 0 ? all.length : end
    if (to > from) yield text.slice(from, all[to - 1] === '\r' ? to - 1 : to)
    from = to + 1
  }
}

/** The words of one line of a configuration language: white space splits, quotes hold together, `#` before a word ends the line. */
export function wordsOfLine(line: MappedText): MappedText[] {
  const { text } = line
  const words: MappedText[] = []
  let i = 0
  while (i < text.length) {
    const char = text.charAt(i)
    if (char === ' ' || char === '\t') i++
    else if (char === '#') break
    else if (char === '"' || char === "'") {
      const close = text.indexOf(char, i + 1)
      const end = close < 0 ? text.length : close
      words.push(line.slice(i + 1, end))
      i = end + 1
    } else {
      let end = i + 1
      while (end < text.length && text[end] !== ' ' && text[end] !== '\t') end++
      words.push(line.slice(i, end))
      i = end
    }
  }
  return words
}
