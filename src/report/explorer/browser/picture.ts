import { byId } from './dom.js'

const numbered = (attribute: string): Map<number, SVGGElement> =>
  new Map(
    [...document.querySelectorAll<SVGGElement>(`#view [${attribute}]`)].map((element) => [
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

  /** Only these cards stay as they are. */
  keep(matches: (card: number) => boolean): void {
    for (const [number, element] of this.cards) element.classList.toggle('dim', !matches(number))
    for (const [number, element] of this.#open) element.classList.toggle('dim', !matches(number))
    for (const { element, from, to } of this.#calls) element.classList.toggle('dim', !matches(from) || !matches(to))
  }

  /** The card that is next in a direction: near, and more in that direction than beside it. */
  next(card: number, dx: number, dy: number): number | null {
    const from = this.#middle(card)
    let best: number | null = null
    let shortest = Number.POSITIVE_INFINITY
    for (const [number, element] of this.cards) {
      if (number === card || element.classList.contains('dim')) continue
      const to = this.#middle(number)
      const along = (to.x - from.x) * dx + (to.y - from.y) * dy
      const aside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx)
      const distance = along + 2 * aside
      if (along < 4 || distance >= shortest) continue
      best = number
      shortest = distance
    }
    return best
  }

  #middle(card: number): { x: number; y: number } {
    const box = this.cards.get(card)?.getBoundingClientRect()
    return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : { x: 0, y: 0 }
  }
}
