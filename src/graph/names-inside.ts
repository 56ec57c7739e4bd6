import type { Source, Target } from './ends.js'
import type { Lookups } from './lookups.js'
import type { Stack } from './stack.js'

/**
 * Where a name leads inside one namespace: its /etc/hosts has the owner's name for its address and the names of those that joined for
 * 127.0.0.1; aliases and the rest are a matter of DNS. `null`: nobody knows.
 */
export function namedInside(
  name: string | null,
  source: Source,
  target: Target,
  stack: Stack,
  lookups: Lookups,
): 'address' | 'loopback' | 'nowhere' | null {
  const { owner, members } = target.namespace
  // Only a namespace with an address of its own gets its members' names, not the machine's.
  if (stack.kind === 'host') return 'nowhere'
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
