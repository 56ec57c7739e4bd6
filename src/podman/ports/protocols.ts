import type { Protocol, Value } from '../../model/index.js'
import { hasOpenHole, known, unknownOf } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'
import { quote } from '../go.js'
import type { Parsed } from './range.js'

/** specgen/generate checkProtocol: a comma list in any case; nothing is tcp. In the order tcp, udp, sctp. */
export function checkProtocol(text: string): Parsed<{ readonly protocols: readonly Protocol[] }> {
  const found = new Set<Protocol>()
  for (const part of text.split(',')) {
    const name = part.toLowerCase()
    if (name === 'tcp' || name === '') found.add('tcp')
    else if (name === 'udp' || name === 'sctp') found.add(name)
    else return { error: `unrecognized protocol ${quote(name)} in port mapping` }
  }
  return { protocols: (['tcp', 'udp', 'sctp'] as const).filter((name) => found.has(name)) }
}

/** The protocols a text after the slash names: one value each, or one unknown. */
export function protocolValues(text: MappedText): Parsed<readonly Value<Protocol>[]> {
  if (hasOpenHole(text)) return [unknownOf(text)]
  const checked = checkProtocol(text.text)
  return 'error' in checked ? checked : checked.protocols.map((protocol) => known(protocol))
}
