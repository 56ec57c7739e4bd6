import { describe, expect, it } from '@jest/globals'
import { NO_CONFIG } from '../../src/config/index.js'
import {
  environmentValues,
  exitCode,
  fingerprintOf,
  hash64,
  type Report,
  readBaseline,
  type Side,
  writeBaseline,
} from '../../src/diagnostics/index.js'
import type { Finding } from '../../src/model/index.js'
import { container, text } from '../support/drafts.js'
import { configWith, findingAt, NO_TOPOLOGY, reportOf, sideOf, spanIn } from '../support/reports.js'

const FILES = { 'a.container': 'PublishPort=5432:5432\nPublishPort=80:80\n', 'b.container': 'PublishPort=5432:5432\n' }
const A = spanIn(FILES, 'a.container', '5432:5432')
const SECOND = spanIn(FILES, 'a.container', '80:80')
const B = spanIn(FILES, 'b.container', '5432:5432')

const one = (id: string, more: Partial<Finding> = {}): Finding => findingAt(A, { identity: [id], message: id, ...more })
const messages = (report: Report): string[] => report.findings.map(({ finding }) => finding.message)
const flags = (report: Report): Record<string, boolean> =>
  Object.fromEntries(report.findings.map(({ finding, isNew }) => [finding.message, isNew]))

describe('settle', () => {
  it('sorts by file, place and rule', () => {
    const side = sideOf(FILES, [
      findingAt(B, { message: 'b' }),
      findingAt(SECOND, { message: 'a2' }),
      one('z', { rule: 'z' }),
      one('y', { rule: 'y' }),
    ])
    expect(messages(reportOf(side))).toEqual(['y', 'z', 'a2', 'b'])
  })

  it('hides guesses and counts them, unless asked for', () => {
    const side = sideOf(FILES, [one('sure'), one('guess', { confidence: 'guess' }), one('likely', { confidence: 'likely' })])
    expect(messages(reportOf(side))).toEqual(['likely', 'sure'])
    expect(reportOf(side).omitted.guesses).toBe(1)
    expect(messages(reportOf(side, null, { pedantic: true }))).toEqual(['guess', 'likely', 'sure'].sort())
  })

  it('counts by severity what is not suppressed', () => {
    const config = configWith({
      rules: new Map([
        ['quiet', 'off'],
        ['loud', 'error'],
        ['privileged-host-port', 'note'],
      ]),
    })
    const side = sideOf(
      FILES,
      [
        one('1', { rule: 'quiet' }),
        one('2', { rule: 'loud', severity: 'note' }),
        one('3', { rule: 'privileged-host-port', severity: 'warning' }),
      ],
      { config },
    )
    const report = reportOf(side)
    expect(report.summary).toEqual({ error: 1, warning: 0, note: 1 })
    expect(report.findings.map(({ severity }) => severity).sort()).toEqual(['error', 'note'])
  })

  it('obeys entries of the configuration by rule and path, and says which do nothing', () => {
    const files = { ...FILES, '.podman-topology.yml': 'ignore: []\n' }
    const at = { file: '.podman-topology.yml', start: 0, end: 6 }
    const onlyB = { patterns: ['b*'], matches: (path: string) => path.startsWith('b') }
    const config = configWith({
      file: at.file,
      ignore: [
        { rules: ['internal-port-published'], paths: onlyB, reason: 'meant so', at },
        { rules: ['single-container-pod'], paths: null, reason: 'unused', at },
      ],
    })
    const report = reportOf(sideOf(files, [one('a'), findingAt(B, { message: 'b' })], { config }))
    expect(report.findings.map(({ finding, suppressed }) => [finding.rule, finding.message, suppressed?.reason])).toEqual([
      ['unused-suppression', 'nothing is reported by single-container-pod here', undefined],
      ['internal-port-published', 'a', undefined],
      ['internal-port-published', 'b', 'meant so'],
    ])
    expect(report.suppressed).toBe(1)
    expect(report.summary).toEqual({ error: 1, warning: 0, note: 1 })
  })

  it('reports comments that cannot be understood or do nothing', () => {
    const files = {
      'a.container': '# podman-topology-ignore nothing\n# podman-topology-ignore single-container-pod -- why\nPublishPort=1:1\n',
    }
    const report = reportOf(sideOf(files, []))
    expect(report.findings.map(({ finding, severity }) => [finding.rule, severity, finding.messageId])).toEqual([
      ['invalid-suppression', 'warning', 'no-reason'],
      ['invalid-suppression', 'warning', 'unknown-rule'],
      ['unused-suppression', 'note', 'unused'],
    ])
    for (const { finding } of report.findings) expect(finding.because).not.toEqual([])
  })

  it('counts a comment as used though the finding is off or a guess', () => {
    const files = { 'a.container': '# podman-topology-ignore internal-port-published -- why\nPublishPort=5432:5432\n' }
    const at = spanIn(files, 'a.container', '5432')
    expect(messages(reportOf(sideOf(files, [findingAt(at, { confidence: 'guess' })])))).toEqual([])
    expect(
      messages(reportOf(sideOf(files, [findingAt(at)], { config: configWith({ rules: new Map([['internal-port-published', 'off']]) }) }))),
    ).toEqual([])
  })

  it('gives equal findings fingerprints of their own', () => {
    const report = reportOf(sideOf(FILES, [one('same'), findingAt(SECOND, { identity: ['same'], message: 'same' })]))
    const [first, second] = report.findings.map(({ fingerprint }) => fingerprint)
    expect(second).toBe(`${first}-2`)
  })
})

describe('compared with a base', () => {
  const compare = (head: Finding[], base: Finding[], more: Partial<Side> = {}): Report =>
    reportOf(sideOf(FILES, head, more), sideOf(FILES, base), { selection: 'all' })

  it('a finding is known whatever line, file or message it has', () => {
    expect(flags(compare([findingAt(B, { identity: ['x'], message: 'moved' }), one('new')], [one('x')]))).toEqual({
      moved: false,
      new: true,
    })
  })

  it('one of several equal findings is new when the base has fewer', () => {
    const twice = [one('x', { message: 'first' }), findingAt(SECOND, { identity: ['x'], message: 'second' })]
    expect(flags(compare(twice, [one('x')]))).toEqual({ first: false, second: true })
    expect(compare([one('x')], twice).fixed.map(({ message }) => message)).toEqual(['second'])
  })

  it('a finding that its rule judges more severely is new, one that the configuration does is not', () => {
    expect(flags(compare([one('x')], [one('x', { severity: 'warning' })]))).toEqual({ x: true })
    expect(flags(compare([one('x', { severity: 'note' })], [one('x')]))).toEqual({ x: false })
    const config = configWith({ rules: new Map([['internal-port-published', 'error']]) })
    expect(flags(compare([one('x', { severity: 'note' })], [one('x', { severity: 'note' })], { config }))).toEqual({ x: false })
  })

  it('only new findings are reported by default, the others counted', () => {
    const report = reportOf(sideOf(FILES, [one('old'), one('new')]), sideOf(FILES, [one('old'), one('gone')]))
    expect(messages(report)).toEqual(['new'])
    expect(report.omitted.existing).toBe(1)
    expect(report.summary.error).toBe(1)
    expect(report.fixed).toMatchObject([{ message: 'gone' }])
  })

  it('a finding that only the base suppressed is new, and none is fixed by suppressing it', () => {
    const commented = { 'a.container': `# podman-topology-ignore internal-port-published -- why\n${FILES['a.container']}` }
    const suppressed = sideOf(commented, [findingAt(spanIn(commented, 'a.container', '5432'), { identity: ['x'], message: 'x' })])
    expect(flags(reportOf(sideOf(FILES, [one('x')]), suppressed))).toEqual({ x: true })
    const report = reportOf(suppressed, sideOf(FILES, [one('x')]))
    expect(report.fixed).toEqual([])
    expect(report.weakened.map(({ what }) => what)).toEqual(['a comment suppresses internal-port-published: x (reason given: why)'])
    expect(reportOf(suppressed, suppressed).weakened).toEqual([])
  })

  it('each tree is judged by its own configuration, and a weaker one is said', () => {
    const at = { file: '.podman-topology.yml', start: 0, end: 1 }
    const config = configWith({ plain: 1, ignore: [{ rules: ['internal-port-published'], paths: null, reason: 'hush', at }] })
    const report = reportOf(sideOf(FILES, [one('x')], { config }), sideOf(FILES, []))
    expect(report.summary.error).toBe(0)
    expect(report.weakened).toEqual([{ what: 'the configuration ignores internal-port-published everywhere (reason given: hush)', at }])
  })

  it('changed lines choose, where they are known', () => {
    const changed = { touches: (file: string, first: number, last: number) => file === 'a.container' && first <= 2 && last >= 2 }
    const side = sideOf(FILES, [one('first'), findingAt(SECOND, { message: 'second' })])
    const report = reportOf(side, null, { selection: 'changed', changed })
    expect(messages(report)).toEqual(['second'])
    expect(report.omitted.unchanged).toBe(1)
    expect(messages(reportOf(side, null, { selection: 'changed' }))).toEqual(['first', 'second'])
  })

  it('faults of both count, and files that the base could read', () => {
    const unparsed = [{ at: A, reason: 'broken' }]
    const broken = (files: typeof FILES): Side => ({ ...sideOf(files, []), coverage: { ...sideOf(files, []).coverage, unparsed } })
    expect(reportOf(broken(FILES)).newlyUnparsed).toBe(1)
    expect(reportOf(broken(FILES), sideOf(FILES, [])).newlyUnparsed).toBe(1)
    expect(reportOf(broken(FILES), broken(FILES)).newlyUnparsed).toBe(0)
    const faulty = sideOf(FILES, [], { faults: [{ where: 'rule x', error: 'e' }] })
    expect(reportOf(faulty, faulty).faults.map(({ where }) => where)).toEqual(['rule x', 'rule x (in the base)'])
  })
})

describe('a baseline', () => {
  it('makes what was written into it known, as often as it was written', () => {
    const twice = sideOf(FILES, [one('x'), findingAt(SECOND, { identity: ['x'], message: 'x2' })])
    const written = writeBaseline(reportOf(twice).findings)
    const read = readBaseline(written)
    expect(read.ok).toBe(true)
    if (!read.ok) return
    const { baseline } = read
    expect(flags(reportOf(twice, null, { baseline }))).toEqual({ x: false, x2: false })
    const thrice = sideOf(FILES, [...twice.findings, findingAt(B, { identity: ['x'], message: 'x3' }), one('y')])
    expect(flags(reportOf(thrice, null, { baseline }))).toEqual({ x: false, x2: false, x3: true, y: true })
    expect(messages(reportOf(thrice, null, { baseline, selection: 'new' }))).toEqual(['y', 'x3'])
  })

  it('holds nothing that is suppressed', () => {
    const config = configWith({ ignore: [{ rules: ['internal-port-published'], paths: null, reason: 'r', at: A }] })
    expect(JSON.parse(writeBaseline(reportOf(sideOf(FILES, [one('x')], { config })).findings))).toEqual({ schemaVersion: 1, findings: [] })
  })

  it.each(['', '[]', '{"schemaVersion": 2, "findings": []}', '{"schemaVersion": 1}', '{"schemaVersion": 1, "findings": [{}]}'])(
    'says why %j is none',
    (text) => {
      expect(readBaseline(text)).toEqual({
        ok: false,
        reason: expect.stringMatching(/^(?:not JSON|not a baseline|findings\[0\] has no fingerprint)/),
      })
    },
  )
})

describe('exitCode', () => {
  const report = (more: Partial<Report>): Report => ({ ...reportOf(sideOf(FILES, [])), ...more })
  const summary = (error: number, warning = 0, note = 0): Partial<Report> => ({ summary: { error, warning, note } })

  it.each([
    ['nothing', {}, 'error', 0],
    ['an error', summary(1), 'error', 1],
    ['an error that is to fail nothing', summary(1), 'never', 0],
    ['a warning', summary(0, 1), 'error', 0],
    ['a warning that is to fail', summary(0, 1), 'warning', 1],
    ['notes', summary(0, 0, 9), 'warning', 0],
    ['a fault beside an error', { ...summary(1), faults: [{ where: 'x', error: '' }] }, 'error', 3],
    ['an error beside a file that could not be read', { ...summary(1), newlyUnparsed: 1 }, 'error', 1],
    ['a file that could not be read', { newlyUnparsed: 1 }, 'never', 3],
  ] as const)('for %s', (_, more, failOn, expected) => {
    expect(exitCode(report(more), failOn)).toBe(expected)
  })
})

describe('fingerprintOf', () => {
  it('depends on rule and identity, each part for itself, and on nothing else', () => {
    const base = fingerprintOf({ rule: 'r', identity: ['a', 'b'] })
    expect(base).toMatch(/^[0-9a-f]{16}$/)
    expect(fingerprintOf(one('x'))).toBe(fingerprintOf(findingAt(B, { identity: ['x'], message: 'other', severity: 'note' })))
    for (const other of [['ab'], ['a', 'b', ''], ['', 'a', 'b'], ['b', 'a'], ['a,b']])
      expect(fingerprintOf({ rule: 'r', identity: other })).not.toBe(base)
    expect(fingerprintOf({ rule: 's', identity: ['a', 'b'] })).not.toBe(base)
  })

  it('never changes, since baselines are kept', () => {
    expect(fingerprintOf({ rule: 'internal-port-published', identity: ['container:shop/db', '5432', 'tcp'] })).toBe('70b1d76264495262')
  })

  it('spreads', () => {
    const hashes = new Set(Array.from({ length: 30_000 }, (_, i) => hash64(`container:app/s${i}`)))
    expect(hashes.size).toBe(30_000)
  })
})

describe('environmentValues', () => {
  it('are the places of values, in order, and not those of names', () => {
    const at = text('A=secret B=other', 'x.container')
    const draft = {
      ...container({ local: 'x' }),
      environment: [
        { name: 'B', value: at.slice(11), at: at.span() },
        { name: 'A', value: at.slice(2, 8), at: at.span() },
        { name: 'C', value: null, at: at.span() },
        { name: 'D', value: at.slice(3, 3), at: at.span() },
      ],
    }
    const start = at.span().start
    // Only the draft is looked at.
    const topology = { ...NO_TOPOLOGY, containers: [{ draft } as never] }
    expect(environmentValues(topology).get('x.container')).toEqual([
      { file: 'x.container', start: start + 2, end: start + 8 },
      { file: 'x.container', start: start + 11, end: start + 16 },
    ])
  })
})

it('a tree without configuration is judged by the rules alone', () => {
  expect(NO_CONFIG.includes('any/path')).toBe(true)
})
