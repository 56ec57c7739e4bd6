import { describe, expect, it } from '@jest/globals'
import type { ContainerDraft, Draft, PodDraft } from '../../../src/model/index.js'
import { playKube } from '../../support/kube-play.js'

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: shop
  labels: {tier: front}
spec:
  hostname: till
  hostAliases:
    - ip: 10.0.0.9
      hostnames: [ldap, mail]
  initContainers:
    - name: migrate
      image: localhost/shop:1
      command: [migrate]
  containers:
    - name: web
      image: localhost/shop:1
      command: [serve]
      args: ["--listen", "$(LISTEN):$(PORT)", "$$(KEPT)"]
      env:
        - name: LISTEN
          value: 0.0.0.0
        - name: DEBUG
          value: yes
        - name: WORKERS
          value: 010
        - name: SELF
          valueFrom: {fieldRef: {fieldPath: metadata.name}}
        - name: TIER
          valueFrom: {fieldRef: {fieldPath: "metadata.labels['tier']"}}
        - name: MEMORY
          valueFrom: {resourceFieldRef: {resource: limits.memory}}
      ports:
        - containerPort: 8080
          hostPort: 80
        - {name: metrics, containerPort: 9090, protocol: UDP}
      livenessProbe:
        httpGet: {port: metrics, path: /live}
    - name: db
      image: docker.io/library/postgres:16
`

const one = <T extends Draft['kind']>(drafts: readonly Draft[], kind: T, local: string): Extract<Draft, { kind: T }> => {
  const found = drafts.find((draft) => draft.kind === kind && draft.local === local)
  if (!found) throw new Error(`no ${kind} ${local} among ${drafts.map((draft) => `${draft.kind} ${draft.local}`)}`)
  return found as Extract<Draft, { kind: T }>
}

/** The text under a span of the only file. */
const under = (text: string, { start, end }: { start: number; end: number }): string => text.slice(start, end)

describe('a pod', () => {
  const { drafts, problems, unparsed, unmodelledKeys, units } = playKube({ 'pod.yaml': POD }, 'pod.yaml')
  const pod: PodDraft = one(drafts, 'pod', 'shop')
  const web: ContainerDraft = one(drafts, 'container', 'shop/web')

  it('is read without complaint', () => {
    expect({ problems, unparsed, units }).toEqual({ problems: [], unparsed: [], units: 4 })
    expect(unmodelledKeys.map(({ key }) => key)).toEqual(['EnvVarSource.resourceFieldRef'])
  })

  it('stands at its name', () => {
    expect(under(POD, pod.at)).toBe('name: shop')
    expect(under(POD, web.at)).toBe('name: web')
    expect(pod.name.value).toEqual({ known: true, value: 'shop' })
  })

  it('has a host name and host entries', () => {
    expect(pod.hostname?.text).toBe('till')
    expect(pod.addHosts.map(({ text }) => text)).toEqual(['ldap:10.0.0.9', 'mail:10.0.0.9'])
  })

  it('is on the network that all plays share', () => {
    expect(pod.network).toMatchObject({ explicit: false, mode: { value: 'bridge', origin: { kind: 'default' } } })
    expect(pod.network.attachments.map(({ network }) => network.name)).toEqual([{ known: true, value: 'podman-default-kube-network' }])
    expect(pod.memberNamesResolve).toBe(true)
  })

  it('publishes what has a hostPort, exactly where it stands', () => {
    expect(pod.publish).toHaveLength(1)
    const [publish] = pod.publish
    expect(publish).toMatchObject({
      hostAddress: { value: '' },
      hostPort: { value: 80 },
      containerPort: { value: 8080 },
      protocol: { value: 'tcp' },
      count: 1,
    })
    expect(publish?.text.span()).toEqual({
      file: 'pod.yaml',
      start: POD.indexOf('hostPort: 80') + 10,
      end: POD.indexOf('hostPort: 80') + 12,
    })
    expect(publish?.containerPortText?.text).toBe('8080')
  })

  it('declares its containerPorts', () => {
    expect(web.ports.map(({ port, protocol, kind }) => ({ port, protocol, kind }))).toEqual([
      { port: { known: true, value: 8080 }, protocol: { known: true, value: 'tcp' }, kind: 'container-port' },
      { port: { known: true, value: 9090 }, protocol: { known: true, value: 'udp' }, kind: 'container-port' },
    ])
  })

  it('names its containers after itself', () => {
    expect(drafts.flatMap((draft) => (draft.kind === 'container' ? [draft.name.value] : []))).toEqual([
      { known: true, value: 'shop-migrate' },
      { known: true, value: 'shop-web' },
      { known: true, value: 'shop-db' },
    ])
    expect(one(drafts, 'container', 'shop/migrate').init).toBe(true)
    expect(web.pod).toMatchObject({ by: 'local', kind: 'pod', name: { value: 'shop' }, scope: 'pod.yaml' })
    expect(web.network.explicit).toBe(false)
  })

  it('fills variables into commands and leaves unknown ones open', () => {
    expect(web.entrypoint?.map(({ text }) => text)).toEqual(['serve'])
    expect(web.command.map(({ text }) => text)).toEqual(['--listen', '0.0.0.0:$(PORT)', '$(KEPT)'])
    expect(web.command[1]?.holes.map(({ expression }) => expression)).toEqual(['$(PORT)'])
  })

  it('has the environment as Go reads it', () => {
    expect(Object.fromEntries(web.environment.map(({ name, value }) => [name, value?.text ?? null]))).toEqual({
      LISTEN: '0.0.0.0',
      DEBUG: 'yes',
      WORKERS: '8',
      SELF: 'shop',
      TIER: 'front',
      MEMORY: null,
    })
  })

  it('checks its health from inside', () => {
    expect(web.healthCommand?.text).toBe('curl -f HTTP://localhost:9090/live || exit 1')
  })
})

describe('a generated file', () => {
  const pod = `kind: Pod
metadata: {name: p}
spec:
  containers:
    - {name: db, image: i, ports: [{containerPort: 80, hostPort: 8080}]}
    - {name: web, image: j}
`
  const declared = (text: string): number =>
    playKube({ 'a.yaml': text }, 'a.yaml').drafts.reduce((count, draft) => count + (draft.kind === 'container' ? draft.ports.length : 0), 0)

  it('has the ports of the pod on its first container, which says nothing of who listens', () => {
    expect(declared(pod)).toBe(1)
    expect(declared(`# Created with podman-5.4.2\n${pod}`)).toBe(0)
    expect(playKube({ 'a.yaml': `# Created with podman-5.4.2\n${pod}` }, 'a.yaml').drafts[0]).toMatchObject({ publish: [{}] })
  })
})

describe('workloads that become pods', () => {
  const deployment = (kind: string, spec = ''): string =>
    `apiVersion: apps/v1\nkind: ${kind}\nmetadata:\n  name: api\nspec:\n${spec}  template:\n    metadata:\n      name: other\n      labels: {a: b}\n    spec:\n      containers:\n        - {name: c, image: i}\n`

  for (const kind of ['Deployment', 'DaemonSet', 'Job']) {
    it(`names the pod of a ${kind} NAME-pod`, () => {
      const { drafts, problems } = playKube({ 'a.yaml': deployment(kind) }, 'a.yaml')
      expect(problems).toEqual([])
      expect(one(drafts, 'pod', 'api-pod').name).toMatchObject({ claim: { id: 'default-name' }, value: { value: 'api-pod' } })
      expect(one(drafts, 'container', 'api-pod/c')).toMatchObject({ name: { value: { value: 'api-pod-c' } }, labels: [{ name: 'a' }] })
    })
  }

  it('runs one replica whatever is asked, and says so', () => {
    const text = deployment('Deployment', '  replicas: 3\n')
    const { drafts, problems } = playKube({ 'a.yaml': text }, 'a.yaml')
    expect(drafts).toHaveLength(2)
    expect(problems).toMatchObject([{ code: 'replicas', severity: 'note' }])
    expect(under(text, problems[0]!.at)).toBe('3')
    expect(playKube({ 'a.yaml': deployment('Deployment', '  replicas: 0\n') }, 'a.yaml').drafts).toHaveLength(2)
  })

  it('reads the items of a List and every document, in JSON as well', () => {
    const json = JSON.stringify({
      kind: 'List',
      items: [1, 2].map((n) => ({ kind: 'Pod', metadata: { name: `p${n}` }, spec: { containers: [{ name: 'c', image: 'i' }] } })),
    })
    const { drafts } = playKube({ 'a.json': `${json}\n` }, 'a.json')
    expect(drafts.map(({ local }) => local)).toEqual(['p1', 'p1/c', 'p2', 'p2/c'])
  })

  it('keeps apart what has the same name', () => {
    const pod = 'kind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, image: i}]}\n'
    expect(playKube({ 'a.yaml': `${pod}---\n${pod}` }, 'a.yaml').drafts.map(({ local }) => local)).toEqual(['p', 'p/c', 'p~2', 'p~2/c'])
  })

  it('makes a volume of a claim and leaves what Podman passes over to the account of keys', () => {
    const { drafts, unmodelledKeys } = playKube(
      { 'a.yaml': 'kind: PersistentVolumeClaim\nmetadata: {name: data}\n---\nkind: Service\nmetadata: {name: s}\n' },
      'a.yaml',
    )
    expect(drafts).toMatchObject([{ kind: 'volume', local: 'data', name: { value: { value: 'data' } } }])
    expect(unmodelledKeys).toMatchObject([{ key: 'kind: Service', reason: 'unsupported' }])
  })
})

describe('configuration', () => {
  const APP = `kind: ConfigMap
metadata: {name: settings}
data:
  DB_HOST: db
  app.conf: |
    upstream = cache:6379
---
kind: Secret
metadata: {name: keys}
data: {URL: ${Buffer.from('postgres://u:p@db:5432/x').toString('base64')}, BLOB: /w==}
stringData: {TOKEN: t}
---
kind: Pod
metadata: {name: p}
spec:
  volumes:
    - {name: conf, configMap: {name: settings}}
    - {name: one, configMap: {name: settings, items: [{key: app.conf, path: etc/app.conf}]}}
    - {name: data, persistentVolumeClaim: {claimName: pg}}
    - {name: host, hostPath: {path: ./site}}
    - {name: abs, hostPath: {path: /etc/ssl}}
  containers:
    - name: c
      image: i
      envFrom:
        - configMapRef: {name: settings}
        - secretRef: {name: keys}
        - configMapRef: {name: elsewhere}
      env:
        - {name: HOST, valueFrom: {configMapKeyRef: {name: settings, key: DB_HOST}}}
        - {name: DSN, valueFrom: {secretKeyRef: {name: keys, key: URL}}}
        - {name: AWAY, valueFrom: {secretKeyRef: {name: elsewhere, key: K}}}
        - {name: GIVEN, valueFrom: {configMapKeyRef: {name: given, key: G}}}
      volumeMounts:
        - {name: conf, mountPath: /conf}
        - {name: one, mountPath: /app.conf, subPath: etc/app.conf}
        - {name: data, mountPath: "/data:ro"}
        - {name: host, mountPath: /site, subPath: html}
        - {name: abs, mountPath: /ssl}
`
  const files = {
    'k/a.yaml': APP,
    'k/site/html/index.html': '',
    'k/more.yaml': 'kind: ConfigMap\nmetadata: {name: given}\ndata: {G: from-file}\n',
  }
  const { drafts, problems } = playKube(files, 'k/a.yaml', ['--configmap', 'k/more.yaml'])
  const container = one(drafts, 'container', 'p/c')

  it('takes variables from the ConfigMaps and Secrets that are there', () => {
    expect(problems).toEqual([])
    expect(container.environment.map(({ name, value }) => [name, value?.text ?? null])).toEqual([
      ['DB_HOST', 'db'],
      ['app.conf', 'upstream = cache:6379\n'],
      ['URL', 'postgres://u:p@db:5432/x'],
      ['BLOB', null],
      ['TOKEN', 't'],
      ['HOST', 'db'],
      ['DSN', 'postgres://u:p@db:5432/x'],
      ['AWAY', null],
      ['GIVEN', 'from-file'],
    ])
    const host = container.environment.find(({ name }) => name === 'HOST')
    expect(host?.via?.map(({ kind }) => kind)).toEqual(['reference'])
    expect(host?.value?.span()).toEqual({ file: 'k/a.yaml', start: APP.indexOf('db\n'), end: APP.indexOf('db\n') + 2 })
    expect(container.environment.find(({ name }) => name === 'GIVEN')?.value?.file).toBe('k/more.yaml')
  })

  it('mounts directories of the tree, claims, and the files of ConfigMaps', () => {
    expect(container.mounts.map(({ source, target, volume }) => ({ source, target, volume: volume?.name }))).toEqual([
      { source: null, target: '/conf', volume: undefined },
      { source: null, target: '/app.conf', volume: undefined },
      { source: null, target: '/data', volume: { known: true, value: 'pg' } },
      { source: 'k/site/html', target: '/site', volume: undefined },
      { source: null, target: '/ssl', volume: undefined },
    ])
    expect(container.mounts[0]?.contents?.map(({ path, text }) => [path, text.text])).toEqual([
      ['/conf/DB_HOST', 'db'],
      ['/conf/app.conf', 'upstream = cache:6379\n'],
    ])
    expect(container.mounts[1]?.contents?.map(({ path }) => path)).toEqual(['/app.conf'])
    const cache = container.mounts[1]?.contents?.[0]?.text
    expect(cache?.slice(11, 16).span().start).toBe(APP.indexOf('cache'))
  })
})

describe('images that kube play builds', () => {
  it('claims the Containerfile in the directory of the image’s name', () => {
    const yaml = 'kind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, image: "quay.io/shop/api:1"}, {name: d, image: other}]}\n'
    const { drafts, claims } = playKube({ 'd/a.yaml': yaml, 'd/api/Dockerfile': 'FROM x\n' }, 'd/a.yaml')
    expect(claims).toMatchObject([{ format: 'containerfile', path: 'd/api/Dockerfile', context: 'd/api' }])
    expect(drafts.filter(({ kind }) => kind === 'image')).toMatchObject([
      { containerfile: 'd/api/Dockerfile', tags: [{ text: 'quay.io/shop/api:1' }] },
    ])
  })
})
