import type {
  ContainerDraft,
  ContainerId,
  Fact,
  NamespaceId,
  NetworkChoice,
  NetworkModeName,
  NetworkNamespace,
  PodDraft,
  PodId,
  PublishedPort,
  Reference,
} from '../model/index.js'
import { defaultNetwork } from '../podman/index.js'
import { type AttachmentInProgress, addMemberName, attachmentsOf } from './attachments.js'
import type { Bindings } from './bindings.js'
import { hostModeFact, type Machine } from './hosts.js'
import type { Networks } from './networks.js'
import { type Membership, NO_POD, publishesOf, publishFact, sharesPodNetwork, standingOf } from './publishes.js'
import { free, isContainer, isPod, labelOf, scoped, type Unit } from './units.js'

/** A network namespace while it is put together. */
interface NamespaceInProgress extends NetworkNamespace {
  readonly members: ContainerId[]
  readonly attachments: AttachmentInProgress[]
  readonly publishes: PublishedPort[]
  readonly discarded: PublishedPort[]
}

const LONGEST_CHAIN = 200

/** Builds the network namespaces of all hosts: who shares sockets with whom, on which networks, with which publishes. */
export class Namespaces {
  readonly #bindings: Bindings
  readonly #networks: Networks
  readonly #machines: ReadonlyMap<string, Machine>
  readonly #taken: Set<string>
  readonly #all: NamespaceInProgress[] = []
  readonly #ofUnit = new Map<Unit, NamespaceInProgress>()
  readonly #shared = new Map<string, NamespaceInProgress>()
  readonly #memberships = new Map<Unit, Membership>()
  readonly #resolving = new Set<Unit>()

  constructor(bindings: Bindings, networks: Networks, machines: ReadonlyMap<string, Machine>, taken: Set<string>) {
    this.#bindings = bindings
    this.#networks = networks
    this.#machines = machines
    this.#taken = taken
  }

  get all(): readonly NetworkNamespace[] {
    return this.#all
  }

  /** The namespaces of these units, pods first, with members and publishes. */
  settle(units: readonly Unit[]): void {
    for (const unit of units) if (isPod(unit)) this.#publish(this.#ofPod(unit), unit, NO_POD)
    for (const unit of units) {
      if (!isContainer(unit)) continue
      const namespace = this.#ofContainer(unit)
      const membership = this.membership(unit)
      namespace.members.push(unit.id as ContainerId)
      this.#publish(namespace, unit, membership)
      if (sharesPodNetwork(membership) && membership.pod?.draft.memberNamesResolve) addMemberName(namespace.attachments, unit)
    }
  }

  of(unit: Unit<ContainerDraft> | Unit<PodDraft>): NetworkNamespace {
    return isContainer(unit) ? this.#ofContainer(unit) : this.#ofPod(unit as Unit<PodDraft>)
  }

  membership(unit: Unit<ContainerDraft>): Membership {
    this.#ofContainer(unit)
    return this.#memberships.get(unit) ?? NO_POD
  }

  /** The container whose namespace it joins by name. */
  joined(unit: Unit<ContainerDraft>): Unit<ContainerDraft> | null {
    const { mode, target } = unit.draft.network
    const found = mode.value === 'shared' && target ? this.#bindings.unit(target, unit) : undefined
    return found && isContainer(found) ? found : null
  }

  #ofPod(unit: Unit<PodDraft>): NamespaceInProgress {
    const existing = this.#ofUnit.get(unit)
    if (existing) return existing
    // Podman has no pods in another container's namespace (specgen/generate/pod_create.go MapSpec): what it would share is not known.
    const { network } = unit.draft
    const mode: Fact<NetworkModeName> = network.mode.value === 'shared' ? { ...network.mode, value: 'unknown' } : network.mode
    const namespace = this.#own(unit, { ...network, mode }, `${scoped(unit.draft.scope, unit.draft.local)}.pod`)
    this.#ofUnit.set(unit, namespace)
    return namespace
  }

  #ofContainer(unit: Unit<ContainerDraft>): NamespaceInProgress {
    const existing = this.#ofUnit.get(unit)
    if (existing) return existing
    // `container:a` of b and `container:b` of a: Podman starts neither. Nor does anyone mean a chain of hundreds.
    if (this.#resolving.has(unit) || this.#resolving.size > LONGEST_CHAIN)
      return this.#unknown(`netns:${scoped(unit.draft.scope, unit.draft.local)}?`, unit, unit.draft.network.mode)
    this.#resolving.add(unit)
    const namespace = this.#resolve(unit)
    this.#resolving.delete(unit)
    // Inside a circle the namespace was settled meanwhile.
    const settled = this.#ofUnit.get(unit) ?? namespace
    this.#ofUnit.set(unit, settled)
    return settled
  }

  #resolve(unit: Unit<ContainerDraft>): NamespaceInProgress {
    const { pod, network } = unit.draft
    if (pod) {
      const found = this.#bindings.unit(pod, unit)
      const bound = found && isPod(found) ? found : null
      const sharesNetwork = bound ? bound.draft.sharesNetwork : true
      if (sharesNetwork === null && !network.explicit) {
        this.#memberships.set(unit, { pod: bound, left: false })
        return this.#unknown(`netns:${scoped(unit.draft.scope, unit.draft.local)}?`, unit, network.mode)
      }
      const left = sharesNetwork !== false && network.explicit
      this.#memberships.set(unit, { pod: bound, left: bound !== null && left })
      if (!left && sharesNetwork) return bound ? this.#ofPod(bound) : this.#elsewhere('pod', pod, unit)
    }
    if (network.mode.value === 'shared') {
      const target = network.target && this.#bindings.unit(network.target, unit)
      if (target && isContainer(target)) return this.#ofContainer(target)
      if (target && isPod(target)) return this.#ofPod(target)
      return network.target ? this.#elsewhere('container', network.target, unit) : this.#unknown(`netns:${unit.id}?`, unit, network.mode)
    }
    if (network.mode.value === 'host') return this.#host(unit, network.mode)
    return this.#own(unit, network, scoped(unit.draft.scope, unit.draft.local))
  }

  /** A namespace of the unit's own. */
  #own(unit: Unit<ContainerDraft> | Unit<PodDraft>, network: NetworkChoice, id: string): NamespaceInProgress {
    if (network.mode.value === 'host') return this.#host(unit, network.mode)
    const modeFact = this.#modeOf(unit, network)
    const namespace = this.#add({
      id: free(`netns:${id}`, this.#taken) as NamespaceId,
      host: unit.host,
      mode: modeFact.value,
      modeFact,
      owner: unit.id as ContainerId | PodId,
    })
    // A mode that is one expression (`--network ${NET}`) may be a network's name: the same for all who use the expression.
    const mayAttach = modeFact.value === 'unknown' && network.attachments.length > 0
    if (modeFact.value === 'bridge' || mayAttach) namespace.attachments.push(...attachmentsOf(unit, network, modeFact, this.#networks))
    return namespace
  }

  /** The mode in force: what is said, or what the host's way of running Podman makes of saying nothing. */
  #modeOf(unit: Unit, network: NetworkChoice): Fact<NetworkModeName> {
    const { mode, attachments } = network
    if (mode.value !== 'default') return mode
    if (attachments.length > 0) return { ...mode, value: 'bridge' }
    const machine = this.#machines.get(unit.host)
    if (!machine || machine.mode === 'unknown') return mode
    const { mode: value, citation } = defaultNetwork(machine.mode, machine.podman)
    const byDefault: Fact<NetworkModeName> = { ...mode, value, origin: { kind: 'default', citation, at: unit.draft.at } }
    return {
      claim: { id: 'network-mode', data: { who: labelOf(unit.draft), mode: value } },
      value,
      origin: { kind: 'inferred', from: [byDefault, hostModeFact(machine)], strength: 'certain' },
    }
  }

  #host(unit: Unit, modeFact: Fact<NetworkModeName>): NamespaceInProgress {
    return this.#once(`host ${unit.host}`, { id: `netns:host/${unit.host}`, unit, mode: 'host', modeFact })
  }

  /** The namespace of a pod or container that is made elsewhere: still the same for all who name it. */
  #elsewhere(kind: 'pod' | 'container', reference: Reference, unit: Unit): NamespaceInProgress {
    const { name, by } = reference
    const mode = kind === 'container' ? 'shared' : 'unknown'
    const modeFact: Fact<NetworkModeName> =
      kind === 'container'
        ? (unit.draft as ContainerDraft).network.mode
        : {
            claim: { id: 'in-pod', data: { who: labelOf(unit.draft), pod: name.known ? name.value : name.text } },
            value: 'unknown',
            origin: { kind: 'declared', span: reference.text.span() },
          }
    const key = name.known ? `${by} ${name.value}` : name.key
    const id = `netns:${unit.host}/${kind}:${name.known ? name.value : name.text}`
    if (key === null) return this.#unknown(id, unit, modeFact)
    return this.#once(`${kind} ${unit.host} ${key}`, { id, unit, mode, modeFact })
  }

  #unknown(id: string, unit: Unit, modeFact: Fact<NetworkModeName>): NamespaceInProgress {
    return this.#add({
      id: free(id, this.#taken) as NamespaceId,
      host: unit.host,
      mode: 'unknown',
      modeFact: { ...modeFact, value: 'unknown' },
      owner: null,
    })
  }

  #once(key: string, wanted: { id: string; unit: Unit; mode: NetworkModeName; modeFact: Fact<NetworkModeName> }): NamespaceInProgress {
    const existing = this.#shared.get(key)
    if (existing) return existing
    const { id, unit, mode, modeFact } = wanted
    const namespace = this.#add({ id: free(id, this.#taken) as NamespaceId, host: unit.host, mode, modeFact, owner: null })
    this.#shared.set(key, namespace)
    return namespace
  }

  #add(head: Pick<NetworkNamespace, 'id' | 'host' | 'mode' | 'modeFact' | 'owner'>): NamespaceInProgress {
    const { id, host, mode, modeFact, owner } = head
    const namespace: NamespaceInProgress = { id, host, mode, modeFact, owner, members: [], attachments: [], publishes: [], discarded: [] }
    this.#all.push(namespace)
    return namespace
  }

  #publish(namespace: NamespaceInProgress, unit: Unit<ContainerDraft> | Unit<PodDraft>, membership: Membership): void {
    const standing = standingOf(unit, namespace, membership)
    if (standing === 'refused') return
    const list = standing === 'discarded' ? namespace.discarded : namespace.publishes
    const mode = unit.draft.network.explicit ? unit.draft.network.mode : namespace.modeFact
    for (const publish of publishesOf(unit.draft)) {
      const fact = publishFact(publish, unit, standing, mode)
      list.push({ publish, by: unit.id as ContainerId | PodId, namespace: namespace.id, fact })
    }
  }
}
