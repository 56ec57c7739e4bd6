import { describe, expect, it } from '@jest/globals'
import { claimText, type Draft, type Fact } from '../../src/model/index.js'
import { container, host, pod } from '../support/drafts.js'
import { type Sockets, type WorldOptions, world } from './support.js'

const last = (id: string): string => id.slice(Math.max(id.lastIndexOf('/'), id.indexOf(':')) + 1)
const inPod = (local: string, more: Parameters<typeof container>[0] = {}): Draft => container({ local, pod: 'p.pod', ...more })
const thePod = pod({ local: 'p' })

/** `PORT/PROTOCOL a b confidence`, one for each collision. */
const sockets = (drafts: readonly Draft[], listens: Sockets): string[] =>
  world(drafts, { listens })
    .graph.listenerCollisions()
    .map(
      ({ port, protocol, participants, confidence, replicas }) =>
        `${port}/${protocol} ${participants.map((one) => last(one.container)).join(' ')} ${confidence}${replicas ? ' replicas' : ''}`,
    )

/** `ADDRESS PORT/PROTOCOL a b meeting confidence`. */
const hostPorts = (drafts: readonly Draft[], options: WorldOptions = {}): string[] =>
  world(drafts, options)
    .graph.hostPortCollisions()
    .map(
      ({ address, portText, protocol, participants, meet, confidence, replicas }) =>
        `${address || '*'} ${portText}/${protocol} ${participants.map((one) => last(one.by)).join(' ')} ${meet} ${confidence}${replicas ? ' replicas' : ''}`,
    )

const arm = (arm: number, choice = 'if') => ({ branches: [{ choice, arm }] })

describe('listeners of one namespace', () => {
  it.each<[string, Sockets, string[]]>([
    ['the same port', { a: [80], b: [80] }, ['80/tcp a b certain']],
    ['another port', { a: [80], b: [81] }, []],
    ['another protocol', { a: [80], b: ['80/udp'] }, []],
    ['every address and one', { a: [80], b: ['127.0.0.1:80'] }, ['80/tcp a b certain']],
    ['every IPv4 address and one', { a: ['0.0.0.0:80'], b: ['127.0.0.1:80'] }, ['80/tcp a b certain']],
    ['the same address', { a: ['127.0.0.1:80'], b: ['localhost:80'] }, ['80/tcp a b certain']],
    ['two addresses', { a: ['127.0.0.1:80'], b: ['127.0.0.2:80'] }, []],
    ['IPv4 and IPv6', { a: ['0.0.0.0:80'], b: ['[::]:80'] }, []],
    ['every address and IPv6', { a: [80], b: ['[::1]:80'] }, ['80/tcp a b certain']],
    ['several ports', { a: [80, 81, 82], b: [82, 81] }, ['81/tcp a b certain', '82/tcp a b certain']],
    ['one container twice', { a: [80, '127.0.0.1:80'] }, []],
  ])('%s', (_, listens, expected) => {
    const drafts = [thePod, inPod('a'), inPod('b')]
    expect(sockets(drafts, { a: [], b: [], ...listens })).toEqual(expected)
  })

  it('is one entry for a port, whoever wants it, the surest pair counting', () => {
    const drafts = [thePod, inPod('c'), inPod('b'), inPod('a')]
    const all = { a: [80], b: [80], c: [80] }
    expect(sockets(drafts, all)).toEqual(['80/tcp a b c certain'])
    const { graph } = world(drafts, { listens: all })
    const [one] = graph.listenerCollisions()
    const texts = (fact: Fact<unknown>): string[] => [
      claimText(fact.claim),
      ...(fact.origin.kind === 'inferred' ? fact.origin.from.flatMap(texts) : []),
    ]
    expect(one && texts(one.fact)).toEqual(
      expect.arrayContaining(['a is a member of pod p', 'a listens on port 80', 'a and b both want port 80']),
    )
  })

  it('leaves out whoever is in nobody’s way', () => {
    const drafts = [thePod, inPod('a'), inPod('b'), inPod('c')]
    expect(sockets(drafts, { a: ['127.0.0.1:80'], b: ['127.0.0.1:80'], c: ['127.0.0.2:80'] })).toEqual(['80/tcp a b certain'])
  })

  it('counts a container that joins another, and not a member that left', () => {
    expect(sockets([container({ local: 'a' }), container({ local: 'b', network: 'a.container' })], { a: [80], b: [80] })).toEqual([
      '80/tcp a b certain',
    ])
    expect(sockets([thePod, inPod('a'), inPod('b', { network: 'none' })], { a: [80], b: [80] })).toEqual([])
  })

  it('leaves the host to the host ports', () => {
    expect(sockets([container({ local: 'a', network: 'host' }), container({ local: 'b', network: 'host' })], { a: [80], b: [80] })).toEqual(
      [],
    )
  })

  it.each<[string, Draft[]]>([
    ['arms of one choice', [thePod, inPod('a', arm(0)), inPod('b', arm(1))]],
    ['an init container', [thePod, inPod('a', { init: true }), inPod('b')]],
    ['a profile that is off', [thePod, inPod('a', { optional: true }), inPod('b')]],
    ['one name', [thePod, inPod('a', { name: 'x' }), inPod('b', { name: 'x' })]],
  ])('says nothing of %s', (_, drafts) => {
    expect(sockets(drafts, { a: [80], b: [80] })).toEqual([])
  })

  it('arms of different choices may run together', () => {
    expect(sockets([thePod, inPod('a', arm(0)), inPod('b', arm(1, 'else'))], { a: [80], b: [80] })).toEqual(['80/tcp a b certain'])
  })

  it('a template may run or not', () => {
    const drafts = [thePod, inPod('a', { template: true }), inPod('b'), inPod('c')]
    expect(sockets(drafts.slice(0, 3), { a: [80], b: [80] })).toEqual(['80/tcp b a likely'])
    expect(sockets(drafts, { a: [80], b: [80], c: [80] })).toEqual(['80/tcp b c a certain'])
  })

  it('replicas collide only in a namespace that is not their own', () => {
    const a = container({ local: 'a' })
    expect(sockets([a, container({ local: 'b', network: 'a.container', replicas: 2 })], { a: [], b: [80] })).toEqual([
      '80/tcp b certain replicas',
    ])
    expect(sockets([container({ local: 'b', replicas: 2 })], { b: [80] })).toEqual([])
  })
})

describe('host ports', () => {
  const two = (a: string, b: string, more: Parameters<typeof container>[0] = {}): Draft[] => [
    container({ local: 'a', publish: [a], ...more }),
    container({ local: 'b', publish: [b], ...more }),
  ]

  it.each<[string, string, string[]]>([
    ['8080:80', '8080:81', ['* 8080/tcp a b together certain']],
    ['8080:80', '8081:80', []],
    ['8080:80', '8080:80/udp', []],
    ['8080:80/sctp', '8080:80/sctp', []],
    ['8080:80', '0.0.0.0:8080:80', ['* 8080/tcp a b together certain']],
    ['0.0.0.0:8080:80', '127.0.0.1:8080:80', ['0.0.0.0 8080/tcp a b together certain']],
    ['8080:80', '192.0.2.1:8080:80', ['* 8080/tcp a b together certain']],
    ['127.0.0.1:8080:80', '127.0.0.2:8080:80', []],
    ['127.0.0.1:8080:80', '10.0.0.5:8080:80', []],
    ['127.0.0.1:8080:80', '127.0.0.1:8080:81', ['127.0.0.1 8080/tcp a b together certain']],
    ['0.0.0.0:8080:80', '[::]:8080:80', []],
    ['[::]:8080:80', '[::1]:8080:80', [':: 8080/tcp a b together certain']],
    ['80', '80', []],
    ['8000-8010:8000-8010', '8005-8015:8005-8015', ['* 8005-8010/tcp a b together certain']],
    ['8000-8010:8000-8010', '8003:80', ['* 8003/tcp a b together certain']],
    ['${P}:80', '${P}:81', ['* ${P}/tcp a b together certain']],
    ['${P}:80', '${Q}:80', []],
    ['${P}:80', '8080:80', []],
    ['%i:80', '%i:80', []],
    ['${P:-8080}:80', '8080:80', ['* 8080/tcp b a together likely']],
    ['${IP}:8080:80', '${IP}:8080:80', ['${IP} 8080/tcp a b together certain']],
    ['${IP}:8080:80', '${OTHER}:8080:80', []],
    ['${IP}:8080:80', '8080:80', ['* 8080/tcp a b together likely']],
    ['${IP}:8080:80', '127.0.0.1:8080:80', []],
  ])('%s and %s', (a, b, expected) => {
    expect(hostPorts(two(a, b))).toEqual(expected)
  })

  it.each<['rootful' | 'rootless' | 'unknown', string, string, number]>([
    ['rootful', '5.8', '8080:80', 0],
    ['rootful', '6', '8080:80', 1],
    ['rootful', '6', '0.0.0.0:8080:80', 0],
    ['rootless', '5.8', '8080:80', 1],
    ['rootless', '5.8', '0.0.0.0:8080:80', 1],
    ['rootless', '4.9', '8080:80', 1],
    ['rootless', '6', '127.0.0.1:8080:80', 0],
    ['unknown', '5.8', '8080:80', 0],
    ['unknown', '6', '8080:80', 1],
    ['unknown', '', '8080:80', 0],
  ])('IPv6 is part of every address: %s, Podman %s, %s', (mode, podman, mapping, expected) => {
    expect(hostPorts(two(mapping, '[::]:8080:80'), { mode, podman })).toHaveLength(expected)
    expect(hostPorts(two(mapping, '[2001:db8::1]:8080:80'), { mode, podman })).toHaveLength(expected)
  })

  it('one entry for a port, one for each address that stands alone', () => {
    const at = (address: string, local: string): Draft => container({ local, publish: [`${address}:8080:80`] })
    const apart = [at('127.0.0.1', 'a'), at('10.0.0.5', 'b'), at('127.0.0.1', 'c'), at('10.0.0.5', 'd')]
    expect(hostPorts(apart)).toEqual(['127.0.0.1 8080/tcp a c together certain', '10.0.0.5 8080/tcp b d together certain'])
    const joined = [...apart, container({ local: 'e', publish: ['8080:80'] })]
    expect(hostPorts(joined)).toEqual(['* 8080/tcp a b c d e together certain'])
  })

  it('listeners in the host’s namespace take its ports too', () => {
    const drafts = [
      container({ local: 'a', network: 'host' }),
      container({ local: 'b', publish: ['127.0.0.1:80:8080'] }),
      container({ local: 'c', network: 'host' }),
    ]
    expect(hostPorts(drafts, { listens: { a: [80, 81], c: [81, 82] } })).toEqual([
      '* 80/tcp a b together certain',
      '* 81/tcp a c together certain',
    ])
    expect(hostPorts(drafts, { listens: { a: ['127.0.0.2:80'], c: [] } })).toEqual([])
  })

  it('a pod is one publisher, and what Podman discards is none', () => {
    const drafts = [
      pod({ local: 'p', publish: ['8080:80', '8080:81'] }),
      container({ local: 'a', pod: 'p.pod' }),
      container({ local: 'b', network: 'host', publish: ['8080:80'] }),
      container({ local: 'c', publish: ['8080:80'] }),
    ]
    expect(hostPorts(drafts.slice(0, 3), { listens: { b: [] } })).toEqual([])
    expect(hostPorts(drafts, { listens: { b: [] } })).toEqual(['* 8080/tcp p c together certain'])
  })

  describe('who runs with whom', () => {
    it('siblings are told apart from one deployment', () => {
      const drafts = [
        container({ scope: 'x', local: 'a', publish: ['8080:80'] }),
        container({ scope: 'y', local: 'b', publish: ['8080:80'] }),
        container({ scope: 'y', local: 'c', publish: ['8080:80'] }),
      ]
      expect(hostPorts(drafts.slice(0, 2))).toEqual(['* 8080/tcp a b siblings certain'])
      expect(hostPorts(drafts)).toEqual(['* 8080/tcp a b c together certain'])
    })

    it('hosts share no ports', () => {
      const drafts = [
        container({ scope: 'x', local: 'a', publish: ['8080:80'] }),
        container({ scope: 'y', local: 'b', publish: ['8080:80'] }),
      ]
      expect(hostPorts(drafts, { hosts: [host('x', ['x']), host('y', ['y'])] })).toEqual([])
    })

    it.each<[string, Draft[]]>([
      [
        'arms of one choice',
        [container({ local: 'a', publish: ['8080:80'], ...arm(0) }), container({ local: 'b', publish: ['8080:80'], ...arm(1) })],
      ],
      [
        'a profile that is off',
        [container({ local: 'a', publish: ['8080:80'], optional: true }), container({ local: 'b', publish: ['8080:80'] })],
      ],
      ['one name', two('8080:80', '8080:80', { name: 'same' })],
      ['one template', [container({ local: 'a@', publish: ['8080:80'], template: true })]],
    ])('says nothing of %s', (_, drafts) => {
      expect(hostPorts(drafts)).toEqual([])
    })

    it('a third that runs beside either arm collides with both', () => {
      const drafts = [
        container({ local: 'a', publish: ['8080:80'], ...arm(0) }),
        container({ local: 'b', publish: ['8080:80'], ...arm(1) }),
        container({ local: 'c', publish: ['8080:80'] }),
      ]
      expect(hostPorts(drafts)).toEqual(['* 8080/tcp a b c together certain'])
    })

    it('replicas with a fixed port collide with themselves', () => {
      expect(hostPorts([container({ local: 'a', publish: ['8080:80'], replicas: 3 })])).toEqual(['* 8080/tcp a together certain replicas'])
      expect(hostPorts([container({ local: 'a', publish: ['80'], replicas: 3 })])).toEqual([])
      expect(hostPorts([container({ local: 'a', publish: ['${P}:80'], replicas: 3 })])).toEqual(['* ${P}/tcp a together certain replicas'])
    })
  })
})

describe('size', () => {
  const count = 5000

  it('thousands of services, each with its port, and a thousand on one', () => {
    const drafts = Array.from({ length: count }, (_, index) => container({ local: `c${index}`, network: 'host', publish: [] as string[] }))
    const listens = Object.fromEntries(drafts.map(({ local }, index) => [local, index < 1000 ? [80] : [index + 1000]]))
    const { graph } = world(drafts, { listens })
    expect(graph.hostPortCollisions().map(({ participants }) => participants.length)).toEqual([1000])
    expect(graph.exposures).toHaveLength(count)
  })

  it('a thousand members of one pod on one port, and a thousand publishes of it', () => {
    const members = Array.from({ length: 1000 }, (_, index) => inPod(`c${index}`))
    const drafts = [pod({ local: 'p', publish: Array.from({ length: 1000 }, (_, index) => `${index + 1000}:${index + 1000}`) }), ...members]
    const listens = Object.fromEntries(members.map(({ local }) => [local, [80, 1000]]))
    const { graph } = world(drafts, { listens })
    expect(graph.listenerCollisions().map(({ participants }) => participants.length)).toEqual([1000, 1000])
    expect(graph.exposures.filter(({ level }) => level === 'outside')).toHaveLength(1000)
  })

  it('a thousand arms of one choice on one port', () => {
    const drafts = Array.from({ length: 1000 }, (_, index) => container({ local: `c${index}`, publish: ['8080:80'], ...arm(index) }))
    const { graph } = world(drafts)
    expect(graph.hostPortCollisions()).toEqual([])
  })
})
