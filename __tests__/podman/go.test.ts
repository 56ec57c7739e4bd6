import { isIP } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { splitCsv } from '../../src/podman/csv.js'
import { atoi, parseIP, quote } from '../../src/podman/go.js'
import { written } from './written.js'

describe('addresses as net.ParseIP reads them', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['2001:DB8::23', '2001:db8::23'],
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['::ffff:a00:1', '10.0.0.1'],
    ['64:ff9b::1.2.3.4', '64:ff9b::102:304'],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
    ['1:0:0:2:3:0:0:4', '1::2:3:0:0:4'],
    ['1:0:2:3:4:5:6:7', '1:0:2:3:4:5:6:7'],
    ['0:0:0:0:0:0:0:0', '::'],
  ])('%s', (text, canonical) => {
    expect(parseIP(text)).toBe(canonical)
  })

  it.each([
    '',
    'localhost',
    '1.2.3',
    '1.2.3.4.5',
    '256.0.0.1',
    '01.2.3.4',
    '1:2',
    '1::2::3',
    ':::',
    '12345::',
    'fe80::1%eth0',
    '::1.2.3',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7::8',
    '1.2.3.4::',
    '*',
  ])('%s is none', (text) => {
    expect(parseIP(text)).toBeNull()
  })

  it('agrees with Node on what an address is', () => {
    const part = fc.oneof(fc.constantFrom('::', ':', '.', 'ffff', '0', '1.2.3.4'), fc.integer({ min: 0, max: 300 }).map(String))
    fc.assert(
      fc.property(
        fc.oneof(
          fc.ipV4(),
          fc.ipV6(),
          fc.array(part, { maxLength: 9 }).map((parts) => parts.join('')),
        ),
        (text) => {
          expect(parseIP(text) !== null).toBe(isIP(text) !== 0)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('numbers and quotes', () => {
  it.each([
    ['80', { value: 80 }],
    ['+080', { value: 80 }],
    ['-1', { value: -1 }],
    [' 80', { error: 'strconv.Atoi: parsing " 80": invalid syntax' }],
    ['', { error: 'strconv.Atoi: parsing "": invalid syntax' }],
    ['0x50', { error: 'strconv.Atoi: parsing "0x50": invalid syntax' }],
    ['9223372036854775807', { value: 2 ** 63 }],
    ['9223372036854775808', { error: 'strconv.Atoi: parsing "9223372036854775808": value out of range' }],
  ])('%s', (text, expected) => {
    expect(atoi(text)).toEqual(expected)
  })

  it('quotes as %q', () => {
    expect(quote('a"b\\\n\x01é')).toBe('"a\\"b\\\\\\n\\x01é"')
  })
})

describe('the CSV of list flags', () => {
  const split = (source: string) => splitCsv(written(source)).items.map((item) => item.text)
  it.each([
    ['a,b', ['a', 'b']],
    ['a,', ['a', '']],
    [',', ['', '']],
    ['"a,b",c', ['a,b', 'c']],
    ['"a""b"', ['a"b']],
    ['""', ['']],
    ["'a,b'", ["'a", "b'"]],
    ['a, b', ['a', ' b']],
    ['', []],
  ])('%s', (source, items) => {
    expect(split(source)).toEqual(items)
    expect(splitCsv(written(source)).error).toBeNull()
  })

  it.each(['a"b', '"a', '"a"b', 'x,"a" ,b'])('%s is refused and stays whole', (source) => {
    expect(splitCsv(written(source)).error).toMatch(/^parse error on line 1, column \d+: /)
    expect(split(source)).toEqual([source])
  })
})
