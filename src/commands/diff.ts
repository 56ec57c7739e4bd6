import { weakenings } from '../config/index.js'
import { type ExitCode, sourcesOf } from '../diagnostics/index.js'
import { diffTopologies } from '../diff/index.js'
import { type Host, UserError } from '../host/index.js'
import { deliver } from './deliver.js'
import { type Look, lookAtCommit, lookAtDirectory } from './look.js'
import type { Request } from './request.js'

export async function diff(host: Host, request: Request): Promise<ExitCode> {
  const directory = request.positionals[0] ?? '.'
  const asked = request.values.base
  // Git gets to work first.
  const early = asked === undefined ? null : host.compare(directory, asked)
  const head = await lookAtDirectory(host, directory, request.values)
  const ref = asked ?? head.config.values.base
  if (ref === undefined) throw new UserError('diff needs --base REF: the commit, branch or tag to compare with')
  const base = await lookAtCommit(early ?? host.compare(directory, ref), request.values, head)
  deliver(host, request, await write(request.format, diffReportOf(head, base)))
  return head.faults.length + base.faults.length > 0 ? 3 : 0
}

export function diffReportOf(head: Look, base: Look) {
  return {
    diff: diffTopologies(base.graph, head.graph),
    base: base.graph,
    head: head.graph,
    baseSources: sourcesOf(base.tree),
    headSources: sourcesOf(head.tree),
    weakened: weakenings(head.config, base.config),
  }
}

async function write(format: string, report: ReturnType<typeof diffReportOf>): Promise<string> {
  const { diffJson, diffMarkdown, diffText } = await import('../report/diff.js')
  switch (format) {
    case 'json':
      return diffJson(report)
    case 'text':
      return diffText(report)
    default:
      return diffMarkdown(report)
  }
}
