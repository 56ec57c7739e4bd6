import { MappedText } from '../../source/index.js'
import type { YamlNode } from '../../syntax/yaml/index.js'

/** A scalar as a Go string field gets it; `null` for what is no scalar. Numbers and booleans are written the way Go prints them. */
export function goString(node: YamlNode): MappedText | null {
  if (node.kind !== 'scalar') return null
  const { typed, text } = node
  if (typeof typed === 'string') return text
  const printed = typeof typed === 'number' ? goNumber(typed, text.text) : String(typed)
  return printed === text.text ? text : MappedText.decoded(printed, node.span)
}

/** strconv.FormatInt, or FormatFloat(…, 'g', -1, 64) for what YAML reads as a float. */
function goNumber(value: number, written: string): string {
  const isFloat = /[.eE]/.test(written) && !/^[-+]?0[xX]/.test(written)
  // Go has 64 bits where a number here has 53.
  if (!isFloat && !Number.isSafeInteger(value) && /^[-+]?[1-9][0-9]*$/.test(written)) return written.replace('+', '')
  if (!isFloat || !Number.isFinite(value)) return String(value)
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e')
  const power = Number(exponent)
  if (power >= -4 && power < 6) return String(value)
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
}
