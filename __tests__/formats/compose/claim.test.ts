import { describe, expect, it } from '@jest/globals'
import { format } from '../../../src/formats/compose/index.js'
import type { FileClaim } from '../../../src/model/index.js'
import { claimsOf, type Files, lowerAll, services } from '../../support/compose.js'

const WEB = 'services:\n  web:\n    image: nginx\n'
const DB = 'services:\n  db:\n    image: postgres\n'

const runs = (files: Files): (readonly string[])[] => claimsOf(files).map(({ compose }) => compose?.files ?? [])

describe('which files are compose', () => {
  it.each(['compose.yaml', 'compose.yml', 'docker-compose.yml', 'podman-compose.yaml', 'container-compose.yml', 'my-compose.dev.yml'])(
    'takes %s by its name',
    (name) => expect(runs({ [name]: WEB })).toEqual([[name]]),
  )

  it('takes an odd name when every key is a compose key and something runs', () => {
    expect(runs({ 'pod.yaml': WEB })).toEqual([['pod.yaml']])
    expect(claimsOf({ 'pod.yaml': WEB })[0]?.evidence).toBe('services with compose keys only')
  })

  it.each([
    ['GitLab services', 'services:\n  - postgres:16\ntest:\n  script: [x]\n'],
    ['Symfony services', 'services:\n  App\\Mailer:\n    class: App\\Mailer\n    arguments: [x]\n'],
    ['services without an image', 'services:\n  web:\n    ports: [80]\n'],
    ['a Kubernetes object', 'kind: Foo\nservices:\n  web:\n    image: nginx\n'],
    ['no services at the margin', 'spec:\n  services:\n    web:\n      image: nginx\n'],
  ])('leaves alone %s', (_, text) => expect(runs({ 'other.yaml': text })).toEqual([]))

  it('says why a broken file of a compose name is not read', () => {
    const lowered = lowerAll({ 'compose.yaml': 'services:\n  web: [\n' })
    expect(lowered.unparsed[0]?.at.file).toBe('compose.yaml')
    expect(lowered.drafts).toEqual([])
  })
})

describe('which files are one project', () => {
  it('loads an override with its base, by name or else with the main file', () => {
    expect(runs({ 'compose.yaml': WEB, 'compose.override.yaml': DB })).toEqual([['compose.yaml', 'compose.override.yaml']])
    expect(runs({ 'compose.yaml': WEB, 'docker-compose.override.yml': DB })).toEqual([['compose.yaml', 'docker-compose.override.yml']])
  })

  it('takes whole files of one directory for alternatives', () => {
    const claims = claimsOf({ 'compose.dev.yaml': WEB, 'compose.prod.yaml': WEB, 'compose.yaml': WEB })
    expect(claims.map(({ compose }) => compose?.scope)).toEqual(['', 'compose.dev', 'compose.prod'])
    const arms = claims.map(({ compose }) => compose?.branches?.[0])
    expect(new Set(arms.map((arm) => arm?.choice)).size).toBe(1)
    expect(arms.map((arm) => arm?.arm)).toEqual([0, 1, 2])
  })

  it('does not take odd files without a common service for alternatives', () => {
    const claims = claimsOf({ 'web.yml': WEB, 'db.yml': DB })
    expect(claims.map(({ compose }) => compose?.branches)).toEqual([undefined, undefined])
  })

  it('puts a file that changes or needs services of another to it', () => {
    const addon = 'services:\n  web:\n    environment: [A=b]\n  cache:\n    image: redis\n    depends_on: [db]\n'
    expect(runs({ 'compose.yaml': `${WEB}  db:\n    image: postgres\n`, 'cache-addon.yml': addon })).toEqual([
      ['compose.yaml', 'cache-addon.yml'],
    ])
  })

  it('joins files that need one network that none of them declares', () => {
    const needing = (name: string): string => `services:\n  ${name}:\n    image: x\n    networks: [internal]\n`
    const files = { 'd/a.yml': needing('a'), 'd/b.yml': needing('b'), 'd/c.yml': needing('c') }
    expect(runs(files)).toEqual([['d/a.yml', 'd/b.yml', 'd/c.yml']])
    expect(claimsOf(files)[0]?.compose?.scope).toBe('d')
  })

  it('lets only one overlay of several purposes be up', () => {
    const overlay = (port: number): string =>
      `services:\n  web:\n    environment: [A=b]\n  extra${port}:\n    image: x\n    ports: ["80:${port}"]\n`
    const lowered = lowerAll({ 'compose.yaml': WEB, 'compose.dev.yaml': overlay(1), 'compose.prod.yaml': overlay(2) })
    const arms = ['web', 'extra1', 'extra2'].map((name) =>
      services(lowered)
        .get(name)
        ?.branches?.map(({ arm }) => arm),
    )
    expect(arms).toEqual([undefined, [0], [1]])
  })

  it('reads COMPOSE_FILE of .env', () => {
    expect(runs({ '.env': 'COMPOSE_FILE=a.yml:b.yml\n', 'a.yml': WEB, 'b.yml': DB })).toEqual([['a.yml', 'b.yml']])
  })

  it('takes no file for a project of its own that another includes or extends', () => {
    const files = {
      'compose.yaml': 'include: [other/compose.yaml]\nservices:\n  web:\n    extends: {file: base.yaml, service: base}\n',
      'other/compose.yaml': DB,
      'base.yaml': 'services:\n  base:\n    image: nginx\n',
    }
    expect(runs(files)).toEqual([['compose.yaml']])
    expect([...services(lowerAll(files)).keys()]).toEqual(['db', 'web'])
  })

  it('lets a command say what is loaded together', () => {
    const at = { file: 'up.sh', start: 0, end: 1 }
    const command = (files: readonly string[]): FileClaim => ({
      format: 'compose',
      path: files[0] as string,
      evidence: 'a command',
      compose: { files, at },
    })
    const own = claimsOf({ 'compose.yaml': WEB, 'compose.prod.yaml': WEB })
    const settled = format.settle?.([...own, command(['compose.yaml']), command(['compose.yaml', 'compose.prod.yaml'])])
    expect(settled?.map(({ compose }) => compose?.files)).toEqual([['compose.yaml', 'compose.prod.yaml']])
  })

  it('knows no project name where two directories give one', () => {
    const claims = claimsOf({ 'a/deploy/compose.yaml': WEB, 'b/deploy/compose.yaml': WEB, 'c/other/compose.yaml': WEB })
    expect(claims.map(({ compose }) => compose?.ambiguousName)).toEqual([true, true, undefined])
  })
})
