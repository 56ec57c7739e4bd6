import type { NetworkChoice, Publish } from '../../model/index.js'
import { NEWEST_PODMAN, parsePublish, publishConflicts } from '../../podman/index.js'
import { editsOf } from './edits.js'
import type { Unit } from './unit.js'

/**
 * The published ports of a list parameter, with what Podman refuses of them as problems. `inForce`: they are mapped, so that they can be
 * in each other's way.
 */
export function publishes(unit: Unit, who: string, names: readonly string[], inForce: boolean): Publish[] {
  const found: Publish[] = []
  for (const item of unit.parameters.items(...names)) {
    const { text, via, reread } = item
    if (reread?.text.includes(':')) {
      const message = `Ansible reads the unquoted ${reread.text} as the number ${text.text} (YAML 1.1 counts it in sixties), which publishes another port`
      unit.warn('sexagesimal', message, reread.span(), who)
    }
    const { publishes, errors } = parsePublish(text, unit.origin(text, via))
    unit.refusePorts(errors, who)
    for (const publish of publishes) {
      const edits = editsOf(publish, item, publishes.length === 1, unit.tree)
      found.push(edits ? { ...publish, edits } : publish)
    }
  }
  // Which version runs is not known here; they differ only in when they refuse.
  if (inForce && found.length > 1) unit.refusePorts(publishConflicts(found, NEWEST_PODMAN), who)
  return found
}

const DISCARDING = new Set(['host', 'none', 'shared', 'path', 'unknown'])

/** Whether a container or pod on this network has port mappings (Podman's pkg/specgen/generate/container.go). */
export const mapsPorts = (network: NetworkChoice): boolean => !DISCARDING.has(network.mode.value)
