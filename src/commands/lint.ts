import { type ExitCode, exitCode, type Report, settle } from '../diagnostics/index.js'
import type { Host } from '../host/index.js'
import { RULES } from '../rules/index.js'
import type { Request } from './command-line.js'
import { deliver } from './deliver.js'
import { directoryOf } from './directory-of.js'
import { lookAtCommit, lookAtDirectory } from './look.js'

export async function lint(host: Host, request: Request): Promise<ExitCode> {
  const { options } = request
  const directory = directoryOf(request)
  const head = await lookAtDirectory(host, directory, options)
  const set = { ...head.config.values, ...options }
  const base = set.base === undefined ? null : await lookAtCommit(host, directory, set.base, options)
  const report = settle(head, base, {
    selection: set.findings ?? (base ? 'new' : 'all'),
    pedantic: set.pedantic ?? false,
    rules: RULES,
  })
  deliver(host, options, await print(host, request.format, report))
  for (const fault of report.faults) host.printError(`a fault of podman-topology (${fault.where}): ${fault.error}\nPlease report it.\n`)
  return exitCode(report, set['fail-on'] ?? 'error')
}

async function print(host: Host, format: string, report: Report): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../report/json.js')).jsonReport(report)
    case 'github':
      return (await import('../report/github.js')).githubReport(report)
    default: {
      const { textReport } = await import('../report/text.js')
      return host.colors ? textReport(report, (await import('picocolors')).default.createColors(true)) : textReport(report)
    }
  }
}
