import { MappedText } from '../../source/index.js'
import { syntaxOf } from './chars.js'
import { unescapeOne } from './unescape.js'

/**
 * `args`: quotes are removed and C escapes applied, an open quote reads to the end (Exec=, PodmanArgs=). `strv`: quotes are removed, a
 * backslash is a character like any other, an open quote is an error (After=, Yaml=).
 */
export type WordStyle = 'args' | 'strv'

export type WordError = 'unsupported escape char' | 'unbalanced escape' | 'unbalanced quotes'

/** The words of a value; on an error those before it. */
export interface Words {
  readonly words: readonly MappedText[]
  readonly error: WordError | null
}

const BACKSLASH = 92
const isSeparator = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13
const PLAIN = /^[^ \t\r\n'"\\]+$/
const MARKS = /['"\\]/
const WORD = /[^ \t\r\n]+/g
const isQuote = (code: number): boolean => code === 34 || code === 39

/**
 * Splits a value into words as systemd's extract_first_word does, as ported in Podman's pkg/systemd/parser/split.go. An empty quoted
 * word ends the list: the rest of the line is lost. What stands in a hole neither splits nor quotes.
 */
export function splitWords(value: MappedText, style: WordStyle): Words {
  const syntax = syntaxOf(value)
  // One word as it stands, as most values are.
  if (PLAIN.test(syntax)) return { words: [value], error: null }
  const words: MappedText[] = []
  if (!MARKS.test(syntax)) {
    // Nothing but words with space between them: the engine finds them faster than a loop over the characters.
    for (const { 0: word, index } of syntax.matchAll(WORD)) words.push(value.slice(index, index + word.length))
    return { words, error: null }
  }
  let at = 0
  for (;;) {
    while (at < syntax.length && isSeparator(syntax.charCodeAt(at))) at++
    if (at >= syntax.length) return { words, error: null }
    const next = extractWord(value, syntax, at, style)
    if (typeof next === 'string') return { words, error: next }
    if (next.word === null) return { words, error: null }
    words.push(next.word)
    at = next.end
  }
}

function extractWord(
  value: MappedText,
  syntax: string,
  start: number,
  style: WordStyle,
): { word: MappedText | null; end: number } | WordError {
  const pieces: MappedText[] = []
  const take = (from: number, to: number): void => {
    if (to > from) pieces.push(value.slice(from, to))
  }
  let quote = 0
  let from = start
  let at = start
  for (; at < syntax.length; at++) {
    const code = syntax.charCodeAt(at)
    if (code === BACKSLASH && style === 'args') {
      take(from, at)
      if (at + 1 >= syntax.length) {
        // SplitRelax: a trailing backslash is eaten.
        from = at = syntax.length
        break
      }
      const unescaped = unescapeOne(syntax, at + 1)
      if (unescaped === null) return 'unsupported escape char'
      pieces.push(MappedText.decoded(unescaped.text, value.span(at, at + 1 + unescaped.length)))
      at += unescaped.length
      from = at + 1
    } else if (quote !== 0) {
      if (code !== quote) continue
      take(from, at)
      quote = 0
      from = at + 1
    } else if (isQuote(code)) {
      take(from, at)
      quote = code
      from = at + 1
    } else if (isSeparator(code)) break
  }
  if (quote !== 0 && style === 'strv') return 'unbalanced quotes'
  take(from, Math.min(at, syntax.length))
  return { word: pieces.length === 0 ? null : MappedText.concat(pieces), end: at }
}
