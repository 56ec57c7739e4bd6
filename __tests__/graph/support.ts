import { createGraph, type Graph } from '../../src/graph/index.js'
import type { Container, ContainerId, Draft, Listener, PodId, Protocol, Topology, Way } from '../../src/model/index.js'
import { host, type TopologyOptions, topologyOf } from '../support/drafts.js'

export interface Sockets {
  readonly [container: string]: readonly (number | string)[]
}

export interface WorldOptions extends TopologyOptions {
  readonly mode?: 'rootless' | 'rootful' | 'unknown'
  readonly podman?: string
  /** What each container listens on, by label: `80`, `127.0.0.1:80`, `53/udp`. Containers named here have no other listeners. */
  readonly listens?: Sockets
}

export interface World {
  readonly graph: Graph
  readonly topology: Topology
  id(label: string): ContainerId
  pod(label: string): PodId
  /** `reachable at the way that works`, or the bare verdict. */
  reach(from: string, to: string, port?: number | null, way?: Way): string
}

/** Drafts on one configured host, with exactly the listeners that a test names. */
export function world(drafts: readonly Draft[], options: WorldOptions = {}): World {
  const { mode = 'unknown', podman = '5.8', listens = {}, ...rest } = options
  const assembled = topologyOf(drafts, { hosts: [host('here', [''], { mode, podman })], ...rest })
  const topology: Topology = {
    ...assembled,
    containers: assembled.containers.map((one) => {
      const sockets = listens[one.label]
      return sockets ? { ...one, listeners: sockets.map((socket) => listener(one, socket)), listenersComplete: true } : one
    }),
  }
  const graph = createGraph(topology)
  const find = (label: string): Container => {
    const found = topology.containers.find((one) => one.label === label)
    if (!found) throw new TypeError(`no container ${label}`)
    return found
  }
  const pod = (label: string): PodId => {
    const found = topology.pods.find((one) => one.label === label)
    if (!found) throw new TypeError(`no pod ${label}`)
    return found.id
  }
  return {
    graph,
    topology,
    id: (label) => find(label).id,
    pod,
    reach(from, to, port = null, way) {
      const source = from === 'outside' || from === 'host' ? from : find(from).id
      const target = to.startsWith('pod ') ? pod(to.slice(4)) : find(to).id
      const { verdict, via } = graph.reach(source, target, port, 'tcp', way)
      return verdict === 'reachable' && way === undefined ? `${verdict} by ${via}` : verdict
    },
  }
}

function listener(container: Container, socket: Sockets[string][number]): Listener {
  const [rest, protocol = 'tcp'] = String(socket).split('/') as [string, Protocol?]
  const colon = rest.lastIndexOf(':')
  const port = Number(rest.slice(colon + 1))
  return {
    container: container.id,
    address: colon < 0 ? '' : rest.slice(0, colon),
    port,
    protocol,
    source: 'declared',
    fact: {
      claim: { id: 'listens', data: { who: container.label, port } },
      value: port,
      origin: { kind: 'declared', span: container.draft.at },
    },
  }
}
