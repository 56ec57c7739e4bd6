import { type Config, findConfig, loadConfig, NO_CONFIG, type OptionValues, problemLines } from '../config/index.js'
import { FORMATS } from '../formats/index.js'
import { type Host, UserError } from '../host/index.js'
import { RULES } from '../rules/index.js'
import type { SourceTree } from '../source/index.js'

/** The configuration of the tree that is linted. Throws UserError when it is wrong or not there. */
export async function configOf(host: Host, tree: SourceTree, given: OptionValues): Promise<Config> {
  const file = given.config ?? findConfig(tree)
  if (file === null) return NO_CONFIG
  // A file that is named is looked for where the command was given, as any path is.
  const content = given.config === undefined ? tree.read(file) : host.readText(file)
  if (!content.ok) throw new UserError(`cannot read the configuration ${file}: ${content.reason}`)
  return await parse(file, content.text)
}

/**
 * The configuration that a commit has under the same path: that of the directory, where it is one of its files and not `changed` since. One
 * that is wrong there was no check at all: it counts as none.
 */
export async function configInCommit(
  tree: SourceTree,
  given: OptionValues,
  now: Config,
  changed: { has(path: string): boolean } | null,
): Promise<Config> {
  const file = given.config ?? findConfig(tree)
  if (given.config === undefined && file === now.file && !(file !== null && (changed === null || changed.has(file)))) return now
  const content = file === null ? null : tree.read(file)
  if (file === null || !content?.ok) return NO_CONFIG
  const result = await loadConfig(file, content.text, known())
  return result.ok ? result.config : NO_CONFIG
}

async function parse(file: string, text: string): Promise<Config> {
  const result = await loadConfig(file, text, known())
  if (!result.ok) throw new UserError(problemLines(result.problems, text).join('\n'))
  return result.config
}

const known = () => ({ rules: RULES.map((rule) => rule.id), formats: FORMATS.map((format) => format.id) })
