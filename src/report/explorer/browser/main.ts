import type { CardData, ExplorerData, Target } from '../data.js'
import { Board } from './board.js'
import { byId } from './dom.js'
import { Panel } from './panel.js'
import { Picture } from './picture.js'
import { View } from './view.js'

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The page's whole behaviour. */
class Explorer {
  readonly #data: ExplorerData = JSON.parse(byId<HTMLElement>('data').textContent ?? '')
  readonly #view = new View()
  readonly #picture = new Picture()
  readonly #board = new Board(this.#data)
  readonly #panel = new Panel(this.#data, (target) => (target ? this.#choose(target, true) : this.#home()))
  readonly #search = byId<HTMLInputElement>('search')
  readonly #format = byId<HTMLSelectElement>('format')
  readonly #onlyOpen = byId<HTMLButtonElement>('only-open')
  readonly #onlyFound = byId<HTMLButtonElement>('only-found')
  /** The card that the keyboard is at. */
  #current = 0
  #target: Target | null = null
  /** The section that is unfolded. */
  #section: number | null = null

  start(): void {
    this.#view.begin()
    this.#filter()
    this.#listenToFilters()
    this.#listenToPicture()
    byId('to-board').addEventListener('click', () => (this.#view.atBoard ? this.#toPicture() : this.#home()))
    document.addEventListener('keydown', (event) => this.#key(event))
    this.#theme()
    // When it can be used, on the page's own clock.
    document.documentElement.dataset.ready = String(performance.now())
  }

  #listenToFilters(): void {
    this.#search.addEventListener('input', () => this.#filter())
    this.#format.addEventListener('change', () => this.#filter())
    for (const toggle of [this.#onlyOpen, this.#onlyFound]) {
      toggle.addEventListener('click', () => {
        toggle.setAttribute('aria-pressed', String(toggle.getAttribute('aria-pressed') !== 'true'))
        this.#filter()
      })
    }
    this.#search.addEventListener('keydown', (event) => {
      const [first] = this.#matching()
      if (event.key === 'Enter' && first !== undefined) this.#choose(['card', first], true)
    })
  }

  #listenToPicture(): void {
    const svg = byId<SVGSVGElement>('picture')
    svg.addEventListener('click', (event) => {
      if (this.#view.dragged) return
      const tile = numberAt(event.target, 'data-tile')
      const row = numberAt(event.target, 'data-row')
      if (row !== null) this.#choose(['card', row], true)
      else if (tile !== null) this.#unfold(tile)
      else this.#choose(targetAt(event.target), false)
    })
    svg.addEventListener('pointerover', (event) => {
      const target = targetAt(event.target)
      this.#picture.light(target?.[0] === 'card' ? target[1] : this.#chosenCard())
    })
    svg.addEventListener('pointerleave', () => this.#picture.light(this.#chosenCard()))
    svg.addEventListener('focusin', (event) => {
      const tile = numberAt(event.target, 'data-tile')
      if (tile !== null) this.#board.moveTo(tile)
      const target = targetAt(event.target)
      if (target?.[0] !== 'card') return
      this.#moveTo(target[1])
      this.#picture.light(target[1])
    })
    svg.addEventListener('focusout', () => this.#picture.light(this.#chosenCard()))
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const inPicture = document.activeElement?.hasAttribute('data-card') ?? false
    const inBoard = document.activeElement?.hasAttribute('data-tile') ?? false
    const inField = document.activeElement === this.#search || document.activeElement === this.#format
    const direction = DIRECTIONS[event.key]
    if (event.key === 'Escape') {
      if (document.activeElement === this.#search && this.#search.value !== '') {
        this.#search.value = ''
        this.#filter()
      } else if (this.#view.hasBoard && this.#target === null && !inField) this.#home()
      else this.#choose(null, false)
      if (!inField && this.#view.atBoard) this.#board.focus()
      else if (!inField) this.#picture.cards.get(this.#current)?.focus()
    } else if (inField) return
    else if (inBoard && direction) this.#board.focusNext(...direction)
    else if (inBoard && (event.key === 'Enter' || event.key === ' ')) {
      this.#unfold(this.#board.current)
      if (this.#view.atBoard) this.#panel.focus()
      else this.#picture.cards.get(this.#current)?.focus()
    } else if (inPicture && direction) {
      const next = this.#picture.next(this.#current, ...direction)
      if (next !== null) this.#picture.cards.get(next)?.focus()
    } else if (inPicture && (event.key === 'Enter' || event.key === ' ')) {
      this.#choose(['card', this.#current], false)
      this.#panel.focus()
    } else if (event.key === '/') this.#search.focus()
    else if (event.key === '+' || event.key === '=') this.#view.zoom(1.3)
    else if (event.key === '-') this.#view.zoom(1 / 1.3)
    else if (event.key === '0') this.#view.fit()
    else return
    event.preventDefault()
  }

  /** Shows a tile's section alone. A tile of several sections lets one choose. */
  #unfold(tile: number): void {
    const sections = this.#data.tiles[tile] ?? []
    const [only] = sections
    if (only !== undefined && sections.length === 1) {
      this.#unfoldSection(only)
      return
    }
    this.#target = null
    this.#board.choose(tile)
    this.#panel.sections(sections, (section) => this.#unfoldSection(section))
    this.#say(`${sections.length} sections are listed`)
  }

  #unfoldSection(number: number): void {
    const section = this.#data.sections[number]
    if (!section) return
    this.#setSection(number)
    this.#view.frame(section.place)
    this.#choose(null, false)
    const [first] = section.cards
    if (first !== undefined) this.#moveTo(first)
    this.#say(`${section.label} is shown`)
  }

  #setSection(number: number | null): void {
    this.#section = number
    const cards = number === null ? null : new Set(this.#data.sections[number]?.cards)
    this.#picture.only(cards, this.#data.boxes)
  }

  #toPicture(): void {
    this.#setSection(null)
    this.#view.toPicture()
    this.#choose(null, false)
  }

  /** Back to where everything began. */
  #home(): void {
    this.#setSection(null)
    if (this.#view.hasBoard) this.#view.toBoard()
    this.#choose(null, false)
  }

  /** Brings a card or box of the picture into view: from the board by unfolding the card's section. */
  #reveal(kind: Target[0], index: number, element: Element): void {
    const own = kind === 'card' ? this.#data.sections.findIndex(({ cards }) => cards.includes(index)) : -1
    const section = this.#data.sections[own]
    if (this.#view.atBoard && section) this.#view.frame(section.place)
    else if (this.#view.atBoard) this.#view.toPicture()
    if (own !== this.#section) this.#setSection(section && this.#section !== null ? own : null)
    if (kind === 'card') this.#view.reveal(element)
    else this.#view.frameElement(element)
  }

  /** The card that Tab leads to. */
  #moveTo(card: number): void {
    this.#picture.cards.get(this.#current)?.setAttribute('tabindex', '-1')
    this.#current = card
    const element = this.#picture.cards.get(card)
    element?.setAttribute('tabindex', '0')
    if (element?.matches(':focus-visible')) this.#view.reveal(element)
  }

  #chosenCard(): number | null {
    return this.#target?.[0] === 'card' ? this.#target[1] : null
  }

  #choose(target: Target | null, reveal: boolean): void {
    this.#target = target
    this.#board.choose(null)
    if (!target) {
      this.#picture.choose(null)
      if (this.#section === null) this.#panel.overview(this.#matching())
      else this.#panel.section(this.#section)
    } else {
      const [kind, index] = target
      const element = (kind === 'card' ? this.#picture.cards : this.#picture.boxes).get(index) ?? null
      this.#picture.choose(element)
      if (kind === 'card') {
        this.#panel.card(index)
        this.#moveTo(index)
      } else this.#panel.box(index)
      if (reveal && element) this.#reveal(kind, index, element)
      this.#say(`${(kind === 'card' ? this.#data.cards : this.#data.boxes)[index]?.label}: details are shown`)
    }
    this.#picture.light(this.#chosenCard())
  }

  #matching(): number[] {
    const words = this.#search.value
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '')
    const format = this.#format.value
    const open = this.#onlyOpen.getAttribute('aria-pressed') === 'true'
    const found = this.#onlyFound.getAttribute('aria-pressed') === 'true'
    const matches = (card: CardData): boolean =>
      words.every((word) => card.search.includes(word)) &&
      (format === '' || card.format === format) &&
      (!open || card.open.length > 0) &&
      (!found || card.findings.length > 0)
    return this.#data.cards.flatMap((card, index) => (matches(card) ? [index] : []))
  }

  #filter(): void {
    const matching = this.#matching()
    const set = new Set(matching)
    this.#setSection(null)
    this.#picture.keep((card) => set.has(card))
    this.#board.keep((card) => set.has(card))
    this.#choose(null, false)
    this.#say(`${matching.length} of ${this.#data.cards.length} match`)
  }

  #say(text: string): void {
    byId<HTMLElement>('status').textContent = text
  }

  #theme(): void {
    const toggle = byId<HTMLButtonElement>('theme')
    let dark = matchMedia('(prefers-color-scheme: dark)').matches
    toggle.setAttribute('aria-pressed', String(dark))
    toggle.addEventListener('click', () => {
      dark = !dark
      document.documentElement.dataset.theme = dark ? 'dark' : 'light'
      toggle.setAttribute('aria-pressed', String(dark))
    })
  }
}

function targetAt(node: EventTarget | null): Target | null {
  const element = node instanceof Element ? node.closest('[data-card],[data-box]') : null
  if (!element) return null
  const card = element.getAttribute('data-card')
  return card === null ? ['box', Number(element.getAttribute('data-box'))] : ['card', Number(card)]
}

function numberAt(node: EventTarget | null, attribute: string): number | null {
  const number = node instanceof Element ? (node.closest(`[${attribute}]`)?.getAttribute(attribute) ?? null) : null
  return number === null ? null : Number(number)
}

new Explorer().start()
