// @ts-check
import { composeFiles, composeProject, composeServices } from './compose.mjs'
import { growth } from './growth.mjs'
import { diff, monorepo } from './monorepo.mjs'
import { scripts } from './scripts.mjs'
import { start } from './start.mjs'
import { pod, units } from './units.mjs'

/** Every workload, in the order in which they run. */
export const WORKLOADS = [start, units, growth, monorepo, diff, composeFiles, composeProject, composeServices, pod, scripts]
