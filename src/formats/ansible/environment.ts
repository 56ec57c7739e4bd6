import type { EnvironmentEntry, Hop } from '../../model/index.js'
import { environmentTemplate, parseDotenv } from '../../podman/index.js'
import { directoryOf, type MappedText } from '../../source/index.js'
import { readTemplate } from './templates.js'
import type { Unit } from './unit.js'

/** `env_file`, then `env`, then secrets that become variables: the last of a name is in force. */
export function environmentOf(unit: Unit): EnvironmentEntry[] {
  const { parameters } = unit
  return [
    ...parameters.texts('env_file', 'env_files').flatMap((text) => fromFile(unit, text)),
    ...parameters.pairs('env').map(({ name, value, at, via }) => ({ name, value, at, ...(via.length > 0 && { via }) })),
    ...parameters.texts('secrets').flatMap(secret),
  ]
}

/** The file on the machine is one that the tasks put there, or made from a template in the repository that bears its name. */
function fromFile(unit: Unit, path: MappedText): EnvironmentEntry[] {
  const { tree, layout } = unit
  const own = unit.files.at(path)
  const file = own ?? environmentTemplate(path.text, directoryOf(layout.path), tree)
  const text = file === null ? null : readTemplate(file, layout.scope, tree)
  if (text === null) return []
  const via: readonly Hop[] = [{ kind: 'environment-file', span: path.span() }]
  return parseDotenv(text, 'podman').map((entry) => {
    const value = entry.value && unit.parameters.variables.fill(entry.value)
    return { ...entry, value: own === null ? likely(value) : value, via: [...via, ...(entry.via ?? [])] }
  })
}

/** A value that the machine may have replaced. */
function likely(value: MappedText | null): MappedText | null {
  if (value === null || value.text === '') return null
  if (value.holes.length > 0) return value
  return value.withHoles([{ start: 0, end: value.length, expression: value.text, scope: null, defaulted: true }])
}

/** `NAME,type=env[,target=VARIABLE]`. The module takes a list, and a string is split at the commas that part its options. */
function secret(text: MappedText): EnvironmentEntry[] {
  const [name, ...options] = text.split(',')
  if (!name || !options.some((option) => option.text === 'type=env')) return []
  const target = options.find((option) => option.text.startsWith('target='))
  return [{ name: target?.text.slice('target='.length) ?? name.text, value: null, at: text.span() }]
}
