import { describe, expect, it } from '@jest/globals'
import { format } from '../../../src/formats/kube/index.js'
import type { Edit, KubePlay, PodDraft, Publish } from '../../../src/model/index.js'
import { MappedText } from '../../../src/source/index.js'
import { playKube, treeOf } from '../../support/kube-play.js'

const podOf = (text: string, args: readonly string[] = []): PodDraft => {
  const pod = playKube({ 'a.yaml': text }, 'a.yaml', args).drafts.find((draft): draft is PodDraft => draft.kind === 'pod')
  if (!pod) throw new Error('no pod')
  return pod
}

const pod = (ports: string): string => `kind: Pod
metadata: {name: p}
spec:
  containers:
    - name: c
      image: i
      ports:
${ports}`

/** What the edits leave; `null` when there are none. */
function edited(text: string, edits: readonly Edit[] | undefined): string | null {
  if (!edits) return null
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((text, { span, text: by }) => text.slice(0, span.start) + by + text.slice(span.end), text)
}

const mappings = (publishes: readonly Publish[]): unknown[] =>
  publishes.map(({ hostAddress, hostPort, containerPort, protocol }) => [
    hostAddress.known && hostAddress.value,
    hostPort?.known && hostPort.value,
    containerPort.known && containerPort.value,
    protocol.known && protocol.value,
  ])

describe('edits of a hostPort', () => {
  const cases: readonly (readonly [string, string, string | null, string | null])[] = [
    [
      'on a line of its own',
      '        - containerPort: 80\n          hostPort: 8080 # why\n          protocol: TCP\n',
      '        - containerPort: 80\n          protocol: TCP\n',
      '        - containerPort: 80\n          hostPort: 8080\n          hostIP: 127.0.0.1 # why\n          protocol: TCP\n',
    ],
    [
      'at the end of the file',
      '        - containerPort: 80\n          hostPort: 8080',
      '        - containerPort: 80\n',
      '        - containerPort: 80\n          hostPort: 8080\n          hostIP: 127.0.0.1',
    ],
    [
      'behind the dash',
      '        - hostPort: 8080\n          containerPort: 80\n',
      '        - containerPort: 80\n',
      '        - hostPort: 8080\n          hostIP: 127.0.0.1\n          containerPort: 80\n',
    ],
    [
      'behind the dash, with a comment below',
      '        - hostPort: 8080\n          # why\n          containerPort: 80\n',
      '        - # why\n          containerPort: 80\n',
      '        - hostPort: 8080\n          hostIP: 127.0.0.1\n          # why\n          containerPort: 80\n',
    ],
    [
      'behind the dash, with a comment',
      '        - hostPort: 8080 # why\n          containerPort: 80\n',
      '        - containerPort: 80\n',
      '        - hostPort: 8080\n          hostIP: 127.0.0.1 # why\n          containerPort: 80\n',
    ],
    [
      'without a containerPort',
      '        - hostPort: 8080\n          name: x\n',
      '        - containerPort: 8080\n          name: x\n',
      '        - hostPort: 8080\n          hostIP: 127.0.0.1\n          name: x\n',
    ],
    [
      'with an address',
      '        - containerPort: 80\n          hostPort: 8080\n          hostIP: 0.0.0.0\n',
      '        - containerPort: 80\n          hostIP: 0.0.0.0\n',
      '        - containerPort: 80\n          hostPort: 8080\n          hostIP: 127.0.0.1\n',
    ],
    [
      'in braces',
      '        - {containerPort: 80, hostPort: 8080}\n',
      '        - {containerPort: 80}\n',
      '        - {containerPort: 80, hostPort: 8080, hostIP: 127.0.0.1}\n',
    ],
    [
      'first in braces',
      '        - {hostPort: 8080, containerPort: 80}\n',
      '        - {containerPort: 80}\n',
      '        - {hostPort: 8080, hostIP: 127.0.0.1, containerPort: 80}\n',
    ],
    [
      'in JSON',
      '        - {"containerPort": 80, "hostPort": 8080}\n',
      '        - {"containerPort": 80}\n',
      '        - {"containerPort": 80, "hostPort": 8080, "hostIP": "127.0.0.1"}\n',
    ],
    [
      'in JSON without a containerPort',
      '        - {"hostPort": 8080}\n',
      '        - {"containerPort": 8080}\n',
      '        - {"hostPort": 8080, "hostIP": "127.0.0.1"}\n',
    ],
    [
      'with a quoted key',
      '        - containerPort: 80\n          "hostPort": 8080\n',
      '        - containerPort: 80\n',
      '        - containerPort: 80\n          "hostPort": 8080\n          hostIP: 127.0.0.1\n',
    ],
  ]
  for (const [what, ports, removed, narrowed] of cases) {
    for (const ending of ['\n', '\r\n']) {
      it(`${what}, ${ending === '\n' ? 'LF' : 'CRLF'}`, () => {
        const text = pod(ports).replaceAll('\n', ending)
        const [publish] = podOf(text).publish
        expect(mappings([publish!])[0]).toContain(8080)
        const wanted = (ports: string | null): string | null => ports && pod(ports).replaceAll('\n', ending)
        expect(edited(text, publish?.edits?.remove)).toBe(wanted(removed))
        expect(edited(text, publish?.edits?.loopback)).toBe(wanted(narrowed))
        if (removed) expect(podOf(wanted(removed) as string).publish).toEqual([])
        if (narrowed) expect(mappings(podOf(wanted(narrowed) as string).publish)[0]).toContain('127.0.0.1')
      })
    }
  }

  it('are not made behind an alias, nor in a text inside another file', () => {
    const aliased =
      'x: &p [{containerPort: 80, hostPort: 8080}]\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, image: i, ports: *p}]}\n'
    const [publish] = podOf(aliased).publish
    expect(publish?.edits).toBeUndefined()
    expect(publish?.origin).toMatchObject({ kind: 'declared', via: [{ kind: 'alias' }] })
    const inner = pod('        - containerPort: 80\n          hostPort: 8080\n')
    const script = `cat <<-E\n${inner.replace(/^/gm, '\t')}`
    const lines = inner.split(/(?<=\n)/).filter((line) => line !== '')
    let at = 'cat <<-E\n'.length
    const text = MappedText.concat(
      lines.map((line) => {
        const mapped = MappedText.verbatim('run.sh', line, at + 1)
        at += line.length + 1
        return mapped
      }),
    )
    const claim = { format: 'kube', path: 'run.sh', content: { text, name: 'p.yaml' }, evidence: '' } as const
    const drafts = format.lower(claim, { tree: treeOf({ 'run.sh': script }) }).drafts
    const [within] = (drafts[0] as PodDraft).publish
    expect(within?.edits).toBeUndefined()
    expect(within?.text.span()).toEqual({ file: 'run.sh', start: script.indexOf('8080'), end: script.indexOf('8080') + 4 })
  })
})

describe('the play’s own ports', () => {
  const text = pod(
    '        - {containerPort: 80, hostPort: 8080}\n        - {containerPort: 53, hostPort: 53, protocol: UDP}\n        - {containerPort: 9090}\n',
  )

  it('win over what they cover', () => {
    expect(mappings(podOf(text, ['--publish', '127.0.0.1:1:80', '--publish', '53:53']).publish)).toEqual([
      ['127.0.0.1', 1, 80, 'tcp'],
      ['', 53, 53, 'tcp'],
      ['', 53, 53, 'udp'],
    ])
  })

  it('stand where the command stands', () => {
    const [publish] = podOf(text, ['--publish', '1:80']).publish
    expect(publish?.text.span().file).toBe('play.sh')
    expect(publish?.edits).toBeUndefined()
  })

  it('publish every containerPort for --publish-all, under its own number', () => {
    const { publish } = podOf(text, ['--publish-all'])
    expect(mappings(publish)).toEqual([
      ['', 8080, 80, 'tcp'],
      ['', 53, 53, 'udp'],
      ['', 9090, 9090, 'tcp'],
    ])
    expect(publish[2]?.origin).toMatchObject({ via: [{ kind: 'play', span: { file: 'play.sh' } }] })
    expect(publish[2]?.edits).toBeUndefined()
  })
})

describe('the pod’s network', () => {
  const text = 'kind: Pod\nmetadata: {name: p}\nspec: {hostNetwork: true, containers: [{name: c, image: i}]}\n'

  it('is the host’s by hostNetwork, and the play’s before that', () => {
    expect(podOf(text).network).toMatchObject({
      explicit: true,
      mode: { value: 'host', origin: { kind: 'declared', span: { file: 'a.yaml' } } },
    })
    const named = podOf(text, ['--network', 'front:alias=web', '--network', 'back']).network
    expect(named.mode).toMatchObject({ value: 'bridge', origin: { span: { file: 'play.sh' } } })
    expect(named.attachments.map(({ network, aliases }) => [network.name, aliases.map(({ text }) => text)])).toEqual([
      [{ known: true, value: 'front' }, ['web']],
      [{ known: true, value: 'back' }, []],
    ])
  })

  it('may be a Quadlet unit’s', () => {
    const value = MappedText.verbatim('p.kube', 'shop.network:alias=x', 30)
    const reference = {
      by: 'file',
      kind: 'network',
      name: { known: true, value: 'shop.network' },
      scope: '',
      text: value.slice(0, 12),
    } as const
    const play: KubePlay = {
      publish: [],
      network: [value],
      networkUnits: [reference],
      configMaps: [],
      at: { file: 'p.kube', start: 0, end: 6 },
      scope: 'p.kube',
    }
    const lowered = format.lower({ format: 'kube', path: 'a.yaml', evidence: '', play }, { tree: treeOf({ 'a.yaml': text }) })
    const pod = lowered.drafts[0] as PodDraft
    expect(pod.scope).toBe('p.kube')
    expect(pod.network.attachments).toMatchObject([{ network: reference, aliases: [{ text: 'x' }] }])
  })
})
