import type { ExitCode } from '../diagnostics/index.js'
import type { Host, Runner } from '../host/index.js'

export type CommentMode = 'never' | 'on-change' | 'on-failure' | 'always'

export interface Comment {
  readonly mode: CommentMode
  /** '' when the workflow gives none. */
  readonly token: string
  /** Markdown within GitHub's limit. */
  readonly text: string
  /** Whether the topology differs from the base, or something was found. */
  readonly changed: boolean
  readonly code: ExitCode
  /** What tells this job's comment from another's. */
  readonly directory: string
}

/**
 * Keeps the pull request's one comment up to date where the workflow asks for it. A token that may not write (a fork, a missing permission)
 * is no failure: the summary has everything, and a notice says what is missing.
 */
export async function comment(host: Host, runner: Runner, asked: Comment): Promise<void> {
  const number = pullRequestOf(runner.event.payload)
  if (asked.mode === 'never' || number === null || !runner.event.name.startsWith('pull_request')) return
  const [owner, repository] = (host.variable('GITHUB_REPOSITORY') ?? '').split('/')
  if (!owner || !repository) return
  if (asked.token === '') {
    runner.notice('The comment was not written: give the step `token: ${{ github.token }}` and the job `pull-requests: write`.')
    return
  }
  const wanted = asked.mode === 'always' || (asked.mode === 'on-change' && asked.changed) || asked.code === 1
  const marker = `<!-- podman-topology ${host.variable('GITHUB_WORKFLOW') ?? ''} ${host.variable('GITHUB_JOB') ?? ''} ${asked.directory}`
  const safeMarker = `${marker.replace(/-->|\n/g, ' ')} -->`
  try {
    const { keepComment } = await import('../host/github.js')
    await keepComment(asked.token, { owner, repository, number }, safeMarker, wanted ? `${safeMarker}\n${asked.text}` : null)
  } catch (error) {
    const status = (error as { readonly status?: number }).status
    const missing = status === 403 || status === 404 || status === 401
    runner.notice(
      missing
        ? `The comment was not written (${status}): the job needs \`pull-requests: write\`, which pull requests from forks never have. The summary says the same.`
        : `The comment was not written: ${error instanceof Error ? error.message : String(error)}. The summary says the same.`,
    )
  }
}

function pullRequestOf(payload: Readonly<Record<string, unknown>>): number | null {
  const pull = payload.pull_request as { readonly number?: unknown } | undefined
  return typeof pull?.number === 'number' ? pull.number : null
}
