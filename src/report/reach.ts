import type { Sources } from '../diagnostics/index.js'
import { claimText, type Reach } from '../model/index.js'
import { type Reason, reasonsOf } from './because.js'
import { reasonData } from './json.js'
import { placeOf } from './place.js'
import { printable } from './printable.js'

/** A question to `reach` as it was asked, and its answer. */
export interface ReachAnswer {
  readonly from: string
  readonly to: string
  readonly port: number | null
  readonly reach: Reach
}

/** The answer as `reach --format json` prints it. */
export function reachJson({ from, to, port, reach }: ReachAnswer, sources: Sources): string {
  const because = reasonsOf([reach.fact]).map((reason) => reasonData(reason, sources))
  return `${JSON.stringify({ schemaVersion: 1, from, to, port, verdict: reach.verdict, via: reach.via, because }, null, 2)}\n`
}

/** The answer in a sentence, and the reasons below it. */
export function reachText({ from, to, port, reach }: ReachAnswer, sources: Sources): string {
  const target = port === null ? to : `${to}:${port}`
  const lines = [
    printable(
      `${target} is ${reach.verdict === 'unknown' ? 'perhaps reachable' : reach.verdict} from ${from}: ${claimText(reach.fact.claim)}`,
    ),
  ]
  const write = (reason: Reason, indent: string): void => {
    const place = reason.at && placeOf(reason.at, sources)
    const source = place ? `${place.file}:${place.line}` : reason.citation
    lines.push(printable(`${indent}- ${reason.claim}${source ? ` (${source})` : ''}`))
    for (const cause of reason.because) write(cause, `${indent}  `)
  }
  for (const reason of reasonsOf([reach.fact]).flatMap(({ because }) => because)) write(reason, '  ')
  return `${lines.join('\n')}\n`
}
