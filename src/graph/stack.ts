import { type Container, type Fact, type Host, type Network, type NetworkNamespace, type Pod, podmanAtLeast } from '../model/index.js'
import type { Ternary } from './answer.js'
import type { Lookups } from './lookups.js'

/** How the machine runs Podman, in one of the cases that the configuration leaves open. */
export interface World {
  readonly host: string
  readonly rootless: boolean
  readonly podman: string
  /** What decided it, for reasons. */
  readonly because: readonly Fact<unknown>[]
}

/** netavark's isolation of one bridge network from the others. */
type Isolation = 'off' | 'on' | 'strict' | 'unknown'

/** A network namespace's foot in one network. */
export interface Link {
  /** Equal for two namespaces on the same network. */
  readonly key: string
  readonly label: string
  readonly internal: Ternary
  readonly dns: Ternary
  readonly bridge: Ternary
  /** The network is made somewhere else: all that is seen of it is its name. */
  readonly external: boolean
  readonly isolation: Isolation
  readonly names: readonly Fact<string>[]
  readonly ip: string | null
  readonly because: readonly Fact<unknown>[]
}

/** What a network namespace has for a network. */
export type Stack = BridgeStack | UserStack | OtherStack

interface StackBase {
  /** Whose it is, for reasons. */
  readonly who: string
  readonly because: readonly Fact<unknown>[]
}

export interface BridgeStack extends StackBase {
  readonly kind: 'bridge'
  readonly links: readonly Link[]
}

/** pasta or slirp4netns: alone in its namespace, with a process that forwards to the host. */
export interface UserStack extends StackBase {
  readonly kind: 'user'
  /** Whether it is slirp4netns. */
  readonly slirp: Ternary
  /** Its arguments may open what is closed by default (`-T`, `--map-gw`, `allow_host_loopback`). */
  readonly options: boolean
}

interface OtherStack extends StackBase {
  readonly kind: 'host' | 'none' | 'unknown' | 'outside'
}

/** The network that rootful Podman uses when nothing is said, and `--network bridge` always. */
const DEFAULT_NETWORK = 'podman'

/** The cases of how a host runs Podman: one, or both when the configuration does not say. */
export function worldsOf(host: Host | undefined): readonly World[] {
  const key = host ?? NO_HOST
  let worlds = WORLDS.get(key)
  if (worlds === undefined) {
    worlds = makeWorlds(host)
    WORLDS.set(key, worlds)
  }
  return worlds
}

const NO_HOST = {}
const WORLDS = new WeakMap<object, readonly World[]>()

function makeWorlds(host: Host | undefined): readonly World[] {
  const name = host?.name ?? ''
  const podman = host?.podman ?? ''
  const mode = host?.mode ?? 'unknown'
  const modes = mode === 'unknown' ? (['rootless', 'rootful'] as const) : [mode]
  return modes.map((one) => ({
    host: name,
    rootless: one === 'rootless',
    podman,
    because: [
      {
        claim: { id: 'host-mode', data: { host: name, mode: mode === 'unknown' ? 'rootless or rootful, it is not configured' : mode } },
        value: mode,
        origin: { kind: 'default', citation: 'configuration: hosts' },
      },
    ],
  }))
}

/** What the namespace has for a network in one case. Asked of both ends of every call, so each answer is kept. */
export function stackOf(namespace: NetworkNamespace, world: World, lookups: Lookups, who = ownerLabel(namespace, lookups)): Stack {
  let ofNamespace = STACKS.get(namespace)
  if (ofNamespace === undefined) {
    ofNamespace = new Map()
    STACKS.set(namespace, ofNamespace)
  }
  let ofWorld = ofNamespace.get(world)
  if (ofWorld === undefined) {
    ofWorld = new Map()
    ofNamespace.set(world, ofWorld)
  }
  let stack = ofWorld.get(who)
  if (stack === undefined) {
    stack = makeStack(namespace, world, lookups, who)
    ofWorld.set(who, stack)
  }
  return stack
}

/** By namespace, which belongs to one topology; its members have names of their own for it. */
const STACKS = new WeakMap<NetworkNamespace, Map<World, Map<string, Stack>>>()

function makeStack(namespace: NetworkNamespace, world: World, lookups: Lookups, who: string): Stack {
  const because = [namespace.modeFact]
  switch (namespace.mode) {
    case 'host':
    case 'none':
      return { kind: namespace.mode, who, because }
    case 'pasta':
    case 'slirp4netns':
      return { kind: 'user', slirp: namespace.mode === 'slirp4netns', options: hasOptions(namespace, lookups), who, because }
    case 'bridge':
      return { kind: 'bridge', links: linksOf(namespace, world, lookups, who), who, because }
    case 'default': {
      // Podman's rootless default: slirp4netns up to 4.9, pasta since 5.0.
      if (!world.rootless)
        return { kind: 'bridge', links: linksOf(namespace, world, lookups, who), who, because: [...because, ...world.because] }
      const pasta = podmanAtLeast(world.podman, '5.0')
      return { kind: 'user', slirp: pasta === null ? null : !pasta, options: false, who, because: [...because, ...world.because] }
    }
    case 'shared':
    case 'path':
    case 'unknown':
      return { kind: 'unknown', who, because }
  }
}

function linksOf(namespace: NetworkNamespace, world: World, lookups: Lookups, who: string): readonly Link[] {
  if (namespace.attachments.length === 0) return [defaultLink(namespace, world, who)]
  return namespace.attachments.map((attachment) => {
    const network = lookups.network(attachment.network)
    const name = network?.name.known ? network.name.value : null
    return {
      key: name === DEFAULT_NETWORK ? DEFAULT_NETWORK : attachment.network,
      label: network?.label ?? attachment.network,
      internal: network?.internal.known ? network.internal.value : null,
      dns: network?.dns.known ? network.dns.value : null,
      bridge: network?.driver.known ? network.driver.value === 'bridge' : null,
      external: network?.external === true && network.name.known,
      isolation: isolationOf(network, world),
      names: attachment.names,
      ip: attachment.ip?.value ?? null,
      because: network ? [attachment.fact, ...networkFacts(network)] : [attachment.fact],
    }
  })
}

function defaultLink(namespace: NetworkNamespace, world: World, who: string): Link {
  return {
    key: DEFAULT_NETWORK,
    label: DEFAULT_NETWORK,
    internal: false,
    dns: false,
    bridge: true,
    external: false,
    isolation: defaultIsolation(world),
    names: [],
    ip: null,
    because: [
      {
        claim: { id: 'default-network', data: { who, network: DEFAULT_NETWORK } },
        value: DEFAULT_NETWORK,
        origin: { kind: 'inferred', from: [namespace.modeFact], strength: 'certain' },
      },
    ],
  }
}

/** What the network's definition says beyond the default. */
function networkFacts(network: Network): Fact<unknown>[] {
  const { draft } = network
  if (!draft) return network.dns.known && !network.dns.value ? [network.fact] : []
  const facts: Fact<unknown>[] = []
  if (!network.internal.known || network.internal.value) facts.push(draft.internal)
  if (!network.dns.known || !network.dns.value) facts.push(draft.dns)
  if (draft.isolate) facts.push(draft.isolate)
  return facts
}

function isolationOf(network: Network | undefined, world: World): Isolation {
  if (network === undefined) return 'unknown'
  if (network.isolate === null) return network.external ? 'unknown' : defaultIsolation(world)
  if (!network.isolate.known) return 'unknown'
  const { value } = network.isolate
  return value === 'strict' ? 'strict' : value === 'true' ? 'on' : value === 'false' ? 'off' : 'unknown'
}

/** netavark 2.0 (Podman 6.0) made `strict` the default; before, networks were not isolated. */
function defaultIsolation(world: World): Isolation {
  const six = podmanAtLeast(world.podman, '6.0')
  return six === null ? 'unknown' : six ? 'strict' : 'off'
}

function hasOptions(namespace: NetworkNamespace, lookups: Lookups): boolean {
  return (ownerOf(namespace, lookups)?.draft.network.options?.length ?? 0) > 0
}

function ownerOf(namespace: NetworkNamespace, lookups: Lookups): Container | Pod | undefined {
  return namespace.owner === null ? undefined : (lookups.container(namespace.owner) ?? lookups.pod(namespace.owner))
}

function ownerLabel(namespace: NetworkNamespace, lookups: Lookups): string {
  return ownerOf(namespace, lookups)?.label ?? namespace.owner ?? namespace.id
}
