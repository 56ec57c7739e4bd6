import type { Fact, Host } from '../model/index.js'
import { NEWEST_PODMAN } from '../podman/index.js'
import type { HostRule } from './context.js'
import type { Deployment } from './deployments.js'
import { splitsOf } from './siblings.js'
import { innermostChild, territoryOf } from './territories.js'
import { isContainer, isPod, type Unit } from './units.js'

const DEFAULT_HOST = 'default'

/** Fewer siblings that want the same ports are a mistake worth reporting; more are a collection that nobody runs together. */
const COLLECTION = 4

/** A machine before its members are counted. */
export type Machine = Pick<Host, 'name' | 'mode' | 'podman'>

/** Settles every unit's host. */
export function settleHosts(deployments: readonly Deployment[]): void {
  const collections = collectionsIn(deployments)
  for (const deployment of deployments) {
    const host = hostOf(deployment, collections)
    for (const unit of deployment.units) unit.host = host
  }
}

function hostOf(deployment: Deployment, collections: ReadonlySet<string>): string {
  const { kind, path } = territoryOf(deployment.territory)
  switch (kind) {
    case 'config':
      return path
    case 'heap':
      return deployment.name
    case 'group':
    case 'rest': {
      const child = innermostChild(deployment.directory, collections)
      return child !== null && child.length > path.length ? child : kind === 'group' ? path : DEFAULT_HOST
    }
  }
}

/**
 * Directories whose subdirectories are a collection to choose from: of at least four that publish ports, half or more want a port that
 * another one wants as well. A repository that describes one working machine has a collision or two; forty examples all take 8080.
 */
function collectionsIn(deployments: readonly Deployment[]): Set<string> {
  const collections = new Set<string>()
  const byTerritory = new Map<string, Map<string, string[]>>()
  const publishing = new Map<string, Set<string>>()
  for (const { units, directory, territory } of deployments) {
    const { kind } = territoryOf(territory)
    if (kind === 'config' || kind === 'heap' || directory === '') continue
    const ports = byTerritory.get(territory) ?? new Map<string, string[]>()
    byTerritory.set(territory, ports)
    for (const port of new Set(units.flatMap(hostPorts))) {
      const directories = ports.get(port)
      if (directories) directories.push(directory)
      else ports.set(port, [directory])
      publishing.set(territory, (publishing.get(territory) ?? new Set()).add(directory))
    }
  }
  for (const [territory, ports] of byTerritory) {
    const groups = [...ports.values()].filter((directories) => directories.length > 1)
    for (const split of splitsOf(groups, publishing.get(territory) ?? [])) {
      if (split.children >= COLLECTION && split.touched * 2 >= split.children) collections.add(split.parent)
    }
  }
  return collections
}

function hostPorts(unit: Unit): string[] {
  if (!isContainer(unit) && !isPod(unit)) return []
  return unit.draft.publish.flatMap(({ hostPort, protocol }) =>
    hostPort?.known ? [`${hostPort.value}/${protocol.known ? protocol.value : '?'}`] : [],
  )
}

/** How each host runs Podman, by name. */
export function machinesOf(units: readonly Unit[], hosts: readonly HostRule[]): Map<string, Machine> {
  const rules = new Map(hosts.map((host) => [host.name, host]))
  const machines = new Map<string, Machine>()
  for (const { host } of units) {
    if (machines.has(host)) continue
    const rule = rules.get(host)
    machines.set(host, { name: host, mode: rule?.mode ?? 'unknown', podman: rule?.podman ?? NEWEST_PODMAN })
  }
  return machines
}

/** How the host runs Podman, as a reason. */
export function hostModeFact(machine: Machine): Fact<string> {
  return {
    claim: { id: 'host-mode', data: { host: machine.name, mode: machine.mode } },
    value: machine.mode,
    origin: { kind: 'default', citation: 'configuration: hosts' },
  }
}
