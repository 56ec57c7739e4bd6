import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { marked, type Tokens } from 'marked'
import { parse } from 'yaml'
import { COMMANDS } from '../src/config/commands.js'
import { OPTIONS, readArguments } from '../src/config/index.js'
import { BLOCKS, PAGES, ROOT } from './support/pages.js'
import { Repository, runDist } from './support/processes.js'

const SCRIPTS = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts

/** The repository that commands are shown for: a needlessly published database, and a change on top of what origin has. */
const WEB =
  '[Container]\nImage=docker.io/library/wordpress:6\nNetwork=shop.network\nEnvironment=WORDPRESS_DB_HOST=db:3306\nPublishPort=8080:80\n'
const DB = '[Container]\nImage=docker.io/library/mariadb:11\nContainerName=db\nNetwork=shop.network\nPublishPort=3306:3306\n'

let repository: Repository
beforeEach(() => {
  repository = new Repository()
  repository.write({ '.gitignore': '/dist\n/.tools\n', 'shop.network': '[Network]\n', 'web.container': WEB }).commit('one')
  repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  repository.write({ 'db.container': DB }).commit('two')
})
afterEach(() => repository.remove())

/** A line as a shell runs it in the repository, where `dist/` is ours and `podman-topology` is installed. */
function runLine(line: string) {
  const tool = join(repository.root, '.tools/podman-topology')
  if (!existsSync(tool)) {
    repository.write({ '.tools/podman-topology': `#!/bin/sh\nexec node "${ROOT}/dist/cli.js" "$@"\n` })
    chmodSync(tool, 0o755)
    symlinkSync(join(ROOT, 'dist'), join(repository.root, 'dist'))
  }
  const PATH = `${join(repository.root, '.tools')}:${process.env.PATH}`
  const env = { PATH, HOME: repository.root, NODE_DISABLE_COMPILE_CACHE: '1' }
  return spawnSync('bash', ['-o', 'pipefail', '-c', line], { cwd: repository.root, env, encoding: 'utf8', timeout: 60_000 })
}

const isOfNpm = (command: string): boolean => {
  const script = /^npm (?:run )?(\S+)$/.exec(command)?.[1]
  return script === 'ci' || (script !== undefined && script in SCRIPTS)
}

/** 1: something is found, or the answer is no. */
const hasRun = (status: number | null): boolean => status === 0 || status === 1

/** The action and the tests run on Windows; what the pages show is for a shell, which that does not have. */
const posix = process.platform === 'win32' ? describe.skip : describe

posix('command lines', () => {
  const scripts = BLOCKS.filter(({ info }) => info === 'sh')
  const lines = scripts.flatMap(({ text }) => text.split('\n')).filter((line) => /^(?:podman-topology|node dist\/cli\.js) /.test(line))

  it('are there', () => {
    expect(lines.length).toBeGreaterThan(12)
  })

  it.each(scripts.map(({ name, text }) => [name, text] as const))('%s does what it says', (name, text) => {
    // The README's are for a clone of this repository.
    if (name.startsWith('README.md')) cpSync(join(ROOT, 'docs/example'), join(repository.root, 'docs/example'), { recursive: true })
    for (const line of text.split('\n').filter((line) => line.trim() !== '')) {
      if (line.startsWith('npm ')) {
        // It is what runs this.
        expect(line.split(' && ').filter((part) => !isOfNpm(part))).toEqual([])
        continue
      }
      const { status, stderr } = runLine(line)
      expect([line, hasRun(status), stderr]).toEqual([line, true, expect.not.stringMatching(/fault of podman-topology|^error:/m)])
    }
  })

  it.each([
    ['a flag', 'node dist/cli.js lint . --no-such-flag'],
    ['a command', 'podman-topology lnt .'],
    ['a name', 'node dist/cli.js reach . web dbb:3306'],
    ['a rule', 'node dist/cli.js explain no-such-rule'],
    ['a base', 'node dist/cli.js lint . --base origin/nowhere'],
  ])('would fail for %s that there is not', (_, line) => {
    expect(runLine(line).status).toBe(2)
  })

  it('leave what they say they leave', () => {
    expect(runLine('node dist/cli.js lint .').status).toBe(1)
    expect(runLine('node dist/cli.js lint . --fix --dry-run').stdout).toContain('-PublishPort=3306:3306\n')
    expect(repository.read('db.container')).toBe(DB)
    runLine('node dist/cli.js init .')
    expect(runLine('node dist/cli.js lint .').status).toBe(0)
  })
})

describe('what is shown of an output', () => {
  it.each(BLOCKS.filter(({ info }) => info === 'console').map(({ name, text }) => [name, text] as const))('%s', async (_, text) => {
    for (const part of text.split(/^(?=\$ )/m)) {
      const [command = '', ...shown] = part.trimEnd().split('\n')
      const args = /^\$ node dist\/cli\.js (.*)$/.exec(command)?.[1]?.split(' ') ?? []
      const { stdout, status } = await runDist('cli.js', args, ROOT)
      expect([command, hasRun(status)]).toEqual([command, true])
      expect(missingOf(shown, stdout.split('\n'))).toEqual([])
    }
  })

  it('would be seen to differ', () => {
    const real = ['a', 'b', 'c', 'd']
    expect(missingOf(['a', '…', 'c'], real)).toEqual([])
    expect(
      [['a', 'c'], ['…', 'x'], ['b'], ['a', 'b ', '…'], ['a', '…', 'b', 'd']].map((shown) => missingOf(shown, real).length > 0),
    ).toEqual([true, true, true, true, true])
  })

  it.each(BLOCKS.flatMap(({ name, info, text }) => (info.startsWith('mermaid') ? [[name, info.split(' ').slice(1), text] as const] : [])))(
    '%s is drawn as it is shown',
    async (_, args, text) => {
      expect((await runDist('cli.js', args, ROOT)).stdout).toBe(text)
    },
  )
})

/** The lines that are shown and do not come next in the real ones. `…` is for lines that are left out; what comes after the last is, too. */
function missingOf(shown: readonly string[], real: readonly string[]): string[] {
  let at = 0
  let isOpen = false
  const missing: string[] = []
  for (const line of shown) {
    if (line.trim() === '…') {
      isOpen = true
      continue
    }
    const found = isOpen ? real.indexOf(line, at) : real[at] === line ? at : -1
    if (found < 0) missing.push(line)
    else at = found + 1
    isOpen = false
  }
  return missing
}

/** The words in single backticks of each page. */
const spans = [...PAGES].flatMap(([page, text]) => {
  const found: (readonly [string, string])[] = []
  void marked.walkTokens(marked.lexer(text), (token) => {
    if (token.type === 'codespan') found.push([page, (token as Tokens.Codespan).text])
  })
  return found
})

describe('what pages name in passing', () => {
  /** Pages of rules and formats, and the one about the inside, name Podman's flags. */
  const own = spans.filter(([page]) => !/^docs\/(?:rules\/|formats\/|architecture)/.test(page))
  const NAMES = new Set(COMMANDS.map(({ name }): string => name))
  const FLAGS = new Set(['format', 'help', 'version', ...OPTIONS.filter(({ commands }) => commands.length > 0).map(({ name }) => name)])

  const commandIn = (words: string): string[] | null => {
    const [first = '', ...rest] = words.replace(/^(?:podman-topology|node dist\/cli\.js) /, '').split(/\s+/)
    return NAMES.has(first) && rest.length > 0 && !words.startsWith('git ') ? [first, ...rest] : null
  }

  it('is a command that there is', () => {
    const commands = own.flatMap(([page, words]) => {
      const command = commandIn(words)
      return command ? [[page, command] as const] : []
    })
    expect(commands.length).toBeGreaterThan(10)
    expect(commands.filter(([, command]) => readArguments(command).kind === 'mistake')).toEqual([])
    expect(readArguments(commandIn('podman-topology graph --format pdf') ?? []).kind).toBe('mistake')
  })

  it('is a flag that there is', () => {
    const flags = own.filter(([, words]) => words.startsWith('--'))
    expect(flags.length).toBeGreaterThan(10)
    expect(flags.filter(([, words]) => !(words.match(/--[a-z-]+/g) ?? []).every((flag) => FLAGS.has(flag.slice(2))))).toEqual([])
  })

  it('is a file or script that there is', () => {
    const paths = spans.filter(([, words]) => /^(?:src|__tests__|docs|scripts|schemas|dist|[.]ci)\/[\w./-]*\w\/?$/.test(words))
    expect(paths.length).toBeGreaterThan(10)
    expect(paths.filter(([, path]) => !existsSync(join(ROOT, path)))).toEqual([])
    const scripts = [...PAGES].flatMap(([page, text]) =>
      [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => [page, name] as const),
    )
    expect(scripts.length).toBeGreaterThan(3)
    expect(scripts.filter(([, name]) => !(name in SCRIPTS))).toEqual([])
    const files = [...PAGES].flatMap(([page, text]) =>
      [...text.matchAll(/\bnode (scripts\/[\w.-]+)/g)].map(([, file = '']) => [page, file] as const),
    )
    expect(files.filter(([, file]) => !existsSync(join(ROOT, file)))).toEqual([])
  })

  it('is how the image is run', () => {
    const runs = spans.flatMap(([, words]) => /^podman run .* -v \S*:(\S+?):\S+ podman-topology (.*)$/.exec(words)?.slice(1) ?? [])
    const [directory, command = ''] = runs
    expect(readFileSync(join(ROOT, 'Containerfile'), 'utf8')).toContain(`\nWORKDIR ${directory}\n`)
    expect(readArguments(command.split(' '))).toMatchObject({ kind: 'run' })
  })
})

describe('the README', () => {
  it('has the exit codes', async () => {
    expect(PAGES.get('README.md')?.replace(/\n/g, ' ')).toContain(
      'Exit codes: 0 nothing that fails the run, 1 findings at or above `fail-on`, 2 a mistake in flags, inputs or configuration, 3 a file that could not be read as what it is, or a fault of podman-topology.',
    )
    const codes: Record<string, number | null> = {}
    const lint = async (...args: readonly string[]) => (await runDist('cli.js', ['lint', ...args], repository.root)).status
    codes.found = await lint()
    codes['below fail-on'] = await lint('--fail-on', 'never')
    codes['known before'] = await lint('--base', 'HEAD')
    codes.flag = await lint('--fail-onn', 'never')
    repository.write({ '.podman-topology.yml': 'fail-onn: never\n' })
    codes.configuration = await lint()
    repository.write({ '.podman-topology.yml': '', 'odd.container': 'before any section\n[Container]\nImage=x\n' })
    codes['a file that is not what it is'] = await lint('--fail-on', 'never')
    expect(codes).toEqual({
      found: 1,
      'below fail-on': 0,
      'known before': 0,
      flag: 2,
      configuration: 2,
      'a file that is not what it is': 3,
    })
  })

  it('shows the workflow that init writes, but for what init knows of the repository', async () => {
    await runDist('cli.js', ['init'], repository.root)
    const written = parse(repository.read('.github/workflows/podman-topology.yml')) as Workflow
    const shown = BLOCKS.filter(({ page, info }) => page === 'README.md' && info === 'yaml workflow').map(
      ({ text }) => parse(text) as Workflow,
    )
    const without = ({ permissions, jobs }: Workflow) => ({
      permissions,
      steps: Object.values(jobs).flatMap(({ steps }) =>
        steps.map(({ uses, ...rest }) => ({ uses: uses.replace(/@[0-9a-f]{40}$/, '@v7'), ...rest })),
      ),
    })
    expect(without(written)).toEqual(without(shown[0] as Workflow))
  })
})

interface Workflow {
  readonly permissions: unknown
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly uses: string; readonly with?: unknown }[] }>>
}
