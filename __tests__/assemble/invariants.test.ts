import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Draft } from '../../src/model/index.js'
import { container, network, pod, ref, topologyOf } from '../support/drafts.js'

/** Freezes everything below, so that writing to a draft throws. */
function freeze<T>(value: T, seen = new Set<unknown>()): T {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value
  seen.add(value)
  for (const inner of Object.values(value)) freeze(inner, seen)
  return Object.freeze(value)
}

const scopes = ['', 'a', 'a/b', 'examples/x', 'test', 'hosts/nas', 'prod']
const draft = fc
  .record({
    kind: fc.constantFrom('container', 'container', 'container', 'pod', 'network'),
    format: fc.constantFrom('quadlet' as const, 'quadlet' as const, 'shell' as const, 'compose' as const),
    scope: fc.constantFrom(...scopes),
    local: fc.constantFrom('x', 'y', 'z', 'x@', 'x-arm'),
    target: fc.constantFrom('x', 'y', 'z', '${N}', 'gone'),
    how: fc.constantFrom('none', 'host', 'bridge', 'network', 'container', 'pod', 'default'),
    publish: fc.subarray(['80:80', '${P}:80', '81', '8000-8002:1-3']),
    image: fc.constantFrom('nginx', 'postgres:16', 'acme/x', '${I}'),
    arm: fc.option(fc.nat(1), { nil: null }),
  })
  .map(({ kind, format, scope, local, target, how, publish, image, arm }): Draft => {
    const common = { format, scope, local, ...(arm === null ? {} : { branches: [{ choice: 'c', arm }] }) }
    if (kind === 'network') return network(common)
    const file = (extension: string) => (format === 'quadlet' ? `${target}.${extension}` : target)
    if (kind === 'pod') return pod({ ...common, publish, network: how === 'host' ? 'host' : [] })
    const chosen = {
      none: 'none',
      host: 'host',
      bridge: 'bridge',
      network: file('network'),
      container: format === 'quadlet' ? file('container') : `container:${target}`,
    }
    return container({
      ...common,
      image,
      publish,
      ...(how in chosen && { network: chosen[how as keyof typeof chosen] }),
      ...(how === 'pod' && { pod: format === 'quadlet' ? ref.file(file('pod'), { scope }) : ref.name('pod', target, scope) }),
    })
  })

describe('any drafts', () => {
  it('assemble without an error, the same in any order, without being changed', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 14 }), fc.infiniteStream(fc.nat()), (drafts, numbers) => {
        freeze(drafts)
        const topology = topologyOf(drafts)
        const shuffled = drafts.map((one) => [numbers.next().value as number, one] as const).sort(([a], [b]) => a - b)
        expect(JSON.stringify(topologyOf(shuffled.map(([, one]) => one)))).toBe(JSON.stringify(topology))
      }),
      { numRuns: 80, seed: 7 },
    )
  })

  it('give a consistent topology', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 14 }), (drafts) => {
        const topology = topologyOf(drafts)
        const ids = [...topology.containers, ...topology.pods, ...topology.networks, ...topology.namespaces].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const networks = new Set(topology.networks.map(({ id }) => id))
        const members = topology.namespaces.flatMap((namespace) => namespace.members)
        // Every container has its sockets in exactly one namespace, of its own host or of what it joined.
        expect([...members].sort()).toEqual(topology.containers.map(({ id }) => id).sort())
        for (const namespace of topology.namespaces) {
          for (const attachment of namespace.attachments) expect(networks).toContain(attachment.network)
          for (const port of namespace.publishes) expect(port.namespace).toBe(namespace.id)
          for (const id of namespace.members) expect(topology.containers.find((one) => one.id === id)?.namespace).toBe(namespace.id)
          if (['host', 'none', 'shared'].includes(namespace.mode)) expect(namespace.publishes).toEqual([])
        }
        for (const one of topology.pods) {
          for (const id of one.members) expect(topology.containers.find((other) => other.id === id)?.pod).toBe(one.id)
        }
        const hosts = new Set(topology.hosts.map(({ name }) => name))
        for (const one of [...topology.containers, ...topology.pods]) expect(hosts).toContain(one.host)
        for (const one of topology.containers) {
          for (const listener of one.listeners) expect(listener.container).toBe(one.id)
        }
      }),
      { numRuns: 80, seed: 11 },
    )
  })
})

describe('size', () => {
  it('is no matter: thousands of services, units of one name, pods and chains', () => {
    const attachment = { network: ref.local('network', 'default', 'big'), aliases: [], origin: { kind: 'default', citation: '' } as const }
    const drafts: Draft[] = [network({ format: 'compose', scope: 'big', local: 'default', name: 'big_default' })]
    for (let i = 0; i < 2000; i++) {
      drafts.push(
        container({
          format: 'compose',
          scope: 'big',
          local: `s${i}`,
          name: `big_s${i}_1`,
          image: 'nginx',
          publish: [`${10000 + i}:80`],
          network: [attachment],
        }),
      )
      drafts.push(
        pod({ scope: `apps/a${i % 500}`, local: `p${i}` }),
        container({ scope: `apps/a${i % 500}`, local: `c${i}`, pod: `p${i}.pod`, image: 'redis' }),
      )
    }
    for (let i = 0; i < 1000; i++)
      drafts.push(
        container({ scope: `same/d${i}`, local: 'db', network: 'n.network', image: 'x' }),
        network({ scope: `same/d${i}`, local: 'n' }),
      )
    for (let i = 0; i < 1000; i++)
      drafts.push(container({ scope: 'chain', local: `k${i}`, network: i === 0 ? 'host' : `k${i - 1}.container`, image: 'x' }))
    const started = process.hrtime.bigint()
    const topology = topologyOf(drafts)
    const milliseconds = Number((process.hrtime.bigint() - started) / 1_000_000n)
    expect(topology.containers).toHaveLength(6_000)
    // A quadratic step over 2,000 takes minutes; this is far above what it needs on a slow machine.
    expect(milliseconds).toBeLessThan(15_000)
  })
})
