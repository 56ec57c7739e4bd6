import { describe, expect, it } from '@jest/globals'
import { type Config, loadConfig, NO_CONFIG, weakenings } from '../../src/config/index.js'

const CONTEXT = { rules: ['a-rule', 'b-rule'], formats: ['kube'] }

async function config(text: string | null): Promise<Config> {
  if (text === null) return NO_CONFIG
  const result = await loadConfig('c.yml', text, CONTEXT)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join())
  return result.config
}

const weaker = async (base: string | null, head: string | null): Promise<string[]> =>
  weakenings(await config(head), await config(base)).map(({ what }) => what)

describe('weakenings', () => {
  it.each([
    [null, 'ignore: [{ rule: a-rule, reason: why }]', 'the configuration ignores a-rule everywhere (reason given: why)'],
    [
      'ignore: [{ rule: a-rule, paths: x, reason: why }]',
      'ignore: [{ rule: a-rule, paths: [x, y], reason: why }]',
      'the configuration ignores a-rule in x, y (reason given: why)',
    ],
    [null, 'rules: { a-rule: off }', 'the configuration sets a-rule to off'],
    ['rules: { a-rule: error }', 'rules: { a-rule: note }', 'the configuration sets a-rule to note, it was error'],
    ['rules: { a-rule: error }', null, 'the configuration no longer sets a-rule to error'],
    [null, 'hosts: { nas: nas }', 'the configuration adds host nas (nas)'],
    ['hosts: { nas: nas }', 'hosts: { nas: [nas, vps] }', 'the configuration changes the paths of host nas'],
    [
      'hosts: { nas: nas }',
      'hosts: { nas: { paths: nas, mode: rootful } }',
      'the configuration says that host nas runs Podman 5.8, rootful; it was 5.8, unknown',
    ],
    ['hosts: { nas: nas }', null, 'the configuration no longer has host nas'],
    [null, 'paths: ["!x"]', 'the configuration changes which files are looked at (paths)'],
    ['include: { kube: x }', null, 'the configuration changes which files are looked at (include)'],
    ['assert: { forbid: [{ from: a, to: b }] }', 'assert: {}', 'the configuration no longer forbids a to reach b'],
    ['assert: { allow-outside: [a] }', 'assert: { allow-outside: [a, b] }', 'the configuration allows b to be reached from outside'],
    ['assert: { allow-outside: [a] }', null, 'the configuration no longer says what may be reached from outside'],
    ['assert: { no-new-exposure: true }', 'assert: { no-new-exposure: false }', 'the configuration no longer forbids new exposure'],
    ['fail-on: warning', null, 'the configuration no longer sets fail-on'],
    ['if-no-files: error', 'if-no-files: ignore', 'the configuration sets if-no-files to ignore'],
    [null, 'fail-on: never', 'the configuration sets fail-on to never'],
    ['findings: all', 'findings: changed', 'the configuration sets findings to changed'],
    ['pedantic: true', null, 'the configuration no longer sets pedantic'],
    [null, 'baseline: known.json', 'the configuration takes the findings in known.json as known'],
  ])('from %j to %j: %s', async (base, head, expected) => {
    expect(await weaker(base, head)).toEqual([expected])
  })

  it.each([
    [null, null],
    ['rules: { a-rule: off }', 'rules: { a-rule: warning }'],
    [null, 'rules: { a-rule: error }'],
    ['rules: { a-rule: note }', null],
    ['ignore: [{ rule: a-rule, reason: why }]', null],
    ['ignore: [{ rule: a-rule, reason: why }]', 'ignore: [{ rule: a-rule, reason: better words }]'],
    ['paths: ["!x"]', null],
    [null, 'include: { kube: x }'],
    [null, 'assert: { allow-outside: [a], no-new-exposure: true, forbid: [{ from: a, to: b }] }'],
    ['assert: { allow-outside: [a, b] }', 'assert: { allow-outside: [a] }'],
    [null, 'fail-on: warning'],
    ['fail-on: never', 'fail-on: error'],
    [null, 'pedantic: false'],
    [null, 'base: main'],
  ])('from %j to %j: nothing', async (base, head) => {
    expect(await weaker(base, head)).toEqual([])
  })

  it('points at the place', async () => {
    const text = 'rules:\n  a-rule: off\n'
    const [found] = weakenings(await config(text), NO_CONFIG)
    expect(found?.at && text.slice(found.at.start, found.at.end)).toBe('a-rule')
  })
})
