import { describe, expect, it } from '@jest/globals'
import type { Topology } from '../../src/model/index.js'
import { type ContainerPartial, container, type PodPartial, pod, ref, topologyOf } from '../support/drafts.js'

const member = (more: ContainerPartial, podMore: PodPartial = {}): Topology =>
  topologyOf([pod({ local: 'app', ...podMore }), container({ local: 'web', pod: 'app.pod', ...more })])
const rulesOf = (topology: Topology): string[] => topology.problems.map(({ rule, severity }) => (severity ? `${rule} (${severity})` : rule))

describe('what Podman refuses of pod members', () => {
  it('is every publish of a member that shares the network of the pod', () => {
    const { problems, namespaces } = member({ publish: ['8080:80', '8443:443'] })
    expect(problems.map(({ message }) => message)).toEqual(
      ['8080:80', '8443:443'].map(
        (mapping) =>
          `web publishes ${mapping} but shares the network of pod app: published or exposed ports must be defined when the pod is created: network cannot be configured when it is shared with a pod`,
      ),
    )
    expect(problems[0]).toMatchObject({ rule: 'publish-on-pod-member', subject: 'container:web', at: { file: 'web.container' } })
    expect(problems[0]?.because).toMatchObject([{ claim: { id: 'in-pod', data: { who: 'web', pod: 'app' } } }])
    expect(namespaces[0]?.publishes).toEqual([])
  })

  it('is publishing everything that is exposed', () => {
    expect(rulesOf(member({ publishAll: { file: 'web.container', start: 0, end: 2 } }))).toEqual(['publish-on-pod-member'])
  })

  it('is nothing where the pod is on the host, is not there, or shares no network', () => {
    expect(rulesOf(member({ publish: ['80:80'] }, { network: 'host' }))).toEqual([])
    expect(rulesOf(member({ publish: ['80:80'] }, { sharesNetwork: false }))).toEqual([])
    expect(rulesOf(member({ publish: ['80:80'], network: 'bridge' }))).toEqual([])
    expect(topologyOf([container({ format: 'shell', pod: ref.name('pod', 'x'), publish: ['80:80'] })]).problems).toEqual([])
  })

  it('are settings that the pod holds', () => {
    const settings = { '--ip': '10.0.0.2', '--network-alias': 'x', '--add-host': 'a:1.2.3.4', '--hostname': 'h', '--userns': 'keep-id' }
    const { problems } = member({ podSettings: settings })
    expect(problems.map(({ code, message }) => [code, message.slice(message.indexOf(': ') + 2)])).toEqual([
      ['ip', 'networks must be defined when the pod is created: network cannot be configured when it is shared with a pod'],
      ['network-alias', 'networks must be defined when the pod is created: network cannot be configured when it is shared with a pod'],
      ['add-host', 'extra host entries must be specified on the pod: network cannot be configured when it is shared with a pod'],
      ['hostname', 'cannot set hostname when joining the pod UTS namespace: invalid configuration'],
      ['userns', 'cannot set user namespace mode when joining pod with infra container'],
    ])
    expect(new Set(rulesOf(member({ podSettings: settings })))).toEqual(new Set(['setting-conflicts-with-pod']))
  })

  it('is joining the network of a container that is in another pod or in none', () => {
    const joining = (one: ContainerPartial, other: ContainerPartial): string[] =>
      rulesOf(
        topologyOf([
          pod({ local: 'app' }),
          pod({ local: 'side' }),
          container({ local: 'web', network: 'db.container', ...one }),
          container({ local: 'db', ...other }),
        ]),
      )
    expect(joining({ pod: 'app.pod' }, {})).toEqual(['setting-conflicts-with-pod'])
    expect(joining({ pod: 'app.pod' }, { pod: 'side.pod' })).toEqual(['setting-conflicts-with-pod'])
    expect(joining({}, { pod: 'app.pod' })).toEqual(['invalid-unit'])
    expect(joining({ pod: 'app.pod' }, { pod: 'app.pod' })).toEqual([])
    expect(joining({}, {})).toEqual([])
  })

  it('are name servers only ignored', () => {
    expect(rulesOf(member({ podSettings: { '--dns': '1.1.1.1' } }))).toEqual(['setting-conflicts-with-pod (warning)'])
  })

  it('are no settings of a member that left, except the host name it still shares', () => {
    const settings = { '--ip': '10.0.0.2', '--network-alias': 'x', '--add-host': 'a:1.2.3.4', '--dns': '1.1.1.1' }
    expect(rulesOf(member({ network: 'bridge', podSettings: settings }))).toEqual([])
    expect(rulesOf(member({ network: 'bridge', podSettings: { '--hostname': 'h' } }))).toEqual(['setting-conflicts-with-pod'])
  })

  it('are no user namespaces that mean the pod’s or are not known', () => {
    for (const value of ['host', 'default', 'container:x', '${NS}'])
      expect(rulesOf(member({ podSettings: { '--userns': value } }))).toEqual([])
  })
})

describe('what Podman refuses of pods and joins', () => {
  const pods = (more: PodPartial): string[] =>
    topologyOf([pod({ publish: ['80:80', '81:81'], ...more })]).problems.map(({ message }) => message)

  it('are mappings in a mode that has none', () => {
    for (const mode of ['host', 'none']) {
      expect(pods({ network: mode })).toEqual(
        ['80:80', '81:81'].map(
          (mapping) =>
            `pod app publishes ${mapping} with network mode ${mode}: PortMappings can only be used with Bridge or pasta networking`,
        ),
      )
    }
    expect(pods({})).toEqual([])
    expect(pods({ network: 'pasta' })).toEqual([])
    expect(pods({ network: 'bridge' })).toEqual([])
    expect(pods({ network: '${NET}' })).toEqual([])
  })

  it('does not count a refused mapping as published', () => {
    expect(topologyOf([pod({ publish: ['80:80'], network: 'host' })]).namespaces[0]?.publishes).toEqual([])
  })

  it('is a pod in the network of a container', () => {
    expect(topologyOf([pod({ network: 'container:x' })]).problems).toMatchObject([
      { rule: 'invalid-unit', message: "pod app joins a container's network: pods presently do not support network mode container" },
    ])
  })

  it('is a host entry in another container’s network', () => {
    const { problems } = topologyOf([container({ local: 'a' }), container({ local: 'b', network: 'a.container', addHosts: ['x:1.2.3.4'] })])
    expect(problems).toMatchObject([{ rule: 'invalid-unit', code: 'add-host-in-shared-network', subject: 'container:b' }])
  })
})

describe('duplicate names', () => {
  it('are two containers of one deployment', () => {
    const { problems } = topologyOf([
      container({ local: 'a', name: 'db' }),
      container({ local: 'b', name: 'db' }),
      pod({ local: 'p', name: 'db' }),
    ])
    expect(problems).toMatchObject([
      {
        rule: 'duplicate-name',
        message: 'the container name "db" is already in use by a (a.container)',
        at: { file: 'b.container' },
        subject: 'container:b',
      },
    ])
    expect(problems[0]?.severity).toBeUndefined()
    expect(problems[0]?.because?.map(({ origin }) => origin.kind === 'declared' && origin.span.file)).toEqual([
      'a.container',
      'b.container',
    ])
  })

  it('are two pods, and only warned of across deployments', () => {
    const { problems } = topologyOf([
      pod({ scope: 'x', local: 'a', name: 'front' }),
      container({ scope: 'x', local: 'one' }),
      container({ scope: 'x', local: 'two' }),
      pod({ scope: 'y', local: 'b', name: 'front' }),
      container({ scope: 'y', local: 'three' }),
      container({ scope: 'y', local: 'four' }),
    ])
    expect(problems).toMatchObject([{ rule: 'duplicate-name', code: 'pod', severity: 'warning' }])
  })

  it('are none between arms, hosts, templates, unknown names, or the same thing told twice', () => {
    const branch = (arm: number) => ({ branches: [{ choice: 'case', arm }] })
    expect(
      topologyOf([
        container({ format: 'shell', scope: 's', local: 'a', name: 'n', ...branch(0) }),
        container({ format: 'shell', scope: 's', local: 'b', name: 'n', ...branch(1) }),
        container({ scope: 'prod', local: 'x', name: 'n' }),
        container({ scope: 'staging', local: 'x', name: 'n' }),
        container({ local: 't@', name: 't', template: true }),
        container({ local: 'u', name: 't', template: true }),
        container({ local: 'v', name: '${X}' }),
        container({ local: 'w', name: '${X}' }),
        container({ format: 'shell', scope: 'z', local: 'again', name: 'again' }),
        container({ format: 'shell', scope: 'z', local: 'again', name: 'again' }),
      ]).problems,
    ).toEqual([])
  })
})
