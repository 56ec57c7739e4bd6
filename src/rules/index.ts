import { backingServiceOnHostNetwork } from './backing-service-on-host-network.js'
import { composeProviderDifference } from './compose-provider-difference.js'
import { dependencyCycle } from './dependency-cycle.js'
import { dependencyThroughHost } from './dependency-through-host.js'
import { duplicateName } from './duplicate-name.js'
import { forbiddenPath } from './forbidden-path.js'
import { hostPortCollision } from './host-port-collision.js'
import { internalPortPublished } from './internal-port-published.js'
import { invalidPortMapping } from './invalid-port-mapping.js'
import { invalidUnit } from './invalid-unit.js'
import { newExposure } from './new-exposure.js'
import { podPortCollision } from './pod-port-collision.js'
import { privilegedHostPort } from './privileged-host-port.js'
import { publishOnPodMember } from './publish-on-pod-member.js'
import { publishWithoutListener } from './publish-without-listener.js'
import type { Rule } from './rule.js'
import { settingConflictsWithPod } from './setting-conflicts-with-pod.js'
import { singleContainerPod } from './single-container-pod.js'
import { unknownReference } from './unknown-reference.js'
import { unreachableDependency } from './unreachable-dependency.js'

export type { Assertions, Propose, Rule, RuleContext } from './rule.js'
export { type RuleFault, runRules } from './run.js'

/** Every rule, in the order in which tables list them. */
export const RULES: readonly Rule[] = [
  internalPortPublished,
  podPortCollision,
  hostPortCollision,
  publishOnPodMember,
  unknownReference,
  unreachableDependency,
  dependencyThroughHost,
  publishWithoutListener,
  singleContainerPod,
  privilegedHostPort,
  backingServiceOnHostNetwork,
  invalidPortMapping,
  invalidUnit,
  duplicateName,
  settingConflictsWithPod,
  composeProviderDifference,
  dependencyCycle,
  forbiddenPath,
  newExposure,
]

/** Those that need what the configuration asserts, and the base. */
export const ASSERTION_RULES: readonly Rule[] = [forbiddenPath, newExposure]
