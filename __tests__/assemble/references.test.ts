import { describe, expect, it } from '@jest/globals'
import type { Attachment, Topology } from '../../src/model/index.js'
import { confidenceOf, spanOf } from '../../src/model/index.js'
import { container, host, image, network, pod, ref, topologyOf, volume } from '../support/drafts.js'

const attachmentsOf = (topology: Topology, id: string): readonly Attachment[] => {
  const owner = [...topology.containers, ...topology.pods].find((one) => one.id === id)
  return topology.namespaces.find((one) => one.id === owner?.namespace)?.attachments ?? []
}
const networksOf = (topology: Topology, id: string): string[] => attachmentsOf(topology, id).map(({ network }) => network)

describe('references to Quadlet files', () => {
  it('bind in the directory, then above or below, then to the nearest', () => {
    const topology = topologyOf([
      network({ scope: 'a', local: 'n' }),
      network({ scope: '', local: 'n' }),
      network({ scope: '', local: 'm' }),
      network({ scope: 'b/deep/er', local: 'm' }),
      network({ scope: 'c/x', local: 'o' }),
      container({ scope: 'a', local: 'one', network: 'n.network' }),
      container({ scope: 'a/sub', local: 'two', network: 'n.network' }),
      container({ scope: 'b', local: 'three', network: 'm.network' }),
      container({ scope: 'c/y', local: 'four', network: 'o.network' }),
    ])
    expect(networksOf(topology, 'container:a/one')).toEqual(['network:a/n'])
    expect(networksOf(topology, 'container:a/sub/two')).toEqual(['network:a/n'])
    expect(networksOf(topology, 'container:b/three')).toEqual(['network:m'])
    expect(networksOf(topology, 'container:c/y/four')).toEqual(['network:c/x/o'])
    expect(topology.problems).toEqual([])
  })

  it('bind to nothing when two are equally near, without a claim', () => {
    const topology = topologyOf([
      network({ scope: 'x/a', local: 'n', name: 'left' }),
      network({ scope: 'x/b', local: 'n', name: 'right' }),
      container({ scope: 'x/c', local: 'one', network: 'n.network' }),
      container({ scope: 'x/c', local: 'two', network: 'n.network' }),
    ])
    const [bound] = networksOf(topology, 'container:x/c/one')
    const unknown = topology.networks.find(({ id }) => id === bound)
    expect(unknown).toMatchObject({ draft: null, external: true, name: { known: false }, dns: { known: false } })
    expect(networksOf(topology, 'container:x/c/two')).toEqual([bound])
    expect(topology.problems).toEqual([])
  })

  it('are a problem, in the words of Quadlet, when no such file is anywhere', () => {
    const topology = topologyOf(
      [
        network({ local: 'backend' }),
        container({ local: 'web', network: 'backnd.network', pod: 'gone.pod', imageUnit: 'some.image' }),
        volume({ local: 'data' }),
        { ...volume({ local: 'more' }), references: [ref.file('missing.build')] },
      ],
      {},
    )
    expect(topology.problems.map(({ rule, message, subject }) => [rule, message, subject])).toEqual(
      [
        ['unknown-reference', 'quadlet pod unit gone.pod does not exist', 'container:web'],
        ['unknown-reference', 'requested Quadlet image some.image was not found', 'container:web'],
        ['unknown-reference', 'requested Quadlet unit backnd.network was not found; did you mean backend.network?', 'container:web'],
        ['unknown-reference', 'requested Quadlet image missing.build was not found', 'volume:more'],
      ].sort((a, b) => order(topology, a) - order(topology, b)),
    )
    const first = topology.problems.find(({ message }) => message.includes('gone.pod'))
    expect(first?.at).toMatchObject({ file: 'web.container' })
    expect((first?.at.end ?? 0) - (first?.at.start ?? 0)).toBeGreaterThan(5)
  })

  it('are no problem when the file is there but could not be read, or when the name is an expression', () => {
    const topology = topologyOf(
      [
        container({ local: 'a', network: ['made.network', 'broken.network', '${NET}.network'] }),
        container({ local: 'b', network: 'lost.network' }),
      ],
      { files: { 'roles/x/templates/made.network.j2': '', 'broken.network': 'nonsense' } },
    )
    expect(topology.problems.map(({ message }) => message)).toEqual(['requested Quadlet unit lost.network was not found'])
  })

  it('do not cross from one host to another', () => {
    const drafts = [network({ scope: 'vps', local: 'n' }), container({ scope: 'nas', local: 'web', network: 'n.network' })]
    const configured = topologyOf(drafts, { hosts: [host('nas', ['nas']), host('vps', ['vps'])] })
    expect(configured.problems).toMatchObject([{ rule: 'unknown-reference' }])
    const guessed = topologyOf([
      network({ scope: 'hosts/vps', local: 'n' }),
      container({ scope: 'hosts/nas', local: 'web', network: 'n.network' }),
    ])
    expect(guessed.problems).toEqual([])
    expect(guessed.networks.find(({ draft }) => draft === null)).toMatchObject({ host: 'hosts/nas', external: true })
  })

  it('make a shared definition once on each host that uses it', () => {
    const topology = topologyOf([
      network({ scope: 'common', local: 'lan' }),
      container({ scope: 'hosts/nas', local: 'a', network: 'lan.network' }),
      container({ scope: 'hosts/vps', local: 'b', network: 'lan.network' }),
    ])
    expect(networksOf(topology, 'container:hosts/nas/a')).toEqual(['network:common/lan@hosts/nas'])
    expect(networksOf(topology, 'container:hosts/vps/b')).toEqual(['network:common/lan@hosts/vps'])
    expect(topology.problems).toEqual([])
  })

  it('take the template for an instance that may be linked, each instance by itself', () => {
    const template = network({
      local: 'x@',
      name: {
        claim: { id: 'default-name', data: { name: 'systemd-x-%i' } },
        value: { known: false, text: 'systemd-x-%i', key: null },
        origin: { kind: 'default', citation: '' },
      },
      template: true,
    })
    const topology = topologyOf([
      template,
      container({ local: 'a', network: 'x@one.network' }),
      container({ local: 'b', network: 'x@one.network' }),
      container({ local: 'c', network: 'x@two.network' }),
      container({ local: 'd@', network: 'x@%i.network', template: true }),
    ])
    expect(networksOf(topology, 'container:a')).toEqual(networksOf(topology, 'container:b'))
    expect(networksOf(topology, 'container:a')).not.toEqual(networksOf(topology, 'container:c'))
    expect(networksOf(topology, 'container:d@')).toEqual(['network:x@'])
    expect(topology.networks.find(({ id }) => id === networksOf(topology, 'container:c')[0])?.name).toEqual({
      known: true,
      value: 'systemd-x-two',
    })
    expect(topology.problems).toEqual([])
  })
})

describe('references by Podman name and by local name', () => {
  it('bind a network by name to its definition on the host, else to one external network', () => {
    const topology = topologyOf([
      network({ local: 'proxy', name: 'web' }),
      container({ local: 'a', network: 'web' }),
      container({ local: 'b', network: 'outside' }),
      container({ local: 'c', network: 'outside', scope: 'other' }),
      container({ local: 'd', network: 'podman' }),
      container({ local: 'e', network: 'podman-default-kube-network' }),
    ])
    expect(networksOf(topology, 'container:a')).toEqual(['network:proxy'])
    expect(networksOf(topology, 'container:b')).toEqual(networksOf(topology, 'container:other/c'))
    const by = (name: string) => topology.networks.find((one) => one.name.known && one.name.value === name)
    expect(by('outside')).toMatchObject({ external: true, draft: null, dns: { known: false }, internal: { known: false } })
    expect(by('podman')).toMatchObject({ external: false, dns: { value: false }, internal: { value: false } })
    expect(by('podman-default-kube-network')).toMatchObject({ external: false, dns: { value: true } })
  })

  it('unify the same expression in one scope, and nothing more', () => {
    const topology = topologyOf([
      container({ local: 'a', format: 'shell', scope: 's', network: '${NET}' }),
      container({ local: 'b', format: 'shell', scope: 's', network: '${NET}' }),
      container({ local: 'c', format: 'shell', scope: 't', network: '${NET}' }),
      container({ local: 'd', network: 'n%i' }),
      container({ local: 'e', network: 'n%i' }),
    ])
    const [a, b, c, d, e] = ['s/a', 's/b', 't/c', 'd', 'e'].map((id) => networksOf(topology, `container:${id}`)[0])
    expect(a).toBe(b)
    expect(new Set([a, c, d, e]).size).toBe(4)
  })

  it('join compose projects over an external network', () => {
    const topology = topologyOf([
      network({ format: 'compose', scope: 'traefik', local: 'proxy', name: 'proxy' }),
      network({ format: 'compose', scope: 'blog', local: 'proxy', name: 'proxy', external: true }),
      network({ format: 'compose', scope: 'wiki', local: 'ext', name: 'elsewhere', external: true }),
      network({ format: 'compose', scope: 'cms', local: 'ext', name: 'elsewhere', external: true }),
      container({
        format: 'compose',
        scope: 'blog',
        local: 'web',
        network: [{ network: ref.local('network', 'proxy', 'blog'), aliases: [], origin: { kind: 'default', citation: '' } }],
      }),
      container({
        format: 'compose',
        scope: 'wiki',
        local: 'web',
        network: [{ network: ref.local('network', 'ext', 'wiki'), aliases: [], origin: { kind: 'default', citation: '' } }],
      }),
      container({
        format: 'compose',
        scope: 'cms',
        local: 'web',
        network: [{ network: ref.local('network', 'ext', 'cms'), aliases: [], origin: { kind: 'default', citation: '' } }],
      }),
    ])
    expect(networksOf(topology, 'container:blog/web')).toEqual(['network:traefik/proxy'])
    expect(networksOf(topology, 'container:wiki/web')).toEqual(networksOf(topology, 'container:cms/web'))
    expect(topology.networks.map(({ external }) => external).sort()).toEqual([false, true])
  })

  it('bind pods and containers by name to what may run with them', () => {
    const topology = topologyOf([
      pod({ format: 'shell', scope: 'up.sh', local: 'app', name: 'app', branches: [{ choice: 'if', arm: 0 }] }),
      pod({ format: 'shell', scope: 'up.sh', local: 'app2', name: 'app', branches: [{ choice: 'if', arm: 1 }] }),
      container({
        format: 'shell',
        scope: 'up.sh',
        local: 'a',
        pod: ref.name('pod', 'app', 'up.sh'),
        branches: [{ choice: 'if', arm: 1 }],
      }),
      container({ format: 'shell', scope: 'up.sh', local: 'b', pod: ref.name('pod', 'app', 'up.sh') }),
    ])
    expect(topology.containers.map(({ pod }) => pod)).toEqual(['pod:up.sh/app2', null])
  })
})

describe('names on networks', () => {
  it('are the container name, host name and aliases, lower-cased, each with its reason', () => {
    const topology = topologyOf([
      network({ local: 'n' }),
      network({ local: 'm' }),
      container({ local: 'db', name: 'DB', hostname: 'Box', aliases: ['all'], network: ['n.network:alias=Data,ip=10.0.0.5', 'm.network'] }),
      container({ local: 'x', name: '${N}-x', hostname: '${H}', network: 'n.network' }),
    ])
    const [n, m] = attachmentsOf(topology, 'container:db')
    expect(n?.names.map(({ value }) => value)).toEqual(['db', 'box', 'all', 'data'])
    expect(m?.names.map(({ value }) => value)).toEqual(['db', 'box', 'all'])
    expect(n?.ip?.value).toBe('10.0.0.5')
    expect(n?.names.map((fact) => [confidenceOf(fact), spanOf(fact)?.file])).toEqual(Array(4).fill(['certain', 'db.container']))
    expect(attachmentsOf(topology, 'container:x')[0]?.names).toEqual([])
  })

  it('are the pod’s for its members, and the members’ own only for kube play', () => {
    const drafts = (memberNamesResolve: boolean) => [
      network({ local: 'n' }),
      pod({ local: 'app', aliases: ['front'], hostname: 'h', network: 'n.network', memberNamesResolve }),
      container({ local: 'app/web', name: 'systemd-app-web', aliases: [], pod: 'app.pod' }),
    ]
    const names = (topology: Topology) => attachmentsOf(topology, 'pod:app')[0]?.names.map(({ value }) => value)
    expect(names(topologyOf(drafts(false)))).toEqual(['systemd-app', 'h', 'front'])
    expect(names(topologyOf(drafts(true)))).toEqual(['systemd-app', 'h', 'front', 'web'])
  })
})

describe('identity', () => {
  it('is stable whatever the order, and unique', () => {
    const drafts = [
      container({ scope: 'shop', local: 'db' }),
      container({ format: 'compose', scope: 'shop', local: 'db' }),
      container({ format: 'shell', scope: 'run.sh', local: 'a', branches: [{ choice: 'c', arm: 0 }] }),
      container({ format: 'shell', scope: 'run.sh', local: 'a', branches: [{ choice: 'c', arm: 1 }] }),
      network({ local: 'n' }),
      pod({ local: 'web' }),
      container({ local: 'web', pod: 'web.pod' }),
      container({ local: 'other', network: 'n.network' }),
      image({ local: 'built' }),
    ]
    const topology = topologyOf(drafts)
    expect(topology.containers.map(({ id }) => id).sort()).toEqual([
      'container:other',
      'container:run.sh/a',
      'container:run.sh/a#2',
      'container:shop/db',
      'container:shop/db@compose',
      'container:web',
    ])
    expect(JSON.stringify(topologyOf([...drafts].reverse()))).toBe(JSON.stringify(topology))
    expect(JSON.stringify(topologyOf(drafts))).toBe(JSON.stringify(topology))
  })
})

function order(topology: Topology, [, message]: readonly (string | undefined)[]): number {
  return topology.problems.findIndex((problem) => problem.message === message)
}
