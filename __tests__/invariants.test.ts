import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { jsonReport } from '../src/report/index.js'
import type { SourceSpan } from '../src/source/index.js'
import { type Checked, check, directoriesIn, type Files, filesIn, fixtureCases, headOf } from './support/fixtures.js'
import { outputs } from './support/outputs.js'
import { positionsIn } from './support/positions.js'
import { shuffled } from './support/shuffle.js'
import { expectExactSpans } from './support/spans.js'

const CORPUS = process.env.CORPUS_DIR ?? join(import.meta.dirname, '../../shared/corpus')

const fixtures = fixtureCases().map(({ rule, kind, name, files }): Tree => [`${rule}/${kind}/${name}`, files])
const corpus = existsSync(CORPUS)
  ? readdirSync(CORPUS, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }): Tree => [name, filesIn(join(CORPUS, name))])
  : []

/** One stack in all forms. */
const STACKS = join(import.meta.dirname, 'equivalence')
const stacks = directoriesIn(STACKS).flatMap((stack) =>
  directoriesIn(join(STACKS, stack)).map((form): Tree => [`${stack}/${form}`, filesIn(join(STACKS, stack, form))]),
)

type Tree = readonly [name: string, files: Files]

describe('fixtures', () => invariants(fixtures))
describe('stacks', () => invariants(stacks))
describe('positions', () => {
  it('are compared in every format', async () => {
    const formats = new Set<string>()
    for (const [, files] of stacks) for (const { draft } of (await check(files)).analysis.topology.containers) formats.add(draft.format)
    expect([...formats].sort()).toEqual(['ansible', 'compose', 'kube', 'quadlet', 'shell', 'systemd'])
  })
})
if (corpus.length > 0) describe('real repositories', () => invariants(corpus))
else it.skip('real repositories: CORPUS_DIR names no directory', () => undefined)

function invariants(trees: readonly Tree[]): void {
  const plain = new Map<Files, Promise<Checked>>()
  const checkOnce = (files: Files): Promise<Checked> => {
    const known = plain.get(files) ?? check(files)
    plain.set(files, known)
    return known
  }
  let compared = 0
  let values = 0

  it.each(trees)('%s: every position is exact, analysing twice is identical', async (_, files) => {
    const first = await checkOnce(files)
    const { topology, findings, coverage } = first.analysis
    expect(first.report.faults).toEqual([])
    compared += expectExactSpans({ topology, findings, coverage, report: first.report.findings }, (file) => files[file])
    expect(outputs(await check(files))).toEqual(outputs(first))
  })

  it.each(trees)('%s: the order of files does not matter', async (_, files) => {
    expect(outputs(await check(files, shuffled(Object.keys(headOf(files)))))).toEqual(outputs(await checkOnce(files)))
  })

  it.each(trees)('%s: line ends do not matter', async (_, files) => {
    const converted = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.includes('\r') ? text.replace(/\r\n/g, '\n') : text.replace(/\n/g, '\r\n')]),
    )
    expect(placed(await check(converted))).toEqual(placed(await checkOnce(files)))
  })

  it.each(trees)('%s: every position is exact with CRLF and other letters in front of it', async (_, files) => {
    const changed = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, foreign(text)]))
    const { topology, findings, coverage } = (await check(changed)).analysis
    expectExactSpans({ topology, findings, coverage }, (file) => changed[file])
    expect(findings.length).toBe((await checkOnce(files)).analysis.findings.length)
  })

  it.each(trees)('%s: no value of a variable is told', async (_, files) => {
    const { marked, marks } = withMarkedValues(files, await checkOnce(files))
    values += marks.size
    const sources = Object.values(marked).join('\n')
    for (const mark of marks.keys()) expect(sources).toContain(mark)
    const told = Object.entries(outputs(await check(marked))).flatMap(([output, text]) => {
      const lower = text.toLowerCase()
      return [...marks].filter(([mark]) => lower.includes(mark)).map(([, name]) => `${output}: ${name}`)
    })
    expect(told).toEqual([])
  })

  it('there was something to compare and to tell', () => {
    expect(compared).toBeGreaterThan(trees.length)
    expect(values).toBeGreaterThan(10)
  })
}

/** A file as a Windows editor leaves it, with comments in another language. */
function foreign(text: string): string {
  const commented = text
    .split(/\r?\n/)
    .map((line) => (/^[ \t]*# (?!want |podman-topology)\w/.test(line) ? line.replace(/# /, '# żółć 😀 ') : line))
  return commented.join('\r\n')
}

interface PlacedFinding {
  readonly rule: string
  readonly related: readonly unknown[]
}

/** What the JSON report says of findings: places as lines and columns, and no offsets. Edits keep to the line ends of their file. */
function placed({ report }: Checked): readonly PlacedFinding[] {
  return (JSON.parse(jsonReport(report).replaceAll('\\r', '')) as { findings: PlacedFinding[] }).findings
}

/**
 * The files with a mark in place of every word of a variable's value that is not a host or a port, and the marks with their variables.
 * What is printed of them was a value: no word of a report can be mistaken for a mark.
 */
function withMarkedValues(files: Files, { analysis: { topology, findings } }: Checked): { marked: Files; marks: Map<string, string> } {
  const sayable = [
    ...topology.containers.flatMap(({ mentions }) =>
      mentions.flatMap(({ hostText, portText }) => [hostText.span(), ...(portText ? [portText.span()] : [])]),
    ),
    ...positionsIn([topology.containers.map(({ listeners }) => listeners), findings.map(({ because }) => because)]).spans.map(
      ({ value }) => value,
    ),
  ]
  const sayableIn = new Map<string, SourceSpan[]>()
  for (const span of sayable) sayableIn.set(span.file, [...(sayableIn.get(span.file) ?? []), span])
  const marks = new Map<string, string>()
  const marked = { ...files }
  const entries = [
    ...topology.containers.flatMap(({ draft }) => draft.environment),
    ...topology.images.flatMap(({ environment }) => environment),
  ]
  for (const { name, value } of entries) {
    if (!value?.isVerbatim || value.length === 0) continue
    const { file, start } = value.span()
    const isSayable = (from: number, to: number): boolean => (sayableIn.get(file) ?? []).some((span) => span.start < to && from < span.end)
    for (const { 0: word, index } of value.text.matchAll(/[A-Za-z0-9]{6,}(?!:\/\/)/g)) {
      const from = start + index
      const to = from + word.length
      if (value.holes.some((hole) => hole.start < index + word.length && index < hole.end) || isSayable(from, to)) continue
      const text = marked[file]
      // One value can stand for several variables: it is marked once.
      if (text === undefined || text.slice(from, to) !== word || files[file]?.slice(from, to) !== word) continue
      const mark = `zq${marks.size.toString(36).padStart(4, '0')}`
      marks.set(mark, name)
      marked[file] = text.slice(0, from) + mark.padEnd(word.length, 'z') + text.slice(to)
    }
  }
  return { marked, marks }
}
