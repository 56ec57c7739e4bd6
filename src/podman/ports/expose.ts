import type { DeclaredPort, Origin, Protocol, Value } from '../../model/index.js'
import { hasOpenHole, known, unknownOf } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import { splitCsv } from '../csv.js'
import { atoi, quote } from '../go.js'
import { hasDefault, isHole, splitOutsideHoles } from '../masking.js'
import { protocolValues } from './protocols.js'
import type { PortError } from './publish.js'
import { parseRange } from './range.js'

/**
 * Reads one `--expose` argument, `N[-M][/PROTOCOL]`, comma-separated. Podman checks it twice, by different grammars, and both have to
 * agree: pkg/specgenutil/ports.go verifyExpose, then util.go CreateExpose (`53/tcp-55/tcp` and `80-80` pass only the first).
 */
export function parseExpose(value: MappedText, origin: Origin): { ports: DeclaredPort[]; errors: PortError[] } {
  const ports: DeclaredPort[] = []
  const errors: PortError[] = []
  const { items, error } = splitCsv(value)
  if (error !== null && !hasOpenHole(value)) {
    errors.push({ message: `invalid argument ${quote(value.text)} for "--expose" flag: ${error}`, at: value.span() })
    return { ports, errors }
  }
  for (const item of items) {
    const declared = parseItem(item, origin)
    if (typeof declared === 'string') errors.push({ message: declared, at: item.span() })
    else ports.push(...declared)
  }
  return { ports, errors }
}

function parseItem(text: MappedText, origin: Origin): DeclaredPort[] | string {
  const declared: Origin = origin.kind === 'declared' && hasDefault(text) ? { ...origin, defaulted: true } : origin
  const make = (port: Value<number>, count: number, protocol: Value<Protocol>): DeclaredPort => ({
    port,
    count,
    protocol,
    origin: declared,
    kind: 'expose',
  })
  if (isHole(text)) return [make(unknownOf(text), 1, unknownOf(text))]
  const [ports, protocol, second] = splitOutsideHoles(text, '/') as [MappedText, MappedText | undefined, MappedText | undefined]
  if (!hasOpenHole(ports)) {
    const refused = verifyRange(ports.text)
    if (refused !== null) return `invalid range format for --expose: ${text.text}: ${refused}`
  }
  if (second !== undefined) return 'invalid expose format - protocol can only be specified once'
  const range = parseRange(ports)
  if ('error' in range) return range.error
  const protocols = protocol === undefined ? [known('tcp' as const)] : protocolValues(protocol)
  if ('error' in protocols) return `validating protocols for exposed port ${ports.text}: ${protocols.error}`
  return protocols.map((one) => make(range.start, range.count ?? range.least, one))
}

/** github.com/docker/go-connections/nat ParsePortRange, in its words; `null` when it accepts the range. */
export function verifyRange(range: string): string | null {
  if (range === '') return 'empty string specified for ports'
  const dash = range.indexOf('-')
  const first = dash < 0 ? range : range.slice(0, dash)
  const last = dash < 0 ? first : range.slice(dash + 1)
  const start = portNumber(first)
  if ('error' in start) return `invalid start port '${first}': ${start.error}`
  if (first === last) return null
  const end = portNumber(last)
  if ('error' in end) return `invalid end port '${last}': ${end.error}`
  return end.value < start.value ? `invalid port range: ${range}` : null
}

function portNumber(text: string): { readonly value: number } | { readonly error: string } {
  if (text === '') return { error: 'value is empty' }
  const number = atoi(text)
  if ('error' in number) return { error: number.error.endsWith('out of range') ? 'value out of range' : 'invalid syntax' }
  return number.value < 0 || number.value > 65535 ? { error: 'value out of range (0–65535)' } : number
}
