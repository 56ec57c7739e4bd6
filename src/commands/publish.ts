import type { Settings } from '../config/index.js'
import type { ExitCode, Report } from '../diagnostics/index.js'
import type { Host } from '../host/index.js'
import { type Annotation, annotationsOf, countsSentence, suggestionsOf } from '../report/index.js'
import { commitAt, type Event, type PullRequest, pullRequestOf } from './event.js'

// Named like this, the library behind them is not loaded at start.
type Api = typeof import('../host/github/index.js')
type Client = ReturnType<Api['connect']>
type Answer = ReturnType<Api['answerOf']>
type Repository = Parameters<Api['writeCheckRun']>[1]
type CheckAnnotation = Parameters<Api['writeCheckRun']>[2]['annotations'][number]

export interface Publication {
  readonly settings: Pick<Settings, 'annotations' | 'comment' | 'suggest'>
  /** '' when the workflow gives none. */
  readonly token: string
  readonly report: Report
  /** The report as markdown within GitHub's limit for comments. */
  readonly text: string
  /** Whether the topology differs from the base, or something was found. */
  readonly changed: boolean
  readonly code: ExitCode
  /** What tells this job's comment from another's. */
  readonly directory: string
  /** From a path in the tree to one in the workspace. */
  readonly path: (file: string) => string
  /** From a line of the linted tree to the commit that the pull request shows. */
  readonly lineInHead?: (file: string, line: number) => number | null
}

export interface Published {
  /** Whether a check run has the annotations. */
  readonly checkRun: boolean
  /** What could not be written, and what that takes: at most one sentence for each kind of reason. */
  readonly notices: readonly string[]
}

interface Task {
  /** What it writes: `the comment`. */
  readonly what: string
  readonly permission: string
  run(client: Client, repository: Repository): Promise<string | null>
}

/**
 * Writes to GitHub what the workflow asks for: a check run, a comment, a review. A token that may not (a fork, a missing permission) is no
 * failure: log and summary have everything, and a notice says what is missing.
 */
export async function publish(host: Host, asked: Publication): Promise<Published> {
  const event = host.event()
  const pull = pullRequestOf(event)
  const commit = pull?.head ?? (pull ? null : (headOf(event) ?? host.variable('GITHUB_SHA') ?? null))
  const tasks = [checkRunTask(host, asked, commit), pull && commentTask(host, asked, pull), pull && suggestTask(asked, pull)].filter(
    (task) => task !== null,
  )
  const [owner, repo] = (host.variable('GITHUB_REPOSITORY') ?? '').split('/')
  if (tasks.length === 0 || !owner || !repo) return { checkRun: false, notices: [] }
  if (asked.token === '')
    return { checkRun: false, notices: [`${written(tasks)}: give the step \`token: \${{ github.token }}\` and ${needs(tasks)}.`] }
  const { answerOf, connect, isRateLimit } = await import('../host/github/index.js')
  const client = connect(asked.token)
  const notices: string[] = []
  const refused: { task: Task; answer: Answer }[] = []
  const done = new Set<Task>()
  for (const task of tasks) {
    try {
      const notice = await task.run(client, { owner, repo })
      if (notice !== null) notices.push(notice)
      done.add(task)
    } catch (error) {
      const answer = answerOf(error)
      if ([401, 403, 404].includes(answer.status) && !isRateLimit(answer)) refused.push({ task, answer })
      else
        notices.push(
          `${written([task])}: ${isRateLimit(answer) ? 'the rate limit of GitHub is reached' : `GitHub answered ${answer.status}, ${firstLine(answer.message)}`}. ${ELSEWHERE}`,
        )
    }
  }
  const [first] = refused
  if (first) {
    const missing = refused.map(({ task }) => task)
    const why = first.answer.status === 401 ? 'the token is not valid' : `${needs(missing)}, which pull requests from forks never have`
    notices.push(`${written(missing)} (${first.answer.status}): ${why}. ${ELSEWHERE}`)
  }
  return { checkRun: tasks.some((task) => task.permission === CHECKS && done.has(task)), notices }
}

const ELSEWHERE = 'The summary and the log have everything.'
const CHECKS = 'checks: write'
const PULL_REQUESTS = 'pull-requests: write'

/** `The comment and the review were not written`. */
function written(tasks: readonly Task[]): string {
  const names = tasks.map(({ what }) => what).join(' and ')
  return `${names[0]?.toUpperCase()}${names.slice(1)} ${tasks.length > 1 ? 'were' : 'was'} not written`
}

const needs = (tasks: readonly Task[]): string =>
  `the job needs ${[...new Set(tasks.map(({ permission }) => permission))].map((one) => `\`${one}\``).join(' and ')}`

const firstLine = (text: string): string => text.split('\n')[0] ?? ''

/** The commit of events that are about no pull request. */
const headOf = ({ payload }: Event): string | null => commitAt(payload, 'merge_group', 'head_sha') ?? commitAt(payload, 'after')

function checkRunTask(
  host: Host,
  { settings, report, text, code, directory, path, lineInHead }: Publication,
  commit: string | null,
): Task | null {
  if (settings.annotations !== 'check' || commit === null) return null
  const annotations = annotationsOf(report, { path, limit: Number.POSITIVE_INFINITY, ...(lineInHead ? { lineInHead } : {}) }).map(
    checkAnnotation,
  )
  return {
    what: 'the check run',
    permission: CHECKS,
    run: async (client, repository) => {
      const { writeCheckRun } = await import('../host/github/index.js')
      const count = await writeCheckRun(client, repository, {
        name: directory === '.' ? 'podman-topology' : `podman-topology (${directory})`,
        commit,
        conclusion: code === 0 ? (report.summary.error + report.summary.warning > 0 ? 'neutral' : 'success') : 'failure',
        title: countsSentence(report),
        summary: text,
        detailsUrl: runUrl(host),
        annotations,
      })
      if (count === annotations.length) return null
      return `The check run has ${count} of ${annotations.length} annotations: GitHub did not take the others. ${ELSEWHERE}`
    },
  }
}

const CHECK_LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const

function checkAnnotation({ level, file, line, endLine, columns, title, message }: Annotation): CheckAnnotation {
  const place = { path: file, start_line: line, end_line: endLine }
  return {
    ...place,
    ...(columns && line === endLine ? { start_column: columns.start, end_column: columns.end } : {}),
    annotation_level: CHECK_LEVELS[level],
    title,
    message,
  }
}

function commentTask(host: Host, { settings, text, changed, code, directory }: Publication, pull: PullRequest): Task | null {
  const { comment: mode } = settings
  if (mode === 'never' || pull.closed) return null
  const wanted = mode === 'always' || (mode === 'on-change' && changed) || code === 1
  const key = [host.variable('GITHUB_WORKFLOW'), host.variable('GITHUB_JOB'), directory].map((part = '') => part.replace(/[^\w./-]+/g, '_'))
  const marker = `<!-- podman-topology ${key.join(' ').replace(/-{2,}/g, '-').slice(0, 500)} -->`
  const url = runUrl(host)
  return {
    what: 'the comment',
    permission: PULL_REQUESTS,
    run: async (client, repository) => {
      const { keepComment } = await import('../host/github/index.js')
      await keepComment(client, repository, pull.number, {
        marker,
        body: wanted ? text : null,
        resolved: '## Podman topology\n\nResolved: nothing is left of what was reported here before.',
        run: Number(host.variable('GITHUB_RUN_ID') ?? 0),
        footer: url === null ? '' : `\n<sub>[The run with everything](${url})</sub>`,
      })
      return null
    },
  }
}

const INTRO = 'Fixes that take nothing away from what this repository is seen to use.'

function suggestTask({ settings, report, path, lineInHead }: Publication, pull: PullRequest): Task | null {
  const { head } = pull
  if (!settings.suggest || pull.closed || head === null) return null
  const suggestions = suggestionsOf(report, { path, ...(lineInHead ? { lineInHead } : {}) })
  if (suggestions.length === 0) return null
  return {
    what: 'the review with suggestions',
    permission: PULL_REQUESTS,
    run: async (client, repository) => {
      const { suggest } = await import('../host/github/index.js')
      await suggest(client, repository, pull.number, head, suggestions, INTRO)
      return null
    },
  }
}

/** The page of this run; `null` outside of one. */
function runUrl(host: Host): string | null {
  const [server, repository, run] = ['GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', 'GITHUB_RUN_ID'].map((name) => host.variable(name))
  return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : null
}
