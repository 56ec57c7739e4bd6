import type { Attachment, Container, Fact, NetworkNamespace, Pod, PublishedPort } from '../model/index.js'
import { hasOpenHole } from '../model/index.js'
import type { MappedText } from '../source/index.js'
import type { Member } from './graph.js'
import type { Lookups } from './lookups.js'

/** A namespace that answers to a name or has an address, and the fact that says so. */
export interface Holder {
  readonly namespace: NetworkNamespace
  readonly attachment: Attachment
  readonly fact: Fact<string>
}

/** Ranges of host ports up to this length are indexed port by port. */
const SHORT_RANGE = 64

/** Who answers to what: names by network, addresses and host ports by host, names of everything by host. Built once, in linear time. */
export class ConnectIndex {
  readonly #names = new Map<string, Holder[]>()
  readonly #addresses = new Map<string, Holder[]>()
  readonly #published = new Map<string, PublishedPort[]>()
  readonly #longRanges: PublishedPort[] = []
  readonly #members = new Map<string, Member[]>()
  readonly #hostNamespaces = new Map<string, NetworkNamespace>()
  readonly #hosts = new Map<string, string>()

  constructor(lookups: Lookups) {
    for (const namespace of lookups.topology.namespaces) {
      if (namespace.mode === 'host') this.#hostNamespaces.set(namespace.host, namespace)
      this.#hosts.set(namespace.id, namespace.host)
      for (const attachment of namespace.attachments) {
        for (const fact of attachment.names) add(this.#names, `${attachment.network} ${fact.value}`, { namespace, attachment, fact })
        const { ip } = attachment
        if (ip) add(this.#addresses, `${namespace.host} ${ip.value.toLowerCase()}`, { namespace, attachment, fact: ip })
      }
      for (const published of namespace.publishes) this.#addPublish(namespace.host, published)
    }
    for (const pod of lookups.topology.pods) this.#addMember(pod)
    for (const container of lookups.topology.containers) this.#addMember(container)
  }

  /** The namespaces that have the name on the network. */
  named(network: string, name: string): readonly Holder[] {
    return this.#names.get(`${network} ${name}`) ?? []
  }

  /** The namespaces of a host that have the address, on whatever network. */
  addressed(host: string, address: string): readonly Holder[] {
    return this.#addresses.get(`${host} ${address}`) ?? []
  }

  /** The publishes that may have taken a port of a host, in any protocol. */
  publishedAt(host: string, port: number): readonly PublishedPort[] {
    const exact = this.#published.get(`${host} ${port}`) ?? []
    const within = this.#longRanges.filter(({ publish: { hostPort, count }, namespace }) => {
      if (!hostPort?.known || this.#hosts.get(namespace) !== host) return false
      return port >= hostPort.value && port < hostPort.value + count
    })
    return within.length === 0 ? exact : [...exact, ...within]
  }

  /** Everything of a host that people would call by the name, whether it resolves or not. */
  called(host: string, name: string): readonly Member[] {
    return this.#members.get(`${host} ${name}`) ?? []
  }

  hostNamespace(host: string): NetworkNamespace | undefined {
    return this.#hostNamespaces.get(host)
  }

  #addPublish(host: string, published: PublishedPort): void {
    const { hostPort, count } = published.publish
    if (!hostPort?.known) return
    if (count > SHORT_RANGE) this.#longRanges.push(published)
    else for (let offset = 0; offset < count; offset++) add(this.#published, `${host} ${hostPort.value + offset}`, published)
  }

  #addMember(member: Member): void {
    for (const name of namesOf(member)) add(this.#members, `${member.host} ${name}`, member)
  }
}

/** Podman's name, the unit's or service's, host name and aliases; lower-case, each once. */
export function namesOf({ label, name, draft }: Container | Pod): ReadonlySet<string> {
  const names = new Set([label.toLowerCase()])
  if (name.known) names.add(name.value.toLowerCase())
  const add = (text: MappedText): void => {
    if (!hasOpenHole(text) && text.text !== '') names.add(text.text.toLowerCase())
  }
  draft.aliases.forEach(add)
  for (const { aliases } of draft.network.attachments) aliases.forEach(add)
  if (draft.hostname) add(draft.hostname)
  return names
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
