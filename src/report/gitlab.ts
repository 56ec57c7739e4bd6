import type { Report } from '../diagnostics/index.js'
import { activeFindings, type PathOptions } from './findings-of.js'
import { placeOf } from './place.js'
import { printable } from './printable.js'

const SEVERITY = { error: 'major', warning: 'minor', note: 'info' } as const

/** The report as GitLab's code quality artifact. */
export function gitlabReport(report: Report, options: PathOptions): string {
  const path = options.path ?? ((file) => file)
  const issues = activeFindings(report).map(({ finding, severity, fingerprint }) => {
    const { file, line, endLine } = placeOf(finding.at, report.sources)
    return {
      description: printable(finding.message),
      check_name: finding.rule,
      fingerprint,
      severity: SEVERITY[severity],
      location: { path: path(file), lines: { begin: line, end: endLine } },
    }
  })
  return `${JSON.stringify(issues, null, 2)}\n`
}
