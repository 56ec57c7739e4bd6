import type { VolumeDraft } from '../../model/index.js'
import type { Made, Unit } from './unit.js'

/** `podman_volume`. */
export function lowerVolume(unit: Unit): Made {
  const name = unit.name()
  const draft: Omit<VolumeDraft, 'format' | 'scope' | 'local' | 'at' | 'branches'> = { kind: 'volume', name: unit.named(name, 'volume') }
  return { draft, name: name.text === '' ? 'the volume' : name.text, claims: [] }
}
