import { describe, expect, it } from '@jest/globals'
import { confidenceOf, type Draft } from '../../src/model/index.js'
import { container, network, pod } from '../support/drafts.js'
import { type WorldOptions, world } from './support.js'

const exposure = (drafts: readonly Draft[], options: WorldOptions = {}, label = 'a'): string => {
  const { graph, id } = world(drafts, { listens: { a: [80] }, ...options })
  const found = graph.exposures.filter(({ listener }) => listener.container === id(label))
  expect(found.every((one) => graph.exposureOf(one.listener) === one)).toBe(true)
  expect(found.every((one) => one.fact.value === one.level)).toBe(true)
  return found.map(({ level, through }) => [level, ...through.map(({ publish }) => publish.text.text)].join(' ')).join(', ')
}

const onNet = (publish: readonly string[] = [], listens: WorldOptions['listens'] = { a: [80] }) =>
  [[network({ local: 'n' }), container({ local: 'a', network: 'n.network', publish })], listens] as const

describe('exposure of a listener', () => {
  it.each([
    ['published on every address', ['8080:80'], 'outside 8080:80'],
    ['published on all IPv4 addresses', ['0.0.0.0:8080:80'], 'outside 0.0.0.0:8080:80'],
    ['published on one address', ['192.0.2.7:8080:80'], 'outside 192.0.2.7:8080:80'],
    ['published on IPv6', ['[::]:8080:80'], 'outside [::]:8080:80'],
    ['published on a random port', ['80'], 'outside 80'],
    ['in a published range', ['8000-8100:0-100'.replace('0-100', '1-101')], 'outside 8000-8100:1-101'],
    ['published on loopback', ['127.0.0.1:8080:80'], 'host 127.0.0.1:8080:80'],
    ['published on IPv6 loopback', ['[::1]:8080:80'], 'host [::1]:8080:80'],
    ['published on both: only what leads outside', ['127.0.0.1:8080:80', '8081:80'], 'outside 8081:80'],
    ['published at an address left open', ['${BIND}:8080:80'], 'unknown ${BIND}:8080:80'],
    ['published at an address with a default', ['${BIND:-127.0.0.1}:8080:80'], 'host 127.0.0.1:8080:80'],
    ['perhaps published', ['8080:${PORT}'], 'unknown'],
    ['another port published', ['8080:81'], 'network'],
    ['another protocol published', ['8080:80/udp'], 'network'],
    ['not published', [], 'network'],
  ])('%s', (_, publish, expected) => {
    const [drafts, listens] = onNet(publish)
    expect(exposure(drafts, { listens })).toBe(expected)
  })

  it('a socket on loopback stays in its namespace, published or not', () => {
    const [drafts] = onNet(['8080:80'])
    expect(exposure(drafts, { listens: { a: ['127.0.0.1:80'] } })).toBe('namespace')
  })

  it.each([
    ['host', [80], 'outside'],
    ['host', ['127.0.0.1:80'], 'host'],
    ['none', [80], 'namespace'],
    ['pasta', [80], 'namespace'],
    ['container:elsewhere', [80], 'unknown'],
    ['container:elsewhere', ['127.0.0.1:80'], 'namespace'],
  ] as const)('network %s, listening on %p', (mode, a, expected) => {
    expect(exposure([container({ local: 'a', network: mode })], { listens: { a } })).toBe(expected)
  })

  it.each([
    ['rootful', 'network'],
    ['rootless', 'namespace'],
    ['unknown', 'unknown'],
  ] as const)('nothing said about the network, %s', (mode, expected) => {
    expect(exposure([container({ local: 'a' })], { mode })).toBe(expected)
    expect(exposure([container({ local: 'a', publish: ['8080:80'] })], { mode })).toBe('outside 8080:80')
  })

  it.each([
    ['rootful', 'network'],
    ['rootless', 'outside 8080:80'],
    ['unknown', 'unknown 8080:80'],
  ] as const)('published from an internal network, %s', (mode, expected) => {
    const drafts = [network({ local: 'n', internal: true }), container({ local: 'a', network: 'n.network', publish: ['8080:80'] })]
    expect(exposure(drafts, { mode })).toBe(expected)
  })

  it('published from an internal and another network', () => {
    const drafts = [
      network({ local: 'n', internal: true }),
      network({ local: 'm' }),
      container({ local: 'a', network: ['n.network', 'm.network'], publish: ['8080:80'] }),
    ]
    expect(exposure(drafts, { mode: 'rootful' })).toBe('outside 8080:80')
  })

  it('macvlan gives it an address of the LAN: not known who gets there', () => {
    expect(exposure([network({ local: 'n', driver: 'macvlan' }), container({ local: 'a', network: 'n.network' })])).toBe('unknown')
  })

  it('publishing all exposed ports may publish it', () => {
    const a = container({ local: 'a', publishAll: { file: 'a.container', start: 0, end: 1 } })
    expect(exposure([a])).toBe('unknown')
  })

  it("the pod's publishes are its members'", () => {
    const drafts = [
      pod({ local: 'p', publish: ['8080:80'] }),
      container({ local: 'a', pod: 'p.pod' }),
      container({ local: 'b', pod: 'p.pod', network: 'none' }),
    ]
    expect(exposure(drafts)).toBe('outside 8080:80')
    expect(exposure(drafts, { listens: { b: [80] } }, 'b')).toBe('namespace')
  })

  it('is as sure as the listener and what it rests on', () => {
    const [drafts] = onNet(['8080:80'])
    const { graph } = world(drafts, { listens: { a: [80] } })
    const [one] = graph.exposures
    expect(one && confidenceOf(one.fact)).toBe('certain')
    const listener = one && {
      ...one.listener,
      fact: { ...one.listener.fact, origin: { kind: 'inferred' as const, from: [], strength: 'guess' as const } },
    }
    expect(listener && confidenceOf(graph.exposureOf(listener).fact)).toBe('guess')
  })

  it('refuses a listener of a container that is not there', () => {
    const [drafts] = onNet()
    const { graph } = world(drafts, { listens: { a: [80] } })
    const listener = graph.exposures[0]?.listener
    expect(() => graph.exposureOf({ ...(listener as NonNullable<typeof listener>), container: 'container:nowhere' })).toThrow(TypeError)
  })
})
