import { withAssertions } from './commands/asserted.js'
import { type Comparison, comparisonOf, comparisonWith } from './commands/comparison.js'
import { explored } from './commands/explored.js'
import { baselineOf, settleBoth } from './commands/lint.js'
import { type Look, lookAtCommit, lookAtDirectory } from './commands/look.js'
import { noticeOfNoFiles } from './commands/no-files.js'
import { tellGithub } from './commands/on-github.js'
import { sarifOf } from './commands/sarif.js'
import { type OptionValues, readInputs, resolveSettings } from './config/index.js'
import { type ExitCode, exitCode, type Report } from './diagnostics/index.js'
import { type ChangedLineRanges, type Host, type Runner, UserError } from './host/index.js'
import { annotationsOf, countsSentence, githubReport, inertLine, jsonReport, mermaidGraph } from './report/index.js'

/** The action: the same pipeline as `lint`, told by inputs and the event, answering with annotations, a summary and outputs. Never throws. */
export async function action(host: Host, runner: Runner): Promise<ExitCode> {
  try {
    const inputs = readInputs((name) => runner.input(name))
    if (!inputs.ok) throw new UserError(inputs.message)
    return await check(host, runner, inputs.values)
  } catch (error) {
    runner.setOutput('result', 'failure')
    if (error instanceof UserError) {
      runner.fail(error.message)
      return 2
    }
    printFault(host, String(error instanceof Error ? error.stack : error))
    runner.fail('a fault of podman-topology; please report it with the log of this step')
    return 3
  }
}

async function check(host: Host, runner: Runner, given: OptionValues): Promise<ExitCode> {
  const directory = given.directory ?? '.'
  const seen = await lookAtDirectory(host, directory, given, true)
  const { base, changed, comparison } = await baseLook(host, directory, given, seen)
  const head = withAssertions(seen, base)
  const settings = resolveSettings(given, head.config, base !== null)
  const settled = settleBoth(head, base, settings, baselineOf(host, settings, given, head.config, directory), changed)
  const nothing = noticeOfNoFiles(directory, head, base, settings)
  const hints = nothing === null ? [] : [`${nothing[0]?.toUpperCase()}${nothing.slice(1)}: is the input \`directory\` right?`]
  const report: Report = { ...settled, notices: [...settled.notices, ...comparison.notices, ...hints] }
  const code = exitCode(report, settings.failOn)
  const linted = { directory, head, base, comparison, changed, settings, report, code }
  const { places, text, summary, notices, annotate } = await tellGithub(host, given.token ?? '', linted)
  await writeFiles(host, runner, report, head, given, places.path, text)
  setOutputs(runner, report, code)
  runner.summarize(summary)
  const shown = [...notices, ...hints.map(inertLine)]
  const options = { ...places, annotate, otherNotices: shown.length }
  host.print(githubReport(report, options))
  for (const notice of shown) runner.notice(notice)
  for (const fault of report.faults) printFault(host, `(${fault.where}): ${fault.error}`)
  const reason = reasonOf(report, code)
  // An eleventh error would be dropped, and where there are ten nobody asks why the step fails.
  if (reason !== null) runner.fail(reason, annotationsOf(report, options).filter(({ level }) => level === 'error').length < MOST_OF_A_LEVEL)
  return code
}

/** What GitHub keeps of the annotations of a step, for each level. */
const MOST_OF_A_LEVEL = 10

interface BaseLook {
  readonly base: Look | null
  readonly changed: ChangedLineRanges | null
  readonly comparison: Comparison
}

/** The base that was asked for, or the one that the event implies. One that cannot be had is no failure: all is reported, and that is said. */
async function baseLook(host: Host, directory: string, given: OptionValues, head: Look): Promise<BaseLook> {
  const event = host.event()
  const look = async (comparison: Comparison): Promise<BaseLook> => {
    if (comparison.base === null) return { base: null, changed: null, comparison }
    const compared = host.compare(directory, comparison.base)
    return { base: await lookAtCommit(compared, given, head), changed: await compared.changedLines, comparison }
  }
  if (given.base !== undefined) return await look(comparisonWith(host, directory, event, given.base))
  const implied = await look(comparisonOf(host, directory, event))
  const configured = head.config.values.base
  if (configured === undefined) return implied
  if (implied.base === null || implied.base.config.values.base === configured)
    return await look(comparisonWith(host, directory, event, configured))
  // Or a change could choose itself as its base, and bring whatever it likes.
  const notice = `The base ${configured} of the configuration is not used yet, because this change sets it.`
  return { ...implied, comparison: { ...implied.comparison, notices: [...implied.comparison.notices, notice] } }
}

async function writeFiles(
  host: Host,
  runner: Runner,
  report: Report,
  head: Look,
  given: OptionValues,
  path: (file: string) => string,
  comment: string,
): Promise<void> {
  const json = `${runner.temporary}/podman-topology.json`
  const picture = `${runner.temporary}/podman-topology.mmd`
  host.writeText(json, jsonReport(report))
  host.writeText(picture, mermaidGraph(head.graph).text)
  host.writeText(`${runner.temporary}/podman-topology-comment.md`, comment)
  runner.setOutput('comment', `${runner.temporary}/podman-topology-comment.md`)
  runner.setOutput('report', json)
  runner.setOutput('graph', picture)
  if (given.explorer !== undefined) {
    host.writeText(given.explorer, await explored(head, given, 'html'))
    runner.setOutput('explorer', given.explorer)
  }
  if (given.sarif === undefined) return
  host.writeText(given.sarif, await sarifOf(host, report, path))
  runner.setOutput('sarif', given.sarif)
}

function setOutputs(runner: Runner, report: Report, code: ExitCode): void {
  const active = report.findings.filter((settled) => !settled.suppressed)
  runner.setOutput('result', code === 0 ? 'success' : 'failure')
  runner.setOutput('findings', active.length)
  runner.setOutput('errors', report.summary.error)
  runner.setOutput('warnings', report.summary.warning)
  runner.setOutput('new-findings', active.filter((settled) => settled.isNew).length)
}

/** Why the step fails, in one line; `null`: it does not. */
function reasonOf(report: Report, code: ExitCode): string | null {
  if (code === 0) return null
  if (code === 1) return countsSentence(report)
  return report.faults.length > 0 ? 'a fault of podman-topology; please report it' : 'a file could not be read: see the summary'
}

/** The runner reads commands from standard error too, and the text of a fault may hold anything. */
function printFault(host: Host, text: string): void {
  host.printError(`${`a fault of podman-topology ${text}`.split('\n').map(inertLine).join('\n')}\n`)
}
