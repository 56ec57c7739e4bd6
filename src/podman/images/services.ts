import type { Confidence, Protocol } from '../../model/index.js'
import { SERVICES } from '../knowledge/services.js'
import { citation, rowWith } from '../tables.js'

/** What a port number usually means. The image that runs is the better witness: several numbers are used by many services. */
export interface ServicePort {
  readonly service: string
  readonly role: string
  /** Serves other services, not people. */
  readonly internal: boolean
  readonly tls: boolean
  readonly confidence: Confidence
  readonly citation: string
}

export function serviceByPort(port: number, protocol: Protocol): ServicePort | null {
  const row = rowWith(SERVICES, `\n${port}/${protocol}\t`)
  if (row === null) return null
  const flags = row.text(3)
  return {
    service: row.text(1),
    role: row.text(2),
    internal: flags.includes('i'),
    tls: flags.includes('t'),
    confidence: flags.includes('?') ? 'guess' : 'likely',
    citation: citation(row.text(4)),
  }
}
