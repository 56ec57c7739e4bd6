import type { Building, KubePlay, Reference, UnitDraft } from '../../model/index.js'
import { baseName, MappedText } from '../../source/index.js'
import { jinjaText, yamlTemplate } from '../../syntax/template/index.js'
import { podmanArgs } from './arguments.js'
import { networkUnits } from './networks.js'
import { publishes } from './publish.js'
import { dependencies, treePath } from './references.js'
import { checkService, checkUserMappings } from './refusals.js'
import type { QuadletUnit } from './unit.js'

/** `podman kube play` of a `.kube` unit (Podman's ConvertKube): the files it plays are claimed for the kube format. */
export function lowerKube(unit: QuadletUnit): UnitDraft {
  const args = podmanArgs(unit, 'kube play')
  checkService(unit)
  checkUserMappings(unit, false)
  checkWorkingDirectory(unit)
  const networks: readonly Reference[] = networkUnits(unit).map(({ reference }) => reference)
  const { after, others } = dependencies(unit)
  const files = unit.strv('Yaml')
  if (files.length === 0) unit.refuse('no-yaml', 'no Yaml key specified', unit.entry('Yaml')?.at ?? unit.at)
  const play: KubePlay = {
    publish: [...unit.expandedAll('PublishPort'), ...args.all('--publish')],
    network: [...unit.expandedAll('Network'), ...args.all('--network')],
    ...(networks.length > 0 && { networkUnits: networks }),
    configMaps: [...unit.strv('ConfigMap').map(({ text }) => unit.expand(text)), ...args.all('--configmap')].flatMap(
      (text) => inTree(unit, text) ?? [],
    ),
    ...(args.on('--publish-all')?.value && { publishAll: true }),
    ...(args.on('--no-pod-prefix')?.value && { noPodPrefix: true }),
    at: unit.at,
    scope: unit.subject,
  }
  for (const { text } of files) claim(unit, unit.expand(text), play)
  knowEachOther(unit, files.length)
  // Where the files are read, their reader judges the options with them.
  if (unit.claims.length === 0) publishes(unit, args, false)
  const references = [...networks, ...after, ...others]
  const draft: Building<UnitDraft> = { kind: 'unit', format: 'quadlet', scope: unit.scope, local: unit.name.stem, at: unit.at }
  if (references.length > 0) draft.references = references
  return unit.mark(draft)
}

/** Files of one play share their ConfigMaps; that it is known whole is said only where each of them was found. */
function knowEachOther(unit: QuadletUnit, count: number): void {
  if (unit.claims.length !== count) return
  const files = unit.claims.map(({ path }) => path)
  unit.claims.splice(0, count, ...unit.claims.map((claim) => (claim.play ? { ...claim, play: { ...claim.play, files } } : claim)))
}

function claim(unit: QuadletUnit, text: MappedText, play: KubePlay): void {
  if (/^[a-z]+:\/\//i.test(text.text)) return
  const path = treePath(unit, text)
  if (path === null) return
  const base = baseName(path)
  const there = unit.tree.has(path) ? [path] : unit.tree.entries.flatMap((entry) => (baseName(entry.path) === base ? [entry.path] : []))
  // What stands in two places here may be put beside the unit when it is installed; which of several, nobody can tell.
  if (there.length === 1) unit.claims.push({ format: 'kube', path: there[0] as string, evidence: `Yaml= of ${unit.name.fileName}`, play })
  else if (there.length === 0 && claimTemplate(unit, base, play)) return
  if (there.length > 0 || unit.tree.entries.some((entry) => baseName(entry.path).startsWith(`${base}.`))) return
  unit.problem('no-yaml-file', `${unit.name.fileName} plays ${text.text}, which is not there`, text.span(), {
    rule: 'unknown-reference',
    // Test data may name files that only a test run makes.
    ...(isTestData(path) && { severity: 'note' }),
  })
}

/** The only template of that name, as Ansible fills it in beside the unit. */
function claimTemplate(unit: QuadletUnit, base: string, play: KubePlay): boolean {
  const [template, ...others] = unit.tree.entries.filter(({ path }) => baseName(path) === `${base}.j2`)
  const content = template && others.length === 0 ? unit.tree.read(template.path) : null
  if (!template || !content?.ok) return false
  const text = yamlTemplate(jinjaText(MappedText.verbatim(template.path, content.text, 0), 'text.j2', template.path))
  const evidence = `Yaml= of ${unit.name.fileName}`
  unit.claims.push({ format: 'kube', path: template.path, content: { text, name: base }, evidence, play })
  return true
}

const isTestData = (path: string): boolean => /(?:^|\/)(?:tests?|e2e|testdata|__tests__|fixtures?)\//i.test(path)

function inTree(unit: QuadletUnit, text: MappedText): string | null {
  const path = treePath(unit, text)
  return path !== null && unit.tree.has(path) ? path : null
}

/** Podman's handleSetWorkingDirectory, for a `.kube` unit. */
function checkWorkingDirectory(unit: QuadletUnit): void {
  const value = unit.raw('SetWorkingDirectory')
  if (!value) return
  const said = value.text.toLowerCase()
  if (said === 'yaml') {
    if (unit.strv('Yaml').length > 1) {
      unit.refuse('working-directory', 'SetWorkingDirectory=yaml is only supported when a single Yaml key is provided', value.span())
    }
  } else if (said === 'file') {
    unit.refuse('working-directory', `SetWorkingDirectory=${value.text} is only supported in .build files`, value.span())
  } else if (said !== 'unit') unit.refuse('working-directory', `unsupported value for WorkingDirectory: ${value.text}`, value.span())
}
