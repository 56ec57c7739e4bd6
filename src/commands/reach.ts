import { type ExitCode, sourcesOf } from '../diagnostics/index.js'
import { type Host, UserError } from '../host/index.js'
import { deliver } from './deliver.js'
import { endOf } from './ends.js'
import { lookAtDirectory } from './look.js'
import { tellOfNoFiles } from './no-files.js'
import type { Request } from './request.js'

export async function reach(host: Host, request: Request): Promise<ExitCode> {
  const { positionals } = request
  const directory = positionals.length === 3 ? (positionals[0] as string) : '.'
  const [from, target] = positionals.slice(-2) as [string, string]
  const head = await lookAtDirectory(host, directory, request.values)
  tellOfNoFiles(host, directory, head, request.values)
  const { name, port } = targetOf(target)
  const source = from === 'outside' || from === 'host' ? from : endOf(head.graph, from)
  const to = endOf(head.graph, name)
  if (typeof source !== 'string' && source.kind === 'pod') throw new UserError(`${from} is a pod: name one of its containers`)
  const verdict = head.graph.reach(typeof source === 'string' ? source : source.member.id, to.member.id, port)
  const answer = { from: typeof source === 'string' ? source : source.member.label, to: to.member.label, port, reach: verdict }
  const sources = sourcesOf(head.tree)
  const { reachJson, reachText } = await import('../report/reach.js')
  deliver(host, request, request.format === 'json' ? reachJson(answer, sources) : reachText(answer, sources))
  return head.faults.length > 0 ? 3 : 0
}

/** `db`, `db:5432`, `container:apps/db:5432`. */
function targetOf(text: string): { name: string; port: number | null } {
  const match = /^(.*):(\d+)$/.exec(text)
  if (!match) return { name: text, port: null }
  const port = Number(match[2])
  if (port < 1 || port > 65535) throw new UserError(`${text}: a port is a number from 1 to 65535`)
  return { name: match[1] as string, port }
}
