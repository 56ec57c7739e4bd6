import type { Severity } from '../../model/index.js'
import { LANE } from './layout.js'

export interface PictureOptions {
  /** Cards can be reached by keyboard, and show their names alone, larger, when the picture is small. */
  readonly interactive?: boolean
}

/** On a page that can be moved around, everything to the left is outside. */
const FAR = 9000

export function lane({ height }: { readonly height: number }, { interactive = false }: PictureOptions): string {
  const x = LANE / 2
  const more = interactive ? FAR : 0
  return `<g class="lane"><rect x="${-more}" y="${-more}" width="${LANE + more}" height="${height + 2 * more}"/><path class="edge-line" d="M${LANE} ${-more}V${height + more}"/>
<g class="globe"><circle cx="${x}" cy="46" r="15"/><ellipse cx="${x}" cy="46" rx="6.5" ry="15"/><path d="M${x - 15} 46h30M${x - 13} 38.5h26M${x - 13} 53.5h26"/></g>
<text class="near-name" x="${x}" y="84">Outside</text><text class="small" x="${x}" y="100">other machines</text>${interactive ? `<text class="far-name" transform="translate(${x - 9} 140) rotate(90)" aria-hidden="true">Outside</text>` : ''}</g>`
}

const ICONS = {
  host: 'M1.5 2.5h13v8h-13zM5 13.5h6M8 10.5v3',
  network: 'M8 2v4M8 6H3v4M8 6h5v4M6 2h4M1.5 10h3v3h-3zM11.5 10h3v3h-3z',
  project: 'M1.5 3.500h5l1.500 2h6.500v7.500h-13z',
  pod: 'M8 1.5l6 3.2v6.6L8 14.5 2 11.3V4.7zM2 4.7l6 3.3 6-3.3M8 8v6.5',
  container: 'M2 4.5h12v7.5H2zM5 7v2.500M8 7v2.500M11 7v2.500',
  backing:
    'M3 4c0-1.100 2.200-2 5-2s5 .900 5 2v8c0 1.100-2.200 2-5 2s-5-.900-5-2zM3 4c0 1.100 2.200 2 5 2s5-.900 5-2M3 8c0 1.100 2.200 2 5 2s5-.900 5-2',
  external: 'M6 3H3v10h10v-3M9 2.500h4.500V7M13.500 2.500L7.500 8.500',
  infra: 'M5.500 2h5L14 8l-3.500 6h-5L2 8z',
} as const

export function icon(name: keyof typeof ICONS, x: number, y: number): string {
  return `<path class="icon" transform="translate(${x} ${y})" d="${ICONS[name]}"/>`
}

export const BOX_ICONS = {
  host: 'host',
  project: 'project',
  network: 'network',
  'host-network': 'network',
  'no-network': 'network',
  pod: 'pod',
} as const

/** At the upper right of a card or box that ends at `right`. */
export function badge(severity: Severity | null, findings: number, right: number): string {
  if (severity === null) return ''
  const text = findings > 99 ? '99+' : `${severity === 'note' ? 'i' : '!'}${findings > 1 ? findings : ''}`
  const width = Math.max(18, text.length * 8 + 8)
  const x = right - width - 8
  return `<g class="badge"><rect x="${x}" y="7" width="${width}" height="18" rx="9"/><text x="${x + width / 2}" y="20">${text}</text></g>`
}
