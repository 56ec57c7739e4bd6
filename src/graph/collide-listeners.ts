import { type Confidence, type Container, confidenceOf, type Fact, type Listener, weaker } from '../model/index.js'
import { addressesOverlap, plainAddress } from './address.js'
import type { ListenerCollision, Meeting, Member } from './graph.js'
import type { Lookups } from './lookups.js'
import { isOff, isTemplate } from './meet.js'
import { membership } from './reasons.js'
import { RANK, strongestFirst } from './strength.js'

interface Socket {
  readonly listener: Listener
  readonly container: Container
  readonly address: string
  readonly confidence: Confidence
}

/**
 * Ports of a shared network namespace that several containers want. Podman never notices: the second process gets EADDRINUSE. The
 * host's own namespace is not looked at here; its ports collide with publishes too (`hostPortCollisions`).
 */
export function listenerCollisions(lookups: Lookups, meet: (a: Member, b: Member) => Meeting): readonly ListenerCollision[] {
  const found: ListenerCollision[] = []
  for (const namespace of lookups.topology.namespaces) {
    if (namespace.mode === 'host' || (namespace.members.length < 2 && namespace.owner === namespace.members[0])) continue
    for (const sockets of socketsByPort(namespace.members, lookups)) {
      const collision = collide(sockets, meet, lookups)
      if (collision) found.push(collision)
    }
  }
  return found
}

/** Replicas share a namespace only where it is not their own. */
function repeats(container: Container, lookups: Lookups): boolean {
  return (container.draft.replicas ?? 1) > 1 && lookups.namespace(container.namespace)?.owner !== container.id
}

/** What the members listen on, one list for every port and protocol, surest first. */
function socketsByPort(members: readonly string[], lookups: Lookups): Iterable<readonly Socket[]> {
  const byPort = new Map<string, Socket[]>()
  for (const id of members) {
    const container = lookups.container(id)
    // An init container is gone before the others start.
    if (!container || container.draft.init || isOff(container, lookups)) continue
    for (const listener of container.listeners) {
      const strength = isTemplate(container, lookups) ? 'likely' : 'certain'
      const confidence = weaker(confidenceOf(listener.fact), strength)
      const socket = { listener, container, address: plainAddress(listener.address), confidence }
      const key = `${listener.port}/${listener.protocol}`
      const list = byPort.get(key)
      if (list) list.push(socket)
      else byPort.set(key, [socket])
    }
  }
  return [...byPort.values()].map((sockets) => strongestFirst(sockets))
}

function collide(sockets: readonly Socket[], meet: (a: Member, b: Member) => Meeting, lookups: Lookups): ListenerCollision | null {
  const conflict = (a: Socket, b: Socket): boolean =>
    a.container !== b.container && addressesOverlap(a.address, b.address) && meet(a.container, b.container) !== 'alternatives'
  // Sorted surest first: the pair whose weaker one comes first is the surest pair.
  let pair: readonly [Socket, Socket] | null = null
  const involved = new Set<Socket>()
  for (const [index, socket] of sockets.entries()) {
    for (let at = 0; at < index; at++) {
      const other = sockets[at] as Socket
      if (!conflict(other, socket)) continue
      pair ??= [other, socket]
      involved.add(other).add(socket)
      break
    }
  }
  const alone = sockets.find(({ container }) => repeats(container, lookups))
  if (!pair || (alone && RANK[alone.confidence] > RANK[pair[1].confidence])) return alone ? severalOf(alone, lookups) : null
  const { listener } = pair[1]
  const { namespace } = pair[0].container
  return {
    namespace,
    port: listener.port,
    protocol: listener.protocol,
    participants: onePerContainer(sockets.filter((socket) => involved.has(socket))),
    replicas: false,
    confidence: pair[1].confidence,
    fact: wantSamePort(pair[0], pair[1], lookups),
  }
}

function onePerContainer(sockets: readonly Socket[]): readonly Listener[] {
  const seen = new Set<string>()
  return sockets.flatMap(({ listener, container }) => {
    if (seen.has(container.id)) return []
    seen.add(container.id)
    return [listener]
  })
}

function severalOf(socket: Socket, lookups: Lookups): ListenerCollision {
  const { listener, container } = socket
  const namespace = lookups.namespace(container.namespace)
  const because: Fact<unknown>[] = [listener.fact, ...(namespace ? membership(container, namespace, lookups) : [])]
  return {
    namespace: container.namespace,
    port: listener.port,
    protocol: listener.protocol,
    participants: [listener],
    replicas: true,
    confidence: socket.confidence,
    fact: {
      claim: { id: 'several-of-one', data: { who: container.label, port: listener.port } },
      value: listener.port,
      origin: { kind: 'inferred', from: because, strength: socket.confidence },
    },
  }
}

function wantSamePort(a: Socket, b: Socket, lookups: Lookups): Fact<number> {
  const because = [a, b].flatMap(({ listener, container }) => {
    const namespace = lookups.namespace(container.namespace)
    return [listener.fact, ...(namespace ? membership(container, namespace, lookups) : [])]
  })
  return {
    claim: { id: 'wants-same-port', data: { a: a.container.label, b: b.container.label, port: b.listener.port } },
    value: b.listener.port,
    origin: { kind: 'inferred', from: [...new Set(because)], strength: b.confidence },
  }
}
