import { dotGraph } from '../../src/report/dot.js'
import { gitlabReport } from '../../src/report/gitlab.js'
import { graphJson } from '../../src/report/graph-json.js'
import { githubReport, jsonReport, markdownSummary, mermaidGraph, textReport } from '../../src/report/index.js'
import { junitReport } from '../../src/report/junit.js'
import { rdjsonReport } from '../../src/report/rdjson.js'
import { sarifReport } from '../../src/report/sarif.js'
import type { Checked } from './fixtures.js'

export const OUTPUTS = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'rdjson', 'markdown', 'mermaid', 'dot', 'graph'] as const
export type Output = (typeof OUTPUTS)[number]

/** Everything that is printed of one tree. */
export function outputs({ analysis, report }: Pick<Checked, 'analysis' | 'report'>): Record<Output, string> {
  const view = analysis.graph
  const path = (file: string): string => file
  const places = { page: 'https://example.org', path }
  return {
    text: textReport(report),
    json: jsonReport(report),
    sarif: sarifReport(report, { version: '0', ...places }),
    github: githubReport(report, { path }),
    gitlab: gitlabReport(report, places),
    junit: junitReport(report, places),
    rdjson: rdjsonReport(report, places),
    markdown: markdownSummary(report, { view }),
    mermaid: mermaidGraph(view).text,
    dot: dotGraph(view),
    graph: graphJson(view, report.sources),
  }
}
