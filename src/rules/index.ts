import { duplicateName } from './duplicate-name.js'
import { invalidPortMapping } from './invalid-port-mapping.js'
import { invalidUnit } from './invalid-unit.js'
import { publishOnPodMember } from './publish-on-pod-member.js'
import type { Rule } from './rule.js'
import { settingConflictsWithPod } from './setting-conflicts-with-pod.js'
import { unknownReference } from './unknown-reference.js'

export type { Rule, RuleContext } from './rule.js'
export { type RuleFault, runRules } from './run.js'

/** Every rule, in the order in which tables list them. */
export const RULES: readonly Rule[] = [
  publishOnPodMember,
  unknownReference,
  invalidPortMapping,
  invalidUnit,
  duplicateName,
  settingConflictsWithPod,
]
