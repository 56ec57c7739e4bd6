import type { PodDraft } from '../../model/index.js'
import { podSharing } from '../../podman/index.js'
import { mapsPorts, publishes } from './publish.js'
import type { Made, Unit } from './unit.js'

/** `podman_pod`, which runs `podman pod create`. */
export function lowerPod(unit: Unit): Made {
  const { parameters } = unit
  const name = unit.name()
  const who = name.text === '' ? 'the pod' : name.text
  const network = unit.network(who)
  const hostname = parameters.text('hostname')
  const ip = parameters.text('ip')
  const infra = parameters.boolean('infra')
  const neededFor = ['infra', 'share'].find((key) => parameters.entry(key) !== null)
  const draft: Omit<PodDraft, 'format' | 'scope' | 'local' | 'at' | 'branches'> = {
    kind: 'pod',
    name: unit.named(name, 'pod'),
    network,
    publish: publishes(unit, who, ['publish', 'ports'], mapsPorts(network)),
    ...podSharing(parameters.text('share'), infra === null ? null : infra.value),
    aliases: parameters.texts('network_alias', 'network_aliases'),
    ...(hostname && { hostname }),
    ...(ip && { ip }),
    addHosts: parameters.texts('add_host'),
    ...(neededFor && { neededFor }),
  }
  return { draft, name: who, claims: [] }
}
