import { describe, expect, it } from '@jest/globals'
import type { ContainerDraft, MountDraft } from '../../../src/model/index.js'
import { type Files, lowerAll, networks, type Provider, publishText, services } from '../../support/compose.js'

const one = (settings: string, more: Files = {}, provider?: Provider): ContainerDraft => {
  const yaml = `services:\n  a:\n    image: x\n${settings.replace(/^(?=.)/gm, '    ')}\n`
  return services(lowerAll({ 'shop/compose.yaml': yaml, ...more }, provider)).get('a') as ContainerDraft
}

const texts = (list: readonly { readonly text: string }[] | undefined): string[] => (list ?? []).map(({ text }) => text)
const environment = (draft: ContainerDraft): (readonly [string, string | null])[] =>
  draft.environment.map(({ name, value }) => [name, value?.text ?? null])

describe('names', () => {
  it('are certain only where both providers give the same', () => {
    expect(one('container_name: front').name.value).toEqual({ known: true, value: 'front' })
    expect(one('').name.value.known).toBe(false)
    expect(one('', {}, 'podman-compose').name.value).toEqual({ known: true, value: 'shop_a_1' })
    expect(one('', {}, 'docker-compose').name.value).toEqual({ known: true, value: 'shop-a-1' })
  })

  it.each([
    ['name: my-app', undefined, 'my-app_default'],
    ['name: My', undefined, null],
    ['name: My', 'podman-compose', 'y_default'],
    ['name: My', 'docker-compose', 'my_default'],
    ['name: ${NAME}', undefined, null],
  ] as const)('take the project name from %s (%s)', (top, provider, wanted) => {
    const lowered = lowerAll({ 'shop/compose.yaml': `${top}\nservices:\n  a:\n    image: x\n` }, provider)
    const name = networks(lowered).get('default')?.name.value
    expect(name?.known ? name.value : null).toBe(wanted)
  })

  it('take the project name from .env before the file', () => {
    const lowered = lowerAll({ 'd/.env': 'COMPOSE_PROJECT_NAME=set\n', 'd/compose.yaml': 'name: own\nservices:\n  a:\n    image: x\n' })
    expect(networks(lowered).get('default')?.name.value).toEqual({ known: true, value: 'set_default' })
  })
})

describe('environment', () => {
  it('reads maps, lists and bare names', () => {
    expect(environment(one('environment:\n  A: b\n  N: 1\n  E:\n'))).toEqual([
      ['A', 'b'],
      ['N', '1'],
      ['E', null],
    ])
    expect(environment(one('environment: [A=b=c, E]'))).toEqual([
      ['A', 'b=c'],
      ['E', null],
    ])
  })

  it('reads files of the tree first, templates of files as likely', () => {
    const draft = one('env_file: [a.env, {path: .env, required: false}]\nenvironment: [A=2]', {
      'shop/a.env': "A=1\nB='x y' # c\n",
      'shop/.env.example': 'HOST=db\nSECRET=\n',
    })
    expect(environment(draft)).toEqual([
      ['A', '1'],
      ['B', 'x y'],
      ['HOST', 'db'],
      ['SECRET', null],
      ['A', '2'],
    ])
    const host = draft.environment[2]
    expect(host?.value?.holes[0]?.defaulted).toBe(true)
    expect(host?.via?.map(({ kind }) => kind)).toEqual(['template'])
    expect(draft.environment[0]?.via?.map(({ kind }) => kind)).toEqual(['environment-file'])
  })

  it('never fills in from anywhere but the repository', () => {
    const [entry] = one('environment: ["A=${HOME}"]').environment
    expect(entry?.value?.text).toBe('${HOME}')
    expect(entry?.value?.holes[0]).toMatchObject({ expression: '${HOME}', scope: 'shop' })
  })
})

describe('commands', () => {
  it('splits strings as a shell does, takes lists as they are', () => {
    expect(texts(one(`command: sh -c "a 'b' \\"c\\"" d\\ e ''`).command)).toEqual(['sh', '-c', `a 'b' "c"`, 'd e', ''])
    expect(texts(one('command: ["a b", c]').command)).toEqual(['a b', 'c'])
    expect(texts(one('entrypoint: /run.sh --x').entrypoint)).toEqual(['/run.sh', '--x'])
  })

  it('takes a doubled dollar for one', () => expect(texts(one('command: echo $$HOME').command)).toEqual(['echo', '$HOME']))

  it.each([
    ['healthcheck: {test: [CMD, curl, "localhost:80"]}', 'curl localhost:80'],
    ['healthcheck: {test: [CMD-SHELL, "nc -z localhost 80"]}', 'nc -z localhost 80'],
    ['healthcheck: {test: "nc -z localhost 80"}', 'nc -z localhost 80'],
    ['healthcheck: {test: [NONE]}', undefined],
    ['healthcheck: {test: [CMD, x], disable: true}', undefined],
  ])('reads %s', (settings, command) => expect(one(settings).healthCommand?.text).toBe(command))
})

describe('mounts', () => {
  const mounts = (settings: string, more: Files = {}): Pick<MountDraft, 'source' | 'target'>[] =>
    one(settings, more).mounts.map(({ source, target }) => ({ source, target }))

  it('finds files of the tree, by paths from the project directory', () => {
    const files = { 'shop/nginx.conf': 'x', 'conf/a/b.conf': 'x' }
    expect(
      mounts('volumes:\n  - ./nginx.conf:/etc/nginx/nginx.conf:ro\n  - ../conf:/conf\n  - data:/data\n  - ./gone:/gone', files),
    ).toEqual([
      { source: 'shop/nginx.conf', target: '/etc/nginx/nginx.conf' },
      { source: 'conf', target: '/conf' },
      { source: null, target: '/data' },
      { source: null, target: '/gone' },
    ])
    expect(mounts('volumes:\n  - {type: bind, source: ./nginx.conf, target: /x}', files)).toEqual([
      { source: 'shop/nginx.conf', target: '/x' },
    ])
  })

  it('mounts configs and secrets', () => {
    const yaml =
      'services:\n  a:\n    image: x\n    configs: [c, {source: d, target: /etc/d}]\n    secrets: [s]\nconfigs:\n  c: {file: ./c.conf}\n  d: {content: "listen 80"}\nsecrets:\n  s: {file: ./s}\n'
    const draft = services(lowerAll({ 'compose.yaml': yaml, 'c.conf': 'x', s: 'y' })).get('a')
    expect(draft?.mounts.map(({ source, target }) => `${source} ${target}`)).toEqual(['c.conf /c', 'null /etc/d', 's /run/secrets/s'])
    expect(draft?.mounts[1]?.contents?.[0]?.text.text).toBe('listen 80')
  })
})

describe('when it runs', () => {
  it('is optional with a profile that nothing enables', () => {
    expect(one('profiles: [debug]').optional).toBe(true)
    expect(one('profiles: [debug]', { 'shop/.env': 'COMPOSE_PROFILES=debug,x\n' }).optional).toBeUndefined()
    expect(one('').optional).toBeUndefined()
  })

  it('counts copies only where both providers make them', () => {
    expect(one('scale: 3').replicas).toBe(3)
    expect(one('deploy: {mode: replicated, replicas: 2}').replicas).toBe(2)
    expect(one('deploy: {replicas: 2}').replicas).toBeUndefined()
    expect(one('deploy: {replicas: 2}', {}, 'docker-compose').replicas).toBe(2)
    expect(one('scale: 0').optional).toBe(true)
  })

  it('only orders the start by depends_on; one that has to end first is a job', () => {
    const yaml =
      'services:\n  a:\n    image: x\n    depends_on:\n      b: {condition: service_completed_successfully}\n      c: {condition: service_healthy}\n  b:\n    image: x\n  c:\n    image: x\n'
    const found = services(lowerAll({ 'compose.yaml': yaml }))
    expect(found.get('a')?.after.map(({ name }) => (name.known ? name.value : null))).toEqual(['b', 'c'])
    expect([found.get('b')?.init, found.get('c')?.init]).toEqual([true, undefined])
  })
})

describe('merging', () => {
  const base = 'services:\n  a:\n    image: x\n    command: one\n    ports: ["80:80"]\n    environment: {A: "1", B: "1"}\n'
  const merge = (over: string): ContainerDraft =>
    services(lowerAll({ 'compose.yaml': base, 'compose.override.yaml': over })).get('a') as ContainerDraft

  it('goes deep into maps, appends lists, replaces commands', () => {
    const draft = merge('services:\n  a:\n    command: two\n    ports: ["81:81", "80:80"]\n    environment: [B=2]\n')
    expect(texts(draft.command)).toEqual(['two'])
    expect(draft.publish.map(publishText)).toEqual(['80:80/tcp', '81:81/tcp'])
    expect(environment(draft).map((entry) => entry.join('='))).toEqual(['A=1', 'B=1', 'B=2'])
  })

  it('heeds !reset and !override', () => {
    expect(merge('services:\n  a:\n    ports: !reset []\n').publish).toEqual([])
    expect(merge('services:\n  a:\n    ports: !override ["90:90"]\n').publish.map(publishText)).toEqual(['90:90/tcp'])
  })

  it('takes in merge keys and anchors', () => {
    const yaml =
      'x-base: &base\n  image: redis\n  environment: &env {A: b}\nservices:\n  a:\n    <<: *base\n    environment:\n      <<: *env\n      C: d\n'
    const draft = services(lowerAll({ 'compose.yaml': yaml })).get('a') as ContainerDraft
    expect(draft.image?.value.text).toBe('redis')
    expect(environment(draft).sort()).toEqual([
      ['A', 'b'],
      ['C', 'd'],
    ])
  })

  it('extends services of this and other files, which keep their own directory', () => {
    const draft = services(
      lowerAll({
        'compose.yaml': 'services:\n  a:\n    extends: {file: lib/base.yaml, service: b}\n    ports: ["2:2"]\n',
        'lib/base.yaml': 'services:\n  b:\n    extends: c\n    volumes: ["./f:/f"]\n    ports: ["1:1"]\n  c:\n    image: y\n',
        'lib/f': 'x',
      }),
    ).get('a') as ContainerDraft
    expect(draft.image?.value.text).toBe('y')
    expect(draft.publish.map(publishText)).toEqual(['1:1/tcp', '2:2/tcp'])
    expect(draft.mounts[0]?.source).toBe('lib/f')
    const [first] = draft.publish
    expect(first?.origin.kind === 'declared' && first.origin.via?.map(({ kind }) => kind)).toEqual(['extends'])
  })

  it('ends circles of extends and include', () => {
    const found = services(
      lowerAll({ 'compose.yaml': 'include: [compose.yaml]\nservices:\n  a:\n    extends: b\n  b:\n    image: x\n    extends: a\n' }),
    )
    expect([...found.keys()]).toEqual(['a', 'b'])
  })
})

describe('builds', () => {
  it('claims the Containerfile and names the image', () => {
    const lowered = lowerAll({
      'compose.yaml': 'services:\n  a:\n    build: ./app\n  b:\n    image: own\n    build: {context: app, dockerfile: x/File}\n',
      'app/Dockerfile': '',
      'app/x/File': '',
    })
    expect(lowered.claims.map(({ path, context }) => [path, context])).toEqual([
      ['app/Dockerfile', 'app'],
      ['app/x/File', 'app'],
    ])
    const images = lowered.drafts.flatMap((draft) => (draft.kind === 'image' ? [[draft.local, texts(draft.tags)]] : []))
    expect(images).toEqual([
      ['a', []],
      ['b', ['own']],
    ])
    expect(services(lowered).get('a')?.imageUnit?.name).toEqual({ known: true, value: 'a' })
  })
})

describe('keys', () => {
  it('says which it does not know or model', () => {
    const lowered = lowerAll({
      'compose.yaml': 'x-own: 1\nservices:\n  a:\n    image: x\n    prots: []\n    provider: {type: y}\n    x-z: 1\n',
    })
    expect(lowered.unmodelledKeys.map(({ key, reason }) => [key, reason])).toEqual([
      ['prots', 'unknown'],
      ['provider', 'unsupported'],
    ])
  })
})
