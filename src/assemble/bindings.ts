import type { Reference } from '../model/index.js'
import type { Found, UnitFiles } from './unit-files.js'
import { nearestTo } from './unit-files.js'
import { add, areApart, isPod, type Unit } from './units.js'

/** The kind of draft that a reference of a kind means. */
const KINDS: Readonly<Record<Reference['kind'], Unit['draft']['kind']>> = {
  container: 'container',
  pod: 'pod',
  network: 'network',
  image: 'image',
  build: 'image',
  volume: 'volume',
  kube: 'unit',
}

/** Finds what references mean once hosts and branches are settled. */
export class Bindings {
  readonly #files: UnitFiles
  readonly #byLocal: Index = new Map()
  readonly #byName: Index = new Map()
  /** The container that holds a pod's namespaces: `--network container:NAME-infra`. */
  readonly #byInfra: Index = new Map()

  constructor(units: readonly Unit[], files: UnitFiles) {
    this.#files = files
    for (const unit of units) {
      const { draft } = unit
      put(this.#byLocal, draft.scope, draft.local, unit)
      if (!('name' in draft) || !draft.name.value.known || draft.template) continue
      const name = draft.name.value.value
      // What is only said to exist elsewhere is not what a name binds to.
      if (!(draft.kind === 'network' && draft.external)) put(this.#byName, unit.host, name, unit)
      if (isPod(unit)) put(this.#byInfra, unit.host, `${name}-infra`, unit)
    }
  }

  find(reference: Reference, from: Unit): Found {
    switch (reference.by) {
      case 'file':
        return this.#files.find(reference, from)
      case 'local':
        return search(this.#byLocal, null, reference, reference.scope, from)
      case 'name':
        return search(this.#byName, this.#byInfra, reference, from.host, from)
    }
  }

  /** The bound unit, `null` when there is none or it cannot be told. */
  unit(reference: Reference, from: Unit): Unit | null {
    const found = this.find(reference, from)
    return typeof found === 'string' ? null : found.unit
  }
}

/** Units by scope or host, then by what they are called there. */
type Index = Map<string, Map<string, Unit[]>>

function put(index: Index, place: string, name: string, unit: Unit): void {
  let names = index.get(place)
  if (names === undefined) {
    names = new Map()
    index.set(place, names)
  }
  add(names, name, unit)
}

function search(index: Index, infra: Index | null, reference: Reference, place: string, from: Unit): Found {
  if (!reference.name.known || reference.external) return 'unknown'
  const name = reference.name.value
  const kind = KINDS[reference.kind]
  let isThere = false
  const candidates: Unit[] = []
  const consider = (unit: Unit): void => {
    isThere = true
    // A thing does not mean itself, nor what never runs with it.
    if (unit !== from && !areApart(unit, from)) candidates.push(unit)
  }
  for (const unit of index.get(place)?.get(name) ?? NONE) if (unit.draft.kind === kind) consider(unit)
  if (reference.kind === 'container') for (const unit of infra?.get(place)?.get(name) ?? NONE) consider(unit)
  if (candidates.length === 0) return isThere ? 'unknown' : 'missing'
  const unit = preferred(candidates, from)
  return unit ? { unit } : 'unknown'
}

const NONE: readonly Unit[] = []

/** The same scope's before the same deployment's before the nearest. */
function preferred(candidates: readonly Unit[], from: Unit): Unit | null {
  if (candidates.length === 1) return candidates[0] as Unit
  for (const isOwn of [(unit: Unit) => unit.scopeKey === from.scopeKey, (unit: Unit) => unit.deployment === from.deployment]) {
    const own = candidates.filter(isOwn)
    if (own.length === 1) return own[0] as Unit
    if (own.length > 1) return null
  }
  return nearestTo(from.directory, candidates)
}
