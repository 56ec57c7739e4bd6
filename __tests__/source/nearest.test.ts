import { describe, expect, it } from '@jest/globals'
import { nearest } from '../../src/source/index.js'

describe('nearest', () => {
  const words = ['hosts', 'ignore', 'paths', 'fail-on']
  it.each([
    ['host', 'hosts'],
    ['hsots', 'hosts'],
    ['Hosts', 'hosts'],
    ['ignor', 'ignore'],
    ['fail_on', 'fail-on'],
    ['failon', 'fail-on'],
    ['path', 'paths'],
    ['something', null],
    ['', null],
    ['x', null],
  ])('takes %j for %j', (word, expected) => {
    expect(nearest(word, words)).toBe(expected)
  })

  it('takes the first of equally near words, and the exact one before all', () => {
    expect(nearest('cat', ['bat', 'hat'])).toBe('bat')
    expect(nearest('cat', ['bat', 'cat'])).toBe('cat')
    expect(nearest('cat', [])).toBeNull()
  })
})
