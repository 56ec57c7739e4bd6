export type { GraphView } from './view.js'
