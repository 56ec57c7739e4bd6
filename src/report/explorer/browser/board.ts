import type { ExplorerData } from '../data.js'
import { nearest } from './nearest.js'
import { numbered } from './picture.js'

/** The tiles of a large picture's first view, by their numbers. */
export class Board {
  readonly tiles = numbered('data-tile')
  readonly #rows = numbered('data-row')
  readonly #lines = numbered('data-tile-open')
  /** The cards of each tile. */
  readonly #cards: readonly (readonly number[])[]
  /** The tile that Tab leads to. */
  #current = 0
  #chosen: Element | null = null

  constructor({ sections, tiles }: ExplorerData) {
    this.#cards = tiles.map((own) => own.flatMap((section) => sections[section]?.cards ?? []))
  }

  cardsOf(tile: number): readonly number[] {
    return this.#cards[tile] ?? []
  }

  /** The tile that holds a card. */
  tileOf(card: number): number {
    return this.#cards.findIndex((cards) => cards.includes(card))
  }

  /** Only tiles with one of these cards stay as they are. */
  keep(matches: (card: number) => boolean): void {
    for (const [number, cards] of this.#cards.entries()) {
      const dim = !cards.some(matches)
      this.tiles.get(number)?.classList.toggle('dim', dim)
      this.#lines.get(number)?.classList.toggle('dim', dim)
    }
    for (const [card, row] of this.#rows) row.classList.toggle('dim', !matches(card))
  }

  choose(tile: number | null): void {
    this.#chosen?.classList.remove('chosen')
    this.#chosen = tile === null ? null : (this.tiles.get(tile) ?? null)
    this.#chosen?.classList.add('chosen')
  }

  moveTo(tile: number): void {
    this.tiles.get(this.#current)?.setAttribute('tabindex', '-1')
    this.#current = tile
    this.tiles.get(tile)?.setAttribute('tabindex', '0')
  }

  focus(): void {
    this.tiles.get(this.#current)?.focus()
  }

  focusNext(dx: number, dy: number): void {
    const next = nearest(this.tiles, this.#current, dx, dy)
    if (next !== null) this.tiles.get(next)?.focus()
  }

  get current(): number {
    return this.#current
  }
}
