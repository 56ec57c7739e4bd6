import { describe, expect, it } from '@jest/globals'
import { diffTopologies, type GraphView, isEmpty, openingsOf, opensAlike } from '../../src/diff/index.js'
import { SHOP, type StackSketch, stack } from '../support/topologies.js'

const diff = (base: StackSketch, head: StackSketch) => diffTopologies(stack(base), stack(head))
const web = { name: 'web', image: 'web:1', listeners: [80] }
const differences = (changes: {
  changed: readonly { differences: readonly { what: string; before: string; after: string }[] }[]
}): string[] => changes.changed.flatMap((change) => change.differences.map(({ what, before, after }) => `${what}: ${before} → ${after}`))

describe('openingsOf', () => {
  const openings = (view: GraphView): string[] =>
    openingsOf(view).map(({ label, port, level, through }) => `${label}:${port} ${level} ${through.length}`)

  it('are listeners that can be reached from beyond their networks', () => {
    expect(openings(stack(SHOP))).toEqual(['proxy:80 outside 1', 'db:5432 host 1', 'agent:9100 outside 0', 'web:9000 outside 1'])
  })

  it('are also ports that are published though nothing is known to listen', () => {
    expect(
      openings(stack({ containers: [{ name: 'a', publish: ['127.0.0.1:1:1', '8000-8002:9000-9002', '${P}:${Q}', '[::1]:2:2'] }] })),
    ).toEqual(['a:1 host 1', 'a:9000-9002 outside 1', 'a:${Q} outside 1', 'a:2 host 1'])
  })

  it('are no guesses', () => {
    expect(openings(stack({ containers: [{ name: 'a', mode: 'host', guesses: [80] }] }))).toEqual([])
  })
})

describe('opensAlike', () => {
  it.each<[string, Partial<NonNullable<StackSketch['containers']>[number]>, boolean]>([
    ['an image', { image: 'web:2' }, true],
    ['a publish', { publish: ['1:80', '2:90'] }, false],
    ['the address of a publish', { publish: ['127.0.0.1:1:80'] }, false],
    ['a network', { networks: ['n'] }, false],
    ['a mode', { mode: 'host' }, false],
    ['a listener', { listeners: [81] }, false],
    ['how sure a listener is', { listeners: [], guesses: [80] }, false],
  ])('weighs %s', (_, more, alike) => {
    const one = { ...web, publish: ['1:80'] }
    expect(opensAlike(stack({ containers: [one] }).topology, stack({ containers: [{ ...one, ...more }] }).topology)).toBe(alike)
  })

  it('sees what the host and a network are', () => {
    const { topology } = stack({ containers: [{ ...web, networks: ['n'] }] })
    expect(opensAlike(topology, { ...topology, hosts: [{ name: 'default', mode: 'rootful', podman: '5.4', members: [] }] })).toBe(false)
    const networks = topology.networks.map((network) => ({ ...network, internal: { known: true as const, value: true } }))
    expect(opensAlike(topology, { ...topology, networks: networks as never })).toBe(false)
  })
})

describe('diffTopologies', () => {
  it('finds nothing where nothing changed', () => {
    expect(isEmpty(diff(SHOP, SHOP))).toBe(true)
    expect(isEmpty(diff({ containers: [web] }, {}))).toBe(false)
  })

  it('finds what came and went', () => {
    const { containers, pods, networks, dependencies } = diff(
      { containers: [web, { name: 'old' }], calls: [{ from: 'web', to: 'old', port: 1 }] },
      { containers: [web, { name: 'new', networks: ['n'] }], pods: [{ name: 'p' }], calls: [{ from: 'web', to: 'new', port: 1 }] },
    )
    expect(containers.added.map(({ label }) => label)).toEqual(['new'])
    expect(containers.removed.map(({ label }) => label)).toEqual(['old'])
    expect(containers.changed).toEqual([])
    expect(pods.added.map(({ label }) => label)).toEqual(['p'])
    expect(networks.added.map(({ label }) => label)).toEqual(['n'])
    expect(dependencies.added.map(({ to }) => to)).toEqual(['container:app/new'])
    expect(dependencies.removed.map(({ to }) => to)).toEqual(['container:app/old'])
  })

  it('says how a container differs', () => {
    const { containers, openings } = diff(
      { containers: [web] },
      { containers: [{ ...web, image: 'web:2', networks: ['b', 'a'], publish: ['8080:80'] }] },
    )
    expect(differences(containers)).toEqual([
      'image: web:1 → web:2',
      'network mode: default → bridge',
      'networks: none → network:app/a, network:app/b',
      'published ports: none → 8080:80',
    ])
    expect(openings.added.map(({ label, level }) => [label, level])).toEqual([['web', 'outside']])
  })

  it('says what differs for a pod once, at the pod', () => {
    const pod = { name: 'p', networks: ['n'] }
    const member = { ...web, pod: 'p' }
    const { containers, pods } = diff(
      { containers: [member], pods: [pod] },
      { containers: [member, { name: 'more', pod: 'p' }], pods: [{ ...pod, publish: ['80:80'], host: 'x' }] },
    )
    expect(containers.changed).toEqual([])
    expect(differences(pods)).toEqual([
      'host: default → x',
      'members: container:app/web → container:app/more, container:app/web',
      'published ports: none → 80:80',
    ])
  })

  it('sees a container that enters a pod, and a call that is cut', () => {
    const calls = [{ from: 'web', to: 'db', port: 5432 }]
    const { containers, dependencies } = diff(
      { containers: [web, { name: 'db' }], calls, pods: [{ name: 'p' }] },
      {
        containers: [{ ...web, pod: 'p' }, { name: 'db' }],
        calls: [{ ...calls[0], from: 'web', to: 'db', verdict: 'unreachable' }],
        pods: [{ name: 'p' }],
      },
    )
    expect(differences(containers)).toEqual(['pod: none → pod:app/p'])
    expect(differences(dependencies)).toEqual(['reach: reachable → unreachable'])
  })

  it('sees an opening that is widened, narrowed, or only leads elsewhere', () => {
    const published = (mapping: string): StackSketch => ({ containers: [{ ...web, publish: [mapping] }] })
    expect(differences(diff(published('127.0.0.1:80:80'), published('80:80')).openings)).toEqual([
      'reachable from: host → outside',
      'through: 127.0.0.1:80 → 80',
    ])
    expect(differences(diff(published('80:80'), published('127.0.0.1:80:80')).openings)).toEqual([
      'reachable from: outside → host',
      'through: 80 → 127.0.0.1:80',
    ])
    expect(differences(diff(published('80:80'), published('81:80')).openings)).toEqual(['through: 80 → 81'])
  })

  it('takes what moved to another scope for the same thing', () => {
    const moved = diffTopologies(stack(SHOP), stack({ ...SHOP, scope: 'moved' }))
    expect(isEmpty(moved)).toBe(true)
    expect(moved.moved.get('container:app/db')).toBe('container:moved/db')
  })

  it('does not guess which of several is which', () => {
    const base = stack({ containers: [web] })
    const twice: GraphView = {
      ...base,
      topology: {
        ...base.topology,
        containers: [
          ...stack({ scope: 'a', containers: [web] }).topology.containers,
          ...stack({ scope: 'b', containers: [web] }).topology.containers,
        ],
      },
    }
    const { containers } = diffTopologies(base, twice)
    expect([containers.added.length, containers.removed.length]).toEqual([2, 1])
  })
})
