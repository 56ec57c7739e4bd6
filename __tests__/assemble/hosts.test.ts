import { describe, expect, it } from '@jest/globals'
import type { ContainerDraft, Draft, Topology } from '../../src/model/index.js'
import { container, host, network, pod, ref, topologyOf, unit } from '../support/drafts.js'

const at = (path: string, more: Parameters<typeof container>[0] = {}): ContainerDraft => {
  const slash = path.lastIndexOf('/')
  return container({ scope: slash < 0 ? '' : path.slice(0, slash), local: path.slice(slash + 1), ...more })
}
const compose = (directory: string, service: string, more: Parameters<typeof container>[0] = {}): ContainerDraft =>
  container({
    format: 'compose',
    scope: directory,
    local: service,
    name: `${directory.split('/').pop()}_${service}_1`,
    network: [],
    ...more,
  })

const hostsOf = (topology: Topology): Record<string, string> =>
  Object.fromEntries(topology.containers.map(({ id, host }) => [id.slice(10), host]))
const deploymentsOf = (topology: Topology): Record<string, string> =>
  Object.fromEntries(topology.containers.map(({ id, deployment }) => [id.slice(10), deployment]))
const choicesOf = (topology: Topology): Record<string, number[]> =>
  Object.fromEntries(topology.containers.map(({ id, branches }) => [id.slice(10), branches.map(({ arm }) => arm)]))

describe('host groups', () => {
  it('is one group where nothing says otherwise', () => {
    const topology = topologyOf([at('web'), at('services/a/app'), at('apps/b/other'), compose('stacks/c', 'x')])
    expect(new Set(Object.values(hostsOf(topology)))).toEqual(new Set(['default']))
    expect(topology.hosts).toMatchObject([{ name: 'default', mode: 'unknown', podman: '5.8' }])
    expect(topology.hosts[0]?.members).toHaveLength(4)
  })

  it('follows the configuration first, and guesses for the rest', () => {
    const rules = [host('nas', ['nas', 'shared'], { mode: 'rootless', podman: '5.4' }), host('vps', ['vps'], { mode: 'rootful' })]
    const topology = topologyOf([at('nas/web'), at('shared/db'), at('vps/dev/web'), at('other/x'), at('other/dev/y')], { hosts: rules })
    expect(hostsOf(topology)).toEqual({
      'nas/web': 'nas',
      'shared/db': 'nas',
      'vps/dev/web': 'vps',
      'other/x': 'default',
      'other/dev/y': 'other/dev',
    })
    expect(topology.hosts.find(({ name }) => name === 'nas')).toMatchObject({ mode: 'rootless', podman: '5.4' })
  })

  it('gives environments and the directories of machines a group each', () => {
    const topology = topologyOf([
      at('deploy/prod/web'),
      at('deploy/staging/web'),
      at('hosts/nas/quadlet/caddy'),
      at('hosts/vps/quadlet/caddy'),
      at('tools/build'),
    ])
    expect(hostsOf(topology)).toEqual({
      'deploy/prod/web': 'deploy/prod',
      'deploy/staging/web': 'deploy/staging',
      'hosts/nas/quadlet/caddy': 'hosts/nas',
      'hosts/vps/quadlet/caddy': 'hosts/vps',
      'tools/build': 'default',
    })
  })

  it('takes sibling trees with units of one file name for machines, where most siblings do', () => {
    const machines = topologyOf([
      at('nas/proxy/caddy'),
      at('nas/media/jellyfin'),
      at('vps/edge/caddy'),
      at('pi/adguard'),
      network({ scope: 'common', local: 'lan' }),
    ])
    expect(hostsOf(machines)).toEqual({
      'nas/proxy/caddy': 'nas',
      'nas/media/jellyfin': 'nas',
      'vps/edge/caddy': 'vps',
      'pi/adguard': 'pi',
    })
    const accident = topologyOf(
      ['a', 'b', 'c', 'd', 'e'].map((app) => at(`services/${app}/${app}`)).concat(at('services/a/redis'), at('services/b/redis')),
    )
    expect(new Set(Object.values(hostsOf(accident)))).toEqual(new Set(['default']))
    // The two are still never the same machine's.
    expect(choicesOf(accident)['services/a/redis']).not.toEqual(choicesOf(accident)['services/b/redis'])
  })

  it('makes every deployment of examples, demos and archives a host of its own', () => {
    const topology = topologyOf([
      at('examples/a/web', { publish: ['80:80'] }),
      at('examples/a/db'),
      at('examples/b/web', { publish: ['80:80'] }),
      compose('examples/c', 'web', { publish: ['80:80'] }),
      at('.archive/old-web'),
      at('demo/web'),
      at('demo/db'),
      at('web'),
    ])
    expect(hostsOf(topology)).toEqual({
      'examples/a/web': 'examples/a',
      'examples/a/db': 'examples/a',
      'examples/b/web': 'examples/b',
      'examples/c/web': 'examples/c',
      '.archive/old-web': '.archive',
      'demo/web': 'demo',
      'demo/db': 'demo',
      web: 'default',
    })
  })

  it('takes units side by side in a test directory for unrelated, unless they refer to each other', () => {
    const topology = topologyOf([
      at('test/e2e/quadlet/ports', { publish: ['1:1'] }),
      at('test/e2e/quadlet/other', { publish: ['1:1'] }),
      network({ scope: 'test/e2e/quadlet', local: 'basic' }),
      at('test/e2e/quadlet/user', { network: 'basic.network' }),
    ])
    const hosts = hostsOf(topology)
    expect(hosts['test/e2e/quadlet/ports']).not.toBe(hosts['test/e2e/quadlet/other'])
    expect(topology.networks.find(({ label }) => label === 'basic')?.host).toBe(hosts['test/e2e/quadlet/user'])
  })

  it('lets files of one test bind across directories', () => {
    const topology = topologyOf([
      network({ scope: 'tests/files', local: 'demo' }),
      at('tests/templates/mysql', { network: 'demo.network' }),
    ])
    expect(topology.problems).toEqual([])
    expect(topology.namespaces[0]?.attachments[0]?.network).toBe('network:tests/files/demo')
  })

  it('takes siblings that mostly want the same ports for a collection to choose from', () => {
    const of = (ports: readonly number[]): Topology =>
      topologyOf(ports.map((port, i) => compose(`app${i}`, `svc${i}`, { image: `x/app${i}`, publish: [`${port}:80`] })))
    expect(new Set(Object.values(hostsOf(of([80, 80, 8080, 80, 8080, 3000])))).size).toBe(6)
    // Two of six are a mistake, three siblings are no collection.
    expect(new Set(Object.values(hostsOf(of([80, 80, 8081, 8082, 8083, 3000])))).size).toBe(1)
    expect(new Set(Object.values(hostsOf(of([80, 80, 80])))).size).toBe(1)
  })
})

describe('deployments', () => {
  it('joins what stands in one directory and what refers to each other across a tree', () => {
    const topology = topologyOf([
      network({ scope: 'services', local: 'media' }),
      at('services/radarr/radarr', { network: 'media.network' }),
      at('services/sonarr/sonarr', { network: 'media.network' }),
      at('services/other/other'),
      at('services/other/beside'),
      unit({ scope: 'services/k', local: 'app' }),
      container({ format: 'kube', scope: 'services/k/app.kube', local: 'app/web', file: 'services/k/app.yaml' }),
      at('services/k/db'),
      compose('stack', 'a'),
      compose('stack', 'b'),
    ])
    expect(deploymentsOf(topology)).toEqual({
      'services/radarr/radarr': 'services',
      'services/sonarr/sonarr': 'services',
      'services/other/other': 'services/other',
      'services/other/beside': 'services/other',
      'services/k/app.kube/app/web': 'services/k',
      'services/k/db': 'services/k',
      'stack/a': 'stack',
      'stack/b': 'stack',
    })
  })

  it('keeps a compose project beside Quadlet units apart', () => {
    const topology = topologyOf([at('app/web'), compose('app', 'other')])
    expect(new Set(Object.values(deploymentsOf(topology))).size).toBe(2)
  })
})

describe('alternatives', () => {
  const excluded = (topology: Topology, a: string, b: string): boolean => {
    const of = (id: string) => topology.containers.find((one) => one.id === `container:${id}`)?.branches ?? []
    return of(a).some((left) => of(b).some((right) => left.choice === right.choice && left.arm !== right.arm))
  }

  it('recognises one stack written twice', () => {
    const topology = topologyOf([
      compose('', 'db', { name: 'db', scope: 'proj', file: 'compose.yaml' }),
      compose('', 'app', { name: 'app', scope: 'proj', file: 'compose.yaml' }),
      container({ format: 'kube', scope: 'kube.yaml', local: 'pod/db', name: 'pod-db', file: 'kube.yaml' }),
      container({ format: 'kube', scope: 'kube.yaml', local: 'pod/app', name: 'pod-app', file: 'kube.yaml' }),
      container({ format: 'kube', scope: 'other.yaml', local: 'pod/else', name: 'else', file: 'other.yaml' }),
    ])
    expect(excluded(topology, 'proj/db', 'kube.yaml/pod/app')).toBe(true)
    expect(excluded(topology, 'proj/db', 'proj/app')).toBe(false)
    expect(excluded(topology, 'proj/db', 'other.yaml/pod/else')).toBe(false)
  })

  it('recognises kube files with pods of one name, and scripts that make the same containers', () => {
    const play = (file: string): Draft[] => [
      pod({ format: 'kube', scope: file, local: 'svc', name: 'svc', file }),
      container({
        format: 'kube',
        scope: file,
        local: 'svc/a',
        name: 'svc-a',
        pod: ref.local('pod', 'svc', file),
        file,
      }),
    ]
    const topology = topologyOf([...play('pod.yml'), ...play('pod_tls.yml')])
    expect(excluded(topology, 'pod.yml/svc/a', 'pod_tls.yml/svc/a')).toBe(true)
    expect(topology.problems).toEqual([])
  })

  it('does not take two stacks with a `db` and an `app` of other images for one', () => {
    const topology = topologyOf([
      compose('blog', 'app', { image: 'ghost', publish: ['80:80'] }),
      compose('blog', 'db', { image: 'mysql' }),
      compose('wiki', 'app', { image: 'mediawiki', publish: ['80:80'] }),
      compose('wiki', 'db', { image: 'mysql' }),
    ])
    expect(excluded(topology, 'blog/app', 'wiki/app')).toBe(false)
    const same = topologyOf([compose('v1', 'web', { image: 'nginx' }), compose('v2', 'web', { image: 'nginx' })])
    expect(excluded(same, 'v1/web', 'v2/web')).toBe(true)
  })

  it('takes `x` and `x-arm` of one directory for alternatives', () => {
    const topology = topologyOf([at('vm/windows'), at('vm/windows-arm'), at('vm/macos')])
    expect(excluded(topology, 'vm/windows', 'vm/windows-arm')).toBe(true)
    expect(excluded(topology, 'vm/windows', 'vm/macos')).toBe(false)
  })

  it('does not doubt what the configuration says of two directories', () => {
    const rules = [host('nas', ['nas'])]
    const topology = topologyOf([compose('nas/v1', 'web', { image: 'nginx' }), compose('nas/v2', 'web', { image: 'nginx' })], {
      hosts: rules,
    })
    expect(excluded(topology, 'nas/v1/web', 'nas/v2/web')).toBe(false)
  })
})
