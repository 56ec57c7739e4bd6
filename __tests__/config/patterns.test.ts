import { describe, expect, it } from '@jest/globals'
import { pathSet, patternProblem } from '../../src/config/patterns.js'

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
  ])('%j means %j', (patterns, expected) => {
    const set = pathSet(patterns)
    expect(PATHS.filter((path) => set.matches(path))).toEqual(expected)
  })

  it('has no extended globs, whose matching can take exponential time', () => {
    const set = pathSet(['+(a|aa)+(a|aa)+(a|aa)+(a|aa)+(a|aa)+(a|aa)+(a|aa)b'])
    expect(set.matches('a'.repeat(60))).toBe(false)
  })

  it.each([
    [['{a,b}.container'], ['b.container']],
    [['a/{b.container,c/{d,e}.yaml}'], ['a/b.container', 'a/c/d.yaml']],
    [['{a'], []],
    [['a{b,}/c'], ['ab/c']],
    [['{a..c}'], []],
    [['\\{a,b}'], []],
  ])('%j: braces are alternatives', (patterns, expected) => {
    expect(PATHS.filter((path) => pathSet(patterns).matches(path))).toEqual(expected)
  })

  it('counts in braces', () => {
    const set = pathSet(['host{1..3}/**', 'x{3..2}'])
    expect(['host1/a', 'host3/a', 'x2', 'x3'].filter((path) => !set.matches(path))).toEqual([])
    expect(set.matches('host4/a')).toBe(false)
  })

  it('refuses what would stand for too much', () => {
    expect(patternProblem('{a,b}'.repeat(8))).toBeNull()
    expect(patternProblem('{a,b}'.repeat(9))).toBe('the braces stand for more than 256 patterns')
    expect(patternProblem('{1..999999}')).toBe('the braces stand for more than 256 patterns')
    expect(patternProblem('{'.repeat(3000))).toBeNull()
    expect(patternProblem('a'.repeat(5000))).toBe('a pattern has at most 4096 characters')
  })

  it('takes no time for patterns that try', () => {
    const set = pathSet([`${'*a'.repeat(40)}b`, `${'**/a/'.repeat(40)}b`])
    expect(set.matches('a'.repeat(250))).toBe(false)
    expect(set.matches('a/'.repeat(120))).toBe(false)
  })
})
