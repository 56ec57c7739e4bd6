import { describe, expect, it } from '@jest/globals'
import type { ContainerDraft } from '../../../src/model/index.js'
import { draftOf, lowerTree } from '../../support/lower-quadlet.js'

const lower = (body: string, more: Record<string, string> = {}): ContainerDraft =>
  draftOf(lowerTree({ 'q/web.container': `[Container]\nImage=docker.io/x:1\n${body}`, ...more }), 'container', 'web')
const texts = (values: readonly { text: string }[] | undefined): string[] | undefined => values?.map(({ text }) => text)

describe('a .container unit', () => {
  it('is named after its file, or as it says', () => {
    expect(lower('').name).toMatchObject({ value: { known: true, value: 'systemd-web' }, origin: { kind: 'default' } })
    expect(lower('ServiceName=front\n').name.value).toEqual({ known: true, value: 'systemd-front' })
    expect(lower('ContainerName="web1"\n').name).toMatchObject({ value: { known: true, value: 'web1' }, origin: { kind: 'declared' } })
    expect(lower('ContainerName=%N-x-%h\n').name.value).toEqual({ known: false, text: 'web-x-%h', key: 'systemd web-x-%h' })
    expect(lower('PodmanArgs=--name other\n').name.value).toEqual({ known: true, value: 'other' })
  })

  it('has its scope, its local name and its header', () => {
    expect(lower('')).toMatchObject({ scope: 'q', local: 'web', format: 'quadlet', at: { file: 'q/web.container', start: 0, end: 11 } })
  })

  it('takes what PodmanArgs adds behind what the keys say', () => {
    const web = lower(
      'PublishPort=80:80\nNetwork=a\nHostName=one\nPodmanArgs=-p 81:81,82:82 --network b --pod other --hostname two\nPodmanArgs=-e K=V --network-alias n -P\n',
    )
    expect(web.publish.map(({ text }) => text.text)).toEqual(['80:80', '81:81', '82:82'])
    expect(web.publish[1]?.origin).toMatchObject({ kind: 'declared', via: [{ kind: 'argument' }] })
    expect(web.publish[1]?.edits).toBeUndefined()
    expect(web.network.attachments.map(({ network }) => network.text.text)).toEqual(['a', 'b'])
    expect(web.pod).toMatchObject({ by: 'name', kind: 'pod', name: { value: 'other' } })
    expect(web.hostname?.text).toBe('two')
    expect(web.podSettings.map(({ flag, text }) => [flag, text.text])).toEqual([
      ['--hostname', 'two'],
      ['--network-alias', 'n'],
    ])
    expect(web.environment.map(({ name, value }) => [name, value?.text])).toEqual([['K', 'V']])
    expect(texts(web.aliases)).toEqual(['n'])
    expect(web.publishAll).toBeDefined()
  })

  it('knows the modes and the targets of Network=', () => {
    expect(lower('').network).toMatchObject({ mode: { value: 'default' }, explicit: false, attachments: [] })
    expect(lower('Network=host\n').network).toMatchObject({ mode: { value: 'host' }, explicit: true })
    const shared = lower('Network=vpn.container\n', { 'q/vpn.container': '[Container]\nImage=x\n' }).network
    expect(shared).toMatchObject({ mode: { value: 'shared' }, target: { by: 'file', kind: 'container', name: { value: 'vpn.container' } } })
    const net = lower('Network=n.network:alias=a,ip=10.0.0.2\n').network.attachments[0]
    expect(net?.network).toMatchObject({
      by: 'file',
      kind: 'network',
      scope: 'q',
      required: { says: 'requested Quadlet unit n.network was not found' },
    })
    expect(texts(net?.aliases)).toEqual(['a'])
    expect(net?.ip?.text).toBe('10.0.0.2')
    // Looked up with its quotes, so it is no unit (and no network that could be made).
    expect(lower('Network="n.network"\n').network.attachments[0]?.network).toMatchObject({ by: 'name', name: { value: '"n.network"' } })
    expect(lower('Network=a\nNetwork=\nNetwork=b\n').network.attachments.map(({ network }) => network.text.text)).toEqual(['b'])
    expect(lower('PodmanArgs=--network n.network\n').network.attachments[0]?.network.by).toBe('name')
  })

  it('refers to pods, images and volumes by file', () => {
    const web = draftOf(
      lowerTree({
        'web.container':
          '[Container]\nImage=app.build\nPod=app.pod\nVolume=data.volume:/data\nVolume=named:/n\nVolume=./conf:/conf:ro\nVolume=/etc/x:/x\nMount=type=volume,source=m.volume,target=/m\nMount=type=tmpfs,target=/t\n',
        'conf/app.conf': '',
      }),
      'container',
      'web',
    )
    expect(web.image).toBeUndefined()
    expect(web.imageUnit).toMatchObject({ kind: 'build', required: { says: 'requested Quadlet image app.build was not found' } })
    expect(web.pod).toMatchObject({ by: 'file', kind: 'pod', required: { says: 'quadlet pod unit app.pod does not exist' } })
    expect(web.mounts.map(({ source, target, volume }) => [volume?.by, volume?.text.text, source, target])).toEqual([
      ['file', 'data.volume', null, '/data'],
      ['name', 'named', null, '/n'],
      [undefined, undefined, 'conf', '/conf'],
      [undefined, undefined, null, '/x'],
      ['file', 'm.volume', null, '/m'],
      [undefined, undefined, null, '/t'],
    ])
    expect(web.mounts[0]?.volume?.required?.says).toBe('requested Quadlet source data.volume was not found')
  })

  it('reads the environment in Podman’s order, files of the tree included', () => {
    const web = lower(
      'Environment=A=1 "B=b b" BARE\nEnvironmentFile=web.env\nEnvironmentFile=/etc/other.env\nEnvironmentFile=%h/other.env\nSecret=pw,type=env,target=PASS\nSecret=file\n',
      { 'q/web.env': '# c\nDB_HOST=db\nA=0\n' },
    )
    expect(web.environment.map(({ name, value, via }) => [name, value?.text ?? null, via?.[0]?.kind])).toEqual([
      ['DB_HOST', 'db', 'environment-file'],
      ['A', '0', 'environment-file'],
      ['A', '1', undefined],
      ['B', 'b b', undefined],
      ['BARE', null, undefined],
      ['PASS', null, undefined],
    ])
    expect(web.environment[0]?.value?.span()).toEqual({ file: 'q/web.env', start: 12, end: 14 })
  })

  it('reads commands, health checks, labels and what is exposed', () => {
    const web = lower(
      'Exec=serve --port "80 80" %n\nEntrypoint=["sh", "-c"]\nHealthCmd=curl localhost:80\nLabel=a=b "c=d e"\nExposeHostPort=81/udp\nExposeHostPort=90-91\n',
    )
    expect(texts(web.command)).toEqual(['serve', '--port', '80 80', 'web.service'])
    expect(texts(web.entrypoint)).toEqual(['sh', '-c'])
    expect(web.healthCommand?.text).toBe('curl localhost:80')
    expect(web.labels.map(({ name, value }) => [name, value.text])).toEqual([
      ['a', 'b'],
      ['c', 'd e'],
    ])
    expect(web.ports.map(({ port, count, protocol }) => [port, count, protocol])).toEqual([
      [{ known: true, value: 81 }, 1, { known: true, value: 'udp' }],
      [{ known: true, value: 90 }, 2, { known: true, value: 'tcp' }],
    ])
    expect(lower('Entrypoint=/run.sh\n').entrypoint?.map(({ text }) => text)).toEqual(['/run.sh'])
    expect(lower('Entrypoint=\n').entrypoint).toEqual([])
    expect(lower('').entrypoint).toBeUndefined()
  })

  it('waits for what its [Unit] section says, by unit and by service', () => {
    const web = draftOf(
      lowerTree({
        'web.container':
          '[Unit]\nAfter=db.container network.target\nRequires=db.container cache.service\nBefore=late.container\n[Container]\nImage=x\n',
        'db.container': '[Container]\nImage=x\n',
        'cache.container': '[Container]\nImage=x\n',
      }),
      'container',
      'web',
    )
    expect(web.after.map(({ name, required }) => [name, required?.says])).toEqual([
      [{ known: true, value: 'db.container' }, 'unable to translate dependency for db.container'],
      [{ known: true, value: 'cache.container' }, undefined],
    ])
    expect(web.references?.map(({ text }) => text.text)).toEqual(['late.container'])
  })

  it('merges drop-ins behind the file and says where they stand', () => {
    const web = lower('PublishPort=80:80\n', {
      'q/web.container.d/20-b.conf': '[Container]\nPublishPort=82:82\n',
      'q/web.container.d/10-a.conf': '[Container]\nPublishPort=\nPublishPort=81:81\n',
      'q/web.container.d/readme.txt': 'PublishPort=1:1\n',
      'q/container.d/10-a.conf': '[Container]\nPublishPort=83:83\n',
      'container.d/30-c.conf': '[Container]\nPublishPort=84:84\n',
    })
    expect(web.publish.map(({ text }) => text.text)).toEqual(['81:81', '82:82', '84:84'])
    expect(web.publish[0]?.origin).toEqual({
      kind: 'declared',
      span: { file: 'q/web.container.d/10-a.conf', start: 37, end: 42 },
      via: [{ kind: 'drop-in', span: { file: 'q/web.container.d/10-a.conf', start: 0, end: 11 } }],
    })
  })

  it('is a template with an @, and its default instance beside it', () => {
    const files = {
      'foo@.container': '[Container]\nImage=x\nPublishPort=%i:80\n[Install]\nWantedBy=default.target\nDefaultInstance=8080\n',
    }
    const lowered = lowerTree(files)
    const template = draftOf(lowered, 'container', 'foo@')
    expect(template).toMatchObject({ template: true, name: { value: { known: false, text: 'systemd-foo_%i', key: null } } })
    expect(template.publish[0]?.hostPort).toEqual({ known: false, text: '%i', key: null })
    const instance = draftOf(lowered, 'container', 'foo@8080')
    expect(instance.template).toBeUndefined()
    expect(instance.name.value).toEqual({ known: true, value: 'systemd-foo_8080' })
    expect(instance.publish[0]?.hostPort).toEqual({ known: true, value: 8080 })
    // Never beside its own template.
    expect([template.branches, instance.branches]).toEqual([
      [{ choice: 'template /foo@.container', arm: 0 }],
      [{ choice: 'template /foo@.container', arm: 1 }],
    ])
  })
})

describe('what systemd fills in', () => {
  const host = (body: string) => lower(body).publish[0]?.hostPort

  it('is a hole with the scope in which it has one value', () => {
    expect(host('PublishPort=${PORT}:80\n')).toEqual({ known: false, text: '${PORT}', key: 'q/web.container ${PORT}' })
    expect(host('PublishPort=${PORT}:80\n[Service]\nEnvironmentFile=/etc/stack.env\n')).toEqual({
      known: false,
      text: '${PORT}',
      key: 'environment /etc/stack.env ${PORT}',
    })
    expect(lower('Volume=%h/x:/x\n').mounts[0]?.text.holes).toEqual([{ start: 0, end: 2, expression: '%h', scope: 'systemd' }])
  })

  it('is known where the unit itself says it', () => {
    const web = lower('PublishPort=${PORT}:80\nLabel=n=%N%%\n[Service]\nEnvironment=PORT=8080\n')
    expect(web.publish[0]?.hostPort).toEqual({ known: true, value: 8080 })
    expect(web.publish[0]?.hostPortText?.span()).toEqual({ file: 'q/web.container', start: 44, end: 51 })
    expect(web.labels[0]?.value.text).toBe('web%')
  })

  it('is likely where an environment file may say otherwise', () => {
    const web = lower('PublishPort=${PORT}:80\n[Service]\nEnvironment=PORT=8080\nEnvironmentFile=/etc/x\n')
    expect(web.publish[0]).toMatchObject({ hostPort: { known: true, value: 8080 }, origin: { defaulted: true } })
  })
})
