import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { buildSync } from 'esbuild'
import { marked, type Tokens } from 'marked'
import { parse } from 'yaml'
import { loadConfig, problemLines, readArguments, readInputs } from '../src/config/index.js'
import { FORMATS } from '../src/formats/index.js'
import { RULES } from '../src/rules/index.js'
import { VERSION } from '../src/version.js'
import { check } from './support/fixtures.js'
import { BLOCKS, type Block, PAGES, ROOT } from './support/pages.js'

/** What workflows pin: the branch of the major version. */
const MAJOR = `v${VERSION.split('.')[0]}`
const KNOWN = { rules: RULES.map(({ id }) => id), formats: FORMATS.map(({ id }) => id) }

/** What an example can be, by the words behind its backticks, and who runs it. A repository is told by `file=PATH`. */
const KINDS: Readonly<Record<string, string>> = {
  'yaml config': 'configurations, below',
  'yaml workflow': 'workflows, below',
  'yaml steps': 'workflows, below',
  'yaml gitlab': 'other files, below',
  'yaml pre-commit': 'other files, below',
  'ini suppression': 'other files, below',
  sh: 'docs-commands.test.ts',
  console: 'docs-commands.test.ts',
}

const kindOf = ({ page, info }: Block): string | undefined => {
  // Those of rules are run by docs.test.ts, those of fixes by fixes/docs.test.ts; both count them.
  if (/\bfile=\S+$/.test(info)) return /^docs\/(?:rules\/|fixing[.]md$)/.test(page) ? 'a repository' : undefined
  return /^mermaid graph \S+$/.test(info) ? 'docs-commands.test.ts' : KINDS[info]
}

const named = (some: readonly Block[]) => some.map(({ name, text }) => [name, text] as const)
const ofKind = (kind: string): readonly Block[] => BLOCKS.filter(({ info }) => info === kind)

describe('examples', () => {
  it.each([...PAGES])('of %s are all of a kind that is run, and none hides', (page, text) => {
    const blocks = BLOCKS.filter((block) => block.page === page)
    expect(blocks.filter((block) => kindOf(block) === undefined).map(({ name, info }) => [name, info])).toEqual([])
    const code: string[] = []
    void marked.walkTokens(marked.lexer(text), (token) => {
      if (token.type === 'code') code.push((token as Tokens.Code).lang ?? 'indented')
    })
    expect(code).toEqual(blocks.map(({ info }) => info))
  })

  it.each(['a', 'yaml', 'sh file', 'ini file=x', ''])('of a kind that nobody runs would be seen: %j', (info) => {
    expect(kindOf({ page: 'README.md', name: 'x', info, text: '' })).toBeUndefined()
  })
})

describe('configurations', () => {
  const configs = named(ofKind('yaml config'))

  it('are there', () => {
    expect(configs.length).toBeGreaterThan(2)
  })

  it.each(configs)('%s', async (_, text) => {
    const result = await loadConfig('.podman-topology.yml', text, KNOWN)
    expect(result.ok ? [] : problemLines(result.problems, text)).toEqual([])
  })

  const accepts = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync(join(ROOT, 'schemas/config.schema.json'), 'utf8')))

  it.each(configs)('%s is one to editors as well', (_, text) => {
    expect([accepts(parse(text)), accepts.errors]).toEqual([true, null])
    expect(accepts(parse(`${text}no-such-key: 1\n`))).toBe(false)
  })

  it.each(configs)('%s would not be one with a slip', async (_, text) => {
    for (const slip of [
      `${text}no-such-key: 1\n`,
      text.replace(/^([a-z])([a-z-]+:)/m, '$1x$2'),
      text.replace(/\b(paths|rule|reason|from|allow-outside|no-new-exposure|kube):/, 'x$1:'),
    ]) {
      if (slip === text) continue
      expect([slip, await loadConfig('.podman-topology.yml', slip, KNOWN)]).toEqual([slip, expect.objectContaining({ ok: false })])
    }
  })
})

describe('workflows', () => {
  let scratch: string
  let errorsOf: (path: string) => string[]

  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'docs-examples-'))
    const outfile = join(scratch, 'parser.cjs')
    buildSync({
      entryPoints: [join(import.meta.dirname, 'toolchain/parse-github-files.mjs')],
      outfile,
      bundle: true,
      platform: 'node',
      logLevel: 'error',
    })
    errorsOf = (path) =>
      (JSON.parse(execFileSync(process.execPath, [outfile, path], { encoding: 'utf8' })) as Record<string, string[]>)[path] ?? ['not read']
  })

  afterAll(() => rmSync(scratch, { recursive: true, force: true }))

  const workflows = named(ofKind('yaml workflow'))
  /** Steps without their workflow get one around them. */
  const steps = named(
    ofKind('yaml steps').map(({ text, ...block }) => ({
      ...block,
      text: `on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n${text}`,
    })),
  )
  const errorsIn = (text: string): string[] => {
    const path = join(scratch, 'workflow.yml')
    writeFileSync(path, text)
    return errorsOf(path)
  }

  it('are there', () => {
    expect(workflows.length).toBeGreaterThan(4)
    expect(steps.length).toBeGreaterThan(0)
  })

  it.each([...workflows, ...steps])('%s is one', (_, text) => {
    expect(errorsIn(text)).toEqual([])
  })

  it.each([...workflows, ...steps])('%s would not be one with a slip', (_, text) => {
    // A job that is a whole workflow runs nowhere itself.
    const isWhole = !text.includes('steps:')
    for (const [right, wrong] of [isWhole ? ['jobs:', 'job:'] : ['runs-on:', 'run-on:'], ['uses:', 'use:']] as const) {
      expect(text).toContain(right)
      expect([right, errorsIn(text.replace(right, wrong)).length > 0]).toEqual([right, true])
    }
  })

  it.each([...workflows, ...steps])('%s gives the action what it takes, may what it asks for, and asks it for what it gives', (_, text) => {
    expect(slipsIn(parse(text) as Workflow)).toEqual([])
  })

  it.each([...workflows, ...steps])('%s would be seen to give it what it does not take', (_, text) => {
    const workflow = parse(text) as Workflow
    const own = Object.values(workflow.jobs).flatMap((job) => [job, ...(job.steps ?? [])].filter(({ uses = '' }) => isOurs(uses)))
    for (const step of own) {
      const given = { ...step.with }
      Object.assign(step, { with: { ...given, 'fail-onn': 'error' } })
      expect(slipsIn(workflow)).toContain('there is no input fail-onn')
      Object.assign(step, { with: { ...given, 'fail-on': 'errors' } })
      if (step.uses?.includes('@') && !step.uses.includes('/.github/'))
        expect(slipsIn(workflow)).toContain("the input 'fail-on' is error, warning or never, not 'errors', did you mean 'error'?")
      Object.assign(step, { uses: step.uses?.replace('@v0', '@v1'), with: given })
      expect(slipsIn(workflow)).toContainEqual(expect.stringContaining('@v1 is not of this version'))
      Object.assign(step, { uses: step.uses?.replace('@v1', '@v0') })
    }
    // The second workflow of a fork uses only what the first one left.
    expect(own.length > 0 || text.includes('workflow_run:')).toBe(true)
  })

  it('would be seen to ask for an output that there is not, or for more than it may', () => {
    const text =
      '{jobs: {a: {steps: [{id: t, uses: podman-topology/podman-topology@v0, with: {comment: always}}, {if: steps.t.outputs.coment}]}}}'
    expect(slipsIn(parse(text) as Workflow)).toEqual(['pull-requests: write is missing', 'there is no output coment', 'token is missing'])
  })
})

type Permissions = Readonly<Record<string, string>>
type Given = Readonly<Record<string, unknown>>

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Given
}

interface Workflow {
  readonly permissions?: Permissions
  readonly jobs: Readonly<Record<string, Step & { readonly permissions?: Permissions; readonly steps?: readonly Step[] }>>
}

const isOurs = (uses: string): boolean => uses.startsWith('podman-topology/podman-topology')

/** What is wrong with how a workflow uses the action, and other actions that its documentation has words for; sorted. */
function slipsIn(workflow: Workflow): string[] {
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Record<'inputs' | 'outputs', Given>
  const found: string[] = []
  for (const job of Object.values(workflow.jobs)) {
    if (job.uses !== undefined) found.push(...wholeSlips(job as Step & { readonly uses: string }))
    const permissions = job.permissions ?? workflow.permissions ?? {}
    for (const { id, uses = '', with: given = {}, run = '' } of job.steps ?? []) {
      if (run.includes('${{')) found.push('a script holds an expression')
      if (uses.startsWith('actions/checkout@') && (given['fetch-depth'] !== 2 || given['persist-credentials'] !== false))
        found.push('a checkout without its base, or with credentials')
      if (!isOurs(uses)) continue
      if (uses !== `podman-topology/podman-topology@${MAJOR}`) found.push(`${uses} is not of this version`)
      found.push(...Object.keys(given).flatMap((name) => (name in action.inputs ? [] : [`there is no input ${name}`])))
      const values = readInputs((name) => String(given[name] ?? ''))
      if (!values.ok) found.push(values.message)
      const asks = [
        [permissions['pull-requests'], 'pull-requests: write', 'comment' in given || 'suggest' in given],
        [permissions.checks, 'checks: write', given.annotations === 'check'],
      ] as const
      for (const [permission, name, isAsked] of asks) if (isAsked && permission !== 'write') found.push(`${name} is missing`)
      if (asks.some(([, , isAsked]) => isAsked) !== 'token' in given)
        found.push('token' in given ? 'token is not needed' : 'token is missing')
      if (id === undefined) continue
      const outputs = [...JSON.stringify(workflow).matchAll(new RegExp(`steps[.]${id}[.]outputs[.]([\\w-]+)`, 'g'))].map(
        (match) => match[1] as string,
      )
      found.push(...outputs.flatMap((name) => (name in action.outputs ? [] : [`there is no output ${name}`])))
    }
  }
  return found.sort()
}

/** The same for a job that is the reusable workflow. */
function wholeSlips({ uses, with: given = {} }: Step & { readonly uses: string }): string[] {
  const file = /^podman-topology\/podman-topology\/(.*)@/.exec(uses)?.[1] ?? ''
  const { on } = parse(readFileSync(join(ROOT, file), 'utf8')) as { on: { workflow_call: { inputs: Given } } }
  return [
    ...Object.keys(given).flatMap((name) => (name in on.workflow_call.inputs ? [] : [`there is no input ${name}`])),
    ...(uses.endsWith(`@${MAJOR}`) ? [] : [`${uses} is not of this version`]),
  ]
}

describe('other files', () => {
  it.each(named(ofKind('yaml gitlab')))('%s is a job of GitLab that hands over what it writes', (_, text) => {
    for (const { script, artifacts } of Object.values(parse(text) as Record<string, GitLabJob>)) {
      const [line] = script.flatMap((line) => /^npx --yes podman-topology (.*)/.exec(line)?.[1] ?? [])
      expect(readArguments(line?.split(' ') ?? [])).toMatchObject({
        kind: 'run',
        format: 'gitlab',
        values: { output: artifacts.reports.codequality },
      })
    }
  })

  it.each(named(ofKind('yaml pre-commit')))('%s names hooks of this version', (_, text) => {
    const { repos } = parse(text) as { repos: { repo: string; rev: string; hooks: { id: string }[] }[] }
    const hooks = (parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as { id: string }[]).map(({ id }) => id)
    const { repository } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { repository: { url: string } }
    for (const { repo, rev, hooks: used } of repos) {
      expect([`git+${repo}.git`, rev]).toEqual([repository.url, `v${VERSION}`])
      expect(used.filter(({ id }) => !hooks.includes(id))).toEqual([])
    }
  })

  it.each(named(ofKind('ini suppression')))('%s suppresses what would be found without it', async (_, text) => {
    const container = (lines: string) => ({ 'db.container': `[Container]\nImage=docker.io/library/postgres:17\n${lines}` })
    const rules = async (lines: string) => {
      const { report } = await check(container(lines))
      return report.findings.filter(({ suppressed }) => !suppressed).map(({ finding }) => finding.rule)
    }
    const [comment = '', ...rest] = text.split('\n')
    const rule = /^# podman-topology-ignore ([a-z-]+) -- \S/.exec(comment)?.[1]
    expect(await rules(rest.join('\n'))).toEqual([rule])
    expect(await rules(text)).toEqual([])
  })

  it('are named with all that they offer', () => {
    const read = (path: string): unknown => parse(readFileSync(join(ROOT, path), 'utf8'))
    const { on } = read('.github/workflows/lint.yml') as { on: { workflow_call: Record<'inputs' | 'outputs', Given> } }
    const list = (names: Given): string =>
      Object.keys(names)
        .map((name) => `\`${name}\``)
        .join(', ')
        .replace(/, ([^,]*)$/, ' and $1')
    const { inputs, outputs } = on.workflow_call
    expect(PAGES.get('docs/recipes.md')).toContain(`It takes ${list(inputs)}, and hands on ${list(outputs)}.`)
    for (const { id } of read('.pre-commit-hooks.yaml') as { id: string }[])
      expect(PAGES.get('docs/getting-started.md')).toContain(`\`${id}\``)
  })

  it('are there', () => {
    for (const kind of ['yaml gitlab', 'yaml pre-commit', 'ini suppression']) expect([kind, ofKind(kind).length]).toEqual([kind, 1])
  })
})

interface GitLabJob {
  readonly script: readonly string[]
  readonly artifacts: { readonly reports: { readonly codequality: string } }
}

const bash = spawnSync('bash', ['--version']).status === 0 ? describe : describe.skip
// Skipped where there is no bash.
bash('the script that posts the comment of a fork', () => {
  const script = ofKind('yaml workflow')
    .filter(({ text }) => /^ {2}workflow_run:/m.test(text))
    .flatMap(({ text }) => Object.values((parse(text) as Workflow).jobs).flatMap(({ steps = [] }) => steps.map(({ run }) => run ?? '')))
    .join('')

  /** What it asks of `gh`, which here answers with `head` and `ids`. */
  function post(
    number: string,
    head: string,
    ids: string,
  ): { readonly status: number | null; readonly calls: string[]; readonly body: string } {
    const directory = mkdtempSync(join(tmpdir(), 'post-'))
    try {
      const gh = `#!/bin/sh\necho "$*" >> calls\ncase "$*" in *head.sha) printf '%s\\n' "$FAKE_HEAD" ;; *--paginate*) printf '%s' "$FAKE_IDS" ;; esac\n`
      writeFileSync(join(directory, 'gh'), gh, { mode: 0o755 })
      writeFileSync(join(directory, 'number'), number)
      writeFileSync(join(directory, 'body.md'), '## Podman topology\n')
      writeFileSync(join(directory, 'calls'), '')
      const env = { PATH: `${directory}:${process.env.PATH}`, REPOSITORY: 'o/r', HEAD: 'abc', FAKE_HEAD: head, FAKE_IDS: ids }
      const { status } = spawnSync('bash', ['-e', '-c', script], { cwd: directory, env })
      const comment = join(directory, 'comment.md')
      return {
        status,
        calls: readFileSync(join(directory, 'calls'), 'utf8').split('\n').slice(0, -1),
        body: existsSync(comment) ? readFileSync(comment, 'utf8') : '',
      }
    } finally {
      rmSync(directory, { recursive: true, force: true })
    }
  }

  it('posts a comment with its marker', () => {
    const { status, calls, body } = post('7\n', 'abc', '')
    expect([status, calls.at(-1)]).toEqual([0, 'api repos/o/r/issues/7/comments -F body=@comment.md'])
    expect(body).toBe('<!-- podman-topology fork -->\n## Podman topology\n')
  })

  it('keeps the first one up to date', () => {
    const { status, calls } = post('7\n', 'abc', '12\n34\n')
    expect([status, calls.at(-1)]).toEqual([0, 'api -X PATCH repos/o/r/issues/comments/12 -F body=@comment.md'])
  })

  it.each([
    ['of another pull request', '8\n', 'def'],
    ['that is none', '7/../8\n', 'abc'],
    ['with more behind it', '$(touch pwned)\n', 'abc'],
  ])('posts nothing for a number %s', (_, number, head) => {
    const { status, calls } = post(number, head, '')
    expect(status).not.toBe(0)
    expect(calls.filter((call) => !call.endsWith('head.sha'))).toEqual([])
  })
})
