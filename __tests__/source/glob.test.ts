import { describe, expect, it } from '@jest/globals'
import { type Meter, nameGlob, pathGlob } from '../../src/source/index.js'

describe('nameGlob', () => {
  it.each([
    ['web', ['web'], ['Web', 'webs', '']],
    ['*.container', ['a.container', '.container'], ['a.container.d']],
    ['web*', ['web', 'web.pod'], ['aweb']],
    ['*', ['', 'a'], []],
    ['a*b*c', ['abc', 'aXbXbc', 'abcc'], ['ab', 'acb']],
    ['a?c', ['abc'], ['ac', 'abbc']],
    ['[a-c]x', ['ax', 'cx'], ['dx', 'x']],
    ['[!a-c]x', ['dx'], ['ax']],
    ['[^a]', ['b'], ['a']],
    ['[]a]', [']', 'a'], ['b']],
    ['[[:digit:]x]', ['1', 'x'], ['a', ':']],
    ['[a\\]b]', [']', 'b', 'a'], ['\\']],
    ['[a-', ['[a-'], ['a']],
    ['\\*', ['*'], ['a', '\\*']],
    ['a\\', ['a\\'], ['a']],
  ] as const)('%j takes %j and not %j', (pattern, taken, others) => {
    const matches = nameGlob(pattern)
    expect(taken.filter((name) => !matches(name))).toEqual([])
    expect(others.filter((name) => matches(name))).toEqual([])
  })

  it('takes no more comparisons than pattern times name, counted', () => {
    const meter: Meter = { steps: 0 }
    const pattern = `${'*a'.repeat(100)}b`
    const name = 'a'.repeat(250)
    expect(nameGlob(pattern, meter)(name)).toBe(false)
    expect(meter.steps).toBeGreaterThan(0)
    expect(meter.steps).toBeLessThan(pattern.length * name.length)
  })
})

describe('pathGlob', () => {
  it.each([
    ['**', ['', 'a', 'a/b'], []],
    ['**/x', ['x', 'a/x', 'a/b/x'], ['a/xy', 'x/a']],
    ['a/**/b', ['a/b', 'a/c/b', 'a/c/d/b'], ['a', 'b', 'a/c']],
    ['a/**', ['a', 'a/b', 'a/b/c'], ['b/a']],
    ['**/a/**/a', ['a/a', 'x/a/y/a'], ['a']],
    ['a**/b', ['a/b', 'axx/b'], ['a/x/b']],
  ] as const)('%j takes %j and not %j', (pattern, taken, others) => {
    const matches = pathGlob(pattern.split('/'))
    const test = (path: string): boolean => matches(path === '' ? [] : path.split('/'))
    expect(taken.filter((path) => !test(path))).toEqual([])
    expect(others.filter(test)).toEqual([])
  })

  it('takes no more comparisons than pattern times path, counted', () => {
    const meter: Meter = { steps: 0 }
    const pattern = [...Array.from({ length: 60 }, () => ['**', 'a']).flat(), 'b']
    const path = Array.from({ length: 60 }, () => 'a')
    expect(pathGlob(pattern, meter)(path)).toBe(false)
    expect(meter.steps).toBeLessThan(2 * pattern.length * path.length)
  })
})
