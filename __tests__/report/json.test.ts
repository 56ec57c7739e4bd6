import { describe, expect, it } from '@jest/globals'
import { jsonReport } from '../../src/report/index.js'
import { declared, findingAt, reportOf, sideOf, spanIn } from '../support/reports.js'

const FILES = {
  'quadlet/api.container': '[Container]\r\nEnvironment=DB=db\r\n',
  'quadlet/db.container': '[Container]\n#\tpodman-topology-ignore privileged-host-port -- known 🐘\nPublishPort=5432:5432\n',
}
const PUBLISH = spanIn(FILES, 'quadlet/db.container', '5432:5432')
const USE = spanIn(FILES, 'quadlet/api.container', 'db')

const parse = (text: string): Record<string, unknown> => JSON.parse(text)

describe('jsonReport', () => {
  it('has the shape that scripts rely on', () => {
    const because = [
      declared('published', { who: 'db', mapping: '5432:5432' }, PUBLISH),
      {
        claim: { id: 'calls' as const, data: { from: 'api', to: 'db' } },
        value: '',
        origin: {
          kind: 'inferred' as const,
          strength: 'likely' as const,
          from: [
            declared('names-service', { who: 'api', target: 'db', setting: 'DB' }, USE),
            {
              claim: { id: 'default-network' as const, data: { who: 'api', network: 'podman' } },
              value: '',
              origin: { kind: 'default' as const, citation: 'podman-run(1)' },
            },
          ],
        },
      },
    ]
    const finding = findingAt(PUBLISH, {
      confidence: 'likely',
      because,
      related: [{ at: USE, label: 'api calls db here' }],
      fixes: [
        { title: 'Drop it', safe: true, edits: [{ span: spanIn(FILES, 'quadlet/db.container', 'PublishPort=5432:5432\n'), text: '' }] },
      ],
    })
    const ignored = findingAt(PUBLISH, { rule: 'privileged-host-port', severity: 'warning', message: 'm', identity: ['x'] })
    const side = sideOf(FILES, [finding, ignored], {
      coverage: {
        files: [
          { path: 'quadlet/api.container', format: 'quadlet', units: 1 },
          { path: 'quadlet/db.container', format: 'quadlet', units: 1 },
          { path: 'quadlet/db.container', format: 'kube', units: 2 },
        ],
        unparsed: [{ at: USE, reason: 'not a unit' }],
        unmodelledKeys: [{ at: PUBLISH, key: 'Foo', reason: 'unknown' }],
        skipped: [{ path: 'big.container', reason: 'over budget' }],
        passedOver: [{ path: 'cluster.yaml', format: 'kube' }],
      },
    })
    expect(parse(jsonReport(reportOf(side)))).toEqual({
      schemaVersion: 1,
      findings: [
        {
          rule: 'internal-port-published',
          severity: 'error',
          confidence: 'likely',
          message: 'port 5432 of db is published',
          file: 'quadlet/db.container',
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 22,
          related: [{ file: 'quadlet/api.container', line: 2, column: 16, endLine: 2, endColumn: 18, label: 'api calls db here' }],
          because: [
            { claim: 'db publishes 5432:5432', file: 'quadlet/db.container', line: 3, column: 13, because: [] },
            {
              claim: 'api calls db',
              file: 'quadlet/api.container',
              line: 2,
              column: 16,
              because: [
                { claim: 'api names db in DB', file: 'quadlet/api.container', line: 2, column: 16, because: [] },
                { claim: expect.any(String), file: null, line: null, column: null, citation: 'podman-run(1)', because: [] },
              ],
            },
          ],
          fixes: [
            {
              title: 'Drop it',
              safe: true,
              edits: [{ file: 'quadlet/db.container', start: { line: 3, column: 1 }, end: { line: 4, column: 1 }, text: '' }],
            },
          ],
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
          suppressed: null,
          new: true,
        },
        expect.objectContaining({
          rule: 'privileged-host-port',
          suppressed: { kind: 'comment', reason: 'known 🐘', file: 'quadlet/db.container', line: 2, column: 3 },
        }),
      ],
      coverage: {
        files: 2,
        units: { quadlet: 2, kube: 2 },
        unparsed: [{ file: 'quadlet/api.container', line: 2, reason: 'not a unit' }],
        unmodelledKeys: [{ file: 'quadlet/db.container', line: 3, column: 13, key: 'Foo', reason: 'unknown' }],
        skipped: [{ file: 'big.container', reason: 'over budget' }],
        passedOver: [{ file: 'cluster.yaml', format: 'kube' }],
      },
      summary: { error: 1, warning: 0, note: 0 },
      selection: 'all',
      omitted: { existing: 0, unchanged: 0, guesses: 0 },
      suppressed: 1,
      fixed: [],
      weakened: [],
      faults: [],
      notices: [],
    })
  })

  it('tells new findings from known ones, and what was fixed', () => {
    const old = findingAt(PUBLISH, { identity: ['old'] })
    const gone = findingAt(PUBLISH, { identity: ['gone'], message: 'gone now' })
    const fresh = findingAt(PUBLISH, { identity: ['fresh'] })
    const report = reportOf(sideOf(FILES, [old, fresh]), sideOf(FILES, [old, gone]), { selection: 'all' })
    const data = parse(jsonReport(report)) as { findings: { new: boolean; rule: string }[]; fixed: unknown[] }
    expect(
      data.findings
        .filter(({ rule }) => rule === 'internal-port-published')
        .map((finding) => finding.new)
        .sort(),
    ).toEqual([false, true])
    expect(data.fixed).toEqual([
      { rule: 'internal-port-published', severity: 'error', message: 'gone now', fingerprint: expect.any(String) },
    ])
  })

  it('does not unfold shared reasons without end', () => {
    let fact = declared('published', { who: 'db', mapping: '1' }, PUBLISH)
    for (let i = 0; i < 40; i++)
      fact = {
        claim: { id: 'calls', data: { from: String(i), to: 'x' } },
        value: '',
        origin: { kind: 'inferred', from: [fact, fact, fact], strength: 'certain' },
      }
    expect(jsonReport(reportOf(sideOf(FILES, [findingAt(PUBLISH, { because: [fact] })]))).length).toBeLessThan(100_000)
  })
})
