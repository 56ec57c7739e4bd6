import { describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { type Config, findConfig, loadConfig, problemLines } from '../../src/config/index.js'
import { configJsonSchema } from '../../src/config/schema.js'

const CONTEXT = { rules: ['internal-port-published', 'unknown-reference', 'pod-port-collision'], formats: ['quadlet', 'kube', 'compose'] }
const FILE = '.podman-topology.yml'

async function load(text: string): Promise<Config> {
  const result = await loadConfig(FILE, text, CONTEXT)
  if (!result.ok) throw new Error(problemLines(result.problems, text).join('\n'))
  return result.config
}

async function problems(text: string): Promise<string[]> {
  const result = await loadConfig(FILE, text, CONTEXT)
  return result.ok ? [] : problemLines(result.problems, text).map((line) => line.replace(`${FILE}:`, ''))
}

const WHOLE = `# everything at once
base: main
findings: changed
fail-on: warning
pedantic: true
baseline: known.json
compose-provider: podman-compose
annotations: all
paths: ["**", "!vendor/**"]
include:
  kube: ["deploy/*.yaml"]
hosts:
  nas: { paths: ["nas/**", shared], mode: rootless, podman: 5.10 }
  vps: ["vps/**"]
  pi: pi
rules:
  unknown-reference: note
  pod-port-collision: off
ignore:
  - rule: internal-port-published
    paths: demo/
    reason: a demonstration
  - rule: [unknown-reference, pod-port-collision]
    reason: made elsewhere
assert:
  forbid:
    - { from: web, to: "db:5432", reason: only the api may }
  allow-outside: ["proxy:443"]
  no-new-exposure: true
`

describe('loadConfig', () => {
  it('reads every key', async () => {
    const config = await load(WHOLE)
    expect(config.values).toEqual({
      base: 'main',
      findings: 'changed',
      'fail-on': 'warning',
      pedantic: true,
      baseline: 'known.json',
      'compose-provider': 'podman-compose',
      annotations: 'all',
    })
    expect(['a/b.container', 'vendor/x', 'vendor'].map((path) => config.includes(path))).toEqual([true, false, false])
    expect(config.include.map(({ format, paths }) => [format, paths.matches('deploy/a.yaml'), paths.matches('deploy/x/a.yaml')])).toEqual([
      ['kube', true, false],
    ])
    expect(config.hosts.map(({ name, mode, podman }) => [name, mode, podman])).toEqual([
      ['nas', 'rootless', '5.10'],
      ['vps', 'unknown', '5.8'],
      ['pi', 'unknown', '5.8'],
    ])
    expect(config.hosts.map((host) => ['nas/a/b', 'shared/x', 'vps/x', 'pi/y/z', 'pit'].filter((path) => host.matches(path)))).toEqual([
      ['nas/a/b', 'shared/x'],
      ['vps/x'],
      ['pi/y/z'],
    ])
    expect([...config.rules]).toEqual([
      ['unknown-reference', 'note'],
      ['pod-port-collision', 'off'],
    ])
    expect(
      config.ignore.map(({ rules, paths, reason, at }) => [
        rules,
        paths?.matches('demo/x.container') ?? null,
        reason,
        WHOLE.slice(at.start, at.start + 10),
      ]),
    ).toEqual([
      [['internal-port-published'], true, 'a demonstration', 'rule: inte'],
      [['unknown-reference', 'pod-port-collision'], null, 'made elsewhere', 'rule: [unk'],
    ])
    expect(config.assert).toMatchObject({
      forbid: [{ from: 'web', to: 'db:5432', reason: 'only the api may' }],
      allowOutside: [{ name: 'proxy:443' }],
      noNewExposure: true,
    })
    expect(config.assert.allowOutside?.map(({ at }) => WHOLE.slice(at.start, at.end))).toEqual(['"proxy:443"'])
    const hosts = config.places.get('hosts/nas')
    expect(hosts && WHOLE.slice(hosts.start, hosts.end)).toBe('nas')
  })

  it.each(['', '\n', '# nothing yet\n', '---\n', 'hosts:\nignore:\nbase:\n'])('takes %j as nothing said', async (text) => {
    const config = await load(text)
    expect(config.values).toEqual({})
    expect([config.hosts, config.ignore, [...config.rules], config.includes('x')]).toEqual([[], [], [], true])
  })

  it('follows anchors and aliases', async () => {
    expect((await load('hosts: { a: { paths: &p ["x/**"] }, b: { paths: *p } }')).hosts.map((host) => host.matches('x/y'))).toEqual([
      true,
      true,
    ])
  })

  it.each([
    ['host:\n  x: [y]\n', ["1:1: unknown key 'host', did you mean 'hosts'?"]],
    ['bse: main\n', ["1:1: unknown key 'bse', did you mean 'base'?"]],
    ['something-else: 1\n', ["1:1: unknown key 'something-else'"]],
    ['hosts:\n  nas:\n    paths: [x]\n    moed: rootless\n', ["4:5: unknown key 'moed', did you mean 'mode'?"]],
    ['hosts:\n  nas:\n    paths: [x]\n    mode: root\n', ["4:11: hosts.nas.mode: expected rootless or rootful, found 'root'"]],
    ['hosts:\n  nas:\n    mode: rootless\n', ["2:3: hosts.nas.paths: 'paths' is missing"]],
    ['hosts:\n  nas: 3\n', ['2:8: hosts.nas: expected patterns, or a mapping with paths, mode and podman, found 3']],
    ['hosts:\n  nas: { paths: x, podman: latest }\n', ['2:28: hosts.nas.podman: expected a version such as "5.8", found \'latest\'']],
    ['hosts: [a]\n', ['1:8: hosts: expected a mapping from names of machines to what they run, found a list']],
    ['findings: some\n', ["1:11: findings: expected new, changed or all, found 'some'"]],
    ['pedantic: yes please\n', ["1:11: pedantic: expected true or false, found 'yes please'"]],
    ['base: 3\n', ['1:7: base: expected text, found 3']],
    ['hosts:\n  nas: ["{1..300}/**"]\n', ['2:8: hosts.nas: the braces stand for more than 256 patterns']],
    ['rules:\n  unknown-refrence: note\n', ["2:3: there is no rule 'unknown-refrence', did you mean 'unknown-reference'?"]],
    ['rules:\n  unknown-reference: fatal\n', ["2:22: rules.unknown-reference: expected error, warning, note or off, found 'fatal'"]],
    ['ignore:\n  - rule: unknown-reference\n', ["2:5: ignore[0].reason: 'reason' is missing"]],
    [
      'ignore:\n  - rule: unknown-reference\n    reason: " "\n',
      ["3:13: ignore[0].reason: expected a reason that says something, found ' '"],
    ],
    ['ignore:\n  - rule: [unknown-reference, x]\n    reason: y\n', ["2:31: there is no rule 'x'"]],
    ['ignore: unknown-reference\n', ["1:9: ignore: expected a list of mappings with rule, paths and reason, found 'unknown-reference'"]],
    ['include:\n  kubernetes: [x]\n', ["2:3: unknown key 'kubernetes'"]],
    ['assert:\n  forbid:\n    - { from: a }\n', ["3:7: assert.forbid[0].to: 'to' is missing"]],
    ['- a\n', ['1:1: expected a mapping, found a list']],
    ['just text\n', ["1:1: expected a mapping, found 'just text'"]],
    ['a: 1\na: 2\n', ['2:1: Map keys must be unique']],
    ['base: [\n', [expect.stringMatching(/^2:1: /)]],
  ])('says where and what is wrong with %j', async (text, expected) => {
    expect(await problems(text)).toEqual(expected)
  })

  it('says everything at once, in written order', async () => {
    expect(await problems('findings: some\nbase: 3\nbogus: 1\n')).toEqual([
      "1:11: findings: expected new, changed or all, found 'some'",
      '2:7: base: expected text, found 3',
      "3:1: unknown key 'bogus'",
    ])
  })

  it('never throws, whatever the file holds', async () => {
    const unit = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          'hosts:',
          'ignore:',
          '\n  ',
          '- ',
          '&a ',
          '*a',
          '[',
          '{',
          '}',
          ': ',
          '!!x ',
          '? ',
          '"',
          '#',
          'rules:',
          '__proto__: ',
          '<<: ',
        ),
      },
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 15 }), async (text) => {
        const result = await loadConfig(FILE, text, CONTEXT)
        if (!result.ok) expect(problemLines(result.problems, text).length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  it('is not stopped by aliases that multiply', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) =>
        `a${i + 1}: &a${i + 1} [${Array(9)
          .fill(i === 0 ? 'x' : `*a${i}`)
          .join(', ')}]`,
    )
    expect((await problems(`${levels.join('\n')}\n`)).length).toBeGreaterThan(0)
  })
})

describe('the JSON Schema', () => {
  const validate = new Ajv2020({ strict: false }).compile(configJsonSchema(CONTEXT.formats))

  it('accepts what the program accepts and refuses what it refuses', async () => {
    const { parse } = await import('yaml')
    const quoted = WHOLE.replace('podman: 5.10', 'podman: "5.10"')
    expect(validate(parse(quoted)) ? [] : validate.errors).toEqual([])
    for (const text of ['host: 1', 'findings: some', 'hosts: { x: { mode: rootless } }', 'ignore: [{ rule: x }]'])
      expect(validate(parse(text))).toBe(false)
  })
})

describe('findConfig', () => {
  it('takes the first of its names', () => {
    const has = (...files: string[]) => ({ has: (path: string) => files.includes(path) })
    expect(findConfig(has('.podman-topology.yaml'))).toBe('.podman-topology.yaml')
    expect(findConfig(has('.podman-topology.yaml', '.podman-topology.yml'))).toBe('.podman-topology.yml')
    expect(findConfig(has('podman-topology.yml'))).toBeNull()
  })
})
