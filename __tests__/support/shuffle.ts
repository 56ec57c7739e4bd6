/** The items in another order, the same on every run. */
export function shuffled<T>(items: readonly T[]): T[] {
  const result = [...items]
  let state = 20_250_101
  for (let last = result.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = state % (last + 1)
    const kept = result[last] as T
    result[last] = result[other] as T
    result[other] = kept
  }
  return result
}
