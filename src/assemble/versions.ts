import { type Problem, podmanAtLeast } from '../model/index.js'
import type { Machine } from './hosts.js'
import type { Unit } from './units.js'

/** What the Podman of a unit's machine does not know yet, where the configuration says which it is. */
export function versionProblems(units: readonly Unit[], machines: ReadonlyMap<string, Machine>): Problem[] {
  const problems: Problem[] = []
  for (const { draft, host, id } of units) {
    const podman = machines.get(host)?.podman
    if (draft.needs === undefined || podman === undefined) continue
    const unmet = draft.needs.filter(({ since }) => podmanAtLeast(podman, since) === false)
    // Of a file that is not read nothing else is said.
    const told = unmet.filter((need) => need.at === draft.at).slice(0, 1)
    for (const { since, otherwise, at } of told.length > 0 ? told : unmet) {
      problems.push({
        rule: 'invalid-unit',
        code: 'too-new',
        message: `Podman ${podman} of host ${host} ${otherwise} (known since ${since})`,
        at,
        subject: id,
      })
    }
  }
  return problems
}
