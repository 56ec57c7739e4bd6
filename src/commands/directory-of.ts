import { UserError } from '../host/index.js'
import type { Request } from './command-line.js'

/** The one directory that a command works on. */
export function directoryOf({ command, operands }: Request): string {
  if (operands.length > 1) throw new UserError(`${command} takes one directory, not ${operands.length}: ${operands.join(' ')}`)
  return operands[0] ?? '.'
}
