import type { CardData, ExplorerData, Target } from '../data.js'
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
  readonly #panel = new Panel(this.#data, (target) => this.#choose(target, true))
  readonly #search = byId<HTMLInputElement>('search')
  readonly #format = byId<HTMLSelectElement>('format')
  readonly #onlyOpen = byId<HTMLButtonElement>('only-open')
  readonly #onlyFound = byId<HTMLButtonElement>('only-found')
  /** The card that the keyboard is at. */
  #current = 0
  #target: Target | null = null

  start(): void {
    this.#view.begin()
    this.#filter()
    this.#listenToFilters()
    this.#listenToPicture()
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
      this.#choose(targetAt(event.target), false)
    })
    svg.addEventListener('pointerover', (event) => {
      const target = targetAt(event.target)
      this.#picture.light(target?.[0] === 'card' ? target[1] : this.#chosenCard())
    })
    svg.addEventListener('pointerleave', () => this.#picture.light(this.#chosenCard()))
    svg.addEventListener('focusin', (event) => {
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
    const inField = document.activeElement === this.#search || document.activeElement === this.#format
    const direction = DIRECTIONS[event.key]
    if (event.key === 'Escape') {
      if (document.activeElement === this.#search && this.#search.value !== '') {
        this.#search.value = ''
        this.#filter()
      } else this.#choose(null, false)
      if (!inField) this.#picture.cards.get(this.#current)?.focus()
    } else if (inField) return
    else if (inPicture && direction) {
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
    if (!target) {
      this.#picture.choose(null)
      this.#panel.overview(this.#matching())
    } else {
      const [kind, index] = target
      const element = (kind === 'card' ? this.#picture.cards : this.#picture.boxes).get(index) ?? null
      this.#picture.choose(element)
      if (kind === 'card') {
        this.#panel.card(index)
        this.#moveTo(index)
      } else this.#panel.box(index)
      if (reveal && kind === 'card' && element) this.#view.reveal(element)
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
    this.#picture.keep((card) => set.has(card))
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

new Explorer().start()
