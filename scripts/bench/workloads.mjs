// @ts-check
import { composeFiles, composeServices } from './compose.mjs'
import { growth } from './growth.mjs'
import { start } from './start.mjs'

/** Every workload, in the order in which they run. */
export const WORKLOADS = [start, growth, composeFiles, composeServices]
