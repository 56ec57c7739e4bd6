import { type AnalyseOptions, type Analysis, analyse } from '../analyse.js'
import type { Config, OptionValues } from '../config/index.js'
import type { Side } from '../diagnostics/index.js'
import { type Compared, type Host, UserError } from '../host/index.js'
import type { SourceTree } from '../source/index.js'
import { configInCommit, configOf } from './config-of.js'

/** One analysed tree with the configuration it is judged by. */
export interface Look extends Side {
  readonly graph: Analysis['graph']
  readonly readings: Analysis['readings']
}

/** The files below a directory as they are now. */
export async function lookAtDirectory(host: Host, directory: string, given: OptionValues, isCompared = false): Promise<Look> {
  const { tree, skipped } = host.readDirectory(directory)
  const config = await configOf(host, tree, given)
  const remember = isCompared || (given.base ?? config.values.base) !== undefined
  return look(tree, config, given, skipped, { remember, afterReading: host.tidyUp })
}

/** What the same look makes of the tree with other texts in it. */
export function lookAgain({ config, coverage }: Look, tree: SourceTree, given: OptionValues): Promise<Look> {
  return look(tree, config, given, coverage.skipped ?? [])
}

/**
 * The same directory in a commit, judged by the configuration it had there. What did not change since is taken from `head`. Throws UserError when the commit is not here.
 */
export async function lookAtCommit(compared: Compared, given: OptionValues, head: Look): Promise<Look> {
  const { ref } = compared
  const changed = await compared.changedLines
  const files = changed && new Set(changed.keys())
  const commit = await compared.files(head.tree)
  if (!commit.ok) throw new UserError(`cannot compare with ${ref}: ${commit.reason}`)
  const before = files && head.readings ? { readings: head.readings, changed: files } : null
  const seen = await look(commit.tree, await configInCommit(commit.tree, given, head.config, files), given, [], { before })
  if (commit.missing.size > 0) {
    // Compared with half a commit, old findings would look new. Fetching would run what the repository's configuration names.
    throw new UserError(
      `cannot compare with ${ref}: ${commit.missing.size} of its files are not in this partial clone (git fetch --refetch gets them)`,
    )
  }
  return seen
}

async function look(
  tree: SourceTree,
  config: Config,
  given: OptionValues,
  skipped: readonly { readonly path: string; readonly reason: string }[],
  compared: Pick<AnalyseOptions, 'remember' | 'before' | 'afterReading'> = {},
): Promise<Look> {
  const composeProvider = given['compose-provider'] ?? config.values['compose-provider']
  const analysis = await analyse(tree, {
    hosts: config.hosts,
    includes: config.includes,
    include: config.include,
    ...compared,
    ...(composeProvider ? { composeProvider } : {}),
  })
  return { ...analysis, coverage: { ...analysis.coverage, skipped: [...skipped, ...analysis.coverage.skipped] }, config }
}
