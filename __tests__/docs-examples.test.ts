import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildSync } from 'esbuild'
import { loadConfig, problemLines, readArguments } from '../src/config/index.js'
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

  const workflows = named(blocks.filter(({ info, text }) => info.startsWith('yaml') && /^jobs:/m.test(text)))

  it('are there', () => {
    expect(workflows.length).toBeGreaterThan(3)
  })

  it.each(workflows)('%s', (_, text) => {
    const path = join(scratch, 'workflow.yml')
    writeFileSync(path, text)
    expect(errorsOf(path)).toEqual([])
  })
})
