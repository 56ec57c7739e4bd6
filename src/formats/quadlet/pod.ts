import type { Building, PodDraft } from '../../model/index.js'
import { podSharing } from '../../podman/index.js'
import { UnitAdditions } from './additions.js'
import { listed, podmanArgs } from './arguments.js'
import { mounts } from './mounts.js'
import { named, podName } from './names.js'
import { networkChoice } from './networks.js'
import { mapsPorts, publishes } from './publish.js'
import { dependencies } from './references.js'
import { checkUserMappings } from './refusals.js'
import type { QuadletUnit } from './unit.js'

/** `podman pod create` of a `.pod` unit (Podman's ConvertPod). */
export function lowerPod(unit: QuadletUnit): PodDraft {
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
  const sharing = podSharing(args.last('--share'), args.switch('--infra'))
  const draft: Building<PodDraft> = {
    format: 'quadlet',
    scope: unit.scope,
    local: unit.name.stem,
    at: unit.at,
    kind: 'pod',
    name: name ? named(unit, name, 'pod') : podName(unit),
    network,
    publish,
    sharesNetwork: sharing.sharesNetwork,
    sharesHostname: sharing.sharesHostname,
    aliases: listed(unit, args, 'NetworkAlias', '--network-alias'),
    addHosts: listed(unit, args, 'AddHost', '--add-host'),
    additions: new UnitAdditions(unit),
  }
  if (hostname) draft.hostname = hostname
  if (ip) draft.ip = ip
  if (args.open) draft.openFlags = true
  if (neededFor) draft.neededFor = neededFor
  if (references.length > 0) draft.references = references
  return unit.mark(draft)
}
