import { resolveSettings, type Settings } from '../config/index.js'
import { type Baseline, type ChangedLines, type ExitCode, exitCode, type Report, readBaseline, settle } from '../diagnostics/index.js'
import { type ChangedLineRanges, type Host, UserError } from '../host/index.js'
import { RULES } from '../rules/index.js'
import { PAGE, VERSION } from '../version.js'
import { withAssertions } from './asserted.js'
import { deliver } from './deliver.js'
import { type Look, lookAtCommit, lookAtDirectory } from './look.js'
import type { Request } from './request.js'

export async function lint(host: Host, request: Request): Promise<ExitCode> {
  const directory = request.positionals[0] ?? '.'
  const seen = await lookAtDirectory(host, directory, request.values)
  const ref = request.values.base ?? seen.config.values.base
  const base = ref === undefined ? null : await lookAtCommit(host, directory, ref, request.values)
  const head = withAssertions(seen, base)
  const settings = resolveSettings(request.values, head.config, base !== null)
  const report = settleBoth(head, base, settings, baselineOf(host, settings), ref === undefined ? null : host.changedLines(directory, ref))
  const prefix = host.relativeToWorkspace(directory)
  deliver(host, request, await write(host, request.format, report, prefix === '' ? (file) => file : (file) => `${prefix}/${file}`))
  tellFaults(host, report)
  return exitCode(report, settings.failOn)
}

export function settleBoth(
  head: Look,
  base: Look | null,
  settings: Settings,
  baseline: Baseline | null,
  changed: ChangedLineRanges | null,
): Report {
  return settle(head, base, {
    selection: settings.findings,
    pedantic: settings.pedantic,
    rules: RULES,
    ...(baseline ? { baseline } : {}),
    ...(changed ? { changed: changedLines(changed) } : {}),
  })
}

export function baselineOf(host: Host, { baseline }: Settings): Baseline | null {
  if (baseline === null) return null
  const content = host.readText(baseline)
  if (!content.ok) throw new UserError(`cannot read the baseline ${baseline}: ${content.reason}`)
  const result = readBaseline(content.text)
  if (!result.ok) throw new UserError(`${baseline} is no baseline: ${result.reason}`)
  return result.baseline
}

/** A fault of ours is told where people look, beside whatever was printed. */
function tellFaults(host: Host, report: Report): void {
  for (const fault of report.faults) host.printError(`a fault of podman-topology (${fault.where}): ${fault.error}\nPlease report it.\n`)
}

function changedLines(ranges: ChangedLineRanges): ChangedLines {
  return { touches: (file, first, last) => ranges.get(file)?.some(([from, to]) => from <= last && first <= to) ?? false }
}

/** Each format is loaded only when asked for. `path` leads from the linted directory to the workspace. */
async function write(host: Host, format: string, report: Report, path: (file: string) => string): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../report/json.js')).jsonReport(report)
    case 'github':
      return (await import('../report/github.js')).githubReport(report, { path })
    case 'junit':
      return (await import('../report/junit.js')).junitReport(report, { page: PAGE, path })
    case 'gitlab':
      return (await import('../report/gitlab.js')).gitlabReport(report, { page: PAGE, path })
    case 'rdjson':
      return (await import('../report/rdjson.js')).rdjsonReport(report, { page: PAGE, path })
    case 'sarif':
      return (await import('../report/sarif.js')).sarifReport(report, { version: VERSION, page: PAGE, path })
    default: {
      const { textReport } = await import('../report/text.js')
      return host.colors ? textReport(report, (await import('picocolors')).default.createColors(true)) : textReport(report)
    }
  }
}
