/** The most words that one `{1..100}` is taken to stand for. */
const MOST = 64

/** What `{a,b}` or `{1..3}` stands for; `null` for anything that is not plain. */
export function expandBraces(text: string): readonly string[] | null {
  const inner = text.slice(1, -1)
  if (/[{}$`'"\\]/.test(inner)) return null
  const range = /^(-?\d{1,6})\.\.(-?\d{1,6})$/.exec(inner)
  if (range) return numbers(Number(range[1]), Number(range[2]))
  return inner.includes(',') ? inner.split(',') : null
}

/** The whole numbers from one to another, as words; `null` when there are too many to look at each. */
export function numbers(from: number, to: number): readonly string[] | null {
  if (Math.abs(to - from) >= MOST) return null
  const step = from <= to ? 1 : -1
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => String(from + index * step))
}
