import type { MarkedBox } from './boxes.js'
import { isService } from './count.js'
import type { Scene, SceneNode } from './scene.js'

/** What belongs together and calls nothing else on its machine: a project, a network, a pod, or several of them that call each other. */
export interface Section {
  readonly label: string
  /** What else to say: which networks, on which machine. */
  readonly note: string
  readonly kind: MarkedBox['kind']
  /** Indexes of the scene's nodes, in their order. */
  readonly cards: readonly number[]
  /** Indexes of the scene's boxes: the outermost that it has to itself. */
  readonly boxes: readonly number[]
  /** How many calls there are from one of its cards to another. */
  readonly calls: number
}

type Drawn = Omit<Section, 'calls'>

/** Of several machines, one with no more services is one section. */
const SMALL_HOST = 12

/** Each node is in one section. */
export function sectionsOf(scene: Scene): Section[] {
  const sections = new Dividing(scene).sections()
  const owners = new Map(sections.flatMap(({ cards }, index) => cards.map((card) => [scene.nodes[card]?.id, index] as const)))
  const calls = new Map<number, number>()
  for (const { from, to } of scene.calls) {
    const owner = owners.get(from)
    if (owner !== undefined && owner === owners.get(to)) calls.set(owner, (calls.get(owner) ?? 0) + 1)
  }
  return sections.map((section, index) => ({ ...section, calls: calls.get(index) ?? 0 }))
}

class Dividing {
  readonly #scene: Scene
  readonly #boxes: ReadonlyMap<string, MarkedBox>
  readonly #severalHosts: boolean
  /** Services on each machine. */
  readonly #sizes = new Map<string, number>()
  /** The section's first unit, by unit: the way to a set's own name. */
  readonly #leader = new Map<string, string>()

  constructor(scene: Scene) {
    this.#scene = scene
    this.#boxes = new Map(scene.boxes.map((box) => [box.id, box]))
    this.#severalHosts = scene.boxes.filter(({ kind }) => kind === 'host').length > 1
    for (const node of scene.nodes) {
      const [host] = this.#path(node)
      if (isService(node)) this.#sizes.set(host, (this.#sizes.get(host) ?? 0) + 1)
    }
  }

  sections(): Drawn[] {
    const { nodes, calls } = this.#scene
    const units = new Map(nodes.map((node) => [node.id, this.#unit(node)]))
    const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]))
    const hosts = new Map(nodes.map((node) => [node.id, this.#path(node)[0]]))
    const isPlace = (id: string): boolean => kinds.get(id) === 'host' || kinds.get(id) === 'external'
    // A machine or a service elsewhere that many call does not make them belong together.
    for (const { from, to } of calls)
      if (!isPlace(from) && !isPlace(to) && hosts.get(from) === hosts.get(to)) this.#join(units.get(from) ?? from, units.get(to) ?? to)
    for (const node of nodes) {
      const caller = isPlace(node.id) ? calls.find(({ to }) => to === node.id)?.from : undefined
      if (caller !== undefined) this.#join(units.get(caller) ?? caller, units.get(node.id) ?? node.id)
    }
    const cards = new Map<string, number[]>()
    for (const [index, { id }] of nodes.entries()) {
      const leader = this.#find(units.get(id) ?? id)
      cards.set(leader, [...(cards.get(leader) ?? []), index])
    }
    const lonely = new Map<string, number[]>()
    const sections: Drawn[] = []
    for (const own of cards.values()) {
      const [only] = own
      const node = only === undefined || own.length > 1 ? undefined : nodes[only]
      if (node && only !== undefined && this.#isLoose(node)) lonely.set(node.box, [...(lonely.get(node.box) ?? []), only])
      else sections.push(this.#section(own))
    }
    return [...sections, ...[...lonely.values()].map((own) => this.#section(own))]
  }

  /** The boxes that a node stands in, from its machine on. */
  #path({ box }: SceneNode): [host: string, ...inner: string[]] {
    const path: string[] = []
    for (let at = this.#boxes.get(box); at; at = at.parent === null ? undefined : this.#boxes.get(at.parent)) path.unshift(at.id)
    return [path[0] ?? '', ...path.slice(1)]
  }

  #isLoose(node: SceneNode): boolean {
    return this.#path(node).length === 1 && !this.#isSmall(node.box)
  }

  #isSmall(host: string): boolean {
    return this.#severalHosts && (this.#sizes.get(host) ?? 0) <= SMALL_HOST
  }

  #unit(node: SceneNode): string {
    const [host, outermost] = this.#path(node)
    if (this.#isSmall(host)) return host
    return outermost ?? `card ${node.id}`
  }

  #find(unit: string): string {
    let leader = unit
    for (let next = this.#leader.get(leader); next !== undefined; next = this.#leader.get(leader)) leader = next
    if (leader !== unit) this.#leader.set(unit, leader)
    return leader
  }

  #join(one: string, other: string): void {
    const [a, b] = [this.#find(one), this.#find(other)]
    if (a !== b) this.#leader.set(b, a)
  }

  #section(cards: readonly number[]): Drawn {
    const { nodes, boxes } = this.#scene
    const members = cards.flatMap((index) => nodes[index] ?? [])
    const paths = members.filter(({ kind }) => kind !== 'host' && kind !== 'external').map((node) => this.#path(node))
    const [host = ''] = paths[0] ?? (members[0] ? this.#path(members[0]) : [])
    const machine = this.#boxes.get(host)
    const ids = this.#isSmall(host) ? [host] : [...new Set(paths.flatMap(([, outermost]) => outermost ?? []))]
    const own = ids.flatMap((id) => this.#boxes.get(id) ?? [])
    const numbers = ids.map((id) => boxes.findIndex((box) => box.id === id))
    const on = this.#severalHosts && !this.#isSmall(host) ? [machine?.label ?? ''] : []
    const scopes = [...new Set(own.map(({ scope }) => scope))]
    const [scope = ''] = scopes
    const [box] = own
    if (!box) {
      const label = machine?.label ?? ''
      return { label, note: ['no named network', ...on.filter((text) => text !== label)].join(' · '), kind: 'host', cards, boxes: [] }
    }
    const labels = own.map(({ label }) => label).join(' + ')
    const rest = own.length === 1 ? box.note.split(' · ').filter((part) => part !== '' && part !== `in ${scope}`) : []
    return scopes.length === 1 && scope !== ''
      ? { label: scope, note: [labels, ...rest, ...on].join(' · '), kind: box.kind, cards, boxes: numbers }
      : { label: labels, note: [...rest, ...on].join(' · '), kind: box.kind, cards, boxes: numbers }
  }
}

/** Short names: without the word that a section's sign says as well, and of a path as much of its end as tells it from the others. */
export function titlesOf(sections: readonly Section[]): string[] {
  const full = sections.map(({ label, kind }) => {
    if (label.includes(' + ')) return label.replace(/(?<=^| \+ )(?:network|pod) /g, '')
    return label.startsWith(`${kind} `) ? label.slice(kind.length + 1) : label
  })
  const tail = (text: string, parts: number): string => (text.includes(' + ') ? text : text.split('/').slice(-parts).join('/'))
  const titles = [...full]
  const open = new Set(full.keys())
  for (let parts = 1; open.size > 0 && parts < 12; parts++) {
    const counts = new Map<string, number>()
    for (const text of full) counts.set(tail(text, parts), (counts.get(tail(text, parts)) ?? 0) + 1)
    for (const index of open) {
      const title = tail(full[index] ?? '', parts)
      if (title === '' || (counts.get(title) ?? 0) > 1) continue
      titles[index] = title
      open.delete(index)
    }
  }
  return titles
}
