import { type Protocol, podmanAtLeast } from '../../model/index.js'
import { parseIP, quote } from '../go.js'
import { checkProtocol } from './protocols.js'

/** A mapping in Podman's own terms (specgen's PortMappings), with every part known. */
export interface PortMapping {
  /** '' is every address. */
  readonly hostIP: string
  /** 0: Podman picks one. */
  readonly hostPort: number
  readonly containerPort: number
  /** Consecutive ports; 0 means 1. */
  readonly range: number
  /** `tcp`, `UDP`, `tcp,udp`; '' is tcp. */
  readonly protocol: string
}

/** Why Podman refuses the mappings together: the mapping it stops at, and the one before it that is in the way. */
export interface Refusal {
  readonly message: string
  readonly index: number
  readonly with?: number
}

/** Mappings of one address and protocol, joined where they continue one another. */
export interface CombinedMapping {
  readonly hostIP: string
  readonly hostPort: number | null
  readonly containerPort: number
  readonly range: number
  readonly protocol: Protocol
  /** Index of the first mapping that went into it. */
  readonly index: number
}

/** Above this no free run can be found: random ports come from the unprivileged ones. */
const LARGEST_RANDOM_RANGE = 65535 - 1024

/** What is wrong with one mapping by itself (specgen/generate/ports.go ParsePortMapping), `null` when nothing is. */
export function checkMapping(mapping: PortMapping): string | null {
  const protocols = checkProtocol(mapping.protocol)
  if ('error' in protocols) return protocols.error
  if (mapping.hostIP !== '' && parseIP(mapping.hostIP) === null) return `invalid IP address ${quote(mapping.hostIP)} in port mapping`
  if (mapping.containerPort === 0) return 'container port number must be non-0'
  const more = Math.max(mapping.range, 1) - 1
  if (mapping.containerPort + more > 65535) return 'container port range exceeds maximum allowable port number'
  if (mapping.hostPort + more > 65535) return 'host port range exceeds maximum allowable port number'
  return null
}

/**
 * Puts the mappings of one container or pod together as Podman does at create (specgen/generate/ports.go ParsePortMapping): grouped by
 * the address as written and the protocol, joined where ranges touch with the same offset. Podman stops at the first refusal; here
 * the refused mapping is left out and the rest goes on.
 */
export function combineMappings(
  mappings: readonly PortMapping[],
  podmanVersion: string,
): { combined: CombinedMapping[]; refusals: Refusal[] } {
  const refusals: Refusal[] = []
  const groups = new Map<string, CombinedMapping[]>()
  for (const [index, mapping] of mappings.entries()) {
    const message = checkMapping(mapping)
    const protocols = checkProtocol(mapping.protocol)
    if (message !== null || 'error' in protocols) {
      refusals.push({ message: message ?? '', index })
      continue
    }
    const { hostIP, containerPort, range } = mapping
    const hostPort = mapping.hostPort === 0 ? null : mapping.hostPort
    for (const protocol of protocols.protocols) {
      const key = `${protocol} ${hostIP}`
      const group = groups.get(key) ?? []
      groups.set(key, group)
      group.push({ hostIP, hostPort, containerPort, range: Math.max(range, 1), protocol, index })
    }
  }
  const combined: CombinedMapping[] = []
  const assignsOnce = podmanAtLeast(podmanVersion, '6.0') !== false
  for (const group of groups.values()) {
    group.sort(byHostPort)
    const random = group.findIndex((mapping) => mapping.hostPort === null)
    const fixed = random < 0 ? group : group.slice(0, random)
    joinFixed(fixed as FixedMapping[], assignsOnce, combined, refusals)
    if (random >= 0) joinRandom(group.slice(random), combined, refusals)
  }
  return { combined, refusals }
}

interface FixedMapping extends CombinedMapping {
  readonly hostPort: number
}

/** By host port, those that Podman picks last; written order where nothing else decides. */
function byHostPort(a: CombinedMapping, b: CombinedMapping): number {
  const host = (a.hostPort ?? 65536) - (b.hostPort ?? 65536)
  return host !== 0 ? host : a.containerPort - b.containerPort
}

/** joinTwoPortsToRangePortIfPossible over sorted ports. Its sums are uint16: a range that ends at 65535 touches nothing. */
function joinFixed(sorted: readonly FixedMapping[], assignsOnce: boolean, combined: CombinedMapping[], refusals: Refusal[]): void {
  let previous = null as FixedMapping | null
  let reached = null as FixedMapping | null
  const take = (mapping: FixedMapping): void => {
    // Since 6.0 a host port that an earlier range holds is refused at create (addPortToUsedPorts); before, the start fails.
    if (assignsOnce && reached !== null && mapping.hostPort < reached.hostPort + reached.range) {
      const address = mapping.hostIP.includes(':') ? `[${mapping.hostIP}]` : mapping.hostIP
      const host = quote(`${address}:${mapping.hostPort}/${mapping.protocol}`)
      refusals.push({
        message: `host port ${host} was already assigned in another port mapping`,
        index: mapping.index,
        with: reached.index,
      })
      return
    }
    if (reached === null || mapping.hostPort + mapping.range > reached.hostPort + reached.range) reached = mapping
    combined.push(mapping)
  }
  for (const mapping of sorted) {
    if (previous === null) {
      previous = mapping
      continue
    }
    const last = previous
    const end = (last.hostPort + last.range) & 0xffff
    if (end >= mapping.hostPort) {
      const offset = mapping.hostPort - last.hostPort
      if (offset === ((mapping.containerPort - last.containerPort) & 0xffff)) {
        previous = { ...last, range: Math.max(last.range, mapping.range + offset) }
        continue
      }
      if (end - 1 > mapping.hostPort) {
        const message = `conflicting port mappings for host port ${mapping.hostPort} (protocol ${mapping.protocol})`
        refusals.push({ message, index: mapping.index, with: last.index })
        continue
      }
    }
    take(last)
    previous = mapping
  }
  if (previous !== null) take(previous)
}

/** joinTwoContainerPortsToRangePortIfPossible: only overlapping ones are joined, so that neighbours may land apart. */
function joinRandom(sorted: readonly CombinedMapping[], combined: CombinedMapping[], refusals: Refusal[]): void {
  let previous = null as CombinedMapping | null
  const take = (mapping: CombinedMapping): void => {
    if (mapping.range > LARGEST_RANDOM_RANGE) {
      const message = `failed to find an open port to expose container port ${mapping.containerPort} with range ${mapping.range} on the host`
      refusals.push({ message, index: mapping.index })
    } else combined.push(mapping)
  }
  for (const mapping of sorted) {
    const last = previous
    if (last !== null && ((last.containerPort + last.range) & 0xffff) > mapping.containerPort) {
      previous = { ...last, range: Math.max(last.range, mapping.containerPort - last.containerPort + mapping.range) }
      continue
    }
    if (last !== null) take(last)
    previous = mapping
  }
  if (previous !== null) take(previous)
}
