import type { EnvironmentEntry, Hop } from '../../model/index.js'
import { directoryOf, MappedText } from '../../source/index.js'
import { parseDotenv } from '../environment/dotenv.js'
import { environmentTemplate } from '../environment/template.js'
import type { CommandLine } from './line.js'

/** `--env-file`, then `--env`, then secrets that become variables: the last of a name is in force (specgenutil, libpod). */
export function environmentOf(line: CommandLine): EnvironmentEntry[] {
  const { given } = line
  return [
    ...given.all('--env-file').flatMap((text) => fromFile(line, text)),
    ...given.all('--env').map((text) => assignment(line, text)),
    ...given.all('--secret').flatMap(secret),
  ]
}

/** `NAME=VALUE`; a bare `NAME` takes the caller's value. */
function assignment(line: CommandLine, word: MappedText): EnvironmentEntry {
  const equals = word.text.indexOf('=')
  if (equals < 0) return { name: word.text, value: line.call.variable(word.text), at: word.span() }
  const value = word.slice(equals + 1)
  const original = line.context.original?.(value)
  const name = word.text.slice(0, equals)
  if (!original) return { name, value, at: word.span() }
  return { name, value: original.text, at: original.text.span(), via: original.via }
}

/** The variables of a file in the tree; of one elsewhere those of the template it is made from, as likely values. */
function fromFile(line: CommandLine, path: MappedText): EnvironmentEntry[] {
  const { tree } = line.context
  const own = line.call.paths(path).find((candidate) => tree.has(candidate))
  const file = own ?? environmentTemplate(path.text, directoryOf(path.file), tree)
  const content = file === null ? null : tree.read(file)
  if (file === null || !content?.ok) return []
  const via: readonly Hop[] = [{ kind: 'environment-file', span: path.span() }]
  return parseDotenv(MappedText.verbatim(file, content.text, 0), 'podman').map((entry) => ({
    ...entry,
    value: own === undefined ? likely(entry.value) : entry.value,
    via: [...via, ...(entry.via ?? [])],
  }))
}

/** A value that the machine may have replaced. */
function likely(value: MappedText | null): MappedText | null {
  if (value === null || value.text === '') return null
  return value.withHoles([{ start: 0, end: value.length, expression: value.text, scope: null, defaulted: true }])
}

/** `--secret NAME,type=env[,target=VARIABLE]`. */
function secret(text: MappedText): readonly EnvironmentEntry[] {
  const [name, ...options] = text.split(',')
  if (!name || !options.some((option) => option.text === 'type=env')) return []
  const target = options.find((option) => option.text.startsWith('target='))
  return [{ name: target?.text.slice('target='.length) ?? name.text, value: null, at: text.span() }]
}
