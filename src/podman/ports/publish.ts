import type { Building, Origin, Protocol, Publish, Unknown, Value } from '../../model/index.js'
import { hasOpenHole, known, unknownOf } from '../../model/index.js'
import type { MappedText, SourceSpan } from '../../source/index.js'
import { splitCsv } from '../csv.js'
import { parseIP, quote } from '../go.js'
import { HOLE, hasDefault, isHole, maskHoles, splitOutsideHoles } from '../masking.js'
import { protocolValues } from './protocols.js'
import type { PortRange } from './range.js'
import { parseRange } from './range.js'

/** What Podman would refuse about a port, in its words. */
export interface PortError {
  readonly message: string
  readonly at: SourceSpan
  /** The mapping it clashes with. */
  readonly related?: SourceSpan
  /** Podman creates it and then cannot start it. */
  readonly startOnly?: true
}

/**
 * Reads one `--publish` argument, which may hold several mappings (pkg/specgenutil/util.go CreatePortBindings, checks in its order).
 * `csv: false` takes the value for one mapping: an item that was already split off. A part with a hole becomes an unknown value; nothing
 * is an error that a hole could make right. A refused mapping gives an error and no publish.
 */
export function parsePublish(
  value: MappedText,
  origin: Origin,
  options: { readonly csv?: boolean } = {},
): { publishes: Publish[]; errors: PortError[] } {
  const publishes: Publish[] = []
  const errors: PortError[] = []
  const { items, error } = options.csv === false ? { items: [value], error: null } : splitCsv(value)
  if (error !== null && !hasOpenHole(value)) {
    errors.push({ message: `invalid argument ${quote(value.text)} for "-p, --publish" flag: ${error}`, at: value.span() })
    return { publishes, errors }
  }
  for (const item of items) {
    const mapping = parseMapping(item)
    if ('message' in mapping) errors.push(mapping)
    else publishes.push(...publishesOf(item, mapping, origin))
  }
  return { publishes, errors }
}

interface Mapping {
  readonly hostAddress: Value<string>
  /** `null`: Podman picks one. */
  readonly host: PortRange | null
  readonly container: PortRange
  readonly protocols: readonly Value<Protocol>[]
  readonly hostPortText?: MappedText
  readonly containerPortText?: MappedText
}

function publishesOf(text: MappedText, mapping: Mapping, origin: Origin): Publish[] {
  const { host, container } = mapping
  return mapping.protocols.map((protocol) => {
    const publish: Building<Publish> = {
      text,
      hostAddress: mapping.hostAddress,
      hostPort: host === null ? null : host.start,
      containerPort: container.start,
      count: container.count ?? host?.count ?? Math.max(container.least, host?.least ?? 1),
      protocol,
      origin: origin.kind === 'declared' && hasDefault(text) ? { ...origin, defaulted: true } : origin,
    }
    if (mapping.hostPortText) publish.hostPortText = mapping.hostPortText
    if (mapping.containerPortText) publish.containerPortText = mapping.containerPortText
    return publish
  })
}

function parseMapping(text: MappedText): Mapping | PortError {
  const [ports, protocol, second] = splitOutsideHoles(text, '/') as [MappedText, MappedText | undefined, MappedText | undefined]
  if (second !== undefined) return fail('invalid port format - protocol can only be specified once', text)
  const split = splitAddress(ports)
  if ('message' in split) return split
  const { address, rest } = split
  const parts = splitOutsideHoles(rest, ':')
  const [first, middle, last] = parts as [MappedText, MappedText | undefined, MappedText | undefined]
  if (parts.length > 3) return fail('invalid port format - format is [[hostIP:]hostPort:]containerPort', text)
  if (last !== undefined && address !== null) {
    return fail('invalid port format - when v6 address specified, must be [ipv6]:hostPort:ctrPort', text)
  }
  if (middle === undefined) {
    if (address === null)
      return hasOpenHole(first) && !isOpenRange(first) ? anything(first, protocol, text) : build(null, null, first, protocol, text)
    if (hasOpenHole(first)) return behindAddress(address, first, protocol, text)
    return fail('invalid port format - must provide host and destination port if specifying an IP', text)
  }
  if (last !== undefined) return build(first, middle, last, protocol, text)
  if (address === null && hasOpenHole(middle) && first.text.includes('.') && !hasOpenHole(first) && parseIP(first.text) !== null) {
    // `127.0.0.1:${PORTS}`: as an address in front of a port it is right, as a host port it never is.
    return behindAddress(first, middle, protocol, text)
  }
  return address === null ? withHostPart(first, middle, protocol, text) : build(address, first, middle, protocol, text)
}

/** The bracketed address, and what follows its colon. */
function splitAddress(ports: MappedText): { address: MappedText | null; rest: MappedText } | PortError {
  const masked = maskHoles(ports)
  const close = masked.indexOf(']')
  if (close < 0) return { address: null, rest: ports }
  if (masked.indexOf(']', close + 1) >= 0)
    return fail('invalid port format - at most one IPv6 address can be specified in a --publish', ports)
  if (masked[0] !== '[' && masked[0] !== HOLE) return fail('invalid port format - IPv6 addresses must be enclosed by []', ports)
  if (masked[close + 1] !== ':' && masked[close + 1] !== HOLE) {
    return fail(`invalid port format - IPv6 address must be followed by a colon (':')`, ports)
  }
  const colon = masked[close + 1] === ':' ? 1 : 0
  return { address: ports.slice(masked[0] === '[' ? 1 : 0, close), rest: ports.slice(close + 1 + colon) }
}

/** `HOST:CONTAINER`, where a hole in HOST may bring an address with it. */
function withHostPart(host: MappedText, container: MappedText, protocol: MappedText | undefined, text: MappedText): Mapping | PortError {
  const hole = host.holes.find((one) => !one.defaulted && one.start === 0)
  if (hole === undefined || !namesAddress(hole.expression)) return build(null, host, container, protocol, text)
  // `${BIND}8080:80` with BIND=127.0.0.1: or nothing; `${LISTEN}:80` with LISTEN=127.0.0.1:8080.
  const port = host.slice(hole.end)
  const mapping = build(null, port.text === '' ? null : port, container, protocol, text)
  if ('message' in mapping) return mapping
  const hostAddress = unknownOf(host.slice(0, hole.end))
  return { ...mapping, hostAddress, host: port.text === '' ? { start: keyless(host), count: null, least: 1 } : mapping.host }
}

/** `[::1]:${PORTS}`: the address is known, the ports are not. */
function behindAddress(address: MappedText, ports: MappedText, protocol: MappedText | undefined, text: MappedText): Mapping | PortError {
  const mapping = anything(ports, protocol, text)
  if ('message' in mapping) return mapping
  const hostAddress = addressValue(address, text)
  return 'message' in hostAddress ? hostAddress : { ...mapping, hostAddress }
}

/** One hole may hold a whole mapping. Two of the same need not share a host port: the hole may leave it to Podman. */
function anything(part: MappedText, protocol: MappedText | undefined, text: MappedText): Mapping | PortError {
  const unknown = keyless(part)
  const range: PortRange = { start: unknown, count: null, least: 1 }
  const protocols = protocol === undefined ? [unknown] : protocolsOf(protocol, text)
  return 'message' in protocols ? protocols : { hostAddress: unknown, host: range, container: range, protocols }
}

/** specgenutil.parseSplitPort */
function build(
  address: MappedText | null,
  host: MappedText | null,
  container: MappedText,
  protocol: MappedText | undefined,
  text: MappedText,
): Mapping | PortError {
  if (container.text === '') return fail('must provide a non-empty container port to publish', text)
  const containerRange = parseRange(container)
  if ('error' in containerRange) return fail(`parsing container port: ${containerRange.error}`, container)
  const protocols = protocol === undefined ? [known('tcp' as const)] : protocolsOf(protocol, text)
  // Only an empty protocol is the client's to refuse; a wrong one is refused by the server, after everything else.
  if ('message' in protocols && protocol?.text === '') return protocols
  const hostAddress = address === null ? known('') : addressValue(address, text)
  if ('message' in hostAddress) return hostAddress
  let hostRange: PortRange | null = null
  if (host !== null && host.text !== '') {
    const parsed = parseRange(host)
    if ('error' in parsed) return fail(`parsing host port: ${parsed.error}`, host)
    const lengths = [parsed.count, containerRange.count]
    if (!lengths.includes(null) && parsed.count !== containerRange.count) {
      return fail(`host and container port ranges have different lengths: ${lengths[0]} vs ${lengths[1]}`, text)
    }
    hostRange = parsed
  }
  if ('message' in protocols) return protocols
  const mapping = { hostAddress, host: hostRange, container: containerRange, protocols, containerPortText: container }
  return host !== null && host.text !== '' ? { ...mapping, hostPortText: host } : mapping
}

function protocolsOf(protocol: MappedText, text: MappedText): readonly Value<Protocol>[] | PortError {
  if (protocol.text === '') return fail('must provide a non-empty protocol to publish', text)
  const values = protocolValues(protocol)
  return 'error' in values ? fail(values.error, protocol) : values
}

function addressValue(address: MappedText, text: MappedText): Value<string> | PortError {
  if (hasOpenHole(address)) return unknownOf(address)
  if (address.text === '') return fail('must provide a non-empty container host IP to publish', text)
  const ip = parseIP(address.text)
  return ip === null ? fail(`cannot parse ${quote(address.text)} as an IP address`, address) : known(ip)
}

/** By the words people name such variables with; `HOST_PORT` is a port. */
function namesAddress(expression: string): boolean {
  return /addr|bind|listen|interface|host|(?<![a-z])ip(?![a-z])/i.test(expression) && !/port/i.test(expression)
}

/** `3000-${END}`: whatever END is, this is a range of container ports. */
function isOpenRange(part: MappedText): boolean {
  const masked = maskHoles(part)
  return /^[0-9]+-/.test(masked) && !isHole(part)
}

function keyless(text: MappedText): Unknown {
  return { known: false, text: text.text, key: null }
}

function fail(message: string, at: MappedText): PortError {
  return { message, at: at.span() }
}
