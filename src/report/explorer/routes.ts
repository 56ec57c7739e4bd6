import { graphlib, layout } from '@dagrejs/dagre'
import { isOutsideKey, type Laid, type Point } from './laid.js'

/** A line between two parts, for one call. */
export interface Line {
  readonly call: number
  readonly from: string
  readonly to: string
  /** Indexes of the parts that hold the two cards. */
  readonly source: number
  readonly target: number
}

/** Everything on the left and on the right of the parts, as a point each. */
export const IN = 'in'
const OUT = 'out'

const RANK_GAP = 64

/** Nodes of the engine's graph, from the first to the last: parts by their indexes, and points that several lines pass. */
export type Route = readonly string[]

export interface Ends {
  /** Parts to which lines lead from outside the repository's machines. */
  readonly open: readonly number[]
  /** Parts that are called from beyond the parts. */
  readonly called: readonly number[]
  /** Parts that call beyond the parts, with whom: those that call the same share a way out. */
  readonly leaving: ReadonlyMap<number, string>
}

export interface Routes {
  line(line: Line): Route
  open(index: number): Route
  called(index: number): Route
  leaving(index: number): Route
  /** Where lines share a way. */
  points(): Point[]
  readonly graph: graphlib.Graph
}

/**
 * Lets the engine arrange the parts twice: to learn which ranks each line passes, and then with one way past those ranks for all lines that
 * end at one part, for all that come from outside, and for all that leave to the same. A hundred lines are then a dozen.
 */
export function routed(parts: readonly Laid[], lines: readonly Line[], ends: Ends): Routes {
  const first = new Planning(parts, lines, ends, null)
  if (!first.hasLongLines()) return first
  return new Planning(parts, lines, ends, first)
}

class Planning implements Routes {
  readonly graph: graphlib.Graph
  readonly #parts: readonly Laid[]
  readonly #lines: readonly Line[]
  readonly #ends: Ends
  /** Ranks of the parts, as the plan before this one had them; empty for the first. */
  readonly #ranks: readonly number[]
  readonly #last: number
  /** Ways that are shared, by name, with the ranks at which they are. */
  readonly #ways = new Map<string, { readonly from: number; readonly to: number }>()

  constructor(parts: readonly Laid[], lines: readonly Line[], ends: Ends, before: Planning | null) {
    this.#parts = parts
    this.#lines = lines
    this.#ends = ends
    this.#ranks = before ? ranksIn(before.graph, parts.length) : []
    this.#last = Math.max(0, ...this.#ranks)
    if (before) this.#shareWays()
    this.graph = this.#graphOf()
    layout(this.graph)
  }

  hasLongLines(): boolean {
    const ranks = ranksIn(this.graph, this.#parts.length)
    const last = Math.max(0, ...ranks)
    const rank = (index: number): number => ranks[index] ?? 0
    return (
      this.#lines.some(({ source, target }) => rank(target) - rank(source) > 1) ||
      this.#ends.open.some((index) => rank(index) > 0) ||
      [...this.#ends.leaving.keys()].some((index) => rank(index) < last)
    )
  }

  line({ source, target }: Line): Route {
    return [String(source), ...this.#on(`to ${target}`, this.#rank(source) + 1, this.#rank(target) - 1), String(target)]
  }

  open(index: number): Route {
    return [IN, ...this.#on('open', 0, this.#rank(index) - 1), String(index)]
  }

  called(index: number): Route {
    return [IN, String(index)]
  }

  leaving(index: number): Route {
    const way = `leave ${this.#ends.leaving.get(index) ?? ''}`
    return [String(index), ...this.#on(way, this.#rank(index) + 1, this.#last), OUT]
  }

  points(): Point[] {
    const names = [...this.#ways].flatMap(([name, { from, to }]) => this.#on(name, from, to))
    return names.filter((name) => this.graph.hasNode(name)).map((name) => this.graph.node(name) as Point)
  }

  #rank(index: number): number {
    return this.#ranks[index] ?? 0
  }

  /** The points of a shared way between two ranks. */
  #on(name: string, from: number, to: number): string[] {
    const way = this.#ways.get(name)
    if (!way || from > to) return []
    return Array.from({ length: to - from + 1 }, (_, step) => `${name} at ${from + step}`)
  }

  /** Where two lines at least pass a rank on their way to the same. */
  #shareWays(): void {
    const spans = new Map<string, { from: number; to: number; count: number }>()
    const note = (name: string, from: number, to: number): void => {
      if (from > to) return
      const span = spans.get(name) ?? { from, to, count: 0 }
      spans.set(name, { from: Math.min(from, span.from), to: Math.max(to, span.to), count: span.count + 1 })
    }
    for (const key of new Set(this.#lines.map(({ source, target }) => `${source} ${target}`))) {
      const [source = 0, target = 0] = key.split(' ').map(Number)
      note(`to ${target}`, this.#rank(source) + 1, this.#rank(target) - 1)
    }
    for (const index of this.#ends.open) note('open', 0, this.#rank(index) - 1)
    for (const [index, whom] of this.#ends.leaving) note(`leave ${whom}`, this.#rank(index) + 1, this.#last)
    for (const [name, { from, to, count }] of spans) if (count > 1) this.#ways.set(name, { from, to })
  }

  #graphOf(): graphlib.Graph {
    const graph = new graphlib.Graph()
    graph.setGraph({
      rankdir: 'LR',
      nodesep: 18,
      edgesep: 12,
      ranksep: RANK_GAP,
      ranker: this.#parts.length > 150 ? 'longest-path' : 'network-simplex',
    })
    graph.setDefaultEdgeLabel(() => ({}))
    for (const [index, { width, height }] of this.#parts.entries()) graph.setNode(String(index), { width, height })
    const add = (route: Route, weight: number): void => {
      for (const [step, node] of route.entries()) {
        if (!graph.hasNode(node)) graph.setNode(node, { width: 1, height: 1 })
        const before = route[step - 1]
        if (before !== undefined) graph.setEdge(before, node, { weight: (graph.edge(before, node)?.weight ?? 0) + weight })
      }
    }
    for (const line of this.#lines) add(this.line(line), 2)
    for (const index of this.#ends.open) add(this.open(index), 1)
    for (const index of this.#ends.called) add(this.called(index), 1)
    for (const index of this.#ends.leaving.keys()) add(this.leaving(index), 1)
    if (this.#ends.leaving.size > 0) for (const index of this.#lastParts()) add([String(index), OUT], 0)
    return graph
  }

  /** Those that the point on the right must be behind, for it to be behind all. */
  #lastParts(): number[] {
    const all = [...this.#parts.keys()]
    if (this.#ranks.length === 0) return all
    const calls = new Set(this.#lines.map(({ source }) => source))
    return all.filter((index) => !calls.has(index) || this.#rank(index) === this.#last)
  }
}

/** The rank of each part, from the left, beginning with 0. */
function ranksIn(graph: graphlib.Graph, count: number): number[] {
  const at = Array.from({ length: count }, (_, index) => Math.round((graph.node(String(index)) as Partial<Point>).x ?? 0))
  const columns = [...new Set(at)].sort((a, b) => a - b)
  return at.map((x) => columns.indexOf(x))
}

/** Which parts lines enter and leave from beyond them. */
export function endsOf(parts: readonly Laid[], goesOn: (key: string) => boolean, beyond: (card: string) => readonly string[]): Ends {
  const keys = parts.map(({ entries }) => [...entries.keys()].filter(goesOn))
  const leaving = parts.map(({ exits }) => [...exits.keys()].flatMap(beyond))
  return {
    open: keys.flatMap((own, index) => (own.some(isOutsideKey) ? [index] : [])),
    called: keys.flatMap((own, index) => (own.some((key) => !isOutsideKey(key)) ? [index] : [])),
    leaving: new Map(
      leaving.flatMap((cards, index) => (cards.length > 0 ? [[index, [...new Set(cards)].sort().join('\n')] as const] : [])),
    ),
  }
}
