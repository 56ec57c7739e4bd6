/** Which recipes of a file run together: those that one of them, or a common third, leads to. */
export class Recipes {
  readonly #needs = new Map<string, Set<string>>()
  readonly #reached = new Map<string, ReadonlySet<string>>()

  needs(recipe: string, others: Iterable<string>): void {
    const own = this.#needs.get(recipe) ?? new Set()
    for (const other of others) own.add(other)
    this.#needs.set(recipe, own)
  }

  /** The flow of a function inside a recipe's script is the recipe's. */
  readonly together = (a: string, b: string): boolean => {
    const [left, right] = [recipeOf(a), recipeOf(b)]
    if (left === right) return a === b || a === left || b === right
    for (const recipe of this.#needs.keys()) {
      const reached = this.#reach(recipe)
      if (reached.has(left) && reached.has(right)) return true
    }
    return false
  }

  #reach(recipe: string): ReadonlySet<string> {
    const known = this.#reached.get(recipe)
    if (known) return known
    const reached = new Set([recipe])
    for (const one of reached) for (const other of this.#needs.get(one) ?? []) reached.add(other)
    this.#reached.set(recipe, reached)
    return reached
  }
}

const recipeOf = (flow: string): string => flow.split(' ', 1)[0] ?? ''
