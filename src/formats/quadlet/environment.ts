import type { Building, EnvironmentEntry, Hop } from '../../model/index.js'
import { environmentTemplate, parseDotenv } from '../../podman/index.js'
import { directoryOf, MappedText } from '../../source/index.js'
import type { PodmanArgs } from './arguments.js'
import { treePath } from './references.js'
import type { QuadletUnit } from './unit.js'

/**
 * A container's environment, the last of a name in force: `--env-file` before `--env` (Podman's specgenutil), secrets over both, since
 * libpod sets them when the container starts.
 */
export function environment(unit: QuadletUnit, args: PodmanArgs): EnvironmentEntry[] {
  const entries: EnvironmentEntry[] = []
  for (const { text } of unit.args('EnvironmentFile')) for (const entry of fromFile(unit, unit.expand(text))) entries.push(entry)
  for (const text of args.all('--env-file')) for (const entry of fromFile(unit, text)) entries.push(entry)
  for (const { word } of unit.merged.lookupKeyValues(unit.info.section, 'Environment')) entries.push(assignment(unit, unit.expand(word)))
  for (const text of args.all('--env')) entries.push(assignment(unit, text))
  for (const { text } of unit.args('Secret')) entries.push(...secret(unit, unit.expand(text)))
  for (const text of args.all('--secret')) entries.push(...secret(unit, text))
  return entries
}

/** `[Build] Environment=`: set in the image. */
export function buildEnvironment(unit: QuadletUnit): EnvironmentEntry[] {
  return unit.merged.lookupKeyValues(unit.info.section, 'Environment').map(({ word }) => assignment(unit, unit.expand(word)))
}

/** `NAME=VALUE`; a bare `NAME` is taken from the environment of whoever starts it. */
function assignment(unit: QuadletUnit, word: MappedText): EnvironmentEntry {
  const equals = word.text.indexOf('=')
  const name = equals < 0 ? word.text : word.text.slice(0, equals)
  const entry: Building<EnvironmentEntry> = { name, value: equals < 0 ? null : word.slice(equals + 1), at: word.span() }
  const hops = unit.viaOf(word.file)
  if (hops.length > 0) entry.via = hops
  return entry
}

/** The variables of a file in the tree; of one elsewhere those of the template in the tree that it is made from, as likely values. */
function fromFile(unit: QuadletUnit, path: MappedText): readonly EnvironmentEntry[] {
  const own = treePath(unit, path)
  const inTree = own !== null && unit.tree.has(own)
  const file = inTree ? own : environmentTemplate(path.text, directoryOf(path.file), unit.tree)
  const content = file === null ? null : unit.tree.read(file)
  if (file === null || !content?.ok) return []
  const hops: readonly Hop[] = [...unit.viaOf(path.file), { kind: 'environment-file', span: path.span() }]
  return parseDotenv(MappedText.verbatim(file, content.text, 0), 'podman').map((entry) => ({
    ...entry,
    value: inTree ? entry.value : likely(entry.value),
    via: [...hops, ...(entry.via ?? [])],
  }))
}

/** A value that the machine may have replaced. */
function likely(value: MappedText | null): MappedText | null {
  if (value === null || value.text === '') return null
  return value.withHoles([{ start: 0, end: value.length, expression: value.text, scope: null, defaulted: true }])
}

/** `Secret=NAME,type=env[,target=VARIABLE]`. */
function secret(unit: QuadletUnit, text: MappedText): readonly EnvironmentEntry[] {
  const [name, ...options] = text.split(',')
  if (!name || !options.some((option) => option.text === 'type=env')) return []
  const target = options.find((option) => option.text.startsWith('target='))
  return [{ name: target?.text.slice('target='.length) ?? name.text, value: null, at: text.span(), ...via(unit.viaOf(text.file)) }]
}

const via = (hops: readonly Hop[]): { readonly via?: readonly Hop[] } => (hops.length > 0 ? { via: hops } : {})
