import { describe, expect, it } from '@jest/globals'
import type { Report, Settled } from '../../src/diagnostics/index.js'
import { type Judged, repair } from '../../src/fixes/index.js'
import type { Finding, Fix } from '../../src/model/index.js'
import type { SourceTree } from '../../src/source/index.js'
import { check, treeOf } from '../support/fixtures.js'

const EMPTY = (await check({ 'a.network': '[Network]\n' })).report

/** A judge with one finding for every `!` of the file, which a fix turns into what `fixOf` says. */
const judgeBy =
  (findingsIn: (text: string) => readonly Finding[]) =>
  (tree: SourceTree): Promise<Judged> => {
    const content = tree.read('f')
    const findings = findingsIn(content.ok ? content.text : '').map(
      (finding, index): Settled => ({
        finding,
        severity: finding.severity,
        fingerprint: `${finding.rule} ${finding.identity.join(' ')} ${index}`,
        suppressed: null,
        isNew: true,
        onChangedLines: null,
      }),
    )
    const report: Report = { ...EMPTY, findings }
    return Promise.resolve({ report, all: report })
  }

const finding = (rule: string, start: number, fixes: readonly Fix[], more: Partial<Finding> = {}): Finding => ({
  rule,
  messageId: 'm',
  data: {},
  message: `${rule} at ${start}`,
  severity: 'error',
  confidence: 'certain',
  at: { file: 'f', start, end: start + 1 },
  related: [],
  because: [],
  fixes,
  identity: [`${rule}`],
  ...more,
})

const replace = (start: number, end: number, text: string, safe = true): Fix => ({
  title: `put ${text}`,
  safe,
  edits: [{ span: { file: 'f', start, end }, text }],
})

const indexesOf = (text: string, sign: string): number[] => [...text].flatMap((character, index) => (character === sign ? [index] : []))
const NONE = (): null => null
const textOf = (result: Awaited<ReturnType<typeof repair>>, text: string): string => result.changes.get('f')?.after ?? text

describe('repair', () => {
  it('applies what is safe and leaves the rest', async () => {
    const judge = judgeBy((text) => [
      ...indexesOf(text, '!').map((at) => finding('safe', at, [replace(at, at + 1, '.')], { identity: [String(at)] })),
      ...indexesOf(text, '?').map((at) => finding('unsafe', at, [replace(at, at + 1, '.', false)])),
      ...indexesOf(text, '~').map((at) => finding('guess', at, [replace(at, at + 1, '.')], { confidence: 'guess' })),
    ])
    const result = await repair(treeOf({ f: 'a!b?c!d~' }), judge, NONE)
    expect(textOf(result, '')).toBe('a.b?c.d~')
    expect(result.applied).toHaveLength(2)
    expect(result.left).toMatchObject([{ finding: { rule: 'guess' }, reason: 'it is only a guess' }])
  })

  it('lets one of two overlapping fixes win, and tries the other after it', async () => {
    const judge = judgeBy((text) => [
      ...(text.includes('ab') ? [finding('one', 0, [replace(0, 2, 'x')], { identity: ['one'] })] : []),
      ...(text.includes('b') || text.includes('x')
        ? [finding('two', 1, [replace(text.length - 1, text.length, 'y')], { identity: ['two'] })]
        : []),
    ])
    const result = await repair(treeOf({ f: 'ab' }), judge, NONE)
    expect(textOf(result, '')).toBe('y')
    expect(result.applied.map(({ finding: { rule } }) => rule)).toEqual(['one', 'two'])
  })

  it('takes back what brings another finding, and tells the culprit from the others', async () => {
    const judge = judgeBy((text) => [
      ...indexesOf(text, '!').map((at) =>
        finding('bad', at, [replace(at, at + 1, text[at + 1] === 'x' ? '#' : '.')], { identity: [String(at)] }),
      ),
      ...indexesOf(text, '#').map((at) => finding('worse', at, [], { identity: [String(at)] })),
    ])
    const result = await repair(treeOf({ f: '!a!b!x!c!d' }), judge, NONE)
    expect(textOf(result, '')).toBe('.a.b!x.c.d')
    expect(result.left).toMatchObject([{ finding: { rule: 'bad' }, reason: 'it would bring another finding: worse at 4 [worse]' }])
  })

  it('takes the next safe fix when the first does not help', async () => {
    const judge = judgeBy((text) =>
      text === 'a' || text === 'b' ? [finding('stubborn', 0, [replace(0, 1, 'b'), replace(0, 1, 'c')], { identity: ['x'] })] : [],
    )
    expect(textOf(await repair(treeOf({ f: 'a' }), judge, NONE), 'a')).toBe('c')
  })

  it('does not write where something speaks against it', async () => {
    const judge = judgeBy((text) => indexesOf(text, '!').map((at) => finding('safe', at, [replace(at, at + 1, '.')])))
    const result = await repair(treeOf({ f: 'a!' }), judge, () => 'it is a symlink')
    expect(result.changes.size).toBe(0)
    expect(result.left).toMatchObject([{ reason: 'it is a symlink' }])
  })

  it('accepts what is left of a finding that has become smaller', async () => {
    const judge = judgeBy((text) => {
      const names = [...text].filter((character) => /[a-z]/.test(character))
      return [
        ...(text.includes('!') ? [finding('published', 0, [replace(0, 2, '')], { identity: ['p'] })] : []),
        ...(names.length > 1 ? [finding('collision', 0, [], { identity: names })] : []),
      ]
    })
    expect(textOf(await repair(treeOf({ f: '!abc' }), judge, NONE), '')).toBe('bc')
  })

  it('ends with fixes that make each other necessary', async () => {
    const judge = judgeBy((text) => [finding(text, 0, [replace(0, 1, text === 'a' ? 'b' : 'a')], { identity: ['same'] })])
    const result = await repair(treeOf({ f: 'a' }), judge, NONE)
    expect(textOf(result, 'a')).toBe('a')
    expect(result.left).toHaveLength(1)
  })
})
