import type { Reference } from '../model/index.js'
import type { Found, UnitFiles } from './unit-files.js'
import { nearestTo } from './unit-files.js'
import { add, areApart, isPod, type Unit } from './units.js'

/** Which draft kinds a reference of a kind may mean. */
const KINDS: Readonly<Record<Reference['kind'], readonly string[]>> = {
  container: ['container'],
  pod: ['pod'],
  network: ['network'],
  image: ['image'],
  build: ['image'],
  volume: ['volume'],
  kube: ['unit'],
}

/** Finds what references mean once hosts and branches are settled. */
export class Bindings {
  readonly #files: UnitFiles
  readonly #byLocal = new Map<string, Unit[]>()
  readonly #byName = new Map<string, Unit[]>()

  constructor(units: readonly Unit[], files: UnitFiles) {
    this.#files = files
    for (const unit of units) {
      const { draft } = unit
      add(this.#byLocal, `${draft.kind} ${draft.scope}\n${draft.local}`, unit)
      if (!('name' in draft) || !draft.name.value.known || draft.template) continue
      const name = draft.name.value.value
      // What is only said to exist elsewhere is not what a name binds to.
      if (!(draft.kind === 'network' && draft.external)) add(this.#byName, `${draft.kind} ${unit.host}\n${name}`, unit)
      // The container that holds a pod's namespaces: `--network container:NAME-infra`.
      if (isPod(unit)) add(this.#byName, `container ${unit.host}\n${name}-infra`, unit)
    }
  }

  find(reference: Reference, from: Unit): Found {
    switch (reference.by) {
      case 'file':
        return this.#files.find(reference, from)
      case 'local':
        return this.#search(this.#byLocal, reference, reference.scope, from)
      case 'name':
        return this.#search(this.#byName, reference, from.host, from)
    }
  }

  /** The bound unit, `null` when there is none or it cannot be told. */
  unit(reference: Reference, from: Unit): Unit | null {
    const found = this.find(reference, from)
    return typeof found === 'string' ? null : found.unit
  }

  #search(index: ReadonlyMap<string, Unit[]>, reference: Reference, scope: string, from: Unit): Found {
    if (!reference.name.known || reference.external) return 'unknown'
    const name = reference.name.value
    const all = KINDS[reference.kind].flatMap((kind) => index.get(`${kind} ${scope}\n${name}`) ?? [])
    // A thing does not mean itself, nor what never runs with it.
    const candidates = all.filter((unit) => unit !== from && !areApart(unit, from))
    if (candidates.length === 0) return all.length === 0 ? 'missing' : 'unknown'
    const unit = preferred(candidates, from)
    return unit ? { unit } : 'unknown'
  }
}

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
