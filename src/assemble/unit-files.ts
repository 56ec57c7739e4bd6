import type { Draft, Reference } from '../model/index.js'
import { baseName, directoryDistance, type SourceTree } from '../source/index.js'
import { isConfigured, isHeap, isLooseHeap, territoryOf } from './territories.js'
import { add, exclude, scoped, type Unit } from './units.js'

/** What a reference turned out to be. `missing` is certain: no such thing is anywhere in the repository. */
export type Found = { readonly unit: Unit } | 'missing' | 'unknown'

const EXTENSIONS: Readonly<Partial<Record<Draft['kind'], string>>> = {
  container: 'container',
  pod: 'pod',
  network: 'network',
  volume: 'volume',
  unit: 'kube',
}
const UNIT_FILE = /\.(container|pod|network|volume|kube|image|build|artifact)$/

/** The Quadlet file name of a draft, `db.container`; `null` for what is not Quadlet's. */
function unitFileName(draft: Draft): string | null {
  if (draft.format !== 'quadlet') return null
  if (UNIT_FILE.test(draft.local)) return draft.local
  const extension = draft.kind === 'image' ? (/\.build(?:\.|$)/.test(baseName(draft.at.file)) ? 'build' : 'image') : EXTENSIONS[draft.kind]
  return `${draft.local}.${extension}`
}

/** Quadlet units by file name. Quadlet itself looks a name up in one flat list of files; which files share one list is what the tree must tell. */
export class UnitFiles {
  readonly #byName = new Map<string, Unit[]>()
  readonly #byPath = new Map<string, Unit[]>()
  readonly #tree: SourceTree
  readonly #cache = new Map<string, Found>()
  #treeNames: Set<string> | undefined

  constructor(units: readonly Unit[], tree: SourceTree) {
    this.#tree = tree
    for (const unit of units) {
      const name = unitFileName(unit.draft)
      if (name === null) continue
      add(this.#byName, name, unit)
      add(this.#byPath, scoped(unit.directory, name), unit)
    }
  }

  /** Every file name there is, for suggestions. */
  get names(): Iterable<string> {
    return this.#byName.keys()
  }

  /** The unit a `file` reference names, seen from where it was written. */
  find(reference: Reference, from: Unit): Found {
    const name = lookedUpName(reference)
    if (name === null) return 'unknown'
    // Where the branches are all alike the answer depends on the directory alone.
    const key = from.branches.length === 0 ? `${from.territory}\n${from.directory}\n${name}` : null
    const cached = key === null ? undefined : this.#cache.get(key)
    if (cached !== undefined) return cached
    const found = this.#search(name, from)
    if (key !== null) this.#cache.set(key, found)
    return found
  }

  #search(name: string, from: Unit): Found {
    const exact = this.#byName.get(name)
    // `x@inst.network` is another file than `x@.network`, which Quadlet does not find by it; but a link of that name may be made when the
    // units are installed, so the template is taken for it and its absence never reported.
    const all = exact ?? this.#byName.get(templateOf(name) ?? '')
    if (all === undefined) return this.#stands(name) ? 'unknown' : 'missing'
    // Nearly always it stands in the same directory; a thousand others of that name need no look then.
    const here = exact && this.#byPath.get(scoped(from.directory, name))
    const isCandidate = (unit: Unit): boolean => isVisible(unit, from) && !exclude(unit.branches, from.branches)
    const close = here?.filter(isCandidate) ?? []
    const candidates = close.length > 0 ? close : all.filter(isCandidate)
    const unit = nearestTo(from.directory, candidates)
    if (unit !== null) return { unit }
    if (candidates.length > 0) return 'unknown'
    // Another configured machine's unit is no help on this one.
    return isConfigured(from.territory) && all.every((unit) => isConfigured(unit.territory)) ? 'missing' : 'unknown'
  }

  /** Whether the tree holds a file that may become the unit though no format could read it: `app.network.tmpl`, an unparsed unit. */
  #stands(name: string): boolean {
    if (this.#treeNames === undefined) {
      this.#treeNames = new Set()
      for (const { path } of this.#tree.entries) {
        const base = baseName(path)
        const match = /^.+\.(?:container|pod|network|volume|kube|image|build|artifact)(?=\.|$)/.exec(base)
        if (match) this.#treeNames.add(match[0])
      }
    }
    return this.#treeNames.has(name)
  }
}

/** The file name a reference asks for; `null` when that is only known on the machine. */
function lookedUpName(reference: Reference): string | null {
  if (reference.name.known) return reference.name.value
  // `x@%i.network` in `web@.container` is the instance of the same name.
  const instance = /^([^%${]+@)%i(\.[a-z]+)$/.exec(reference.name.text)
  return instance ? `${instance[1]}${instance[2]}` : null
}

/** The file of which a name is an instance: `x@.network` for `x@inst.network`. */
export function templateOf(name: string): string | null {
  const at = name.indexOf('@')
  const dot = name.lastIndexOf('.')
  return at > 0 && dot > at + 1 ? `${name.slice(0, at + 1)}${name.slice(dot)}` : null
}

/** Whether a unit can be meant at all from where the reference stands. */
function isVisible(unit: Unit, from: Unit): boolean {
  // What stands outside every group (`common/proxy.network`) is shared by them.
  if (unit.territory !== from.territory) return unit.territory === ''
  if (!isHeap(from.territory) || isLooseHeap(from.territory)) return true
  // One example does not use another's units. (Test data of one test may lie in several directories, `tests/files`, `tests/templates`.)
  const { path } = territoryOf(from.territory)
  return unit.directory === path || commonDirectory(unit.directory, from.directory).length > path.length
}

function commonDirectory(a: string, b: string): string {
  let end = 0
  const limit = Math.min(a.length, b.length)
  for (let i = 0; i <= limit; i++) {
    if ((i === a.length || a[i] === '/') && (i === b.length || b[i] === '/')) end = i
    if (a[i] !== b[i]) break
  }
  return a.slice(0, end)
}

/** The one that is nearest: in the directory itself, then above or below it, then anywhere. `null` for none and for several equally near. */
export function nearestTo<U extends Unit>(directory: string, candidates: readonly U[]): U | null {
  let best: U | null = null
  let bestRank = Number.POSITIVE_INFINITY
  for (const unit of candidates) {
    const distance = directoryDistance(directory, unit.directory)
    const isLine = distance === 0 || isAbove(directory, unit.directory) || isAbove(unit.directory, directory)
    const rank = isLine ? distance : 1000 + distance
    if (rank < bestRank) {
      best = unit
      bestRank = rank
    } else if (rank === bestRank) best = null
  }
  return best
}

function isAbove(ancestor: string, directory: string): boolean {
  return ancestor === '' || directory.startsWith(`${ancestor}/`)
}
