export { type Opening, openingsOf } from './openings.js'
export { type Changed, type Changes, type Difference, diffTopologies, isEmpty, type TopologyDiff } from './topology-diff.js'
export type { GraphView } from './view.js'
