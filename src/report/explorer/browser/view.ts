import { byId } from './dom.js'

/** Below this scale small print cannot be read, and names are shown larger instead. */
const FAR = 0.62
const SMALLEST = 0.04
const LARGEST = 3
/** What can just be read. */
const READABLE = 0.3

/** The part of the picture that is seen: moved by dragging, wheel, two fingers, buttons and keys. */
export class View {
  readonly #svg = byId<SVGSVGElement>('picture')
  readonly #group = byId<SVGGElement>('view')
  readonly #width = Number(this.#svg.dataset.width)
  readonly #height = Number(this.#svg.dataset.height)
  #x = 0
  #y = 0
  #scale = 1
  /** Fingers and buttons that are down, by pointer. */
  readonly #pointers = new Map<number, { x: number; y: number }>()
  #travelled = 0

  constructor() {
    this.#svg.addEventListener('wheel', (event) => this.#wheel(event), { passive: false })
    this.#svg.addEventListener('pointerdown', (event) => this.#down(event))
    this.#svg.addEventListener('pointermove', (event) => this.#move(event))
    for (const type of ['pointerup', 'pointercancel'] as const) this.#svg.addEventListener(type, (event) => this.#up(event))
    byId('zoom-in').addEventListener('click', () => this.zoom(1.3))
    byId('zoom-out').addEventListener('click', () => this.zoom(1 / 1.3))
    byId('zoom-fit').addEventListener('click', () => this.fit())
    new ResizeObserver(() => this.#apply()).observe(this.#svg)
  }

  /** Whether the press that just ended moved the picture: then it is no click. */
  get dragged(): boolean {
    return this.#travelled > 5
  }

  /** The whole picture. */
  fit(): void {
    this.#fit(SMALLEST)
  }

  /** As much of the picture as can be read, from the outside on. */
  begin(): void {
    this.#fit(READABLE)
  }

  #fit(least: number): void {
    const { width, height } = this.#svg.getBoundingClientRect()
    this.#scale = Math.max(least, Math.min(1.25, width / this.#width, height / this.#height))
    // The outside stays at the left edge, where the page begins.
    this.#x = 0
    this.#y = Math.max(0, (height - this.#height * this.#scale) / 2)
    this.#apply()
  }

  /** Around a point of the screen; without one around the middle. */
  zoom(factor: number, around?: { readonly x: number; readonly y: number }): void {
    const box = this.#svg.getBoundingClientRect()
    const x = around ? around.x - box.left : box.width / 2
    const y = around ? around.y - box.top : box.height / 2
    const scale = Math.min(LARGEST, Math.max(SMALLEST, this.#scale * factor))
    this.#x = x - ((x - this.#x) * scale) / this.#scale
    this.#y = y - ((y - this.#y) * scale) / this.#scale
    this.#scale = scale
    this.#apply()
  }

  /** Moves the picture until the element can be seen and read. */
  reveal(element: Element): void {
    const frame = this.#svg.getBoundingClientRect()
    if (this.#scale < FAR) this.zoom(0.8 / this.#scale)
    const box = element.getBoundingClientRect()
    const margin = 60
    if (box.left < frame.left + margin || box.right > frame.right - margin)
      this.#x += frame.left + frame.width / 2 - (box.left + box.width / 2)
    if (box.top < frame.top + margin || box.bottom > frame.bottom - margin)
      this.#y += frame.top + frame.height / 2 - (box.top + box.height / 2)
    this.#apply()
  }

  #apply(): void {
    this.#group.setAttribute('transform', `translate(${this.#x} ${this.#y}) scale(${this.#scale})`)
    this.#svg.classList.toggle('far', this.#scale < FAR)
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault()
    const unit = event.deltaMode === 1 ? 20 : 1
    this.zoom(Math.exp(-event.deltaY * unit * (event.ctrlKey ? 0.01 : 0.0016)), { x: event.clientX, y: event.clientY })
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return
    if (this.#pointers.size === 0) this.#travelled = 0
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY })
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId)
    if (!before) return
    const now = { x: event.clientX, y: event.clientY }
    const [other] = [...this.#pointers].filter(([id]) => id !== event.pointerId).map(([, at]) => at)
    this.#pointers.set(event.pointerId, now)
    if (other) {
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }
      this.zoom(Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y)), middle)
      this.#travelled = 99
      return
    }
    this.#travelled += Math.abs(now.x - before.x) + Math.abs(now.y - before.y)
    if (!this.dragged) return
    // Captured only once it is a drag: a captured press would end as a click on the picture, not on the card.
    this.#svg.setPointerCapture(event.pointerId)
    this.#svg.classList.add('dragging')
    this.#x += now.x - before.x
    this.#y += now.y - before.y
    this.#apply()
  }

  #up(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId)
    this.#svg.classList.remove('dragging')
  }
}
