import { type Card, callHeight, cardOf, plugHeight } from './card.js'
import { type Laid, moved, movedAll, movedPlaces, type Point } from './laid.js'
import { packed } from './pack.js'
import type { Line } from './routes.js'
import { cardPart, connected } from './run.js'
import type { Scene } from './scene.js'
import { BOLD, textWidth } from './text-size.js'

/** Left of everything: the world outside. */
export const LANE = 104
const MARGIN = 24
/** Room that a box leaves around what it holds. */
const FRAMES = {
  host: { top: 46, side: 20, bottom: 20, gap: 22 },
  project: { top: 36, side: 14, bottom: 14, gap: 18 },
  network: { top: 34, side: 14, bottom: 14, gap: 18 },
  'host-network': { top: 34, side: 14, bottom: 14, gap: 18 },
  'no-network': { top: 34, side: 14, bottom: 14, gap: 18 },
  pod: { top: 32, side: 12, bottom: 12, gap: 14 },
} as const

export interface Layout extends Laid {
  readonly scene: Scene
  readonly byId: ReadonlyMap<string, Card>
}

/** Gives everything a place. The same scene always has the same layout. */
export function layoutOf(scene: Scene): Layout {
  const arranging = new Arranging(scene)
  const hosts = scene.boxes.filter(({ parent }) => parent === null).map(({ id }) => arranging.box(id))
  const all = arranging.arranged(hosts, 28)
  const [dx, dy] = [LANE + MARGIN + 12, MARGIN]
  return {
    scene,
    byId: arranging.cards,
    width: Math.round(all.width + dx + MARGIN),
    height: Math.round(Math.max(all.height, 150) + 2 * MARGIN),
    cards: movedPlaces(all.cards, dx, dy),
    boxes: movedPlaces(all.boxes, dx, dy),
    entries: new Map([...all.entries].map(([key, points]) => [key, [{ x: LANE, y: (points[0]?.y ?? 0) + dy }, ...moved(points, dx, dy)]])),
    exits: new Map(),
    calls: new Map(movedAll(all.calls, dx, dy)),
  }
}

/** From the inside out: cards into pods, pods into networks, networks into machines. */
class Arranging {
  readonly cards: ReadonlyMap<string, Card>
  readonly #scene: Scene
  readonly #callers: ReadonlyMap<string, readonly string[]>
  readonly #callees: ReadonlyMap<string, readonly string[]>

  constructor(scene: Scene) {
    this.#scene = scene
    this.cards = new Map(scene.nodes.map((node) => [node.id, cardOf(node)]))
    this.#callers = grouped(scene.calls.map(({ from, to }) => [to, from]))
    this.#callees = grouped(scene.calls.map(({ from, to }) => [from, to]))
  }

  box(id: string): Laid {
    const box = this.#scene.boxes.find((one) => one.id === id)
    const frame = FRAMES[box?.kind ?? 'host']
    const inner = this.#scene.boxes.filter(({ parent }) => parent === id).map((one) => this.box(one.id))
    const cards = this.#scene.nodes.filter((node) => node.box === id).map((node) => this.#card(node.id))
    return framed(id, this.arranged([...cards, ...inner], frame.gap), frame, titleWidth(box?.label ?? '', box?.note ?? ''))
  }

  /** What calls connect is laid out together, and the results side by side. */
  arranged(parts: readonly Laid[], gap: number): Laid {
    const owner = new Map(parts.flatMap(({ cards }, index) => cards.map(({ id }) => [id, index] as const)))
    const lines = this.#scene.calls.flatMap(({ from, to }, call): Line[] => {
      const [source, target] = [owner.get(from), owner.get(to)]
      return source === undefined || target === undefined || source === target ? [] : [{ call, from, to, source, target }]
    })
    const groups = componentsOf(parts.length, lines)
    const laid = groups.map((indexes) => {
      const [only] = indexes
      if (indexes.length === 1 && only !== undefined) return parts[only] as Laid
      const local = new Map(indexes.map((index, position) => [index, position]))
      const own = lines.flatMap((line) => {
        const [source, target] = [local.get(line.source), local.get(line.target)]
        return source === undefined || target === undefined ? [] : [{ ...line, source, target }]
      })
      return connected(
        indexes.map((index) => parts[index] as Laid),
        own,
        (card) => this.#callers.get(card) ?? [],
        (card) => this.#callees.get(card) ?? [],
      )
    })
    return packed(laid, gap)
  }

  #card(id: string): Laid {
    const card = this.cards.get(id) as Card
    const open = card.plugs.some(({ from }) => from === 'outside')
    const ends = { called: this.#callers.has(id), calls: this.#callees.has(id) }
    return cardPart(id, card, open ? plugHeight(card) : null, callHeight(card), ends)
  }
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const [key, value] of pairs) {
    const known = map.get(key)
    if (known) known.push(value)
    else map.set(key, [value])
  }
  return map
}

/** The sets of parts that lines connect, in the order of their first part. */
function componentsOf(count: number, lines: readonly Line[]): number[][] {
  const parent = Array.from({ length: count }, (_, index) => index)
  const find = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root] as number
    parent[index] = root
    return root
  }
  for (const { source, target } of lines) {
    const [a, b] = [find(source), find(target)]
    parent[Math.max(a, b)] = Math.min(a, b)
  }
  const groups = new Map<number, number[]>()
  for (let index = 0; index < count; index++) {
    const root = find(index)
    groups.set(root, [...(groups.get(root) ?? []), index])
  }
  return [...groups.values()]
}

/** The room that a box keeps for its title; a longer one is cut. */
function titleWidth(label: string, note: string): number {
  return Math.min(280, 50 + textWidth(label, 13 * BOLD) + (note === '' ? 0 : 8 + textWidth(note, 12)))
}

function framed(id: string, inner: Laid, frame: (typeof FRAMES)[keyof typeof FRAMES], title: number): Laid {
  const { top, side, bottom } = frame
  const width = Math.max(inner.width + 2 * side, title)
  const height = inner.height + top + bottom
  const entry = (points: readonly Point[]): Point[] => [{ x: 0, y: points[0]?.y ?? 0 }, ...points]
  const exit = (points: readonly Point[]): Point[] => [...points, { x: width, y: points.at(-1)?.y ?? 0 }]
  return {
    width,
    height,
    cards: movedPlaces(inner.cards, side, top),
    boxes: [{ id, x: 0, y: 0, width, height }, ...movedPlaces(inner.boxes, side, top)],
    entries: new Map(movedAll(inner.entries, side, top).map(([key, points]) => [key, entry(points)])),
    exits: new Map(movedAll(inner.exits, side, top).map(([key, points]) => [key, exit(points)])),
    calls: new Map(movedAll(inner.calls, side, top)),
  }
}
