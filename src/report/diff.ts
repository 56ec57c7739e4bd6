import type { Sources, Weakening } from '../diagnostics/index.js'
import type { Changes, GraphView, Opening, TopologyDiff } from '../diff/index.js'
import type { Dependency } from '../model/index.js'
import type { SourceSpan } from '../source/index.js'
import { type DiffRow, diffHeadline, diffRows } from './diff-words.js'
import { drawDiff, nearChanges } from './draw-diff.js'
import { GLANCE_LIMITS } from './fold-picture.js'
import { markdownText, table } from './markdown.js'
import { mermaidPicture } from './mermaid.js'
import { SIGNS } from './picture.js'
import { pictureMarkdown } from './picture-markdown.js'
import { placeOf } from './place.js'
import { printable, shorten } from './printable.js'
import { publishText } from './words.js'

/** Two topologies, what differs, and by what the head is judged less strictly. */
export interface DiffReport {
  readonly diff: TopologyDiff
  readonly base: GraphView
  readonly head: GraphView
  readonly baseSources: Sources
  readonly headSources: Sources
  readonly weakened: readonly Weakening[]
  /** What makes the change, for the headline: `This pull request`. By default `This change`. */
  readonly subject?: string
}

const NOTHING = 'Nothing changed in the topology.'

/** The comparison for a terminal. */
export function diffText(report: DiffReport): string {
  const rows = diffRows(report.diff, report.base, report.head)
  const headline = diffHeadline(report.diff)
  const lines = rows.map(
    ({ change, kind, name, detail }) =>
      `${{ added: '+', removed: '-', changed: '~' }[change]} ${kind} ${name}${detail === '' ? '' : ` (${detail})`}`,
  )
  const weakened = report.weakened.map(({ what }) => `! This change weakens the check: ${what}`)
  const all = [...(headline === null ? [] : [headline]), ...(rows.length === 0 ? [NOTHING] : lines), ...weakened]
  return `${all.map(printable).join('\n')}\n`
}

/** The comparison as markdown: the headline, a picture of the change and a table. Ends in a line end. */
export function diffMarkdown(report: DiffReport): string {
  return [headlineMarkdown(report), changesMarkdown(report)].filter(Boolean).join('\n')
}

/** The one thing a reviewer must know; nothing where the outside sees no difference. Ends in a line end. */
export function headlineMarkdown({ diff, subject }: DiffReport): string {
  const headline = diffHeadline(diff, subject)
  return headline === null ? '' : `**${markdownText(headline)}**\n`
}

/** What {@link diffMarkdown} has below the headline. `isFlagged`: whether a finding stands at the span of the head. */
export function changesMarkdown(report: DiffReport, isFlagged?: (span: SourceSpan) => boolean): string {
  const rows = diffRows(report.diff, report.base, report.head)
  const parts: string[] = []
  if (rows.length === 0) parts.push(`${NOTHING}\n`)
  else {
    const picture = nearChanges(drawDiff(report.base, report.head, report.diff, isFlagged), GLANCE_LIMITS)
    if (picture.nodes.length > 0) parts.push(pictureMarkdown(mermaidPicture(picture, GLANCE_LIMITS)))
    parts.push(rowsTable(rows))
  }
  if (report.weakened.length > 0) parts.push(weakenedMarkdown(report.weakened))
  return parts.join('\n')
}

const MOST_ROWS = 200
/** Names of a repository can be as long as its files. */
const cell = (text: string): string => markdownText(shorten(text, 500))

function rowsTable(rows: readonly DiffRow[]): string {
  const shown = rows
    .slice(0, MOST_ROWS)
    .map(({ change, kind, name, detail }) => [`${SIGNS[change]} ${change}`, kind, cell(name), cell(detail)])
  const more = rows.length > MOST_ROWS ? `\n${rows.length - MOST_ROWS} more.\n` : ''
  return `${table(['', 'what', 'name', 'how'], shown)}${more}`
}

export function weakenedMarkdown(weakened: readonly Weakening[]): string {
  return `⚠ This change weakens the check:\n\n${weakened.map(({ what }) => `- ${cell(what)}\n`).join('')}`
}

/** The comparison as `diff --format json` prints it. */
export function diffJson(report: DiffReport): string {
  const { diff, baseSources, headSources } = report
  const at = (span: SourceSpan | undefined, sources: Sources): object => {
    if (!span) return { file: null, line: null }
    const { file, line } = placeOf(span, sources)
    return { file, line }
  }
  const part = <T>(changes: Changes<T>, data: (thing: T, sources: Sources) => object): object => ({
    added: changes.added.map((thing) => data(thing, headSources)),
    removed: changes.removed.map((thing) => data(thing, baseSources)),
    changed: changes.changed.map(({ after, differences }) => ({ ...data(after, headSources), differences })),
  })
  const data = {
    schemaVersion: 1,
    headline: diffHeadline(diff),
    containers: part(diff.containers, ({ id, label, draft }, sources) => ({ id, label, ...at(draft.at, sources) })),
    pods: part(diff.pods, ({ id, label, draft }, sources) => ({ id, label, ...at(draft.at, sources) })),
    networks: part(diff.networks, ({ id, label, draft }, sources) => ({ id, label, ...at(draft?.at, sources) })),
    exposures: part(diff.openings, openingData),
    dependencies: part(diff.dependencies, dependencyData),
    weakened: report.weakened.map(({ what, at: span }) => ({ what, ...at(span ?? undefined, headSources) })),
  }
  return `${JSON.stringify(data, null, 2)}\n`
}

function openingData({ target, label, port, protocol, level, through }: Opening, sources: Sources): object {
  return {
    target,
    label,
    // A port that is not known is text.
    port: /^\d+$/.test(port) ? Number(port) : port,
    protocol,
    level,
    through: through.map(({ publish }) => {
      const { file, line } = placeOf(publish.text.span(), sources)
      return { mapping: publishText(publish), file, line }
    }),
  }
}

function dependencyData({ from, to, port, protocol, way, reach }: Dependency): object {
  return { from, to, port, protocol, way, reach: reach.verdict }
}
