import { setTimeout as sleep } from 'node:timers/promises'
import { getOctokit } from '@actions/github'

export type Client = ReturnType<typeof getOctokit>

/** A pull request or commit of a repository is spoken of through it. */
export interface Repository {
  readonly owner: string
  readonly repo: string
}

const MOST_TRIES = 3
/** A run must not hang on a comment: longer waits are not worth it. In milliseconds, for all requests together. */
const PATIENCE = 30_000

/**
 * GitHub's API at `GITHUB_API_URL`. What GitHub turned away unread (rate limits) is asked again after the time it names; what may have been
 * done already, only where doing it twice is the same as once.
 */
export function connect(token: string): Client {
  const octokit = getOctokit(token, { log: SILENT })
  let patience = PATIENCE
  octokit.hook.wrap('request', async (request, options) => {
    for (let tries = 1; ; tries++) {
      try {
        return await request(options)
      } catch (error) {
        const wait = tries < MOST_TRIES ? waitAfter(answerOf(error), options.method, String(options.url), tries) : null
        if (wait === null || wait > patience) throw error
        patience -= wait
        await sleep(wait)
      }
    }
  })
  return octokit
}

/** Warnings of the library would stand in the log of the step as if they were about the repository. */
const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/** GitHub's refusal of a request. */
export interface Answer {
  readonly status: number
  readonly message: string
  readonly headers: Readonly<Record<string, string | number | undefined>>
}

/** A failure without an answer (no connection) has status 500, as octokit has it. */
export function answerOf(error: unknown): Answer {
  const { status, message, response } = error as {
    readonly status?: unknown
    readonly message?: unknown
    readonly response?: { readonly headers?: Answer['headers'] }
  }
  return { status: typeof status === 'number' ? status : 500, message: String(message ?? error), headers: response?.headers ?? {} }
}

export function isRateLimit({ status, headers, message }: Answer): boolean {
  if (status !== 403 && status !== 429) return false
  return status === 429 || headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(message)
}

/** How long to wait before asking again, in milliseconds; `null`: not at all. */
function waitAfter(answer: Answer, method: string, url: string, tries: number): number | null {
  if (isRateLimit(answer)) {
    const seconds = Number(answer.headers['retry-after'] ?? Number.NaN)
    if (Number.isFinite(seconds)) return Math.max(0, seconds) * 1000
    const reset = Number(answer.headers['x-ratelimit-reset'] ?? Number.NaN)
    // Without a time GitHub asks for a minute, which is more than there is patience.
    return Number.isFinite(reset) ? Math.max(0, reset * 1000 - Date.now()) : null
  }
  // Changing a check run appends to it: a second time would double its annotations.
  const sameTwice = method === 'GET' || method === 'DELETE' || (method === 'PATCH' && !url.includes('/check-runs'))
  return answer.status >= 500 && sameTwice ? 500 * 2 ** (tries - 1) : null
}
