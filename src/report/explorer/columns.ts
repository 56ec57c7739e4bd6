import type { Point } from './laid.js'

export interface Sized {
  readonly width: number
  readonly height: number
}

/** One part's place, as wide as its column, and the way of a line that comes from the left of everything. */
export interface InColumn {
  readonly x: number
  readonly y: number
  readonly width: number
  /** To the part's left edge at the height `at` from its top; the first point is at 0 from the left. */
  way(at: number): Point[]
}

export interface Columns extends Sized {
  readonly places: readonly InColumn[]
}

const GAP = 12
/** Between columns: room for a line that runs down beside them. */
const BETWEEN = 28
/** Above the columns: room for the lines to all but the first. */
const ABOVE = 20
const TRIES = 60

/** Parts in their order down one column after the other, as many columns as suit a screen that is `aspect` times as wide as high. */
export function inColumns(parts: readonly Sized[], aspect: number): Columns {
  const tallest = Math.max(0, ...parts.map(({ height }) => height))
  const sum = parts.reduce((total, { height }) => total + height + GAP, 0)
  let best = filled(parts, tallest)
  for (let step = 1; step <= TRIES; step++) {
    const next = filled(parts, tallest + ((sum - tallest) * step) / TRIES)
    if (screenFor(next, aspect) < screenFor(best, aspect)) best = next
  }
  return best
}

const screenFor = ({ width, height }: Sized, aspect: number): number => Math.max(width, height * aspect)

function filled(parts: readonly Sized[], most: number): Columns {
  const columns: number[][] = []
  let height = 0
  let used = Number.POSITIVE_INFINITY
  for (const [index, part] of parts.entries()) {
    if (used + GAP + part.height > most) {
      columns.push([])
      used = -GAP
    }
    columns.at(-1)?.push(index)
    used += GAP + part.height
    height = Math.max(height, used)
  }
  const above = columns.length > 1 ? ABOVE : 0
  const places: InColumn[] = []
  let left = 0
  for (const [number, column] of columns.entries()) {
    const x = left
    const width = Math.max(...column.map((index) => parts[index]?.width ?? 0))
    let y = above
    for (const index of column) {
      const top = y
      places[index] = { x, y: top, width, way: (at) => way(number === 0 ? 0 : x, top + at) }
      y += (parts[index]?.height ?? 0) + GAP
    }
    left += width + BETWEEN
  }
  return { places, width: Math.max(0, left - BETWEEN), height: height + above }
}

/** Above all columns and down beside the part's own. */
function way(x: number, y: number): Point[] {
  if (x === 0) return [{ x: 0, y }]
  const beside = x - 15
  return [
    { x: 0, y: 4 },
    { x: beside, y: 4 },
    { x: beside, y },
    { x, y },
  ]
}
