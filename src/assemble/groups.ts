/** Disjoint sets: things that turn out to belong together, pair by pair. */
export class Groups<T> {
  readonly #parents = new Map<T, T>()

  /** What stands for the set a thing is in; a thing nobody joined stands for itself. */
  find(thing: T): T {
    let root = thing
    for (let parent = this.#parents.get(root); parent !== undefined; parent = this.#parents.get(root)) root = parent
    // Halve the way for the next time.
    for (let at = thing; at !== root; ) {
      const next = this.#parents.get(at) as T
      this.#parents.set(at, root)
      at = next
    }
    return root
  }

  /** Puts both into one set; the first one's representative stays. */
  join(a: T, b: T): void {
    const left = this.find(a)
    const right = this.find(b)
    if (left !== right) this.#parents.set(right, left)
  }
}
