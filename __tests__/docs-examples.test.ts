import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildSync } from 'esbuild'
import { parse } from 'yaml'
import { loadConfig, problemLines, readArguments, readInputs } from '../src/config/index.js'
import { FORMATS } from '../src/formats/index.js'
import { RULES } from '../src/rules/index.js'

const ROOT = join(import.meta.dirname, '..')
const KNOWN = { rules: RULES.map(({ id }) => id), formats: FORMATS.map(({ id }) => id) }

interface Block {
  /** Where it stands, for the name of a test. */
  readonly name: string
  /** The words behind the three backticks. */
  readonly info: string
  readonly text: string
}

const blocks: readonly Block[] = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((file) => join('docs', file)),
]
  .filter((file) => file.endsWith('.md'))
  .sort()
  .flatMap((file) => blocksOf(file, readFileSync(join(ROOT, file), 'utf8')))

function blocksOf(file: string, page: string): Block[] {
  return [...page.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map(([, info = '', text = ''], index) => ({
    name: `${file} ${index + 1}`,
    info: info.trim(),
    text,
  }))
}

const named = (some: readonly Block[]) => some.map(({ name, text }) => [name, text] as const)

describe('commands', () => {
  const commands = blocks
    .filter(({ info }) => info === 'sh')
    .flatMap(({ name, text }) =>
      text.split('\n').flatMap((line) => {
        const words = /^(?:podman-topology|node dist\/cli\.js) ([^#|>]*)/.exec(line)?.[1]?.trim().split(/\s+/)
        return words ? [[`${name}: ${words.join(' ')}`, words] as const] : []
      }),
    )

  it('are there', () => {
    expect(commands.length).toBeGreaterThan(5)
  })

  it.each(commands)('%s', (_, words) => {
    expect(readArguments(words)).toMatchObject({ kind: expect.stringMatching(/^(run|help|version)$/) })
  })

  it('would be refused with a flag that does not exist', () => {
    expect(readArguments(['lint', '--no-such-flag'])).toMatchObject({ kind: 'mistake' })
  })
})

describe('configurations', () => {
  const configs = named(blocks.filter(({ info }) => info === 'yaml config'))

  it('are there', () => {
    expect(configs.length).toBeGreaterThan(2)
  })

  it.each(configs)('%s', async (_, text) => {
    const result = await loadConfig('.podman-topology.yml', text, KNOWN)
    expect(result.ok ? [] : problemLines(result.problems, text)).toEqual([])
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

  const isWorkflow = ({ info, text }: Block): boolean => info.startsWith('yaml') && /^(?:on|jobs):/m.test(text)
  const workflows = named(blocks.filter(isWorkflow))
  /** Steps without their workflow get one around them. */
  const steps = named(
    blocks
      .filter((block) => block.info.startsWith('yaml') && !isWorkflow(block) && /^ *- (?:id: .*\n *)?uses:/m.test(block.text))
      .map(({ text, ...block }) => ({ ...block, text: `on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n${text}` })),
  )
  const errorsIn = (text: string): string[] => {
    const path = join(scratch, 'workflow.yml')
    writeFileSync(path, text)
    return errorsOf(path)
  }

  it('are there', () => {
    expect(workflows.length).toBeGreaterThan(4)
    expect(steps.length).toBeGreaterThan(0)
    // Nothing that names an action escapes.
    const seen = new Set([...workflows, ...steps].map(([name]) => name))
    expect(blocks.filter(({ name, text }) => /^\s*(?:- )?uses:/m.test(text) && !seen.has(name))).toEqual([])
  })

  it.each([...workflows, ...steps])('%s is one', (_, text) => {
    expect(errorsIn(text)).toEqual([])
  })

  it.each([...workflows, ...steps])('%s would not be one with a slip', (_, text) => {
    for (const [right, wrong] of [
      ['runs-on:', 'run-on:'],
      ['uses:', 'use:'],
    ] as const) {
      expect(text).toContain(right)
      expect([right, errorsIn(text.replace(right, wrong)).length > 0]).toEqual([right, true])
    }
  })

  it.each([...workflows, ...steps])('%s gives the action what it has, and may what it asks for', (_, text) => {
    const workflow = parse(text) as Workflow
    const { inputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as { inputs: Record<string, unknown> }
    for (const job of Object.values(workflow.jobs)) {
      const permissions = job.permissions ?? workflow.permissions ?? {}
      for (const { uses = '', with: given = {}, run = '' } of job.steps) {
        expect(run).not.toContain('${{')
        if (uses.startsWith('actions/checkout@')) expect(given).toMatchObject({ 'fetch-depth': 2, 'persist-credentials': false })
        if (!uses.startsWith('podman-topology/podman-topology@')) continue
        expect(Object.keys(given).filter((name) => !(name in inputs))).toEqual([])
        const values = readInputs((name) => String(given[name] ?? ''))
        expect(values).toMatchObject({ ok: true })
        if ('comment' in given || 'suggest' in given) expect(permissions).toMatchObject({ 'pull-requests': 'write' })
        if (given.annotations === 'check') expect(permissions).toMatchObject({ checks: 'write' })
        expect('comment' in given || 'suggest' in given || given.annotations === 'check').toBe('token' in given)
      }
    }
  })
})

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions?: Readonly<Record<string, string>>
        readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> }[]
      }
    >
  >
}

const bash = spawnSync('bash', ['--version']).status === 0 ? describe : describe.skip
// Skipped where there is no bash.
bash('the script that posts the comment of a fork', () => {
  const script = blocks
    .filter(({ text }) => /^ {2}workflow_run:/m.test(text))
    .flatMap(({ text }) => Object.values((parse(text) as Workflow).jobs).flatMap(({ steps }) => steps.map(({ run }) => run ?? '')))
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
