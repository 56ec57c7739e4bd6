import { unifiedDiff } from './patch.js'
import { printable } from './printable.js'

/** One pod that was made of containers, or why none was. */
export interface Conversion {
  /** The pod's; `null` when there is none. */
  readonly name: string | null
  readonly members: readonly string[]
  readonly notes: readonly string[]
  readonly reasons: readonly string[]
  /** `before` is `null` for a file that is new, `after` for one of which nothing is left. */
  readonly files: readonly { readonly path: string; readonly before: string | null; readonly after: string | null }[]
}

const NOTHING = 'Nothing to convert: no two containers of one place and notation, each by itself, are seen to call each other.\n'

/** The new definitions, each below its path, with what was done. */
export function convertText(conversions: readonly Conversion[]): string {
  if (conversions.length === 0) return NOTHING
  return conversions
    .map((conversion) => [...headOf(conversion), ...conversion.files.flatMap(fileLines)].join('\n'))
    .join('\n\n')
    .trimEnd()
    .concat('\n')
}

function headOf({ name, members, notes, reasons }: Conversion): string[] {
  const who = members
    .map(printable)
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1')
  const title = name === null ? `No pod of ${who}:` : `Pod ${printable(name)} of ${who}:`
  return [title, ...[...notes, ...reasons].map((line) => `  - ${printable(line)}`)]
}

const fileLines = ({ path, before, after }: Conversion['files'][number]): string[] => [
  '',
  `==> ${printable(path)}${before === null ? ' (new)' : after === null ? ' (gone)' : ''} <==`,
  ...(after === null ? [] : [after.replace(/\n$/, '')]),
]

/** As one diff that `git apply` takes. Reasons are not part of it. */
export function convertPatch(conversions: readonly Conversion[]): string {
  return conversions.flatMap(({ files }) => files.map(({ path, before, after }) => unifiedDiff(path, before, after))).join('')
}

export function convertJson(conversions: readonly Conversion[]): string {
  const pods = conversions.map(({ name, members, notes, reasons, files }) => ({
    pod: name,
    members,
    notes,
    reasons,
    files: files.map(({ path, before, after }) => ({ path, new: before === null, text: after })),
  }))
  return `${JSON.stringify({ schemaVersion: 1, conversions: pods }, null, 2)}\n`
}
