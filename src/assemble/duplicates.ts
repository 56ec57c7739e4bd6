import type { ContainerDraft, Fact, PodDraft, Problem } from '../model/index.js'
import { add, areApart, isContainer, isPod, labelOf, scoped, type Unit } from './units.js'

/** A name that hundreds share is one mistake; it is not compared pair by pair. */
const COMPARED = 20

/** Two containers, or two pods, that may be up together on one host and have one name. A container and a pod may share theirs. */
export function duplicateNames(units: readonly Unit[]): Problem[] {
  const named = new Map<string, Unit<ContainerDraft | PodDraft>[]>()
  for (const unit of units) {
    if (!isContainer(unit) && !isPod(unit)) continue
    const { name, template, kind } = unit.draft
    if (name.value.known && !template) add(named, `${kind} ${unit.host}\n${name.value.value}`, unit)
  }
  const problems: Problem[] = []
  for (const same of named.values()) {
    for (let i = 1; i < same.length; i++) {
      const unit = same[i] as Unit<ContainerDraft | PodDraft>
      const first = same.slice(Math.max(0, i - COMPARED), i).find((other) => clash(other, unit))
      if (first) problems.push(duplicate(first, unit))
    }
  }
  return problems
}

function clash(a: Unit, b: Unit): boolean {
  // The same thing told twice in one scope (removed and made again) is one thing.
  return !areApart(a, b) && scoped(a.scopeKey, a.draft.local) !== scoped(b.scopeKey, b.draft.local)
}

function duplicate(first: Unit<ContainerDraft | PodDraft>, unit: Unit<ContainerDraft | PodDraft>): Problem {
  const { kind, name } = unit.draft
  const text = name.value.known ? name.value.value : name.value.text
  return {
    rule: 'duplicate-name',
    code: kind,
    message: `the ${kind} name "${text}" is already in use by ${labelOf(first.draft)} (${first.draft.at.file})`,
    at: placeOf(unit),
    subject: unit.id,
    // The deployments may be for two machines after all.
    ...(first.deployment !== unit.deployment && { severity: 'warning' as const }),
    because: [nameFact(first), nameFact(unit)],
  }
}

/** Where the name stands, or the definition that gets it by default. */
const placeOf = ({ draft }: Unit<ContainerDraft | PodDraft>): Problem['at'] =>
  draft.name.origin.kind === 'declared' ? draft.name.origin.span : draft.at

function nameFact(unit: Unit<ContainerDraft | PodDraft>): Fact<unknown> {
  const { draft } = unit
  return {
    claim: { id: 'named', data: { name: draft.name.value.known ? draft.name.value.value : '', what: `${draft.kind} ${labelOf(draft)}` } },
    value: draft.name.value,
    origin: { kind: 'declared', span: placeOf(unit) },
  }
}
