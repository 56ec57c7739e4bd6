import type { Dependency } from '../model/index.js'

/** A dependency before anyone judged whether it gets there. */
export type Call = Omit<Dependency, 'reach'>
