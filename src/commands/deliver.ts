import type { OptionValues } from '../config/index.js'
import type { Host } from '../host/index.js'

/** Prints what was asked for, or writes it to the file that `--output` names. */
export function deliver(host: Host, options: OptionValues, text: string): void {
  if (options.output === undefined) host.print(text)
  else host.writeText(options.output, text)
}
