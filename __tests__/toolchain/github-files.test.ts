import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildSync } from 'esbuild'
import { parse } from 'yaml'

const ROOT = join(import.meta.dirname, '../..')
const WORKFLOWS = join(ROOT, '.github/workflows')
const workflows = readdirSync(WORKFLOWS).map((name) => join(WORKFLOWS, name))
const action = join(ROOT, 'action.yml')

let scratch: string
let errorsOf: (...paths: string[]) => Record<string, string[]>

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'github-files-'))
  const outfile = join(scratch, 'parser.cjs')
  buildSync({
    entryPoints: [join(import.meta.dirname, 'parse-github-files.mjs')],
    outfile,
    bundle: true,
    platform: 'node',
    logLevel: 'error',
  })
  errorsOf = (...paths) => JSON.parse(execFileSync(process.execPath, [outfile, ...paths], { encoding: 'utf8' })) as Record<string, string[]>
})

afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe("GitHub's own parser", () => {
  it('accepts action.yml and every workflow', () => {
    const paths = [action, ...workflows]
    expect(errorsOf(...paths)).toEqual(Object.fromEntries(paths.map((path) => [path, []])))
  })

  it('sees what is wrong', () => {
    const [brokenAction, brokenWorkflow] = [join(scratch, 'action.yml'), join(scratch, 'test.yml')]
    writeFileSync(brokenAction, readFileSync(action, 'utf8').replace(/using: *['"]?node24['"]?/, 'using: node99'))
    writeFileSync(brokenWorkflow, readFileSync(workflows[0]!, 'utf8').replace('runs-on:', 'run-on:'))
    const errors = errorsOf(brokenAction, brokenWorkflow)
    expect(errors[brokenAction]).not.toEqual([])
    expect(errors[brokenWorkflow]).not.toEqual([])
  })
})

/** What a job may do beside reading the repository, and only these jobs. */
const MORE: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  'release.yml': { release: { contents: 'write', 'id-token': 'write', attestations: 'write' } },
  'publish.yml': { npm: { contents: 'read', 'id-token': 'write' } },
}
/** The reusable workflow stands on the branch that the action moves along. */
const OWN = 'podman-topology/podman-topology@v0'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
interface Workflow {
  readonly permissions?: unknown
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: unknown; readonly 'timeout-minutes'?: number; readonly steps: readonly Step[] }>
  >
}

describe.each(readdirSync(WORKFLOWS))('%s', (name) => {
  const path = join(WORKFLOWS, name)
  const text = readFileSync(path, 'utf8')
  const workflow = parse(text) as Workflow
  const jobs = Object.entries(workflow.jobs)
  const steps = jobs.flatMap(([, job]) => job.steps)

  it('may only read the repository, and stops in time', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
    expect(jobs.filter(([, job]) => job['timeout-minutes'] === undefined).map(([name]) => name)).toEqual([])
    const more = jobs.flatMap(([job, { permissions }]) => (permissions === undefined ? [] : [[job, permissions] as const]))
    expect(Object.fromEntries(more)).toEqual(MORE[name] ?? {})
  })

  it('pins every action by commit, with the version beside it', () => {
    const uses = text.split('\n').filter((line) => /\buses:/.test(line))
    expect(uses.length).toBeGreaterThan(0)
    expect(
      uses
        .filter((line) => !line.endsWith(`uses: ${OWN}`) && !line.trimStart().startsWith('#'))
        .filter((line) => !/uses: (\.\/|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+){2})$/.test(line)),
    ).toEqual([])
  })

  it('leaves no credentials behind and puts no expression into a script', () => {
    const checkouts = steps.filter((step) => step.uses?.startsWith('actions/checkout@'))
    expect(checkouts.every((step) => step.with?.['persist-credentials'] === false)).toBe(true)
    expect(steps.filter((step) => step.run?.includes('${{'))).toEqual([])
  })

  it('gives this action only inputs it has', () => {
    const { inputs = {} } = parse(readFileSync(action, 'utf8')) as { inputs?: Record<string, unknown> }
    const given = steps.filter((step) => step.uses === './' || step.uses === OWN).flatMap((step) => Object.keys(step.with ?? {}))
    expect(given.filter((name) => !(name in inputs))).toEqual([])
  })
})
