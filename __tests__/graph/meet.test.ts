import { describe, expect, it } from '@jest/globals'
import type { Draft } from '../../src/model/index.js'
import { container, host, pod } from '../support/drafts.js'
import { type WorldOptions, world } from './support.js'

const meeting = (drafts: readonly Draft[], options: WorldOptions = {}): string => {
  const { graph, topology } = world(drafts, options)
  const [a, b] = [...topology.containers, ...topology.pods].filter(({ label }) => label === 'a' || label === 'b')
  if (!a || !b) throw new TypeError('a and b are not both there')
  expect(graph.meet(b, a)).toBe(graph.meet(a, b))
  return graph.meet(a, b)
}

const arm = (choice: string, at: number) => ({ branches: [{ choice, arm: at }] })

describe('who can be up at one time', () => {
  it.each<[string, Draft[], string]>([
    ['one directory', [container({ local: 'a' }), container({ local: 'b' })], 'together'],
    ['a container and its pod', [pod({ local: 'b' }), container({ local: 'a', pod: 'b.pod' })], 'together'],
    ['two directories', [container({ scope: 'x', local: 'a' }), container({ scope: 'y', local: 'b' })], 'siblings'],
    ['arms of one choice', [container({ local: 'a', ...arm('if', 0) }), container({ local: 'b', ...arm('if', 1) })], 'alternatives'],
    ['one arm', [container({ local: 'a', ...arm('if', 0) }), container({ local: 'b', ...arm('if', 0) })], 'together'],
    ['two choices', [container({ local: 'a', ...arm('if', 0) }), container({ local: 'b', ...arm('case', 1) })], 'together'],
    [
      'arms by way of the pod',
      [pod({ local: 'p', ...arm('if', 0) }), container({ local: 'a', pod: 'p.pod' }), container({ local: 'b', ...arm('if', 1) })],
      'alternatives',
    ],
    ['a profile that is off', [container({ local: 'a', optional: true }), container({ local: 'b' })], 'alternatives'],
    [
      'a pod that is off',
      [pod({ local: 'p', optional: true }), container({ local: 'a', pod: 'p.pod' }), container({ local: 'b' })],
      'alternatives',
    ],
    ['one name', [container({ local: 'a', name: 'x' }), container({ local: 'b', name: 'x' })], 'alternatives'],
    ['one name that nobody knows', [container({ local: 'a', name: '${X}' }), container({ local: 'b', name: '${X}' })], 'together'],
    ['a pod and a container of one name', [pod({ local: 'a', name: 'x' }), container({ local: 'b', name: 'x' })], 'together'],
  ])('%s', (_, drafts, expected) => {
    expect(meeting(drafts)).toBe(expected)
  })

  it('two hosts', () => {
    const drafts = [container({ scope: 'x', local: 'a' }), container({ scope: 'y', local: 'b' })]
    expect(meeting(drafts, { hosts: [host('x', ['x']), host('y', ['y'])] })).toBe('alternatives')
  })

  it('a member and itself', () => {
    const { graph, topology } = world([container({ local: 'a' })])
    const [a] = topology.containers
    expect(a && graph.meet(a, a)).toBe('together')
  })
})
