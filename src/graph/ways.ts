import { type Fact, type PublishedPort, podmanAtLeast } from '../model/index.js'
import { addressClass, isLoopback, plainAddress } from './address.js'
import { type Answer, agree, both, either, no, unsure, yes } from './answer.js'
import { betweenBridges, commonLinks, isInternal, isolated, pastInternal, routed } from './bridges.js'
import type { BridgeStack, Link, Stack, UserStack, World } from './stack.js'

/** Two different network namespaces of one machine: can packets of one get to an address of the other. */
export function byAddress(from: Stack, to: Stack, world: World): Answer {
  const because = [...from.because, ...to.because]
  if (from.kind === 'none' || to.kind === 'none') return no(from.kind === 'none' ? from.because : to.because)
  if (from.kind === 'unknown' || to.kind === 'unknown') return unsure(because)
  if (to.kind === 'host') return toHost(from, world)
  // A pasta or slirp4netns container has a copy of the host's address or one that nobody routes to.
  if (to.kind === 'user') return to.options ? unsure(because) : no([isAlone(to)])
  if (to.kind !== 'bridge') return unsure(because)
  switch (from.kind) {
    case 'bridge': {
      const common = commonLinks(from.links, to.links)[0]
      return common ? yes([sameNetwork(from, to, common.from, common.to)]) : betweenBridges(from.links, to.links)
    }
    case 'user':
      // What pasta sends comes from the host: rootless, the networks' bridges are not there but in a namespace of their own.
      return world.rootless ? no([isAlone(from), ...world.because]) : unsure(because)
    case 'host':
      if (world.rootless) return no([...because, ...world.because])
      return either(
        to.links.map((link) =>
          link.bridge === true ? both([yes([...because, ...world.because]), hasGateway(link)]) : unsure(link.because),
        ),
      )
    case 'outside':
      // Nothing routes to a bridge from outside by itself; on macvlan and ipvlan containers have addresses of the LAN.
      return agree(to.links.map((link) => (link.bridge === true ? no(link.because, 'likely') : unsure(link.because))))
  }
}

/** Whether a name of the other namespace resolves, and packets get to the address it gives. `name`: that one and no other. */
export function byName(from: Stack, to: Stack, name: string | null, shadowed: (name: string) => boolean): Answer {
  const because = [...from.because, ...to.because]
  if (from.kind === 'unknown' || to.kind === 'unknown') return unsure(because)
  if (from.kind !== 'bridge') return no(from.kind === 'user' ? [isAlone(from)] : because)
  if (to.kind !== 'bridge') return no(to.kind === 'user' ? [isAlone(to)] : because)
  const common = commonLinks(from.links, to.links)
  if (common.length === 0) return no([noCommonNetwork(from, to)])
  return either(common.map((pair) => resolves(pair.to, name, shadowed, [sameNetwork(from, to, pair.from, pair.to)])))
}

function resolves(to: Link, name: string | null, shadowed: (name: string) => boolean, because: readonly Fact<unknown>[]): Answer {
  // aardvark-dns serves bridge networks that have it enabled, and no others.
  // A name with a domain may be the local network's own, which a container without Podman's name server asks.
  if (to.dns === false || to.bridge === false) return name?.includes('.') ? unsure(because) : no([hasNoDns(to), ...because])
  if (to.dns === null || to.bridge === null) {
    // `podman network create NAME` makes a bridge with a name server unless it is told otherwise.
    const known = to.external && name !== null ? to.names.find(({ value }) => value === name.toLowerCase() && !shadowed(value)) : undefined
    return known ? yes([...because, known], 'likely') : unsure(because)
  }
  const usable = to.names.filter((fact) => !shadowed(fact.value))
  if (name === null) {
    const first = usable[0]
    if (first) return yes([...because, first])
    // Everything has a name on its network, even if it is one that the text does not show.
    return to.names.length === 0 ? yes(because, 'likely') : no([noSuchName(to, 'any name'), ...because])
  }
  const wanted = name.toLowerCase()
  const found = usable.find((fact) => fact.value === wanted || `${fact.value}.dns.podman` === wanted)
  if (found) return yes([...because, found])
  return to.names.length === 0 ? unsure(because) : no([noSuchName(to, name), ...because])
}

/** Whether a namespace gets to sockets of the machine that are open on all its addresses. */
export function toHost(from: Stack, world: World): Answer {
  const { because } = from
  switch (from.kind) {
    case 'host':
      return yes(because)
    case 'none':
      return no(because)
    case 'unknown':
      return unsure(because)
    case 'outside':
      // A firewall of the machine is nothing that a repository shows.
      return yes(because, 'likely')
    case 'user':
      return userToHost(from.slirp, [...because, ...world.because], world)
    case 'bridge': {
      const bridged = agree(from.links.map((link) => (link.bridge === true ? yes(link.because, 'likely') : unsure(link.because))))
      if (!world.rootless) return both([bridged, either(from.links.map(hasGateway))])
      // Rootless bridges leave through the pasta or slirp4netns of the namespace that all of them share.
      const outward = either(
        from.links.map((link) =>
          link.internal === false ? yes(link.because) : link.internal ? no([isInternal(link)]) : unsure(link.because),
        ),
      )
      const slirp = podmanAtLeast(world.podman, '5.0')
      return both([bridged, outward, userToHost(slirp === null ? null : !slirp, [...because, ...world.because], world)])
    }
  }
}

/** A bridge has an address of the machine, unless it is internal and has no name server to be asked at one. */
function hasGateway(link: Link): Answer {
  if (link.internal === false || link.dns === true) return yes(link.because, 'likely')
  return link.internal && link.dns === false ? no([isInternal(link)]) : unsure(link.because)
}

/**
 * pasta maps host.containers.internal (169.254.1.2) to the machine since Podman 5.3, before it had only the machine's own address,
 * which the container has too; slirp4netns reaches the machine's address.
 */
function userToHost(slirp: boolean | null, because: readonly Fact<unknown>[], world: World): Answer {
  if (slirp === true) return yes(because, 'likely')
  const mapped = podmanAtLeast(world.podman, '5.3')
  return mapped === true ? yes(because, 'likely') : unsure(because)
}

/** Whether a namespace, the machine (`host`) or another machine (`outside`) gets in by one published port. */
export function byPublish(from: Stack, to: Stack, port: PublishedPort, world: World): Answer {
  if (to.kind === 'unknown') return unsure(to.because)
  if (to.kind !== 'bridge' && to.kind !== 'user') return no(to.because)
  return both([toPublish(from, to, port, world), forwarded(to, world), past(from, to, world)])
}

/** To the socket that Podman opens on the machine. */
function toPublish(from: Stack, to: Stack, port: PublishedPort, world: World): Answer {
  const { hostAddress } = port.publish
  if (from.kind === 'none') return no(from.because)
  const kind = hostAddress.known ? addressClass(plainAddress(hostAddress.value)) : 'other'
  const isV6 = kind === 'all-v6' || kind === 'one-v6' || kind === 'loopback-v6'
  // Rootful, IPv6 gets into networks that have it, and nowhere else; what a process forwards arrives by IPv4.
  if (isV6 && to.kind === 'bridge' && !world.rootless) return unsure([port.fact])
  if (from.kind === 'host') return yes([port.fact])
  if (hostAddress.known && isLoopback(kind)) return no([port.fact, loopbackOnly(hostAddress.value, port.fact)])
  if (kind === 'other') return unsure([port.fact])
  if (from.kind === 'outside') return yes([port.fact], 'likely')
  // Whether the caller has IPv6 is nothing that a publish shows.
  return both([toHost(from, world), isV6 ? unsure([port.fact]) : yes([port.fact])])
}

/** From that socket into the namespace. */
function forwarded(to: Extract<Stack, { kind: 'bridge' | 'user' }>, world: World): Answer {
  if (to.kind === 'user') return yes(to.because)
  // Rootless, a process in the machine's namespace forwards it, past every firewall rule.
  if (world.rootless) return yes(to.because)
  return either(
    to.links.map((link) => {
      if (link.bridge !== true || link.internal === null) return unsure(link.because)
      return link.internal ? no([isInternal(link)]) : yes(link.because)
    }),
  )
}

/** Past the isolation of bridge networks, which also hits packets that come back in by a published port. */
function past(from: Stack, to: Stack, world: World): Answer {
  if (from.kind !== 'bridge' || to.kind !== 'bridge' || world.rootless) return yes([])
  const pair = (source: Link, target: Link): Answer => (source.key === target.key ? yes(source.because) : isolated(source, target))
  // To the machine's end of its own bridge, and from there on.
  if (from.links.every((link) => link.internal === true)) return pastInternal(from.links)
  const answer = routed(from.links, to.links, pair)
  // netavark 2.1.0 lets them pass; Podman 6 comes with 2.0 or a later one.
  if (answer.verdict === 'unreachable' && podmanAtLeast(world.podman, '6.0') !== false) return unsure(answer.because)
  return answer
}

function sameNetwork(from: Stack, to: Stack, mine: Link, theirs: Link): Fact<string> {
  return {
    claim: { id: 'same-network', data: { a: from.who, b: to.who, network: theirs.label } },
    value: theirs.key,
    origin: { kind: 'inferred', from: [...new Set([...mine.because, ...theirs.because])], strength: 'certain' },
  }
}

function noCommonNetwork(from: BridgeStack, to: BridgeStack): Fact<string> {
  return {
    claim: { id: 'no-common-network', data: { a: from.who, b: to.who } },
    value: 'none',
    origin: { kind: 'inferred', from: [from, to].flatMap((stack) => stack.links.flatMap((link) => link.because)), strength: 'certain' },
  }
}

/** pasta and slirp4netns put a container in a network with nobody else. */
function isAlone(stack: UserStack): Fact<string> {
  return {
    claim: { id: 'alone-in-network', data: { who: stack.who } },
    value: 'alone',
    origin: { kind: 'inferred', from: stack.because, strength: 'certain' },
  }
}

function noSuchName(link: Link, name: string): Fact<string> {
  return {
    claim: { id: 'no-such-name', data: { name, network: link.label } },
    value: name,
    origin: { kind: 'inferred', from: [...link.names, ...link.because], strength: 'certain' },
  }
}

function hasNoDns(link: Link): Fact<string> {
  return {
    claim: { id: 'network-no-dns', data: { network: link.label } },
    value: link.label,
    origin: { kind: 'inferred', from: link.because, strength: 'certain' },
  }
}

export function loopbackOnly(address: string, reason: Fact<unknown>): Fact<string> {
  return {
    claim: { id: 'binds-loopback', data: { address } },
    value: address,
    origin: { kind: 'inferred', from: [reason], strength: 'certain' },
  }
}
