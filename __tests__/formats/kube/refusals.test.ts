import { describe, expect, it } from '@jest/globals'
import type { Lowered } from '../../../src/model/index.js'
import { playKube } from '../../support/kube-play.js'

const play = (text: string, args: readonly string[] = []): Lowered => playKube({ 'a.yaml': text }, 'a.yaml', args)

/** What is refused, with the words it is refused in and the text it stands under. */
function refused(text: string, args: readonly string[] = []): string[][] {
  return play(text, args).problems.map(({ code, message, at }) => [
    code,
    message.replace(/^[^:]*: /, ''),
    at.file === 'a.yaml' ? text.slice(at.start, at.end) : at.file,
  ])
}

const pod = (spec: string): string => `kind: Pod\nmetadata:\n  name: p\nspec:\n${spec}`

describe('what kube play refuses', () => {
  const cases: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
    ['no name', 'kind: Pod\nmetadata: {}\nspec: {containers: []}\n', [], ['no-name', 'pod does not have a name', 'metadata']],
    ['no name of a Deployment', 'kind: Deployment\nspec: {}\n', [], ['no-name', 'deployment does not have a name', 'kind: Deployment']],
    [
      'a container twice',
      pod('  containers:\n    - {name: c, image: i}\n    - {name: c, image: j}\n'),
      [],
      ['duplicate-container', 'the pod "p" is invalid; duplicate container name "c" detected', 'c'],
    ],
    [
      'a container named like an init container',
      pod('  initContainers: [{name: c, image: i}]\n  containers: [{name: c, image: j}]\n'),
      [],
      ['duplicate-container', 'the pod "p" is invalid; duplicate container name "c" detected', 'c'],
    ],
    ['no image', pod('  containers:\n    - name: c\n'), [], ['no-image', `container "c" is missing the required 'image' field`, 'c']],
    [
      'a probe on an init container',
      pod('  initContainers: [{name: c, image: i, livenessProbe: {exec: {command: [x]}}}]\n'),
      [],
      [
        'init-probe',
        'cannot create an init container that has either of lifecycle, livenessProbe, readinessProbe, or startupProbe set',
        'livenessProbe',
      ],
    ],
    [
      'hostPort on the host’s network',
      pod('  hostNetwork: true\n  containers: [{name: c, image: i, ports: [{containerPort: 80, hostPort: 8080}]}]\n'),
      [],
      ['ports-without-network', 'PortMappings can only be used with Bridge or pasta networking', '8080'],
    ],
    [
      'an address that is none',
      pod('  containers: [{name: c, image: i, ports: [{containerPort: 80, hostPort: 8080, hostIP: localhost}]}]\n'),
      [],
      ['port-mapping', 'invalid IP address "localhost" in port mapping', 'localhost'],
    ],
    [
      'a protocol that is none',
      pod('  containers: [{name: c, image: i, ports: [{containerPort: 80, hostPort: 8080, protocol: QUIC}]}]\n'),
      [],
      ['port-mapping', 'unrecognized protocol "quic" in port mapping', 'QUIC'],
    ],
    [
      'a port in quotes',
      pod('  containers: [{name: c, image: i, ports: [{containerPort: "80"}]}]\n'),
      [],
      [
        'wrong-type',
        'unable to read YAML as Kube Pod: json: cannot unmarshal string into Go struct field ContainerPort.containerPort of type int32',
        '"80"',
      ],
    ],
    [
      'a truth in quotes',
      pod('  hostNetwork: "true"\n'),
      [],
      [
        'wrong-type',
        'unable to read YAML as Kube Pod: json: cannot unmarshal string into Go struct field PodSpec.hostNetwork of type bool',
        '"true"',
      ],
    ],
    [
      'a truth in quotes, also where the play decides',
      pod('  hostNetwork: "true"\n'),
      ['--network', 'host'],
      [
        'wrong-type',
        'unable to read YAML as Kube Pod: json: cannot unmarshal string into Go struct field PodSpec.hostNetwork of type bool',
        '"true"',
      ],
    ],
    [
      'containers that are no list',
      pod('  containers: {name: c}\n'),
      [],
      [
        'wrong-type',
        'unable to read YAML as Kube Pod: json: cannot unmarshal object into Go struct field PodSpec.containers of type []v1.Container',
        '{name: c}',
      ],
    ],
    [
      'a mount of no volume',
      pod('  containers: [{name: c, image: i, volumeMounts: [{name: v, mountPath: /v}]}]\n'),
      [],
      ['no-volume', 'volume mount v specified for container but not configured in volumes', 'v'],
    ],
    [
      'a volume of a cluster',
      pod('  volumes: [{name: v, nfs: {server: s, path: /}}]\n'),
      [],
      [
        'volume-source',
        'failed to create volume "v": HostPath, ConfigMap, EmptyDir, Secret, and PersistentVolumeClaim are currently the only supported VolumeSource',
        'v',
      ],
    ],
    [
      'a --publish that is none',
      pod('  containers: []\n'),
      ['--publish', 'x'],
      ['port-mapping', 'strconv.Atoi: parsing "x": invalid syntax', 'play.sh'],
    ],
    [
      'nothing to play',
      'kind: StatefulSet\nmetadata: {name: s}\n',
      [],
      ['no-kube-kind', 'YAML document does not contain any supported kube kind', 'kind: StatefulSet'],
    ],
    [
      'only ConfigMaps',
      'kind: ConfigMap\nmetadata: {name: c}\n',
      [],
      ['no-kube-kind', 'ConfigMaps in podman are not a standalone object and must be used in a container', 'kind: ConfigMap'],
    ],
  ]
  for (const [what, text, args, [code, message, at]] of cases) {
    it(what, () => {
      const [first, ...others] = refused(text, args)
      expect(others).toEqual([])
      expect(first?.[0]).toBe(code)
      expect(`${play(text, args).problems[0]?.message}`).toContain(message)
      expect(first?.[2]).toBe(at)
    })
  }

  it('says what is in the way of a port', () => {
    const text = pod(
      '  containers:\n    - {name: c, image: i, ports: [{containerPort: 80, hostPort: 8080}, {containerPort: 81, hostPort: 8080}]}\n',
    )
    const [problem] = play(text).problems
    expect(problem).toMatchObject({ rule: 'invalid-port-mapping', code: 'port-conflict-at-start' })
    expect(problem?.at.start).toBe(text.lastIndexOf('8080'))
    expect(problem?.because).toMatchObject([{ origin: { span: { start: text.indexOf('8080') } } }])
  })

  it('keeps 16 bits of a port, as Podman does', () => {
    const { drafts, problems } = play(pod('  containers: [{name: c, image: i, ports: [{containerPort: 80, hostPort: 70000}]}]\n'))
    expect(problems).toEqual([])
    expect(drafts[0]).toMatchObject({ publish: [{ hostPort: { value: 4464 } }] })
  })

  it('prints values for the environment as Go does', () => {
    // Compared with what Podman 5.4 put into the containers.
    const values = {
      '010': '8',
      '08': '8',
      '0x1F': '31',
      '0b11': '3',
      '1_000': '1000',
      '+5': '5',
      '-0': '0',
      '1e3': '1000',
      '1e7': '1e+07',
      '1e-7': '1e-07',
      '1234567.5': '1.2345675e+06',
      '1.10': '1.1',
      '.5': '0.5',
      True: 'true',
      yes: 'yes',
      '22:22': '22:22',
      '~': '',
      '"010"': '010',
      '!!str 010': '010',
      '123456789012345678': '123456789012345678',
    }
    const written = Object.keys(values)
    const { drafts } = play(
      pod(`  containers: [{name: c, image: i, env: [${written.map((value) => `{name: A, value: ${value}}`).join(', ')}]}]\n`),
    )
    const container = drafts.find((draft) => draft.kind === 'container')
    const had = container?.kind === 'container' ? container.environment.map(({ value }, index) => [written[index], value?.text]) : []
    expect(had).toEqual(Object.entries(values).sort(([a], [b]) => written.indexOf(a) - written.indexOf(b)))
  })

  it('takes keys of any case, as Go does', () => {
    const { drafts } = play(pod('  Containers: [{NAME: c, image: i, ports: [{containerport: 80, HostPort: 8080}]}]\n'))
    expect(drafts[0]).toMatchObject({ publish: [{ hostPort: { value: 8080 }, containerPort: { value: 80 } }] })
  })

  it('takes placeholders for unknown rather than for mistakes', () => {
    const { drafts, problems } = play(
      pod(
        '  hostNetwork: ${HOST}\n  containers: [{name: "${NAME}", image: "${IMAGE}:1", ports: [{containerPort: 80, hostPort: "{{ port }}"}]}]\n',
      ),
    )
    expect(problems).toEqual([])
    expect(drafts[0]).toMatchObject({
      network: { mode: { value: 'unknown' } },
      publish: [{ hostPort: { known: false, text: '{{ port }}' } }],
    })
    expect(drafts[1]).toMatchObject({ name: { value: { known: false, text: 'p-${NAME}' } } })
  })

  it('says why a document cannot be read and goes on', () => {
    const text = 'kind: [\n---\nplain text\n---\nkind: Pod\nmetadata: {name: a, name: p}\nspec: {containers: [{name: c, image: i}]}\n'
    const { drafts, unparsed, problems } = play(text)
    expect(unparsed.map(({ reason }) => reason.replace(/: .*/, ''))).toEqual([
      'multi doc yaml could not be split',
      "couldn't get object kind",
      'multi doc yaml could not be split',
    ])
    expect(unparsed[2]?.at.start).toBe(text.indexOf('name: p}'))
    expect(problems).toEqual([])
    expect(drafts.map(({ local }) => local)).toEqual(['p', 'p/c'])
  })
})
