import type { KubePlay, NetworkChoice, Reference } from '../../model/index.js'
import { known } from '../../model/index.js'
import { type NetworkError, parseNetworks } from '../../podman/index.js'
import type { MappedText, SourceSpan } from '../../source/index.js'
import type { Fields } from './fields.js'

/** Made by kube play itself, one for all plays (abi/play.go kubeDefaultNetwork). */
const DEFAULT_NETWORK = 'podman-default-kube-network'

const CITATION = 'podman-kube-play(1) --network'

/** A pod's network: what the play says, else `hostNetwork`, else the network that all plays share. */
export function networkOf(
  spec: Fields | undefined,
  pod: { readonly who: string; readonly at: SourceSpan; readonly name: MappedText; readonly scope: string },
  play: KubePlay | undefined,
): { choice: NetworkChoice; errors: NetworkError[] } {
  const { who, at, scope } = pod
  const context = { scope, who, at, references: (text: MappedText) => unitOf(text, play?.networkUnits ?? []) }
  const host = spec ? spec.boolean('hostNetwork') : false
  if (play && play.network.length > 0) return parseNetworks(play.network, context)
  if (host !== false) {
    const span = spec?.entry('hostNetwork')?.span ?? at
    const mode = host ? 'host' : 'unknown'
    const claim = { id: 'network-mode', data: { who, mode } } as const
    return { choice: { mode: { claim, value: mode, origin: { kind: 'declared', span } }, attachments: [], explicit: true }, errors: [] }
  }
  const origin = { kind: 'default', citation: CITATION, at } as const
  const network: Reference = { by: 'name', kind: 'network', name: known(DEFAULT_NETWORK), scope, text: pod.name }
  const claim = { id: 'default-network', data: { who, network: DEFAULT_NETWORK } } as const
  return {
    choice: { mode: { claim, value: 'bridge', origin }, attachments: [{ network, aliases: [], origin }], explicit: false },
    errors: [],
  }
}

/** The Quadlet unit that a part of a `.kube` unit's `Network=` names: the same words in the same place. */
function unitOf(text: MappedText, units: readonly Reference[]): Reference | null {
  const { start } = text.span()
  return units.find((unit) => unit.text.text === text.text && unit.text.span().start === start && unit.text.file === text.file) ?? null
}

/** Modes in which Podman takes no mappings for a pod (specgen/pod_validate.go). */
export function takesMappings(choice: NetworkChoice): boolean {
  return !['host', 'none', 'path', 'shared'].includes(choice.mode.value)
}
