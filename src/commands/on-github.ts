import type { Settings } from '../config/index.js'
import type { ExitCode, Report } from '../diagnostics/index.js'
import { isEmpty } from '../diff/index.js'
import type { ChangedLineRanges, Host } from '../host/index.js'
import { type GithubOptions, markdownSummary } from '../report/index.js'
import type { Comparison } from './comparison.js'
import { diffReportOf } from './diff.js'
import type { Look } from './look.js'
import { type Places, placesOf } from './places.js'
import { publish } from './publish.js'

/** A finished run, to be told on GitHub. */
export interface Linted {
  readonly directory: string
  readonly head: Look
  readonly base: Look | null
  readonly comparison: Comparison
  readonly changed: ChangedLineRanges | null
  readonly settings: Settings
  readonly report: Report
  readonly code: ExitCode
}

export interface Told {
  readonly places: Places
  /** The report as markdown, as a comment has it. */
  readonly text: string
  /** The same for the job's summary, with what could not be written. */
  readonly summary: string
  /** What could not be written, and why. */
  readonly notices: readonly string[]
  /** Which findings the step itself has to annotate: none where a check run has them. */
  readonly annotate: NonNullable<GithubOptions['annotate']>
}

/** Writes what the workflow asks for with its token ('': it gives none), and says what is left to annotate and to print. */
export async function tellGithub(host: Host, token: string, linted: Linted): Promise<Told> {
  const { directory, head, base, comparison, settings, report, code } = linted
  const places = placesOf(host, directory, comparison, linted.changed)
  const diff = base ? { ...diffReportOf(head, base), subject: subjectOf(host) } : null
  const options = { view: head.graph, ...(diff ? { diff } : {}), ...places }
  const text = markdownSummary(report, { ...options, budget: COMMENT_BUDGET })
  const changed = (diff !== null && !isEmpty(diff.diff)) || report.summary.error + report.summary.warning > 0
  const { checkRun, notices } = await publish(host, { settings, token, report, text, changed, code, directory, ...places })
  const summary = markdownSummary({ ...report, notices: [...report.notices, ...notices] }, options)
  const annotate = settings.annotations === 'check' ? (checkRun ? 'none' : 'changed') : settings.annotations
  return { places, text, summary, notices, annotate }
}

/** GitHub refuses a comment of more than 65,536 characters; there are never fewer bytes than characters. */
const COMMENT_BUDGET = 60_000

const subjectOf = (host: Host): string => (host.event().name.startsWith('pull_request') ? 'This pull request' : 'This change')
