import type { Branch, Draft } from '../../model/index.js'

interface Entry {
  draft: Draft
  /** The choice that sets what came after its end apart from it. */
  readonly end: string | null
}

/**
 * The drafts of one file, in the order of its tasks. A name that is made again is one thing, as it was made last; in arms that exclude
 * each other it is two. What a later task takes away never meets what is made after that.
 */
export class Registry {
  readonly #path: string
  readonly #entries = new Map<string, Entry[]>()
  /** What everything made from now on comes after. */
  readonly #after: Branch[] = []

  constructor(path: string) {
    this.#path = path
  }

  get drafts(): readonly Draft[] {
    return [...this.#entries.values()].flat().map(({ draft }) => draft)
  }

  /** `weak`: only where nothing else makes it. */
  add(made: Draft, weak: boolean): void {
    const key = `${made.kind} ${made.local}`
    const same = this.#entries.get(key) ?? []
    this.#entries.set(key, same)
    const again = same.findIndex(({ draft, end }) => !exclude(draft.branches ?? [], this.#branches(made, end)))
    if (again < 0) {
      const local = same.length === 0 ? made.local : `${made.local}~${same.length + 1}`
      same.push({ draft: { ...made, local, ...this.#placed(made, null) }, end: null })
    } else if (!weak) {
      const { draft, end } = same[again] as Entry
      same[again] = { draft: { ...made, local: draft.local, ...this.#placed(made, end) }, end: null }
    }
  }

  /** Takes away what was made before, by kind and name. */
  end(kind: 'container' | 'pod', name: string): void {
    const same = this.#entries.get(`${kind} ${name}`)
    const [entry] = same ?? []
    if (!same || !entry || same.length > 1 || entry.end !== null) return
    const choice = `${this.#path} end ${this.#after.length}`
    same[0] = { draft: { ...entry.draft, branches: [...(entry.draft.branches ?? []), { choice, arm: 0 }] }, end: choice }
    this.#after.push({ choice, arm: 1 })
  }

  #branches(draft: Draft, except: string | null): readonly Branch[] {
    return [...(draft.branches ?? []), ...this.#after.filter(({ choice }) => choice !== except)]
  }

  #placed(draft: Draft, except: string | null): { readonly branches?: readonly Branch[] } {
    const branches = this.#branches(draft, except)
    return branches.length > 0 ? { branches } : {}
  }
}

const exclude = (a: readonly Branch[], b: readonly Branch[]): boolean =>
  a.some((left) => b.some((right) => left.choice === right.choice && left.arm !== right.arm))
