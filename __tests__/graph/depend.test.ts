import { describe, expect, it } from '@jest/globals'
import { createJudge } from '../../src/graph/depend.js'
import { createLookups } from '../../src/graph/lookups.js'
import { createReacher } from '../../src/graph/reach.js'
import type { Dependency, DependencyTarget, Draft, PublishedPort, Way } from '../../src/model/index.js'
import { container, network } from '../support/drafts.js'
import { type WorldOptions, world } from './support.js'

interface CallPartial {
  to: DependencyTarget
  host: string
  way: Way
  port?: number | null
  through?: PublishedPort
}

/** The verdict on one call of container `a`. */
function judge(drafts: readonly Draft[], call: (world: ReturnType<typeof make>) => CallPartial, options: WorldOptions = {}): string {
  const made = make(drafts, options)
  const lookups = createLookups(made.topology)
  const { to, host, way, port = 80, through } = call(made)
  const fact: Dependency['fact'] = {
    claim: { id: 'calls', data: { from: 'a', to: 'b' } },
    value: to,
    origin: { kind: 'inferred', from: [], strength: 'certain' },
  }
  const reach = createJudge(
    lookups,
    createReacher(lookups),
  )({
    from: made.id('a'),
    to,
    port,
    protocol: 'tcp',
    hostText: host,
    way,
    ...(through && { through }),
    fact,
  })
  expect(reach.fact.value).toBe(reach.verdict)
  return reach.verdict
}

const make = (drafts: readonly Draft[], options: WorldOptions) => {
  const made = world(drafts, options)
  return {
    ...made,
    publish: (label: string) => made.graph.namespace(made.graph.container(made.id(label))?.namespace ?? 'netns:')?.publishes[0],
  }
}

const n = network({ local: 'n' })
const a = container({ local: 'a', network: 'n.network' })
const b = container({ local: 'b', name: 'db', network: 'n.network', publish: ['127.0.0.1:8080:80'], aliases: ['other'] })

describe('the verdict on a call', () => {
  it.each([
    ['db', 'reachable'],
    ['DB', 'reachable'],
    ['other', 'reachable'],
    ['db.dns.podman', 'reachable'],
    ['nobody', 'unreachable'],
  ])('by the name %s that the settings use: %s', (host, expected) => {
    expect(judge([n, a, b], ({ id }) => ({ to: id('b'), host, way: 'name' }))).toBe(expected)
  })

  it('by a name that is the host’s', () => {
    const drafts = [n, a, container({ local: 'b', network: 'host' })]
    const to = (way: Way) => judge(drafts, ({ id }) => ({ to: id('b'), host: 'host.containers.internal', way }), { mode: 'rootful' })
    expect(to('name')).toBe('reachable')
    expect(to('address')).toBe('reachable')
  })

  it('by the very publish that it goes through', () => {
    const drafts = [n, a, b]
    const through = (mode: 'rootful' | 'rootless') =>
      judge(
        drafts,
        ({ id, publish }) => ({ to: id('b'), host: 'host.containers.internal', way: 'published', through: publish('b') as PublishedPort }),
        { mode },
      )
    expect(through('rootful')).toBe('unreachable')
    expect(through('rootless')).toBe('unreachable')
  })

  it('by the host’s own address: a rootless container has a copy of it', () => {
    const drafts = [n, a, container({ local: 'b', network: 'n.network', publish: ['8080:80'] })]
    const at = (host: string, mode: 'rootful' | 'rootless' | 'unknown') =>
      judge(drafts, ({ id, publish }) => ({ to: id('b'), host, way: 'published', through: publish('b') as PublishedPort }), { mode })
    expect(at('192.0.2.7', 'rootful')).toBe('reachable')
    expect(at('192.0.2.7', 'rootless')).toBe('unknown')
    expect(at('192.0.2.7', 'unknown')).toBe('unknown')
    expect(at('host.containers.internal', 'rootless')).toBe('reachable')
  })

  it('at localhost of another namespace', () => {
    expect(judge([n, a, b], ({ id }) => ({ to: id('b'), host: 'localhost', way: 'localhost' }))).toBe('unreachable')
  })

  it.each<[string, Way, string]>([
    ['none', 'address', 'unreachable'],
    ['n.network', 'address', 'unknown'],
    ['n.network', 'localhost', 'unreachable'],
    ['host', 'localhost', 'unknown'],
  ])('to the host from %s by %s: %s', (mode, way, expected) => {
    expect(judge([n, container({ local: 'a', network: mode })], () => ({ to: 'host:here', host: 'host.containers.internal', way }))).toBe(
      expected,
    )
  })

  it.each<[string, boolean, string, string]>([
    ['n.network', false, 'api.example.com', 'reachable'],
    ['n.network', true, 'api.example.com', 'unreachable'],
    ['n.network', true, 'redis', 'unknown'],
    ['n.network', false, 'redis', 'unknown'],
    ['n.network', false, 'nas.local', 'unknown'],
    ['n.network', false, '192.0.2.7', 'unknown'],
    ['none', false, 'api.example.com', 'unreachable'],
    ['pasta', false, 'api.example.com', 'reachable'],
    ['host', false, 'redis', 'unknown'],
    ['container:elsewhere', false, 'api.example.com', 'unknown'],
  ])('out of %s (internal: %p) to %s: %s', (mode, internal, name, expected) => {
    const drafts = [network({ local: 'n', internal }), container({ local: 'a', network: mode })]
    expect(judge(drafts, () => ({ to: `external:${name}`, host: name, way: 'name' }))).toBe(expected)
  })
})

describe('dependencies of the graph', () => {
  it('are found once, with their verdicts, from both ends', () => {
    const drafts = [n, container({ local: 'a', network: 'n.network', environment: { DATABASE_URL: 'postgres://db:5432/x' } }), b]
    const { graph, id } = world(drafts, { listens: { b: [5432] } })
    const [call] = graph.dependencies
    expect(call).toMatchObject({ from: id('a'), to: id('b'), port: 5432, way: 'name', reach: { verdict: 'reachable', via: 'name' } })
    expect(graph.dependenciesFrom(id('a'))).toEqual([call])
    expect(graph.dependenciesOn(id('b'))).toEqual([call])
    expect(graph.dependenciesOn(id('a'))).toEqual([])
    expect(graph.dependencies).toBe(graph.dependencies)
  })
})
