import {
  type Branch,
  type Confidence,
  type Container,
  confidenceOf,
  type Fact,
  type Pod,
  type Protocol,
  podmanAtLeast,
  type Value,
  weaker,
} from '../model/index.js'
import { plainAddress } from './address.js'
import type { HostPortUse, Member } from './graph.js'
import type { Lookups } from './lookups.js'
import { branchesOf, isOff, isTemplate } from './meet.js'
import { worldsOf } from './stack.js'

/** One claim on ports of a host, prepared for comparison. */
export interface Claimant extends HostPortUse {
  readonly member: Member
  /** A plain address. `0.0.0.0` also where every address is meant but nothing says that IPv6 is among them; unknown: `null`. */
  readonly address: string | null
  /** Equal when the address surely is. */
  readonly addressKey: string
  readonly addressText: string
  /** The first of `count` ports; `null` when the text leaves it open. */
  readonly start: number | null
  /** Equal when the port surely is; `null` when nothing can be said. */
  readonly portKey: string | null
  readonly portText: string
  readonly count: number
  readonly protocol: Protocol
  readonly confidence: Confidence
  /** Of two claimants with one name only one is up. */
  readonly nameKey: string
  /** Claimants with equal keys depend on the same choices. */
  readonly branchKey: string
  readonly branches: readonly Branch[]
  readonly repeats: boolean
  readonly because: readonly Fact<unknown>[]
}

/** Everything that takes ports of a machine: publishes with a fixed host port, and listeners in the machine's own namespace. */
export function claimantsOf(lookups: Lookups): ReadonlyMap<string, readonly Claimant[]> {
  const byHost = new Map<string, Claimant[]>()
  const add = (host: string, claimant: Claimant | null): void => {
    if (claimant === null) return
    const list = byHost.get(host)
    if (list) list.push(claimant)
    else byHost.set(host, [claimant])
  }
  for (const namespace of lookups.topology.namespaces) {
    if (namespace.mode === 'host') {
      for (const id of namespace.members) {
        const container = lookups.container(id)
        if (!container || container.draft.init) continue
        for (const listener of container.listeners) add(namespace.host, ofListener(listener, container, lookups))
      }
    }
    if (namespace.publishes.length === 0) continue
    for (const published of namespace.publishes) {
      const member = lookups.container(published.by) ?? lookups.pod(published.by)
      if (member) add(namespace.host, ofPublish(published, member, lookups))
    }
  }
  return byHost
}

function ofPublish(published: Claimant['publish'] & object, member: Member, lookups: Lookups): Claimant | null {
  const { hostAddress, hostPort, count, protocol } = published.publish
  // Rootful Podman never reserves sctp ports, pasta cannot forward them: nothing fails.
  if (hostPort === null || !protocol.known || protocol.value === 'sctp') return null
  const plain = hostAddress.known ? plainAddress(hostAddress.value) : null
  const address = plain === null ? null : widened(plain, published.namespace, lookups)
  const common = commonOf(member, published.fact, lookups)
  if (common === null) return null
  return {
    member: common.member,
    confidence: common.confidence,
    nameKey: common.nameKey,
    branchKey: common.branchKey,
    branches: common.branches,
    by: published.by,
    publish: published,
    fact: published.fact,
    address,
    addressKey: address === null ? keyOf(hostAddress, published.by) : `= ${address}`,
    addressText: hostAddress.known ? (plain ?? '') : hostAddress.text,
    start: hostPort.known ? hostPort.value : null,
    portKey: hostPort.known ? `= ${hostPort.value}` : hostPort.key,
    portText: hostPort.known ? String(hostPort.value) : hostPort.text,
    count,
    protocol: protocol.value,
    repeats: repeatsItself(member, lookups),
    because: [published.fact],
  }
}

function ofListener(listener: Container['listeners'][number], container: Container, lookups: Lookups): Claimant | null {
  if (listener.protocol === 'sctp') return null
  const plain = plainAddress(listener.address)
  const common = commonOf(container, listener.fact, lookups)
  if (common === null) return null
  return {
    ...common,
    by: container.id,
    listener,
    fact: listener.fact,
    // That a server listens on every address does not say that it asks for IPv6.
    address: plain === '' ? '0.0.0.0' : plain,
    addressKey: `= ${plain === '' ? '0.0.0.0' : plain}`,
    addressText: plain,
    start: listener.port,
    portKey: `= ${listener.port}`,
    portText: String(listener.port),
    count: 1,
    protocol: listener.protocol,
    repeats: (container.draft.replicas ?? 1) > 1,
    because: [listener.fact, modeOf(container, lookups)],
  }
}

function commonOf(
  member: Member,
  fact: Fact<unknown>,
  lookups: Lookups,
): Pick<Claimant, 'member' | 'confidence' | 'nameKey' | 'branchKey' | 'branches'> | null {
  if (isOff(member, lookups)) return null
  const branches = branchesOf(member, lookups)
  return {
    member,
    confidence: weaker(confidenceOf(fact), isTemplate(member, lookups) ? 'likely' : 'certain'),
    nameKey: member.name.known ? `${member.draft.kind} ${member.name.value}` : member.id,
    branchKey: branches
      .map(({ choice, arm }) => `${choice} ${arm}`)
      .sort()
      .join('\n'),
    branches,
  }
}

/** Each replica has a namespace of its own, and each the same publishes. */
function repeatsItself(member: Container | Pod, lookups: Lookups): boolean {
  return member.draft.kind === 'container' && (member.draft.replicas ?? 1) > 1 && lookups.namespace(member.namespace)?.owner === member.id
}

function modeOf(container: Container, lookups: Lookups): Fact<unknown> {
  const { mode } = container.draft.network
  // The namespace of the host has many members: each has its own reason to be in it.
  return mode.value === 'host' ? mode : (lookups.namespace(container.namespace)?.modeFact ?? mode)
}

const keyOf = (value: Value<string>, by: string): string => (value.known ? `= ${value.value}` : `? ${value.key ?? by}`)

/**
 * Whether a publish on every address takes the port for IPv6 as well. Rootless it does, `0.0.0.0` too: what forwards it listens on `::`
 * (measured with 5.4, pasta and rootlessport alike). Rootful only a publish without an address does, and only since 6.0
 * (libpod/oci_util.go bindPorts).
 */
function widened(address: string, id: string, lookups: Lookups): string {
  const namespace = lookups.namespace(id)
  if (!namespace || (address !== '' && address !== '0.0.0.0')) return address
  const dual = worldsOf(lookups.host(namespace.host)).every(
    (world) => world.rootless || (address === '' && podmanAtLeast(world.podman, '6.0') === true),
  )
  return dual ? '' : '0.0.0.0'
}
