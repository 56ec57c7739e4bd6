import { describe, expect, it } from '@jest/globals'
import { addressClass, addressesOverlap, plainAddress } from '../../src/graph/address.js'
import { agree, both, either, no, unsure, yes } from '../../src/graph/answer.js'
import type { Fact } from '../../src/model/index.js'

const fact = (value: string): Fact<string> => ({
  claim: { id: 'named', data: { name: value, what: 'it' } },
  value,
  origin: { kind: 'default', citation: 'test' },
})
const [a, b, c] = [fact('a'), fact('b'), fact('c')]

describe('answers', () => {
  it('one way is enough', () => {
    expect(either([no([a]), yes([b]), unsure([c])])).toEqual(yes([b]))
    expect(either([no([a]), unsure([c])])).toEqual(unsure([c]))
    expect(either([no([a]), no([b], 'likely')])).toEqual(no([a, b], 'likely'))
  })

  it('every step is needed', () => {
    expect(both([yes([a]), no([b]), unsure([c])])).toEqual(no([b]))
    expect(both([yes([a]), unsure([c])])).toEqual(unsure([c]))
    expect(both([yes([a], 'likely'), yes([b, a])])).toEqual(yes([a, b], 'likely'))
  })

  it('cases have to agree', () => {
    expect(agree([yes([a]), yes([b], 'guess')])).toEqual(yes([a], 'guess'))
    expect(agree([yes([a]), no([b])])).toEqual(unsure([a, b]))
    expect(agree([])).toEqual(unsure([]))
  })
})

describe('addresses', () => {
  it.each([
    ['', 'all'],
    ['*', 'all'],
    ['0.0.0.0', 'all-v4'],
    ['[::]', 'all-v6'],
    ['0:0:0:0:0:0:0:0', 'all-v6'],
    ['127.0.0.1', 'loopback-v4'],
    ['127.1.2.3', 'loopback-v4'],
    ['localhost', 'loopback-v4'],
    ['::1', 'loopback-v6'],
    ['0:0:0:0:0:0:0:1', 'loopback-v6'],
    ['::ffff:127.0.0.1', 'loopback-v4'],
    ['192.0.2.1', 'one-v4'],
    ['[2001:db8::1]', 'one-v6'],
    ['eth0', 'other'],
    ['db.example', 'other'],
  ])('%p is %s', (address, expected) => {
    expect(addressClass(plainAddress(address))).toBe(expected)
  })

  it('overlap the same way from both sides', () => {
    const some = ['', '0.0.0.0', '::', '127.0.0.1', '::1', '192.0.2.1', '2001:db8::1', 'eth0']
    const pairs = some.flatMap((one) => some.filter((other) => one < other).map((other) => [one, other] as const))
    for (const [one, other] of pairs) expect(addressesOverlap(one, other)).toBe(addressesOverlap(other, one))
    expect(pairs.filter(([one, other]) => addressesOverlap(one, other)).map((pair) => pair.join('|'))).toEqual([
      '|0.0.0.0',
      '|::',
      '|127.0.0.1',
      '|::1',
      '|192.0.2.1',
      '|2001:db8::1',
      '0.0.0.0|127.0.0.1',
      '0.0.0.0|192.0.2.1',
      '::|::1',
      '2001:db8::1|::',
    ])
  })
})
