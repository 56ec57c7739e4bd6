import { getOctokit } from '@actions/github'

/** Where a comment goes, from the event. */
export interface CommentTarget {
  readonly owner: string
  readonly repository: string
  readonly number: number
}

export type CommentResult = 'created' | 'updated' | 'unchanged' | 'none'

/**
 * Keeps one comment on a pull request up to date: the one that begins with `marker` and that this token wrote. Another's comment is never
 * touched, whatever it begins with. `body: null` leaves a pull request without a comment as it is. Throws what the API answers.
 */
export async function keepComment(token: string, target: CommentTarget, marker: string, body: string | null): Promise<CommentResult> {
  const { rest, paginate } = getOctokit(token)
  const issue = { owner: target.owner, repo: target.repository, issue_number: target.number }
  const comments = await paginate(rest.issues.listComments, { ...issue, per_page: 100 })
  // The workflow's own token is a bot; a person can write the marker but not be one.
  const own = comments.find((comment) => comment.user?.type === 'Bot' && comment.body?.startsWith(marker))
  if (own) {
    const text = body ?? `${marker}\n\nNothing is left of what was reported here before.`
    if (own.body?.trimEnd() === text.trimEnd()) return 'unchanged'
    await rest.issues.updateComment({ owner: target.owner, repo: target.repository, comment_id: own.id, body: text })
    return 'updated'
  }
  if (body === null) return 'none'
  await rest.issues.createComment({ ...issue, body })
  return 'created'
}
