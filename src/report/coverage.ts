import type { Coverage, Sources } from '../diagnostics/index.js'
import type { FormatId } from '../model/index.js'
import { placeOf } from './place.js'
import { printable } from './printable.js'

export interface CoverageData {
  /** Files that were read as Podman's. */
  readonly files: number
  readonly units: Readonly<Partial<Record<FormatId, number>>>
  readonly unparsed: readonly { readonly file: string; readonly line: number; readonly reason: string }[]
  readonly unmodelledKeys: readonly {
    readonly file: string
    readonly line: number
    readonly column: number
    readonly key: string
    readonly reason: string
  }[]
  readonly skipped: readonly { readonly file: string; readonly reason: string }[]
}

/** What was read and what was not, with 1-based lines. */
export function coverageData(coverage: Coverage, sources: Sources): CoverageData {
  const units: Partial<Record<FormatId, number>> = {}
  for (const { format, units: count } of coverage.files) units[format] = (units[format] ?? 0) + count
  return {
    files: new Set(coverage.files.map(({ path }) => path)).size,
    units,
    unparsed: coverage.unparsed.map(({ at, reason }) => ({ file: at.file, line: placeOf(at, sources).line, reason })),
    unmodelledKeys: coverage.unmodelledKeys.map(({ at, key, reason }) => {
      const { file, line, column } = placeOf(at, sources)
      return { file, line, column, key, reason }
    }),
    skipped: (coverage.skipped ?? []).map(({ path, reason }) => ({ file: path, reason })),
  }
}

/** `7 quadlet units and 1 kube unit in 12 files`. */
function unitsSentence({ files, units }: CoverageData): string {
  const parts = Object.entries(units).map(([format, count]) => `${count} ${format} unit${count === 1 ? '' : 's'}`)
  const last = parts.pop()
  if (last === undefined) return 'no units'
  return `${parts.length > 0 ? `${parts.join(', ')} and ` : ''}${last} in ${files} file${files === 1 ? '' : 's'}`
}

/** The coverage as lines of plain text, without an end of line. */
export function coverageLines(coverage: Coverage, sources: Sources): string[] {
  const data = coverageData(coverage, sources)
  const lines = [`Read ${unitsSentence(data)}.`]
  for (const { file, line, reason } of data.unparsed) lines.push(`Not understood: ${file}:${line}: ${reason}`)
  for (const { file, reason } of data.skipped) lines.push(`Not read: ${file}: ${reason}`)
  for (const [reason, title] of KEY_TITLES) {
    const counts = new Map<string, number>()
    for (const key of data.unmodelledKeys) if (key.reason === reason) counts.set(key.key, (counts.get(key.key) ?? 0) + 1)
    const names = [...counts].map(([key, count]) => (count === 1 ? key : `${key} (${count} times)`))
    if (names.length > 0) lines.push(`${title}: ${names.join(', ')}`)
  }
  return lines.map(printable)
}

const KEY_TITLES = [
  ['unsupported', 'Keys that are not modelled'],
  ['unknown', 'Keys that nobody knows'],
] as const
