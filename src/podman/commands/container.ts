import type { AttachmentDraft, ContainerDraft, DeclaredPort, NetworkChoice, PodDraft, Reference } from '../../model/index.js'
import { known, textValue } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import { parseImage } from '../images/index.js'
import { maskHoles } from '../masking.js'
import { parseExpose } from '../ports/index.js'
import type { Unplaced } from './entry.js'
import { environmentOf } from './environment.js'
import { type CommandLine, mapsPorts } from './line.js'
import { mountsOf } from './mounts.js'
import { nameFrom } from './names.js'

/** `podman run` and `podman create`; `--pod new:NAME` makes a pod as well. */
export function containerOf(line: CommandLine): { readonly container: Unplaced<ContainerDraft>; readonly pod: Unplaced<PodDraft> | null } {
  const { given } = line
  const name = nameFrom(given.last('--name'))
  const [first, ...command] = given.positional
  // Where a flag took the word before (`--network -e A=b image`), an assignment stands here. It may be secret, and no image has such a name.
  const image = first && /[=?\s]/.test(maskHoles(first)) ? undefined : first
  const who = name?.text ?? imageName(image) ?? 'the container'
  const network = line.network(who)
  const pod = podReference(line)
  const publish = line.publishes(who, mapsPorts(network) && (!pod.reference || network.explicit))
  const publishAll = given.on('--publish-all')
  const entrypoint = given.last('--entrypoint')
  const healthCommand = given.last('--health-cmd')
  const hostname = given.last('--hostname')
  const ip = given.last('--ip')
  const container: Unplaced<ContainerDraft> = {
    kind: 'container',
    at: line.at,
    name: name ? line.named(name, 'container') : line.unnamed('container', who, 'podman-run(1) --name: a random name'),
    ...(image && image.text !== '' && { image: line.fact('runs-image', { who, image: image.text }, image, image) }),
    ...(pod.reference && { pod: pod.reference }),
    network,
    publish,
    ...(publishAll?.value && { publishAll: publishAll.at }),
    ports: exposed(line, who),
    environment: environmentOf(line),
    ...(entrypoint && { entrypoint: jsonWords(entrypoint) }),
    command,
    ...(healthCommand && { healthCommand }),
    mounts: mountsOf(line),
    labels: labelsOf(line),
    ...(hostname && { hostname }),
    aliases: given.all('--network-alias'),
    addHosts: given.all('--add-host'),
    ...(ip && { ip }),
    after: given.all('--requires').map((text) => line.reference(text, 'container')),
    podSettings: podSettings(line),
    additions: line.additions,
    ...(given.open && { openFlags: true as const }),
  }
  if (!pod.made) return { container, pod: null }
  // The new pod takes the ports and the network (cmd/podman/containers/create.go createPodIfNecessary).
  const { publish: _publish, network: _network, additions, ...rest } = container
  const unsaid: NetworkChoice = { mode: { ...network.mode, value: 'default' }, attachments: [], explicit: false }
  return {
    container: { ...rest, publish: [], network: unsaid, podSettings: [] },
    pod: {
      kind: 'pod',
      at: line.at,
      name: line.named(pod.made, 'pod'),
      network,
      publish,
      sharesNetwork: true,
      aliases: container.aliases,
      addHosts: container.addHosts,
      ...(hostname && { hostname }),
      ...(ip && { ip }),
      ...(additions && { additions }),
    },
  }
}

function podReference(line: CommandLine): { readonly reference: Reference | null; readonly made: MappedText | null } {
  const pod = line.given.last('--pod')
  if (pod && pod.text !== '') {
    const isNew = pod.text.startsWith('new:')
    const made = isNew ? nameFrom(pod.slice('new:'.length)) : null
    // A pod of its own without a name: nobody else can join it.
    if (isNew && !made) return { reference: null, made: null }
    return { reference: line.reference(made ?? pod, 'pod'), made }
  }
  const file = line.given.last('--pod-id-file')
  if (!file) return { reference: null, made: null }
  const reference = line.context.podOfIdFile?.(file) ?? {
    ...line.reference(file, 'pod'),
    name: { known: false, text: file.text, key: null },
  }
  return { reference, made: null }
}

function exposed(line: CommandLine, who: string): DeclaredPort[] {
  return line.given.all('--expose').flatMap((text) => {
    const { ports, errors } = parseExpose(text, line.origin(text))
    if (!line.given.uncertain) line.refusePorts(errors, who)
    return ports
  })
}

function labelsOf(line: CommandLine): ContainerDraft['labels'] {
  return line.given.all('--label').map((word) => {
    const equals = word.text.indexOf('=')
    return { name: equals < 0 ? word.text : word.text.slice(0, equals), value: word.slice(equals < 0 ? word.length : equals + 1) }
  })
}

const POD_SETTINGS = [
  ...['--hostname', '--ip', '--ip6', '--mac-address', '--network-alias', '--add-host'],
  ...['--dns', '--dns-option', '--dns-search', '--userns'],
]

function podSettings({ given }: CommandLine): ContainerDraft['podSettings'] {
  return POD_SETTINGS.flatMap((flag) => given.all(flag).map((text) => ({ flag, text })))
}

/** `--entrypoint '["a", "b"]'`, or a single word. */
function jsonWords(text: MappedText): readonly MappedText[] {
  if (!text.text.startsWith('[')) return text.text === '' ? [] : [text]
  const words: MappedText[] = []
  // An open quote takes everything, once: looking for its end from every quote would take forever.
  for (const match of text.text.matchAll(/"(?:[^"\\]|\\[\s\S])*("?)/g))
    if (match[1] !== '') words.push(text.slice(match.index + 1, match.index + match[0].length - 1))
  return words
}

/** What an image is called for short: `redis` for `docker.io/library/redis:7`. */
export function imageName(image: MappedText | undefined): string | null {
  if (image === undefined) return null
  const { repository } = parseImage(image)
  const name = repository.slice(repository.lastIndexOf('/') + 1)
  return /^[\w.-]+$/.test(name) ? name : null
}

/** `podman network connect NETWORK CONTAINER`: a further network of a container that is there. */
export function connected(line: CommandLine, container: Unplaced<ContainerDraft>, network: MappedText): Unplaced<ContainerDraft> {
  const ip = line.given.last('--ip')
  const attachment: AttachmentDraft = {
    network: { by: 'name', kind: 'network', name: textValue(network), scope: line.context.scope, text: network },
    aliases: line.given.all('--alias'),
    ...(ip && { ip }),
    origin: line.origin(network),
  }
  const { network: choice } = container
  if (choice.mode.value === 'bridge') return { ...container, network: { ...choice, attachments: [...choice.attachments, attachment] } }
  if (choice.mode.value !== 'default') return container
  // Only a container on a bridge can be connected, so the one it is on by default is Podman's own.
  const first: AttachmentDraft = {
    network: { ...attachment.network, name: known('podman') },
    aliases: [],
    origin: { kind: 'default', citation: 'podman-network(1): the default network podman', at: line.at },
  }
  const mode = { ...choice.mode, value: 'bridge' as const }
  return { ...container, network: { ...choice, mode, attachments: [first, attachment], explicit: true } }
}
