import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { textReport } from '../../src/report/index.js'
import { check, EXPECTED, expectedOf, fixtureCases, foundIn, RULE_IDS, wantedIn } from '../support/fixtures.js'

const CASES = fixtureCases()
const UPDATE = process.env.UPDATE_EXPECTED === '1'

describe.each([...new Set(CASES.map(({ rule }) => rule))])('%s', (rule) => {
  it.each(CASES.filter((each) => each.rule === rule).map((each) => [`${each.kind}/${each.name}`, each] as const))(
    '%s',
    async (_, fixture) => {
      const { files, kind } = fixture
      const { report } = await check(files)
      expect(report.faults).toEqual([])
      const text = textReport(report)
      if (UPDATE) writeFileSync(join(fixture.directory, EXPECTED), text)
      expect(foundIn(report, files)).toEqual(wantedIn(files))
      expect(foundIn(report, files).some((found) => found.endsWith(` ${rule}`))).toBe(kind === 'invalid')
      expect(text).toBe(expectedOf(fixture))
    },
  )
})

describe('fixtures', () => {
  it('belong to rules', () => {
    expect(CASES.filter(({ rule }) => !RULE_IDS.includes(rule)).map(({ directory }) => directory)).toEqual([])
  })

  it('are all different', () => {
    const first = new Map<string, string>()
    const twice = CASES.flatMap(({ rule, kind, name, files }) => {
      const path = `${rule}/${kind}/${name}`
      // Names, comments and blank lines make no other case.
      const content = Object.values(files)
        .map((text) =>
          text
            .replace(/^\s*[#;].*$/gm, '')
            .replace(/\n\s*\n+/g, '\n')
            .trim(),
        )
        .sort()
        .join('\n---\n')
      const other = first.get(content)
      first.set(content, path)
      return other === undefined ? [] : [`${path} is ${other}`]
    })
    expect(twice).toEqual([])
  })

  it('hold nothing that could not be read', async () => {
    const unread: string[] = []
    for (const { rule, kind, name, files } of CASES) {
      const { report } = await check(files)
      for (const { at, reason } of report.coverage.unparsed) unread.push(`${rule}/${kind}/${name} ${at.file}: ${reason}`)
      if (report.coverage.files.length === 0) unread.push(`${rule}/${kind}/${name}: nothing was read`)
    }
    expect(unread).toEqual([])
  })
})
