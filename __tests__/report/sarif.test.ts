import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { lineHashes } from '../../src/report/line-hash.js'
import { sarifReport } from '../../src/report/sarif.js'
import { declared, findingAt, RULES, reportOf, sideOf, spanIn } from '../support/reports.js'
import { sarifValidator } from '../support/sarif-schema.js'

const FILES = {
  'quadlet/api.container': '[Container]\nEnvironment=DB=db\n',
  'quadlet/db x#1.container': '[Container]\nPublishPort=5432:5432\n',
}
const PUBLISH = spanIn(FILES, 'quadlet/db x#1.container', '5432:5432')
const USE = spanIn(FILES, 'quadlet/api.container', 'db')
const OPTIONS = { version: '1.2.3', page: 'https://github.com/podman-topology/podman-topology' }

interface Location {
  physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> }
  message?: { text: string }
}
interface Log {
  runs: {
    tool: { driver: { rules: Record<string, unknown>[] } }
    invocations: { executionSuccessful: boolean; toolExecutionNotifications: unknown[] }[]
    results: {
      ruleId: string
      ruleIndex: number
      level: string
      message: { text: string }
      locations: Location[]
      relatedLocations?: (Location & { id: number })[]
      codeFlows?: { threadFlows: { locations: { location: Location }[] }[] }[]
      partialFingerprints: Record<string, string>
    }[]
  }[]
}
const sarif = (...args: Parameters<typeof sarifReport>): Log => JSON.parse(sarifReport(...args))
const runOf = (log: Log): Log['runs'][number] => log.runs[0] as Log['runs'][number]

const finding = findingAt(PUBLISH, {
  related: [{ at: USE, label: 'api [calls] db' }],
  because: [
    declared('published', { who: 'db', mapping: '5432:5432' }, PUBLISH),
    {
      claim: { id: 'calls', data: { from: 'api', to: 'db' } },
      value: '',
      origin: {
        kind: 'inferred',
        strength: 'certain',
        from: [declared('names-service', { who: 'api', target: 'db', setting: 'DB' }, USE)],
      },
    },
  ],
})

describe('sarifReport', () => {
  it('gives GitHub the place, linked related places, the chain of reasons and a hash that survives moved lines', () => {
    const [result] = runOf(sarif(reportOf(sideOf(FILES, [finding])), { ...OPTIONS, path: (file) => `deploy/${file}` })).results
    const uri = 'deploy/quadlet/db%20x%231.container'
    const region = { startLine: 2, startColumn: 13, endLine: 2, endColumn: 22 }
    const use = {
      artifactLocation: { uri: 'deploy/quadlet/api.container' },
      region: { startLine: 2, startColumn: 16, endLine: 2, endColumn: 18 },
    }
    expect(result).toEqual({
      ruleId: 'internal-port-published',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'port 5432 of db is published: [api \\[calls\\] db](1).' },
      locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
      relatedLocations: [{ id: 1, physicalLocation: use, message: { text: 'api [calls] db' } }],
      codeFlows: [
        {
          threadFlows: [
            {
              locations: [
                { location: { physicalLocation: { artifactLocation: { uri }, region }, message: { text: 'db publishes 5432:5432' } } },
                { location: { physicalLocation: use, message: { text: 'api names db in DB' } } },
                { location: { physicalLocation: use, message: { text: 'api calls db' } } },
              ],
            },
          ],
        },
      ],
      partialFingerprints: {
        primaryLocationLineHash: lineHashes(FILES['quadlet/db x#1.container'])[1],
        'podmanTopology/v1': expect.stringMatching(/^[0-9a-f]{16}$/),
      },
      properties: { confidence: 'certain' },
    })
  })

  it('describes every rule with what GitHub requires', () => {
    const rules = [...RULES, { id: 'new-exposure', severity: 'error' as const, summary: 'something is newly exposed', securitySeverity: 7 }]
    const help = (rule: string) =>
      rule === 'new-exposure' ? '# new-exposure\n\nIntro.\n\n## What\n\nHelp.\n\n## Wrong\n\nx\n\n## Why\n\nBecause.\n' : null
    const { driver } = runOf(sarif(reportOf(sideOf(FILES, []), null, { rules }), { ...OPTIONS, help })).tool
    expect(driver.rules.map((rule) => rule.id)).toEqual([...rules.map(({ id }) => id), 'invalid-suppression', 'unused-suppression'].sort())
    for (const rule of driver.rules) {
      expect(rule).toMatchObject({
        shortDescription: { text: expect.stringMatching(/.{10}/) },
        fullDescription: { text: expect.stringMatching(/.{10}/) },
        help: { text: expect.stringMatching(/.{10}/), markdown: expect.stringContaining(`docs/rules/${rule.id}.md`) },
        defaultConfiguration: { level: expect.stringMatching(/^(?:error|warning|note)$/) },
      })
    }
    expect(driver.rules.find(({ id }) => id === 'new-exposure')).toMatchObject({
      name: 'NewExposure',
      help: { markdown: expect.stringMatching(/^## What\n\nHelp\.\n\n## Why\n\nBecause\.\n\n\[About/) },
      properties: { 'security-severity': '7.0', 'problem.severity': 'error', tags: ['podman', 'containers', 'security'] },
    })
  })

  it('leaves suppressed findings out, which GitHub would show as alerts', () => {
    const files = { 'a.container': '# podman-topology-ignore internal-port-published -- on purpose\nPublishPort=5432:5432\n' }
    expect(runOf(sarif(reportOf(sideOf(files, [findingAt(spanIn(files, 'a.container', '5432'))])), OPTIONS)).results).toEqual([])
  })

  it('says what could not be read, and when a rule failed', () => {
    const side = sideOf(FILES, [], { faults: [{ where: 'rule x', error: 'stack' }] })
    const [invocation] = runOf(
      sarif(reportOf({ ...side, coverage: { ...side.coverage, unparsed: [{ at: USE, reason: 'broken' }] } }), OPTIONS),
    ).invocations
    expect(invocation?.executionSuccessful).toBe(false)
    expect(invocation?.toolExecutionNotifications).toMatchObject([
      { level: 'warning', message: { text: 'broken' } },
      { level: 'error', message: { text: 'rule x failed' } },
    ])
  })

  it('keeps the 5,000 most severe', () => {
    const notes = Array.from({ length: 5000 }, (_, i) => findingAt(PUBLISH, { severity: 'note', identity: [`n${i}`] }))
    const { results } = runOf(
      sarif(
        reportOf(
          sideOf(FILES, [
            ...notes,
            findingAt(spanIn(FILES, 'quadlet/db x#1.container', 'PublishPort'), { message: 'worst', identity: ['e'] }),
          ]),
        ),
        OPTIONS,
      ),
    )
    expect(results).toHaveLength(5000)
    expect(results.filter(({ level }) => level === 'error')).toHaveLength(1)
  })
})

describe('the SARIF schema', () => {
  const validate = sarifValidator()
  // Skipped only where the development dependency with the schema is not installed.
  const check = validate ? it : it.skip

  check('accepts what is written, whatever the repository holds', () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 20 })
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, message, label) => {
        const file = `a/${name}`
        const at = { file, start: 0, end: 1 }
        const hostileFinding = findingAt(at, {
          message,
          related: [{ at, label }],
          because: [declared('published', { who: label, mapping: name }, at)],
        })
        const log = sarif(reportOf(sideOf({ [file]: message, ...FILES }, [hostileFinding, finding])), OPTIONS)
        expect(validate?.(log) ? [] : validate?.errors).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})
