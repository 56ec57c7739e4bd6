import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Finding } from '../../src/model/index.js'
import { annotationsOf, githubReport, inertLine, withoutCommands } from '../../src/report/index.js'
import { declared, findingAt, reportOf, sideOf, spanIn } from '../support/reports.js'
import { run } from '../support/runner.js'

const FILES = {
  'a.container': '[Container]\nPublishPort=5432:5432\nPublishPort=80:80\n',
  'b.container': '[Container]\nEnvironment=DB=db\n',
}
const PUBLISH = spanIn(FILES, 'a.container', '5432:5432')
const USE = spanIn(FILES, 'b.container', 'db')

const many = (count: number, more: (index: number) => Partial<Finding> = () => ({})): Finding[] =>
  Array.from({ length: count }, (_, index) =>
    findingAt(PUBLISH, { message: `finding ${index}`, identity: [String(index)], ...more(index) }),
  )

describe('githubReport', () => {
  it('puts a finding on its line and columns, with why and what to do', () => {
    const finding = findingAt(PUBLISH, { advice: 'Drop it.' })
    const { annotations, log } = run(githubReport(reportOf(sideOf(FILES, [finding]))))
    expect(annotations).toEqual([
      {
        level: 'error',
        message: 'port 5432 of db is published\n- db publishes 5432:5432\nWhat to do: Drop it.',
        properties: { file: 'a.container', line: '2', endLine: '2', col: '13', endColumn: '22', title: 'internal-port-published' },
      },
    ])
    expect(log).toContain('1 error.')
  })

  it('names a level as GitHub does, and gives a note without changed lines to the log', () => {
    const report = reportOf(
      sideOf(FILES, [
        findingAt(PUBLISH, { rule: 'privileged-host-port', severity: 'warning' }),
        findingAt(PUBLISH, { severity: 'note', message: 'a note' }),
      ]),
    )
    const { annotations, log } = run(githubReport(report))
    expect(annotations.map(({ level }) => level)).toEqual(['warning'])
    expect(log).toContain('- a.container:2:13: note: a note [internal-port-published]')
  })

  it('annotates a note that stands on a changed line', () => {
    const changed = { touches: (file: string, first: number, last: number) => file === 'a.container' && first <= 2 && last >= 2 }
    const side = sideOf(FILES, [
      findingAt(PUBLISH, { severity: 'note' }),
      findingAt(spanIn(FILES, 'a.container', '80:80'), { severity: 'note', identity: ['80'] }),
    ])
    const { annotations } = run(githubReport(reportOf(side, null, { changed })))
    expect(annotations).toHaveLength(1)
    expect(annotations[0]).toMatchObject({ level: 'notice', properties: { line: '2' } })
  })

  it('leaves unchanged files alone, and annotates what a change there is related to instead', () => {
    const changed = { touches: (file: string, first: number, last: number) => file === 'b.container' && first <= 2 && last >= 2 }
    const related = findingAt(PUBLISH, { related: [{ at: USE, label: 'uses it' }] })
    const unrelated = findingAt(spanIn(FILES, 'a.container', '80:80'), { message: 'elsewhere', identity: ['80'] })
    const { annotations, log } = run(githubReport(reportOf(sideOf(FILES, [related, unrelated]), null, { changed })))
    expect(annotations.map(({ properties, message }) => [properties.file, properties.line, message.split('\n')[0]])).toEqual([
      ['b.container', '2', 'port 5432 of db is published (at a.container:2)'],
    ])
    expect(log).toContain('- a.container:3:13: error: elsewhere [internal-port-published]')
    expect(
      run(githubReport(reportOf(sideOf(FILES, [related, unrelated]), null, { changed }), { annotate: 'all' })).annotations,
    ).toHaveLength(2)
    expect(
      run(githubReport(reportOf(sideOf(FILES, [related, unrelated]), null, { changed }), { annotate: 'none' })).annotations,
    ).toHaveLength(0)
  })

  it('says nothing of what is suppressed', () => {
    const files = { 'a.container': '# podman-topology-ignore internal-port-published -- why not\nPublishPort=5432:5432\n' }
    const { annotations, log } = run(githubReport(reportOf(sideOf(files, [findingAt(spanIn(files, 'a.container', '5432'))]))))
    expect(annotations).toEqual([])
    expect(log).toContain('No findings; 1 suppressed.')
  })

  it('chooses ten of each level and loses none of the others', () => {
    const findings = [
      ...many(25, (i) => ({ rule: `rule-${i}`, identity: [`e${i}`] })),
      ...many(12, (i) => ({ rule: `rule-${i}`, severity: 'warning', message: `warning ${i}`, identity: [`w${i}`] })),
    ]
    const output = githubReport(reportOf(sideOf(FILES, findings)))
    const { annotations, dropped, log } = run(output)
    expect(dropped).toEqual([])
    expect(annotations.filter(({ level }) => level === 'error')).toHaveLength(10)
    expect(annotations.filter(({ level }) => level === 'warning')).toHaveLength(10)
    for (const { message } of findings) expect(output).toContain(message)
    expect(log.filter((line) => line.includes(' error: '))).toHaveLength(25)
    expect(annotations[9]?.message).toContain('15 more of this severity: see the job summary or the log of this step.')
  })

  it('takes findings of one rule and file together before it leaves any out', () => {
    const { annotations } = run(githubReport(reportOf(sideOf(FILES, many(30)))))
    expect(annotations).toHaveLength(1)
    expect(annotations[0]?.message).toContain('The same in 29 more places of this file:')
    expect(annotations[0]?.message).toContain('- line 2: finding 29')
  })

  it('says how many do not fit into the annotation of their group', () => {
    const findings = many(40, (i) => ({ message: `${'long '.repeat(60)}${i}` }))
    const { annotations, log } = run(githubReport(reportOf(sideOf(FILES, findings))))
    expect(annotations).toHaveLength(1)
    const shown = Number(/The same in (\d+) more places/.exec(annotations[0]?.message ?? '')?.[1])
    expect(shown).toBeGreaterThan(0)
    expect(annotations[0]?.message).toContain(`${39 - shown} more of this severity`)
    expect(log.filter((line) => line.startsWith('- a.container'))).toHaveLength(40)
  })

  it('takes new findings and changed lines first', () => {
    const known = many(10, (i) => ({ rule: `old-${i}`, identity: [`old ${i}`] }))
    const fresh = findingAt(spanIn(FILES, 'a.container', '80:80'), { rule: 'z-new', message: 'the new one', identity: ['new'] })
    const report = reportOf(sideOf(FILES, [...known, fresh]), sideOf(FILES, known), { selection: 'all' })
    const annotations = annotationsOf(report)
    expect(annotations).toHaveLength(10)
    expect(annotations[0]?.message).toContain('the new one')
    expect(annotations.map(({ title }) => title)).not.toContain('old-9')
  })

  it('moves lines to the commit that the pull request shows, and says so where there is none', () => {
    const report = reportOf(sideOf(FILES, [findingAt(PUBLISH), findingAt(spanIn(FILES, 'a.container', '80:80'), { identity: ['80'] })]))
    const { annotations } = run(githubReport(report, { lineInHead: (_, line) => (line === 2 ? 7 : null), path: (file) => `sub/${file}` }))
    expect(annotations.map(({ properties }) => [properties.file, properties.line, properties.col])).toEqual([
      ['sub/a.container', '7', '13'],
      ['sub/a.container', '1', undefined],
    ])
    expect(annotations[1]?.message).toContain('It stands in line 3 after the merge')
  })

  it('annotates what is on lines of the pull request, where the place itself is only in the base', () => {
    const changed = { touches: () => true }
    const report = reportOf(sideOf(FILES, [findingAt(PUBLISH, { related: [{ at: USE, label: 'uses it' }] })]), null, { changed })
    const { annotations } = run(githubReport(report, { lineInHead: (file, line) => (file === 'a.container' ? null : line + 1) }))
    expect(annotations.map(({ properties }) => [properties.file, properties.line])).toEqual([['b.container', '3']])
    expect(annotations[0]?.message).toContain('(at a.container:2)')
  })

  it('shows where a change weakens the check, and leaves room for other notices', () => {
    const weakened = Array.from({ length: 8 }, (_, i) => ({ what: `it ignores ${i}`, at: i === 7 ? null : PUBLISH }))
    const notes = many(20, (i) => ({ severity: 'note', rule: `rule-${i + 10}` }))
    const report = { ...reportOf(sideOf(FILES, notes), null, { changed: { touches: () => true } }), weakened }
    const { annotations, dropped, log } = run(githubReport(report, { otherNotices: 2 }))
    expect(dropped).toEqual([])
    expect(annotations.map(({ properties }) => properties.title)).toEqual([
      ...Array.from({ length: 5 }, () => 'weakens the check'),
      'rule-10',
      'rule-11',
      'rule-12',
    ])
    expect(annotations[7]?.message).toContain('17 more of this severity')
    expect(log).toContain('This change weakens the check: it ignores 7')
    expect(run(githubReport(report, { annotate: 'none' })).annotations).toEqual([])
  })

  it('gives no columns to what spans several lines', () => {
    const span = { ...PUBLISH, end: spanIn(FILES, 'a.container', '80:80').end }
    const { annotations } = run(githubReport(reportOf(sideOf(FILES, [findingAt(span)]))))
    expect(annotations[0]?.properties).toEqual({ file: 'a.container', line: '2', endLine: '3', title: 'internal-port-published' })
  })

  it('cuts a message before the runner does, and keeps what says where the rest is', () => {
    const because = Array.from({ length: 5 }, (_, i) => declared('published', { who: 'x'.repeat(2000), mapping: String(i) }, PUBLISH))
    const { annotations } = run(
      githubReport(
        reportOf(
          sideOf(
            FILES,
            many(12, (i) => ({ rule: `rule-${i}`, because })),
          ),
        ),
      ),
    )
    for (const { message } of annotations) expect(message.length).toBeLessThanOrEqual(4096)
    expect(annotations[9]?.message).toMatch(/…\n2 more of this severity/)
  })
})

const HOSTILE = fc.string({
  unit: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '::',
        '##[',
        ']',
        '%0A',
        '%25',
        '\n',
        '\r',
        '::error::',
        '::set-output name=a::b',
        '::stop-commands::x',
        ',',
        ':',
        '=',
        '\u202e',
        '\u2028',
      ),
    },
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
  maxLength: 12,
})

describe('hostile repositories', () => {
  it('cause no command but ours', () => {
    fc.assert(
      fc.property(
        HOSTILE,
        HOSTILE,
        HOSTILE,
        HOSTILE,
        fc.constantFrom('error' as const, 'note' as const),
        (name, message, label, reason, severity) => {
          const file = name === '' ? 'x' : name
          const files = { [file]: `${message}\n` }
          const at = { file, start: 0, end: 1 }
          const finding = findingAt(at, {
            message,
            severity,
            advice: label,
            related: [{ at, label }],
            because: [declared('published', { who: label, mapping: reason }, at)],
          })
          const side = sideOf(files, [finding], {
            coverage: {
              files: [],
              unparsed: [{ at, reason }],
              unmodelledKeys: [{ at, key: label, reason: 'unknown' }],
              skipped: [{ path: file, reason }],
            },
          })
          const output = githubReport(reportOf(side, null, { notices: [reason] }))
          const { annotations, otherCommands } = run(output)
          expect(otherCommands).toEqual([])
          expect(annotations).toHaveLength(severity === 'error' ? 1 : 0)
          if (annotations[0]) {
            expect(annotations[0].properties.file).toBe(file)
            expect(annotations[0].properties.line).toBe('1')
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('cannot get a command through the log', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const result = run(inertLine(text))
        expect([...result.otherCommands, ...result.annotations]).toEqual([])
        expect(result.log).toHaveLength(1)
      }),
      { numRuns: 500 },
    )
  })

  it('cannot get one out of stopped commands', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const result = run(`${withoutCommands(text, 'b0a9f3')}::notice::after\n`)
        expect(result.otherCommands).toEqual([])
        expect(result.annotations.map(({ message }) => message)).toEqual(['after'])
      }),
      { numRuns: 300 },
    )
  })
})
