import {
  type DeclaredPort,
  type Hop,
  hasOpenHole,
  type KubePlay,
  known,
  type Origin,
  type Protocol,
  type Publish,
  unknownOf,
  type Value,
} from '../../model/index.js'
import { checkMapping, type PortError, parsePublish } from '../../podman/index.js'
import type { MappedText, SourceSpan } from '../../source/index.js'
import { editsOf } from './edits.js'
import type { Fields } from './fields.js'

/** One entry of a container's `ports:`, as Podman reads it. */
interface PortEntry {
  readonly fields: Fields
  readonly hostPort: { readonly value: Value<number>; readonly text: MappedText } | undefined
  readonly containerPort: { readonly value: Value<number>; readonly text: MappedText } | undefined
  readonly protocol: Value<string>
  readonly hostIP: Value<string>
}

function entriesOf(container: Fields): PortEntry[] {
  return container.objects('ports', 'ContainerPort').map((fields) => {
    const hostPort = nonZero(fields.integer('hostPort'))
    const protocol = fields.text('protocol')
    const address = fields.text('hostIP')
    return {
      fields,
      hostPort,
      containerPort: nonZero(fields.integer('containerPort')) ?? hostPort,
      protocol: protocol === undefined || protocol.text === '' ? known('tcp') : valued(protocol, protocol.text.toLowerCase()),
      hostIP: address === undefined ? known('') : valued(address, address.text),
    }
  })
}

const valued = (text: MappedText, value: string): Value<string> => (hasOpenHole(text) ? unknownOf(text) : known(value))

/** 0 is not said; Podman keeps 16 bits of anything larger (kube.go getPodPorts: uint16). */
function nonZero(port: PortEntry['hostPort']): PortEntry['hostPort'] {
  if (port?.value.known !== true) return port
  return port.value.value === 0 ? undefined : { value: known(port.value.value & 0xffff), text: port.text }
}

/** `containerPort` says what the container listens on, published or not. */
export function declaredPorts(container: Fields): DeclaredPort[] {
  return entriesOf(container).flatMap(({ fields, containerPort, protocol }) =>
    containerPort === undefined || !isProtocol(protocol)
      ? []
      : [
          {
            port: containerPort.value,
            count: 1,
            protocol,
            origin: { kind: 'declared', span: containerPort.text.span(), ...viaOf(fields) },
            kind: 'container-port',
          },
        ],
  )
}

/** What a pod publishes, and what Podman refuses of it. */
export interface PodPorts {
  readonly publishes: Publish[]
  readonly errors: PortError[]
  /** The first mapping's place, for refusals of publishing at all. */
  readonly first: SourceSpan | undefined
}

/**
 * The `hostPort`s of the pod's containers (not of its init containers) and the play's `--publish`, which wins over an entry whose
 * container port it covers (abi/play.go mergePublishPorts, kube.go getPodPorts).
 */
export function podPorts(containers: readonly Fields[], play: KubePlay | undefined, source: MappedText): PodPorts {
  const publishes: Publish[] = []
  const errors: PortError[] = []
  for (const value of play?.publish ?? []) {
    const parsed = parsePublish(value, { kind: 'declared', span: value.span() })
    publishes.push(...parsed.publishes)
    errors.push(...parsed.errors)
  }
  const options = [...publishes]
  for (const container of containers) {
    for (const entry of entriesOf(container)) {
      const publish = publishOf(entry, play, source)
      if (publish === null || options.some((option) => covers(option, publish))) continue
      const message = refusal(entry, publish)
      if (message !== null) errors.push({ message: message.says, at: message.at })
      else publishes.push(publish)
    }
  }
  return { publishes, errors, first: publishes[0]?.text.span() ?? errors[0]?.at }
}

function publishOf(entry: PortEntry, play: KubePlay | undefined, source: MappedText): Publish | null {
  const { fields, hostIP, containerPort, protocol } = entry
  const hostPort = entry.hostPort ?? (play?.publishAll ? containerPort : undefined)
  if (hostPort === undefined || containerPort === undefined) return null
  const hops: Hop[] = entry.hostPort === undefined && play ? [{ kind: 'play', span: play.at }] : []
  const origin: Origin = { kind: 'declared', span: hostPort.text.span(), ...viaOf(fields, hops) }
  const edits = entry.hostPort === undefined ? undefined : editsOf(fields, source)
  return {
    text: hostPort.text,
    hostAddress: hostIP,
    hostPort: hostPort.value,
    containerPort: containerPort.value,
    count: 1,
    protocol: isProtocol(protocol) ? protocol : known('tcp'),
    origin,
    hostPortText: hostPort.text,
    containerPortText: containerPort.text,
    ...(edits && { edits }),
  }
}

/** What Podman says to an address or protocol that is none. */
function refusal(entry: PortEntry, publish: Publish): { says: string; at: SourceSpan } | null {
  const { fields, protocol, hostIP } = entry
  const says = checkMapping({
    hostIP: hostIP.known ? hostIP.value : '',
    hostPort: publish.hostPort?.known ? publish.hostPort.value : 0,
    containerPort: publish.containerPort.known ? publish.containerPort.value : 1,
    range: 1,
    protocol: protocol.known ? protocol.value : '',
  })
  if (says === null) return null
  const key = says.includes('protocol') ? 'protocol' : says.includes('IP address') ? 'hostIP' : 'containerPort'
  return { says, at: fields.entry(key)?.value.span ?? publish.text.span() }
}

/** An unknown port may be any: then the entry stays. */
function covers(option: Publish, publish: Publish): boolean {
  const { containerPort: first, protocol } = option
  const { containerPort: port } = publish
  if (!first.known || !port.known || !protocol.known || !publish.protocol.known || protocol.value !== publish.protocol.value) return false
  return port.value >= first.value && port.value < first.value + option.count
}

function isProtocol(protocol: Value<string>): protocol is Value<Protocol> {
  return !protocol.known || protocol.value === 'tcp' || protocol.value === 'udp' || protocol.value === 'sctp'
}

function viaOf(fields: Fields, more: readonly Hop[] = []): { readonly via?: readonly Hop[] } {
  const via = [...fields.map.via, ...more]
  return via.length > 0 ? { via } : {}
}
