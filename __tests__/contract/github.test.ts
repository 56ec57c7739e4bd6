/** What the built action asks of GitHub, checked against GitHub's own description of its API, and what it makes of every answer. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type ActionRun, PUBLISHED, type PullRequestEvent, SHOP, Workspace } from '../support/action.js'
import { ContractServer, hasDescription, WORKFLOW } from '../support/contract-server.js'
import { runDist } from '../support/processes.js'

const OTHER = { login: 'other[bot]', type: 'Bot' } as const
const PERSON = { login: 'mallory', type: 'User' } as const
const MARKER = '<!-- podman-topology topology lint . -->'
const COMMENTS = '/repos/{owner}/{repo}/issues/{issue_number}/comments'

let server: ContractServer
let repository: Workspace
let event: PullRequestEvent
beforeEach(async () => {
  server = await new ContractServer().start()
  repository = new Workspace()
  repository.write(SHOP).commit('base')
  event = repository.pullRequest(PUBLISHED)
})
afterEach(async () => {
  repository.remove()
  await server.stop()
  expect(server.violations).toEqual([])
})

const act = (inputs: Readonly<Record<string, string>>, extra: Readonly<Record<string, string>> = {}): Promise<ActionRun> =>
  repository.act('pull_request', event, { token: 'ghs_secret', ...inputs }, { GITHUB_API_URL: server.url, ...extra })

const notices = ({ shown }: ActionRun): string[] =>
  shown.annotations.filter(({ level }) => level === 'notice').map(({ message }) => message)

const description = hasDescription ? describe : describe.skip
// Without it the calls are checked against a shorter one of ours all the same.
description("GitHub's own description", () => {
  it('is what requests are checked against, and sees what is wrong', async () => {
    await fetch(`${server.url}/repos/o/r/check-runs?what=1`, { method: 'POST', body: '{"name":1}', headers: { authorization: 'token x' } })
    await fetch(`${server.url}/repos/o/r/nothing`)
    expect(server.violations.splice(0).map((violation) => violation.replace(/ must.*/, ''))).toEqual(
      expect.arrayContaining(['POST /repos/{owner}/{repo}/check-runs: no parameter what', 'GET /repos/o/r/nothing: no such call']),
    )
  })
})

describe('by default', () => {
  it('nothing is asked of GitHub, and without a token nothing can be', async () => {
    const quiet = await act({ token: '' })
    expect([quiet.status, notices(quiet)]).toEqual([1, []])
    const asked = await act({ token: '', comment: 'always', annotations: 'check' })
    expect(notices(asked)).toEqual([
      'The check run and the comment were not written: give the step `token: ${{ github.token }}` and the job needs `checks: write` and `pull-requests: write`.',
    ])
    expect(asked.shown.annotations.some(({ properties }) => properties.file === 'quadlet/db.container')).toBe(true)
    expect(server.exchanges).toEqual([])
  })
})

describe('the comment', () => {
  it('is written, updated when something changes, left alone when nothing does, and resolved in the end', async () => {
    await act({ comment: 'on-change' })
    expect(server.comments).toMatchObject([{ user: WORKFLOW }])
    const body = server.comments[0]?.body ?? ''
    expect(body.startsWith(`${MARKER}\n## Podman topology\n\n**This pull request makes db:3306 reachable from outside.**`)).toBe(true)
    expect(body).toContain('[The run with everything](https://github.example/owner/name/actions/runs/100)')
    expect(server.exchanges[0]?.headers.authorization).toBe('token ghs_secret')
    // A new run of the same is no reason to touch it.
    server.exchanges.length = 0
    await act({ comment: 'on-change' }, { GITHUB_RUN_ID: '101' })
    expect(server.calls).toEqual(['GET /issues/{issue_number}/comments'])
    // A run that began earlier and ends later has not the last word.
    server.comments = server.comments.map((one) => ({
      ...one,
      body: one.body.replace('run 100 -->', 'run 200 -->').replace('1 new error', '2 new errors'),
    }))
    server.exchanges.length = 0
    await act({ comment: 'on-change' }, { GITHUB_RUN_ID: '102' })
    expect(server.calls).toEqual(['GET /issues/{issue_number}/comments'])
    // Mended.
    repository.git('checkout', '-q', '-f', 'main')
    repository.git('branch', '-q', '-D', 'change')
    event = repository.pullRequest({ README: 'harmless\n' })
    await act({ comment: 'on-change' }, { GITHUB_RUN_ID: '300' })
    expect(server.comments).toHaveLength(1)
    expect(server.comments[0]?.body).toContain('Resolved: nothing is left of what was reported here before.')
    server.exchanges.length = 0
    await act({ comment: 'on-change' }, { GITHUB_RUN_ID: '301' })
    expect(server.calls).toEqual(['GET /issues/{issue_number}/comments'])
  })

  it('is its own, on whatever page, and nobody else’s with the same marker', async () => {
    server.pageSize = 1
    server.comments = [
      { id: 1, body: `${MARKER}\nby a person`, user: PERSON },
      { id: 2, body: `${MARKER}\nby another app`, user: OTHER },
      { id: 3, body: 'no marker', user: WORKFLOW },
      { id: 4, body: `${MARKER}\nold`, user: WORKFLOW },
    ]
    await act({ comment: 'always' })
    expect(server.calls).toEqual([
      ...Array.from({ length: 4 }, () => 'GET /issues/{issue_number}/comments'),
      'PATCH /issues/comments/{comment_id}',
    ])
    expect(server.comments.map(({ id, body }) => [id, body.includes('reachable from outside')])).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [4, true],
    ])
  })

  it('of another app’s token is found by who wrote it, and another app’s is left alone', async () => {
    const foreign = { id: 2, body: `${MARKER}\nby another app`, user: OTHER }
    server.comments = [foreign]
    await act({ comment: 'always' })
    expect(server.comments.map(({ user }) => user.login)).toEqual([OTHER.login, WORKFLOW.login])
    // The token is that app's.
    server.comments = [foreign]
    server.me = OTHER
    await act({ comment: 'always' })
    expect(server.comments).toMatchObject([{ user: OTHER, body: expect.stringContaining('reachable from outside') }])
    expect(server.comments[0]?.id).not.toBe(2)
  })

  it('is one when two jobs write at once', async () => {
    const second = new Workspace()
    second.write(SHOP).commit('base')
    const other = second.pullRequest(PUBLISHED)
    // Neither is answered before both have asked.
    let release = (): void => {}
    const both = new Promise<void>((done) => {
      release = done
    })
    let asked = 0
    server.gate = (method) => {
      if (method !== 'GET' || asked >= 2) return undefined
      asked++
      if (asked === 2) release()
      return both
    }
    const inputs = { token: 'ghs_secret', comment: 'always' }
    try {
      const runs = await Promise.all([
        act({ comment: 'always' }),
        second.act('pull_request', other, inputs, { GITHUB_API_URL: server.url }),
      ])
      expect(runs.map(notices)).toEqual([[], []])
    } finally {
      second.remove()
    }
    expect(server.calls.filter((call) => call.startsWith('POST'))).toHaveLength(2)
    expect(server.comments).toHaveLength(1)
  })

  it.each([
    ['on-failure', { README: 'harmless\n' }, 0],
    ['on-change', { 'quadlet/new.container': '[Container]\nImage=a\nNetwork=shop.network\n' }, 1],
    ['on-failure', { 'quadlet/new.container': '[Container]\nImage=a\nNetwork=shop.network\n' }, 0],
    ['always', { README: 'harmless\n' }, 1],
  ])('%s with %j: %d', async (mode, files, count) => {
    repository.git('checkout', '-q', '-f', 'main')
    repository.git('branch', '-q', '-D', 'change')
    event = repository.pullRequest(files)
    expect((await act({ comment: mode })).status).toBe(0)
    expect(server.comments).toHaveLength(count)
  })

  it('is not written to a closed pull request, nor for other events', async () => {
    event = { ...event, pull_request: { ...event.pull_request, state: 'closed' } }
    await act({ comment: 'always', suggest: 'true' })
    await repository.act(
      'push',
      { before: repository.git('rev-parse', 'HEAD^1') },
      { token: 'x', comment: 'always' },
      { GITHUB_API_URL: server.url },
    )
    expect(server.exchanges).toEqual([])
  })

  it('is written by the command too, on a GitHub of one’s own', async () => {
    repository.write({ '.git/event.json': JSON.stringify(event) })
    const args = ['lint', '.', '--base', 'HEAD^1', '--format', 'github', '--comment', 'always', '--token', 'ghs_secret']
    const { status } = await runDist('cli.js', args, repository.root, {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: `${repository.root}/.git/event.json`,
      GITHUB_REPOSITORY: 'owner/name',
      GITHUB_API_URL: `${server.url}/api/v3`,
    })
    expect(status).toBe(1)
    expect(server.exchanges.map(({ url }) => url.split('?')[0])).toEqual(
      Array.from({ length: 3 }, () => '/api/v3/repos/owner/name/issues/7/comments'),
    )
    expect(server.comments).toHaveLength(1)
  })
})

describe('an answer that is none', () => {
  it.each([
    [401, undefined, 'The comment was not written (401): the token is not valid. The summary and the log have everything.'],
    [
      403,
      undefined,
      'The comment was not written (403): the job needs `pull-requests: write`, which pull requests from forks never have. The summary and the log have everything.',
    ],
    [404, undefined, expect.stringMatching(/^The comment was not written \(404\): the job needs `pull-requests: write`/)],
    [
      422,
      undefined,
      expect.stringMatching(/^The comment was not written: GitHub answered 422, .*\. The summary and the log have everything\.$/),
    ],
    [500, undefined, expect.stringMatching(/^The comment was not written: GitHub answered 500/)],
    [429, { 'retry-after': '3600' }, expect.stringMatching(/^The comment was not written: the rate limit of GitHub is reached/)],
    [403, { 'retry-after': '3600' }, expect.stringMatching(/^The comment was not written: the rate limit of GitHub is reached/)],
    [403, { 'x-ratelimit-remaining': '0' }, expect.stringMatching(/^The comment was not written: the rate limit of GitHub is reached/)],
  ])('%d %j is told in one notice', async (status, headers, notice) => {
    server.script = (method) =>
      method === 'POST' ? { status, body: { message: '::error::refused %0A' }, ...(headers ? { headers } : {}) } : null
    const run = await act({ comment: 'always' })
    expect(run.status).toBe(1)
    expect(notices(run)).toEqual([notice])
    expect(run.shown.otherCommands).toEqual([])
    expect(run.summary).toContain('The comment was not written')
    expect(run.stdout + run.stderr + run.summary).not.toContain('ghs_secret')
  })

  it('is asked for again after the time that GitHub names', async () => {
    server.script = (method, path, nth) =>
      method === 'POST' && path === COMMENTS && nth === 1
        ? { status: 403, body: { message: 'You have exceeded a secondary rate limit' }, headers: { 'retry-after': '1' } }
        : null
    expect(notices(await act({ comment: 'always' }))).toEqual([])
    expect(server.calls.filter((call) => call.startsWith('POST'))).toHaveLength(2)
    expect(server.comments).toHaveLength(1)
  })

  it('of a reading call is asked for again', async () => {
    server.script = (method, _, nth) => (method === 'GET' && nth <= 2 ? { status: 503 } : null)
    expect(notices(await act({ comment: 'always' }))).toEqual([])
    expect(server.comments).toHaveLength(1)
  })

  it('after the comment was written all the same makes no second one', async () => {
    let broken = true
    server.after = (method) => {
      if (method !== 'POST' || !broken) return null
      broken = false
      return { status: 502, body: { message: 'Bad Gateway' } }
    }
    expect(notices(await act({ comment: 'always' }))).toEqual([])
    expect(server.comments).toHaveLength(1)
    expect(server.calls.filter((call) => call.startsWith('POST'))).toHaveLength(1)
  })
})

describe('the check run', () => {
  const many = Object.fromEntries(
    Array.from({ length: 120 }, (_, i) => [`quadlet/x${i}.container`, `[Container]\nImage=a:1\nNetwork=missing${i}.network\n`]),
  )
  beforeEach(() => {
    repository.git('checkout', '-q', '-f', 'main')
    repository.git('branch', '-q', '-D', 'change')
    event = repository.pullRequest(many)
  })

  it('has all annotations, fifty at a time, on the commit that the pull request shows', async () => {
    const { status, shown } = await act({ annotations: 'check' })
    expect(status).toBe(1)
    expect(server.calls).toEqual(['POST /check-runs', 'PATCH /check-runs/{check_run_id}', 'PATCH /check-runs/{check_run_id}'])
    const [first] = server.exchanges
    expect(first?.body).toMatchObject({
      name: 'podman-topology',
      head_sha: event.pull_request.head.sha,
      status: 'completed',
      conclusion: 'failure',
      details_url: 'https://github.example/owner/name/actions/runs/100',
      output: { title: '120 new errors.' },
    })
    expect(server.exchanges.map(({ body }) => body.output.annotations.length)).toEqual([50, 50, 20])
    const annotations = server.checkRuns[0]?.annotations as { path: string; start_line: number; annotation_level: string }[]
    expect(new Set(annotations.map(({ path }) => path))).toEqual(new Set(Object.keys(many)))
    expect(annotations[0]).toMatchObject({
      start_line: 3,
      end_line: 3,
      start_column: 9,
      annotation_level: 'failure',
      title: 'unknown-reference',
    })
    // The step itself annotates nothing but why it fails, and its log has everything.
    expect(shown.annotations).toMatchObject([{ level: 'error', message: '120 new errors.' }])
    expect(shown.log.filter((line) => line.includes('[unknown-reference]'))).toHaveLength(120)
  })

  it('falls back to annotations of the step, with one notice for all that may not be written', async () => {
    server.script = () => ({ status: 403, body: { message: 'Resource not accessible by integration' } })
    const run = await act({ annotations: 'check', comment: 'always' })
    expect(notices(run)).toEqual([
      'The check run and the comment were not written (403): the job needs `checks: write` and `pull-requests: write`, which pull requests from forks never have. The summary and the log have everything.',
    ])
    expect(run.shown.annotations.filter(({ level }) => level === 'error')).toHaveLength(10)
    expect(run.shown.dropped).toEqual([])
  })

  it('is not added to twice when GitHub fails in between', async () => {
    server.script = (method, _, nth) => (method === 'PATCH' && nth === 2 ? { status: 502 } : null)
    const run = await act({ annotations: 'check' })
    expect(server.exchanges).toHaveLength(3)
    expect(notices(run)).toEqual([expect.stringContaining('The check run has 100 of 120 annotations')])
  })
})

describe('suggestions', () => {
  const DELETED = { path: 'quadlet/db.container', line: 5, side: 'RIGHT', body: expect.stringContaining('```suggestion\n```') }
  /** The diff as GitHub shows it, from where the branch left the base. */
  const showDiff = (): void => {
    const diff = repository.git('diff', '-U3', `${event.pull_request.base.sha}...${event.pull_request.head.sha}`)
    server.files = diff
      .split(/^diff --git /m)
      .slice(1)
      .map((text) => ({ filename: /^\+\+\+ b\/(.*)$/m.exec(text)?.[1] ?? '', patch: text.slice(text.indexOf('@@')) }))
  }

  it('are one review on lines of the diff, and are made once', async () => {
    showDiff()
    const run = await act({ suggest: 'true' })
    expect(notices(run)).toEqual([])
    expect(server.calls).toEqual([
      'GET /pulls/{pull_number}/files',
      'GET /pulls/{pull_number}/comments',
      'POST /pulls/{pull_number}/reviews',
    ])
    const review = server.exchanges[2]?.body
    expect(review).toMatchObject({ event: 'COMMENT', commit_id: event.pull_request.head.sha, comments: [DELETED] })
    expect(review.comments[0].body).toMatch(/^<!-- podman-topology: suggestion [0-9a-f]+ [0-9a-f]+ -->\n/)
    await act({ suggest: 'true' })
    expect(server.reviewComments).toHaveLength(1)
    // What a person wrote is not ours.
    server.reviewComments = server.reviewComments.map((one) => ({ ...one, user: PERSON }))
    await act({ suggest: 'true' })
    expect(server.reviewComments).toHaveLength(2)
  })

  it('stand on the lines of the head', async () => {
    repository.git('checkout', '-q', '-f', 'main')
    repository.git('branch', '-q', '-D', 'change')
    const meanwhile = `# one\n# two\n${SHOP['quadlet/db.container']}`
    event = repository.pullRequest(PUBLISHED, { 'quadlet/db.container': meanwhile })
    showDiff()
    await act({ suggest: 'true' })
    expect(server.reviewComments).toMatchObject([{ path: 'quadlet/db.container', line: 5 }])
  })

  it('are left out where the diff does not have the line', async () => {
    server.files = [{ filename: 'quadlet/db.container', patch: '@@ -1,2 +1,2 @@\n a\n-b\n+c' }, { filename: 'big.bin' }]
    expect(notices(await act({ suggest: 'true' }))).toEqual([])
    expect(server.calls).toEqual(['GET /pulls/{pull_number}/files'])
  })

  it('are at most thirty', async () => {
    repository.git('checkout', '-q', '-f', 'main')
    repository.git('branch', '-q', '-D', 'change')
    const files: Record<string, string> = {}
    for (let i = 0; i < 40; i++)
      for (const [path, text] of Object.entries({ ...SHOP, ...PUBLISHED })) {
        const own = (words: string): string => words.replace(/\b(db|web|shop)\b/g, `$1${i}`)
        files[own(path).replace('quadlet', `deploy/s${i}`)] = own(text)
          .replace('Port=3306:3306', `Port=${4000 + i}:3306`)
          .replace('8080', String(9000 + i))
      }
    event = repository.pullRequest(files)
    showDiff()
    server.pageSize = 10
    await act({ suggest: 'true' })
    expect(server.reviewComments).toHaveLength(30)
    expect(server.calls.filter((call) => call.startsWith('POST'))).toHaveLength(1)
  })

  it.each([
    [403, /^The review with suggestions was not written \(403\): the job needs `pull-requests: write`/],
    [422, /^The review with suggestions was not written: GitHub answered 422/],
  ])('that may not be made (%d) are no failure', async (status, notice) => {
    showDiff()
    server.script = (method) => (method === 'POST' ? { status, body: { message: 'no' } } : null)
    expect(notices(await act({ suggest: 'true' }))).toEqual([expect.stringMatching(notice)])
  })
})
