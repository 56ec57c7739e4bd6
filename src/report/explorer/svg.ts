import { CARD, type Card } from './card.js'
import { BOX_ICONS, badge, icon, lane, type PictureOptions } from './drawing.js'
import { outsideKey, type Placed } from './laid.js'
import { LANE, type Layout } from './layout.js'
import { escaped } from './markup.js'
import { middleOf, pathThrough } from './path.js'
import type { MarkedBox, SceneCall } from './scene.js'
import { BOLD, fitEnd, fitText, textWidth } from './text-size.js'

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

function drawnBox(
  { x, y, width, height }: Placed,
  { kind, label, note, severity, findings }: MarkedBox,
  number: number,
  { interactive = false }: PictureOptions,
): string {
  const base = kind === 'host' ? 28 : 22
  const size = (kind === 'host' ? 14 : 13) * BOLD
  const title = fitEnd(label, size, width - 48 - (severity === null ? 0 : 30))
  const rest = fitText(note, 12, width - 58 - (severity === null ? 0 : 30) - textWidth(title, size))
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
    const far = fitText(node.label, 22 * BOLD, CARD.width - CARD.padding - (node.severity === null ? 0 : 34))
    rows.push(`<text class="far-name" x="${left - 4}" y="${Math.round(height / 2) + 8}" aria-hidden="true">${escaped(far)}</text>`)
  }
  const role = interactive ? ` role="button" tabindex="${number === 0 ? 0 : -1}"` : ''
  const kind = node.kind === 'container' || node.kind === 'backing' ? 'service' : node.kind
  const state = node.severity === null ? '' : ` has-${node.severity}`
  const art = node.kind === 'host' ? 'host' : node.kind
  return `<g class="card card-${kind}${state}" data-card="${number}"${role} transform="translate(${x} ${y})"><title>${label}</title><rect x="${plugWidth}" width="${CARD.width}" height="${height}" rx="8"/>${icon(art, left - 2, top - 12)}${rows.join('')}${badge(node.severity, node.findings, plugWidth + CARD.width)}${plugs(card, interactive)}</g>`
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

/** Of a port on its plug, what can still be read from far: where it is on the host. Half a number would be another one. */
function farPort(text: string, width: number): string {
  const onHost = text.replace(/→.*/, '')
  return [onHost, onHost.replace(/\/.*/, '')].find((short) => textWidth(short, 18 * BOLD) < width) ?? ''
}

function plugs(card: Card, interactive: boolean): string {
  const rows = card.plugs.map(({ text, from, flagged }, index) => {
    const y = CARD.plugInset + index * CARD.plugRow
    const kind = from === 'host' ? ' plug-host' : flagged ? ' plug-flagged' : ''
    const far = interactive
      ? `<text class="far-port" x="${card.plugWidth / 2}" y="${y + 16}" aria-hidden="true">${escaped(farPort(text, card.plugWidth))}</text>`
      : ''
    return `<g class="plug${kind}"><rect x="0" y="${y}" width="${card.plugWidth}" height="${CARD.plugRow - 1}" rx="4"/><text x="9" y="${y + 14}">${escaped(text)}</text>${far}</g>`
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
  return `<g data-call="${index}" data-from="${numbers.get(from) ?? ''}" data-to="${numbers.get(to) ?? ''}"><path class="edge edge-${kind}" d="${pathThrough(end)}"/><path class="arrow${kind === 'unreachable' ? ' arrow-unreachable' : ''}" d="M${last.x} ${last.y}l${back * 8}-4v8z"/>${cross}</g>`
}
