import { diffOpenings, opensAlike } from '../diff/index.js'
import { diffHeadline } from '../report/index.js'
import type { Look } from './look.js'

/** What the change does to what can be reached from outside, as `diff` says it; `null`: nothing. */
export function headlineOf(base: Look, head: Look): string | null {
  return opensAlike(base.topology, head.topology) ? null : diffHeadline({ openings: diffOpenings(base.graph, head.graph) })
}
