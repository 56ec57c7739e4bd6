import { type Config, type OptionValues, printConfig, resolveSettings, type Settings } from '../config/index.js'
import {
  type Baseline,
  type ChangedLines,
  type ExitCode,
  exitCode,
  type Report,
  readBaseline,
  settle,
  writeBaseline,
} from '../diagnostics/index.js'
import { type ChangedLineRanges, type Host, UserError } from '../host/index.js'
import { RULES } from '../rules/index.js'
import { directoryOf, type SourceTree } from '../source/index.js'
import { PAGE } from '../version.js'
import { withAssertions } from './asserted.js'
import { deliver } from './deliver.js'
import { type Look, lookAgain, lookAtCommit, lookAtDirectory } from './look.js'
import { noticeOfNoFiles } from './no-files.js'
import type { Linted, Told } from './on-github.js'
import { pathIn } from './path-in.js'
import type { Request } from './request.js'
import { sarifOf } from './sarif.js'

export async function lint(host: Host, request: Request): Promise<ExitCode> {
  const { values } = request
  const directory = request.positionals[0] ?? '.'
  const isDry = values['dry-run'] === true
  if (isDry && !values.fix) throw new UserError('--dry-run goes with --fix')
  let run = await start(host, directory, request)
  if (values['print-config']) {
    const { config } = run.head
    const text = config.file === null ? '' : values.config === undefined ? run.report.sources.text(config.file) : textOf(host, config.file)
    deliver(host, request, printConfig(values, config, text, run.base !== null))
    return 0
  }
  if (values['write-baseline'] !== undefined) return await writeKnown(host, values['write-baseline'], run)
  if (values.fix) {
    const { fixesText, patchOf, planFixes, writeFixes } = await import('./fix.js')
    const { head, judge } = run
    const plan = await planFixes(host, directory, head.tree, judge)
    if (!isDry) writeFixes(host, directory, plan)
    const { sources } = run.report
    const reported = run.report.findings.filter(({ suppressed }) => !suppressed).map(({ finding }) => finding)
    const texts = (file: string): string => plan.changes.get(file)?.after ?? sources.text(file)
    if (!values.quiet) host.printError(fixesText(plan, isDry, texts, reported))
    if (isDry) {
      deliver(host, request, await patchOf(plan))
      return exitCode(run.report, run.settings.failOn)
    }
    // What is reported is what the disk holds now.
    if (plan.changes.size > 0) run = await start(host, directory, request)
  }
  const { report, settings } = run
  const nothing = noticeOfNoFiles(directory, run.head, run.base, settings)
  if (nothing !== null && !values.quiet) host.printError(`podman-topology: ${nothing}\n`)
  const code = exitCode(report, settings.failOn)
  const prefix = host.relativeToWorkspace(directory)
  const path = prefix === '' ? (file: string) => file : (file: string) => `${prefix}/${file}`
  if (values.sarif !== undefined) host.writeText(values.sarif, await sarifOf(host, report, path))
  const told = values.token === undefined ? null : await tell(host, values.token, { ...run, directory, code })
  const annotate = told?.annotate ?? (settings.annotations === 'check' ? 'changed' : settings.annotations)
  // What makes the run fail without any finding is told all the same.
  const isBrief = values.quiet === true && request.format === 'text' && code !== 3
  const isSilent = isBrief && report.findings.length === report.suppressed
  const headline = isBrief || request.format !== 'text' ? null : await headlineFor(run)
  if (!isSilent) deliver(host, request, await write(host, request.format, report, { path, annotate, headline, isBrief }))
  for (const notice of told?.notices ?? []) host.printError(`${notice}\n`)
  tellFaults(host, report)
  return code
}

async function headlineFor({ head, base }: Run): Promise<string | null> {
  return base && (await import('./headline.js')).headlineOf(base, head)
}

/** Everything that is found now, as a file that says that it is known. */
async function writeKnown(host: Host, file: string, { head, judge, report, settings }: Run): Promise<ExitCode> {
  const { all } = await judge(head.tree)
  const findings = all.findings.filter(({ suppressed, finding }) => !suppressed && (settings.pedantic || finding.confidence !== 'guess'))
  host.writeText(file, writeBaseline(findings))
  host.printError(`Wrote ${file}: ${findings.length} known ${findings.length === 1 ? 'finding' : 'findings'}.\n`)
  tellFaults(host, report)
  return report.faults.length > 0 ? 3 : 0
}

function textOf(host: Host, file: string): string {
  const content = host.readText(file)
  return content.ok ? content.text : ''
}

/** What the action does with a token, for workflows that run the command instead. Loaded only then. */
async function tell(host: Host, token: string, linted: Omit<Linted, 'comparison'>): Promise<Told> {
  const { comparisonOf } = await import('./comparison.js')
  const { tellGithub } = await import('./on-github.js')
  return await tellGithub(host, token, { ...linted, comparison: comparisonOf(host, linted.directory, host.event()) })
}

interface Run {
  readonly head: Look
  readonly base: Look | null
  /** Lines that differ from the base, where there is one. */
  readonly changed: ChangedLineRanges | null
  readonly settings: Settings
  readonly report: Report
  /** The same look at another version of the tree; `all` has what is known already and guesses as well. */
  judge(tree: SourceTree): Promise<{ readonly report: Report; readonly all: Report }>
}

/** Looks at the directory, and at the base where there is one. */
async function start(host: Host, directory: string, { values }: Request): Promise<Run> {
  // Git gets to work first.
  const early = values.base === undefined ? null : host.compare(directory, values.base)
  const seen = await lookAtDirectory(host, directory, values)
  const ref = values.base ?? seen.config.values.base
  const compared = ref === undefined ? null : (early ?? host.compare(directory, ref))
  const base = compared && (await lookAtCommit(compared, values, seen))
  const changed = compared && (await compared.changedLines)
  const settings = resolveSettings(values, seen.config, base !== null)
  // The one that is being written need not be there yet.
  const baseline = values['write-baseline'] === undefined ? baselineOf(host, settings, values, seen.config, directory) : null
  const judged = (head: Look, how: Settings): Report => settleBoth(withAssertions(head, base), base, how, baseline, changed)
  const everything: Settings = { ...settings, findings: 'all', pedantic: true }
  return {
    head: seen,
    base,
    changed,
    settings,
    report: judged(seen, settings),
    judge: async (tree) => {
      const head = tree === seen.tree ? seen : await lookAgain(seen, tree, values)
      return { report: judged(head, settings), all: judged(head, everything) }
    },
  }
}

export function settleBoth(
  head: Look,
  base: Look | null,
  settings: Settings,
  baseline: Baseline | null,
  changed: ChangedLineRanges | null,
): Report {
  const { noNewExposure } = head.config.assert
  return settle(head, base, {
    notices: noNewExposure && base === null ? ['assert.no-new-exposure was not checked: there is no base to compare with.'] : [],
    selection: settings.findings,
    pedantic: settings.pedantic,
    rules: RULES,
    ...(baseline ? { baseline } : {}),
    ...(changed ? { changed: changedLines(changed) } : {}),
  })
}

/** What the command line names is looked for where that was given; what a configuration names, beside the configuration. */
export function baselineOf(host: Host, { baseline }: Settings, given: OptionValues, config: Config, directory: string): Baseline | null {
  if (baseline === null) return null
  const home = given.config === undefined ? directory : directoryOf(given.config)
  const beside = given.baseline === undefined && config.file !== null ? host.readText(pathIn(home, baseline)) : null
  const content = beside?.ok ? beside : host.readText(baseline)
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

interface Writing {
  /** Leads from the linted directory to the workspace. */
  readonly path: (file: string) => string
  readonly annotate: 'changed' | 'all' | 'none'
  /** What the change opens or closes, for the text. */
  readonly headline: string | null
  /** Whether the text has findings only. */
  readonly isBrief: boolean
}

/** Each format is loaded only when asked for. */
async function write(host: Host, format: string, report: Report, { path, annotate, headline, isBrief }: Writing): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../report/json.js')).jsonReport(report)
    case 'github':
      return (await import('../report/github.js')).githubReport(report, { path, annotate })
    case 'junit':
      return (await import('../report/junit.js')).junitReport(report, { page: PAGE, path })
    case 'gitlab':
      return (await import('../report/gitlab.js')).gitlabReport(report, { page: PAGE, path })
    case 'rdjson':
      return (await import('../report/rdjson.js')).rdjsonReport(report, { page: PAGE, path })
    case 'sarif':
      return await sarifOf(host, report, path)
    default: {
      const { textReport } = await import('../report/text.js')
      return textReport(report, {
        ...(host.colors ? { colors: (await import('picocolors')).default.createColors(true) } : {}),
        headline,
        isBrief,
      })
    }
  }
}
