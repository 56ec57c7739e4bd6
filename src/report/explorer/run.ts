import { callKey, cardOfKey, isCard, isOutsideKey, type Laid, moved, movedAll, movedPlaces, outsideKey, type Point } from './laid.js'
import { endsOf, IN, type Line, type Route, type Routes, routed } from './routes.js'

/**
 * Parts that calls connect, from left to right in the order of the calls. What enters or leaves the whole is led past the parts that are
 * in between, by a point that stands for everything on the left and one for everything on the right.
 */
export function connected(
  parts: readonly Laid[],
  lines: readonly Line[],
  callers: (card: string) => readonly string[],
  callees: (card: string) => readonly string[],
): Laid {
  const inside = new Set(parts.flatMap(({ cards }) => cards.map(({ id }) => id)))
  const goesOn = (key: string): boolean => isOutsideKey(key) || callers(cardOfKey(key)).some((caller) => !inside.has(caller))
  const leaves = (card: string): boolean => callees(card).some((callee) => !inside.has(callee))
  const beyond = (card: string): string[] => callees(card).filter((callee) => !inside.has(callee))
  const routes = routed(parts, lines, endsOf(parts, goesOn, beyond))
  return new Placing(routes, parts, lines, goesOn, leaves).laid()
}

/** Turns what the engine says into places measured from the top left of the parts, and its bends into lines from card to card. */
class Placing {
  readonly #routes: Routes
  readonly #parts: readonly Laid[]
  readonly #lines: readonly Line[]
  readonly #goesOn: (key: string) => boolean
  readonly #leaves: (card: string) => boolean
  readonly #at: readonly Point[]
  /** By the middle of their rank. */
  readonly #ranks = new Map<number, Laid[]>()
  readonly #width: number
  readonly #height: number

  constructor(
    routes: Routes,
    parts: readonly Laid[],
    lines: readonly Line[],
    goesOn: (key: string) => boolean,
    leaves: (card: string) => boolean,
  ) {
    this.#routes = routes
    const { graph } = routes
    this.#parts = parts
    this.#lines = lines
    this.#goesOn = goesOn
    this.#leaves = leaves
    for (const [index, part] of parts.entries()) {
      const x = Math.round((graph.node(String(index)) as Partial<Point>).x ?? 0)
      this.#ranks.set(x, [...(this.#ranks.get(x) ?? []), part])
    }
    const corners = parts.map((part, index) => {
      const { x = 0, y = 0 } = graph.node(String(index)) as Partial<Point>
      // Cards with and without plugs stand in line at their right edges.
      const right = isCard(part) ? this.#halfWidth(x, isCard) : part.width / 2
      return { x: Math.round(x + right - part.width), y: Math.round(y - part.height / 2) }
    })
    const dx = Math.min(...corners.map(({ x }) => x))
    const tops = [...corners.map(({ y }) => y), ...this.#bends().map(({ y }) => Math.floor(y) - 4)]
    const dy = Math.min(...tops)
    this.#at = corners.map(({ x, y }) => ({ x: x - dx, y: y - dy }))
    this.#width = Math.max(...this.#at.map(({ x }, index) => x + (parts[index]?.width ?? 0)))
    const bottoms = [
      ...this.#at.map(({ y }, index) => y + (parts[index]?.height ?? 0)),
      ...this.#bends().map(({ y }) => Math.ceil(y) - dy + 4),
    ]
    this.#height = Math.max(...bottoms)
    this.#shift = { x: -dx, y: -dy }
  }

  readonly #shift: Point

  laid(): Laid {
    const parts = this.#parts.map((part, index) => ({ part, at: this.#at[index] as Point }))
    const entries = new Map<string, readonly Point[]>()
    const exits = new Map<string, readonly Point[]>()
    for (const [index, { part, at }] of parts.entries()) {
      for (const [key, points] of movedAll(part.entries, at.x, at.y))
        if (this.#goesOn(key))
          entries.set(key, [
            ...this.#entry(isOutsideKey(key) ? this.#routes.open(index) : this.#routes.called(index), points[0] as Point),
            ...points,
          ])
      for (const [key, points] of movedAll(part.exits, at.x, at.y))
        if (this.#leaves(key)) exits.set(key, [...points, ...this.#exit(index, points.at(-1) as Point)])
    }
    return {
      width: this.#width,
      height: this.#height,
      cards: parts.flatMap(({ part, at }) => movedPlaces(part.cards, at.x, at.y)),
      boxes: parts.flatMap(({ part, at }) => movedPlaces(part.boxes, at.x, at.y)),
      entries,
      exits,
      calls: new Map([
        ...parts.flatMap(({ part, at }) => movedAll(part.calls, at.x, at.y)),
        ...this.#lines.map((line) => [line.call, this.#call(line)] as const),
      ]),
    }
  }

  #call(line: Line): Point[] {
    const { from, to, source, target } = line
    const [start, end] = [this.#at[source] as Point, this.#at[target] as Point]
    const exit = moved(this.#parts[source]?.exits.get(from) ?? [], start.x, start.y)
    const entry = moved(this.#parts[target]?.entries.get(callKey(to)) ?? [], end.x, end.y)
    if (start.x + (this.#parts[source]?.width ?? 0) <= end.x) return [...exit, ...this.#between(this.#routes.line(line)), ...entry]
    // Back to the left: from card to card.
    return [exit[0] as Point, entry.at(-1) as Point]
  }

  /** From the left edge to the part. */
  #entry(route: Route, end: Point): Point[] {
    const between = this.#between(route)
    const [first = end] = between
    const { x = 0, y = 0 } = this.#routes.graph.node(IN) as Partial<Point>
    const origin = { x: x + this.#shift.x, y: y + this.#shift.y }
    // Other parts stand in the first rank too: only where the point stands there is a way between them.
    if (origin.x > 0) return [{ x: 0, y: origin.y }, { x: this.#columnEnd(origin.x), y: origin.y }, ...between]
    return first.x > 0 ? [{ x: 0, y: first.y }, ...between] : between
  }

  #exit(index: number, start: Point): Point[] {
    const between = this.#between(this.#routes.leaving(index))
    return [...between, { x: this.#width, y: between.at(-1)?.y ?? start.y }]
  }

  /** The bends of a route, each flat over the whole width of the rank that it passes. */
  #between(route: Route): Point[] {
    const bends = route.flatMap((node, step) => {
      const before = route[step - 1]
      if (before === undefined) return []
      return [...this.#bendsOf(before, node), ...(step < route.length - 1 ? [this.#routes.graph.node(node) as Point] : [])]
    })
    return bends.flatMap(({ x, y }) => {
      const half = this.#halfWidth(x)
      const at = { x: x + this.#shift.x, y: Math.round(y + this.#shift.y) }
      return [
        { x: Math.round(at.x - half), y: at.y },
        { x: Math.round(at.x + half), y: at.y },
      ]
    })
  }

  /** The engine gives each edge a bend in every gap between ranks as well; those in the ranks are the ones that keep clear of others. */
  #bendsOf(source: string, target: string): Point[] {
    const points: readonly Point[] = this.#routes.graph.edge(source, target)?.points ?? []
    return points.slice(1, -1).filter(({ x }) => this.#halfWidth(x) > 0)
  }

  #bends(): Point[] {
    return [...this.#routes.points(), ...this.#routes.graph.edges().flatMap(({ v, w }: { v: string; w: string }) => this.#bendsOf(v, w))]
  }

  /** Half of the widest part in the rank at `x`; 0 where there is no rank. */
  #halfWidth(x: number, counts: (part: Laid) => boolean = () => true): number {
    const inRank = this.#ranks.get(Math.round(x)) ?? []
    return Math.max(0, ...inRank.filter(counts).map(({ width }) => width / 2))
  }

  #columnEnd(x: number): number {
    return x + this.#halfWidth(x - this.#shift.x)
  }
}

/** One card as a part of its own. */
export function cardPart(
  id: string,
  size: { readonly width: number; readonly height: number; readonly plugWidth: number },
  outsideAt: number | null,
  callAt: number,
  ends: { readonly called: boolean; readonly calls: boolean },
): Laid {
  const entries = new Map<string, readonly Point[]>()
  if (outsideAt !== null) entries.set(outsideKey(id), [{ x: 0, y: outsideAt }])
  if (ends.called)
    entries.set(callKey(id), [
      { x: 0, y: callAt },
      { x: size.plugWidth, y: callAt },
    ])
  const exits = new Map<string, readonly Point[]>(ends.calls ? [[id, [{ x: size.width, y: callAt }]]] : [])
  return {
    width: size.width,
    height: size.height,
    cards: [{ id, x: 0, y: 0, width: size.width, height: size.height }],
    boxes: [],
    entries,
    exits,
    calls: new Map(),
  }
}
