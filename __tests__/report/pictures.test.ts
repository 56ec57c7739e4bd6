/** Every picture of every fixture, of the whole and of a change, is one that each version of mermaid draws. */
import { beforeAll, describe, expect, it } from '@jest/globals'
import { diffTopologies, type GraphView } from '../../src/diff/index.js'
import { drawDiff, nearChanges } from '../../src/report/draw-diff.js'
import { GLANCE_LIMITS, mermaidGraph } from '../../src/report/index.js'
import { mermaidPicture } from '../../src/report/mermaid.js'
import { check, fixtureCases } from '../support/fixtures.js'
import { MERMAID_PACKAGES, parseMermaid } from '../support/mermaid.js'

describe('pictures of fixtures', () => {
  const graphs = new Set<string>()
  const changes = new Set<string>()

  beforeAll(async () => {
    let before: GraphView | null = null
    for (const { files } of fixtureCases()) {
      const { analysis, report } = await check(files)
      const flagged = new Set(report.findings.map(({ finding: { at } }) => `${at.file} ${at.start}`))
      const isFlagged = ({ file, start }: { file: string; start: number }): boolean => flagged.has(`${file} ${start}`)
      graphs.add(mermaidGraph(analysis.graph, { isFlagged }).text).add(mermaidGraph(analysis.graph, { limits: GLANCE_LIMITS }).text)
      // One case after the other: whatever can change does.
      if (before) {
        const picture = drawDiff(before, analysis.graph, diffTopologies(before, analysis.graph), isFlagged)
        changes.add(mermaidPicture(nearChanges(picture, GLANCE_LIMITS), GLANCE_LIMITS).text)
      }
      before = analysis.graph
    }
  }, 300_000)

  it('are many, with every sign', () => {
    expect(graphs.size).toBeGreaterThan(100)
    expect(changes.size).toBeGreaterThan(100)
    const all = [...graphs, ...changes].join('')
    for (const sign of ['"+\u2060 ', '"− ', '"#126; ', '⚠ ', '✗ ', '? ', '(("outside"))', 'subgraph']) expect(all).toContain(sign)
  })

  it.each(MERMAID_PACKAGES)(
    '%s parses them, and sees one that is broken',
    (version) => {
      const diagrams = [...graphs, ...changes]
      const errors = parseMermaid(version, [...diagrams, `${diagrams[0]}\n  n0 ==>|"`])
      expect(errors.pop()).not.toBeNull()
      expect(errors.flatMap((error, index) => (error === null ? [] : [`${error}\n${diagrams[index]}`]))).toEqual([])
    },
    300_000,
  )
})
