import { byId } from './dom.js'

/**
 * What would have less than nine pixels is hidden: below the first scale the small print of 12 pixels; below the second the names and ports
 * of 13, with names of 22 and ports of 18 in their place; below the third and fourth those too.
 */
const LEVELS = { mid: 0.75, far: 0.7, distant: 0.5, farthest: 0.41 } as const
/** Where a board's smallest text, of 11 pixels, still has nine. */
const BOARD_READABLE = 0.82
const SMALLEST = 0.04
const LARGEST = 3
/** Room around what is framed. */
const MARGIN = 24

/** Left, top, width and height, in the picture's own pixels. */
export type Place = readonly [number, number, number, number]

interface Stage {
  readonly group: SVGGElement
  readonly width: number
  readonly height: number
}

function stage(id: string): Stage | null {
  const group = document.getElementById(id) as unknown as SVGGElement | null
  return group && { group, width: Number(group.dataset.width), height: Number(group.dataset.height) }
}

/** The part of the picture that is seen: moved by dragging, wheel, two fingers, buttons and keys. Large pictures have a board before it. */
export class View {
  readonly #svg = byId<SVGSVGElement>('picture')
  readonly #board = stage('board')
  readonly #picture = stage('view') as Stage
  readonly #toBoard = byId<HTMLButtonElement>('to-board')
  #stage: Stage = this.#board ?? this.#picture
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

  /** Everything: at first the board, unless the window has room for the picture itself. */
  begin(): void {
    this.#show(this.#board && this.#scaleFor(this.#picture) < LEVELS.far ? this.#board : this.#picture)
    // Of what does not fit into a small window, as much as can be read, from the outside on.
    this.#fit(this.atBoard ? BOARD_READABLE : LEVELS.distant)
  }

  get atBoard(): boolean {
    return this.#stage === this.#board
  }

  get hasBoard(): boolean {
    return this.#board !== null
  }

  /** The board where there is one; the picture otherwise. */
  toBoard(): void {
    this.#show(this.#board ?? this.#picture)
    this.#fit(SMALLEST)
  }

  /** The picture with nothing but a part of it, as large as it can be. */
  frame([left, top, width, height]: Place): void {
    this.#show(this.#picture)
    const frame = this.#svg.getBoundingClientRect()
    const scale = Math.min(1.25, (frame.width - 2 * MARGIN) / width, (frame.height - 2 * MARGIN) / height)
    this.#scale = Math.max(SMALLEST, scale)
    this.#x = (frame.width - width * this.#scale) / 2 - left * this.#scale
    this.#y = (frame.height - height * this.#scale) / 2 - top * this.#scale
    this.#apply()
  }

  /** The picture with nothing but an element of it. */
  frameElement(element: Element): void {
    const frame = this.#svg.getBoundingClientRect()
    const box = element.getBoundingClientRect()
    const left = (box.left - frame.left - this.#x) / this.#scale
    const top = (box.top - frame.top - this.#y) / this.#scale
    this.frame([left, top, box.width / this.#scale, box.height / this.#scale])
  }

  /** All of what is shown, the picture or the board. */
  fit(): void {
    this.#fit(SMALLEST)
  }

  toPicture(): void {
    this.#show(this.#picture)
    this.#fit(SMALLEST)
  }

  #show(shown: Stage): void {
    this.#stage = shown
    this.#svg.classList.toggle('at-board', this.atBoard)
    this.#toBoard.setAttribute('aria-pressed', String(this.atBoard))
  }

  #scaleFor({ width, height }: Stage): number {
    const frame = this.#svg.getBoundingClientRect()
    return Math.min(1.25, frame.width / width, frame.height / height)
  }

  #fit(least: number): void {
    const { height } = this.#svg.getBoundingClientRect()
    this.#scale = Math.max(least, this.#scaleFor(this.#stage))
    // The outside stays at the left edge, where the page begins.
    this.#x = 0
    this.#y = Math.max(0, (height - this.#stage.height * this.#scale) / 2)
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
    if (this.#scale < LEVELS.far) this.zoom(0.85 / this.#scale)
    const box = element.getBoundingClientRect()
    const margin = 60
    if (box.left < frame.left + margin || box.right > frame.right - margin)
      this.#x += frame.left + frame.width / 2 - (box.left + box.width / 2)
    if (box.top < frame.top + margin || box.bottom > frame.bottom - margin)
      this.#y += frame.top + frame.height / 2 - (box.top + box.height / 2)
    this.#apply()
  }

  #apply(): void {
    this.#stage.group.setAttribute('transform', `translate(${this.#x} ${this.#y}) scale(${this.#scale})`)
    for (const [level, scale] of Object.entries(LEVELS)) this.#svg.classList.toggle(level, !this.atBoard && this.#scale < scale)
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
