/** More than anyone writes; each pair of braces multiplies. */
export const MOST_ALTERNATIVES = 256

/**
 * The patterns that `a.{yml,yaml}` stands for; `{1..9}` counts, `\{` is no brace, and braces without a comma stay as they are. `null`: more
 * than MOST_ALTERNATIVES.
 */
export function bracesOf(pattern: string): readonly string[] | null {
  let done: string[] = ['']
  let rest = [pattern]
  // From left to right: each round opens the first braces of what is left, the same in all alternatives.
  for (let text = rest.pop(); text !== undefined; text = rest.pop()) {
    const braces = firstBraces(text)
    if (!braces) {
      done = done.map((before) => before + text)
      continue
    }
    const inner = braces.items.map((item) => bracesOf(item))
    const items = inner.flatMap((item) => item ?? [])
    if (inner.includes(null) || done.length * items.length > MOST_ALTERNATIVES) return null
    done = done.flatMap((before) => items.map((item) => before + text.slice(0, braces.start) + item))
    rest = [text.slice(braces.end)]
  }
  return done
}

interface Braces {
  readonly start: number
  readonly end: number
  readonly items: readonly string[]
}

function firstBraces(text: string): Braces | null {
  const opened: { start: number; cuts: number[] }[] = []
  let found: Braces | null = null
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '\\') at++
    else if (char === '{') opened.push({ start: at, cuts: [] })
    else if (char === ',') opened[opened.length - 1]?.cuts.push(at)
    else if (char === '}') {
      const closed = opened.pop()
      if (!closed) continue
      const items = itemsOf(text, closed.start, closed.cuts, at)
      // The outermost pair that means something: what it holds is opened in turn.
      if (items && (!found || closed.start < found.start)) found = { start: closed.start, end: at + 1, items }
      if (found && opened.length === 0) return found
    }
  }
  return found
}

function itemsOf(text: string, start: number, cuts: readonly number[], end: number): string[] | null {
  if (cuts.length > 0) return [start, ...cuts].map((cut, index) => text.slice(cut + 1, cuts[index] ?? end))
  const [, from, to] = /^(-?\d{1,6})\.\.(-?\d{1,6})$/.exec(text.slice(start + 1, end)) ?? []
  if (from === undefined || to === undefined) return null
  const step = Number(from) <= Number(to) ? 1 : -1
  const count = Math.min(Math.abs(Number(to) - Number(from)) + 1, MOST_ALTERNATIVES + 1)
  return Array.from({ length: count }, (_, index) => String(Number(from) + index * step))
}
