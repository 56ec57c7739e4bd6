import { convert } from '../../src/commands/convert.js'
import { commandOf } from '../../src/config/commands.js'
import type { OptionValues } from '../../src/config/index.js'
import type { Host } from '../../src/host/index.js'
import { type Files, treeOf } from './fixtures.js'

/** One of the conversions that `--format json` prints. */
export interface Converted {
  readonly pod: string | null
  readonly members: readonly string[]
  readonly notes: readonly string[]
  readonly reasons: readonly string[]
  readonly files: readonly { readonly path: string; readonly new: boolean; readonly text: string | null }[]
}

/** Runs `convert` over files, of all groups or of names with commas between them. */
export async function run(files: Files, names: string[] = [], format = 'json', values: OptionValues = {}) {
  let printed = ''
  let told = ''
  const host: Partial<Host> = {
    readDirectory: () => ({ tree: treeOf(files), skipped: [] }),
    print: (text) => {
      printed += text
    },
    printError: (text) => {
      told += text
    },
  }
  const command = commandOf('convert')
  if (!command) throw new Error('there is no command convert')
  const code = await convert(host as Host, { command, positionals: ['.', ...names], format, values })
  return { code, printed, told }
}

export async function conversions(files: Files, names?: string[]): Promise<readonly Converted[]> {
  return JSON.parse((await run(files, names)).printed).conversions
}

export const reasonsFor = async (files: Files, names?: string[]): Promise<readonly string[]> =>
  (await conversions(files, names)).flatMap(({ reasons }) => reasons)

/** The files as they are then. */
export function after(files: Files, { files: changed }: Pick<Converted, 'files'>): Files {
  const all = new Map<string, string | null>([...Object.entries(files), ...changed.map(({ path, text }) => [path, text] as const)])
  return Object.fromEntries([...all].filter((entry): entry is [string, string] => entry[1] !== null))
}
