import { MappedText } from '../../source/index.js'
import type { YamlNode } from '../../syntax/yaml/index.js'

/**
 * A scalar as a module's string parameter gets it: Ansible prints what PyYAML read (`str()` of 1342 for an unquoted `22:22`, `True` for
 * `yes`). `null` for lists and maps.
 */
export function pythonString(node: YamlNode): MappedText | null {
  if (node.kind === 'null') return node.text.slice(0, 0)
  if (node.kind !== 'scalar') return null
  const { typed, text } = node
  if (typeof typed === 'string') return text
  const printed = typeof typed === 'number' ? pythonNumber(typed, text.text) : typed ? 'True' : 'False'
  return printed === text.text ? text : MappedText.decoded(printed, text.span())
}

function pythonNumber(value: number, written: string): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf'
  return Number.isInteger(value) && written.includes('.') ? `${value}.0` : String(value)
}

const TRUE: ReadonlySet<string> = new Set(['y', 'yes', 'on', '1', 'true', 't', '1.0'])
const FALSE: ReadonlySet<string> = new Set(['n', 'no', 'off', '0', 'false', 'f', '0.0'])

/** A word as Ansible's `bool` parameters take it; `null` for what is none, or not known. */
export function pythonBoolean(text: MappedText): boolean | null {
  if (text.holes.some(({ defaulted }) => !defaulted)) return null
  const word = text.text.trim().toLowerCase()
  return TRUE.has(word) ? true : FALSE.has(word) ? false : null
}
