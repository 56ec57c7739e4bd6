/** A place in pixels, down and to the right. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Placed {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * A part of the picture with everything in its place, measured from its own top left. Lines that end outside of it have been brought to
 * its edge: `entries` lead from its left edge to a card, `exits` from a card to its right edge.
 */
export interface Laid {
  readonly width: number
  readonly height: number
  readonly cards: readonly Placed[]
  readonly boxes: readonly Placed[]
  readonly entries: ReadonlyMap<string, readonly Point[]>
  readonly exits: ReadonlyMap<string, readonly Point[]>
  /** Finished lines, by the call's index. */
  readonly calls: ReadonlyMap<number, readonly Point[]>
}

/** Keys of `entries`: the line from outside and that of the calls of one card. */
export const outsideKey = (card: string): string => `outside ${card}`
export const callKey = (card: string): string => `call ${card}`
export const isOutsideKey = (key: string): boolean => key.startsWith('outside ')
export const cardOfKey = (key: string): string => key.slice(key.indexOf(' ') + 1)

/** A card by itself. */
export const isCard = ({ cards, boxes }: Laid): boolean => cards.length === 1 && boxes.length === 0

export function moved(points: readonly Point[], dx: number, dy: number): Point[] {
  return points.map(({ x, y }) => ({ x: x + dx, y: y + dy }))
}

export function movedAll<K>(lines: ReadonlyMap<K, readonly Point[]>, dx: number, dy: number): [K, Point[]][] {
  return [...lines].map(([key, points]) => [key, moved(points, dx, dy)])
}

export function movedPlaces(places: readonly Placed[], dx: number, dy: number): Placed[] {
  return places.map((place) => ({ ...place, x: place.x + dx, y: place.y + dy }))
}
