/** What started a run on GitHub. Nothing in the payload is trusted, not even its shape. */
export interface Event {
  readonly name: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** A pull request as the event describes it; what it does not say is `null`. */
export interface PullRequest {
  readonly number: number
  /** The commit that the pull request shows. */
  readonly head: string | null
  readonly base: string | null
  readonly closed: boolean
}

/** `null` for events of anything else, and for a payload that names none. */
export function pullRequestOf({ name, payload }: Event): PullRequest | null {
  if (!name.startsWith('pull_request')) return null
  const number = at(payload, 'pull_request', 'number')
  if (typeof number !== 'number') return null
  return {
    number,
    head: commitAt(payload, 'pull_request', 'head', 'sha'),
    base: commitAt(payload, 'pull_request', 'base', 'sha'),
    closed: at(payload, 'pull_request', 'state') === 'closed',
  }
}

/** A commit id in a payload; anything else that stands there is none, and neither are the zeros that stand for no commit. */
export function commitAt(payload: unknown, ...keys: readonly string[]): string | null {
  const value = at(payload, ...keys)
  return typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value) && !/^0*$/.test(value) ? value : null
}

function at(payload: unknown, ...keys: readonly string[]): unknown {
  let value: unknown = payload
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Readonly<Record<string, unknown>>)[key]
  }
  return value
}
