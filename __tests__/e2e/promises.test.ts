/** Every input, output, flag and format that is documented, seen to do something in the built program. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { COMMANDS, flagsOf, inputRows } from '../../src/config/commands.js'
import { OPTIONS, OUTPUTS } from '../../src/config/index.js'
import { type ActionRun, PUBLISHED, type PullRequestEvent, SHOP, Workspace } from '../support/action.js'
import { type Run, runDist } from '../support/processes.js'

/** Two images of which nobody knows more than that they expose one port: a guess. */
const GUESSED = {
  'pod/app.pod': '[Pod]\n',
  'pod/api.container': '[Container]\nImage=api.build\nPod=app.pod\n',
  'pod/api.build': '[Build]\nImageTag=localhost/api:1\nSetWorkingDirectory=unit\nFile=Containerfile\n',
  'pod/admin.container': '[Container]\nImage=api.build\nPod=app.pod\n',
  'pod/Containerfile': 'FROM scratch\nEXPOSE 8080\n',
}
const SEXAGESIMAL = { 'one/compose.yaml': 'services:\n  gateway:\n    image: ghcr.io/acme/gateway:1\n    ports:\n      - 22:22\n' }
const POD = { 'kube/pod.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, image: nginx}]}\n' }

let repository: Workspace
let event: PullRequestEvent
beforeEach(() => {
  repository = new Workspace()
  repository.write({ ...SHOP, 'ci/lenient.yml': 'fail-on: never\n', 'docs/words.md': 'words\n' }).commit('base')
  event = repository.pullRequest(PUBLISHED)
})
afterEach(() => repository.remove())

/** The action without a base, so that everything is new. */
const act = (inputs: Readonly<Record<string, string>> = {}, extra: Readonly<Record<string, string>> = {}): Promise<ActionRun> =>
  repository.act('schedule', {}, inputs, extra)
const onPull = (inputs: Readonly<Record<string, string>>, extra: Readonly<Record<string, string>> = {}): Promise<ActionRun> =>
  repository.act('pull_request', event, inputs, extra)
const run = (...args: readonly string[]): Promise<Run> => runDist('cli.js', args, repository.root)
const lint = (...args: readonly string[]): Promise<Run> => run('lint', '.', ...args)
const found = async (...args: readonly string[]): Promise<string[]> =>
  JSON.parse((await lint(...args, '--format', 'json')).stdout).findings.map(({ rule }: { readonly rule: string }) => rule)
const notices = ({ shown }: ActionRun): string =>
  shown.annotations.flatMap(({ level, message }) => (level === 'notice' ? [message] : [])).join('\n')
const onLines = ({ shown }: ActionRun): number => shown.annotations.filter(({ properties }) => properties.file !== undefined).length

const INPUT_EFFECTS: Readonly<Record<string, () => Promise<void>>> = {
  directory: async () => {
    expect((await act({ directory: 'docs' })).outputs.findings).toBe('0')
  },
  config: async () => {
    expect([(await act()).status, (await act({ config: 'ci/lenient.yml' })).status]).toEqual([1, 0])
  },
  base: async () => {
    expect((await act({ base: 'HEAD' })).outputs.findings).toBe('0')
  },
  findings: async () => {
    expect((await act({ base: 'HEAD', findings: 'all' })).outputs.findings).toBe('1')
  },
  'fail-on': async () => {
    expect((await act({ 'fail-on': 'never' })).status).toBe(0)
  },
  'if-no-files': async () => {
    expect([(await act({ directory: 'docs' })).status, (await act({ directory: 'docs', 'if-no-files': 'error' })).status]).toEqual([0, 2])
  },
  pedantic: async () => {
    repository.write(GUESSED)
    expect([(await act()).outputs.findings, (await act({ pedantic: 'true' })).outputs.findings]).toEqual(['1', '2'])
  },
  baseline: async () => {
    await lint('--write-baseline', 'known.json')
    expect((await act({ baseline: 'known.json' })).outputs.findings).toBe('0')
  },
  'compose-provider': async () => {
    repository.write(SEXAGESIMAL)
    expect((await act()).stdout).toContain('[compose-provider-difference]')
    expect((await act({ 'compose-provider': 'docker-compose' })).stdout).not.toContain('[compose-provider-difference]')
  },
  annotations: async () => {
    expect([onLines(await act()), onLines(await act({ annotations: 'none' }))]).toEqual([1, 0])
  },
  comment: async () => {
    expect(notices(await onPull({ comment: 'always' }))).toContain('The comment was not written: give the step `token')
  },
  suggest: async () => {
    expect(notices(await onPull({ suggest: 'true' }))).toMatch(/suggestions.* not written: give the step `token/)
  },
  token: async () => {
    const told = notices(await onPull({ comment: 'always', token: 'x' }, { GITHUB_API_URL: 'http://127.0.0.1:1' }))
    expect(told).toContain('The comment was not written')
    expect(told).not.toContain('give the step')
  },
  sarif: async () => {
    expect((await act({ sarif: 'out/x.sarif' })).outputs.sarif).toBe('out/x.sarif')
    expect(JSON.parse(repository.read('out/x.sarif')).runs[0].results).toHaveLength(1)
  },
  explorer: async () => {
    expect((await act({ explorer: 'out/x.html' })).outputs.explorer).toBe('out/x.html')
    expect(repository.read('out/x.html')).toMatch(/^<!doctype html>/i)
  },
}

describe('an input of the action', () => {
  it('is looked at here', () => {
    expect(Object.keys(INPUT_EFFECTS)).toEqual(inputRows().map(({ name }) => name))
  })

  it.each(Object.entries(INPUT_EFFECTS))('%s does what it says', (_, effect) => effect())
})

describe('the outputs of the action', () => {
  it('are all set, and the paths among them lead to what they say', async () => {
    const { outputs } = await onPull({ sarif: 'x.sarif', explorer: 'x.html' })
    expect(Object.keys(outputs).sort()).toEqual(OUTPUTS.map(({ name }) => name as string).sort())
    const { report, graph, comment, explorer, sarif, ...words } = outputs
    expect(words).toEqual({ result: 'failure', findings: '1', errors: '1', warnings: '0', 'new-findings': '1' })
    const text = (path = ''): string => readFileSync(resolve(repository.root, path), 'utf8')
    expect(JSON.parse(text(report))).toMatchObject({ schemaVersion: 1, summary: { error: 1 } })
    expect(text(graph)).toMatch(/^flowchart /)
    expect(text(comment)).toContain('makes db:3306 reachable from outside')
    expect(text(explorer)).toMatch(/^<!doctype html>/i)
    expect(JSON.parse(text(sarif)).version).toBe('2.1.0')
  })
})

const github = { GITHUB_REPOSITORY: 'o/n', GITHUB_EVENT_NAME: 'pull_request', GITHUB_API_URL: 'http://127.0.0.1:1' }
/** The command as a workflow runs it, told of the pull request; what it says of GitHub. */
const onGithub = async (...args: readonly string[]): Promise<string> => {
  repository.write({ '.git/event.json': JSON.stringify(event) })
  const extra = { ...github, GITHUB_EVENT_PATH: `${repository.root}/.git/event.json` }
  return (await runDist('cli.js', ['lint', '.', ...args], repository.root, extra)).stderr
}

const FLAG_EFFECTS: Readonly<Record<string, () => Promise<void>>> = {
  config: async () => {
    expect([(await lint()).status, (await lint('--config', 'ci/lenient.yml')).status]).toEqual([1, 0])
  },
  base: async () => {
    expect(await found('--base', 'HEAD')).toEqual([])
    expect((await run('diff', '.', '--base', 'main')).stdout).toContain('db:3306')
  },
  findings: async () => {
    expect(await found('--base', 'HEAD', '--findings', 'all')).toEqual(['internal-port-published'])
  },
  'fail-on': async () => {
    expect((await lint('--fail-on', 'never')).status).toBe(0)
  },
  'if-no-files': async () => {
    expect((await run('lint', 'docs')).stderr).toContain('nothing that Podman runs was found in docs')
    expect(await run('lint', 'docs', '--if-no-files', 'ignore')).toMatchObject({ status: 0, stderr: '' })
    expect((await run('lint', 'docs', '--if-no-files', 'error')).status).toBe(2)
  },
  pedantic: async () => {
    repository.write(GUESSED)
    expect([(await found()).length, (await found('--pedantic')).length]).toEqual([1, 2])
  },
  baseline: async () => {
    await lint('--write-baseline', 'known.json')
    expect(await found('--baseline', 'known.json')).toEqual([])
  },
  'compose-provider': async () => {
    repository.write(SEXAGESIMAL)
    expect(await found()).toContain('compose-provider-difference')
    expect(await found('--compose-provider', 'docker-compose')).not.toContain('compose-provider-difference')
  },
  fix: async () => {
    await lint('--fix')
    expect(repository.read('quadlet/db.container')).toBe(SHOP['quadlet/db.container'])
  },
  'dry-run': async () => {
    expect((await lint('--fix', '--dry-run')).stdout).toContain('\n-PublishPort=3306:3306\n')
    expect(repository.read('quadlet/db.container')).toBe(PUBLISHED['quadlet/db.container'])
  },
  'write-baseline': async () => {
    expect((await lint('--write-baseline', 'known.json')).status).toBe(0)
    expect(JSON.stringify(JSON.parse(repository.read('known.json')))).toContain('internal-port-published')
  },
  'print-config': async () => {
    expect(await lint('--print-config', '--fail-on', 'never')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('fail-on: "never"  # --fail-on\n'),
    })
  },
  quiet: async () => {
    expect(await lint('--fix', '--quiet')).toEqual({ status: 0, stdout: '', stderr: '' })
  },
  force: async () => {
    await run('init', '.')
    expect((await run('init', '.')).stdout).toContain('Kept .podman-topology.yml')
    expect((await run('init', '.', '--force')).stdout).not.toContain('Kept')
  },
  pod: async () => {
    repository.write({
      'units/web.container': '[Container]\nImage=ghcr.io/acme/web:1\nNetwork=x.network\nEnvironment=REDIS_URL=redis://cache:6379\n',
      'units/cache.container': '[Container]\nContainerName=cache\nImage=docker.io/library/redis:7\nNetwork=x.network\n',
      'units/x.network': '[Network]\n',
    })
    expect((await run('convert', 'units', '--pod', 'front')).stdout).toContain('front.pod')
  },
  annotations: async () => {
    expect((await lint('--format', 'github')).stdout).toMatch(/^::error file=/m)
    expect((await lint('--format', 'github', '--annotations', 'none')).stdout).not.toMatch(/^::error file=/m)
  },
  comment: async () => {
    expect(await onGithub('--token', 'x', '--comment', 'always')).toContain('The comment was not written')
  },
  suggest: async () => {
    expect(await onGithub('--token', 'x', '--suggest')).toMatch(/suggestions.* not written/)
  },
  token: async () => {
    expect(await onGithub('--comment', 'always')).toBe('')
  },
  sarif: async () => {
    await lint('--sarif', 'x.sarif')
    expect(JSON.parse(repository.read('x.sarif')).runs[0].results).toHaveLength(1)
  },
  output: async () => {
    expect((await run('graph', '.', '--output', 'x.mmd')).stdout).toBe('')
    expect(repository.read('x.mmd')).toMatch(/^flowchart /)
  },
}

describe('a flag of a command', () => {
  it('is looked at here', () => {
    const flags = OPTIONS.filter(({ commands }) => commands.length > 0).map(({ name }) => name as string)
    expect(Object.keys(FLAG_EFFECTS)).toEqual(flags)
  })

  it.each(Object.entries(FLAG_EFFECTS))('--%s does what it says', (_, effect) => effect())

  it('is taken by every command that says so', async () => {
    for (const { name } of COMMANDS) {
      const help = (await run(name, '--help')).stdout
      expect([name, flagsOf(name).filter((flag) => !help.includes(`\n  --${flag.name}`))]).toEqual([name, []])
    }
  })
})

const FIRST_BYTES: Readonly<Record<string, RegExp>> = {
  text: /^\S/,
  json: /^\{/,
  sarif: /^\{[\s\S]*"version": ?"2\.1\.0"/,
  github: /^::error /,
  junit: /^<\?xml [\s\S]*<testsuites/,
  gitlab: /^\[[\s\S]*"check_name"/,
  rdjson: /^\{[\s\S]*"diagnostics"/,
  mermaid: /^flowchart /,
  dot: /^digraph /,
  html: /^<!doctype html>/i,
  svg: /^<svg /,
  markdown: /^\S[\s\S]*\*\*/,
  patch: /^diff --git |^--- /,
}

describe('a format', () => {
  const AFTER: Readonly<Record<string, readonly string[]>> = {
    diff: ['--base', 'main'],
    reach: ['web', 'db:3306'],
    explain: ['db'],
  }
  const formats = COMMANDS.flatMap(({ name, formats }) => (formats.length > 1 ? formats.map((format) => [name, format] as const) : []))

  it.each(formats)('%s --format %s is what it says', async (name, format) => {
    const { status, stdout, stderr } = await run(name, '.', ...(AFTER[name] ?? []), '--format', format)
    expect([status, stderr]).toEqual([name === 'lint' ? 1 : 0, ''])
    expect(stdout).toMatch(FIRST_BYTES[format] ?? /^$/)
  })
})

it('a file that the configuration includes is read', async () => {
  repository.write(POD)
  const units = async () => JSON.parse((await lint('--format', 'json')).stdout).coverage.units
  expect(await units()).not.toHaveProperty('kube')
  repository.write({ '.podman-topology.yml': 'include: { kube: ["kube/*.yaml"] }\n' })
  expect(await units()).toHaveProperty('kube', 2)
})
