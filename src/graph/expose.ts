import type { Container, Exposure, Fact, Listener, NetworkNamespace, PublishedPort } from '../model/index.js'
import { addressClass, isLoopback, plainAddress } from './address.js'
import { isLoopbackListener } from './listening.js'
import type { Lookups } from './lookups.js'
import type { PublishIndex } from './published.js'
import { type Stack, stackOf, worldsOf } from './stack.js'

type Level = Exposure['level']

interface Judgement {
  readonly level: Level
  readonly through: readonly PublishedPort[]
  readonly because: readonly Fact<unknown>[]
}

/** Who can reach each listener: the widest circle, as far as the text tells. */
export function exposeAll(lookups: Lookups, publishesOf: (namespace: NetworkNamespace) => PublishIndex): readonly Exposure[] {
  return lookups.topology.containers.flatMap((container) =>
    container.listeners.map((listener) => expose(listener, container, lookups, publishesOf)),
  )
}

export function expose(
  listener: Listener,
  container: Container,
  lookups: Lookups,
  publishesOf: (namespace: NetworkNamespace) => PublishIndex,
): Exposure {
  const namespace = lookups.namespace(container.namespace)
  if (!namespace) return exposure(listener, container, { level: 'unknown', through: [], because: [] })
  const cases = worldsOf(lookups.host(namespace.host)).map((world) => {
    const stack = stackOf(namespace, world, lookups)
    return judge(listener, stack, world.rootless, publishesOf(namespace))
  })
  const first = cases[0] as Judgement
  const agreed = cases.every((one) => one.level === first.level)
  const because = [...new Set(cases.flatMap((one) => one.because))]
  return exposure(listener, container, agreed ? first : { level: 'unknown', through: first.through, because })
}

function judge(listener: Listener, stack: Stack, rootless: boolean, index: PublishIndex): Judgement {
  const { because } = stack
  const loopback = isLoopbackListener(listener)
  switch (stack.kind) {
    case 'host':
      return { level: loopback ? 'host' : 'outside', through: [], because }
    case 'none':
      return { level: 'namespace', through: [], because }
    case 'unknown':
    case 'outside':
      return { level: loopback ? 'namespace' : 'unknown', through: [], because }
    case 'user':
      return published(listener, { level: 'namespace', through: [], because }, loopback ? 'perhaps' : 'open', index)
    case 'bridge': {
      // A publish leads to the container's address, where a socket on loopback does not answer.
      if (loopback) return { level: 'namespace', through: [], because }
      const reasons = [...because, ...stack.links.flatMap((link) => link.because)]
      // macvlan and ipvlan give it an address of the LAN.
      const level = stack.links.every((link) => link.bridge === true) ? 'network' : 'unknown'
      const internal = stack.links.every((link) => link.internal === true)
      const maybeInternal = stack.links.every((link) => link.internal !== false)
      // Rootful, nothing is forwarded into an internal network; rootless, a process on the host forwards it.
      const way = rootless || !maybeInternal ? 'open' : internal ? 'closed' : 'perhaps'
      return published(listener, { level, through: [], because: reasons }, way, index)
    }
  }
}

/** The level that the publishes raise it to. `perhaps`: whether they lead to it at all is not known. */
function published(listener: Listener, without: Judgement, way: 'open' | 'closed' | 'perhaps', index: PublishIndex): Judgement {
  const { surely, maybe, more } = index.of(listener.port, listener.protocol)
  if (way === 'closed' || (surely.length === 0 && maybe.length === 0 && !more)) return without
  const outside = surely.filter((one) => reachOf(one) === 'outside')
  const facts = (ports: readonly PublishedPort[]): Fact<unknown>[] => [...ports.map((one) => one.fact), ...without.because]
  if (way === 'perhaps') return { level: 'unknown', through: surely, because: facts([...surely, ...maybe]) }
  if (outside.length > 0) return { level: 'outside', through: outside, because: facts(outside) }
  const open = [...surely.filter((one) => reachOf(one) === null), ...maybe]
  if (open.length > 0 || more) return { level: 'unknown', through: surely, because: facts([...surely, ...open]) }
  return { level: 'host', through: surely, because: facts(surely) }
}

/** Who gets to the host's side of a publish, IPv6 included, though not every network has it; `null` when the text leaves the address open. */
function reachOf({ publish }: PublishedPort): 'outside' | 'host' | null {
  if (!publish.hostAddress.known) return null
  const kind = addressClass(plainAddress(publish.hostAddress.value))
  if (kind === 'other') return null
  return isLoopback(kind) ? 'host' : 'outside'
}

const WHO: Readonly<Record<Level, string>> = {
  outside: 'from outside the host',
  host: 'from the host',
  network: 'from the containers on its networks',
  namespace: 'only inside its network namespace',
  unknown: 'from where is not decided by what is written',
}

function exposure(listener: Listener, container: Container, { level, through, because }: Judgement): Exposure {
  return {
    listener,
    level,
    through,
    fact: {
      claim: { id: 'exposed', data: { who: container.label, port: listener.port, by: WHO[level] } },
      value: level,
      origin: { kind: 'inferred', from: [listener.fact, ...new Set(because)], strength: 'certain' },
    },
  }
}
