import { describe, expect, it } from '@jest/globals'
import { baseName, directoryDistance, directoryOf, LineIndex, ListedTree, OverlayTree, resolvePath } from '../../src/source/index.js'

describe('LineIndex', () => {
  it('counts lines after \\n, \\r\\n and a lone \\r, and columns in UTF-16 units', () => {
    const lines = new LineIndex('a\nb\r\nc\rd😀e')
    expect(lines.count).toBe(4)
    expect(lines.position(0)).toEqual({ line: 1, column: 1 })
    expect(lines.position(2)).toEqual({ line: 2, column: 1 })
    expect(lines.position(5)).toEqual({ line: 3, column: 1 })
    expect(lines.position(7)).toEqual({ line: 4, column: 1 })
    expect(lines.position(10)).toEqual({ line: 4, column: 4 })
  })

  it('takes an offset past the end as the end', () => {
    expect(new LineIndex('ab').position(99)).toEqual({ line: 1, column: 3 })
    expect(new LineIndex('ab\n').start(9)).toBe(3)
  })
})

describe('tree paths', () => {
  it('resolves inside the tree and refuses to leave it', () => {
    expect(resolvePath('a/b', '../c/./d')).toBe('a/c/d')
    expect(resolvePath('', 'x')).toBe('x')
    expect(resolvePath('a', '../../x')).toBeNull()
    expect(resolvePath('a', '/etc/x')).toBeNull()
  })

  it('takes paths apart', () => {
    expect([directoryOf('a/b/c'), directoryOf('c'), baseName('a/b/c'), baseName('c')]).toEqual(['a/b', '', 'c', 'c'])
  })

  it('measures the way between directories', () => {
    expect(directoryDistance('a/b', 'a/b')).toBe(0)
    expect(directoryDistance('a/b', 'a')).toBe(1)
    expect(directoryDistance('a/b', 'a/c')).toBe(2)
    expect(directoryDistance('', 'a/c')).toBe(2)
  })
})

describe('ListedTree', () => {
  const paths = ['a/b/c.txt', 'a/d.txt', 'e.txt']
  it('lists directories, also those that only hold directories', () => {
    const tree = new ListedTree(
      paths.map((path) => ({ path })),
      ({ path }) => ({ ok: true, text: path }),
    )
    expect(tree.list('a')).toEqual(['a/d.txt'])
    expect(tree.list('')).toEqual(['e.txt'])
    expect(tree.list('a/b')).toEqual(['a/b/c.txt'])
    expect([tree.hasDirectory('a'), tree.hasDirectory('a/b'), tree.hasDirectory('b'), tree.hasDirectory('')]).toEqual([
      true,
      true,
      false,
      true,
    ])
  })

  it('reads each file once and prefetches in one go', () => {
    const reads: string[] = []
    const tree = new ListedTree(
      paths.map((path) => ({ path })),
      ({ path }) => {
        reads.push(path)
        return { ok: true, text: path }
      },
      (entries) => {
        reads.push(entries.map((entry) => entry.path).join('+'))
        return entries.map(({ path }) => ({ ok: true, text: path }))
      },
    )
    tree.prefetch(['e.txt', 'a/d.txt', 'nowhere'])
    tree.read('e.txt')
    tree.read('a/b/c.txt')
    tree.read('a/b/c.txt')
    expect(reads).toEqual(['e.txt+a/d.txt', 'a/b/c.txt'])
    expect(tree.read('nowhere')).toEqual({ ok: false, reason: 'no such file' })
  })
})

describe('OverlayTree', () => {
  const below = new ListedTree([{ path: 'a/gone' }, { path: 'a/kept' }, { path: 'b/gone' }], ({ path }) => ({ ok: true, text: path }))

  it('has files that read otherwise, are new or are gone', () => {
    const changes = new Map([
      ['a/gone', null],
      ['a/kept', 'changed'],
      ['b/gone', null],
      ['c/new', 'new'],
    ])
    const tree = new OverlayTree(below, changes)
    expect(tree.entries.map(({ path }) => path)).toEqual(['a/kept', 'c/new'])
    expect(['a/gone', 'a/kept', 'b/gone', 'c/new'].map((path) => tree.has(path))).toEqual([false, true, false, true])
    expect(['a', 'b', 'c'].map((path) => [tree.hasDirectory(path), ...tree.list(path)])).toEqual([
      [true, 'a/kept'],
      [false],
      [true, 'c/new'],
    ])
    expect(['a/gone', 'a/kept', 'c/new'].map((path) => tree.read(path))).toEqual([
      { ok: false, reason: 'no such file' },
      { ok: true, text: 'changed' },
      { ok: true, text: 'new' },
    ])
  })

  it('is the tree below where nothing is gone or new', () => {
    const tree = new OverlayTree(below, new Map([['a/kept', 'changed']]))
    expect(tree.entries).toBe(below.entries)
    expect([tree.has('a/gone'), tree.hasDirectory('b'), tree.list('a'), tree.read('a/gone')]).toEqual([
      true,
      true,
      ['a/gone', 'a/kept'],
      { ok: true, text: 'a/gone' },
    ])
  })
})
