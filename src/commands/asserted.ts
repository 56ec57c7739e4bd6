import { ASSERTION_RULES, runRules } from '../rules/index.js'
import type { Look } from './look.js'

/** The head with what the configuration asserts and the tree, or the change from the base, breaks. */
export function withAssertions(head: Look, base: Look | null): Look {
  const { forbid, allowOutside, noNewExposure } = head.config.assert
  if (forbid.length === 0 && allowOutside === null && !noNewExposure) return head
  const isShared = head.config.file === null || !head.tree.has(head.config.file)
  const assertions = { ...head.config.assert, isShared }
  const context = { topology: head.topology, graph: head.graph, assertions, ...(base ? { base: base.graph } : {}) }
  const { findings, faults } = runRules(ASSERTION_RULES, context)
  return {
    ...head,
    findings: [...head.findings, ...findings],
    faults: [...head.faults, ...faults.map(({ rule, error }) => ({ where: `rule ${rule}`, error }))],
  }
}
