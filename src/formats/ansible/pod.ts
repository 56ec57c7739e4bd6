import type { PodDraft } from '../../model/index.js'
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
  const shared = sharing(unit)
  const neededFor = ['infra', 'share'].find((key) => parameters.entry(key) !== null)
  const draft: Omit<PodDraft, 'format' | 'scope' | 'local' | 'at' | 'branches'> = {
    kind: 'pod',
    name: unit.named(name, 'pod'),
    network,
    publish: publishes(unit, who, ['publish', 'ports'], mapsPorts(network)),
    sharesNetwork: shared.has('net'),
    sharesHostname: shared.has('uts'),
    aliases: parameters.texts('network_alias', 'network_aliases'),
    ...(hostname && { hostname }),
    ...(ip && { ip }),
    addHosts: parameters.texts('add_host'),
    ...(neededFor && { neededFor }),
  }
  return { draft, name: who, claims: [] }
}

/** The namespaces members share: `ipc,net,uts`, replaced by `share`, added to by `share: +…`; none without an infra container. */
function sharing({ parameters }: Unit): ReadonlySet<string> {
  if (parameters.boolean('infra')?.value === false) return new Set()
  const shared = new Set(['ipc', 'net', 'uts'])
  const share = parameters.text('share')
  // An expression may hold anything: sharing is the default.
  if (!share || share.holes.length > 0) return shared
  if (!share.text.startsWith('+')) shared.clear()
  for (const namespace of share.text.replace(/^\+/, '').split(',')) shared.add(namespace.trim())
  return shared
}
