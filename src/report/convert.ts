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

/** What is told beside the conversions. */
export interface ConvertHints {
  /** The command that makes the patch, without `--format patch`; `directory` is where it applies. */
  readonly command: string
  readonly directory: string
  /** Which calls are seen of which no pod can be made, in sentences without a full stop. */
  readonly stray: readonly string[]
}

const NOTHING = 'Nothing to convert: no two containers of one place and notation, each by itself, are seen to call each other.\n'

/** The new definitions, each below its path, with what was done and how to have it. */
export function convertText(conversions: readonly Conversion[], { command, directory, stray }: ConvertHints): string {
  if (conversions.length === 0) return nothing(stray)
  const parts = conversions.map((conversion) => [...headOf(conversion), ...conversion.files.flatMap(fileLines)].join('\n').trimEnd())
  if (conversions.some(({ files }) => files.length > 0)) {
    const apply = directory === '.' ? 'git apply' : `git -C ${quoted(directory)} apply`
    parts.push(`Nothing was written. To apply it: ${command} --format patch | ${apply}`)
  }
  return `${parts.join('\n\n')}\n`
}

const nothing = (stray: readonly string[]): string => [NOTHING, ...stray.map((line) => `  - ${printable(line)}\n`)].join('')

/** Why there is no pod, for standard error beside a patch. */
export function convertRefusals(conversions: readonly Conversion[], hints: ConvertHints): string {
  const refused = conversions.filter(({ name }) => name === null)
  return conversions.length > 0 && refused.length === 0 ? '' : convertText(refused, hints)
}

/** As a word of a shell. */
export const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)

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
