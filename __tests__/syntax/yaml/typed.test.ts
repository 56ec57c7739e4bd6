import { describe, expect, it } from '@jest/globals'
import type { Dialect, Typed } from '../../../src/syntax/yaml/index.js'
import { rootOf, scalarAt } from './read.js'

const typed = (text: string, dialect: Dialect): Typed => {
  const root = rootOf(`- ${text}\n`, dialect)
  return root.kind === 'seq' ? (root.items[0] as { typed: Typed }).typed : Number.NaN
}

/** Text, then what PyYAML, the 1.2 core schema and go-yaml v3 make of it; the first column was compared with PyYAML 6. */
const TABLE: readonly (readonly [string, Typed, Typed, Typed])[] = [
  ['80', 80, 80, 80],
  ['+5', 5, 5, 5],
  ['-17', -17, -17, -17],
  ['22:22', 1342, '22:22', '22:22'],
  ['8080:80', '8080:80', '8080:80', '8080:80'],
  ['190:20:30', 685230, '190:20:30', '190:20:30'],
  ['190:20:30.5', 685230.5, '190:20:30.5', '190:20:30.5'],
  ['1:60', '1:60', '1:60', '1:60'],
  ['0:30', '0:30', '0:30', '0:30'],
  ['-2:30', -150, '-2:30', '-2:30'],
  ['010', 8, 10, 8],
  ['08', '08', 8, 8],
  ['0o17', '0o17', 15, 15],
  ['0x1F', 31, 31, 31],
  ['0b101', 5, '0b101', 5],
  ['1_000', 1000, '1_000', 1000],
  ['0', 0, 0, 0],
  ['1.5', 1.5, 1.5, 1.5],
  ['1.', 1, 1, 1],
  ['.5', 0.5, 0.5, 0.5],
  ['1e3', '1e3', 1000, 1000],
  ['1.0e+3', 1000, 1000, 1000],
  ['.inf', Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ['-.INF', Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
  ['.nan', Number.NaN, Number.NaN, Number.NaN],
  ['yes', true, 'yes', 'yes'],
  ['No', false, 'No', 'No'],
  ['ON', true, 'ON', 'ON'],
  ['off', false, 'off', 'off'],
  ['y', 'y', 'y', 'y'],
  ['true', true, true, true],
  ['False', false, false, false],
  ['tRue', 'tRue', 'tRue', 'tRue'],
  ['~', null, null, null],
  ['Null', null, null, null],
  ['2020-01-01', '2020-01-01', '2020-01-01', '2020-01-01'],
  ['127.0.0.1', '127.0.0.1', '127.0.0.1', '127.0.0.1'],
  ['"80"', '80', '80', '80'],
  ["'yes'", 'yes', 'yes', 'yes'],
  ['!!str 80', '80', '80', '80'],
  ['!!int "80"', 80, 80, 80],
  ['!!bool "true"', true, true, true],
  ['!!null ""', null, null, null],
  ['! 80', 80, '80', 80],
  ['!reset 80', 80, 80, 80],
  ['!vault "80"', '80', '80', '80'],
]

describe('what a scalar means, by who reads it', () => {
  for (const [text, yaml11, yaml12, go] of TABLE) {
    it(text, () => {
      expect(typed(text, '1.1')).toBe(yaml11)
      expect(typed(text, '1.2')).toBe(yaml12)
      expect(typed(text, 'podman-kube')).toBe(go)
    })
  }

  it('keeps the text as it is written beside the value', () => {
    expect(scalarAt(rootOf('p: 22:22\n', '1.1'), 'p')).toMatchObject({ text: { text: '22:22' }, typed: 1342 })
  })

  it('takes a long digit string for text rather than search it', () => {
    const digits = '1'.repeat(100_000)
    expect(typed(digits, '1.1')).toBe(digits)
  })
})
