import { describe, expect, it } from '@jest/globals'
import { draftOf, lowerTree } from '../../support/lower-quadlet.js'

const texts = (values: readonly { text: string }[] | undefined): string[] | undefined => values?.map(({ text }) => text)

describe('a .pod unit', () => {
  const pod = (body: string) => draftOf(lowerTree({ 'app.pod': `[Pod]\n${body}` }), 'pod', 'app')

  it('has name, ports and networks', () => {
    const app = pod('PublishPort=80:80\nNetwork=n.network\nNetworkAlias=a,b\nHostName=x\nHostName=y\nAddHost=h:1.2.3.4\nIP=10.0.0.2\n')
    expect(app).toMatchObject({ name: { value: { value: 'systemd-app' } }, sharesNetwork: true, sharesHostname: true })
    expect(app.publish[0]?.edits?.remove).toBeDefined()
    expect(app.network.attachments[0]?.network).toMatchObject({ by: 'file', name: { value: 'n.network' } })
    expect([texts(app.aliases), app.hostname?.text, texts(app.addHosts), app.ip?.text]).toEqual([
      ['a', 'b'],
      'y',
      ['h:1.2.3.4'],
      '10.0.0.2',
    ])
    expect(pod('PodName=p1\nServiceName=s\n').name.value).toEqual({ known: true, value: 'p1' })
  })

  it('knows what its members share', () => {
    const shares = (args: string) => {
      const { sharesNetwork, sharesHostname, neededFor } = pod(`PodmanArgs=${args}\n`)
      return [sharesNetwork, sharesHostname, neededFor]
    }
    expect(shares('--label a=b')).toEqual([true, true, undefined])
    expect(shares('--infra=false')).toEqual([false, false, '--infra'])
    expect(shares('--share net')).toEqual([true, false, '--share'])
    expect(shares('--share +pid')).toEqual([true, true, '--share'])
    expect(shares('--share ipc,uts')).toEqual([false, true, '--share'])
    expect(shares('--share=${X}')).toEqual([null, null, '--share'])
    expect(shares('--infra=${X}')).toEqual([null, null, '--infra'])
    expect(shares('--infra=false --share=${X}')).toEqual([false, false, '--infra'])
  })

  it('refers to its volumes and to what it waits for', () => {
    const app = draftOf(lowerTree({ 'app.pod': '[Unit]\nAfter=db.container\n[Pod]\nVolume=data.volume:/d\nVolume=/x:/x\n' }), 'pod', 'app')
    expect(app.references?.map(({ text }) => text.text)).toEqual(['data.volume', 'db.container'])
  })
})

describe('a .network unit', () => {
  const network = (body: string) => draftOf(lowerTree({ 'n.network': `[Network]\n${body}` }), 'network', 'n')

  it('is a bridge with names and without walls, unless it says otherwise', () => {
    expect(network('')).toMatchObject({
      name: { value: { value: 'systemd-n' } },
      driver: { value: 'bridge' },
      internal: { value: { value: false }, origin: { kind: 'default' } },
      dns: { value: { value: true }, origin: { kind: 'default' } },
      subnets: [],
    })
    expect(network('').isolate).toBeUndefined()
    const other = network(
      'NetworkName=lan\nInternal=yes\nDisableDNS=true\nDriver=macvlan\nOptions=isolate=true mtu=9000\nSubnet=10.9.0.0/24\n',
    )
    expect(other).toMatchObject({
      name: { value: { value: 'lan' } },
      driver: { value: 'macvlan' },
      internal: { value: { value: true }, origin: { kind: 'declared', span: { start: 26, end: 38 } } },
      dns: { value: { value: false } },
      isolate: { value: { value: 'true' } },
    })
    expect(texts(other.subnets)).toEqual(['10.9.0.0/24'])
  })

  it('takes the last word of PodmanArgs', () => {
    expect(network('Internal=true\nPodmanArgs=--internal=false --disable-dns --opt isolate=strict\n')).toMatchObject({
      internal: { value: { value: false } },
      dns: { value: { value: false } },
      isolate: { value: { value: 'strict' } },
    })
  })

  it('has the instance in its name where it is a template', () => {
    const { drafts } = lowerTree({ 'x@.network': '[Network]\n' })
    expect(drafts[0]).toMatchObject({ local: 'x@', template: true, name: { value: { known: false, text: 'systemd-x-%i' } } })
  })
})

describe('a .kube unit', () => {
  const files = {
    'q/app.kube':
      '[Kube]\nYaml=app.yml /etc/other.yml https://x.org/y.yml\nConfigMap=map.yml\nNetwork=n.network:alias=a\nNetwork=plain\nPublishPort=80:80\nPodmanArgs=--publish 81:81 --no-pod-prefix\n',
    'q/app.yml': '',
    'q/map.yml': '',
  }

  it('claims the files it plays, with its options', () => {
    const lowered = lowerTree(files)
    const [unit] = lowered.lowered
    expect(unit?.drafts).toMatchObject([
      { kind: 'unit', local: 'app', scope: 'q', references: [{ by: 'file', name: { value: 'n.network' } }] },
    ])
    expect(unit?.claims).toMatchObject([
      {
        format: 'kube',
        path: 'q/app.yml',
        evidence: 'Yaml= of app.kube',
        play: { configMaps: ['q/map.yml'], noPodPrefix: true, scope: 'q/app.kube' },
      },
    ])
    const play = unit?.claims[0]?.play
    expect([texts(play?.publish), texts(play?.network)]).toEqual([
      ['80:80', '81:81'],
      ['n.network:alias=a', 'plain'],
    ])
    expect(play?.networkUnits?.map(({ text }) => text.span())).toEqual([play?.network[0]?.slice(0, 9).span()])
    expect(lowered.problems).toEqual([])
  })

  it('misses a file that is nowhere', () => {
    const source = '[Kube]\nYaml=app.yml\n'
    const problems = (more: Record<string, string>) => lowerTree({ 'q/app.kube': source, ...more }).problems
    expect(problems({})).toMatchObject([
      {
        rule: 'unknown-reference',
        code: 'no-yaml-file',
        message: 'app.kube plays app.yml, which is not there',
        at: { start: 12, end: 19 },
      },
    ])
    expect(problems({ 'templates/app.yml.j2': '' })).toEqual([])
    expect(lowerTree({ 'tests/app.kube': source }).problems).toMatchObject([{ severity: 'note' }])
  })

  it('finds a file that is put beside it later, when there is one', () => {
    const source = '[Kube]\nYaml=app.yml\n'
    const one = lowerTree({ 'q/app.kube': source, 'kube/app.yml': '' })
    expect(one.lowered[0]?.claims.map(({ path }) => path)).toEqual(['kube/app.yml'])
    const two = lowerTree({ 'q/app.kube': source, 'a/app.yml': '', 'b/app.yml': '' })
    expect([two.lowered[0]?.claims, two.problems]).toEqual([[], []])
  })

  it('reads the only template of the file, with its expressions as holes', () => {
    const source = '[Kube]\nYaml=app.yml\n'
    const template = 'kind: Pod\nspec:\n  image: {{ image }}\n'
    const one = lowerTree({ 'q/app.kube': source, 'templates/app.yml.j2': template })
    expect(one.lowered[0]?.claims).toMatchObject([{ format: 'kube', path: 'templates/app.yml.j2', content: { name: 'app.yml' } }])
    const text = one.lowered[0]?.claims[0]?.content?.text
    expect(text?.holes).toMatchObject([{ expression: '{{ image }}' }])
    expect(text?.text).not.toContain('{{')
    const two = lowerTree({ 'q/app.kube': source, 'a/app.yml.j2': template, 'b/app.yml.j2': template })
    expect([two.lowered[0]?.claims, two.problems]).toEqual([[], []])
  })

  it('judges its own ports where nothing is played', () => {
    expect(lowerTree({ 'app.kube': '[Kube]\nYaml=/x.yml\nPublishPort=0:80\n' }).problems).toMatchObject([{ rule: 'invalid-port-mapping' }])
  })
})

describe('images, builds and volumes', () => {
  it('are known by their tags', () => {
    const { drafts } = lowerTree({
      'a.image': '[Image]\nImage=quay.io/a:1\n',
      'b.image': '[Image]\nImage=docker-archive:/x.tar\nImageTag=localhost/b\n',
    })
    expect(drafts.map((draft) => draft.kind === 'image' && texts(draft.tags))).toEqual([['quay.io/a:1'], ['localhost/b']])
  })

  it('claim the Containerfile they build from, with its context', () => {
    const build = (body: string, ...paths: string[]) => {
      const files = Object.fromEntries(paths.map((path) => [path, '']))
      const { lowered } = lowerTree({ 'q/b.build': `[Build]\nImageTag=x\n${body}`, ...files })
      return lowered[0]?.claims.map(({ format, path, context }) => [format, path, context])
    }
    expect(build('SetWorkingDirectory=unit\n', 'q/Containerfile')).toEqual([['containerfile', 'q/Containerfile', 'q']])
    expect(build('SetWorkingDirectory=./src\n', 'q/src/Dockerfile')).toEqual([['containerfile', 'q/src/Dockerfile', 'q/src']])
    expect(build('SetWorkingDirectory=unit\nFile=./docker/web.Containerfile\n', 'q/docker/web.Containerfile')).toEqual([
      ['containerfile', 'q/docker/web.Containerfile', 'q'],
    ])
    expect(build('File=sub/Containerfile\nSetWorkingDirectory=file\n', 'q/sub/Containerfile')).toEqual([
      ['containerfile', 'q/sub/Containerfile', 'q/sub'],
    ])
    expect(build('SetWorkingDirectory=https://github.com/x/y.git\n', 'q/Containerfile')).toEqual([])
    expect(build('File=/srv/Containerfile\n', 'q/Containerfile')).toEqual([])
  })

  it('refer to what the generator must find', () => {
    const { drafts, problems } = lowerTree({
      'b.build': '[Build]\nImageTag=x\nImageTag=y\nSetWorkingDirectory=unit\nNetwork=n.network\nVolume=v.volume:/v\nEnvironment=A=1\n',
      'v.volume': '[Volume]\nDriver=image\nImage=b.build\nVolumeName=data\n',
    })
    expect(drafts.map(({ kind, references }) => [kind, references?.map(({ kind, text }) => [kind, text.text])])).toEqual([
      [
        'image',
        [
          ['network', 'n.network'],
          ['volume', 'v.volume'],
        ],
      ],
      ['volume', [['build', 'b.build']]],
    ])
    expect(draftOf({ drafts } as never, 'volume', 'v').name.value).toEqual({ known: true, value: 'data' })
    expect(draftOf({ drafts } as never, 'image', 'b').environment.map(({ name }) => name)).toEqual(['A'])
    expect(problems).toEqual([])
  })

  it('miss an artifact that is nowhere, which no draft stands for', () => {
    const source = '[Container]\nImage=x\nMount=type=artifact,source=a.artifact,target=/a\n'
    expect(lowerTree({ 'web.container': source }).problems).toMatchObject([
      { rule: 'unknown-reference', message: 'Quadlet refuses web.container: requested Quadlet source a.artifact was not found' },
    ])
    expect(lowerTree({ 'web.container': source, 'a.artifact': '[Artifact]\nArtifact=q.io/a\n' }).problems).toEqual([])
  })
})
