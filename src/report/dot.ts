import type { GraphView } from '../diff/index.js'
import type { SourceSpan } from '../source/index.js'
import { drawGraph } from './draw-graph.js'
import { labelText, type Picture, type PictureEdge, type PictureNode } from './picture.js'
import { printable, shorten } from './printable.js'

/** The topology as a Graphviz digraph, nothing left out. */
export function dotGraph(view: GraphView, isFlagged?: (span: SourceSpan) => boolean): string {
  const picture = drawGraph(view, isFlagged)
  const ids = new Map(picture.nodes.map((node, index) => [node.id, `n${index}`]))
  const lines = [
    'digraph topology {',
    '  graph [rankdir=LR, fontname="sans-serif"]',
    '  node [shape=box, style=rounded, fontname="sans-serif"]',
    '  edge [fontname="sans-serif", fontsize=10]',
  ]
  const nodeLine = (node: PictureNode, indent: string): string =>
    `${indent}${ids.get(node.id)} [label=${quoted(`${node.flagged ? '⚠ ' : ''}${node.label}`)}${nodeStyle(node)}]`
  for (const node of picture.nodes) if (node.group === null) lines.push(nodeLine(node, '  '))
  let clusters = 0
  const writeGroup = (group: Picture['groups'][number], indent: string): void => {
    lines.push(`${indent}subgraph cluster_${clusters++} {`, `${indent}  label=${quoted(group.label)}`)
    for (const node of picture.nodes) if (node.group === group.id) lines.push(nodeLine(node, `${indent}  `))
    for (const inner of picture.groups) if (inner.parent === group.id) writeGroup(inner, `${indent}  `)
    lines.push(`${indent}}`)
  }
  for (const group of picture.groups) if (group.parent === null) writeGroup(group, '  ')
  for (const edge of picture.edges)
    lines.push(`  ${ids.get(edge.from)} -> ${ids.get(edge.to)} [label=${quoted(edgeLabel(edge))}${edgeStyle(edge)}]`)
  return `${lines.join('\n')}\n}\n`
}

function nodeStyle(node: PictureNode): string {
  const color = node.flagged ? ', color="#cf222e", penwidth=2' : ''
  if (node.kind === 'outside') return ', shape=circle, style=filled, fillcolor="#0969da", fontcolor=white'
  if (node.kind === 'backing') return `, shape=cylinder, style=""${color}`
  if (node.kind === 'infra') return `, shape=hexagon, style=""${color}`
  return `${node.kind === 'host' || node.kind === 'external' ? ', shape=ellipse, style=""' : ''}${color}`
}

function edgeLabel(edge: PictureEdge): string {
  const mark = edge.kind === 'unreachable' ? '✗ ' : edge.kind === 'unsure' ? '? ' : ''
  return `${edge.flagged ? '⚠ ' : ''}${mark}${labelText(edge.labels)}`.trim()
}

function edgeStyle(edge: PictureEdge): string {
  const color = edge.flagged || edge.kind === 'unreachable' ? ', color="#cf222e"' : edge.kind === 'publish' ? ', color="#0969da"' : ''
  return `${edge.kind === 'unsure' || edge.kind === 'unreachable' ? ', style=dashed' : edge.kind === 'publish' ? ', penwidth=2' : ''}${color}`
}

/** In a quoted string only the quote ends it, but backslashes begin escapes like `\N`. */
function quoted(text: string): string {
  return `"${shorten(printable(text), 200).replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`
}
