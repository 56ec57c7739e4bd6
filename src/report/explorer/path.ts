import type { Point } from './laid.js'

const RADIUS = 8

/** An SVG path through the points: straight where they are in line, round at corners, and a curve that starts and ends flat otherwise. */
export function pathThrough(points: readonly Point[]): string {
  const [first, ...rest] = withoutDoubles(points)
  if (!first) return ''
  const parts = [`M${at(first)}`]
  let from = first
  for (const [index, to] of rest.entries()) {
    const next = rest[index + 1]
    const level = from.y === to.y
    const upright = from.x === to.x
    if (!level && !upright) {
      const bend = Math.max(24, Math.abs(to.x - from.x) / 2) * (to.x >= from.x ? 1 : -1)
      parts.push(`C${at({ x: from.x + bend, y: from.y })} ${at({ x: to.x - bend, y: to.y })} ${at(to)}`)
    } else if (next && isCorner(from, to, next)) {
      const before = towards(to, from, RADIUS)
      const after = towards(to, next, RADIUS)
      parts.push(`L${at(before)}Q${at(to)} ${at(after)}`)
    } else parts.push(`L${at(to)}`)
    from = to
  }
  return parts.join('')
}

const isCorner = (a: Point, b: Point, c: Point): boolean =>
  (a.y === b.y && b.x === c.x && b.y !== c.y) || (a.x === b.x && b.y === c.y && b.x !== c.x)

/** Halfway along, for a mark. */
export function middleOf(points: readonly Point[]): Point {
  const kept = withoutDoubles(points)
  const middle = kept[Math.floor((kept.length - 1) / 2)] ?? { x: 0, y: 0 }
  const next = kept[Math.floor((kept.length - 1) / 2) + 1] ?? middle
  return { x: (middle.x + next.x) / 2, y: (middle.y + next.y) / 2 }
}

function towards(from: Point, to: Point, most: number): Point {
  const distance = Math.hypot(to.x - from.x, to.y - from.y)
  const step = Math.min(most, distance / 2) / (distance || 1)
  return { x: from.x + (to.x - from.x) * step, y: from.y + (to.y - from.y) * step }
}

/** Each point once, and none on the straight line between its neighbours. */
function withoutDoubles(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points.map(({ x, y }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }))) {
    const last = kept.at(-1)
    if (last && last.x === point.x && last.y === point.y) continue
    const before = kept.at(-2)
    const straight = before && last && ((before.y === last.y && last.y === point.y) || (before.x === last.x && last.x === point.x))
    if (straight) kept.pop()
    kept.push(point)
  }
  return kept
}

const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
