import type { Draft, FileClaim, Hop, LowerContext, Lowered } from '../../model/index.js'
import { baseName, directoryOf, MappedText, type SourceTree } from '../../source/index.js'
import { parseUnit, type UnitError, type UnitFile } from '../../syntax/systemd/index.js'
import { jinjaText, withPlaceholders } from '../../syntax/template/index.js'
import { lowerContainer } from './container.js'
import { dropInsOf } from './drop-ins.js'
import { lowerBuild, lowerImage, lowerVolume } from './images.js'
import { kindOf, splitName, unitNameOf } from './kinds.js'
import { lowerKube } from './kube.js'
import { lowerNetwork } from './network-unit.js'
import { lowerPod } from './pod.js'
import { splitUnits } from './quadlets-file.js'
import { keySpan } from './references.js'
import { checkKeys } from './refusals.js'
import { QuadletUnit, type UnitInput } from './unit.js'

/** Lowers one unit with its drop-ins; a template that says so also as its default instance. Never throws on what a file contains. */
export function lowerUnit(claim: FileClaim, { tree }: LowerContext): Lowered {
  const { path } = claim
  const source = sourceOf(claim, tree)
  if (typeof source === 'string') return unread(path, source)
  const fileName = claim.content?.name ?? baseName(path)
  const name = splitName(unitNameOf(fileName))
  const info = kindOf(name.fileName)
  if (!info) {
    const { error } = splitUnits(source, path)
    return error ? unread(path, error.message, error.at) : unread(path, `${name.fileName} is no Quadlet unit`)
  }
  const main = parseUnit(path, withPlaceholders(jinjaText(source, fileName, path), fileName, path))
  // The generator reads the whole directory or nothing of it.
  const [error] = main.errors
  if (error) return unread(path, `${reason(error)}; the generator then leaves out every unit of the directory`, error.at)

  const embedded = claim.content !== undefined
  const directory = directoryOf(path)
  const all = embedded ? [] : dropInsOf(name.fileName, directory, tree)
  const dropIns = all.filter(({ errors }) => errors.length === 0)
  const header = main.sections[0]?.header ?? { file: source.file, start: 0, end: 0 }
  const via: readonly Hop[] = source.file !== path && !embedded ? [{ kind: 'template', span: header }] : []
  const input: UnitInput = { path, name, info, scope: embedded ? path : directory, embedded, main, dropIns, tree, via }
  const unit = new QuadletUnit(input)
  const drafts = lowerKind(unit)
  const instance = defaultInstance(unit, main)
  if (instance) drafts.push(...lowerKind(instance))
  return {
    drafts,
    problems: unit.problems,
    claims: [...unit.claims, ...(instance?.claims ?? [])],
    unmodelledKeys: unit.unmodelledKeys,
    unparsed: all.flatMap(({ errors }) => (errors[0] ? [{ at: errors[0].at, reason: reason(errors[0]) }] : [])),
    units: 1,
  }
}

/** The text of a claim, at the place where it really stands: an instance may be a link to its template. */
function sourceOf(claim: FileClaim, tree: SourceTree): MappedText | string {
  if (claim.content) return claim.content.text
  const content = tree.read(claim.path)
  if (!content.ok) return content.reason
  return MappedText.verbatim(linkTarget(claim.path, tree) ?? claim.path, content.text, 0)
}

function linkTarget(path: string, tree: SourceTree): string | null {
  let low = 0
  let high = tree.entries.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const entry = tree.entries[middle]
    if (!entry) return null
    if (entry.path === path) return entry.symlink?.target ?? null
    if (entry.path < path) low = middle + 1
    else high = middle - 1
  }
  return null
}

function lowerKind(unit: QuadletUnit): Draft[] {
  checkKeys(unit)
  switch (unit.info.kind) {
    case 'container':
      return [lowerContainer(unit)]
    case 'pod':
      return [lowerPod(unit)]
    case 'kube':
      return [lowerKube(unit)]
    case 'network':
      return [lowerNetwork(unit)]
    case 'volume':
      return [lowerVolume(unit)]
    case 'image':
      return [lowerImage(unit)]
    case 'build':
      return [lowerBuild(unit)]
    case 'artifact':
      // Nothing of the topology: only what is refused of it counts.
      if (!unit.raw('Artifact')) unit.refuse('no-artifact', 'no Artifact key specified', keySpan(unit, 'Artifact'))
      return []
  }
}

/** `DefaultInstance=` of a template that is wanted by something: the instance that runs when nobody names one. */
function defaultInstance(unit: QuadletUnit, main: UnitFile): QuadletUnit | null {
  const { prefix, instance, extension } = unit.name
  const said = instance === '' ? unit.merged.lookupSet('Install', 'DefaultInstance') : null
  if (!said || said.holes.length > 0 || /[%/]/.test(said.text)) return null
  if (!['WantedBy', 'RequiredBy', 'UpheldBy'].some((key) => unit.merged.lookupStrv('Install', key).length > 0)) return null
  const name = splitName(`${prefix}@${said.text}.${extension}`)
  const { input } = unit
  const own = unit.scope === '' ? name.fileName : `${unit.scope}/${name.fileName}`
  // It is there as a file of its own.
  if (unit.tree.has(own)) return null
  return new QuadletUnit({ ...input, name, via: [...input.via, { kind: 'template', span: main.sections[0]?.header ?? unit.at }] })
}

/** Without the line itself: it may hold what is no business of a report. */
const reason = ({ message }: UnitError): string =>
  message.startsWith('file contains line') ? 'the line is not a key-value pair, group, or comment' : message

function unread(path: string, why: string, at = { file: path, start: 0, end: 0 }): Lowered {
  return { drafts: [], problems: [], claims: [], unmodelledKeys: [], unparsed: [{ at, reason: why }], units: 0 }
}
