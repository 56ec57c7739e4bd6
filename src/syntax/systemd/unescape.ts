/** What one escape sequence stands for and how many characters it has behind the backslash. */
export interface Unescaped {
  readonly text: string
  readonly length: number
}

const SIMPLE: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
  "'": "'",
  s: ' ',
}

/** Digits behind the letter: `\xNN`, `\uNNNN`, `\UNNNNNNNN`. */
const HEX: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

/**
 * The C escape whose backslash stands before `at`; `null` when it is none that systemd knows (systemd src/basic/escape.c, as ported in
 * Podman's pkg/systemd/parser/split.go: cUnescapeOne). NUL is never one.
 */
export function unescapeOne(text: string, at: number): Unescaped | null {
  const letter = text.charAt(at)
  const simple = SIMPLE[letter]
  if (simple !== undefined) return { text: simple, length: 1 }
  const digits = HEX[letter]
  if (digits !== undefined) {
    const code = number(text, at + 1, digits, 16)
    return code === null || code === 0 || code > 0x10ffff ? null : { text: character(code), length: digits + 1 }
  }
  const code = number(text, at, 3, 8)
  return code === null || code === 0 || code > 255 ? null : { text: character(code), length: 3 }
}

/** Surrogates are no characters: Go writes the replacement character for them. */
const character = (code: number): string => (code >= 0xd800 && code <= 0xdfff ? '\ufffd' : String.fromCodePoint(code))

function number(text: string, at: number, digits: number, radix: number): number | null {
  let value = 0
  for (let i = at; i < at + digits; i++) {
    const digit = digitOf(text.charCodeAt(i))
    if (digit >= radix) return null
    value = value * radix + digit
  }
  return value
}

function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  if (code >= 97 && code <= 102) return code - 87
  if (code >= 65 && code <= 70) return code - 55
  return 99
}
