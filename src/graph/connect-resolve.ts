import type { Confidence, Container, DependencyTarget, Fact, Mention, NetworkNamespace, PublishedPort, Way } from '../model/index.js'
import { atLeast, confidenceOf, hasOpenHole } from '../model/index.js'
import { addressClass, isLoopback } from './address.js'
import { isOwnPort, listeningNeighbour, nearestTo, strengthOf, tellsCallee } from './connect-fit.js'
import type { ConnectIndex, Holder } from './connect-index.js'
import { namesOf } from './connect-index.js'
import { addedHost, DEFAULT_GATEWAY, firstAddress, meansMachine } from './connect-machine.js'
import { fitOf, hasRole, listensOn, memberMeant, portAt, portOf, serversOf } from './connect-target.js'
import type { Member } from './graph.js'
import type { Lookups } from './lookups.js'
import { branchesOf, excludeEachOther } from './meet.js'
import { inSameNamespace } from './reasons.js'

/** What a mention leads to. */
export interface Resolution {
  readonly to: DependencyTarget
  /** What it is called in a claim. */
  readonly label: string
  /** The target's own port. */
  readonly port: number | null
  readonly way: Way
  readonly through?: PublishedPort
  readonly because: readonly Fact<unknown>[]
  /** How far the step from the mention to the target can be trusted. */
  readonly strength: Confidence
}

/** More namespaces behind one name than any service has replicas: the name means nothing certain. */
const MOST_HOLDERS = 8

interface Question {
  readonly mention: Mention
  readonly from: Container
  readonly namespace: NetworkNamespace
  readonly host: string
}

/**
 * Whether a proxy that passes requests on to `localhost` surely means a sibling: the image of a proxy holds nothing to pass on to, and
 * one that is started after the sibling waits for it. Any other image may bring the program itself.
 */
function isPassedOn({ upstream }: Mention, from: Container, target: string): boolean {
  if (!upstream) return false
  const isProxy = from.builtImage === null && (from.image?.role === 'reverse-proxy' || from.image?.role === 'web-server')
  return isProxy || from.draft.after.some(({ name }) => name.known && name.value.replace(/\.(?:container|service)$/, '') === target)
}

/** Resolves mentions as Podman would from the container's network namespace. */
export class Resolver {
  readonly #lookups: Lookups
  readonly #index: ConnectIndex

  constructor(lookups: Lookups, index: ConnectIndex) {
    this.#lookups = lookups
    this.#index = index
  }

  resolve(from: Container, mention: Mention): readonly Resolution[] {
    const namespace = this.#lookups.namespace(from.namespace)
    if (!namespace) return []
    const added = addedHost(from, mention.host, this.#lookups)
    const host = added ?? mention.host
    const question = { mention, from, namespace, host }
    const kind = addressClass(host)
    if (isLoopback(kind) || kind === 'all-v4' || kind === 'all-v6' || host === 'localhost' || host.endsWith('.localhost'))
      return this.#local(question)
    if (meansMachine(host)) return this.#gateway(question)
    return kind === 'other' ? this.#name(question) : this.#address(question)
  }

  // --- localhost -----------------------------------------------------------------------------------------------------------------

  #local(question: Question): readonly Resolution[] {
    const { mention, from, namespace } = question
    if (mention.publicAddress) return []
    const port = portOf(mention)
    if (port !== null && isOwnPort(from, port)) return []
    const neighbours = serversOf(namespace, this.#lookups).filter((server) => server.id !== from.id && this.#coexist(from, server))
    const neighbour = port === null ? null : listeningNeighbour(neighbours, port, mention)
    if (neighbour) return [this.#inside(question, neighbour, port, 'certain')]
    if (port !== null && listensOn(from, port) !== null) return []
    const written = port !== null && mention.portText !== undefined
    const byRole = neighbours.filter((server) => hasRole(server, mention.role))
    const [only] = byRole
    // A port that is written and that the neighbour is not known to listen on: it may have been moved.
    if (only && byRole.length === 1)
      return [this.#inside(question, only, portAt(mention, port, only, this.#lookups), written ? 'guess' : 'likely')]
    if (port === null) return []
    if (namespace.mode === 'host') return this.#published(question, port, () => true)
    return this.#mistaken(question, port)
  }

  #inside(question: Question, to: Container, port: number | null, strength: Confidence): Resolution {
    const { from, namespace } = question
    const listens = port === null ? null : listensOn(to, port)
    const shared = inSameNamespace(from.label, to.label, [from, to], namespace, this.#lookups)
    // The only one with the role that is asked for is meant, however sure its port is.
    if (to.image && hasRole(to, question.mention.role) && (!listens || !atLeast(confidenceOf(listens), 'likely')))
      return {
        to: to.id,
        label: to.label,
        port,
        way: 'localhost',
        because: [shared, to.image.fact],
        strength: listens ? 'likely' : strength,
      }
    return { to: to.id, label: to.label, port, way: 'localhost', because: listens ? [shared, listens] : [shared], strength }
  }

  /**
   * `localhost` in a namespace of its own: meant is a sibling that publishes that very port on the machine, or else the only one of the
   * deployment that is what the setting asks for, on the port it asks for. It is not there.
   */
  #mistaken(question: Question, port: number): readonly Resolution[] {
    const { mention, from } = question
    const backing = mention.role !== undefined && mention.form !== undefined
    const published = this.#published(question, port, (target) => target.deployment === from.deployment)
    if (published.length > 0) {
      return published.flatMap(({ through: _through, ...one }): Resolution[] => {
        if (backing || isPassedOn(mention, from, one.label)) return [{ ...one, way: 'localhost', strength: 'likely' }]
        return tellsCallee(mention, from.label, one.label) ? [{ ...one, way: 'localhost', strength: 'guess' }] : []
      })
    }
    const asked = this.#lookups.topology.containers.flatMap((server): Resolution[] => {
      const isAsked =
        server.deployment === from.deployment &&
        server.host === from.host &&
        server.namespace !== from.namespace &&
        ((backing && hasRole(server, mention.role)) || isPassedOn(mention, from, server.label)) &&
        this.#coexist(from, server)
      const because = isAsked ? listensOn(server, port) : null
      return because ? [{ to: server.id, label: server.label, port, way: 'localhost', because: [because], strength: 'likely' }] : []
    })
    return asked.length === 1 ? asked : []
  }

  // --- the machine ---------------------------------------------------------------------------------------------------------------

  #gateway(question: Question): readonly Resolution[] {
    const { mention, from } = question
    if (mention.publicAddress) return []
    const port = portOf(mention)
    const found = port === null ? [] : this.#published(question, port, () => true)
    if (found.length > 0) return found
    if (port !== null) {
      // Its own port, which leads back to it.
      if (this.#index.publishedAt(from.host, port).some(({ namespace }) => namespace === from.namespace)) return []
      const inHost = this.#index.hostNamespace(from.host)
      const servers = inHost
        ? serversOf(inHost, this.#lookups).filter((server) => server.id !== from.id && listensOn(server, port) !== null)
        : []
      const nearest = nearestTo(from, servers)
      if (nearest.length > 0)
        return nearest.map((server) => ({
          to: server.id,
          label: server.label,
          port,
          way: 'address',
          because: [listensOn(server, port) as Fact<unknown>],
          strength: 'certain',
        }))
      if (listensOn(from, port) !== null && from.namespace === inHost?.id) return []
    }
    return [{ to: `host:${from.host}`, label: `the host ${from.host}`, port, way: 'address', because: [], strength: 'certain' }]
  }

  /** Through the ports that containers publish on the machine. */
  #published(question: Question, port: number, accepts: (target: Member) => boolean): readonly Resolution[] {
    const { mention, from } = question
    const found: { resolution: Resolution; member: Member }[] = []
    for (const through of this.#index.publishedAt(from.host, port)) {
      const namespace = this.#lookups.namespace(through.namespace)
      const { hostPort, containerPort } = through.publish
      if (!namespace || !hostPort?.known) continue
      const own = containerPort.known ? containerPort.value + port - hostPort.value : null
      const member = memberMeant(namespace, null, mention, own, this.#lookups)
      if (!member || member.id === from.id || !accepts(member) || !this.#coexist(from, member)) continue
      const because: readonly Fact<unknown>[] = [through.fact]
      const resolution = { to: member.id, label: member.label, port: own, way: 'published', through, because, strength: 'certain' } as const
      found.push({ resolution, member })
    }
    const nearest = new Set(
      nearestTo(
        from,
        found.map(({ member }) => member),
      ),
    )
    const near = found.filter(({ member }) => nearest.has(member))
    // Of several that want one port of the machine the caller means the one that is what it asks for.
    const meant = near.length > 1 ? near.filter(({ member }) => 'image' in member && hasRole(member, mention.role)) : []
    return (meant.length > 0 ? meant : near).map(({ resolution }) => resolution)
  }

  // --- addresses -----------------------------------------------------------------------------------------------------------------

  #address(question: Question): readonly Resolution[] {
    const { mention, from, namespace, host } = question
    const port = portOf(mention)
    const holders = this.#index.addressed(from.host, host)
    const shared = holders.filter((holder) => namespace.attachments.some((mine) => mine.network === holder.attachment.network))
    const found = this.#held(question, shared.length > 0 ? shared : holders, 'address')
    if (found.length > 0 || holders.length > 0) return found
    if (this.#isGateway(host, namespace)) return this.#gateway(question)
    // The machine's own address, when a publish shows that it is.
    if (port === null || mention.publicAddress) return []
    return this.#published(question, port, () => true).filter(
      ({ through }) => through?.publish.hostAddress.known && through.publish.hostAddress.value === host,
    )
  }

  /** The first address of a network that the namespace is on is the machine's end of its bridge. */
  #isGateway(address: string, namespace: NetworkNamespace): boolean {
    if (address === DEFAULT_GATEWAY) return true
    return namespace.attachments.some((attachment) => {
      const subnets = this.#lookups.network(attachment.network)?.draft?.subnets ?? []
      return subnets.some((subnet) => !hasOpenHole(subnet) && firstAddress(subnet.text) === address)
    })
  }

  // --- names ---------------------------------------------------------------------------------------------------------------------

  #name(question: Question): readonly Resolution[] {
    const { from, namespace } = question
    const name = question.host.replace(/\.dns\.podman\.?$/, '')
    if (this.#ownNames(from, namespace, name)) return this.#neighbour(question, name)
    const holders = namespace.attachments.flatMap((attachment) => this.#index.named(attachment.network, name))
    if (holders.length > 0) return this.#held({ ...question, host: name }, holders, 'name')
    const siblings = this.#sibling(question, name)
    return siblings.length > 0 ? siblings : this.#external(question, name)
  }

  /** Whether the name leads back into the container's own namespace, as its /etc/hosts has it. */
  #ownNames(from: Container, namespace: NetworkNamespace, name: string): boolean {
    if (namespace.mode === 'host' || namespace.mode === 'none') return false
    if (namespace.attachments.some((attachment) => attachment.names.some((fact) => fact.value === name))) return true
    const owner = namespace.owner === null ? undefined : this.#lookups.pod(namespace.owner)
    const members = serversOf(namespace, this.#lookups)
    return [from, ...members, ...(owner ? [owner] : [])].some((member) => member.name.known && member.name.value.toLowerCase() === name)
  }

  #neighbour(question: Question, name: string): readonly Resolution[] {
    const { mention, from, namespace } = question
    const port = portOf(mention)
    const meant = memberMeant(namespace, name, mention, port, this.#lookups)
    if (!meant || meant.id === from.id || 'members' in meant) return []
    // The container's own name, which only says where it is.
    if (namesOf(from).has(name) && !namesOf(meant).has(name) && (port === null || listensOn(meant, port) === null)) return []
    const fact = namespace.attachments.flatMap((attachment) => attachment.names).find((one) => one.value === name)
    const because = fact ? [fact] : [inSameNamespace(from.label, meant.label, [from, meant], namespace, this.#lookups)]
    return this.#fitted(question, meant, 'name', because)
  }

  /** The namespaces that a name or address resolves to. */
  #held(question: Question, holders: readonly Holder[], way: 'name' | 'address'): readonly Resolution[] {
    const { mention, from, host } = question
    const port = portOf(mention)
    const byMember = new Map<Member, Holder>()
    for (const holder of holders) {
      if (holder.namespace.id === from.namespace) continue
      const member = memberMeant(holder.namespace, way === 'name' ? host : null, mention, port, this.#lookups)
      if (member && member.id !== from.id && this.#coexist(from, member) && !byMember.has(member)) byMember.set(member, holder)
    }
    const nearest = nearestTo(from, [...byMember.keys()])
    if (nearest.length > MOST_HOLDERS) return []
    return nearest.flatMap((member) => this.#fitted(question, member, way, [(byMember.get(member) as Holder).fact]))
  }

  /** A name that people use for a sibling, and that does not resolve from here: still a call when more than the name fits. */
  #sibling(question: Question, name: string): readonly Resolution[] {
    const { mention, from } = question
    // Its own name, by which it calls nobody else.
    if (mention.publicAddress || namesOf(from).has(name)) return []
    const port = portOf(mention)
    const called = this.#index.called(from.host, name).filter((member) => member.id !== from.id && this.#coexist(from, member))
    const candidates = nearestTo(from, called)
    const [member] = candidates
    // Several that are equally near: the name says too little.
    if (!member || candidates.length > 1) return []
    const together = member.deployment === from.deployment
    const fit = fitOf(mention, port, member, this.#lookups)
    const unknownPorts = fit === 'open' && together && mention.form !== 'name' && mention.portText !== undefined
    if (fit !== 'match' && !unknownPorts) return []
    const named = member.draft.name
    const fact: Fact<string> = {
      claim: { id: 'named', data: { name, what: member.label } },
      value: name,
      origin: { kind: 'inferred', from: [named], strength: together ? 'likely' : 'guess' },
    }
    return [
      {
        to: member.id,
        label: member.label,
        port: portAt(mention, port, member, this.#lookups),
        way: 'name',
        because: [fact],
        strength: together ? 'likely' : 'guess',
      },
    ]
  }

  /** A name of the public DNS in a URL that is surely meant as one. */
  #external({ mention }: Question, name: string): readonly Resolution[] {
    if (mention.publicAddress || mention.form !== 'url' || !name.includes('.') || name.endsWith('.')) return []
    if (confidenceOf(mention.fact) !== 'certain') return []
    return [{ to: `external:${name}`, label: name, port: portOf(mention), way: 'name', because: [], strength: 'certain' }]
  }

  // --- what fits -----------------------------------------------------------------------------------------------------------------

  #fitted(question: Question, member: Member, way: Way, because: readonly Fact<unknown>[]): readonly Resolution[] {
    const { mention } = question
    const port = portOf(mention)
    const strength = strengthOf(mention, fitOf(mention, port, member, this.#lookups))
    if (strength === null) return []
    return [{ to: member.id, label: member.label, port: portAt(mention, port, member, this.#lookups), way, because, strength }]
  }

  #coexist(a: Member, b: Member): boolean {
    return !excludeEachOther(branchesOf(a, this.#lookups), branchesOf(b, this.#lookups))
  }
}
