import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { PUBLISHED, SHOP, Workspace } from '../support/action.js'
import { runDist } from '../support/processes.js'
import { MOST_SUMMARY } from '../support/runner.js'

let repository: Workspace
beforeEach(() => {
  repository = new Workspace()
  repository.write(SHOP).commit('base')
})
afterEach(() => repository.remove())

describe('dist/index.js', () => {
  it('annotates what a pull request brings, writes summary and outputs, and fails', async () => {
    const event = repository.pullRequest(PUBLISHED)
    const { status, shown, outputs, summary } = await repository.act('pull_request', event)
    expect(status).toBe(1)
    expect(shown.annotations[0]).toMatchObject({
      level: 'error',
      properties: { file: 'quadlet/db.container', line: '5', endLine: '5', col: '13', endColumn: '22', title: 'internal-port-published' },
    })
    expect(shown.annotations.slice(1)).toMatchObject([{ level: 'error', message: '1 new error.', properties: {} }])
    expect(outputs).toMatchObject({ result: 'failure', findings: '1', errors: '1', warnings: '0', 'new-findings': '1' })
    expect(JSON.parse(repository.later('podman-topology.json'))).toMatchObject({ schemaVersion: 1 })
    expect(summary).toContain('**This pull request makes db:3306 reachable from outside.**')
    expect(summary).toContain('```mermaid')
    expect(repository.later('podman-topology-comment.md')).toContain('This pull request makes db:3306 reachable from outside.')
  })

  it('stays quiet about what was there before', async () => {
    repository.write(PUBLISHED).commit('before')
    const event = repository.pullRequest({ 'README.md': 'words\n' })
    const { status, shown, summary } = await repository.act('pull_request', event)
    expect(status).toBe(0)
    expect(shown.annotations).toEqual([])
    expect(summary).toContain('No new findings; 1 known before.')
  })

  it('says what a pull request mends', async () => {
    repository.write(PUBLISHED).commit('before')
    const event = repository.pullRequest({ 'quadlet/db.container': SHOP['quadlet/db.container'] })
    const { status, summary } = await repository.act('pull_request', event)
    expect(status).toBe(0)
    expect(summary).toContain('This pull request makes db:3306 no longer reachable from outside.')
    expect(summary).toContain('<summary>Fixed</summary>')
  })

  it('puts findings on the lines of the head, not of the merge that is checked out', async () => {
    repository.write({ 'quadlet/db.container': `# one\n# two\n${SHOP['quadlet/db.container']}` }).commit('comments')
    const changed = `# one\n# two\n${PUBLISHED['quadlet/db.container']}`
    const meanwhile = `# one\n# new in main\n# and another\n# two\n${SHOP['quadlet/db.container']}`
    const event = repository.pullRequest({ 'quadlet/db.container': changed }, { 'quadlet/db.container': meanwhile })
    expect(repository.read('quadlet/db.container').split('\n')[8]).toBe('PublishPort=3306:3306')
    const { shown, summary } = await repository.act('pull_request', event)
    expect(shown.annotations[0]).toMatchObject({ properties: { file: 'quadlet/db.container', line: '7', endLine: '7', col: '13' } })
    expect(changed.split('\n')[6]).toBe('PublishPort=3306:3306')
    expect(summary).toContain('[`quadlet/db.container:7`](<https://github.example/owner/name/pull/7/files#diff-')
    expect(summary).toContain('db publishes 3306:3306 (`quadlet/db.container:7`)')
    expect(shown.log).toContainEqual(expect.stringMatching(/^- quadlet\/db\.container:7:13: error: /))
    expect(shown.log.join() + summary).not.toContain('db.container:9')
  })

  it('annotates what is related and on the head where only main has the line', async () => {
    // Each alone is fine: main took the port, and the pull request takes it too.
    const one = '[Container]\nImage=docker.io/library/nginx:1\nPublishPort=9000:80\n'
    const event = repository.pullRequest({ 'quadlet/b.container': one }, { 'quadlet/a.container': one })
    const { shown } = await repository.act('pull_request', event)
    const collision = shown.annotations.find(({ properties }) => properties.title === 'host-port-collision')
    expect(collision?.properties).toMatchObject({ file: 'quadlet/b.container', line: '3' })
  })

  it('loses nothing when there are more findings than GitHub shows', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 24 }, (_, i) => [`quadlet/x${i}.container`, `[Container]\nImage=a:1\nNetwork=missing${i}.network\n`]),
    )
    const event = repository.pullRequest(files)
    const { stdout, shown, outputs, summary } = await repository.act('pull_request', event)
    expect(outputs.errors).toBe('24')
    expect(shown.dropped).toEqual([])
    expect(shown.annotations.filter(({ level }) => level === 'error')).toHaveLength(10)
    expect(shown.annotations[9]?.message).toContain('14 more of this severity: see the job summary or the log')
    for (const name of Object.keys(files)) {
      expect(shown.log.filter((line) => line.startsWith(`- ${name}:3:`))).toHaveLength(1)
      expect(summary).toContain(`\`${name}:3\``)
    }
    expect(stdout).toContain('24 new errors.')
  })

  it('loses nothing of any level', async () => {
    const of = (unit: (i: number) => Record<string, string>) => Array.from({ length: 12 }, (_, i) => Object.entries(unit(i))).flat()
    const files = Object.fromEntries([
      ...of((i) => ({ [`quadlet/e${i}.container`]: `[Container]\nImage=a:1\nNetwork=missing${i}.network\n` })),
      ...of((i) => ({ [`quadlet/w${i}.container`]: `[Container]\nImage=a:1\nPublishPort=${i + 500}:8080\n` })),
      ...of((i) => ({
        [`quadlet/n${i}.pod`]: '[Pod]\n',
        [`quadlet/m${i}.container`]: `[Container]\nImage=a:1\nPod=n${i}.pod\n`,
      })),
    ])
    // The machine is rootless before the pull request as well, so that its configuration is no news.
    repository.write({ '.podman-topology.yml': 'hosts: { default: { paths: ["**"], mode: rootless } }\n' }).commit('rootless')
    const event = repository.pullRequest(files)
    const { shown, outputs, summary } = await repository.act('pull_request', event)
    expect(outputs).toMatchObject({ findings: '36', errors: '12', warnings: '12', 'new-findings': '36' })
    expect(shown.dropped).toEqual([])
    for (const [level, severity] of [
      ['error', 'error'],
      ['warning', 'warning'],
      ['notice', 'note'],
    ] as const) {
      const annotations = shown.annotations.filter((one) => one.level === level)
      expect([level, annotations.length]).toEqual([level, 10])
      expect(annotations[9]?.message).toContain('2 more of this severity: see the job summary or the log of this step.')
      expect(shown.log.filter((line) => line.includes(`: ${severity}: `))).toHaveLength(12)
      expect(summary.match(new RegExp(`^\\| \\S+ ${severity} \\|`, 'gm'))).toHaveLength(12)
    }
  })

  it.each([
    ['a branch of the repository', { full_name: 'owner/name', fork: false }],
    ['a fork', { full_name: 'fork/name', fork: true }],
    ['a fork that is deleted', null],
  ])('needs no token for %s', async (_, repo) => {
    const event = repository.pullRequest(PUBLISHED)
    const { head } = event.pull_request
    const payload = { ...event, pull_request: { ...event.pull_request, head: { ...head, repo } } }
    const { status, shown, outputs, summary } = await repository.act('pull_request', payload, {}, { GITHUB_API_URL: 'http://127.0.0.1:1' })
    expect([status, outputs['new-findings'], shown.annotations[0]?.properties.line]).toEqual([1, '1', '5'])
    expect(summary).toContain('This pull request makes db:3306 reachable from outside.')
    expect(shown.annotations.filter(({ level }) => level === 'notice')).toEqual([])
  })

  it('shows where a change weakens the check', async () => {
    const ignore = 'ignore:\n  - rule: internal-port-published\n    reason: the office reads it\n'
    const event = repository.pullRequest({ ...PUBLISHED, '.podman-topology.yml': ignore })
    const { status, shown, summary } = await repository.act('pull_request', event)
    expect(status).toBe(0)
    expect(shown.annotations).toMatchObject([
      { level: 'notice', properties: { file: '.podman-topology.yml', line: '2', title: 'weakens the check' } },
    ])
    expect(summary).toContain('This change weakens the check:')
  })

  it('does not let a change choose its own base', async () => {
    const event = repository.pullRequest({ ...PUBLISHED, '.podman-topology.yml': 'base: HEAD\n' })
    const { status, stdout } = await repository.act('pull_request', event)
    expect(status).toBe(1)
    expect(stdout).toContain('The base HEAD of the configuration is not used yet, because this change sets it.')
  })

  it.each([
    ['push', { before: '0'.repeat(40) }],
    ['push', {}],
    ['schedule', {}],
    ['workflow_dispatch', { inputs: null }],
    ['pull_request', {}],
    ['merge_group', { merge_group: null }],
    ['', {}],
    ['pull_request', []],
    ['pull_request', { pull_request: 'none' }],
  ])('reports all on %s with %j, which builds on nothing', async (event, payload) => {
    // A commit without parents.
    repository.git('checkout', '-q', '--orphan', 'fresh')
    repository.write(PUBLISHED).commit('all')
    const { status, outputs } = await repository.act(event, payload)
    expect([status, outputs.result]).toEqual([1, 'failure'])
  })

  it('compares a push with the commit before it, and a merge group with its base', async () => {
    const before = repository.git('rev-parse', 'HEAD')
    repository.write(PUBLISHED).commit('more')
    const push = await repository.act('push', { before, after: repository.git('rev-parse', 'HEAD') })
    expect([push.status, push.summary.includes('This change makes db:3306 reachable from outside.')]).toEqual([1, true])
    repository.write({ README: '' }).commit('harmless')
    const base = repository.git('rev-parse', 'HEAD^1')
    const group = await repository.act('merge_group', { merge_group: { base_sha: base } })
    expect([group.status, group.outputs['new-findings']]).toEqual([0, '0'])
  })

  it('looks at the head where a workflow checks that out, and compares with where it left the base', async () => {
    const event = repository.pullRequest(PUBLISHED, { 'quadlet/other.container': '[Container]\nImage=a\nPublishPort=1234:1234\n' })
    repository.git('checkout', '-q', 'change')
    const { status, shown, summary } = await repository.act('pull_request', event)
    expect(status).toBe(1)
    expect(shown.annotations[0]?.properties).toMatchObject({ file: 'quadlet/db.container', line: '5' })
    // What main got meanwhile is not taken away by the branch.
    expect(summary).not.toContain('1234')
  })

  it('asks whether the directory is right where nothing is found in it, or fails, or says nothing', async () => {
    repository.write({ 'docs/README.md': 'words\n' }).commit('docs')
    const hint = 'Nothing that Podman runs was found in docs: is the input `directory` right?'
    const warned = await repository.act('schedule', {}, { directory: 'docs' })
    expect([warned.status, warned.shown.annotations.map(({ level, message }) => [level, message])]).toEqual([0, [['notice', hint]]])
    expect(warned.summary).toContain('Nothing that Podman runs was found in docs')
    const failed = await repository.act('schedule', {}, { directory: 'docs', 'if-no-files': 'error' })
    expect([failed.status, failed.shown.annotations]).toMatchObject([2, [{ message: 'nothing that Podman runs was found in docs' }]])
    const ignored = await repository.act('schedule', {}, { directory: 'docs', 'if-no-files': 'ignore' })
    expect([ignored.status, ignored.shown.annotations]).toEqual([0, []])
    // To take the last definition away is no mistake.
    repository.git('rm', '-qr', 'quadlet')
    const before = repository.git('rev-parse', 'HEAD')
    repository.git('commit', '-qm', 'gone')
    const gone = await repository.act('push', { before })
    expect([gone.status, gone.shown.annotations]).toEqual([0, []])
  })

  it('says that nothing was looked at where only the base is checked out', async () => {
    const event = repository.pullRequest(PUBLISHED)
    repository.git('checkout', '-q', 'main')
    const { status, stdout } = await repository.act('pull_request_target', event)
    expect(status).toBe(0)
    expect(stdout).toContain('nothing of its change was looked at')
  })

  it('says so when the base cannot be had, and reports all', async () => {
    repository.write(PUBLISHED).commit('more')
    for (const [payload, inputs] of [
      [{ before: 'a'.repeat(40) }, {}],
      [{}, { base: 'no-such-branch' }],
      [{}, { base: '--upload-pack=touch pwned' }],
    ] as const) {
      const { status, stdout, summary } = await repository.act('push', payload, inputs)
      expect(status).toBe(1)
      expect(stdout).toMatch(/^All findings are shown: .* could not be fetched.*fetch-depth: 2/m)
      expect(summary).toContain('All findings are shown')
    }
  })

  it('takes a base that was asked for', async () => {
    repository.git('tag', 'v1')
    repository.write(PUBLISHED).commit('more')
    const { status, outputs } = await repository.act('schedule', {}, { base: 'v1' })
    expect([status, outputs['new-findings']]).toEqual([1, '1'])
    expect((await repository.act('schedule', {}, { base: 'main' })).outputs['new-findings']).toBe('0')
  })

  it('reads a directory below the workspace and gives paths from the workspace', async () => {
    repository.write(PUBLISHED).commit('more')
    const { stdout } = await repository.act('schedule', {}, { directory: 'quadlet' })
    expect(stdout).toContain('file=quadlet/db.container')
  })

  it('gives paths from the repository where that is checked out in a directory of the workspace', async () => {
    const event = repository.pullRequest(PUBLISHED)
    const workspace = new Workspace()
    workspace.write({ README: '' }).commit('not the one that is looked at')
    const merge = repository.git('rev-parse', 'HEAD')
    workspace.git('-c', 'advice.detachedHead=false', 'clone', '-q', repository.root, 'app')
    workspace.git('-C', 'app', 'checkout', '-q', '--detach', merge)
    try {
      const { shown, summary } = await workspace.act('pull_request', event, { directory: 'app' })
      expect(shown.annotations[0]?.properties).toMatchObject({ file: 'quadlet/db.container', line: '5' })
      expect(summary).toContain('[`quadlet/db.container:5`](<https://github.example/owner/name/pull/7/files#diff-')
      // A submodule's files are none of the pull request's.
      workspace.write({ '.gitmodules': '[submodule "app"]\n\tpath = app\n\turl = ./app\n' })
      workspace.git('update-index', '--add', '--cacheinfo', `160000,${merge},app`)
      const submodule = await workspace.act('schedule', {}, { directory: 'app' })
      expect(submodule.stdout).toContain('file=app/quadlet/db.container')
    } finally {
      workspace.remove()
    }
  })

  it('gives paths from the repository to a command that is run in a directory of it', async () => {
    repository.write(PUBLISHED).commit('more')
    const run = (extra: Readonly<Record<string, string>>) =>
      runDist('cli.js', ['lint', '.', '--format', 'github'], join(repository.root, 'quadlet'), extra)
    expect((await run({ GITHUB_WORKSPACE: repository.root })).stdout).toContain('file=quadlet/db.container')
    expect((await run({})).stdout).toContain('file=db.container')
  })

  it('fails from the severity that it is told, and hides nothing for that', async () => {
    const rootless = 'hosts: { default: { paths: ["**"], mode: rootless } }\n'
    const warning = { 'quadlet/low.container': '[Container]\nImage=a:1\nPublishPort=500:8080\n' }
    repository.write({ ...warning, '.podman-topology.yml': rootless }).commit('a warning')
    for (const [failOn, status] of [
      ['warning', 1],
      ['error', 0],
      ['never', 0],
    ] as const) {
      const run = await repository.act('schedule', {}, { 'fail-on': failOn })
      expect([failOn, run.status, run.outputs.warnings]).toEqual([failOn, status, '1'])
      expect(run.shown.annotations[0]).toMatchObject({ level: 'warning', properties: { file: 'quadlet/low.container', line: '3' } })
      expect(run.summary).toContain('`quadlet/low.container:3`')
    }
    repository.write(PUBLISHED).commit('an error')
    const never = await repository.act('schedule', {}, { 'fail-on': 'never' })
    expect([never.status, never.outputs.errors, never.outputs.result]).toEqual([0, '1', 'success'])
  })

  it('fails with one sentence on a wrong input', async () => {
    const { status, stdout, outputs } = await repository.act('push', {}, { 'fail-on': 'eror' })
    expect(status).toBe(2)
    expect(stdout).toMatch(/^::error::.*did you mean 'error'\?/m)
    expect(outputs).toMatchObject({ result: 'failure' })
  })

  it('writes SARIF where it is asked to, with pages about the rules', async () => {
    const event = repository.pullRequest(PUBLISHED)
    const { outputs } = await repository.act('pull_request', event, { sarif: 'out/results.sarif' })
    expect(outputs.sarif).toBe('out/results.sarif')
    const { runs } = JSON.parse(repository.read('out/results.sarif'))
    const rule = runs[0].tool.driver.rules.find(({ id }: { id: string }) => id === 'internal-port-published')
    expect(rule.help.markdown).toMatch(/^## What\n[\s\S]*## Why\n[\s\S]*## What to do\n/)
    expect(rule.properties['security-severity']).toMatch(/^\d\.\d$/)
  })

  it('keeps a summary of a huge change within what the runner takes', async () => {
    const unit = (i: number) =>
      `[Container]\nImage=docker.io/library/${'n'.repeat(200)}${i}:1\nNetwork=${'m'.repeat(400)}${i}.network\nPublishPort=${i + 1}:80\n`
    const files = Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`units/${'long-name-'.repeat(10)}${i}.container`, unit(i)]))
    const event = repository.pullRequest(files)
    const { summary, shown } = await repository.act('pull_request', event)
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(MOST_SUMMARY)
    expect(summary).toMatch(/\d+ more findings are in the log of the step/)
    expect(repository.later('podman-topology-comment.md').length).toBeLessThanOrEqual(65_536)
    expect(shown.dropped).toEqual([])
  }, 120_000)
})

describe('a shallow clone', () => {
  let elsewhere: string
  beforeEach(() => {
    elsewhere = mkdtempSync(join(tmpdir(), 'podman-topology-origin-'))
  })
  afterEach(() => rmSync(elsewhere, { recursive: true, force: true }))

  /** The workspace as a checkout with so many commits, of an origin that gives any commit away, as GitHub does. */
  function shallow(depth: number): Workspace {
    const clone = new Workspace()
    repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
    const merge = repository.git('rev-parse', 'HEAD')
    clone.git('remote', 'add', 'origin', `file://${repository.root}`)
    clone.git('fetch', '-q', `--depth=${depth}`, 'origin', merge)
    clone.git('checkout', '-q', '--detach', merge)
    return clone
  }

  it('of two commits needs nothing from elsewhere', async () => {
    const event = repository.pullRequest(PUBLISHED)
    const clone = shallow(2)
    clone.git('remote', 'set-url', 'origin', 'file:///nowhere')
    try {
      const { status, outputs, shown } = await clone.act('pull_request', event)
      expect([status, outputs['new-findings'], shown.annotations[0]?.properties.line]).toEqual([1, '1', '5'])
    } finally {
      clone.remove()
    }
  })

  it('of one commit gets the base and the head, and moves no ref', async () => {
    repository.write(PUBLISHED).commit('known before')
    const event = repository.pullRequest(
      { 'quadlet/db.container': `${PUBLISHED['quadlet/db.container']}PublishPort=3307:3306\n` },
      { 'quadlet/db.container': `# meanwhile\n${PUBLISHED['quadlet/db.container']}` },
    )
    const clone = shallow(1)
    const refs = clone.git('for-each-ref')
    try {
      const { status, outputs, shown } = await clone.act('pull_request', event)
      expect([status, outputs['new-findings'], shown.annotations[0]?.properties.line]).toEqual([1, '1', '6'])
      expect(clone.git('for-each-ref')).toBe(refs)
    } finally {
      clone.remove()
    }
  })

  it('gets a branch that only the origin has', async () => {
    repository.pullRequest(PUBLISHED)
    const clone = shallow(1)
    try {
      const { status, outputs } = await clone.act('workflow_dispatch', {}, { base: 'main' })
      expect([status, outputs['new-findings']]).toEqual([1, '1'])
    } finally {
      clone.remove()
    }
  })

  it('reports all where the origin does not answer, and runs nothing that its configuration names', async () => {
    repository.pullRequest(PUBLISHED)
    const clone = shallow(1)
    const trap = `touch ${join(elsewhere, 'pwned')}; false`
    clone.git('config', 'core.fsmonitor', trap)
    clone.git('config', 'core.sshCommand', trap)
    clone.git('config', 'core.askPass', trap)
    clone.git('config', 'credential.helper', `!${trap}`)
    clone.git('config', 'core.alternateRefsCommand', trap)
    clone.git('config', 'remote.origin.uploadpack', trap)
    clone.git('config', 'core.hooksPath', elsewhere)
    clone.write({ '.git/objects/info/alternates': join(repository.root, '.git/objects') })
    try {
      for (const origin of [`ext::sh -c ${trap.replaceAll(' ', '% ')}`, 'ssh://localhost:1/x', 'https://127.0.0.1:1/x', 'foo::bar']) {
        clone.git('config', 'remote.origin.url', origin)
        const { status, stdout } = await clone.act('push', { before: 'b'.repeat(40) })
        expect([origin, status]).toEqual([origin, 1])
        expect(stdout).toContain('All findings are shown')
      }
    } finally {
      clone.remove()
    }
    expect(existsSync(join(elsewhere, 'pwned'))).toBe(false)
  })
})
