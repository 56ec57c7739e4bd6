import type { Severity } from '../../model/index.js'
import type { MarkedBox } from './boxes.js'
import { counted, isOpen, isService } from './count.js'
import type { Scene, SceneNode } from './scene.js'
import type { Section } from './sections.js'
import { BOLD, fitEnd, fitText, textWidth } from './text-size.js'

/** Sizes in pixels. */
export const TILE = { padding: 10, title: 13, note: 11, row: 19, name: 12, port: 12, head: 22, line: 15, between: 14, mark: 20 } as const
/** Where the rows begin, from the top of a tile. */
export const ROWS_AT = 9 + TILE.head + TILE.line
const WIDEST_PORTS = 132

/** A service that is open to the outside, or about which something was found. */
export interface TileRow {
  /** Index of the scene's node. */
  readonly card: number
  readonly name: string
  /** Its ports; empty where it is not open. */
  readonly ports: string
  readonly flagged: boolean
  readonly severity: Severity | null
}

/** A section, or several that have nothing to show, as one card with what is open in it. */
export interface Tile {
  readonly kind: MarkedBox['kind']
  readonly title: string
  readonly note: string
  /** Everything of it in words, for a pointer resting on it and for screen readers. */
  readonly label: string
  readonly severity: Severity | null
  readonly findings: number
  readonly open: boolean
  readonly rows: readonly TileRow[]
  readonly columns: number
  /** Of one column, and of the ports in it. */
  readonly columnWidth: number
  readonly portsWidth: number
  /** What the rows leave out. */
  readonly more: string
  /** Indexes of the sections. */
  readonly sections: readonly number[]
  readonly width: number
  readonly height: number
}

/** How much a tile tells. */
export interface TileLimits {
  readonly rows: number
  /** What it says of services that are not open and at which nothing was found: a row each, their names in a line, or nothing. */
  readonly others: 'rows' | 'names' | 'none'
  /** Width to height that the rows of a large section tend to. */
  readonly aspect: number
  /** The width up to which a tile grows for its title, in pixels; names of services take three quarters of it at most. */
  readonly title: number
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

interface Content {
  readonly kind: MarkedBox['kind']
  readonly title: string
  readonly notes: readonly string[]
  readonly cards: readonly number[]
  readonly boxes: readonly number[]
  readonly sections: readonly number[]
  /** The names of several sections. */
  readonly labels: readonly string[]
  /** The name of each card's section, where there are several. */
  readonly owners: ReadonlyMap<number, string>
}

/** The tile of one section. */
export function tileOf(scene: Scene, section: Section, title: string, index: number, limits: TileLimits): Tile {
  const { calls } = section
  const nodes = section.cards.flatMap((card) => scene.nodes[card] ?? [])
  return drawn(
    scene,
    {
      kind: section.kind,
      title,
      notes: [counted(nodes.filter(isService).length, 'service'), ...(calls > 0 ? [counted(calls, 'call')] : []), section.note],
      labels: [],
      owners: new Map(),
      cards: section.cards,
      boxes: section.boxes,
      sections: [index],
    },
    limits,
  )
}

/** One tile for several sections. */
export function tileOfMany(
  scene: Scene,
  sections: readonly Section[],
  titles: readonly string[],
  indexes: readonly number[],
  title: string,
  note: string,
  limits: TileLimits,
): Tile {
  const all = indexes.flatMap((index) => sections[index] ?? [])
  const cards = all.flatMap((section) => section.cards)
  return drawn(
    scene,
    {
      kind: 'project',
      title,
      notes: [counted(cards.filter((card) => isService(scene.nodes[card] ?? { kind: '' })).length, 'service'), note],
      labels: indexes.flatMap((index) => titles[index] ?? []),
      owners: new Map(indexes.flatMap((index) => (sections[index]?.cards ?? []).map((card) => [card, titles[index] ?? ''] as const))),
      cards,
      boxes: all.flatMap((section) => section.boxes),
      sections: indexes,
    },
    limits,
  )
}

/** Whether a section has neither an open port nor a finding that needs attention. */
export function isQuiet(scene: Scene, section: Section): boolean {
  const quiet = ({ severity }: { readonly severity: Severity | null }): boolean => severity === null || severity === 'note'
  return (
    section.cards.every((card) => {
      const node = scene.nodes[card]
      return !node || (!isOpen(node) && quiet(node))
    }) && section.boxes.every((box) => quiet(scene.boxes[box] ?? { severity: null }))
  )
}

function drawn(scene: Scene, content: Content, limits: TileLimits): Tile {
  const nodes = content.cards.flatMap((card) => (scene.nodes[card] ? [{ card, node: scene.nodes[card] }] : []))
  const marked = [...nodes.map(({ node }) => node), ...content.boxes.flatMap((box) => scene.boxes[box] ?? [])]
  const severities = marked.flatMap(({ severity }) => severity ?? []).sort((a, b) => RANK[a] - RANK[b])
  const told = (node: SceneNode): boolean => isOpen(node) || node.severity === 'error' || node.severity === 'warning'
  const all = nodes
    .filter(({ node }) => told(node) || (limits.others === 'rows' && content.sections.length === 1 && isService(node)))
    .map(({ card, node }): TileRow => {
      const open = node.plugs.filter(({ from }) => from === 'outside')
      return {
        card,
        name: rowName(scene, card),
        ports: portsText(open.map(({ text }) => text)),
        flagged: open.some(({ flagged }) => flagged),
        severity: node.severity,
      }
    })
    .sort((a, b) => Number(a.ports === '') - Number(b.ports === '') || Number(b.flagged) - Number(a.flagged) || rankOf(a) - rankOf(b))
  const rows = withOwners(all.length > limits.rows + 1 ? all.slice(0, limits.rows) : all, content, limits.title)
  const portsWidth = Math.max(0, ...rows.map(({ ports }) => (ports === '' ? 0 : textWidth(ports, TILE.port * BOLD) + 14)))
  const wholeWidth = ({ name, ports, severity }: TileRow): number =>
    textWidth(name, TILE.name) + (severity === null ? 0 : TILE.mark) + (ports === '' ? 0 : portsWidth + 7)
  const columnWidth = Math.max(0, ...rows.map(wholeWidth))
  const columns = Math.max(1, Math.round(Math.sqrt((rows.length * TILE.row * limits.aspect) / Math.max(120, columnWidth + TILE.between))))
  const badge = severities.length > 0 ? 34 : 0
  const notes = content.notes.filter((part) => part !== '').join(' · ')
  const wanted = Math.min(
    limits.title,
    Math.max(textWidth(content.title, TILE.title * BOLD) + 22 + badge, textWidth(notes, TILE.note), 110),
  )
  const inner = Math.max(wanted, columns * columnWidth + (columns - 1) * TILE.between)
  const width = inner + 2 * TILE.padding
  const room = width - 2 * TILE.padding
  const note = fitText(notes, TILE.note, room)
  const others = nodes.flatMap(({ node }) => (isService(node) && !told(node) ? [node.label] : []))
  const names = content.sections.length > 1 ? content.labels : others
  const more = fitText(moreText(all, rows, limits.others === 'names' || content.sections.length > 1 ? names : []), TILE.note, room)
  const height = ROWS_AT + Math.ceil(rows.length / columns) * TILE.row + (more === '' ? 0 : TILE.line + 2) + 5
  return {
    kind: content.kind,
    title: fitEnd(content.title, TILE.title * BOLD, room - 22 - badge),
    note,
    label: labelOf(scene, content, severities),
    severity: severities[0] ?? null,
    findings: marked.reduce((sum, { findings }) => sum + findings, 0),
    open: all.some(({ ports }) => ports !== ''),
    rows,
    columns,
    columnWidth,
    portsWidth,
    more,
    sections: content.sections,
    width,
    height,
  }
}

/** What holds a pod's ports is known by its pod. */
export function rowName(scene: Scene, card: number): string {
  const node = scene.nodes[card]
  if (!node) return ''
  return node.kind === 'infra' ? (scene.boxes.find(({ id }) => id === node.box)?.label ?? node.label) : node.label
}

/** As many ports as fit, and how many more there are. */
function portsText(ports: readonly string[]): string {
  const fits = (text: string): boolean => textWidth(text, TILE.port * BOLD) + 14 <= WIDEST_PORTS
  for (let shown = ports.length; shown > 0; shown--) {
    const text = `${ports.slice(0, shown).join(' ')}${shown < ports.length ? ` +${ports.length - shown}` : ''}`
    if (fits(text)) return text
  }
  // Half a number would be another one: rather where it is on the host alone.
  const first = (ports[0] ?? '').replace(/→.*/, '')
  const rest = ports.length > 1 ? ` +${ports.length - 1}` : ''
  return `${fitText(first, TILE.port * BOLD, WIDEST_PORTS - 14 - textWidth(rest, TILE.port * BOLD))}${rest}`
}

/** Of several services of one name, each with the section that it is in. */
function withOwners(rows: readonly TileRow[], { owners }: Content, widest: number): TileRow[] {
  const counts = new Map<string, number>()
  for (const { name } of rows) counts.set(name, (counts.get(name) ?? 0) + 1)
  return rows.map((row) => {
    const owner = owners.get(row.card)
    const name = owner === undefined || owner === row.name || counts.get(row.name) === 1 ? row.name : `${row.name} · ${owner}`
    return { ...row, name: fitText(name, TILE.name, 0.75 * widest) }
  })
}

const rankOf = ({ severity }: TileRow): number => (severity === null ? 3 : RANK[severity])

function moreText(all: readonly TileRow[], rows: readonly TileRow[], names: readonly string[]): string {
  const hidden = all.slice(rows.length)
  const open = hidden.filter(({ ports }) => ports !== '')
  if (open.length > 0) return `+ ${open.length} more open: ${open.map(({ ports }) => ports).join(' ')}`
  if (hidden.length > 0) return `+ ${hidden.length} with findings`
  if (names.length === 0) return ''
  return `${rows.length > 0 ? '+ ' : ''}${names.join(', ')}`
}

function labelOf(scene: Scene, { title, notes, cards }: Content, severities: readonly Severity[]): string {
  const open = cards.flatMap((card) => {
    const ports = scene.nodes[card]?.plugs.filter(({ from }) => from === 'outside').map(({ text }) => text) ?? []
    return ports.length > 0 ? [`${rowName(scene, card)} ${ports.join(' ')}`] : []
  })
  const most = 12
  const shown = open.length > most ? [...open.slice(0, most - 1), `${open.length - most + 1} more`] : open
  return [
    title,
    ...notes,
    ...(shown.length > 0 ? [`open to the outside: ${shown.join(', ')}`] : ['nothing open to the outside']),
    ...(severities[0] ? [`findings, ${severities[0]}`] : []),
  ]
    .filter((part) => part !== '')
    .join(', ')
}
