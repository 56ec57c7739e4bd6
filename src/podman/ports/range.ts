import type { Value } from '../../model/index.js'
import { hasOpenHole, known, unknownOf } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import { atoi } from '../go.js'
import { splitOutsideHoles } from '../masking.js'

/** A port or a run of ports as the text shows it. */
export interface PortRange {
  /** The first port. */
  readonly start: Value<number>
  /** `null` where a hole decides it: a variable may hold `8000-8010` as well as `8000`. */
  readonly count: number | null
  /** What the count is at least. */
  readonly least: number
}

export type Parsed<T> = T | { readonly error: string }

/** specgenutil.parseAndValidatePort */
export function parsePort(text: string): Parsed<{ readonly port: number }> {
  const number = atoi(text)
  if ('error' in number) return { error: `invalid port number: ${number.error}` }
  if (number.value < 1 || number.value > 65535) {
    return { error: `port numbers must be between 1 and 65535 (inclusive), got ${number.value}` }
  }
  return { port: number.value }
}

/** specgenutil.parseAndValidateRange. Only what no hole can make right is an error. */
export function parseRange(text: MappedText): Parsed<PortRange> {
  const parts = splitOutsideHoles(text, '-')
  const [first, last] = parts as [MappedText, MappedText | undefined]
  if (parts.length > 2) return { error: 'invalid port format - port ranges are formatted as startPort-stopPort' }
  if (first.text === '') return { error: 'port numbers cannot be negative' }
  const start = value(first)
  if ('error' in start) return start
  if (last === undefined) return { start, count: start.known ? 1 : null, least: 1 }
  if (last.text === '') return { error: 'must provide ending number for port range' }
  const end = value(last)
  if ('error' in end) return end
  if (!start.known || !end.known) return { start, count: null, least: 2 }
  if (end.value <= start.value) {
    return { error: `the end port of a range must be higher than the start port - ${end.value} is not higher than ${start.value}` }
  }
  const count = end.value - start.value + 1
  return { start, count, least: count }
}

function value(text: MappedText): Parsed<Value<number>> {
  if (hasOpenHole(text)) return unknownOf(text)
  const parsed = parsePort(text.text)
  return 'error' in parsed ? parsed : known(parsed.port)
}
