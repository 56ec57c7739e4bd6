import type { Topology } from '../model/index.js'
import type { Graph } from './graph.js'

export type { Graph, HostPortCollision, HostPortUse, ListenerCollision, Meeting, Member } from './graph.js'

/** Placeholder until the parts are in. */
export function createGraph(topology: Topology): Graph {
  throw new TypeError(`graph of ${topology.containers.length} containers is not built yet`)
}
