import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readDiskTree } from '../../src/host/disk-tree.js'
import { GitignoreChain } from '../../src/host/gitignore.js'

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gitignore-'))
  execFileSync('git', ['-C', root, 'init', '-q'])
  for (const path of PATHS) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), '')
  }
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const PATHS = ['a', 'b/a', 'b/c/a', 'b/c/d.log', 'b/x y', 'c/a.log', 'c/ab', 'c/b', 'd/b/c/a', 'd/#x', 'd/!x', 'd/a*', 'e/[a]', 'A']

/** What git does not ignore, and what the walk lists, of the same directory. */
function both(ignore: string, nested = ''): { git: string[]; walk: string[] } {
  writeFileSync(join(root, '.gitignore'), ignore)
  writeFileSync(join(root, 'b/.gitignore'), nested)
  const git = spawnSync('git', ['-C', root, '-c', 'core.ignoreCase=false', 'ls-files', '-z', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
  const walk = readDiskTree(root).tree.entries.map(({ path }) => path)
  const own = (path: string): boolean => path !== '' && !path.endsWith('.gitignore')
  return { git: git.stdout.split('\0').filter(own).sort(), walk: walk.filter(own).sort() }
}

describe('.gitignore', () => {
  it.each([
    ['*.log\n!d.log\n'],
    ['/a\n'],
    ['b/\n!b/a\n'],
    ['b/*\n!b/c\n'],
    ['**/a\n!/d/**/a\n'],
    ['b/**\n'],
    ['a/\n'],
    ['c/a?\n'],
    ['[ac]*\n'],
    ['\\#x\n\\!x\n'],
    ['d/a\\*\n'],
    ['e/\\[a\\]\n'],
    ['e/[[]a]\n'],
    ['x\\ y\n'],
    ['a   \n'],
    ['# a\n\n!\n/\n\\\na\\\n'],
    ['\ufeffa\r\nc\r\n'],
    ['**\n!*/\n!*.log\n'],
    ['b/**/a\n'],
    ['/**/c/\n'],
    ['a**\n'],
    ['c**//\n'],
    ['*\\/a\n'],
    ['**\\/a\n'],
    ['d\\/b**/a\n'],
    ['b**/a\n'],
    ['c**/b\n'],
    ['d/b**/**/a\n'],
  ])('%j leaves out what git leaves out', (text) => {
    const { git, walk } = both(text)
    expect(walk).toEqual(git)
  })

  it('leaves out what git leaves out, whatever stands in it', () => {
    const line = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'd', '*', '**', '?', '/', '**/', '!', '[ab]', '[!a]', '\\', '.log', ' ', '#'),
      maxLength: 6,
    })
    const text = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, text, (own, nested) => {
        const { git, walk } = both(own, nested)
        expect(walk).toEqual(git)
      }),
      { numRuns: 60 },
    )
  })

  it('stops matching when patterns take too long, and says so', () => {
    const chain = GitignoreChain.start().with('', `${'*a'.repeat(2000)}b\n`.repeat(300))
    const name = 'a'.repeat(250)
    const started = process.cpuUsage()
    for (let file = 0; file < 2000; file++) expect(chain.ignores(name, name, false)).toBe(false)
    const { user } = process.cpuUsage(started)
    expect(chain.isExhausted).toBe(true)
    expect(user / 1e6).toBeLessThan(30)
  })
})
