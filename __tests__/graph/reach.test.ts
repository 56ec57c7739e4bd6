import { describe, expect, it } from '@jest/globals'
import { claimText, type Draft, type Fact, type Way } from '../../src/model/index.js'
import { container, network, pod, text } from '../support/drafts.js'
import { world } from './support.js'

const WAYS: readonly Way[] = ['localhost', 'name', 'address', 'published']
const LETTER = { reachable: 'y', unreachable: 'n', unknown: '?' } as const

type Case = readonly [row: string, drafts: readonly Draft[], from: string, to: string, rootful: string, rootless: string, either: string]

const app = (more: Parameters<typeof container>[0]): Draft => container({ format: 'shell', scope: 's', ...more })
const net = (local: string, more: Parameters<typeof network>[0] = {}): Draft => network({ format: 'shell', scope: 's', local, ...more })

/** The four ways of facts section 8, one letter each (y, n, ?): localhost, name, address, published. */
const TABLE: readonly Case[] = [
  [
    '1 same namespace by container:X',
    [net('n'), app({ local: 'a', network: 'n' }), app({ local: 'b', network: 'container:a' })],
    'a',
    'b',
    'yyyn',
    'yyyn',
    'yyyn',
  ],
  [
    '2 a network in common',
    [net('n'), app({ local: 'a', network: 'n' }), app({ local: 'b', network: 'n', publish: ['8080:80'] })],
    'a',
    'b',
    'nyyy',
    'nyyy',
    'nyyy',
  ],
  [
    '3 a network in common without DNS',
    [net('n', { dns: false }), app({ local: 'a', network: 'n' }), app({ local: 'b', network: 'n', publish: ['8080:80'] })],
    'a',
    'b',
    'nnyy',
    'nnyy',
    'nnyy',
  ],
  ['3 and 6 nothing said', [app({ local: 'a' }), app({ local: 'b', publish: ['8080:80'] })], 'a', 'b', 'nnyy', 'nnny', 'nn?y'],
  [
    '6 nothing said, published on loopback',
    [app({ local: 'a' }), app({ local: 'b', publish: ['127.0.0.1:8080:80'] })],
    'a',
    'b',
    'nnyn',
    'nnnn',
    'nn?n',
  ],
  [
    '4 two networks',
    [net('n'), net('m'), app({ local: 'a', network: 'n' }), app({ local: 'b', network: 'm', publish: ['8080:80'] })],
    'a',
    'b',
    'nnyy',
    'nnyy',
    'nnyy',
  ],
  [
    '5 two isolated networks',
    [
      net('n', { isolate: 'true' }),
      net('m', { isolate: 'true' }),
      app({ local: 'a', network: 'n' }),
      app({ local: 'b', network: 'm', publish: ['8080:80'] }),
    ],
    'a',
    'b',
    'nnnn',
    'nnny',
    'nnn?',
  ],
  [
    '5 one of them isolated',
    [net('n', { isolate: 'true' }), net('m'), app({ local: 'a', network: 'n' }), app({ local: 'b', network: 'm' })],
    'a',
    'b',
    'nnyn',
    'nnyn',
    'nnyn',
  ],
  [
    '5 one of them strict',
    [net('n', { isolate: 'strict' }), net('m'), app({ local: 'a', network: 'n' }), app({ local: 'b', network: 'm' })],
    'b',
    'a',
    'nnnn',
    'nnnn',
    'nnnn',
  ],
  [
    '7 pasta to a bridge',
    [net('n'), app({ local: 'a', network: 'pasta' }), app({ local: 'b', network: 'n', publish: ['8080:80'] })],
    'a',
    'b',
    'nn?y',
    'nnny',
    'nn?y',
  ],
  [
    '7 a bridge to pasta',
    [net('n'), app({ local: 'a', network: 'pasta', publish: ['8080:80'] }), app({ local: 'b', network: 'n' })],
    'b',
    'a',
    'nnny',
    'nnny',
    'nnny',
  ],
  [
    '8 from none',
    [net('n'), app({ local: 'a', network: 'none' }), app({ local: 'b', network: 'n', publish: ['8080:80'] })],
    'a',
    'b',
    'nnnn',
    'nnnn',
    'nnnn',
  ],
  ['8 to none', [net('n'), app({ local: 'a', network: 'none' }), app({ local: 'b', network: 'n' })], 'b', 'a', 'nnnn', 'nnnn', 'nnnn'],
  [
    '9 a bridge to the host',
    [net('n'), app({ local: 'a', network: 'n' }), app({ local: 'b', network: 'host' })],
    'a',
    'b',
    'nnyn',
    'nnyn',
    'nnyn',
  ],
  [
    '9 an internal network to the host',
    [net('n', { internal: true }), app({ local: 'a', network: 'n' }), app({ local: 'b', network: 'host' })],
    'a',
    'b',
    'nnyn',
    'nnnn',
    'nn?n',
  ],
  [
    '10, 11 the host to a bridge',
    [net('n'), app({ local: 'a', network: 'host' }), app({ local: 'b', network: 'n', publish: ['127.0.0.1:8080:80'] })],
    'a',
    'b',
    'nnyy',
    'nnny',
    'nn?y',
  ],
  ['12 both in the host', [app({ local: 'a', network: 'host' }), app({ local: 'b', network: 'host' })], 'a', 'b', 'ynyn', 'ynyn', 'ynyn'],
  [
    '15, 16 the machine to a bridge',
    [net('n'), app({ local: 'b', network: 'n', publish: ['127.0.0.1:8080:80'] })],
    'host',
    'b',
    'nnyy',
    'nnny',
    'nn?y',
  ],
  ['16 the machine to pasta', [app({ local: 'b', network: 'pasta', publish: ['8080:80'] })], 'host', 'b', 'nnny', 'nnny', 'nnny'],
  ['17 outside', [net('n'), app({ local: 'b', network: 'n', publish: ['8080:80'] })], 'outside', 'b', 'nnny', 'nnny', 'nnny'],
  [
    '18 outside, published on loopback',
    [net('n'), app({ local: 'b', network: 'n', publish: ['127.0.0.1:8080:80'] })],
    'outside',
    'b',
    'nnnn',
    'nnnn',
    'nnnn',
  ],
  [
    '19 outside, internal',
    [net('n', { internal: true }), app({ local: 'b', network: 'n', publish: ['8080:80'] })],
    'outside',
    'b',
    'nnnn',
    'nnny',
    'nnn?',
  ],
  ['20 outside, host mode', [app({ local: 'b', network: 'host' })], 'outside', 'b', 'nnyn', 'nnyn', 'nnyn'],
  [
    'internal to another network',
    [net('n', { internal: true }), net('m'), app({ local: 'a', network: 'n' }), app({ local: 'b', network: 'm', publish: ['8080:80'] })],
    'a',
    'b',
    'nnn?',
    'nnnn',
    'nnn?',
  ],
  [
    'another network to internal',
    [net('n', { internal: true }), net('m'), app({ local: 'a', network: 'm' }), app({ local: 'b', network: 'n', publish: ['8080:80'] })],
    'a',
    'b',
    'nn?n',
    'nn?y',
    'nn??',
  ],
  [
    'another network to internal, whose isolation has no effect',
    [
      net('n', { internal: true, isolate: 'true' }),
      net('m', { isolate: 'true' }),
      app({ local: 'a', network: 'm' }),
      app({ local: 'b', network: 'n' }),
    ],
    'a',
    'b',
    'nn?n',
    'nn?n',
    'nn?n',
  ],
  [
    'a namespace that nobody knows',
    [app({ local: 'a' }), app({ local: 'b', network: 'container:elsewhere' })],
    'a',
    'b',
    '????',
    '????',
    '????',
  ],
]

describe('reach', () => {
  for (const [row, drafts, from, to, rootful, rootless, either] of TABLE) {
    it.each([
      ['rootful', rootful],
      ['rootless', rootless],
      ['unknown', either],
    ] as const)(`row ${row}, %s`, (mode, expected) => {
      const { reach } = world(drafts, { mode, listens: { b: [80], a: [80] } })
      const letters = WAYS.map((way) => LETTER[reach(from, to, 80, way) as keyof typeof LETTER]).join('')
      expect(letters).toBe(expected)
    })
  }

  it('takes the first way that works, and unknown before unreachable', () => {
    const drafts = [
      net('n'),
      app({ local: 'a', network: 'n' }),
      app({ local: 'b', network: 'n', publish: ['8080:80'] }),
      app({ local: 'c' }),
    ]
    const { reach } = world(drafts)
    expect(reach('a', 'b')).toBe('reachable by name')
    expect(reach('outside', 'b')).toBe('reachable by published')
    expect(reach('outside', 'a')).toBe('unreachable')
    expect(reach('b', 'c')).toBe('unknown')
  })

  describe('by version', () => {
    const two = [net('n'), net('m'), app({ local: 'a', network: 'n' }), app({ local: 'b', network: 'm', publish: ['8080:80'] })]
    it.each([
      ['5.8', 'reachable', 'reachable'],
      ['5', 'reachable', 'reachable'],
      ['6', 'unreachable', 'unknown'],
      ['6.0.0-rc1', 'unreachable', 'unknown'],
      ['', 'unknown', 'unknown'],
    ])('Podman %p isolates networks: %s by address, %s through a published port', (podman, address, published) => {
      const { reach } = world(two, { mode: 'rootful', podman })
      expect(reach('a', 'b', 80, 'address')).toBe(address)
      expect(reach('a', 'b', 80, 'published')).toBe(published)
    })

    it('Podman 6 does not isolate what says isolate=false', () => {
      const open = [
        net('n', { isolate: 'false' }),
        net('m', { isolate: 'false' }),
        app({ local: 'a', network: 'n' }),
        app({ local: 'b', network: 'm' }),
      ]
      expect(world(open, { mode: 'rootful', podman: '6' }).reach('a', 'b', 80, 'address')).toBe('reachable')
    })

    it.each([
      ['4.9', 'reachable'],
      ['5.0', 'unknown'],
      ['5', 'unknown'],
      ['5.3', 'reachable'],
    ])('rootless Podman %s reaches the host: %s', (podman, expected) => {
      const { reach } = world([app({ local: 'a' }), app({ local: 'b', publish: ['8080:80'] })], { mode: 'rootless', podman })
      expect(reach('a', 'b', 80, 'published')).toBe(expected)
    })
  })

  describe('pods', () => {
    const quadlet = [
      network({ local: 'n' }),
      pod({ local: 'p', network: 'n.network:alias=front', publish: ['8080:80'] }),
      container({ local: 'm', pod: 'p.pod' }),
      container({ local: 'o', pod: 'p.pod' }),
      container({ local: 'left', pod: 'p.pod', network: 'n.network' }),
      container({ local: 'x', network: 'n.network' }),
      container({ local: 'alone' }),
    ]
    const { reach, graph, id, pod: podId } = world(quadlet, { mode: 'rootful', listens: { m: [80], o: ['127.0.0.1:81'], left: [82] } })

    it('members share localhost, sockets on loopback included', () => {
      expect(reach('m', 'o', 81)).toBe('reachable by localhost')
      expect(reach('m', 'o', 81, 'address')).toBe('unreachable')
      expect(reach('o', 'm', 80, 'name')).toBe('reachable')
    })

    it('a member with a network of its own is outside, and finds itself under the name of the pod', () => {
      expect(reach('left', 'm', 80, 'localhost')).toBe('unreachable')
      expect(reach('left', 'm', 80, 'name')).toBe('reachable')
      const aliasOnly = quadlet.map((draft) => (draft.kind === 'pod' ? pod({ local: 'p', network: 'n.network' }) : draft))
      expect(world(aliasOnly, { mode: 'rootful' }).reach('left', 'm', 80, 'name')).toBe('unreachable')
      expect(world(aliasOnly, { mode: 'rootful' }).reach('x', 'm', 80, 'name')).toBe('reachable')
    })

    it('the pod is reached where any member listens', () => {
      expect(reach('x', 'pod p', 80)).toBe('reachable by name')
      expect(reach('x', 'pod p', 81)).toBe('unreachable')
      expect(graph.reach(id('x'), podId('p'), null).verdict).toBe('reachable')
      expect(reach('outside', 'pod p', 80)).toBe('reachable by published')
    })

    it('a pod without a namespace of its own is reached where its members are', () => {
      const { reach: ask } = world([
        pod({ local: 'p', sharesNetwork: false }),
        container({ local: 'm', pod: 'p.pod', network: 'host' }),
        container({ local: 'x', network: 'host' }),
      ])
      expect(ask('x', 'pod p', 80, 'localhost')).toBe('reachable')
    })
  })

  it('on the host only who joins another has a name, rootful, for it and for all others that join it', () => {
    const drafts = [
      app({ local: 'a', name: 'a', network: 'host' }),
      app({ local: 'b', name: 'b', network: 'container:a' }),
      app({ local: 'c', name: 'c', network: 'container:b' }),
      app({ local: 'd', name: 'd', network: 'host' }),
    ]
    const listens = { a: [80], b: [81], c: [82], d: [83] }
    const { reach } = world(drafts, { mode: 'rootful', listens })
    expect(reach('a', 'b', 81, 'name')).toBe('reachable')
    expect(reach('b', 'c', 82, 'name')).toBe('reachable')
    expect(world(drafts, { mode: 'rootless', listens }).reach('a', 'b', 81, 'name')).toBe('unreachable')
    expect(world(drafts, { listens }).reach('a', 'b', 81, 'name')).toBe('unknown')
    expect(reach('c', 'a', 80, 'name')).toBe('unreachable')
    expect(reach('d', 'b', 81, 'name')).toBe('unreachable')
    expect(reach('a', 'd', 83, 'name')).toBe('unreachable')
  })

  describe('ports', () => {
    const drafts = [net('n'), app({ local: 'a', network: 'n' }), app({ local: 'b', network: 'n', publish: ['8080-8082:80-82'] })]

    it('a port on which nothing listens is unreachable only when every socket is known', () => {
      expect(world(drafts, { listens: { b: [80] } }).reach('a', 'b', 5432)).toBe('unreachable')
      expect(world(drafts).reach('a', 'b', 5432)).toBe('reachable by name')
    })

    it('a range carries each of its ports', () => {
      const { reach } = world(drafts, { listens: { b: [80, 82, 83] } })
      expect(reach('outside', 'b', 82)).toBe('reachable by published')
      expect(reach('outside', 'b', 83)).toBe('unreachable')
    })

    it('another protocol is another port', () => {
      const { graph, id } = world(drafts, { listens: { b: ['80/udp'] } })
      expect(graph.reach(id('a'), id('b'), 80, 'udp').verdict).toBe('reachable')
      expect(graph.reach(id('a'), id('b'), 80, 'tcp').verdict).toBe('unreachable')
      expect(graph.reach('outside', id('b'), 80, 'udp', 'published').verdict).toBe('unreachable')
    })

    it('a socket on loopback answers inside its namespace only', () => {
      const { reach } = world(drafts, { mode: 'rootful', listens: { b: ['127.0.0.1:80'] } })
      expect(reach('a', 'b', 80)).toBe('unreachable')
      expect(reach('outside', 'b', 80)).toBe('unreachable')
    })

    it('pasta may hand a published port to a socket on loopback', () => {
      const { reach } = world([app({ local: 'b', network: 'pasta', publish: ['8080:80'] })], {
        mode: 'rootless',
        listens: { b: ['127.0.0.1:80'] },
      })
      expect(reach('outside', 'b', 80)).toBe('unknown')
    })
  })

  describe('unknown', () => {
    it.each([
      ['host address', '${ADDRESS}:8080:80'],
      ['container port', '8080:${PORT}'],
    ])('a publish with an unknown %s decides nothing outside', (_, mapping) => {
      const { reach } = world([net('n'), app({ local: 'b', network: 'n', publish: [mapping] })], { mode: 'rootful', listens: { b: [80] } })
      expect(reach('outside', 'b', 80)).toBe('unknown')
    })

    it('an unknown host port is a port all the same', () => {
      const { reach } = world([net('n'), app({ local: 'b', network: 'n', publish: ['${PORT}:80'] })], {
        mode: 'rootful',
        listens: { b: [80] },
      })
      expect(reach('outside', 'b', 80)).toBe('reachable by published')
    })

    it.each(['[::]:8080:80', '[::1]:8080:80', '[2001:db8::1]:8080:80'])(
      'IPv6 gets into a rootful network only if that has it: %s',
      (mapping) => {
        const drafts = [net('n'), app({ local: 'a', network: 'n' }), app({ local: 'b', network: 'n', publish: [mapping] })]
        const rootful = world(drafts, { mode: 'rootful' })
        const rootless = world(drafts, { mode: 'rootless' })
        const isLoopback = mapping.startsWith('[::1]')
        expect(rootful.reach('host', 'b', 80, 'published')).toBe('unknown')
        expect(rootless.reach('host', 'b', 80, 'published')).toBe('reachable')
        expect(rootless.reach('outside', 'b', 80, 'published')).toBe(isLoopback ? 'unreachable' : 'reachable')
        expect(rootless.reach('a', 'b', 80, 'published')).toBe(isLoopback ? 'unreachable' : 'unknown')
      },
    )

    it('a network made elsewhere is common ground, but may have no names, and may be isolated', () => {
      const drafts = [
        net('m'),
        app({ local: 'a', network: 'elsewhere' }),
        app({ local: 'b', network: 'elsewhere' }),
        app({ local: 'c', network: 'm' }),
      ]
      const { reach } = world(drafts, { mode: 'rootful' })
      expect(reach('a', 'b', 80, 'address')).toBe('reachable')
      expect(reach('a', 'b', 80, 'name')).toBe('unknown')
      expect(reach('a', 'c', 80, 'address')).toBe('unknown')
      expect(reach('a', 'c', 80, 'name')).toBe('unreachable')
    })

    it('arguments to pasta may open its localhost', () => {
      const plain = container({ format: 'shell', scope: 's', local: 'a', network: 'pasta' })
      const open = { ...plain, network: { ...plain.network, options: [text('-T,80')] } }
      const b = app({ local: 'b', network: 'host' })
      expect(world([plain, b]).reach('a', 'b', 80, 'localhost')).toBe('unreachable')
      expect(world([open, b]).reach('a', 'b', 80, 'localhost')).toBe('unknown')
    })

    it('another host may be another machine or never run: only localhost is decided', () => {
      const drafts = [container({ scope: 'prod', local: 'a' }), container({ scope: 'dev', local: 'b', publish: ['8080:80'] })]
      const { topology, reach } = world(drafts, { hosts: [] })
      expect(new Set(topology.containers.map(({ host }) => host)).size).toBe(2)
      expect(reach('a', 'b', 80, 'localhost')).toBe('unreachable')
      expect(reach('a', 'b', 80)).toBe('unknown')
    })

    it('several ways out have to agree', () => {
      const drafts = [
        net('n'),
        net('s', { isolate: 'true' }),
        net('t', { isolate: 'true' }),
        app({ local: 'a', network: ['n', 's'] }),
        app({ local: 'b', network: 't' }),
      ]
      expect(world(drafts, { mode: 'rootful' }).reach('a', 'b', 80, 'address')).toBe('unknown')
    })

    it('an id of nothing is unknown, not an error', () => {
      const { graph, id } = world([app({ local: 'a' })])
      expect(graph.reach(id('a'), 'container:nowhere', 80).verdict).toBe('unknown')
      expect(graph.reach('container:nowhere', id('a'), 80).verdict).toBe('unknown')
    })
  })

  describe('reasons', () => {
    const spans = (fact: Fact<unknown>): number => {
      const { origin } = fact
      if (origin.kind === 'declared') return 1
      if (origin.kind === 'default') return origin.at ? 1 : 0
      return origin.kind === 'inferred' ? origin.from.reduce((sum, from) => sum + spans(from), 0) : 0
    }

    it('every verdict says why, down to what is written', () => {
      for (const [row, drafts, from, to] of TABLE) {
        const { graph, id } = world(drafts, { listens: { b: [80], a: [80] } })
        const source = from === 'host' || from === 'outside' ? from : id(from)
        for (const way of WAYS) {
          const { fact, verdict } = graph.reach(source, id(to), 80, 'tcp', way)
          expect(fact.value).toBe(verdict)
          expect({ row, way, spans: spans(fact) }).not.toEqual({ row, way, spans: 0 })
        }
      }
    })

    it('names the network that is in common, or says that there is none', () => {
      const drafts = [
        net('n'),
        net('m'),
        app({ local: 'a', network: 'n' }),
        app({ local: 'b', network: 'n' }),
        app({ local: 'c', network: 'm' }),
      ]
      const { graph, id } = world(drafts)
      const texts = (fact: Fact<unknown>): string[] => [
        claimText(fact.claim),
        ...(fact.origin.kind === 'inferred' ? fact.origin.from.flatMap(texts) : []),
      ]
      expect(texts(graph.reach(id('a'), id('b'), null, 'tcp', 'name').fact)).toContain('a and b are both on network n')
      expect(texts(graph.reach(id('a'), id('c'), null, 'tcp', 'name').fact)).toContain('a and c have no network in common')
    })
  })
})
