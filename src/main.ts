import { diff } from './commands/diff.js'
import { explain } from './commands/explain.js'
import { graph } from './commands/graph.js'
import { lint } from './commands/lint.js'
import { reach } from './commands/reach.js'
import type { Request } from './commands/request.js'
import { readArguments, usage } from './config/index.js'
import type { ExitCode } from './diagnostics/index.js'
import { type Host, UserError } from './host/index.js'
import { VERSION } from './version.js'

/** The command line: reads what is asked, does it, and answers with the exit code (2 for the user's mistake, 3 for a fault of ours). Never throws. */
export async function main(host: Host): Promise<ExitCode> {
  try {
    const asked = readArguments(host.arguments)
    switch (asked.kind) {
      case 'mistake':
        throw new UserError(asked.message)
      case 'help':
        host.print(usage(asked.command?.name))
        return 0
      case 'version':
        host.print(`${VERSION}\n`)
        return 0
      case 'run':
        return await run(host, asked)
    }
  } catch (error) {
    if (error instanceof UserError) {
      host.printError(`podman-topology: ${error.message}\n`)
      return 2
    }
    host.printError(`a fault of podman-topology: ${error instanceof Error ? error.stack : error}\nPlease report it.\n`)
    return 3
  }
}

/** What people run seldom is loaded only then. */
async function run(host: Host, request: Request): Promise<ExitCode> {
  switch (request.command.name) {
    case 'lint':
      return await lint(host, request)
    case 'graph':
      return await graph(host, request)
    case 'diff':
      return await diff(host, request)
    case 'reach':
      return await reach(host, request)
    case 'explain':
      return await explain(host, request)
    case 'convert':
      return await (await import('./commands/convert.js')).convert(host, request)
    case 'init':
      return await (await import('./commands/init.js')).init(host, request)
  }
}
