import { describe, expect, it } from '@jest/globals'
import type { Settled } from '../../src/diagnostics/index.js'
import { repair } from '../../src/fixes/index.js'
import type { Edit, Fix } from '../../src/model/index.js'
import { applyEdits, type SourceTree } from '../../src/source/index.js'
import { check, checkWhole, type Files, fixtureCases, headOf, treeOf } from '../support/fixtures.js'

interface Offer {
  readonly files: Files
  readonly settled: Settled
  readonly fix: Fix
}

const CASES = fixtureCases().filter(({ kind }) => kind === 'invalid')
const OFFERS: (readonly [string, Offer])[] = []
for (const { rule, name, files } of CASES) {
  const { report } = await check(files)
  for (const settled of report.findings) {
    if (settled.suppressed) continue
    for (const fix of settled.finding.fixes) {
      if (fix.safe) OFFERS.push([`${rule}/${name}: ${settled.finding.rule}: ${fix.title}`, { files, settled, fix }])
    }
  }
}

const KINDS_OF_FIX = [
  'Drop the published port',
  'to 127.0.0.1',
  'Move the published port',
  'Join',
  'Call port',
  'its name on network',
  'Publish container port',
  'Drop the mapping',
]

describe('a safe fix of an invalid fixture', () => {
  it('is offered in every kind there is', () => {
    const titles = OFFERS.map(([, { fix }]) => fix.title)
    expect(KINDS_OF_FIX.filter((kind) => !titles.some((title) => title.includes(kind)))).toEqual([])
    expect(OFFERS.length).toBeGreaterThanOrEqual(20)
  })

  it.each(OFFERS)('%s', async (_, { files, settled, fix }) => {
    const fixed = withEdits(files, fix.edits)
    expect(outside(headOf(fixed), fix.edits, 'after')).toEqual(outside(headOf(files), fix.edits, 'before'))
    const before = await findings(files)
    const after = await findings(fixed)
    expect(after).not.toContain(wordsOf(settled))
    expect(after.filter((words) => !before.includes(words))).toEqual([])
  })
})

describe('every safe fix of an invalid fixture together', () => {
  it.each([...new Set(OFFERS.map(([, { files }]) => files))].map((files) => [Object.keys(files).join(' '), files] as const))(
    '%s',
    async (_, files) => {
      const judge = async (tree: SourceTree) => {
        const { report } = await checkWhole(filesOf(tree, files))
        return { report, all: report }
      }
      const { changes, applied, left } = await repair(treeOf(headOf(files)), judge, () => null)
      expect(left.filter(({ reason }) => !reason.startsWith('it would bring'))).toEqual([])
      expect(applied.length).toBeGreaterThan(0)
      const fixed = { ...files, ...Object.fromEntries([...changes].map(([path, { after }]) => [path, after])) }
      const after = await findings(fixed)
      const before = await findings(files)
      expect(after.filter((words) => !before.includes(words))).toEqual([])
      // Twice is as once.
      const again = await repair(treeOf(headOf(fixed)), judge, () => null)
      expect([...again.changes.keys()]).toEqual([])
    },
  )
})

const wordsOf = ({ finding, fingerprint }: Settled): string => `${finding.rule} ${fingerprint}`

async function findings(files: Files): Promise<string[]> {
  const { report } = await checkWhole(files)
  expect(report.faults).toEqual([])
  expect(report.coverage.unparsed).toEqual([])
  return report.findings.filter(({ suppressed }) => !suppressed).map(wordsOf)
}

function withEdits(files: Files, edits: readonly Edit[]): Files {
  const changed: Record<string, string> = { ...files }
  for (const file of new Set(edits.map(({ span }) => span.file)))
    changed[file] = applyEdits(
      files[file] as string,
      edits.filter(({ span }) => span.file === file),
    )
  return changed
}

/** The texts without what the edits cover, cut by their own arithmetic: nothing else may differ. */
function outside(files: Files, edits: readonly Edit[], side: 'before' | 'after'): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const own = edits.filter(({ span }) => span.file === path).sort((a, b) => a.span.start - b.span.start)
      let rest = text
      for (const [index, { span, text: inserted }] of [...own.entries()].reverse()) {
        const shift =
          side === 'before' ? 0 : own.slice(0, index).reduce((sum, edit) => sum + edit.text.length - (edit.span.end - edit.span.start), 0)
        const start = span.start + shift
        rest = rest.slice(0, start) + rest.slice(start + (side === 'before' ? span.end - span.start : inserted.length))
      }
      return [path, rest]
    }),
  )
}

const filesOf = (tree: SourceTree, files: Files): Files =>
  Object.fromEntries(
    Object.keys(files).map((path) => {
      const content = tree.read(path)
      return [path, content.ok ? content.text : (files[path] as string)]
    }),
  )
