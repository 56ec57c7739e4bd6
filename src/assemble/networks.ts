import type { Fact, Network, NetworkDraft, NetworkId, Reference, Value } from '../model/index.js'
import { known, surelyEqual } from '../model/index.js'
import type { Bindings } from './bindings.js'
import { templateOf } from './unit-files.js'
import { areApart, free, labelOf, type Unit } from './units.js'

/** Networks that Podman makes by itself, and whether they have name resolution (CL:libnetwork createDefaultNetwork; play.go). */
const PODMANS_OWN: Readonly<Record<string, { readonly dns: boolean; readonly citation: string }>> = {
  podman: { dns: false, citation: 'podman-network(1): the default network has no DNS' },
  'podman-default-kube-network': { dns: true, citation: 'podman-kube-play(1): podman-default-kube-network' },
}

/** The networks of all hosts. Each exists once a host, whoever refers to it by whatever name. */
export class Networks {
  readonly #bindings: Bindings
  readonly #taken: Set<string>
  readonly #all: Network[] = []
  readonly #ofDraft = new Map<string, Network>()
  /** Entities by Podman's name and host, with the unit that defines each. */
  readonly #named = new Map<string, { readonly unit: Unit | null; readonly network: Network }[]>()

  constructor(units: readonly Unit[], bindings: Bindings, taken: Set<string>) {
    this.#bindings = bindings
    this.#taken = taken
    for (const unit of units) {
      // One that is only said to exist is made when the units that may define it are all known.
      if (unit.draft.kind === 'network' && !unit.draft.external) this.#defined(unit as Unit<NetworkDraft>, unit.host, null)
    }
  }

  get all(): readonly Network[] {
    return this.#all
  }

  /** The network that a reference attaches to. */
  of(reference: Reference, from: Unit): Network {
    const unit = this.#bindings.unit(reference, from)
    if (unit?.draft.kind === 'network') {
      const bound = unit as Unit<NetworkDraft>
      if (!bound.draft.external) return this.#defined(bound, from.host, instanceOf(bound.draft, reference))
      return this.#external(bound.draft.name.value, from, bound)
    }
    if (reference.by === 'name' && reference.name.known) return this.#external(reference.name, from, null)
    // A file or local name that cannot be bound names a network whose own name is not known, the same for all who use the name.
    const key = reference.name.known ? `${reference.by} ${reference.scope} ${reference.name.value}` : reference.name.key
    return this.#external({ known: false, text: textOf(reference.name), key }, from, null)
  }

  /** One of Podman's own. */
  own(name: 'podman', from: Unit): Network {
    return this.#external(known(name), from, null)
  }

  /** The entity of a definition on a host: shared definitions (`common/`) are made on every host that uses them. */
  #defined(unit: Unit<NetworkDraft>, host: string, instance: string | null): Network {
    const key = `${unit.id}\n${host}\n${instance ?? ''}`
    const existing = this.#ofDraft.get(key)
    if (existing) return existing
    const { draft } = unit
    const name = instance === null ? draft.name.value : instantiated(draft.name.value, instance)
    const same =
      name.known && !isSecondFile(unit, this.#named.get(`${host}\n${name.value}`)) ? this.#byName(name.value, host, unit) : undefined
    const network =
      same ??
      this.#add({
        id: this.#id(instance === null ? unit.id : `${unit.id}${instance}`, host, unit.host),
        name,
        label: instance === null ? labelOf(draft) : `${labelOf(draft)}${instance}`,
        host,
        draft,
        internal: draft.internal.value,
        dns: draft.dns.value,
        isolate: draft.isolate?.value ?? null,
        driver: draft.driver,
        external: false,
        fact: {
          claim: { id: 'named', data: { name: name.known ? name.value : name.text, what: `network ${labelOf(draft)}` } },
          value: '' as NetworkId,
          origin: { kind: 'declared', span: draft.at },
        },
      })
    this.#ofDraft.set(key, network)
    if (!same && name.known) this.#remember(name.value, host, unit, network)
    return network
  }

  /** A network nobody in the repository makes: one entity a host and name. */
  #external(name: Value<string>, from: Unit, by: Unit<NetworkDraft> | null): Network {
    const existing = name.known ? this.#byName(name.value, from.host, by ?? from) : this.#unknown(name, from.host)
    if (existing) return existing
    const own = name.known && Object.hasOwn(PODMANS_OWN, name.value) ? PODMANS_OWN[name.value] : undefined
    const text = textOf(name)
    const unsaid = { known: false, text: '', key: null } as const
    const network = this.#add({
      id: this.#id(`network:${from.host}/${text}`, from.host, from.host),
      name,
      label: text,
      host: from.host,
      draft: null,
      internal: own ? known(false) : unsaid,
      dns: own ? known(own.dns) : unsaid,
      isolate: null,
      driver: own ? known('bridge') : unsaid,
      external: own === undefined,
      fact: {
        claim: own && !own.dns ? { id: 'network-no-dns', data: { network: text } } : { id: 'named', data: { name: text, what: 'network' } },
        value: '' as NetworkId,
        origin: own ? { kind: 'default', citation: own.citation } : { kind: 'declared', span: (by ?? from).draft.at },
      },
    })
    if (name.known) this.#remember(name.value, from.host, null, network)
    else if (name.key !== null) this.#remember(`?${name.key}`, from.host, null, network)
    return network
  }

  /** The network of a name, for whoever is not apart from its definition. Where several may be meant it is none of them. */
  #byName(name: string, host: string, from: Unit): Network | undefined {
    const meant = (this.#named.get(`${host}\n${name}`) ?? []).filter(
      ({ unit }) => unit === null || unit.host !== host || !areApart(unit, from),
    )
    return (meant.length === 1 ? meant[0] : meant.find(({ unit }) => unit === null))?.network
  }

  #unknown(name: Value<string>, host: string): Network | undefined {
    if (name.known || name.key === null) return undefined
    return this.#named.get(`${host}\n?${name.key}`)?.find(({ network }) => surelyEqual(network.name, name))?.network
  }

  #remember(name: string, host: string, unit: Unit | null, network: Network): void {
    const key = `${host}\n${name}`
    const list = this.#named.get(key)
    if (list) list.push({ unit, network })
    else this.#named.set(key, [{ unit, network }])
  }

  #id(wanted: string, host: string, home: string): NetworkId {
    return free(host === home ? wanted : `${wanted}@${host}`, this.#taken) as NetworkId
  }

  #add(network: Omit<Network, 'fact'> & { fact: Fact<NetworkId> }): Network {
    const { claim, origin } = network.fact
    network.fact = { claim, value: network.id, origin }
    this.#all.push(network)
    return network
  }
}

/** Of two Quadlet files of one name a machine takes one: they are one network only by accident, whoever binds to which. */
function isSecondFile(unit: Unit, others: readonly { readonly unit: Unit | null }[] = []): boolean {
  return others.some(
    (other) => other.unit?.draft.format === 'quadlet' && unit.draft.format === 'quadlet' && other.unit.draft.local === unit.draft.local,
  )
}

const textOf = (name: Value<string>): string => (name.known ? name.value : name.text)

/** `inst` where `x@inst.network` is bound to the template `x@.network`. */
function instanceOf(draft: NetworkDraft, reference: Reference): string | null {
  if (reference.by !== 'file' || !reference.name.known || !draft.template) return null
  const name = reference.name.value
  return templateOf(name) === null ? null : name.slice(name.indexOf('@') + 1, name.lastIndexOf('.'))
}

/** `systemd-x-%i` of an instance. */
function instantiated(name: Value<string>, instance: string): Value<string> {
  if (name.known) return name
  const text = name.text.replaceAll('%i', instance)
  return text.includes('%') || text.includes('$') || text.includes('{') ? name : known(text)
}
