/**
 * Path patterns as git and workflow filters have them, matched without regular expressions: patterns come with a pull request, and
 * `*a*a*a*a*b` as a regular expression takes minutes on a name of a hundred characters. Here one `*` is tried at a time, and going back
 * to the last one is always enough, so time is at most pattern times path.
 */

/** One character's worth of a pattern: itself, any, or one of a class. */
type Token = string | typeof ANY | typeof STAR | { readonly negated: boolean; readonly ranges: readonly (readonly [string, string])[] }

const ANY = 1
const STAR = 2

/** Counts comparisons, for callers that match many patterns of strangers and want to stop some time. */
export interface Meter {
  steps: number
}

/** Whether a name (a path without `/`) fits. `*` is any number of characters, `?` one, `[a-z]` and `[!a-z]` one of them, `\` takes the next as it is. */
export function nameGlob(pattern: string, meter?: Meter): (name: string) => boolean {
  const tokens = tokensOf(pattern)
  const stars = tokens.filter((token) => token === STAR).length
  const isPlain = tokens.every((token) => token === STAR || typeof token === 'string')
  const text = tokens.filter((token) => typeof token === 'string').join('')
  // What nearly all patterns are.
  if (isPlain && stars === 0) return (name) => name === text
  if (isPlain && stars === 1 && tokens[0] === STAR) return (name) => name.endsWith(text)
  if (isPlain && stars === 1 && tokens[tokens.length - 1] === STAR) return (name) => name.startsWith(text)
  return (name) => fits(tokens, name.length, STAR, (token, at) => fitsCharacter(token, name[at] as string), meter)
}

/** Whether a path fits, both as their parts between `/`. A part `**` is any number of parts, also none. */
export function pathGlob(parts: readonly string[], meter?: Meter): (path: readonly string[]) => boolean {
  const tests = parts.map((part) => (/^\*\*+$/.test(part) ? null : nameGlob(part, meter)))
  return (path) => fits(tests, path.length, null, (test, at) => test(path[at] as string), meter)
}

/** A sequence of tests, some of them `star`, against `length` things in a row: if the rest does not fit, the last star takes one more. */
function fits<T, S extends T>(
  tests: readonly T[],
  length: number,
  star: S,
  test: (one: Exclude<T, S>, at: number) => boolean,
  meter: Meter | undefined,
): boolean {
  let next = 0
  let afterStar = -1
  let takenTo = 0
  let steps = 1
  for (let at = 0; at < length; steps++) {
    const one = tests[next]
    if (next < tests.length && one === star) {
      afterStar = ++next
      takenTo = at
    } else if (next < tests.length && test(one as Exclude<T, S>, at)) {
      next++
      at++
    } else if (afterStar >= 0) {
      next = afterStar
      at = ++takenTo
    } else {
      next = -1
      break
    }
  }
  if (meter) meter.steps += steps
  if (next < 0) return false
  while (next < tests.length && tests[next] === star) next++
  return next === tests.length
}

function fitsCharacter(token: Exclude<Token, typeof STAR>, char: string): boolean {
  if (typeof token === 'string') return token === char
  return token === ANY || token.ranges.some(([low, high]) => low <= char && char <= high) !== token.negated
}

function tokensOf(pattern: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] as string
    if (char === '*') {
      if (tokens[tokens.length - 1] !== STAR) tokens.push(STAR)
    } else if (char === '?') tokens.push(ANY)
    else if (char === '\\' && at + 1 < pattern.length) tokens.push(pattern[++at] as string)
    else if (char === '[') {
      const end = classEnd(pattern, at)
      if (end < 0) tokens.push(char)
      else {
        tokens.push(classOf(pattern.slice(at + 1, end)))
        at = end
      }
    } else tokens.push(char)
  }
  return tokens
}

/** Where the `]` of a class stands; one that comes first belongs to it, as does one in `[:alpha:]`. -1: it is no class. */
function classEnd(pattern: string, start: number): number {
  let at = start + 1
  if (pattern[at] === '!' || pattern[at] === '^') at++
  for (let first = true; at < pattern.length; at++, first = false) {
    if (pattern[at] === ']' && !first) return at
    if (pattern[at] === '\\') at++
    else if (pattern.startsWith('[:', at)) {
      const end = pattern.indexOf(':]', at + 2)
      if (end > 0) at = end + 1
    }
  }
  return -1
}

function classOf(text: string): Token {
  const negated = text.startsWith('!') || text.startsWith('^')
  const ranges: (readonly [string, string])[] = []
  for (let at = negated ? 1 : 0; at < text.length; at++) {
    const named = /^\[:(\w+):\]/.exec(text.slice(at, at + 12))
    if (named) {
      ranges.push(...(NAMED.get(named[1] as string) ?? []))
      at += named[0].length - 1
      continue
    }
    if (text[at] === '\\' && at + 1 < text.length) at++
    const low = text[at] as string
    if (text[at + 1] === '-' && at + 2 < text.length) {
      at += text[at + 2] === '\\' && at + 3 < text.length ? 3 : 2
      ranges.push([low, text[at] as string])
    } else ranges.push([low, low])
  }
  return { negated, ranges }
}

const NAMED: ReadonlyMap<string, readonly (readonly [string, string])[]> = new Map([
  ['alpha', [['a', 'z'] as const, ['A', 'Z'] as const]],
  ['digit', [['0', '9'] as const]],
  ['alnum', [['a', 'z'] as const, ['A', 'Z'] as const, ['0', '9'] as const]],
  ['upper', [['A', 'Z'] as const]],
  ['lower', [['a', 'z'] as const]],
  ['xdigit', [['0', '9'] as const, ['a', 'f'] as const, ['A', 'F'] as const]],
  ['space', [[' ', ' '] as const, ['\t', '\r'] as const]],
  ['blank', [[' ', ' '] as const, ['\t', '\t'] as const]],
  ['punct', [['!', '/'] as const, [':', '@'] as const, ['[', '`'] as const, ['{', '~'] as const]],
])
