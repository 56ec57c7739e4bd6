import { createRequire } from 'node:module'
import { Ajv, type ValidateFunction } from 'ajv'

/** The official schema of SARIF 2.1.0, from the package that has it; it is not worth a copy here. `null` where that is not installed. */
export function sarifValidator(): ValidateFunction | null {
  const require = createRequire(import.meta.url)
  try {
    // It is written for draft 4; nothing in it but the name of its id means something else in draft 7.
    const { id: _, ...rest } = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as { id?: string }
    return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile({
      ...rest,
      $schema: 'http://json-schema.org/draft-07/schema#',
    })
  } catch {
    return null
  }
}
