import type { Container } from '../model/index.js'
import type { Source, Target } from './ends.js'
import type { Lookups } from './lookups.js'
import type { Stack, World } from './stack.js'

/**
 * Where a name leads inside one namespace: its /etc/hosts has the owner's name for its address and the names of those that joined for
 * 127.0.0.1; aliases and the rest are a matter of DNS. `null`: nobody knows.
 */
export function namedInside(
  name: string | null,
  source: Source,
  target: Target,
  stack: Stack,
  world: World,
  lookups: Lookups,
): 'address' | 'loopback' | 'nowhere' | null {
  const { owner, members } = target.namespace
  if (stack.kind === 'host') return world.rootless ? 'nowhere' : inHost(name, source, target, lookups)
  // Without a network only the owner has a name there, its own, and only for itself.
  if (stack.kind === 'none') return ownName(name, source, owner) ? 'loopback' : 'nowhere'
  if (stack.kind === 'unknown') return null
  if (name === null) return target.isPod || target.containers.every((container) => container.id === owner) ? 'address' : 'loopback'
  const wanted = name.toLowerCase()
  const named = (id: string | null): boolean | null => {
    const member = id === null ? undefined : (lookups.container(id) ?? lookups.pod(id))
    return member?.name.known ? member.name.value.toLowerCase() === wanted : null
  }
  if (named(owner)) return 'address'
  const joined = members.filter((id) => id !== owner).map(named)
  if (joined.includes(true)) return 'loopback'
  const links = stack.kind === 'bridge' ? stack.links.filter((link) => link.names.some((fact) => fact.value === wanted)) : []
  if (links.some((link) => link.dns && link.bridge)) return 'address'
  const open = links.some((link) => link.dns !== false && link.bridge !== false) || joined.includes(null) || named(owner) === null
  return open ? null : 'nowhere'
}

/**
 * On the machine's network everybody has an /etc/hosts of its own and no name in it, except that, rootful, who joins another container shares
 * its file and gets a name there (measured with Podman 5.4.2).
 */
function inHost(name: string | null, { container }: Source, target: Target, lookups: Lookups): 'loopback' | 'nowhere' | null {
  if (container === null) return 'nowhere'
  const members = target.namespace.members.flatMap((id) => lookups.container(id) ?? [])
  const joiners = (name === null ? target.containers : members).filter(({ draft }) => draft.network.mode.value === 'shared')
  const wanted = name?.toLowerCase()
  const meant = joiners.filter((one) => wanted === undefined || !one.name.known || one.name.value.toLowerCase() === wanted)
  if (meant.length === 0) return 'nowhere'
  const file = joinedBy(container, members)
  const isThere = meant.map((one): boolean | null => {
    const other = joinedBy(one, members)
    return file === null || other === null || !one.name.known ? null : file === other
  })
  return isThere.includes(true) ? 'loopback' : isThere.includes(null) ? null : 'nowhere'
}

/** Whose /etc/hosts a container has: its own, or that of the one that it joins, and so on. `null`: the text does not say. */
function joinedBy(container: Container, members: readonly Container[]): Container | null {
  let one = container
  for (let steps = 0; steps <= members.length; steps++) {
    const { mode, target } = one.draft.network
    if (mode.value !== 'shared') return one
    const name = target?.name.known ? target.name.value : null
    const found = members.filter((member) => {
      if (name === null || member.id === one.id) return false
      if (target?.by === 'name') return member.name.known && member.name.value === name
      return member.draft.scope === target?.scope && member.draft.local === name.replace(/\.container$/, '')
    })
    const [next] = found
    if (!next || found.length > 1) return null
    one = next
  }
  return null
}

function ownName(name: string | null, { container }: Source, owner: string | null): boolean {
  if (container === null || container.id !== owner || !container.name.known) return false
  return name === null || container.name.value.toLowerCase() === name.toLowerCase()
}

/**
 * A member that left its pod's network still finds the pod's name in its own /etc/hosts, where it stands for the member itself
 * (measured with Podman 5.8).
 */
export function shadowOf(source: Source, target: Target, lookups: Lookups): (name: string) => boolean {
  const { container } = source
  if (!container?.leftPodNetwork || container.pod === null || target.namespace.owner !== container.pod) return () => false
  const pod = lookups.pod(container.pod)
  const name = pod?.name.known ? pod.name.value.toLowerCase() : null
  return (one) => one === name
}
