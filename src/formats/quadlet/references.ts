import { known, type Reference, textValue } from '../../model/index.js'
import { baseName, type MappedText, resolvePath, type SourceSpan } from '../../source/index.js'
import { kindOf } from './kinds.js'
import type { QuadletUnit } from './unit.js'

/** The keys of [Unit] whose Quadlet file names the generator translates to services (Podman's unitDependencyKeys, since 5.5). */
const DEPENDENCY_KEYS = [
  'After',
  'Before',
  'BindsTo',
  'Conflicts',
  'OnFailure',
  'OnSuccess',
  'PartOf',
  'PropagatesReloadTo',
  'PropagatesStopTo',
  'ReloadPropagatedFrom',
  'Requires',
  'Requisite',
  'StopPropagatedFrom',
  'Upholds',
  'Wants',
]
/** Those that say "the other one first, or with me". */
const AFTER_KEYS = new Set(['After', 'BindsTo', 'PartOf', 'Requires', 'Requisite', 'Upholds', 'Wants'])

type Kind = Reference['kind']

/** A reference to a Quadlet file by name. `says`: the generator's words when it is not there; without, it may be missing. */
export function fileReference(unit: QuadletUnit, text: MappedText, kind: Kind, says?: string): Reference {
  const { scope } = unit
  const name = textValue(text)
  return says === undefined ? { by: 'file', kind, name, scope, text } : { by: 'file', kind, name, scope, text, required: { says } }
}

/** A reference to a resource by Podman's own name for it. */
export function nameReference(unit: QuadletUnit, text: MappedText, kind: Kind): Reference {
  return { by: 'name', kind, name: textValue(text), scope: unit.scope, text }
}

/** `Image=x.image` and `x.build`, in any unit that takes an image (Podman's handleImageSource). */
export function imageReference(unit: QuadletUnit, text: MappedText): Reference | null {
  const kind = text.text.endsWith('.build') ? 'build' : text.text.endsWith('.image') ? 'image' : null
  return kind && fileReference(unit, text, kind, `requested Quadlet image ${text.text} was not found`)
}

const NOTHING = { after: [], others: [] } as const

/** What a unit waits for, and what else of its [Unit] section has to be there. */
export function dependencies(unit: QuadletUnit): { readonly after: readonly Reference[]; readonly others: readonly Reference[] } {
  const keys = unit.merged.keys('Unit')
  if (keys.size === 0) return NOTHING
  const after: Reference[] = []
  const others: Reference[] = []
  for (const key of DEPENDENCY_KEYS) {
    if (!keys.has(key)) continue
    for (const { text } of unit.merged.lookupStrv('Unit', key)) {
      const kind = kindOf(text.text)?.kind
      const waits = AFTER_KEYS.has(key)
      if (kind === undefined) {
        const service = waits ? serviceReference(unit, text) : null
        if (service) after.push(service)
      } else if (kind === 'artifact') requireFile(unit, text, `unable to translate dependency for ${text.text}`)
      else (waits ? after : others).push(fileReference(unit, text, kind, `unable to translate dependency for ${text.text}`))
    }
  }
  return { after: distinct(after), others: distinct(others) }
}

const SERVICES: readonly [suffix: string, kind: Kind][] = [
  ['-pod', 'pod'],
  ['-network', 'network'],
  ['-volume', 'volume'],
  ['-image', 'image'],
  ['-build', 'build'],
  ['', 'container'],
  ['', 'kube'],
]

/** `After=db.service` beside a `db.container`: the service that will be made of it. */
function serviceReference(unit: QuadletUnit, text: MappedText): Reference | null {
  if (!text.text.endsWith('.service')) return null
  const service = text.text.slice(0, -'.service'.length)
  for (const [suffix, kind] of SERVICES) {
    if (!service.endsWith(suffix)) continue
    const name = `${service.slice(0, service.length - suffix.length)}.${kind}`
    if (!unit.tree.has(unit.scope === '' ? name : `${unit.scope}/${name}`)) continue
    return { by: 'file', kind, name: known(name), scope: unit.scope, text }
  }
  return null
}

const distinct = (references: readonly Reference[]): readonly Reference[] => {
  if (references.length < 2) return references
  const seen = new Set<string>()
  return references.filter(({ name, kind }) => {
    const key = `${kind} ${name.known ? name.value : name.text}`
    return !seen.has(key) && seen.add(key)
  })
}

/** For what no draft stands for (an artifact): whether a file of that name is anywhere in the tree. */
export function requireFile(unit: QuadletUnit, text: MappedText, says: string): void {
  if (unit.input.embedded || unit.tree.entries.some(({ path }) => baseName(path) === text.text)) return
  unit.refuse('unknown-unit', says, text.span(), { rule: 'unknown-reference' })
}

/** The path in the tree that a value of the unit names; `null` when it is absolute, leads out, or is only known on the machine. */
export function treePath(unit: QuadletUnit, text: MappedText, directory: string = unit.scope): string | null {
  if (unit.input.embedded || text.holes.length > 0 || text.text.startsWith('/')) return null
  return resolvePath(directory, text.text)
}

/** Where a key stands, or the unit's header when it does not. */
export const keySpan = (unit: QuadletUnit, key: string): SourceSpan => unit.entry(key)?.keyAt ?? unit.at
