import { type InColumn, inColumns } from './columns.js'
import { counted, isOpen } from './count.js'
import { moved, type Point } from './laid.js'
import { LANE } from './layout.js'
import type { Scene } from './scene.js'
import { type Section, titlesOf } from './sections.js'
import { isQuiet, ROWS_AT, TILE, type Tile, type TileLimits, tileOf, tileOfMany } from './tile.js'

/** What a window of 1440 by 900 pixels leaves for the picture. */
const CANVAS = { width: 1060, height: 800 } as const
/** The scale from which on names and ports of cards can be read: 13 pixels of text become 9. */
export const READABLE = 0.7
/** The same for a board, whose smallest text has 11 pixels. */
export const BOARD_READABLE = 0.82
const MARGIN = 20

/** A large picture's first view: its sections as tiles, with what is open in each. */
export interface Board {
  readonly width: number
  readonly height: number
  readonly tiles: readonly PlacedTile[]
}

export interface PlacedTile extends Point {
  readonly tile: Tile
  /** The line from the outside; empty where nothing is open. */
  readonly line: readonly Point[]
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** How large a picture is shown at once. */
export const scaleFor = ({ width, height }: Size): number => Math.min(CANVAS.width / width, CANVAS.height / height)

interface Step {
  /** Of rows in a tile. */
  readonly rows: number
  readonly others: TileLimits['others']
  /** One tile for all sections in which nothing is open and nothing was found. */
  readonly quietAsOne: boolean
  /** Of sections with a tile of their own; one tile holds the others. */
  readonly most: number
}

const ALL = Number.POSITIVE_INFINITY
/** Widths to heights that the rows of a large section may tend to. */
const ROWS_ASPECTS = [1.3, 0.8, 0.5, 0.3]
/** Widths that titles may make tiles take. */
const TITLES = [320, 250, 200]

/** No other shape of the tiles makes a board of that scale fit. */
const HOPELESS = 0.65

/** What a board leaves out to fit, least first: as long as it is possible, everything that is open has a row. */
const STEPS: readonly Step[] = [
  ...(['rows', 'names', 'none'] as const).map((others): Step => ({ rows: ALL, others, quietAsOne: false, most: ALL })),
  ...(['rows', 'names', 'none'] as const).map((others): Step => ({ rows: ALL, others, quietAsOne: true, most: ALL })),
  ...[100, 80, 64, 48, 40, 32, 24, 16, 8, 0].map((most): Step => ({ rows: ALL, others: 'none', quietAsOne: true, most })),
  ...[60, 24, 12, 6].map((rows): Step => ({ rows, others: 'none', quietAsOne: true, most: 24 })),
  { rows: 3, others: 'none', quietAsOne: true, most: 12 },
]

/** Widths that make no difference are alike, so that tiles keep their order. */
const about = (width: number): number => Math.ceil(width / 40)

/** The sections as tiles that can all be read at once: with as much in each as there is room for. */
export function boardOf(scene: Scene, sections: readonly Section[]): Board {
  const titles = titlesOf(sections)
  const board = (step: Step, title: number, aspect: number): Board => placed(tilesOf(scene, sections, titles, { ...step, aspect, title }))
  const [last] = STEPS.slice(-1) as [Step]
  for (const step of STEPS) {
    // Most steps of a very large picture are far from fitting, which one try shows.
    if (scaleFor(board(step, TITLES.at(-1) ?? 0, 1)) < HOPELESS) continue
    for (const title of TITLES) {
      for (const aspect of ROWS_ASPECTS) {
        const next = board(step, title, aspect)
        if (scaleFor(next) >= BOARD_READABLE) return next
      }
    }
  }
  return board(last, 0, 1)
}

function tilesOf(scene: Scene, sections: readonly Section[], titles: readonly string[], step: Step & TileLimits): Tile[] {
  const indexes = [...sections.keys()]
  const quiet = step.quietAsOne ? indexes.filter((index) => isQuiet(scene, sections[index] as Section)) : []
  const asOne = new Set(quiet.length > 1 ? quiet : [])
  // Where not all can have a tile, those with most that is open have one.
  const openIn = (index: number): number => sections[index]?.cards.filter((card) => isOpen(scene.nodes[card] ?? { plugs: [] })).length ?? 0
  const others = indexes.filter((index) => !asOne.has(index)).sort((a, b) => openIn(b) - openIn(a) || a - b)
  const own = others.slice(0, step.most).sort((a, b) => a - b)
  const rest = others.slice(step.most).sort((a, b) => a - b)
  const tiles = own.map((index) => tileOf(scene, sections[index] as Section, titles[index] ?? '', index, step))
  return [
    // What is open stands on the left, where the outside is; among equals the widest first, so that a column's tiles are about as wide.
    ...tiles.sort((a, b) => Number(b.open) - Number(a.open) || about(b.width) - about(a.width) || b.height - a.height),
    ...(rest.length > 0 ? [tileOfMany(scene, sections, titles, rest, counted(rest.length, 'more section'), '', step)] : []),
    ...(asOne.size > 0
      ? [tileOfMany(scene, sections, titles, quiet, counted(quiet.length, 'section'), 'nothing open, nothing found', step)]
      : []),
  ]
}

function placed(tiles: readonly Tile[]): Board {
  const [dx, dy] = [LANE + MARGIN, MARGIN]
  const aspect = (CANVAS.width / BOARD_READABLE - dx - MARGIN) / (CANVAS.height / BOARD_READABLE - 2 * MARGIN)
  const { places, width, height } = inColumns(tiles, aspect)
  return {
    width: Math.round(width + dx + MARGIN),
    height: Math.round(height + 2 * MARGIN),
    tiles: tiles.map((tile, index) => {
      const place = places[index] as InColumn
      const [first, ...rest] = place.way(ROWS_AT + TILE.row / 2)
      const line = tile.open && first ? [{ x: LANE, y: first.y + dy }, ...moved([first, ...rest], dx, dy)] : []
      return { tile: { ...tile, width: place.width }, x: place.x + dx, y: place.y + dy, line }
    }),
  }
}
