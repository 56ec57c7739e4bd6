/**
 * What a plain scalar means, by who reads it. '1.1' is PyYAML (podman-compose, Ansible), 'podman-kube' is go-yaml v3 (kube play;
 * compose-go reads the same way), '1.2' is the core schema of the specification.
 */
export type Dialect = '1.1' | '1.2' | 'podman-kube'

export type Typed = string | number | boolean | null

const NULL = /^(?:~|null|Null|NULL|)$/
const TRUE_CORE = /^(?:true|True|TRUE)$/
const FALSE_CORE = /^(?:false|False|FALSE)$/

/** Whether a plain scalar is no value, in all dialects. */
export function isNullWord(text: string): boolean {
  return text.length <= 4 && NULL.test(text)
}

/** Every resolvable plain scalar is shorter; a longer one is text, and no expression below ever runs over a long line. */
const LONGEST = 128

/** The value of a plain scalar. */
export function typedPlain(text: string, dialect: Dialect): Typed {
  if (text.length > LONGEST) return text
  if (NULL.test(text)) return null
  if (TRUE_CORE.test(text)) return true
  if (FALSE_CORE.test(text)) return false
  switch (dialect) {
    case '1.1':
      return typed11(text)
    case '1.2':
      return typed12(text)
    case 'podman-kube':
      return typedGo(text)
  }
}

/** The value under an explicit `!!` tag, whatever the quotes; `undefined` when the tag is none of the core ones or does not fit. */
export function typedByTag(text: string, tag: string, dialect: Dialect): Typed | undefined {
  switch (tag) {
    case '!!str':
      return text
    case '!!null':
      return null
    case '!!int':
    case '!!float': {
      const value = typedPlain(text, dialect)
      return typeof value === 'number' ? value : undefined
    }
    case '!!bool': {
      const value = typedPlain(text, dialect)
      return typeof value === 'boolean' ? value : undefined
    }
    default:
      return undefined
  }
}

const TRUE_11 = /^(?:yes|Yes|YES|on|On|ON)$/
const FALSE_11 = /^(?:no|No|NO|off|Off|OFF)$/
const INT_11 = /^[-+]?(?:0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(?::[0-5]?[0-9])+)$/
const FLOAT_11 =
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*)$/
const INFINITE = /^([-+]?)\.(?:inf|Inf|INF)$/
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/

/** PyYAML resolver.py and constructor.py: leading zero is octal, colons count sixties, `1e3` without a dot is text. */
function typed11(text: string): Typed {
  if (TRUE_11.test(text)) return true
  if (FALSE_11.test(text)) return false
  if (INT_11.test(text)) return signed(text, (digits) => integer11(digits.replaceAll('_', '')))
  if (FLOAT_11.test(text)) return signed(text, (digits) => sexagesimal(digits.replaceAll('_', ''), Number))
  return special(text)
}

function integer11(digits: string): number {
  if (digits.includes(':')) return sexagesimal(digits, Number)
  if (digits.startsWith('0b')) return Number.parseInt(digits.slice(2), 2)
  if (digits.startsWith('0x')) return Number.parseInt(digits.slice(2), 16)
  return digits.startsWith('0') && digits.length > 1 ? Number.parseInt(digits, 8) : Number(digits)
}

function sexagesimal(digits: string, number: (part: string) => number): number {
  return digits.split(':').reduce((total, part) => total * 60 + number(part), 0)
}

const INT_12 = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/
const FLOAT_12 = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/

function typed12(text: string): Typed {
  if (INT_12.test(text) || FLOAT_12.test(text)) return Number(text)
  return special(text)
}

const INT_GO = /^[-+]?(?:0[xX][0-9a-fA-F]+|0[oO]?[0-7]+|0[bB][01]+|0|[1-9][0-9]*)$/

/** go-yaml v3 resolve.go: `strconv.ParseInt(plain, 0, 64)` after dropping underscores (so `010` is 8), then a float (so `08` is 8). */
function typedGo(text: string): Typed {
  if (/^[-+.0-9]/.test(text)) {
    const plain = text.replaceAll('_', '')
    if (INT_GO.test(plain)) return signed(plain, integerGo)
    if (FLOAT_12.test(plain)) return Number(plain)
  }
  return special(text)
}

function integerGo(digits: string): number {
  const lower = digits.toLowerCase()
  const prefixed = lower.startsWith('0x') || lower.startsWith('0b') || lower.startsWith('0o')
  if (prefixed) return Number(lower)
  return lower.startsWith('0') ? Number.parseInt(lower, 8) : Number(lower)
}

function special(text: string): Typed {
  const infinite = INFINITE.exec(text)
  if (infinite) return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  return NOT_A_NUMBER.test(text) ? Number.NaN : text
}

function signed(text: string, read: (digits: string) => number): number {
  const sign = text[0]
  const value = read(sign === '-' || sign === '+' ? text.slice(1) : text)
  return sign === '-' ? -value : value
}
