import { byId } from './dom.js'
import { nearest } from './nearest.js'

export const numbered = (attribute: string): Map<number, SVGGElement> =>
  new Map(
    [...document.querySelectorAll<SVGGElement>(`#picture [${attribute}]`)].map((element) => [
      Number(element.getAttribute(attribute)),
      element,
    ]),
  )

interface Line {
  readonly element: SVGGElement
  readonly from: number
  readonly to: number
}

/** The drawn elements, by their numbers, and what is made to stand out among them. */
export class Picture {
  readonly cards = numbered('data-card')
  readonly boxes = numbered('data-box')
  readonly #open = numbered('data-open')
  readonly #svg = byId<SVGSVGElement>('picture')
  readonly #calls: readonly Line[] = [...numbered('data-call').values()].map((element) => ({
    element,
    from: Number(element.dataset.from),
    to: Number(element.dataset.to),
  }))
  #lit: readonly Element[] = []
  #chosen: Element | null = null

  /** Shows the lines of a card and the cards at their other ends; `null` shows all lines alike. */
  light(card: number | null): void {
    for (const element of this.#lit) element.classList.remove('lit')
    this.#svg.classList.toggle('some-lit', card !== null)
    if (card === null) return
    const calls = this.#calls.filter(({ from, to }) => from === card || to === card)
    const open = this.#open.get(card)
    const ends = calls.flatMap(({ from, to }) => this.cards.get(from === card ? to : from) ?? [])
    this.#lit = [...calls.map(({ element }) => element), ...ends, ...(open ? [open] : [])]
    for (const element of this.#lit) element.classList.add('lit')
  }

  choose(element: Element | null): void {
    this.#chosen?.classList.remove('chosen')
    this.#chosen = element
    element?.classList.add('chosen')
  }

  /** Everything but these cards, their boxes and the lines between them recedes; `null` brings all back. */
  only(cards: ReadonlySet<number> | null, boxes: readonly { readonly cards: readonly number[] }[]): void {
    const aside = (element: Element | undefined, own: boolean): unknown => element?.classList.toggle('aside', !own)
    const has = (card: number): boolean => cards === null || cards.has(card)
    for (const [number, element] of this.cards) aside(element, has(number))
    for (const [number, element] of this.#open) aside(element, has(number))
    for (const { element, from, to } of this.#calls) aside(element, has(from) && has(to))
    for (const [number, element] of this.boxes) aside(element, boxes[number]?.cards.some(has) ?? true)
  }

  /** Only these cards stay as they are. */
  keep(matches: (card: number) => boolean): void {
    for (const [number, element] of this.cards) element.classList.toggle('dim', !matches(number))
    for (const [number, element] of this.#open) element.classList.toggle('dim', !matches(number))
    for (const { element, from, to } of this.#calls) element.classList.toggle('dim', !matches(from) || !matches(to))
  }

  /** The card that is next in a direction. */
  next(card: number, dx: number, dy: number): number | null {
    return nearest(this.cards, card, dx, dy)
  }
}
