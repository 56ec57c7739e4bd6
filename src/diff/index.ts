export { type Opening, openingsOf } from './openings.js'
export { opensAlike } from './opens-alike.js'
export { type Changed, type Changes, type Difference, diffOpenings, diffTopologies, isEmpty, type TopologyDiff } from './topology-diff.js'
export type { GraphView } from './view.js'
