import type { Draft, Problem, Topology } from '../model/index.js'
import { settleAlternatives } from './alternatives.js'
import { Bindings } from './bindings.js'
import type { AssembleContext } from './context.js'
import { settleDeployments } from './deployments.js'
import { duplicateNames } from './duplicates.js'
import { containersOf, hostsOf, podsOf } from './entities.js'
import { machinesOf, settleHosts } from './hosts.js'
import { Images } from './images.js'
import { missingReferences } from './missing.js'
import { Namespaces } from './namespaces.js'
import { Networks } from './networks.js'
import { containerProblems, podProblems } from './refusals.js'
import { settleTerritories } from './territories.js'
import { UnitFiles } from './unit-files.js'
import { isContainer, isPod, unitsOf } from './units.js'
import { versionProblems } from './versions.js'

export type { AssembleContext, HostRule } from './context.js'

/**
 * Binds what the formats lowered into one topology: who runs with whom, which name means what, who shares sockets, who listens where.
 * The order of the drafts makes no difference. Pure; never throws on what a repository contains.
 */
export function assemble(drafts: readonly Draft[], problems: readonly Problem[], context: AssembleContext): Topology {
  const units = unitsOf(drafts.filter(({ kind }) => kind !== 'file'))
  const placed = drafts.filter((draft) => draft.kind === 'file')
  settleTerritories(units, context.hosts)
  const files = new UnitFiles(units, context.tree)
  const deployments = settleDeployments(units, files, context.tree)
  settleHosts(deployments)
  settleAlternatives(units, deployments)

  const bindings = new Bindings(units, files)
  const machines = machinesOf(units, context.hosts)
  const taken = new Set<string>()
  const networks = new Networks(units, bindings, taken)
  const namespaces = new Namespaces(bindings, networks, machines, taken)
  namespaces.settle(units)
  const containers = containersOf(units, namespaces, new Images(units, bindings), context.tree, placed)
  const pods = podsOf(units, namespaces)
  return {
    hosts: hostsOf(units, machines),
    namespaces: namespaces.all,
    containers,
    pods,
    networks: networks.all,
    images: units.flatMap(({ draft }) => (draft.kind === 'image' ? [draft] : [])),
    problems: [
      ...problems,
      ...missingReferences(units, files),
      ...units.flatMap((unit) => {
        if (isPod(unit)) return podProblems(unit, namespaces.of(unit))
        return isContainer(unit) ? containerProblems(unit, namespaces) : []
      }),
      ...duplicateNames(units),
      ...versionProblems(units, machines),
    ],
  }
}
