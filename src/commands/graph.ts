import type { ExitCode } from '../diagnostics/index.js'
import { sourcesOf } from '../diagnostics/index.js'
import type { Host } from '../host/index.js'
import type { Request } from './command-line.js'
import { deliver } from './deliver.js'
import { directoryOf } from './directory-of.js'
import { type Look, lookAtDirectory } from './look.js'

export async function graph(host: Host, request: Request): Promise<ExitCode> {
  const head = await lookAtDirectory(host, directoryOf(request), request.options)
  deliver(host, request.options, await draw(request.format, head))
  return head.faults.length > 0 ? 3 : 0
}

async function draw(format: string, head: Look): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../report/graph-json.js')).graphJson(head.graph, sourcesOf(head.tree))
    case 'dot':
      return (await import('../report/dot.js')).dotGraph(head.graph)
    default:
      return (await import('../report/mermaid.js')).mermaidGraph(head.graph).text
  }
}
