import type { Publish, Value } from '../../model/index.js'
import { podmanAtLeast, surelyEqual } from '../../model/index.js'
import { quote } from '../go.js'
import type { CombinedMapping, PortMapping } from './combine.js'
import { combineMappings } from './combine.js'
import type { PortError } from './publish.js'

/**
 * The conflicts among the mappings of one container or pod: what Podman refuses at create, and (`startOnly`) what it accepts and then
 * cannot bind. Exact duplicates are none. Mappings with unknown parts only conflict with the same expression of the same scope.
 * At most one error per mapping; `at` is the one written later.
 */
export function publishConflicts(publishes: readonly Publish[], podmanVersion: string): PortError[] {
  if (publishes.length === 0 || (publishes.length === 1 && isPlain(publishes[0] as Publish))) return []
  const errors = new Map<number, PortError>()
  const report = (index: number, other: number | undefined, message: string, startOnly: boolean): void => {
    const [first, later] = other !== undefined && other > index ? [index, other] : [other, index]
    const publish = publishes[later]
    const related = first === undefined ? undefined : publishes[first]
    if (publish === undefined || errors.has(later)) return
    errors.set(later, {
      message,
      at: publish.text.span(),
      ...(related && { related: related.text.span() }),
      ...(startOnly && { startOnly: true }),
    })
  }

  const indices: number[] = []
  const mappings: PortMapping[] = []
  for (const [index, publish] of publishes.entries()) {
    const mapping = knownMapping(publish)
    if (mapping === null) continue
    indices.push(index)
    mappings.push(mapping)
  }
  const original = (index: number): number => indices[index] as number
  const { combined, refusals } = combineMappings(mappings, podmanVersion)
  for (const { index, with: other, message } of refusals) {
    report(original(index), other === undefined ? undefined : original(other), message, false)
  }
  for (const [a, b] of startConflicts(combined, podmanVersion)) {
    const address = b.hostIP.includes(':') ? `[${b.hostIP}]` : b.hostIP
    report(original(b.index), original(a.index), `listen ${b.protocol} ${address}:${b.hostPort}: bind: address already in use`, true)
  }
  for (const [a, b] of sameExpressions(publishes)) {
    const first = publishes[a] as Publish
    const port = first.hostPort?.known === false ? first.hostPort.text : ''
    if (podmanAtLeast(podmanVersion, '6.0') !== false) {
      report(b, a, `host port ${quote(`:${port}/${textOf(first.protocol)}`)} was already assigned in another port mapping`, false)
    } else report(b, a, `listen ${textOf(first.protocol)} :${port}: bind: address already in use`, true)
  }
  return [...errors].sort(([a], [b]) => a - b).map(([, error]) => error)
}

/** One port of a protocol that Podman knows: alone it conflicts with nothing. */
function isPlain({ count, protocol }: Publish): boolean {
  return count === 1 && protocol.known && (protocol.value === 'tcp' || protocol.value === 'udp')
}

function knownMapping(publish: Publish): PortMapping | null {
  const { hostAddress, hostPort, containerPort, protocol, count } = publish
  if (!hostAddress.known || !containerPort.known || !protocol.known || hostPort?.known === false) return null
  return {
    hostIP: hostAddress.value,
    hostPort: hostPort === null ? 0 : hostPort.value,
    containerPort: containerPort.value,
    range: count,
    protocol: protocol.value,
  }
}

type AddressClass = 'any' | 'any4' | 'any6' | 'one4' | 'one6'

function classOf(address: string): AddressClass {
  if (address === '') return 'any'
  if (address === '0.0.0.0') return 'any4'
  if (address === '::') return 'any6'
  return address.includes(':') ? 'one6' : 'one4'
}

/** Which addresses a bind to the class shuts out. Two specific addresses that differ never do. */
const OVERLAPS: Readonly<Record<AddressClass, readonly AddressClass[]>> = {
  any: ['any', 'any4', 'any6', 'one4', 'one6'],
  any4: ['any', 'any4', 'one4'],
  // An explicit [::] is bound with IPV6_V6ONLY.
  any6: ['any', 'any6', 'one6'],
  one4: ['any', 'any4'],
  one6: ['any', 'any6'],
}

/**
 * Pairs that cannot both be bound. Up to 5.8 the socket that stands for an empty address is IPv4 only where Podman makes it, so nothing
 * is claimed of it beside IPv6. sctp ports are not reserved, and two of them start (libpod/oci_util.go bindPorts).
 */
function startConflicts(combined: readonly CombinedMapping[], podmanVersion: string): [CombinedMapping, CombinedMapping][] {
  const dualStack = podmanAtLeast(podmanVersion, '6.0') !== false
  const pairs: [CombinedMapping, CombinedMapping][] = []
  const reached = new Map<string, CombinedMapping>()
  const sorted = combined.filter((one) => one.hostPort !== null && one.protocol !== 'sctp').sort((a, b) => hostPortOf(a) - hostPortOf(b))
  for (const mapping of sorted) {
    const kind = classOf(mapping.hostIP)
    const own = `${mapping.protocol} ${mapping.hostIP}`
    const wider = OVERLAPS[kind].filter((other) => dualStack || !isMixed(kind, other)).map((other) => `${mapping.protocol} ${other}`)
    for (const key of new Set([own, ...wider])) {
      const earlier = reached.get(key)
      if (earlier === undefined || hostPortOf(earlier) + earlier.range <= hostPortOf(mapping)) continue
      pairs.push([earlier, mapping])
      break
    }
    for (const key of new Set([own, `${mapping.protocol} ${kind}`])) {
      const earlier = reached.get(key)
      const isLonger = earlier === undefined || hostPortOf(mapping) + mapping.range > hostPortOf(earlier) + earlier.range
      if (isLonger) reached.set(key, mapping)
    }
  }
  return pairs
}

function hostPortOf(mapping: CombinedMapping): number {
  return mapping.hostPort ?? 0
}

function isMixed(a: AddressClass, b: AddressClass): boolean {
  const isV6 = (kind: AddressClass): boolean => kind === 'any6' || kind === 'one6'
  return (a === 'any' && isV6(b)) || (b === 'any' && isV6(a))
}

/** Pairs whose host ports are one expression with one value, mapped to container ports that differ. */
function sameExpressions(publishes: readonly Publish[]): [number, number][] {
  const pairs: [number, number][] = []
  const firsts = new Map<string, number>()
  for (const [index, publish] of publishes.entries()) {
    const { hostPort, protocol, hostAddress } = publish
    if (hostPort === null || hostPort.known || hostPort.key === null || !protocol.known) continue
    const address = hostAddress.known ? `=${hostAddress.value}` : hostAddress.key
    if (address === null) continue
    const key = `${protocol.value} ${address} ${hostPort.key}`
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, index)
    else if (surelyDiffer((publishes[first] as Publish).containerPort, publish.containerPort)) pairs.push([first, index])
  }
  return pairs
}

function surelyDiffer(a: Value<number>, b: Value<number>): boolean {
  return a.known && b.known && !surelyEqual(a, b)
}

function textOf(value: Value<string>): string {
  return value.known ? value.value : value.text
}
