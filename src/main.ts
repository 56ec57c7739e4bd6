import { type Request, readCommandLine, usage } from './commands/command-line.js'
import { graph } from './commands/graph.js'
import { lint } from './commands/lint.js'
import type { ExitCode } from './diagnostics/index.js'
import { type Host, UserError } from './host/index.js'

/** The command line: reads what is asked, does it, and answers with the exit code (see usage). Never throws. */
export async function main(host: Host): Promise<ExitCode> {
  try {
    const parsed = readCommandLine(host.arguments)
    if (parsed.kind === 'help') {
      host.print(usage())
      return 0
    }
    if (parsed.kind === 'version') {
      host.print(`${VERSION}\n`)
      return 0
    }
    return await run(host, parsed.request)
  } catch (error) {
    if (error instanceof UserError) {
      host.printError(`podman-topology: ${error.message}\n`)
      return 2
    }
    host.printError(`a fault of podman-topology: ${error instanceof Error ? error.stack : error}\nPlease report it.\n`)
    return 3
  }
}

export const VERSION = '0.1.0'

function run(host: Host, request: Request): Promise<ExitCode> {
  switch (request.command) {
    case 'lint':
      return lint(host, request)
    case 'graph':
      return graph(host, request)
  }
}
