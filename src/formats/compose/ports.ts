import {
  type Building,
  type DeclaredPort,
  hasOpenHole,
  known,
  type Origin,
  type Publish,
  type PublishEdits,
  unknownOf,
  type Value,
} from '../../model/index.js'
import { checkMapping, type PortError, parseExpose, parsePublish } from '../../podman/index.js'
import { MappedText, type SourceSpan } from '../../source/index.js'
import { withPlaceholders } from '../../syntax/template/index.js'
import type { YamlMap, YamlNode, YamlScalar } from '../../syntax/yaml/index.js'
import { longFormEdits, shortFormEdits } from './port-edits.js'
import type { Project } from './project.js'
import { declared } from './reader.js'

/** Something only one of the providers makes of a port. */
export interface PortDifference {
  readonly code: string
  readonly message: string
  readonly at: SourceSpan
}

export interface Ports {
  readonly publishes: Publish[]
  readonly errors: PortError[]
  readonly differences: PortDifference[]
}

type Provider = 'podman-compose' | 'docker-compose' | undefined

/** `ports:` of a service: short form, long form, numbers. What is written twice counts once, as Podman and compose-go both have it. */
export function portsOf(service: YamlMap, project: Project, provider: Provider): Ports {
  const found: Ports = { publishes: [], errors: [], differences: [] }
  const { reader } = project
  const seen = new Set<string>()
  const entry = reader.entry(service, 'ports')
  const isShared = entry?.merged === true
  for (const item of reader.items(service, 'ports')) {
    const before = found.publishes.length
    if (item.kind === 'map') longForm(item, project, found, provider, isShared)
    else if (item.kind === 'scalar') shortForm(item, project, found, provider, isShared)
    const added = found.publishes.splice(before)
    for (const publish of added) {
      const key = keyOf(publish)
      if (key !== null && seen.has(key)) continue
      if (key !== null) seen.add(key)
      found.publishes.push(publish)
    }
  }
  return found
}

/** A mapping in full; `null` where a part is open, since two of those may differ. */
function keyOf({ hostAddress, hostPort, containerPort, count, protocol }: Publish): string | null {
  if (!hostAddress.known || hostPort?.known === false || !containerPort.known || !protocol.known) return null
  return `${hostAddress.value} ${hostPort?.value ?? ''} ${containerPort.value} ${count} ${protocol.value}`
}

/** `host:container` in digits is a number to YAML 1.1 where both can be digits of sixty. */
const SIXTIES = /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+$/

function shortForm(item: YamlScalar, project: Project, found: Ports, provider: Provider, isShared: boolean): void {
  const { reader } = project
  const written = item.text
  const text = withPlaceholders(reader.fill(written), written.file, written.file)
  const via = item.via
  // compose-go reads YAML 1.2, where it is text.
  const isSixties = provider !== 'docker-compose' && item.style === 'plain' && item.tag === null && SIXTIES.test(written.text)
  if (isSixties) {
    const number = String(item.typed)
    found.differences.push({
      code: 'base-60-port',
      message: `podman-compose reads ${written.text} as the number ${number} (YAML 1.1 counts sixties); in quotes it is a port mapping to both`,
      at: item.span,
    })
    if (provider === 'podman-compose') {
      const value = MappedText.decoded(number, item.span)
      const { publishes, errors } = parsePublish(value, declared(value, via))
      found.publishes.push(...publishes)
      found.errors.push(...errors)
      return
    }
  }
  if (text.text === '' && provider === 'docker-compose') {
    found.errors.push({ message: 'No port specified: <empty>', at: item.span })
    return
  }
  const source = project.source(written.file)
  const { publishes, errors } = parsePublish(text, declared(text, via))
  const dockerOnly = errors.length > 0 ? dockerReading(text) : null
  if (dockerOnly !== null && provider !== 'podman-compose') {
    // compose-go drops what Podman stumbles over: `80-80:80` is one port, `80/` is tcp.
    const reading = parsePublish(MappedText.decoded(dockerOnly, text.span()), declared(text, via))
    if (provider === undefined) {
      const says = errors[0]?.message ?? ''
      found.differences.push({
        code: 'port-syntax',
        message: `docker-compose accepts ${text.text}; with podman-compose Podman refuses it: ${says}`,
        at: text.span(),
      })
    }
    found.publishes.push(...reading.publishes.map((publish) => ({ ...publish, text })))
    return
  }
  for (const error of errors) found.errors.push(error)
  for (const publish of publishes) {
    const edits = publishes.length === 1 && !isShared && source ? shortFormEdits(item, publish, source) : undefined
    const whole: Building<Publish> = publish
    if (isSixties && publish.origin.kind === 'declared') whole.origin = { ...publish.origin, defaulted: true }
    if (edits) whole.edits = edits
    found.publishes.push(whole)
  }
}

/** What compose-go makes of a mapping that Podman refuses as it stands, in a form that Podman takes; `null` when it refuses it too. */
function dockerReading(text: MappedText): string | null {
  if (text.holes.length > 0) return null
  const same = text.text.replace(/(?<![0-9])([0-9]+)-\1(?![0-9])/g, '$1').replace(/(?<=[0-9])\/$/, '')
  if (same === text.text) return null
  const { errors } = parsePublish(MappedText.decoded(same, text.span()), { kind: 'declared', span: text.span() })
  return errors.length === 0 ? same : null
}

/** `{target, published, host_ip, protocol}`. */
function longForm(item: YamlMap, project: Project, found: Ports, provider: Provider, isShared: boolean): void {
  const { reader } = project
  const target = reader.text(item, 'target')
  if (target === undefined || target.text === '') return
  const published = reader.text(item, 'published')
  const address = reader.text(item, 'host_ip')
  const protocol = reader.text(item, 'protocol')
  const via = item.via
  const text = published && published.text !== '' ? published : target
  const source = project.source(item.span.file)
  // The short form in parts, so that ranges, holes and errors are Podman's own.
  const parts = [
    published && published.text !== '' ? [published, colon(published)] : [],
    [target],
    protocol ? [slash(protocol), protocol] : [],
  ].flat()
  const file = target.file
  const mapping = parts.every((part) => part.file === file) ? MappedText.concat(parts) : null
  if (mapping === null) return
  const { publishes, errors } = parsePublish(mapping, declared(mapping, via), { csv: false })
  found.errors.push(...errors)
  const hostAddress: Value<string> | undefined = address === undefined || address.text === '' ? undefined : addressOf(address)
  if (address && hostAddress?.known && !isAddress(hostAddress.value)) {
    found.errors.push({ message: `invalid IP address: ${address.text}`, at: address.span() })
    return
  }
  if (address && /^(?=[^:]*:)[0-9a-f:.]+$/i.test(address.text) && provider !== 'docker-compose') {
    // podman-compose puts the parts together as they are (port_dict_to_str).
    const says = 'invalid port format - format is [[hostIP:]hostPort:]containerPort'
    if (provider === 'podman-compose') {
      found.errors.push({ message: says, at: address.span() })
      return
    }
    const message = `podman-compose does not put ${address.text} in brackets, and Podman refuses it; docker-compose takes it: ${says}`
    found.differences.push({ code: 'ipv6-brackets', message, at: address.span() })
  }
  for (const publish of publishes) {
    const origin: Origin =
      address?.holes.some((hole) => hole.defaulted) && publish.origin.kind === 'declared'
        ? { ...publish.origin, defaulted: true }
        : publish.origin
    const whole: Publish = { ...publish, text, origin, ...(hostAddress && { hostAddress }) }
    const edits: PublishEdits | undefined = !isShared && source && publishes.length === 1 ? longFormEdits(item, whole, source) : undefined
    found.publishes.push({ ...whole, ...(edits && { edits }) })
  }
}

function addressOf(text: MappedText): Value<string> {
  return hasOpenHole(text) ? unknownOf(text) : known(text.text.replace(/^\[(.*)\]$/, '$1'))
}

const isAddress = (hostIP: string): boolean => checkMapping({ hostIP, hostPort: 0, containerPort: 1, range: 1, protocol: '' }) === null

const colon = (before: MappedText): MappedText => inserted(':', before)
const slash = (before: MappedText): MappedText => inserted('/', before)

function inserted(text: string, beside: MappedText): MappedText {
  const { file, end } = beside.span()
  return MappedText.decoded(text, { file, start: end, end })
}

/** `expose:`, which opens nothing: every port is open inside a network. */
export function exposedPorts(items: readonly YamlNode[], project: Project): { ports: DeclaredPort[]; errors: PortError[] } {
  const ports: DeclaredPort[] = []
  const errors: PortError[] = []
  for (const item of items) {
    const text = project.reader.scalar(item)
    if (!text) continue
    const parsed = parseExpose(text, declared(text, item.via))
    ports.push(...parsed.ports)
    errors.push(...parsed.errors)
  }
  return { ports, errors }
}
