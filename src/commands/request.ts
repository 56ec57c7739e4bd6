import type { CommandRow, OptionValues } from '../config/index.js'

/** What the command line asks for: see config/arguments. */
export interface Request {
  readonly command: CommandRow
  readonly positionals: readonly string[]
  readonly format: string
  readonly values: OptionValues
}
