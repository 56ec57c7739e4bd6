import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { MAX_FILE_BYTES } from '../../src/host/decode.js'
import { readDiskTree } from '../../src/host/disk-tree.js'
import { readGitTree } from '../../src/host/git-tree.js'

let root: string
const write = (path: string, content: string | Buffer): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}
const git = (...args: string[]): string =>
  execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { encoding: 'utf8' })
const paths = (tree: { entries: readonly { path: string }[] }): string[] => tree.entries.map((entry) => entry.path)

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'podman-topology-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('a tree on disk', () => {
  it('is sorted by path as plain strings', () => {
    for (const path of ['a-b', 'a/z', 'a.b', 'b', 'a/b/c']) write(path, '')
    expect(paths(readDiskTree(root).tree)).toEqual(['a-b', 'a.b', 'a/b/c', 'a/z', 'b'])
  })

  it('respects .gitignore files: nested, negated, for directories', () => {
    write('.gitignore', '*.log\nbuild/\n!keep.log\n')
    write('sub/.gitignore', '/only-here\n')
    for (const path of ['a.log', 'keep.log', 'build/x', 'sub/b.log', 'sub/only-here', 'only-here']) write(path, '')
    expect(paths(readDiskTree(root).tree)).toEqual(['.gitignore', 'keep.log', 'only-here', 'sub/.gitignore'])
  })

  it('leaves out .git, node_modules and nested repositories, and names the latter', () => {
    write('.git/config', '')
    write('node_modules/x/web.container', '')
    write('vendor/.git', 'gitdir: elsewhere')
    write('vendor/a.container', '')
    const { tree, skipped } = readDiskTree(root)
    expect(paths(tree)).toEqual([])
    expect(skipped).toEqual([{ path: 'vendor', reason: 'a repository of its own (a submodule or a nested clone)' }])
  })

  it('lists symlinks with where they lead and reads only those that stay inside', () => {
    write('real.txt', 'inside')
    symlinkSync('real.txt', join(root, 'link.txt'))
    symlinkSync('/etc/passwd', join(root, 'out.txt'))
    symlinkSync('nowhere', join(root, 'broken.txt'))
    symlinkSync('.', join(root, 'loop'))
    const { tree } = readDiskTree(root)
    expect(paths(tree)).toEqual(['broken.txt', 'link.txt', 'loop', 'out.txt', 'real.txt'])
    expect(tree.read('link.txt')).toEqual({ ok: true, text: 'inside' })
    for (const path of ['out.txt', 'broken.txt', 'loop']) expect(tree.read(path).ok).toBe(false)
  })

  it('says why a file is no text', () => {
    write('binary', Buffer.from([0x41, 0, 0x42]))
    write('latin1', Buffer.from([0x41, 0xe9, 0x42]))
    write('large', Buffer.alloc(MAX_FILE_BYTES + 1, 0x20))
    const { tree } = readDiskTree(root)
    expect(tree.read('binary')).toEqual({ ok: false, reason: 'a binary file: it holds NUL bytes' })
    expect(tree.read('latin1')).toEqual({ ok: false, reason: 'not UTF-8 text' })
    expect(tree.read('large')).toEqual({ ok: false, reason: 'larger than the limit of 2 MiB' })
  })

  it('does not block on a FIFO', () => {
    execFileSync('mkfifo', [join(root, 'pipe.container')])
    expect(paths(readDiskTree(root).tree)).toEqual([])
  })
})

describe('a tree in a commit', () => {
  it('has the files of that commit, not those of the work tree', async () => {
    git('init', '-q')
    write('a.container', 'old')
    write('dir/ünïcode "quoted".pod', 'x')
    symlinkSync('../a.container', join(root, 'dir/link'))
    symlinkSync('../../out', join(root, 'dir/out'))
    git('add', '-A')
    git('commit', '-qm', 'one')
    write('a.container', 'new')
    write('b.container', 'new')
    const result = await readGitTree(root, 'HEAD')
    if (!result.ok) throw new Error(result.reason)
    expect(paths(result.tree)).toEqual(['a.container', 'dir/link', 'dir/out', 'dir/ünïcode "quoted".pod'])
    result.tree.prefetch(paths(result.tree))
    expect(result.tree.read('a.container')).toEqual({ ok: true, text: 'old' })
    expect(result.tree.read('dir/link')).toEqual({ ok: true, text: 'old' })
    expect(result.tree.read('dir/out').ok).toBe(false)
  })

  it('is seen from a sub-directory, also from one the commit does not have', async () => {
    git('init', '-q')
    write('sub/a.container', 'x')
    git('add', '-A')
    git('commit', '-qm', 'one')
    mkdirSync(join(root, 'other'))
    const below = await readGitTree(join(root, 'sub'), 'HEAD')
    const nowhere = await readGitTree(join(root, 'other'), 'HEAD')
    expect(below.ok && paths(below.tree)).toEqual(['a.container'])
    expect(nowhere.ok && paths(nowhere.tree)).toEqual([])
  })

  it('names a ref that is not here, also one that looks like an option', async () => {
    git('init', '-q')
    write('a', 'x')
    git('add', '-A')
    git('commit', '-qm', 'one')
    expect(await readGitTree(root, 'no-such-ref')).toEqual({ ok: false, reason: 'no-such-ref is not a commit in this clone' })
    expect(await readGitTree(root, '--upload-pack=touch pwned')).toMatchObject({ ok: false })
  })
})
