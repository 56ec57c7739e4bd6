import { isCard, isOutsideKey, type Laid, moved, movedAll, movedPlaces, type Point } from './laid.js'

/** Width to height that a picture tends to: that of a screen. */
const ASPECT = 1.7
/** Between traces in one channel, and room for a channel beside cards. */
const TRACE = 5
const CHANNEL = 18

/**
 * Parts that nothing connects, in rows of columns: those that are open to the outside first, so that they stand on the left, where it is.
 * Lines into a column that is not the first run above the row and down beside the column, like the traces of a circuit, never across a card.
 */
export function packed(parts: readonly Laid[], gap: number): Laid {
  const ordered = [0, 1, 2].flatMap((rank) =>
    parts.filter((part) => rankOf(part) === rank).sort((a, b) => b.height * b.width - a.height * a.width),
  )
  let best = rowsOf(ordered, Number.POSITIVE_INFINITY, 0, gap)
  let size = screenFor(best)
  const heights = ordered.reduce((sum, { height }) => sum + height + gap, 0)
  const widest = Math.max(0, ...ordered.map(({ width }) => width))
  for (let count = 1; count <= Math.min(ordered.length, 24); count++) {
    for (const share of [1, 1.35, 1.8, 2.4, 3.2, 4.5, Number.POSITIVE_INFINITY]) {
      const next = rowsOf(ordered, widest * share, heights / count, gap)
      if (screenFor(next) >= size) continue
      best = next
      size = screenFor(next)
    }
  }
  return place(best, gap)
}

/** Open to the outside, then called from elsewhere, then what keeps to itself. */
function rankOf({ entries }: Laid): number {
  if (entries.size === 0) return 2
  return [...entries.keys()].some(isOutsideKey) ? 0 : 1
}

interface Column {
  readonly parts: readonly Laid[]
  readonly left: number
  readonly width: number
  readonly traced: boolean
}

interface Row {
  readonly columns: readonly Column[]
  readonly top: number
  readonly height: number
}

interface Rows {
  readonly rows: readonly Row[]
  readonly width: number
  readonly height: number
}

/** In order, down a column until the row is full, then into the next column until the width is. */
function rowsOf(parts: readonly Laid[], mostWidth: number, wantedHeight: number, gap: number): Rows {
  const rows: Row[] = []
  let top = 0
  let width = 0
  for (let index = 0; index < parts.length; ) {
    const limit = Math.max(wantedHeight, parts[index]?.height ?? 0) + gap / 2
    const columns: Column[] = []
    let left = 0
    let tallest = 0
    while (index < parts.length) {
      const column: Laid[] = []
      let height = -gap
      for (let next = parts[index]; next && height + gap + next.height <= limit; next = parts[index]) {
        column.push(next)
        height += gap + next.height
        index++
      }
      if (column.length === 0) break
      const traced = columns.length > 0 && column.some(({ entries }) => entries.size > 0)
      const start = left + (columns.length > 0 ? gap : 0) + (traced ? CHANNEL : 0)
      const columnWidth = Math.max(...column.map((part) => part.width))
      if (columns.length > 0 && start + columnWidth > mostWidth) {
        index -= column.length
        break
      }
      columns.push({ parts: column, left: start, width: columnWidth, traced })
      left = start + columnWidth
      tallest = Math.max(tallest, height)
    }
    if (rows.length > 0) top += gap
    const channel = columns.some(({ traced }) => traced) ? CHANNEL : 0
    rows.push({ columns, top: top + channel, height: tallest })
    top += channel + tallest
    width = Math.max(width, left)
  }
  return { rows, width, height: top }
}

/** How large a screen has to be to show it. */
const screenFor = ({ width, height }: Rows): number => Math.max(width, height * ASPECT)

function place({ rows, width, height }: Rows, gap: number): Laid {
  const cards: Laid['cards'][number][] = []
  const boxes: Laid['boxes'][number][] = []
  const entries = new Map<string, readonly Point[]>()
  const exits = new Map<string, readonly Point[]>()
  const calls = new Map<number, readonly Point[]>()
  for (const row of rows) {
    for (const column of row.columns) {
      let top = row.top
      for (const part of column.parts) {
        // Cards with and without plugs stand in line at their right edges.
        const x = column.left + (isCard(part) ? Math.max(...column.parts.filter(isCard).map((card) => card.width)) - part.width : 0)
        cards.push(...movedPlaces(part.cards, x, top))
        boxes.push(...movedPlaces(part.boxes, x, top))
        for (const [call, points] of movedAll(part.calls, x, top)) calls.set(call, points)
        for (const [key, points] of movedAll(part.exits, x, top)) exits.set(key, [...points, { x: width, y: points.at(-1)?.y ?? 0 }])
        for (const [key, points] of part.entries) {
          const inside = moved(points, x, top)
          entries.set(key, [...lead(column, row, key, inside), ...inside])
        }
        top += part.height + gap
      }
    }
  }
  return { width, height, cards, boxes, entries, exits, calls }
}

/** From the left edge of the whole to the left edge of a column. */
function lead({ left }: Column, row: Row, key: string, points: readonly Point[]): Point[] {
  const y = points[0]?.y ?? 0
  if (left === 0) return [{ x: 0, y }]
  const shift = isOutsideKey(key) ? 0 : TRACE
  const x = left - 12 + shift
  const above = row.top - CHANNEL + 5 + shift
  return [
    { x: 0, y: above },
    { x, y: above },
    { x, y },
  ]
}
