import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { differenceFrom } from '../../src/host/changed-lines.js'
import { readDiskTree } from '../../src/host/disk-tree.js'
import { formerTree } from '../../src/host/former-tree.js'
import { type GitTree, readGitTree } from '../../src/host/git-tree.js'

let root: string
const write = (path: string, content: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}
const git = (...args: string[]): string =>
  execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { encoding: 'utf8' })

/** What a tree says, in a form that can be compared. */
function said(result: GitTree): unknown {
  if (!result.ok) return result
  const { tree } = result
  tree.prefetch(tree.entries.map(({ path }) => path))
  return tree.entries.map(({ path, symlink }) => [path, symlink?.target, tree.read(path), tree.has(path)])
}

const FILES = ['a.container', 'b/c.container', 'b/d e.container', 'b/ünï "quoted".pod', 'z.yaml']

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'podman-topology-'))
  git('init', '-q')
  for (const path of FILES) write(path, `old ${path}`)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const commit = (): void => {
  git('add', '-A')
  git('commit', '-qm', 'one')
}

/** The tree of the commit as it is made from the directory, and as git lists it. */
async function both(directory = root): Promise<{ made: GitTree | null; listed: GitTree }> {
  const difference = await differenceFrom(directory, 'HEAD')
  if (difference === null) throw new Error('git cannot tell')
  return { made: formerTree(directory, readDiskTree(directory).tree, difference), listed: await readGitTree(directory, 'HEAD') }
}

async function expectSame(directory = root): Promise<void> {
  const { made, listed } = await both(directory)
  expect(made && said(made)).toEqual(said(listed))
}

describe('the files of a commit, made from those of the directory', () => {
  const changes: readonly (readonly [string, () => void])[] = [
    ['nothing', () => {}],
    ['one that reads otherwise', () => write('b/d e.container', 'new')],
    ['one whose name git quotes', () => write('b/ünï "quoted".pod', 'new')],
    ['one that is new', () => write('b/new.container', 'new')],
    ['one that is new and staged', () => [write('new.container', 'new'), git('add', 'new.container')]],
    ['one that is gone', () => unlinkSync(join(root, 'b/c.container'))],
    ['one that is gone and staged', () => git('rm', '-q', 'b/c.container')],
    ['one that moved', () => git('mv', 'a.container', 'b/a.container')],
    ['one that git no longer tracks', () => git('rm', '-q', '--cached', 'a.container')],
    [
      'one that git no longer tracks and that reads otherwise',
      () => [git('rm', '-q', '--cached', 'a.container'), write('a.container', 'new')],
    ],
    ['one that is staged and changed again', () => [write('z.yaml', 'staged'), git('add', 'z.yaml'), write('z.yaml', 'again')]],
    ['one whose mode alone differs', () => git('update-index', '--chmod=+x', 'z.yaml')],
    ['a directory in place of a file', () => [unlinkSync(join(root, 'z.yaml')), write('z.yaml/a', 'new')]],
    ['ignored files', () => [write('.git/info/exclude', '*.tmp\n'), write('b/cache.tmp', 'new')]],
    ['everything', () => FILES.map((path) => write(path, `new ${path}`))],
  ]
  it.each(changes)('is what git lists, with %s changed', async (_, change) => {
    commit()
    change()
    await expectSame()
    await expectSame(join(root, 'b'))
  })

  it('is what git lists, also through a link to what changed', async () => {
    symlinkSync('a.container', join(root, 'link.container'))
    symlinkSync('/etc/passwd', join(root, 'out'))
    commit()
    write('a.container', 'new')
    await expectSame()
  })

  it('is not made where a link is, or may lead elsewhere than it did', async () => {
    symlinkSync('a.container', join(root, 'link.container'))
    commit()
    write('new', '')
    expect((await both()).made).toBeNull()
    unlinkSync(join(root, 'new'))
    unlinkSync(join(root, 'z.yaml'))
    symlinkSync('a.container', join(root, 'z.yaml'))
    expect((await both()).made).toBeNull()
  })

  it('is not made where a file that changed is ignored all the same', async () => {
    write('.gitignore', 'z.yaml\n')
    commit()
    git('add', '-f', 'z.yaml')
    git('commit', '-qm', 'two')
    write('z.yaml', 'new')
    expect((await both()).made).toBeNull()
  })

  it('is what git lists, with files in conflict', async () => {
    commit()
    const branch = git('branch', '--show-current').trim()
    git('checkout', '-qb', 'other')
    write('z.yaml', 'theirs')
    git('commit', '-qam', 'theirs')
    git('checkout', '-q', branch)
    write('z.yaml', 'ours')
    git('commit', '-qam', 'ours')
    expect(() => git('merge', '-q', 'other')).toThrow()
    await expectSame()
  })
})
