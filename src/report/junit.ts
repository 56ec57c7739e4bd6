import type { Report, Settled } from '../diagnostics/index.js'
import { activeFindings, type PathOptions } from './findings-of.js'
import { placeOf } from './place.js'
import { printable } from './printable.js'

/**
 * The report as JUnit XML: a test suite for each file that was read, in it a failed test for each error and warning and a skipped one
 * for each note and suppressed finding; a file without any is one test that passed.
 */
export function junitReport(report: Report, options: PathOptions): string {
  const path = options.path ?? ((file) => file)
  const byFile = new Map<string, Settled[]>()
  for (const file of report.coverage.files.map((entry) => entry.path)) byFile.set(file, [])
  for (const settled of report.findings) {
    const { file } = settled.finding.at
    const findings = byFile.get(file)
    if (findings) findings.push(settled)
    else byFile.set(file, [settled])
  }
  const failures = activeFindings(report).filter(({ severity }) => severity !== 'note').length
  const suites = [...byFile].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, findings]) => suite(path(file), findings, report))
  const tests = [...byFile.values()].reduce((count, findings) => count + Math.max(1, findings.length), 0)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="podman-topology" tests="${tests}" failures="${failures}">\n${suites.join('')}</testsuites>\n`
}

function suite(file: string, findings: readonly Settled[], report: Report): string {
  const failed = findings.filter(({ severity, suppressed }) => severity !== 'note' && !suppressed).length
  const skipped = findings.length - failed
  const cases =
    findings.length === 0
      ? [`    <testcase classname=${quoted(file)} name="podman-topology"/>\n`]
      : findings.map((settled) => testcase(file, settled, report))
  return `  <testsuite name=${quoted(file)} tests="${cases.length}" failures="${failed}" skipped="${skipped}">\n${cases.join('')}  </testsuite>\n`
}

function testcase(file: string, { finding, severity, suppressed }: Settled, report: Report): string {
  const { line, column } = placeOf(finding.at, report.sources)
  const head = `    <testcase classname=${quoted(file)} name=${quoted(`${finding.rule} at ${line}:${column}`)} file=${quoted(file)} line="${line}">`
  const body = suppressed
    ? `<skipped message=${quoted(`suppressed: ${suppressed.reason}`)}/>`
    : severity === 'note'
      ? `<skipped message=${quoted(`note: ${finding.message}`)}/>`
      : `<failure type=${quoted(severity)} message=${quoted(finding.message)}>${escaped(`${file}:${line}:${column}: ${finding.message}`)}</failure>`
  return `${head}${body}</testcase>\n`
}

const quoted = (text: string): string => `"${escaped(text)}"`

/** Printable text has no character left that XML forbids, but half surrogate pairs and two that mean nothing. */
function escaped(text: string): string {
  return printable(text)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
