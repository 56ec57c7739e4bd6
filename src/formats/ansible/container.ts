import type { ContainerDraft, DeclaredPort } from '../../model/index.js'
import { parseExpose } from '../../podman/index.js'
import { MappedText } from '../../source/index.js'
import { environmentOf } from './environment.js'
import { mountsOf } from './mounts.js'
import { mapsPorts, publishes } from './publish.js'
import type { Made, Unit } from './unit.js'
import { words } from './words.js'

/** `podman_container`, which runs `podman run` with its parameters as flags (podman_container_lib.py construct_command_from_params). */
export function lowerContainer(unit: Unit): Made {
  const { parameters } = unit
  const name = unit.name()
  const who = name.text === '' ? 'the container' : name.text
  const image = parameters.text('image')
  // Without an image it only starts what is there already.
  if ((image === null || image.text === '') && parameters.text('state')?.text !== 'quadlet') return { draft: null, name: who, claims: [] }
  const network = unit.network(who)
  const pod = parameters.text('pod')
  const inPod = pod !== null && pod.text !== ''
  const publishAll = parameters.boolean('publish_all')
  const entrypoint = entrypointOf(unit)
  const health = parameters.text('healthcheck', 'health_cmd')
  const hostname = parameters.text('hostname')
  const ip = parameters.text('ip')
  const draft: Omit<ContainerDraft, 'format' | 'scope' | 'local' | 'at' | 'branches'> = {
    kind: 'container',
    name: unit.named(name, 'container'),
    ...(image && { image: { claim: { id: 'runs-image', data: { who, image: image.text } }, value: image, origin: unit.origin(image) } }),
    ...(inPod && { pod: unit.reference(pod, 'pod') }),
    network,
    publish: publishes(unit, who, ['publish', 'ports', 'published', 'published_ports'], mapsPorts(network) && (!inPod || network.explicit)),
    ...(publishAll?.value && { publishAll: publishAll.text.span() }),
    ports: exposed(unit, who),
    environment: environmentOf(unit),
    ...(entrypoint && { entrypoint }),
    command: commandOf(unit),
    ...(health && { healthCommand: health }),
    mounts: mountsOf(unit),
    labels: parameters.pairs('label', 'labels').flatMap(({ name, value }) => (value ? [{ name, value }] : [])),
    ...(hostname && { hostname }),
    aliases: parameters.texts('network_aliases', 'network_alias'),
    addHosts: hostEntries(unit),
    ...(ip && { ip }),
    after: parameters.texts('requires').map((text) => unit.reference(text, 'container')),
    podSettings: podSettings(unit),
    // Whatever flags it holds: none of them is read.
    ...(parameters.entry('cmd_args') && { openFlags: true as const }),
    ...(parameters.text('init_ctr') && { init: true }),
  }
  return { draft, name: who, claims: [] }
}

/** A string is split at white space, quotes or not; a list is taken as it is. */
function commandOf(unit: Unit): readonly MappedText[] {
  const reading = unit.parameters.reading('command')
  if (reading === null) return []
  if (reading.node.kind === 'seq') return unit.parameters.texts('command')
  const text = unit.parameters.text('command')
  return text ? words(text) : []
}

/** A JSON list or one word, as `podman run --entrypoint` reads it. */
function entrypointOf(unit: Unit): readonly MappedText[] | null {
  const reading = unit.parameters.reading('entrypoint')
  if (reading === null) return null
  if (reading.node.kind === 'seq') return unit.parameters.texts('entrypoint')
  const text = unit.parameters.text('entrypoint')
  if (text === null) return null
  if (!text.text.startsWith('[')) return text.text === '' ? [] : [text]
  // An open quote takes everything, once: looking for its end from every quote would take forever.
  const quoted = [...text.text.matchAll(/"(?:[^"\\]|\\[\s\S])*("?)/g)].filter(([, end]) => end !== '')
  return quoted.map((match) => text.slice(match.index + 1, match.index + match[0].length - 1))
}

function exposed(unit: Unit, who: string): DeclaredPort[] {
  return unit.parameters.items('expose', 'exposed', 'exposed_ports').flatMap(({ text, via }) => {
    const { ports, errors } = parseExpose(text, unit.origin(text, via))
    unit.refusePorts(errors, who)
    return ports
  })
}

/** `etc_hosts: {name: address}` as `name:address`. */
function hostEntries(unit: Unit): MappedText[] {
  return unit.parameters.pairs('etc_hosts', 'add_hosts').flatMap(({ key, value }) => {
    if (value === null) return []
    const colon = MappedText.decoded(':', { ...key.span(), start: key.span().end })
    if (value.file === key.file) return [MappedText.concat([key, colon, value])]
    return [MappedText.decoded(`${key.text}:${value.text}`, key.span()).withHoles(shifted(value, key.length + 1))]
  })
}

const shifted = ({ holes }: MappedText, by: number): MappedText['holes'] =>
  holes.map((hole) => ({ ...hole, start: hole.start + by, end: hole.end + by }))

const POD_SETTINGS: readonly (readonly [flag: string, ...names: string[]])[] = [
  ['--hostname', 'hostname'],
  ['--ip', 'ip'],
  ['--ip6', 'ip6'],
  ['--mac-address', 'mac_address'],
  ['--network-alias', 'network_aliases', 'network_alias'],
  ['--dns', 'dns', 'dns_servers'],
  ['--dns-option', 'dns_option', 'dns_opts'],
  ['--dns-search', 'dns_search', 'dns_search_domains'],
  ['--userns', 'userns', 'userns_mode'],
]

/** What Podman refuses or ignores on a member of a pod that holds the setting, by flag. */
function podSettings(unit: Unit): ContainerDraft['podSettings'] {
  const settings = POD_SETTINGS.flatMap(([flag, ...names]) => unit.parameters.texts(...names).map((text) => ({ flag, text })))
  return [...settings, ...hostEntries(unit).map((text) => ({ flag: '--add-host', text }))]
}
