import type { Container, Fact, Mention, NetworkNamespace, Pod } from '../model/index.js'
import { namesOf } from './connect-index.js'
import type { Member } from './graph.js'
import type { Lookups } from './lookups.js'

/** What is known of how a mention fits a target. `open`: nothing that could fit or not. */
export type Fit = 'match' | 'mismatch' | 'open'

/** Roles that tell two services apart. */
const TELLING: ReadonlySet<string> = new Set(['database', 'cache', 'queue', 'search', 'object-store', 'mail', 'dns', 'auth'])

/** The port that a mention means, when the text decides it. */
export const portOf = (mention: Mention): number | null => (mention.port?.known ? mention.port.value : null)

/** Why a container is believed to listen on a port: a listener, or a declared port of it or of its image. */
export function listensOn(container: Container, port: number): Fact<unknown> | null {
  const listener = container.listeners.find((one) => one.port === port)
  if (listener) return listener.fact
  const declared = [...container.draft.ports, ...(container.builtImage?.ports ?? [])].find(
    (one) => one.port.known && port >= one.port.value && port < one.port.value + one.count,
  )
  return (
    (declared && {
      claim: { id: 'declares-port', data: { who: container.label, port } },
      value: port,
      origin: {
        kind: 'inferred',
        from: [{ claim: { id: 'declares-port', data: { who: container.label, port } }, value: port, origin: declared.origin }],
        strength: 'likely',
      },
    }) ||
    null
  )
}

/** What a caller wants of its target. */
type Wanted = Pick<Mention, 'port' | 'portText'> & { readonly role?: string | undefined }

export const hasRole = (container: Container, role: string | undefined): boolean => role !== undefined && container.image?.role === role

/** Services that run to their end, or that Podman starts before the others, are called by nobody. */
const isServer = (container: Container): boolean => container.draft.init !== true

export function serversOf(namespace: NetworkNamespace, lookups: Lookups): readonly Container[] {
  return namespace.members.flatMap((id) => {
    const container = lookups.container(id)
    return container && isServer(container) ? [container] : []
  })
}

/**
 * The member of a namespace that a mention means: the one with the name, the one that listens on the port, the one with the role, the
 * owner; the pod when its members leave it open. `null` when there is nothing to call.
 */
export function memberMeant(
  namespace: NetworkNamespace,
  name: string | null,
  mention: Mention,
  port: number | null,
  lookups: Lookups,
): Member | null {
  const servers = serversOf(namespace, lookups)
  const listening = port === null ? [] : servers.filter((server) => listensOn(server, port) !== null)
  const named = name === null ? [] : servers.filter((server) => namesOf(server).has(name))
  const both = named.filter((server) => listening.includes(server))
  const withRole = servers.filter((server) => hasRole(server, mention.role))
  const only = [both, listening.length > 0 ? listening : named, named, withRole, servers].find((list) => list.length === 1)?.[0]
  if (only) return only
  const owner = namespace.owner === null ? undefined : (lookups.container(namespace.owner) ?? lookups.pod(namespace.owner))
  return owner ?? null
}

/** How the mention's port and role fit what is known of the target. */
export function fitOf(mention: Mention, port: number | null, target: Member, lookups: Lookups): Fit {
  const containers = containersOf(target, lookups)
  if (port !== null && containers.some((container) => listensOn(container, port) !== null)) return 'match'
  if (mention.role !== undefined && TELLING.has(mention.role)) {
    if (containers.some((container) => hasRole(container, mention.role)) && (port === null || mention.portText === undefined))
      return 'match'
    const others = containers.every(
      (container) => container.image !== null && TELLING.has(container.image.role) && !hasRole(container, mention.role),
    )
    if (others && containers.length > 0) return 'mismatch'
  }
  // A port that nobody wrote proves nothing when it does not fit.
  if (port === null || mention.portText === undefined) return 'open'
  return containers.some((container) => container.listeners.length > 0) ? 'mismatch' : 'open'
}

/** The target's own port: the one that is written, or the one that it listens on where none is written. */
export function portAt(mention: Wanted, port: number | null, target: Member, lookups: Lookups): number | null {
  const containers = containersOf(target, lookups)
  if (port !== null && (mention.portText !== undefined || containers.some((container) => listensOn(container, port) !== null))) return port
  if (mention.port !== null && !mention.port.known) return null
  const listeners = containers.flatMap((container) => container.listeners)
  const ports = new Set(listeners.map((listener) => listener.port))
  if (ports.size <= 1) return listeners[0]?.port ?? port
  // Of a service with the role that is asked for, the port that its image is known for.
  const ofImage = new Set(
    containers
      .filter((container) => hasRole(container, mention.role))
      .flatMap((container) => container.listeners.filter((one) => one.source === 'image').map((one) => one.port)),
  )
  const [only] = ofImage
  return only !== undefined && ofImage.size === 1 ? only : port
}

function containersOf(member: Member, lookups: Lookups): readonly Container[] {
  if (!('members' in member)) return [member]
  return (member as Pod).members.flatMap((id) => {
    const container = lookups.container(id)
    return container && isServer(container) ? [container] : []
  })
}
