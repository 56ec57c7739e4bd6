import { describe, expect, it } from '@jest/globals'
import type { Settled } from '../../src/diagnostics/index.js'
import { repair } from '../../src/fixes/index.js'
import type { Edit, Finding, Fix } from '../../src/model/index.js'
import { type Reason, reasonsOf } from '../../src/report/because.js'
import { applyEdits, LineIndex, type SourceSpan, type SourceTree } from '../../src/source/index.js'
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
    expect(await troubleWith(files, fixed, [settled])).toEqual([])
    expect(outside(headOf(fixed), fix.edits, 'after')).toEqual(outside(headOf(files), fix.edits, 'before'))
  })

  // What is asked above can be answered with no.
  it.each([
    ['that changes another line', (text: string, line: string) => text.replace(line, `${line} `)],
    ['that takes another line away', (text: string, line: string) => text.replace(`${line}\n`, '')],
    ['that adds lines', (text: string) => `${text}# one\n`],
    ['that adds settings', (text: string) => `${text}Network=a.network\nNetwork=b.network\n`],
  ])('would be seen to be one %s', async (_, spoil) => {
    const [, { files, settled, fix }] = OFFERS.find(([name]) => name.includes('web-and-db')) as (typeof OFFERS)[number]
    const fixed = withEdits(files, fix.edits)
    const spoilt = { ...fixed, 'db.container': spoil(fixed['db.container'] as string, '[Container]') }
    expect(spoilt).not.toEqual(fixed)
    expect(await troubleWith(files, spoilt, [settled])).toContainEqual(expect.stringMatching(/^db.container: (?:line 4 is|adds)/))
  })

  it('would be seen to leave the finding, or to bring another', async () => {
    const [, { files, settled }] = OFFERS.find(([name]) => name.includes('web-and-db')) as (typeof OFFERS)[number]
    expect(await troubleWith(files, files, [settled])).toEqual([`stays: ${wordsOf(settled)}`])
    const broken = { ...files, 'db.container': (files['db.container'] as string).replace('PublishPort=5432:5432', 'PublishPort=x') }
    expect(await troubleWith(files, broken, [settled])).toContainEqual(expect.stringMatching(/^new: invalid-port-mapping /))
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
      const { report } = await check(files)
      const mended = report.findings.filter(({ finding }) => applied.some((one) => sameAs(one.finding, finding)))
      expect(mended.length).toBeGreaterThan(0)
      expect(await troubleWith(files, fixed, mended)).toEqual([])
      // Twice is as once.
      const again = await repair(treeOf(headOf(fixed)), judge, () => null)
      expect([...again.changes.keys()]).toEqual([])
    },
  )
})

const sameAs = (a: Finding, b: Finding): boolean => a.rule === b.rule && a.identity.join() === b.identity.join()

/**
 * What a repository with some findings mended has that it should not: one of them still, another that was not there before, a line changed
 * that none of them rests on, a line added that is none of what a fix brings.
 */
async function troubleWith(files: Files, fixed: Files, mended: readonly Settled[]): Promise<string[]> {
  const before = await findings(files)
  const after = await findings(fixed)
  const stay = mended.map(wordsOf).filter((words) => after.includes(words))
  const come = after.filter((words) => !before.includes(words))
  const lines = Object.entries(headOf(files)).flatMap(([path, text]) => {
    const old = text.split('\n')
    const { gone, added } = difference(old, (fixed[path] ?? '').split('\n'))
    const known = new Set(mended.flatMap((settled) => linesOf(settled, path, text)))
    return [
      ...gone.filter((line) => !known.has(line)).map((line) => `${path}: line ${line} is another one`),
      ...strangeLines(
        added,
        gone.map((line) => old[line - 1] as string),
        mended.length,
      ).map((line) => `${path}: adds ${line}`),
    ]
  })
  const strange = Object.keys(fixed).filter((path) => !(path in files))
  return [...stay.map((words) => `stays: ${words}`), ...come.map((words) => `new: ${words}`), ...lines, ...strange]
}

/** The 1-based lines of a file that a finding points to: its own, those it is related to, and those of its reasons. */
function linesOf({ finding }: Settled, path: string, text: string): number[] {
  const index = new LineIndex(text)
  const because = (reasons: readonly Reason[]): (SourceSpan | null)[] =>
    reasons.flatMap((reason) => [reason.at, ...because(reason.because)])
  const spans = [finding.at, ...finding.related.map(({ at }) => at), ...because(reasonsOf(finding.because))]
  return spans.flatMap((span) => {
    if (span?.file !== path) return []
    const first = index.position(span.start).line
    const last = index.position(Math.max(span.start, span.end - 1)).line
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
  })
}

/** Settings that a fix may bring; any other line it adds is a changed form of one that is gone. */
const BROUGHT = /^\s*(?:PublishPort=|Network=|hostIP: |- )\S+$/

function strangeLines(added: readonly string[], gone: readonly string[], mended: number): string[] {
  const keyOf = (line: string): string => /^\s*[^\s=:]*/.exec(line)?.[0] ?? ''
  const keys = gone.map(keyOf)
  const left = added.filter((line) => {
    const at = keys.indexOf(keyOf(line))
    if (at >= 0) keys.splice(at, 1)
    return at < 0
  })
  return left.length > mended ? left : left.filter((line) => !BROUGHT.test(line))
}

/** The lines that only the first text has, by their 1-based numbers, and those that only the second has; those of both are as many as can be. */
function difference(before: readonly string[], after: readonly string[]): { readonly gone: number[]; readonly added: string[] } {
  const common = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      (common[i] as number[])[j] =
        before[i] === after[j]
          ? ((common[i + 1] as number[])[j + 1] as number) + 1
          : Math.max((common[i + 1] as number[])[j] as number, (common[i] as number[])[j + 1] as number)
  const gone: number[] = []
  const added: string[] = []
  let j = 0
  for (const [i, line] of before.entries()) {
    while (j < after.length && line !== after[j] && (common[i] as number[])[j] === (common[i] as number[])[j + 1])
      added.push(after[j++] as string)
    if (j < after.length && line === after[j]) j++
    else gone.push(i + 1)
  }
  return { gone, added: [...added, ...after.slice(j)] }
}

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
