import type { Severity } from '../../model/index.js'
import { CARD, type Card } from './card.js'
import { outsideKey, type Placed } from './laid.js'
import { LANE, type Layout } from './layout.js'
import { escaped } from './markup.js'
import { middleOf, pathThrough } from './path.js'
import type { MarkedBox, SceneCall } from './scene.js'
import { BOLD, fitEnd, fitText, textWidth } from './text-size.js'

export interface PictureOptions {
  /** Cards can be reached by keyboard, and show their names alone, larger, when the picture is small. */
  readonly interactive?: boolean
}

/**
 * The picture's elements, without the element around them. Boxes first, then lines, then cards, which hide what passes under them. What a
 * script must find again has a number, so that no name is ever part of a selector.
 */
export function pictureElements(layout: Layout, options: PictureOptions = {}): string {
  const { scene, byId } = layout
  const numbers = new Map(scene.nodes.map(({ id }, index) => [id, index]))
  const boxes = new Map(scene.boxes.map((box) => [box.id, box]))
  const boxNumbers = new Map(scene.boxes.map(({ id }, index) => [id, index]))
  const parts = [lane(layout, options)]
  for (const place of layout.boxes) parts.push(drawnBox(place, boxes.get(place.id) as MarkedBox, boxNumbers.get(place.id) ?? 0, options))
  for (const [index, call] of scene.calls.entries()) parts.push(callLine(layout, call, index, numbers))
  for (const { id } of scene.nodes) parts.push(openLine(layout, id, numbers.get(id) ?? 0))
  for (const place of layout.cards) parts.push(drawnCard(place, byId.get(place.id) as Card, numbers.get(place.id) ?? 0, options))
  if (scene.nodes.length === 0) parts.push(`<text class="empty" x="${LANE + 36}" y="90">Nothing here that Podman runs</text>`)
  return parts.filter((part) => part !== '').join('\n')
}

/** On a page that can be moved around, everything to the left is outside. */
const FAR = 9000

function lane({ height }: Layout, { interactive = false }: PictureOptions): string {
  const x = LANE / 2
  const more = interactive ? FAR : 0
  return `<g class="lane"><rect x="${-more}" y="${-more}" width="${LANE + more}" height="${height + 2 * more}"/><path class="edge-line" d="M${LANE} ${-more}V${height + more}"/>
<g class="globe"><circle cx="${x}" cy="46" r="15"/><ellipse cx="${x}" cy="46" rx="6.5" ry="15"/><path d="M${x - 15} 46h30M${x - 13} 38.5h26M${x - 13} 53.5h26"/></g>
<text x="${x}" y="84">Outside</text><text class="small" x="${x}" y="100">other machines</text></g>`
}

const ICONS = {
  host: 'M1.5 2.5h13v8h-13zM5 13.5h6M8 10.5v3',
  network: 'M8 2v4M8 6H3v4M8 6h5v4M6 2h4M1.5 10h3v3h-3zM11.5 10h3v3h-3z',
  pod: 'M8 1.5l6 3.2v6.6L8 14.5 2 11.3V4.7zM2 4.7l6 3.3 6-3.3M8 8v6.5',
  container: 'M2 4.5h12v7.5H2zM5 7v2.500M8 7v2.500M11 7v2.500',
  backing:
    'M3 4c0-1.100 2.200-2 5-2s5 .900 5 2v8c0 1.100-2.200 2-5 2s-5-.900-5-2zM3 4c0 1.100 2.200 2 5 2s5-.900 5-2M3 8c0 1.100 2.200 2 5 2s5-.900 5-2',
  external: 'M6 3H3v10h10v-3M9 2.500h4.500V7M13.500 2.500L7.500 8.500',
  infra: 'M5.500 2h5L14 8l-3.500 6h-5L2 8z',
} as const

function icon(name: keyof typeof ICONS, x: number, y: number): string {
  return `<path class="icon" transform="translate(${x} ${y})" d="${ICONS[name]}"/>`
}

const BOX_ICONS = { host: 'host', network: 'network', 'host-network': 'network', 'no-network': 'network', pod: 'pod' } as const

function drawnBox(
  { x, y, width, height }: Placed,
  { kind, label, note, severity, findings }: MarkedBox,
  number: number,
  { interactive = false }: PictureOptions,
): string {
  const base = kind === 'host' ? 28 : 22
  const size = (kind === 'host' ? 14 : 13) * BOLD
  const title = fitEnd(label, size, width - 48 - (severity === null ? 0 : 30))
  const rest = fitText(note, 11, width - 58 - (severity === null ? 0 : 30) - textWidth(title, size))
  const far = interactive
    ? `<text class="title far-name" x="13" y="${base + 3}" aria-hidden="true">${escaped(fitEnd(label, 20 * BOLD, width - 20))}</text>`
    : ''
  const shown = rest === '' || (rest === '…' && note !== rest) ? '' : `<tspan class="note" dx="8">${escaped(rest)}</tspan>`
  return `<g class="box box-${kind}${severity === null ? '' : ` has-${severity}`}" data-box="${number}" transform="translate(${x} ${y})"><title>${escaped([label, note].filter((part) => part !== '').join(', '))}</title><rect width="${width}" height="${height}" rx="${kind === 'host' ? 12 : 9}"/>${icon(BOX_ICONS[kind], 13, base - 12.5)}<text class="title" x="36" y="${base}">${escaped(title)}${shown}</text>${far}${badge(severity, findings, width)}</g>`
}

function drawnCard({ x, y, height }: Placed, card: Card, number: number, { interactive = false }: PictureOptions): string {
  const { node, name, subtitle, detail, plugWidth } = card
  const lines = [name, subtitle, detail].filter((line) => line !== '')
  const top = Math.round((height - (lines.length - 1) * 16 - 13) / 2) + 11
  const left = plugWidth + CARD.padding
  const rows = [
    `<text class="name" x="${left + 22}" y="${top}">${escaped(name)}</text>`,
    ...(subtitle === '' ? [] : [`<text class="sub" x="${left + 22}" y="${top + 16}">${escaped(subtitle)}</text>`]),
    ...(detail === '' ? [] : [`<text class="detail" x="${left + 22}" y="${top + (subtitle === '' ? 16 : 32)}">${escaped(detail)}</text>`]),
  ]
  const label = escaped(titleOf(card))
  if (interactive) {
    const far = fitText(node.label, 25 * BOLD, CARD.width - CARD.padding - (node.severity === null ? 0 : 34))
    rows.push(`<text class="far-name" x="${left - 4}" y="${Math.round(height / 2) + 9}" aria-hidden="true">${escaped(far)}</text>`)
  }
  const role = interactive ? ` role="button" tabindex="${number === 0 ? 0 : -1}"` : ''
  const kind = node.kind === 'container' || node.kind === 'backing' ? 'service' : node.kind
  const state = node.severity === null ? '' : ` has-${node.severity}`
  const art = node.kind === 'host' ? 'host' : node.kind
  return `<g class="card card-${kind}${state}" data-card="${number}"${role} transform="translate(${x} ${y})"><title>${label}</title><rect x="${plugWidth}" width="${CARD.width}" height="${height}" rx="8"/>${icon(art, left - 2, top - 12)}${rows.join('')}${badge(node.severity, node.findings, plugWidth + CARD.width)}${plugs(card)}</g>`
}

/** The whole of what a card may have cut off, for a pointer resting on it and for screen readers. */
function titleOf({ node }: Card): string {
  const open = node.plugs.filter(({ from }) => from === 'outside').map(({ text }) => text)
  const local = node.plugs.filter(({ from }) => from === 'host').map(({ text }) => text)
  return [
    node.label,
    node.subtitle,
    open.length > 0 ? `open to the outside: ${open.join(', ')}` : '',
    local.length > 0 ? `open to its machine: ${local.join(', ')}` : '',
    node.listens.length > 0 ? `listens on ${node.listens.join(', ')}` : '',
    node.alsoOn.length > 0 ? `also on ${node.alsoOn.join(', ')}` : '',
    node.findings > 0 ? `${node.findings} ${node.findings === 1 ? 'finding' : 'findings'}, ${node.severity}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** At the upper right of a card or box that ends at `right`. */
function badge(severity: Severity | null, findings: number, right: number): string {
  if (severity === null) return ''
  const text = findings > 99 ? '99+' : `${severity === 'note' ? 'i' : '!'}${findings > 1 ? findings : ''}`
  const width = Math.max(18, text.length * 8 + 8)
  const x = right - width - 8
  return `<g class="badge"><rect x="${x}" y="7" width="${width}" height="18" rx="9"/><text x="${x + width / 2}" y="20">${text}</text></g>`
}

function plugs(card: Card): string {
  const rows = card.plugs.map(({ text, from, flagged }, index) => {
    const y = CARD.plugInset + index * CARD.plugRow
    const kind = from === 'host' ? ' plug-host' : flagged ? ' plug-flagged' : ''
    return `<g class="plug${kind}"><rect x="0" y="${y}" width="${card.plugWidth}" height="${CARD.plugRow - 1}" rx="4"/><text x="9" y="${y + 13}">${escaped(text)}</text></g>`
  })
  return rows.join('')
}

function openLine(layout: Layout, id: string, number: number): string {
  const points = layout.entries.get(outsideKey(id))
  const last = points?.at(-1)
  if (!points || !last) return ''
  const end = [...points.slice(0, -1), { x: last.x - 6, y: last.y }]
  return `<g data-open="${number}"><path class="edge edge-open" d="${pathThrough(end)}"/><path class="arrow arrow-open" d="M${last.x} ${last.y}l-9-4.500v9z"/></g>`
}

function callLine(layout: Layout, { from, to, kind }: SceneCall, index: number, numbers: ReadonlyMap<string, number>): string {
  const points = layout.calls.get(index)
  const last = points?.at(-1)
  const before = points?.at(-2)
  if (!points || !last || !before) return ''
  const back = last.x < before.x ? 1 : -1
  const end = [...points.slice(0, -1), { x: last.x + back * 6, y: last.y }]
  const middle = middleOf(points)
  const cross =
    kind === 'unreachable'
      ? `<circle class="mark" cx="${middle.x}" cy="${middle.y}" r="7"/><path class="mark" d="M${middle.x - 3} ${middle.y - 3}l6 6m0-6l-6 6"/>`
      : ''
  return `<g data-call="${index}" data-from="${numbers.get(from) ?? ''}" data-to="${numbers.get(to) ?? ''}"><path class="edge${kind === 'call' ? '' : ` edge-${kind}`}" d="${pathThrough(end)}"/><path class="arrow${kind === 'unreachable' ? ' arrow-unreachable' : ''}" d="M${last.x} ${last.y}l${back * 8}-4v8z"/>${cross}</g>`
}
