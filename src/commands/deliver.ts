import type { Host } from '../host/index.js'
import type { Request } from './request.js'

/** Prints what was asked for, or writes it to the file that `--output` names. */
export function deliver(host: Host, { values }: Request, text: string): void {
  if (values.output === undefined) host.print(text)
  else host.writeText(values.output, text)
}
