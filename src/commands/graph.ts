import { type ExitCode, sourcesOf } from '../diagnostics/index.js'
import type { Host } from '../host/index.js'
import { deliver } from './deliver.js'
import { explored } from './explored.js'
import { type Look, lookAtDirectory } from './look.js'
import { tellOfNoFiles } from './no-files.js'
import type { Request } from './request.js'

export async function graph(host: Host, request: Request): Promise<ExitCode> {
  const directory = request.positionals[0] ?? '.'
  const head = await lookAtDirectory(host, directory, request.values)
  tellOfNoFiles(host, directory, head, request.values)
  deliver(host, request, await draw(request, head))
  for (const fault of head.faults) host.printError(`a fault of podman-topology (${fault.where}): ${fault.error}\nPlease report it.\n`)
  return head.faults.length > 0 ? 3 : 0
}

async function draw({ format, values }: Request, head: Look): Promise<string> {
  switch (format) {
    case 'html':
    case 'svg':
      return await explored(head, values, format)
    case 'json':
      return (await import('../report/graph-json.js')).graphJson(head.graph, sourcesOf(head.tree))
    case 'dot':
      return (await import('../report/dot.js')).dotGraph(head.graph)
    default:
      return (await import('../report/mermaid.js')).mermaidGraph(head.graph, { isFlagged: flaggedBy(head) }).text
  }
}

function flaggedBy(head: Look): (span: { file: string; start: number; end: number }) => boolean {
  const flagged = new Set(head.findings.filter(({ severity }) => severity !== 'note').map(({ at }) => `${at.file} ${at.start}`))
  return (span) => flagged.has(`${span.file} ${span.start}`)
}
