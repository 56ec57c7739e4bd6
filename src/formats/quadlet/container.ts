import type { Building, ContainerDraft, DeclaredPort, Reference } from '../../model/index.js'
import { parseExpose } from '../../podman/index.js'
import type { MappedText } from '../../source/index.js'
import { UnitAdditions } from './additions.js'
import { argumentHop, listed, type PodmanArgs, podmanArgs } from './arguments.js'
import { environment } from './environment.js'
import { jsonWords } from './json-words.js'
import { mounts } from './mounts.js'
import { containerName, named } from './names.js'
import { networkChoice } from './networks.js'
import { mapsPorts, publishes } from './publish.js'
import { dependencies, fileReference, imageReference, nameReference } from './references.js'
import { checkReload, checkService, checkUser, checkUserMappings } from './refusals.js'
import type { QuadletUnit } from './unit.js'

/** `podman run` of a `.container` unit (Podman's ConvertContainer). */
export function lowerContainer(unit: QuadletUnit): ContainerDraft {
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
  const healthCommand = args.last('--health-cmd') ?? unit.lookup('HealthCmd')
  const hostname = args.last('--hostname') ?? unit.lookup('HostName')
  const ip = args.last('--ip') ?? unit.lookup('IP')
  const entrypoint = args.last('--entrypoint') ?? entrypointKey(unit)
  const draft: Building<ContainerDraft> = {
    format: 'quadlet',
    scope: unit.scope,
    local: unit.name.stem,
    at: unit.at,
    kind: 'container',
    name: args.last('--name') ? named(unit, args.last('--name') as MappedText, 'container') : containerName(unit),
    network,
    publish,
    ports: exposed(unit, args),
    environment: environment(unit, args),
    command: unit.merged.lookupLastArgs(unit.info.section, 'Exec')?.words.map((word) => unit.expand(word)) ?? [],
    mounts: mounted,
    labels: labels(unit, args),
    aliases: listed(unit, args, 'NetworkAlias', '--network-alias'),
    addHosts: listed(unit, args, 'AddHost', '--add-host'),
    after,
    podSettings: podSettings(unit, args),
    additions: new UnitAdditions(unit),
  }
  addImage(unit, draft)
  if (pod) draft.pod = pod
  if (publishAll?.value) draft.publishAll = publishAll.at
  if (entrypoint) draft.entrypoint = jsonWords(entrypoint)
  if (healthCommand) draft.healthCommand = healthCommand
  if (hostname) draft.hostname = hostname
  if (ip) draft.ip = ip
  if (args.open) draft.openFlags = true
  if (mountedUnits.length > 0 || others.length > 0) draft.references = [...mountedUnits, ...others]
  return unit.mark(draft)
}

/** The image, or the unit it comes from; a root directory has neither. */
function addImage(unit: QuadletUnit, draft: Building<ContainerDraft>): void {
  const raw = unit.raw('Image')
  if (!raw) {
    if (!unit.raw('Rootfs')) unit.refuse('no-image', 'no Image or Rootfs key specified', unit.entry('Image')?.at ?? unit.at)
    return
  }
  if (unit.raw('Rootfs')) {
    const words = 'the Image And Rootfs keys conflict can not be specified together'
    unit.refuse('image-and-rootfs', words, unit.entry('Rootfs')?.at ?? unit.at)
  }
  const imageUnit = imageReference(unit, raw)
  if (imageUnit) {
    draft.imageUnit = imageUnit
    return
  }
  const text = unit.expand(raw)
  draft.image = unit.fact('runs-image', { who: unit.who, image: text.text }, text, text)
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
const PORT_RANGE = /\d(-\d+)?(\/udp|\/tcp)?$/

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
  const labels: ContainerDraft['labels'][number][] = []
  const add = (word: MappedText): void => {
    const equals = word.text.indexOf('=')
    const name = equals < 0 ? word.text : word.text.slice(0, equals)
    labels.push({ name, value: word.slice(equals < 0 ? word.length : equals + 1) })
  }
  for (const { word } of unit.merged.lookupKeyValues(unit.info.section, 'Label')) add(unit.expand(word))
  for (const word of args.all('--label')) add(word)
  return labels
}

/** What Podman refuses or ignores on a member of a pod that holds the setting, by flag. */
const POD_SETTINGS: readonly { readonly flag: string; readonly key: string | null; readonly many: boolean }[] = [
  { flag: '--hostname', key: 'HostName', many: false },
  { flag: '--ip', key: 'IP', many: false },
  { flag: '--ip6', key: 'IP6', many: false },
  { flag: '--mac-address', key: null, many: false },
  { flag: '--network-alias', key: 'NetworkAlias', many: true },
  { flag: '--add-host', key: 'AddHost', many: true },
  { flag: '--dns', key: 'DNS', many: true },
  { flag: '--dns-option', key: 'DNSOption', many: true },
  { flag: '--dns-search', key: 'DNSSearch', many: true },
  { flag: '--userns', key: 'UserNS', many: false },
]

function podSettings(unit: QuadletUnit, args: PodmanArgs): ContainerDraft['podSettings'] {
  const settings: ContainerDraft['podSettings'][number][] = []
  for (const { flag, key, many } of POD_SETTINGS) {
    const given = args.all(flag)
    if (given.length === 0 && (key === null || !unit.entry(key))) continue
    const texts = many ? [...(key ? unit.expandedList(key) : []), ...given] : [given.at(-1) ?? (key ? unit.lookup(key) : null)]
    for (const text of texts) if (text) settings.push({ flag, text })
  }
  return settings
}
