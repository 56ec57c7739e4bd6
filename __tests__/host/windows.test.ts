/**
 * What a run on Windows prints. The disk is this machine's: node:path is Node's own `path.win32`, and node:fs takes and gives paths in its way.
 * What differs between the systems besides paths (links, case, devices) is not seen here.
 */
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { filesIn } from '../support/fixtures.js'

const toPosix = (file: unknown): unknown => (typeof file === 'string' ? file.replace(/^[A-Za-z]:/, '').replaceAll('\\', '/') : file)
/** Functions of node:fs whose first argument is a path. */
const BY_PATH = ['accessSync', 'lstatSync', 'mkdirSync', 'openSync', 'readFileSync', 'readdirSync', 'statSync', 'writeFileSync'] as const
type Anything = (...args: unknown[]) => unknown

const seen: string[] = []
const windowsFs = {
  ...fs,
  ...Object.fromEntries(
    BY_PATH.map((name) => [
      name,
      (file: unknown, ...rest: unknown[]) => {
        if (typeof file === 'string') seen.push(file)
        return (fs[name] as unknown as Anything)(toPosix(file), ...rest)
      },
    ]),
  ),
  realpathSync: (file: string): string => `C:${fs.realpathSync(toPosix(file) as string).replaceAll('/', '\\')}`,
}
const windowsPath = { ...path.win32, default: path.win32 }

const FORMATS: readonly (readonly string[])[] = [
  ...['text', 'json', 'sarif', 'github', 'junit', 'gitlab', 'rdjson'].map((format) => ['lint', '--format', format]),
  ...['mermaid', 'dot', 'svg', 'html', 'json'].map((format) => ['graph', '--format', format]),
]

describe('a directory on Windows', () => {
  const before = process.cwd()
  let workspace: string
  let root: string
  beforeAll(() => {
    workspace = fs.mkdtempSync(path.join(tmpdir(), 'windows-'))
    root = path.join(workspace, 'some/where')
    const stacks = path.resolve(import.meta.dirname, '../equivalence')
    const more = {
      '.gitignore': 'left/out/\n',
      'left/out/x.container': '[Container]\nPublishPort=1\n',
      'in/a/b.container': '[Container]\nImage=x\nNope=1\n',
    }
    for (const [file, text] of Object.entries({
      ...filesIn(path.join(stacks, 'pod-collision')),
      ...filesIn(path.join(stacks, 'proxy')),
      ...more,
    })) {
      fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
      fs.writeFileSync(path.join(root, file), text)
    }
    fs.symlinkSync('b.container', path.join(root, 'in/a/link.container'))
  })
  afterAll(() => {
    process.chdir(before)
    fs.rmSync(workspace, { recursive: true, force: true })
  })

  /** What each command prints, of a program whose modules are loaded anew. */
  async function printed(directory: string): Promise<string[]> {
    jest.resetModules()
    const { main } = await import('../../src/main.js')
    const { processHost } = await import('../../src/host/index.js')
    const texts: string[] = []
    for (const [command = '', ...flags] of FORMATS) {
      let out = ''
      const print = (text: string): void => {
        out += text
      }
      const code = await main({ ...processHost([command, directory, ...flags], {}), print, printError: print })
      texts.push(`${code}\n${out}`)
    }
    return texts
  }

  it('is told with the same paths as anywhere else, in every format', async () => {
    process.chdir(workspace)
    const here = await printed('some/where')
    jest.unstable_mockModule('node:path', () => windowsPath)
    jest.unstable_mockModule('node:fs', () => windowsFs)
    const there = await printed('some\\where')
    expect(here.join('')).toContain('some/where/in/a/b.container')
    expect(here.join('')).not.toContain('left/out')
    expect(seen.some((file) => /^C:\\/.test(file))).toBe(true)
    expect(there).toEqual(here)
  })
})
