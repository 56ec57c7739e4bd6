/** Freezes everything that can be reached from a value, and returns it. Maps and sets refuse to be changed from then on. */
export function deepFreeze<T>(root: T): T {
  const seen = new Set<object>()
  const left: unknown[] = [root]
  while (left.length > 0) {
    const value = left.pop()
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) continue
    seen.add(value)
    if (value instanceof Map) {
      for (const [key, item] of value) left.push(key, item)
      refuse(value, ['set', 'delete', 'clear'])
    } else if (value instanceof Set) {
      for (const item of value) left.push(item)
      refuse(value, ['add', 'delete', 'clear'])
    }
    for (const key of Reflect.ownKeys(value)) left.push(Reflect.getOwnPropertyDescriptor(value, key)?.value)
    Object.freeze(value)
  }
  return root
}

/** Object.freeze leaves what is inside a collection open. */
function refuse(collection: object, methods: readonly string[]): void {
  for (const method of methods) {
    Object.defineProperty(collection, method, {
      value: () => {
        throw new TypeError(`${method} on a frozen collection`)
      },
    })
  }
}
