import { withAssertions } from './commands/asserted.js'
import { baseOfEvent } from './commands/base-of-event.js'
import { comment } from './commands/comment.js'
import { diffReportOf } from './commands/diff.js'
import { baselineOf, settleBoth } from './commands/lint.js'
import { type Look, lookAtCommit, lookAtDirectory } from './commands/look.js'
import { type OptionValues, readInputs, resolveSettings } from './config/index.js'
import { type ExitCode, exitCode, type Report } from './diagnostics/index.js'
import { isEmpty } from './diff/index.js'
import { type Host, type Runner, UserError } from './host/index.js'
import { countsSentence, githubReport, jsonReport, markdownSummary, mermaidGraph } from './report/index.js'
import { PAGE, VERSION } from './version.js'

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
    host.printError(`${error instanceof Error ? error.stack : error}\n`)
    runner.fail('a fault of podman-topology; please report it with the log of this step')
    return 3
  }
}

async function check(host: Host, runner: Runner, given: OptionValues): Promise<ExitCode> {
  const directory = given.directory ?? '.'
  const seen = await lookAtDirectory(host, directory, given)
  const { base, ref, notices } = await baseLook(host, runner, directory, given, seen)
  const head = withAssertions(seen, base)
  const settings = resolveSettings(given, head.config, base !== null)
  const lines = ref === null ? null : host.changedLines(directory, ref)
  const settled = settleBoth(head, base, settings, baselineOf(host, settings), lines)
  const report: Report = { ...settled, notices: [...settled.notices, ...notices] }
  const prefix = host.relativeToWorkspace(directory)
  const path = (file: string): string => (prefix === '' ? file : `${prefix}/${file}`)
  const view = head.graph
  host.print(githubReport(report, { path, annotate: settings.annotations }))
  const diff = base ? diffReportOf(head, base) : null
  const summary = diff ? { view, diff } : { view }
  runner.summarize(markdownSummary(report, summary))
  const text = markdownSummary(report, { ...summary, budget: COMMENT_BUDGET })
  await writeFiles(host, runner, report, head, given, path, text)
  const code = exitCode(report, settings.failOn)
  setOutputs(runner, report, code)
  const changed = (diff !== null && !isEmpty(diff.diff)) || report.summary.error + report.summary.warning > 0
  await comment(host, runner, { mode: settings.comment, token: given.token ?? '', text, changed, code, directory })
  for (const fault of report.faults) host.printError(`a fault of podman-topology (${fault.where}): ${fault.error}\n`)
  if (code === 1) runner.fail(countsSentence(report))
  if (code === 3)
    runner.fail(report.faults.length > 0 ? 'a fault of podman-topology; please report it' : 'a file could not be read: see the summary')
  return code
}

/** GitHub refuses a comment of more than 65,536 characters; there are never fewer bytes than characters. */
const COMMENT_BUDGET = 60_000

interface BaseLook {
  readonly base: Look | null
  readonly ref: string | null
  readonly notices: readonly string[]
}

/** A base that was asked for must be there; one that the event implies is used when it is, and its absence is said. */
async function baseLook(host: Host, runner: Runner, directory: string, given: OptionValues, head: Look): Promise<BaseLook> {
  const asked = given.base ?? head.config.values.base
  if (asked !== undefined) return { base: await lookAtCommit(host, directory, asked, given), ref: asked, notices: [] }
  const parents = host.askGit(directory, ['rev-list', '--parents', '-n', '1', 'HEAD'])?.trim().split(' ').length ?? 1
  const implied = baseOfEvent(runner.event, parents - 1)
  if (!implied) return { base: null, ref: null, notices: [] }
  try {
    return { base: await lookAtCommit(host, directory, implied.ref, given), ref: implied.ref, notices: [] }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return {
      base: null,
      ref: null,
      notices: [
        `All findings are shown: ${implied.why} is not in this clone (${error.message}). Give actions/checkout \`fetch-depth: 2\` to see only what a change brings.`,
      ],
    }
  }
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
  if (given.sarif === undefined) return
  const { sarifReport } = await import('./report/sarif.js')
  host.writeText(given.sarif, sarifReport(report, { version: VERSION, page: PAGE, path }))
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
