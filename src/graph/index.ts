import type { Container, ContainerId, Dependency, Exposure, Listener, PodId, Topology } from '../model/index.js'
import { hostPortCollisions } from './collide-host-ports.js'
import { listenerCollisions } from './collide-listeners.js'
import { connect } from './connect.js'
import { createJudge } from './depend.js'
import { expose, exposeAll } from './expose.js'
import type { Graph } from './graph.js'
import { createLookups } from './lookups.js'
import { createMeet } from './meet.js'
import { createReacher } from './reach.js'

export type { Graph, HostPortCollision, HostPortUse, ListenerCollision, Meeting, Member } from './graph.js'
export type { Lookups } from './lookups.js'

/** The questions that a topology answers. Nothing is computed before it is asked for, and nothing twice. */
export function createGraph(topology: Topology): Graph {
  const lookups = createLookups(topology)
  const reacher = createReacher(lookups)
  const meet = createMeet(lookups)
  const dependencies = once((): readonly Dependency[] => {
    const judge = createJudge(lookups, reacher)
    // The calls are made here and nobody else has them: each becomes the dependency it is.
    return connect(topology, lookups).map((call): Dependency => Object.assign(call, { reach: judge(call) }))
  })
  const bySource = once(() => groupBy(dependencies(), (call) => call.from))
  const byTarget = once(() => groupBy(dependencies(), (call) => call.to))
  const exposures = once(() => exposeAll(lookups, reacher.publishesOf))
  const byListener = once(() => new Map(exposures().map((exposure) => [exposure.listener, exposure])))
  const ofListeners = once(() => listenerCollisions(lookups, meet))
  const ofHostPorts = once(() => hostPortCollisions(lookups))
  return {
    topology,
    container: lookups.container,
    pod: lookups.pod,
    network: lookups.network,
    namespace: lookups.namespace,
    get dependencies() {
      return dependencies()
    },
    dependenciesFrom: (id: ContainerId) => bySource().get(id) ?? [],
    dependenciesOn: (id: ContainerId | PodId) => byTarget().get(id) ?? [],
    get exposures() {
      return exposures()
    },
    exposureOf: (listener) => byListener().get(listener) ?? exposeOther(listener),
    reach: (from, to, port, protocol = 'tcp', way) => reacher.ask({ from, to, port, protocol, way }),
    meet,
    listenerCollisions: ofListeners,
    hostPortCollisions: ofHostPorts,
  }

  /** A listener that is not one of the topology's own. Throws a TypeError when its container is not either: a fault of the caller. */
  function exposeOther(listener: Listener): Exposure {
    const container: Container | undefined = lookups.container(listener.container)
    if (!container) throw new TypeError(`no container ${listener.container}`)
    return expose(listener, container, lookups, reacher.publishesOf)
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
