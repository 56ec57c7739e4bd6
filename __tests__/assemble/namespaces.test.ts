import { describe, expect, it } from '@jest/globals'
import type { NetworkNamespace, Topology } from '../../src/model/index.js'
import { confidenceOf } from '../../src/model/index.js'
import { container, host, network, pod, ref, topologyOf } from '../support/drafts.js'

const namespaceOf = (topology: Topology, id: string): NetworkNamespace => {
  const holder = [...topology.containers, ...topology.pods].find((entity) => entity.id === id)
  const namespace = topology.namespaces.find((one) => one.id === holder?.namespace)
  if (!namespace) throw new Error(`no namespace for ${id}`)
  return namespace
}

describe('network namespaces', () => {
  it('puts the members of a pod into one, and gives the pod its publishes', () => {
    const topology = topologyOf([
      pod({ local: 'app', publish: ['8080:80'] }),
      container({ local: 'web', pod: 'app.pod' }),
      container({ local: 'db', pod: 'app.pod' }),
    ])
    const namespace = namespaceOf(topology, 'pod:app')
    expect(namespace).toMatchObject({ owner: 'pod:app', members: ['container:db', 'container:web'], mode: 'default', host: 'default' })
    expect(namespace.publishes).toMatchObject([{ by: 'pod:app', publish: { hostPort: { value: 8080 } } }])
    expect(topology.containers.map((one) => [one.pod, one.leftPodNetwork, one.namespace === namespace.id])).toEqual([
      ['pod:app', false, true],
      ['pod:app', false, true],
    ])
    expect(topology.namespaces).toHaveLength(1)
    expect(topology.pods[0]?.members).toEqual(['container:db', 'container:web'])
  })

  it('lets a member with a network of its own leave the pod and publish', () => {
    const topology = topologyOf([
      pod({ local: 'app' }),
      network({ local: 'own' }),
      container({ local: 'web', pod: 'app.pod', network: 'own.network', publish: ['8080:80'] }),
    ])
    const [web] = topology.containers
    expect(web).toMatchObject({ pod: 'pod:app', leftPodNetwork: true })
    expect(namespaceOf(topology, 'container:web')).toMatchObject({ owner: 'container:web', publishes: [{ by: 'container:web' }] })
    expect(topology.problems).toEqual([])
  })

  it('gives the members of a pod that shares no network their own', () => {
    const topology = topologyOf([
      pod({ local: 'app', sharesNetwork: false }),
      container({ local: 'web', pod: 'app.pod', publish: ['80:80'] }),
    ])
    expect(topology.containers[0]).toMatchObject({ pod: 'pod:app', leftPodNetwork: false })
    expect(namespaceOf(topology, 'container:web')).toMatchObject({ owner: 'container:web', publishes: [{ by: 'container:web' }] })
    expect(topology.problems).toEqual([])
  })

  it('has one host namespace a host, where publishes are discarded with a reason', () => {
    const topology = topologyOf([
      container({ local: 'a', network: 'host', publish: ['80:80'] }),
      container({ local: 'b', network: 'host' }),
      pod({ local: 'p', network: 'host' }),
      container({ local: 'm', pod: 'p.pod', publish: ['81:81'] }),
    ])
    expect(topology.namespaces).toHaveLength(1)
    const [namespace] = topology.namespaces
    expect(namespace).toMatchObject({ id: 'netns:host/default', mode: 'host', owner: null, publishes: [] })
    expect(namespace?.members).toEqual(['container:a', 'container:b', 'container:m'])
    expect(namespace?.discarded?.map(({ by, fact }) => [by, fact.claim.id])).toEqual([
      ['container:a', 'publish-discarded'],
      ['container:m', 'publish-discarded'],
    ])
    expect(topology.problems).toEqual([])
  })

  it('keeps `none` containers apart', () => {
    const topology = topologyOf([
      container({ local: 'a', network: 'none', publish: ['80:80'] }),
      container({ local: 'b', network: 'none' }),
    ])
    expect(topology.namespaces.map(({ mode, attachments, discarded }) => [mode, attachments.length, discarded?.length])).toEqual([
      ['none', 0, 1],
      ['none', 0, 0],
    ])
  })

  it('follows shared namespaces to their owner, also through a pod member', () => {
    const topology = topologyOf([
      pod({ local: 'app' }),
      container({ local: 'web', pod: 'app.pod' }),
      container({ local: 'a', network: 'web.container' }),
      container({ local: 'b', network: 'a.container', publish: ['1:1'] }),
      container({ local: 'vpn', format: 'shell', name: 'vpn', publish: ['9000:9000'] }),
      container({ local: 'c', format: 'shell', network: 'container:vpn' }),
    ])
    expect(namespaceOf(topology, 'container:b').members).toEqual(['container:a', 'container:b', 'container:web'])
    expect(namespaceOf(topology, 'container:b').owner).toBe('pod:app')
    expect(namespaceOf(topology, 'container:b').discarded).toMatchObject([{ by: 'container:b' }])
    expect(namespaceOf(topology, 'container:c').members).toEqual(['container:vpn', 'container:c'])
  })

  it('does not know what a circle, a missing container or an expression shares', () => {
    const topology = topologyOf([
      container({ local: 'a', network: 'b.container' }),
      container({ local: 'b', network: 'a.container' }),
      container({ local: 'c', format: 'shell', network: 'container:elsewhere' }),
      container({ local: 'd', format: 'shell', network: 'container:elsewhere' }),
      container({ local: 'e', format: 'shell', network: 'container:${X}' }),
      container({ local: 'f', format: 'shell', network: 'container:${X}' }),
    ])
    expect(namespaceOf(topology, 'container:a')).toMatchObject({ mode: 'unknown', owner: null })
    expect(namespaceOf(topology, 'container:a')).toBe(namespaceOf(topology, 'container:b'))
    expect(namespaceOf(topology, 'container:c')).toMatchObject({ mode: 'shared', owner: null, members: ['container:c', 'container:d'] })
    expect(namespaceOf(topology, 'container:e')).toMatchObject({ mode: 'shared', owner: null, members: ['container:e', 'container:f'] })
  })

  it('keeps members of a pod made elsewhere together, and their publishes a guess', () => {
    const topology = topologyOf([
      container({ local: 'a', format: 'shell', pod: ref.name('pod', '${POD}'), publish: ['80:80'] }),
      container({ local: 'b', format: 'shell', pod: ref.name('pod', '${POD}') }),
    ])
    const namespace = namespaceOf(topology, 'container:a')
    expect(namespace).toMatchObject({ mode: 'unknown', members: ['container:a', 'container:b'] })
    expect(namespace.publishes.map(({ fact }) => confidenceOf(fact))).toEqual(['guess'])
    expect(topology.containers[0]?.pod).toBeNull()
  })

  it('resolves saying nothing by how the host runs Podman', () => {
    const modes = (mode: 'rootless' | 'rootful' | 'unknown', podman: string): unknown => {
      const { namespaces, networks } = topologyOf([container()], { hosts: [host('nas', [''], { mode, podman })] })
      return [namespaces[0]?.mode, networks.map(({ name }) => name)]
    }
    expect(modes('rootless', '5.8')).toEqual(['pasta', []])
    expect(modes('rootless', '4.9')).toEqual(['slirp4netns', []])
    expect(modes('rootful', '5.8')).toEqual(['bridge', [{ known: true, value: 'podman' }]])
    expect(modes('unknown', '5.8')).toEqual(['default', []])
  })

  it('takes `--network bridge` for the default network, however Podman runs', () => {
    const { namespaces, networks } = topologyOf([container({ network: 'bridge' })])
    expect(namespaces[0]).toMatchObject({ mode: 'bridge', attachments: [{ network: networks[0]?.id }] })
    expect(networks[0]).toMatchObject({ name: { value: 'podman' }, dns: { value: false }, external: false, draft: null })
  })
})
