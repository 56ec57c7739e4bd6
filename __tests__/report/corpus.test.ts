/** Everything that is reported about real repositories: pictures parse, and no environment value gets out. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { analyse } from '../../src/analyse.js'
import { NO_CONFIG } from '../../src/config/index.js'
import { type Report, type Side, settle } from '../../src/diagnostics/index.js'
import { diffTopologies, type GraphView } from '../../src/diff/index.js'
import { readDiskTree } from '../../src/host/disk-tree.js'
import { dotGraph } from '../../src/report/dot.js'
import { graphJson } from '../../src/report/graph-json.js'
import { GLANCE_LIMITS, githubReport, jsonReport, markdownSummary, mermaidGraph, textReport } from '../../src/report/index.js'
import { junitReport } from '../../src/report/junit.js'
import { sarifReport } from '../../src/report/sarif.js'
import { RULES } from '../../src/rules/index.js'
import { ListedTree, type SourceTree } from '../../src/source/index.js'
import { MERMAID_PACKAGES, parseMermaid } from '../support/mermaid.js'

const CORPUS = process.env.CORPUS_DIR ?? '../shared/corpus'
const repositories = existsSync(CORPUS)
  ? readdirSync(CORPUS, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort()
  : []

interface Looked {
  readonly name: string
  readonly view: GraphView
  readonly report: Report
  /** What it was before somebody wrote a part of it: without every fifth file and every third published port. */
  readonly base: GraphView
}

async function earlier(tree: SourceTree): Promise<GraphView> {
  let lines = 0
  const files = new Map<string, string>()
  for (const [index, { path }] of tree.entries.entries()) {
    const content = tree.read(path)
    if (!content.ok || index % 5 === 3) continue
    const isKept = (line: string): boolean => !/PublishPort=|hostPort:|^\s*- "?\d+:\d+"?\s*$/.test(line) || lines++ % 3 !== 0
    files.set(path, content.text.split('\n').filter(isKept).join('\n'))
  }
  const entries = [...files.keys()].sort().map((path) => ({ path }))
  const base = new ListedTree(entries, ({ path }) => ({ ok: true, text: files.get(path) ?? '' }))
  return (await analyse(base, { hosts: [], includes: () => true })).graph
}

async function look(name: string): Promise<Looked> {
  const { tree } = readDiskTree(join(CORPUS, name))
  const analysis = await analyse(tree, { hosts: [], includes: () => true })
  const side: Side = { ...analysis, config: NO_CONFIG }
  return {
    name,
    view: analysis.graph,
    report: settle(side, null, { selection: 'all', pedantic: true, rules: RULES }),
    base: await earlier(tree),
  }
}

/** Everything that people get to see. */
function everything({ view, report, base }: Looked): string {
  const diff = {
    diff: diffTopologies(base, view),
    base,
    head: view,
    baseSources: report.sources,
    headSources: report.sources,
    weakened: [],
  }
  const options = { page: 'https://example.org', version: '1.0.0' }
  return [
    textReport(report),
    githubReport(report),
    jsonReport(report),
    sarifReport(report, options),
    junitReport(report, options),
    markdownSummary(report, { view }),
    markdownSummary(report, { view, diff }),
    graphJson(view, report.sources),
    dotGraph(view),
  ].join('\n')
}

/** Values that are surely more than a host, a port, a path or a name, and long enough not to stand somewhere by chance. */
function telltales({ view }: Looked): string[] {
  const texts = view.topology.containers.flatMap(({ draft }) => draft.environment.flatMap(({ value }) => (value ? [value.text] : [])))
  return texts.flatMap((text) => {
    const credentials = /:\/\/([^/\s@]+:[^/\s@]+)@/.exec(text)?.[1]
    if (credentials !== undefined) return [credentials]
    return text.length >= 12 && /[^\w.:/${}[\],%@-]/.test(text) && !/:\d{2,5}\b/.test(text) ? [text] : []
  })
}

// Skipped only where the collection of real repositories is not there.
const withCorpus = repositories.length > 0 ? describe : describe.skip

withCorpus('real repositories', () => {
  const looked: Looked[] = []

  beforeAll(async () => {
    for (const name of repositories) looked.push(await look(name))
  }, 300_000)

  it('are drawn within what GitHub draws', () => {
    const graphs = looked.map(({ view }) => mermaidGraph(view).text)
    for (const graph of graphs) expect(graph.length).toBeLessThanOrEqual(45_000)
    expect(graphs.some((graph) => graph.includes('outside'))).toBe(true)
  })

  it.each(MERMAID_PACKAGES)(
    'are drawn so that %s understands it',
    (version) => {
      const pictures = looked.flatMap(({ view, base, report }) => {
        const diff = {
          diff: diffTopologies(base, view),
          base,
          head: view,
          baseSources: report.sources,
          headSources: report.sources,
          weakened: [],
        }
        const changed = /```mermaid\n([\s\S]*?)```/.exec(markdownSummary(report, { view, diff }))?.[1]
        return [mermaidGraph(view).text, mermaidGraph(view, { limits: GLANCE_LIMITS }).text, ...(changed === undefined ? [] : [changed])]
      })
      expect(pictures.length).toBeGreaterThan(2.5 * looked.length)
      expect(parseMermaid(version, pictures).filter((error) => error !== null)).toEqual([])
    },
    300_000,
  )

  it('give no environment value away', () => {
    const found: string[] = []
    let checked = 0
    for (const one of looked) {
      const text = everything(one)
      const values = telltales(one)
      checked += values.length
      for (const value of values) if (text.includes(value)) found.push(`${one.name}: ${value}`)
    }
    expect(found).toEqual([])
    expect(checked).toBeGreaterThan(0)
  }, 300_000)

  it('have columns that lie on their lines', () => {
    for (const { report } of looked) {
      for (const { finding } of report.findings) {
        const text = report.sources.text(finding.at.file)
        expect(finding.at.end).toBeLessThanOrEqual(text.length)
        expect(text.slice(finding.at.start, finding.at.end)).not.toBe('')
      }
    }
  })
})
