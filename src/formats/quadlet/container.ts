import type { ContainerDraft, DeclaredPort, Fact, Reference } from '../../model/index.js'
import { parseExpose } from '../../podman/index.js'
import type { MappedText } from '../../source/index.js'
import { argumentHop, type PodmanArgs, podmanArgs } from './arguments.js'
import { environment } from './environment.js'
import { jsonWords } from './json-words.js'
import { mounts } from './mounts.js'
import { containerName, named } from './names.js'
import { networkChoice } from './networks.js'
import { mapsPorts, publishes } from './publish.js'
import { dependencies, fileReference, imageReference, nameReference } from './references.js'
import { checkReload, checkService, checkUser, checkUserMappings } from './refusals.js'
import type { Body, QuadletUnit } from './unit.js'

/** `podman run` of a `.container` unit (Podman's ConvertContainer). */
export function lowerContainer(unit: QuadletUnit): Body<ContainerDraft> {
  const args = podmanArgs(unit, 'run')
  checkService(unit)
  checkReload(unit)
  checkUser(unit)
  checkUserMappings(unit, true)
  const network = networkChoice(unit, args)
  const pod = podReference(unit, args)
  const publish = publishes(unit, args, mapsPorts(network) && (!pod || network.explicit))
  const publishAll = args.on('--publish-all')
  const { mounts: mounted, others: mountedUnits } = mounts(unit, args)
  const { after, others } = dependencies(unit)
  const references = [...mountedUnits, ...others]
  const healthCommand = args.last('--health-cmd') ?? unit.lookup('HealthCmd')
  const hostname = args.last('--hostname') ?? unit.lookup('HostName')
  const ip = args.last('--ip') ?? unit.lookup('IP')
  const entrypoint = args.last('--entrypoint') ?? entrypointKey(unit)
  return {
    kind: 'container',
    name: args.last('--name') ? named(unit, args.last('--name') as MappedText, 'container') : containerName(unit),
    ...image(unit),
    ...(pod && { pod }),
    network,
    publish,
    ...(publishAll?.value && { publishAll: publishAll.at }),
    ports: exposed(unit, args),
    environment: environment(unit, args),
    ...(entrypoint && { entrypoint: jsonWords(entrypoint) }),
    command: unit.merged.lookupLastArgs(unit.info.section, 'Exec')?.words.map((word) => unit.expand(word)) ?? [],
    ...(healthCommand && { healthCommand }),
    mounts: mounted,
    labels: labels(unit, args),
    ...(hostname && { hostname }),
    aliases: [...unit.expandedList('NetworkAlias'), ...args.all('--network-alias')],
    addHosts: [...unit.expandedList('AddHost'), ...args.all('--add-host')],
    ...(ip && { ip }),
    after,
    podSettings: podSettings(unit, args),
    ...(args.open && { openFlags: true as const }),
    ...(references.length > 0 && { references }),
  }
}

/** The image, or the unit it comes from; a root directory has neither. */
function image(unit: QuadletUnit): { readonly image?: Fact<MappedText>; readonly imageUnit?: Reference } {
  const raw = unit.raw('Image')
  if (!raw) {
    if (!unit.raw('Rootfs')) unit.refuse('no-image', 'no Image or Rootfs key specified', unit.entry('Image')?.at ?? unit.at)
    return {}
  }
  if (unit.raw('Rootfs')) {
    const words = 'the Image And Rootfs keys conflict can not be specified together'
    unit.refuse('image-and-rootfs', words, unit.entry('Rootfs')?.at ?? unit.at)
  }
  const imageUnit = imageReference(unit, raw)
  if (imageUnit) return { imageUnit }
  const text = unit.expand(raw)
  return { image: unit.fact('runs-image', { who: unit.who, image: text.text }, text, text) }
}

/** An empty `Entrypoint=` takes the image's away, so it counts. */
function entrypointKey(unit: QuadletUnit): MappedText | null {
  const value = unit.merged.lookup(unit.info.section, 'Entrypoint')
  return value && unit.expand(value)
}

/** `Pod=` must name a `.pod` file (Podman's handlePod); `--pod` any pod by Podman's name. */
function podReference(unit: QuadletUnit, args: PodmanArgs): Reference | null {
  const flag = args.last('--pod')
  const raw = unit.raw('Pod')
  if (flag && flag.text !== '' && !flag.text.startsWith('new:')) return nameReference(unit, flag, 'pod')
  if (!raw) return null
  if (!raw.text.endsWith('.pod')) {
    unit.refuse('pod-not-quadlet', `pod ${raw.text} is not Quadlet based`, raw.span())
    return null
  }
  // Specifiers in Pod= are filled in since 6.1: whether the pod is there depends on the version.
  if (raw.text.includes('%')) return fileReference(unit, unit.expand(raw), 'pod')
  return fileReference(unit, raw, 'pod', `quadlet pod unit ${raw.text} does not exist`)
}

/** Unanchored in front, so that `x80` passes here (Podman's validPortRange) and fails in Podman. */
const PORT_RANGE = /\d+(-\d+)?(\/udp|\/tcp)?$/

function exposed(unit: QuadletUnit, args: PodmanArgs): DeclaredPort[] {
  const ports: DeclaredPort[] = []
  const parse = (text: MappedText, ...hops: Parameters<QuadletUnit['originOf']>[1][]): void => {
    const { ports: found, errors } = parseExpose(text, unit.originOf(text, ...hops))
    ports.push(...found)
    for (const { message, at } of errors) {
      unit.problem('expose', `Podman refuses ${unit.name.fileName}: ${message}`, at, { rule: 'invalid-port-mapping' })
    }
  }
  for (const { text } of unit.all('ExposeHostPort')) {
    if (PORT_RANGE.test(text.text)) parse(unit.expand(text))
    else unit.refuse('expose-format', `invalid port format '${text.text}'`, text.span())
  }
  for (const text of args.all('--expose')) parse(text, argumentHop(text))
  return ports
}

function labels(unit: QuadletUnit, args: PodmanArgs): ContainerDraft['labels'] {
  const words = unit.merged.lookupKeyValues(unit.info.section, 'Label').map(({ word }) => unit.expand(word))
  return [...words, ...args.all('--label')].map((word) => {
    const equals = word.text.indexOf('=')
    return { name: equals < 0 ? word.text : word.text.slice(0, equals), value: word.slice(equals < 0 ? word.length : equals + 1) }
  })
}

/** What Podman refuses or ignores on a member of a pod that holds the setting, by flag. */
const POD_SETTINGS: readonly [flag: string, key: string | null, many: boolean][] = [
  ['--hostname', 'HostName', false],
  ['--ip', 'IP', false],
  ['--ip6', 'IP6', false],
  ['--mac-address', null, false],
  ['--network-alias', 'NetworkAlias', true],
  ['--add-host', 'AddHost', true],
  ['--dns', 'DNS', true],
  ['--dns-option', 'DNSOption', true],
  ['--dns-search', 'DNSSearch', true],
  ['--userns', 'UserNS', false],
]

function podSettings(unit: QuadletUnit, args: PodmanArgs): ContainerDraft['podSettings'] {
  return POD_SETTINGS.flatMap(([flag, key, many]) => {
    const given = args.all(flag)
    if (many) return [...(key ? unit.expandedList(key) : []), ...given].map((text) => ({ flag, text }))
    const text = given.at(-1) ?? (key ? unit.lookup(key) : null)
    return text ? [{ flag, text }] : []
  })
}
