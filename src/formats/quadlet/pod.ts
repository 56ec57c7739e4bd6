import type { PodDraft } from '../../model/index.js'
import { podSharing } from '../../podman/index.js'
import { podmanArgs } from './arguments.js'
import { mounts } from './mounts.js'
import { named, podName } from './names.js'
import { networkChoice } from './networks.js'
import { mapsPorts, publishes } from './publish.js'
import { dependencies } from './references.js'
import { checkUserMappings } from './refusals.js'
import type { Body, QuadletUnit } from './unit.js'

/** `podman pod create` of a `.pod` unit (Podman's ConvertPod). */
export function lowerPod(unit: QuadletUnit): Body<PodDraft> {
  const args = podmanArgs(unit, 'pod create')
  checkUserMappings(unit, true)
  const network = networkChoice(unit, args)
  const publish = publishes(unit, args, mapsPorts(network))
  const { mounts: mounted, others: mountedUnits } = mounts(unit, args)
  const { after, others } = dependencies(unit)
  const references = [...mounted.flatMap(({ volume }) => (volume?.required ? [volume] : [])), ...mountedUnits, ...after, ...others]
  const name = args.last('--name')
  const hostname = args.last('--hostname') ?? unit.expandedAll('HostName').at(-1)
  const ip = args.last('--ip') ?? unit.lookup('IP')
  const neededFor = ['--infra', '--share'].find((flag) => args.some(flag))
  return {
    kind: 'pod',
    name: name ? named(unit, name, 'pod') : podName(unit),
    network,
    publish,
    ...podSharing(args.last('--share'), args.switch('--infra')),
    aliases: [...unit.expandedList('NetworkAlias'), ...args.all('--network-alias')],
    ...(hostname && { hostname }),
    ...(ip && { ip }),
    addHosts: [...unit.expandedList('AddHost'), ...args.all('--add-host')],
    ...(neededFor && { neededFor }),
    ...(args.open && { openFlags: true as const }),
    ...(references.length > 0 && { references }),
  }
}
