import type { GraphView } from '../diff/index.js'
import type { SourceSpan } from '../source/index.js'
import { drawGraph } from './draw-graph.js'
import { withRoomForLabels } from './fan.js'
import { foldPicture, HARD_LIMITS, type PictureLimits } from './fold-picture.js'
import { legendOf } from './legend.js'
import { type Change, labelText, type Picture, type PictureEdge, type PictureNode, SIGNS } from './picture.js'
import { pictureSize } from './picture-size.js'
import { printable, shorten } from './printable.js'

export interface MermaidOptions {
  readonly limits?: PictureLimits
  /** Whether a finding stands at the span. */
  readonly isFlagged?: (span: SourceSpan) => boolean
}

export interface Diagram {
  /** Without a fence, ending in a line end. */
  readonly text: string
  /** What it leaves out, in words. */
  readonly left: readonly string[]
  /** What the signs in it mean, in words; none that it does not have. */
  readonly legend: readonly string[]
}

/** mermaid refuses more than 50,000 characters. */
const MOST_CHARACTERS = 45_000

/** The topology as a mermaid flowchart that GitHub draws. */
export function mermaidGraph(view: GraphView, options: MermaidOptions = {}): Diagram {
  return mermaidPicture(drawGraph(view, options.isFlagged), options.limits ?? HARD_LIMITS)
}

export function mermaidPicture(picture: Picture, limits: PictureLimits): Diagram {
  for (let share = 1; ; share /= 2) {
    const { picture: folded, left } = foldPicture(picture, {
      ...limits,
      nodes: Math.ceil(limits.nodes * share),
      edges: Math.ceil(limits.edges * share),
    })
    const text = write(withRoomForLabels(folded), left)
    if (text.length <= MOST_CHARACTERS || share < 0.01) return { text, left, legend: legendOf(folded) }
  }
}

function write(picture: Picture, left: readonly string[]): string {
  const ids = new Map(picture.nodes.map((node, index) => [node.id, `n${index}`]))
  const groupIds = new Map(picture.groups.map((group, index) => [group.id, `g${index}`]))
  const { towards } = pictureSize(picture)
  const lines = [`flowchart ${towards}`]
  for (const what of left) lines.push(`  %% Left out: ${what}`)
  const nodeLine = (node: PictureNode, indent: string): string => `${indent}${ids.get(node.id)}${shape(node)}`
  for (const node of picture.nodes) if (node.group === null || !groupIds.has(node.group)) lines.push(nodeLine(node, '  '))
  const writeGroup = (group: Picture['groups'][number], indent: string): void => {
    lines.push(`${indent}subgraph ${groupIds.get(group.id)}["${mermaidText(sign(group.change) + group.label)}"]`)
    // Without it a box that no arrow enters is drawn the other way, and across the page.
    lines.push(`${indent}  direction ${towards}`)
    for (const node of picture.nodes) if (node.group === group.id) lines.push(nodeLine(node, `${indent}  `))
    for (const inner of picture.groups) if (inner.parent === group.id) writeGroup(inner, `${indent}  `)
    lines.push(`${indent}end`)
  }
  for (const group of lonelyFirst(picture)) writeGroup(group, '  ')
  for (const edge of picture.edges) lines.push(`  ${ids.get(edge.from)} ${arrow(edge)} ${ids.get(edge.to)}`)
  lines.push(...classLines(picture.nodes, ids), ...linkLines(picture.edges))
  return `${lines.join('\n')}\n`
}

/** The outer boxes, those with arrows last: of boxes, mermaid draws what is written last at the top, where people look. */
function lonelyFirst({ groups, nodes, edges }: Picture): Picture['groups'][number][] {
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const parents = new Map(groups.map(({ id, parent }) => [id, parent]))
  const connected = new Set<string | null>()
  for (const { id, group } of nodes) if (ends.has(id) && group !== null) connected.add(group).add(parents.get(group) ?? null)
  const outer = groups.filter(({ parent }) => parent === null)
  return [...outer.filter(({ id }) => !connected.has(id)), ...outer.filter(({ id }) => connected.has(id))]
}

function shape(node: PictureNode): string {
  const label = `"${mermaidText(`${node.flagged ? '⚠ ' : ''}${sign(node.change)}${node.label}`)}"`
  switch (node.kind) {
    case 'outside':
      return `((${label}))`
    case 'host':
    case 'external':
      return `([${label}])`
    case 'backing':
      return `[(${label})]`
    case 'infra':
      return `{{${label}}}`
    case 'folded':
      return `[[${label}]]`
    case 'container':
      return `[${label}]`
  }
}

function arrow(edge: PictureEdge): string {
  const marks = `${edge.flagged ? '⚠ ' : ''}${sign(edge.change)}${edge.kind === 'unreachable' ? '✗ ' : edge.kind === 'unsure' ? '? ' : ''}`
  const label = `${marks}${labelText(edge.labels)}`.trim()
  const line = edge.kind === 'publish' ? '==>' : edge.kind === 'call' ? '-->' : '-.->'
  return label === '' ? line : `${line}|"${mermaidText(label)}"|`
}

/** Colour is never the only sign of a change. */
const sign = (change: Change | undefined): string => (change ? `${SIGNS[change]} ` : '')

// Colours that read on GitHub's light and dark backgrounds.
const CLASSES = {
  outside: 'fill:#0969da,stroke:#0969da,color:#ffffff',
  flagged: 'stroke:#cf222e,stroke-width:3px',
  added: 'fill:#dafbe1,stroke:#1a7f37,stroke-width:3px,color:#1f2328',
  removed: 'fill:#ffebe9,stroke:#cf222e,stroke-width:2px,stroke-dasharray:4 4,color:#1f2328',
  changed: 'fill:#fff8c5,stroke:#9a6700,stroke-width:3px,color:#1f2328',
} as const

function classLines(nodes: readonly PictureNode[], ids: ReadonlyMap<string, string>): string[] {
  const members = new Map<keyof typeof CLASSES, string[]>()
  for (const node of nodes) {
    const name = node.change ?? (node.flagged ? 'flagged' : node.kind === 'outside' ? 'outside' : null)
    const id = ids.get(node.id)
    if (name && id) members.set(name, [...(members.get(name) ?? []), id])
  }
  return [...members].flatMap(([name, list]) => [`  classDef ${name} ${CLASSES[name]}`, `  class ${list.join(',')} ${name}`])
}

const RED = 'stroke:#cf222e'

/** In a change the colour tells the change, and else what was found. */
function linkLines(edges: readonly PictureEdge[]): string[] {
  const members = new Map<string, number[]>()
  edges.forEach((edge, index) => {
    const style = linkStyle(edge)
    if (style !== null) members.set(style, [...(members.get(style) ?? []), index])
  })
  return [...members].map(([style, list]) => `  linkStyle ${list.join(',')} ${style}`)
}

function linkStyle({ kind, change, flagged }: PictureEdge): string | null {
  switch (change) {
    case 'added':
      return flagged ? RED : 'stroke:#1a7f37'
    case 'removed':
      return `${RED},stroke-dasharray:4 4`
    case 'changed':
      return 'stroke:#9a6700'
    default:
      return flagged || kind === 'unreachable' ? RED : kind === 'publish' ? 'stroke:#0969da' : null
  }
}

/** Text for a quoted label: one line, nothing that mermaid, its markdown, its formulas or HTML would read as more than text. */
export function mermaidText(text: string): string {
  // An empty label does not parse.
  const line = shorten(printable(text), 80).trim() || '?'
  return (
    line
      .replace(/[#&"<>`\\*~|{}%;]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, (char) => `#${char.charCodeAt(0)};`)
      // mermaid 11 takes a label that begins like a list item for a list, and two dollars for a formula.
      .replace(/^(\d+[.)]|[-+])(?=\s)/, '$1\u2060')
      .replace(/\$(?=\$)/g, '$\u2060')
  )
}
