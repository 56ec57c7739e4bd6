import { describe, expect, it } from '@jest/globals'
import { podmanAtLeast } from '../../src/model/index.js'

describe('versions', () => {
  it.each([
    ['5.8', '5.8', true],
    ['5.8', '5.3', true],
    ['5.8.1', '5.8.2', false],
    ['5.2.1', '5.3', false],
    ['5.10', '5.8', true],
    ['6', '5.3', true],
    ['4', '5.0', false],
    ['4.9.4', '5.0', false],
    ['5', '5.0', true],
    ['5.8', '5.8.0', true],
    ['v6.0.0-rc1', '6.0', true],
    ['6.1-dev', '6.0', true],
    // What is left open may be anything of its line.
    ['5', '5.8', null],
    ['5.8', '5.8.2', null],
    ['latest', '6.0', null],
    ['', '5.0', null],
  ])('%p is at least %p: %p', (version, floor, expected) => {
    expect(podmanAtLeast(version, floor)).toBe(expected)
  })
})
