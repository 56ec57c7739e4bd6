import { readValue } from './arguments.js'
import { inputRows } from './commands.js'
import type { OptionValues } from './options.js'

export type Inputs = { readonly ok: true; readonly values: OptionValues } | { readonly ok: false; readonly message: string }

/** Reads the action's inputs; `get` gives '' for one that is not set, as the runner does. Spaces around a value do not count. */
export function readInputs(get: (name: string) => string): Inputs {
  const values: Record<string, string | boolean> = {}
  for (const row of inputRows()) {
    const text = get(row.name).trim()
    if (text === '') continue
    const value = readValue(row, row.type === 'boolean' ? text.toLowerCase() : text, `the input '${row.name}'`)
    if (typeof value === 'object') return { ok: false, message: value.message }
    values[row.name] = value
  }
  return { ok: true, values: values as OptionValues }
}
