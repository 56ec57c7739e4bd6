import type { Topology } from '../model/index.js'

/**
 * Deployments with a unit that Podman refuses. What is missing there has one cause, which has its finding; what follows from it (nobody
 * answers, nothing listens) would be noise, and may be wrong once the cause is mended.
 */
export function refusedDeployments({ problems, containers }: Topology): ReadonlySet<string> {
  const files = new Set<string>()
  for (const { rule, severity, at } of problems)
    if (severity === undefined && (rule === 'unknown-reference' || rule === 'invalid-unit')) files.add(at.file)
  const deployments = new Set<string>()
  if (files.size > 0) for (const { draft, deployment } of containers) if (files.has(draft.at.file)) deployments.add(deployment)
  return deployments
}
