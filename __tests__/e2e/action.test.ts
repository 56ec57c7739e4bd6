import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Repository, runDist } from '../support/processes.js'

const SHOP = {
  'quadlet/shop.network': '[Network]\n',
  'quadlet/web.container':
    '[Container]\nImage=docker.io/library/wordpress:6\nNetwork=shop.network\nEnvironment=WORDPRESS_DB_HOST=db:3306\nPublishPort=8080:80\n',
  'quadlet/db.container': '[Container]\nImage=docker.io/library/mariadb:11\nContainerName=db\nNetwork=shop.network\n',
}
const PUBLISHED = { 'quadlet/db.container': `${SHOP['quadlet/db.container']}PublishPort=3306:3306\n` }

let repository: Repository
beforeEach(() => {
  repository = new Repository()
  repository.write({ ...SHOP, 'temp/output': '', 'temp/summary': '', '.gitignore': 'temp/\n' }).commit('base')
})
afterEach(() => repository.remove())

/** As the runner starts the action. */
function act(event: string, payload: object, inputs: Readonly<Record<string, string>> = {}, extra: Readonly<Record<string, string>> = {}) {
  repository.write({ 'temp/event.json': JSON.stringify(payload) })
  const at = (path: string): string => join(repository.root, 'temp', path)
  return runDist('index.js', [], repository.root, {
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: at('event.json'),
    GITHUB_OUTPUT: at('output'),
    GITHUB_STEP_SUMMARY: at('summary'),
    GITHUB_WORKSPACE: repository.root,
    GITHUB_REPOSITORY: 'owner/name',
    RUNNER_TEMP: at('.'),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...extra,
  })
}

/** The merge commit that GitHub makes of a pull request, checked out. */
function mergeOf(files: Readonly<Record<string, string>>): void {
  repository.git('checkout', '-q', '-b', 'change')
  repository.write(files).commit('change')
  repository.git('checkout', '-q', 'main')
  repository.git('merge', '-q', '--no-ff', '--no-edit', 'change')
}

const outputs = (): Record<string, string> =>
  Object.fromEntries(
    [...repository.read('temp/output').matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name, value]),
  )

describe('dist/index.js', () => {
  it('annotates what a pull request brings, writes summary and outputs, and fails', async () => {
    mergeOf(PUBLISHED)
    const { status, stdout } = await act('pull_request', { pull_request: { number: 7 } })
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error file=quadlet\/db\.container,line=5,endLine=5,col=13,endColumn=22,/m)
    expect(outputs()).toMatchObject({ result: 'failure', findings: '1', errors: '1', warnings: '0', 'new-findings': '1' })
    expect(repository.read('temp/summary')).toContain('```mermaid')
    expect(JSON.parse(repository.read('temp/podman-topology.json'))).toMatchObject({ schemaVersion: 1 })
  })

  it('stays quiet about what was there before', async () => {
    repository.write(PUBLISHED).commit('before')
    mergeOf({ 'README.md': 'words\n' })
    const { status, stdout } = await act('pull_request', { pull_request: { number: 7 } })
    expect(status).toBe(0)
    expect(stdout).not.toContain('::error')
  })

  it.each([
    ['push', { before: '0'.repeat(40) }],
    ['schedule', {}],
    ['workflow_dispatch', { inputs: null }],
    ['', {}],
  ])('reports all on %s without a base', async (event, payload) => {
    repository.write(PUBLISHED).commit('more')
    expect((await act(event, payload)).status).toBe(1)
  })

  it('says so when the base is not in the clone, and reports all', async () => {
    repository.write(PUBLISHED).commit('more')
    const { status, stdout } = await act('push', { before: 'a'.repeat(40) })
    expect(status).toBe(1)
    expect(stdout).toContain('fetch-depth: 2')
  })

  it('reads a directory below the workspace and gives paths from the workspace', async () => {
    repository.write(PUBLISHED).commit('more')
    const { stdout } = await act('schedule', {}, { directory: 'quadlet' })
    expect(stdout).toContain('file=quadlet/db.container')
  })

  it('fails with one sentence on a wrong input', async () => {
    const { status, stdout } = await act('push', {}, { 'fail-on': 'eror' })
    expect(status).toBe(2)
    expect(stdout).toMatch(/^::error::.*did you mean 'error'\?/m)
    expect(outputs()).toMatchObject({ result: 'failure' })
  })

  it('lets no file name or value of the repository become a command', async () => {
    repository.write({
      'quadlet/x::error::a,b%0A.container': '[Container]\nImage=::error::pwned ##[error]pwned\nPublishPort=::set-output name=a::b\n',
    })
    const { stdout } = await act('schedule', {})
    for (const line of stdout.split('\n')) {
      expect(line).toMatch(/^(?!::)|^::(?:error|warning|notice)[ :]/)
      expect(line).not.toContain('##[')
      if (line.startsWith('::')) expect(line.split('::').slice(2).join('::')).not.toMatch(/^error::/)
    }
  })

  describe('the comment', () => {
    let server: Server
    const asked: { method: string; url: string; body: string }[] = []
    let comments: object[] = []
    let status = 200
    beforeEach(async () => {
      asked.length = 0
      comments = []
      status = 200
      server = createServer(async (request, response) => {
        const body = await textOf(request)
        asked.push({ method: request.method ?? '', url: request.url ?? '', body })
        response.writeHead(request.method === 'GET' ? 200 : status, { 'content-type': 'application/json' })
        response.end(JSON.stringify(request.method === 'GET' ? comments : { id: 1, message: 'Resource not accessible by integration' }))
      })
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    })
    afterEach(() => new Promise((closed) => server.close(closed)))
    const withComment = (mode: string) =>
      act(
        'pull_request',
        { pull_request: { number: 7 } },
        { comment: mode, token: 'secret-token' },
        { GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
      )

    it('is written where it was asked for', async () => {
      mergeOf(PUBLISHED)
      await withComment('on-change')
      expect(asked.map(({ method, url }) => `${method} ${url.replace(/\?.*/, '')}`)).toEqual([
        'GET /repos/owner/name/issues/7/comments',
        'POST /repos/owner/name/issues/7/comments',
      ])
      expect(JSON.parse(asked[1]?.body ?? '').body).toMatch(/^<!-- podman-topology .*-->\n## Podman topology/)
    })

    it('updates its own, not one of somebody else with the same marker', async () => {
      mergeOf(PUBLISHED)
      const body = '<!-- podman-topology   . -->\nold'
      comments = [
        { id: 5, body, user: { type: 'User' } },
        { id: 6, body, user: { type: 'Bot' } },
      ]
      await withComment('always')
      expect(asked[1]).toMatchObject({ method: 'PATCH', url: '/repos/owner/name/issues/comments/6' })
    })

    it('is no failure where the token may not write: a notice names the permission', async () => {
      mergeOf(PUBLISHED)
      status = 403
      const run = await withComment('always')
      expect(run.status).toBe(1)
      expect(run.stdout).toMatch(/^::notice::.*pull-requests: write/m)
      expect(run.stdout + run.stderr).not.toContain('secret-token')
    })

    it('asks nothing of GitHub by default', async () => {
      mergeOf(PUBLISHED)
      await withComment('')
      expect(asked).toEqual([])
    })
  })
})

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}
