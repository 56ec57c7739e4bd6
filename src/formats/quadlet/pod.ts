import type { PodDraft } from '../../model/index.js'
import { type PodmanArgs, podmanArgs } from './arguments.js'
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
  const shared = sharing(args)
  const neededFor = ['--infra', '--share'].find((flag) => args.some(flag))
  return {
    kind: 'pod',
    name: name ? named(unit, name, 'pod') : podName(unit),
    network,
    publish,
    sharesNetwork: shared.has('net'),
    sharesHostname: shared.has('uts'),
    aliases: [...unit.expandedList('NetworkAlias'), ...args.all('--network-alias')],
    ...(hostname && { hostname }),
    ...(ip && { ip }),
    addHosts: [...unit.expandedList('AddHost'), ...args.all('--add-host')],
    ...(neededFor && { neededFor }),
    ...(references.length > 0 && { references }),
  }
}

/** The namespaces members share: `ipc,net,uts`, replaced by `--share LIST`, added to by `--share +LIST`; none without an infra container. */
function sharing(args: PodmanArgs): ReadonlySet<string> {
  if (args.on('--infra')?.value === false) return new Set()
  const shared = new Set(['ipc', 'net', 'uts'])
  const share = args.last('--share')
  // An expression may hold anything: sharing is the default.
  if (!share || share.holes.length > 0) return shared
  if (!share.text.startsWith('+')) shared.clear()
  for (const namespace of share.text.replace(/^\+/, '').split(',')) shared.add(namespace.trim())
  return shared
}
