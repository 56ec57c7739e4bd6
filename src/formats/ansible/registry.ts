import type { Branch, Draft } from '../../model/index.js'

/** The drafts of one file. A name that is made again is one thing, as it was made last; in arms that exclude each other it is two. */
export class Registry {
  readonly #drafts = new Map<string, Draft[]>()

  get drafts(): readonly Draft[] {
    return [...this.#drafts.values()].flat()
  }

  /** `weak`: only where nothing else makes it. */
  add(draft: Draft, weak: boolean): void {
    const key = `${draft.kind} ${draft.local}`
    const same = this.#drafts.get(key)
    if (!same) {
      this.#drafts.set(key, [draft])
      return
    }
    const again = same.findIndex((other) => !exclude(other.branches ?? [], draft.branches ?? []))
    if (again >= 0) {
      if (!weak) same[again] = { ...draft, local: (same[again] as Draft).local }
    } else same.push({ ...draft, local: `${draft.local}~${same.length + 1}` })
  }
}

const exclude = (a: readonly Branch[], b: readonly Branch[]): boolean =>
  a.some((left) => b.some((right) => left.choice === right.choice && left.arm !== right.arm))
