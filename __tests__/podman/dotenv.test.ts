import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseDotenv } from '../../src/podman/index.js'
import { MappedText } from '../../src/source/index.js'

const parse = (source: string) => parseDotenv(MappedText.verbatim('x.env', source, 0), 'podman')
const show = (source: string) => parse(source).map(({ name, value }) => [name, value?.text ?? null])

describe('--env-file', () => {
  it.each([
    [
      'A=1\nB=2',
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    [
      'A=1\r\nB=2\r\n',
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    ['  \tA=1\n', [['A', '1']]],
    ['# A=1\n  # B\nC=#3 # x', [['C', '#3 # x']]],
    [
      'A="x y"\nB=\'z\'',
      [
        ['A', '"x y"'],
        ['B', "'z'"],
      ],
    ],
    ['A= x ', [['A', ' x ']]],
    ['A =x', [['A ', 'x']]],
    ['A=', [['A', '']]],
    ['A=b=c', [['A', 'b=c']]],
    ['export A=1', [['export A', '1']]],
    ['A', [['A', null]]],
    ['LC_*', [['LC_*', null]]],
    ['=x\nB=1', [['B', '1']]],
    ['\n\n \n', []],
    ['A=$B ${C}', [['A', '$B ${C}']]],
    ['A=1\rB=2', [['A', '1\rB=2']]],
  ])('%j', (source, entries) => {
    expect(show(source)).toEqual(entries)
  })

  it('knows where everything stands, whatever ends the lines', () => {
    const lines = fc.array(fc.stringMatching(/^[A-Z]{1,3}=[a-z #"'=]{0,5}$/), { maxLength: 5 })
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n'), (list, newline) => {
        const source = list.join(newline)
        const entries = parse(source)
        expect(entries).toHaveLength(list.length)
        for (const [i, { name, value, at }] of entries.entries()) {
          expect(source.slice(at.start, at.end)).toBe(list[i])
          const span = value?.span() ?? { start: 0, end: 0 }
          expect(`${name}=${source.slice(span.start, span.end)}`).toBe(list[i])
        }
      }),
    )
    fc.assert(fc.property(fc.string(), (source) => Array.isArray(parse(source))))
  })

  it('takes long files in stride', () => {
    expect(parse('A=1\n'.repeat(50000))).toHaveLength(50000)
  })
})
