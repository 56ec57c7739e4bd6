/** One run of lines that differ: `removed` lines from line `from` of the old text, `added` from line `to` of the new. Lines from 0. */
export interface LineChange {
  readonly from: number
  readonly removed: number
  readonly to: number
  readonly added: number
}

/** Beyond that many differing lines what lies between the first and the last of them is one change. */
const MOST_EDITS = 1000

/** The shortest way from one list of lines to another (Myers 1986), in order. */
export function diffLines(before: readonly string[], after: readonly string[]): LineChange[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++
  const old = before.slice(head, before.length - tail)
  const now = after.slice(head, after.length - tail)
  if (old.length === 0 && now.length === 0) return []
  const path = shortestPath(old, now)
  if (path === null) return [{ from: head, removed: old.length, to: head, added: now.length }]
  return changesAlong(path, old.length, now.length).map(({ from, to, removed, added }) => ({
    from: from + head,
    to: to + head,
    removed,
    added,
  }))
}

/** Pairs of lines that stay, as indices into both, in order; `null` when the two differ too much. */
function shortestPath(old: readonly string[], now: readonly string[]): (readonly [number, number])[] | null {
  const most = Math.min(old.length + now.length, MOST_EDITS)
  const trace: Int32Array[] = []
  const furthest = new Int32Array(2 * most + 3)
  const zero = most + 1
  for (let edits = 0; edits <= most; edits++) {
    trace.push(furthest.slice(zero - edits - 1, zero + edits + 2))
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && (furthest[zero + k - 1] as number) < (furthest[zero + k + 1] as number))
      let x = down ? (furthest[zero + k + 1] as number) : (furthest[zero + k - 1] as number) + 1
      let y = x - k
      while (x < old.length && y < now.length && old[x] === now[y]) {
        x++
        y++
      }
      furthest[zero + k] = x
      if (x >= old.length && y >= now.length) return backwards(trace, old.length, now.length)
    }
  }
  return null
}

function backwards(trace: readonly Int32Array[], width: number, height: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  let x = width
  let y = height
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const row = trace[edits] as Int32Array
    const at = (k: number): number => row[k + edits + 1] as number
    const k = x - y
    const down = k === -edits || (k !== edits && at(k - 1) < at(k + 1))
    const before = edits === 0 ? 0 : down ? k + 1 : k - 1
    const fromX = edits === 0 ? 0 : at(before)
    const fromY = edits === 0 ? 0 : fromX - before
    const startX = edits === 0 ? 0 : down ? fromX : fromX + 1
    while (x > startX) {
      x--
      y--
      pairs.push([x, y])
    }
    x = fromX
    y = fromY
  }
  return pairs.reverse()
}

function changesAlong(pairs: readonly (readonly [number, number])[], width: number, height: number): LineChange[] {
  const changes: LineChange[] = []
  let from = 0
  let to = 0
  for (const [x, y] of [...pairs, [width, height] as const]) {
    if (x > from || y > to) changes.push({ from, removed: x - from, to, added: y - to })
    from = x + 1
    to = y + 1
  }
  return changes
}
