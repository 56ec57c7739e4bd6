import type { Dependency, Exposure, Topology } from '../model/index.js'

/** What pictures and comparisons need to know of a graph; every Graph is one. */
export interface GraphView {
  readonly topology: Topology
  readonly dependencies: readonly Dependency[]
  /** One for every listener. */
  readonly exposures: readonly Exposure[]
}
