/** What a run on GitHub is compared with, and where that comes from, for the log. */
export interface EventBase {
  readonly ref: string
  readonly why: string
}

interface Event {
  readonly name: string
  readonly payload: Readonly<Record<string, unknown>>
}

const NO_COMMIT = /^0*$/

/**
 * The commit that an event builds on; `null` where it builds on none (a schedule, a dispatch, a new branch). On `pull_request` the
 * checked-out commit is GitHub's merge of the branch into its base, whose first parent is the base: `fetch-depth: 2` has it, and no token
 * is needed.
 * @param parents how many parents the checked-out commit has
 */
export function baseOfEvent({ name, payload }: Event, parents: number): EventBase | null {
  switch (name) {
    case 'pull_request':
    case 'pull_request_target': {
      if (parents > 1) return { ref: 'HEAD^1', why: 'the first parent of the merge commit' }
      const sha = textAt(payload, 'pull_request', 'base', 'sha')
      return sha === null ? null : { ref: sha, why: 'the base of the pull request' }
    }
    case 'merge_group': {
      const sha = textAt(payload, 'merge_group', 'base_sha')
      return sha === null ? null : { ref: sha, why: 'the base of the merge group' }
    }
    case 'push': {
      const sha = textAt(payload, 'before')
      return sha === null || NO_COMMIT.test(sha) ? null : { ref: sha, why: 'the commit before the push' }
    }
    default:
      return null
  }
}

/** A commit id in a payload of unknown shape. Anything else that stands there is no base. */
function textAt(payload: unknown, ...keys: readonly string[]): string | null {
  let value: unknown = payload
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) return null
    value = (value as Readonly<Record<string, unknown>>)[key]
  }
  return typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value) ? value : null
}
