import type { Coverage, Sources } from '../diagnostics/index.js'
import type { FormatId } from '../model/index.js'
import { placeOf } from './place.js'
import { printable } from './printable.js'
import { listed, plural } from './words.js'

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
  readonly passedOver: readonly { readonly file: string; readonly format: FormatId }[]
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
    passedOver: (coverage.passedOver ?? []).map(({ path, format }) => ({ file: path, format })),
  }
}

/** `7 quadlet units and 1 kube unit in 12 files, and 1 shell file that defines no unit`. */
function unitsSentence({ files }: Coverage): string {
  const units = new Map<FormatId, number>()
  for (const { format, units: count } of files) units.set(format, (units.get(format) ?? 0) + count)
  const parts = [...units].filter(([, count]) => count > 0).map(([format, count]) => plural(count, `${format} unit`))
  const withUnits = new Set(files.filter(({ format }) => units.get(format) !== 0).map(({ path }) => path))
  const without = [...units].filter(([, count]) => count === 0).flatMap(([format]) => filesThatDefineNone(format, files, withUnits))
  if (parts.length === 0) return listed(without) || 'no units'
  return [`${listed(parts)} in ${plural(withUnits.size, 'file')}`, listed(without)].filter(Boolean).join(', and ')
}

/** A script that only starts what stands elsewhere was read, though it is no unit. */
function filesThatDefineNone(format: FormatId, files: Coverage['files'], told: ReadonlySet<string>): string[] {
  const count = new Set(files.filter((file) => file.format === format && !told.has(file.path)).map(({ path }) => path)).size
  return count === 0 ? [] : [`${plural(count, `${format} file`)} that ${count === 1 ? 'defines' : 'define'} no unit`]
}

/** From so many places on, what is said of all of them is said once. */
const ALIKE = 3

/** A line for each place, or for the first one and how many more there are. */
function placeLines(title: string, said: readonly { readonly file: string; readonly place: string; readonly reason: string }[]): string[] {
  const byReason = new Map<string, (typeof said)[number][]>()
  for (const one of said) {
    const same = byReason.get(one.reason)
    if (same) same.push(one)
    else byReason.set(one.reason, [one])
  }
  return [...byReason.values()].flatMap((same) => {
    const lines = same.map(({ place, reason }) => `${title}: ${place}: ${reason}`)
    if (lines.length < ALIKE) return lines
    const word = new Set(same.map(({ file }) => file)).size === same.length ? 'file' : 'place'
    return [`${lines[0]} (and ${plural(same.length - 1, `more ${word}`)})`]
  })
}

/**
 * What was passed over, where nothing else defines a unit: most repositories with Kubernetes YAML are a cluster's, and who has something else for
 * Podman knows that.
 */
export function passedOverLines({ files, passedOver = [] }: Coverage): string[] {
  const [first] = passedOver
  if (files.some(({ units }) => units > 0) || first === undefined) return []
  const which =
    passedOver.length === 1 ? `a Kubernetes file, ${first.path}` : `${passedOver.length} Kubernetes files, such as ${first.path}`
  const they = passedOver.length === 1 ? 'it' : 'them'
  return [
    printable(
      `Passed over ${which}: nothing says that Podman plays ${they}. Where it does, say so in .podman-topology.yml: include: { kube: [${JSON.stringify(first.path)}] }`,
    ),
  ]
}

/** The coverage as lines of plain text, without an end of line. JSON has each place. */
export function coverageLines(coverage: Coverage, sources: Sources): string[] {
  const data = coverageData(coverage, sources)
  const lines = [
    `Read ${unitsSentence(coverage)}.`,
    ...passedOverLines(coverage),
    ...placeLines(
      'Not understood',
      data.unparsed.map(({ file, line, reason }) => ({ file, place: `${file}:${line}`, reason })),
    ),
    ...placeLines(
      'Not read',
      data.skipped.map(({ file, reason }) => ({ file, place: file, reason })),
    ),
  ]
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
