import type { Building, Confidence, Fact, Hop, Mention, Origin, Protocol, Value } from '../../model/index.js'
import { hasOpenHole, known, unknownOf } from '../../model/index.js'
import type { MappedText, SourceSpan } from '../../source/index.js'

/** What a mention is made of. */
export interface Finding {
  readonly host: MappedText
  readonly port: MappedText | null
  /** The port that is meant where none is written. */
  readonly defaultPort: number | null
  /** The port is set elsewhere, by an expression or by whoever starts it: it is unknown, not the default. */
  readonly openPort?: Value<number>
  readonly protocol: Protocol
  readonly form: NonNullable<Mention['form']>
  readonly scheme?: string | null
  readonly upstream?: boolean
  readonly setting: string
  readonly strength: Confidence
  readonly role: string | null
  readonly publicAddress: boolean
  readonly via?: readonly Hop[]
}

/** The mention a finding makes; `null` when its host is open. */
export function mentionOf(finding: Finding): Mention | null {
  const { host, port, setting, strength, role } = finding
  if (hasOpenHole(host)) return null
  const name = host.text.toLowerCase()
  const value = portOf(finding)
  const target = value?.known && port ? `${name.includes(':') ? `[${name}]` : name}:${value.value}` : name
  const data = { setting, target }
  const written: Fact<string> = { claim: { id: 'setting-names', data }, value: target, origin: originOf(host, port, finding.via) }
  const fact: Fact<string> =
    strength === 'certain'
      ? written
      : { claim: { id: 'setting-means-call', data }, value: target, origin: { kind: 'inferred', from: [written], strength } }
  const mention: Building<Mention> = {
    host: name,
    hostText: host,
    port: value,
    protocol: finding.protocol,
    form: finding.form,
    setting,
    fact,
  }
  if (port) mention.portText = port
  if (finding.scheme != null) mention.scheme = finding.scheme
  if (finding.upstream) mention.upstream = true
  if (role !== null) mention.role = role
  if (finding.publicAddress) mention.publicAddress = true
  return mention
}

function portOf({ port, openPort, defaultPort }: Finding): Value<number> | null {
  if (port) return hasOpenHole(port) ? unknownOf(port) : known(Number(port.text))
  return openPort ?? (defaultPort === null ? null : known(defaultPort))
}

/** The span from the host to its port when they stand together, the host's alone when the port is set elsewhere. */
function originOf(host: MappedText, port: MappedText | null, via: readonly Hop[] | undefined): Origin {
  const origin: { kind: 'declared'; span: SourceSpan; via?: readonly Hop[]; defaulted?: boolean } = {
    kind: 'declared',
    span: join(host.span(), port?.span()),
  }
  if (via) origin.via = via
  if (hasDefault(host) || (port && hasDefault(port))) origin.defaulted = true
  return origin
}

const hasDefault = (text: MappedText): boolean => text.holes.some((hole) => hole.defaulted)

function join(host: SourceSpan, port: SourceSpan | undefined): SourceSpan {
  const together = port && port.file === host.file && port.start >= host.end && port.start - host.end <= 2
  return together ? { file: host.file, start: host.start, end: port.end } : host
}
