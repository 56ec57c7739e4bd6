import type { Report, Sources } from '../diagnostics/index.js'
import type { SourceSpan } from '../source/index.js'
import { activeFindings, type PathOptions, rulePage } from './findings-of.js'
import { printable } from './printable.js'

const SEVERITY = { error: 'ERROR', warning: 'WARNING', note: 'INFO' } as const

/** The report as reviewdog reads it. Its columns count UTF-8 bytes. */
export function rdjsonReport(report: Report, options: PathOptions): string {
  const path = options.path ?? ((file) => file)
  const { sources } = report
  const location = (at: SourceSpan): object => ({ path: path(at.file), range: rangeOf(at, sources) })
  const diagnostics = activeFindings(report).map(({ finding, severity }) => ({
    message: printable(finding.message),
    location: location(finding.at),
    severity: SEVERITY[severity],
    code: { value: finding.rule, url: rulePage(options.page, finding.rule) },
    relatedLocations: finding.related.map(({ at, label }) => ({ message: printable(label), location: location(at) })),
    // A suggestion replaces a part of the finding's own file, all by itself.
    suggestions: finding.fixes.flatMap(({ safe, edits }) => {
      const [edit] = edits
      return safe && edit && edits.length === 1 && edit.span.file === finding.at.file
        ? [{ range: rangeOf(edit.span, sources), text: edit.text }]
        : []
    }),
  }))
  return `${JSON.stringify({ source: { name: 'podman-topology', url: options.page }, diagnostics }, null, 2)}\n`
}

function rangeOf({ file, start, end }: SourceSpan, sources: Sources): object {
  return { start: bytePosition(file, start, sources), end: bytePosition(file, end, sources) }
}

function bytePosition(file: string, offset: number, sources: Sources): { line: number; column: number } {
  const lines = sources.lines(file)
  const { line } = lines.position(offset)
  const before = sources.text(file).slice(lines.start(line), offset)
  return { line, column: new TextEncoder().encode(before).length + 1 }
}
