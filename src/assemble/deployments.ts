import type { Draft, FormatId, Reference } from '../model/index.js'
import type { SourceTree } from '../source/index.js'
import { Groups } from './groups.js'
import { settleScripts } from './scripts.js'
import { isLooseHeap, isTopOfHeap } from './territories.js'
import type { UnitFiles } from './unit-files.js'
import { add, free, type Unit } from './units.js'

/** Units that are put up together. */
export interface Deployment {
  readonly name: string
  readonly units: readonly Unit[]
  readonly territory: string
  /** The directory that all of it stands in or under. */
  readonly directory: string
}

/** What stands in one directory is put up together; a compose project and a kube play are whole by themselves. */
const BY_DIRECTORY: ReadonlySet<FormatId> = new Set(['quadlet', 'shell', 'systemd', 'ansible'])

/** What plays Kubernetes YAML as one of its steps. */
const PLAYING: ReadonlySet<FormatId> = new Set(['shell', 'systemd', 'ansible'])

/**
 * Units of one directory tree that refer to each other or stand in one directory, one compose project, one kube play. Scripts of one
 * directory are put up together only where something says so. Only what Quadlet files say of each other joins directories here: that binds
 * before anything is known of hosts.
 */
export function settleDeployments(units: readonly Unit[], files: UnitFiles, tree: SourceTree): Deployment[] {
  const groups = new Groups<Unit>()
  const scopes = new Map<string, Unit>()
  const joinBy = (key: string, unit: Unit): void => {
    const first = scopes.get(key)
    if (first) groups.join(first, unit)
    else scopes.set(key, unit)
  }
  const apart = settleScripts(units, tree, groups)
  for (const unit of units) {
    const loose = isLooseHeap(unit.territory)
    const isFlat = unit.draft.format === 'quadlet' && (loose || isTopOfHeap(unit.territory, unit.directory))
    if (!isFlat) joinBy(`scope ${unit.territory}\n${unit.scopeKey}`, unit)
    if (!loose && !isFlat && BY_DIRECTORY.has(unit.draft.format) && !apart.has(unit))
      joinBy(`directory ${unit.territory}\n${unit.directory}`, unit)
    if (unit.draft.playedBy !== undefined) joinBy(`run ${unit.territory}\n${unit.draft.playedBy}`, unit)
    else if (PLAYING.has(unit.draft.format)) joinBy(`run ${unit.territory}\n${unit.draft.scope}\n`, unit)
    for (const reference of referencesOf(unit.draft)) {
      if (reference.by !== 'file') continue
      const found = files.find(reference, unit)
      if (typeof found !== 'string' && found.unit.territory === unit.territory) groups.join(found.unit, unit)
    }
  }
  joinKubeUnits(units, groups)

  const members = new Map<Unit, Unit[]>()
  for (const unit of units) add(members, groups.find(unit), unit)
  const taken = new Set<string>()
  const deployments = [...members.values()].map((own) => deploymentOf(own, taken))
  for (const deployment of deployments) for (const unit of deployment.units) unit.deployment = deployment.name
  return deployments
}

/** A `.kube` unit belongs to the pods it plays. Their scope is the play's, which carries the unit's file in its name or stands beside it. */
function joinKubeUnits(units: readonly Unit[], groups: Groups<Unit>): void {
  const kube = new Map<string, Unit>()
  for (const unit of units) if (unit.draft.format === 'kube' && !kube.has(unit.draft.scope)) kube.set(unit.draft.scope, unit)
  if (kube.size === 0) return
  for (const unit of units) {
    if (unit.draft.kind !== 'unit') continue
    const played = kube.get(unit.draft.at.file)
    if (played) groups.join(unit, played)
  }
}

/** Every reference of a draft, the ones that only order the start included. */
export function referencesOf(draft: Draft): readonly Reference[] {
  const known = collected.get(draft)
  if (known) return known
  const found = collect(draft)
  collected.set(draft, found)
  return found
}

const collected = new WeakMap<Draft, readonly Reference[]>()

function collect(draft: Draft): readonly Reference[] {
  const references: Reference[] = draft.references ? [...draft.references] : []
  if (draft.kind === 'container') {
    if (draft.imageUnit) references.push(draft.imageUnit)
    if (draft.pod) references.push(draft.pod)
    for (const mount of draft.mounts) if (mount.volume) references.push(mount.volume)
    references.push(...draft.after)
  }
  if (draft.kind === 'container' || draft.kind === 'pod') {
    for (const attachment of draft.network.attachments) references.push(attachment.network)
    if (draft.network.target) references.push(draft.network.target)
  }
  return references
}

/** Named after the directory for what a directory holds together, after the scope for what is whole by itself. */
function deploymentOf(units: readonly Unit[], taken: Set<string>): Deployment {
  const first = units[0] as Unit
  const directory = units.reduce((shared, unit) => sharedDirectory(shared, unit.directory), first.directory)
  const isByDirectory = units.some((unit) => BY_DIRECTORY.has(unit.draft.format))
  const plain = isByDirectory ? directory : first.draft.scope
  const wanted = plain === '' ? '.' : plain
  const name = taken.has(wanted) ? free(`${wanted}/${first.draft.local}`, taken) : free(wanted, taken)
  return { name, units, territory: first.territory, directory }
}

function sharedDirectory(a: string, b: string): string {
  if (a === b) return a
  const left = a.split('/')
  const right = b.split('/')
  let shared = 0
  while (shared < left.length && shared < right.length && left[shared] === right[shared]) shared++
  return left.slice(0, shared).join('/')
}
