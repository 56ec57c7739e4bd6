import type { Report, Settled, Sources } from '../diagnostics/index.js'
import type { Edit } from '../model/index.js'
import { type Reason, reasonsOf } from './because.js'
import { coverageData } from './coverage.js'
import { placeOf } from './place.js'

/** The report as `lint --format json` prints it. The shape is a contract; see DESIGN, and `schemaVersion`. */
export function jsonReport(report: Report): string {
  const { sources } = report
  const data = {
    schemaVersion: 1,
    findings: report.findings.map((settled) => findingData(settled, sources)),
    coverage: coverageData(report.coverage, sources),
    summary: report.summary,
    selection: report.selection,
    omitted: report.omitted,
    suppressed: report.suppressed,
    fixed: report.fixed,
    weakened: report.weakened.map(({ what, at }) => ({ what, ...where(at && placeOf(at, sources)) })),
    faults: report.faults.map(({ where }) => ({ where })),
    notices: report.notices,
  }
  return `${JSON.stringify(data, null, 2)}\n`
}

function findingData({ finding, severity, fingerprint, suppressed, isNew }: Settled, sources: Sources): object {
  return {
    rule: finding.rule,
    severity,
    confidence: finding.confidence,
    message: finding.message,
    ...placeOf(finding.at, sources),
    related: finding.related.map(({ at, label }) => ({ ...placeOf(at, sources), label })),
    because: reasonsOf(finding.because).map((reason) => reasonData(reason, sources)),
    fixes: finding.fixes.map(({ title, safe, edits }) => ({ title, safe, edits: edits.map((edit) => editData(edit, sources)) })),
    ...(finding.advice === undefined ? {} : { advice: finding.advice }),
    ...(finding.snippet === undefined ? {} : { snippet: finding.snippet }),
    fingerprint,
    suppressed: suppressed && { kind: suppressed.kind, reason: suppressed.reason, ...where(placeOf(suppressed.at, sources)) },
    new: isNew,
  }
}

export function reasonData(reason: Reason, sources: Sources): object {
  return {
    claim: reason.claim,
    ...where(reason.at && placeOf(reason.at, sources)),
    ...(reason.citation === null ? {} : { citation: reason.citation }),
    because: reason.because.map((cause) => reasonData(cause, sources)),
  }
}

function editData({ span, text }: Edit, sources: Sources): object {
  const { file, line, column, endLine, endColumn } = placeOf(span, sources)
  return { file, start: { line, column }, end: { line: endLine, column: endColumn }, text }
}

/** A claim about Podman itself stands in no file. */
function where(place: { readonly file: string; readonly line: number; readonly column: number } | null): object {
  return place ? { file: place.file, line: place.line, column: place.column } : { file: null, line: null, column: null }
}
