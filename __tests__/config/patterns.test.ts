import { describe, expect, it } from '@jest/globals'
import { pathSet } from '../../src/config/patterns.js'

const PATHS = ['a', 'a/b.container', 'a/c/d.yaml', '.hidden/x', 'b.container', 'ab/c']

describe('pathSet', () => {
  it.each([
    [['a'], ['a', 'a/b.container', 'a/c/d.yaml']],
    [['a/'], ['a', 'a/b.container', 'a/c/d.yaml']],
    [['./a/c'], ['a/c/d.yaml']],
    [['/a/c'], ['a/c/d.yaml']],
    [['*'], ['a', 'b.container']],
    [['*.container'], ['b.container']],
    [['**/*.container'], ['a/b.container', 'b.container']],
    [['**'], PATHS],
    [
      ['a/**', '!a/c/**'],
      ['a', 'a/b.container'],
    ],
    [
      ['a/**', '!a/c/**', 'a/c/d.yaml'],
      ['a', 'a/b.container', 'a/c/d.yaml'],
    ],
    [['!a'], ['.hidden/x', 'b.container', 'ab/c']],
    [['!**/*.container'], ['a', 'a/c/d.yaml', '.hidden/x', 'ab/c']],
    [['{a,ab}/*'], ['a/b.container', 'ab/c']],
    [['a?/*'], ['ab/c']],
    [['.'], PATHS],
    [[], []],
  ])('%j means %j', async (patterns, expected) => {
    const set = await pathSet(patterns)
    expect(PATHS.filter((path) => set.matches(path))).toEqual(expected)
  })

  it('has no extended globs, whose matching can take exponential time', async () => {
    const set = await pathSet(['+(a|aa)+(a|aa)+(a|aa)+(a|aa)+(a|aa)+(a|aa)+(a|aa)b'])
    expect(set.matches('a'.repeat(60))).toBe(false)
  })
})
