import type { Client, Repository } from './client.js'

/** A change to lines of a file as the pull request shows it. Both ends are included. */
export interface Suggestion {
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  /** Hidden, and found again: what was suggested once is not suggested again. */
  readonly marker: string
  /** Markdown with the suggestion. */
  readonly body: string
}

/** More would be noise, and GitHub's limits on writing are near. */
const MOST = 30

/**
 * Writes one review with those suggestions that stand on lines of the pull request's diff and were not made before, the first thirty of
 * them; answers how many. GitHub refuses a whole review for one line outside the diff, so its own diff is asked first.
 */
export async function suggest(
  client: Client,
  repository: Repository,
  number: number,
  commit: string,
  suggestions: readonly Suggestion[],
  intro: string,
): Promise<number> {
  const { rest, paginate } = client
  const pull = { ...repository, pull_number: number, per_page: 100 }
  const files = await paginate(rest.pulls.listFiles, pull)
  const lines = new Map(files.map(({ filename, patch = '' }) => [filename, hunksOf(patch)]))
  const inDiff = suggestions.filter(({ path, startLine, endLine }) =>
    lines.get(path)?.some(([first, last]) => first <= startLine && endLine <= last),
  )
  if (inDiff.length === 0) return 0
  const before = await paginate(rest.pulls.listReviewComments, pull)
  const made = before.filter(({ user }) => user?.type === 'Bot').map(({ body }) => body)
  const fresh = inDiff.filter(({ marker }) => !made.some((body) => body.includes(marker))).slice(0, MOST)
  if (fresh.length === 0) return 0
  await rest.pulls.createReview({
    ...repository,
    pull_number: number,
    commit_id: commit,
    event: 'COMMENT',
    body: intro,
    comments: fresh.map(({ path, startLine, endLine, marker, body }) => ({
      path,
      line: endLine,
      side: 'RIGHT',
      ...(startLine === endLine ? {} : { start_line: startLine, start_side: 'RIGHT' }),
      body: `${marker}\n${body}`,
    })),
  })
  return fresh.length
}

/** The lines of the new side that each hunk of a patch shows, context included. */
function hunksOf(patch: string): (readonly [first: number, last: number])[] {
  return [...patch.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].map(([, start, count = '1']) => [
    Number(start),
    Number(start) + Number(count) - 1,
  ])
}
