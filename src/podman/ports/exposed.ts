import type { Protocol } from '../../model/index.js'
import type { CombinedMapping } from './combine.js'

/**
 * What `--publish-all` adds: each exposed port that no mapping carries already, on a host port that Podman picks
 * (specgen/generate/ports.go ParsePortMapping). `index` is the exposed port's.
 */
export function exposedMappings(
  combined: readonly CombinedMapping[],
  exposed: readonly { readonly port: number; readonly protocol: Protocol }[],
): CombinedMapping[] {
  const added: CombinedMapping[] = []
  for (const [index, { port, protocol }] of exposed.entries()) {
    const carries = (mapping: CombinedMapping): boolean =>
      mapping.protocol === protocol && mapping.containerPort <= port && port < mapping.containerPort + mapping.range
    if (combined.some(carries) || added.some(carries)) continue
    added.push({ hostIP: '', hostPort: null, containerPort: port, range: 1, protocol, index })
  }
  return added
}
