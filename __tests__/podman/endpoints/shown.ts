import { confidenceOf, type EnvironmentEntry, type Mention } from '../../../src/model/index.js'
import { text } from '../../support/drafts.js'

/** `host:port confidence`, then the role and what else there is to say: how the tables of these tests write a mention. */
export function shown(mention: Mention): string {
  const { host, port, role, publicAddress, fact } = mention
  const portText = port === null ? '' : port.known ? `:${port.value}` : ':?'
  return [`${host}${portText}`, confidenceOf(fact), role, publicAddress && 'public', mention.protocol === 'udp' && 'udp']
    .filter(Boolean)
    .join(' ')
}

/** Entries of an environment; `null` is set, but to what is unknown. `${X}` is a hole, `${X:-1}` a defaulted one. */
export function environment(values: Readonly<Record<string, string | null>>): EnvironmentEntry[] {
  return Object.entries(values).map(([name, value]) => {
    const at = text(`${name}=${value ?? ''}`)
    return { name, value: value === null ? null : at.slice(name.length + 1), at: at.span() }
  })
}
