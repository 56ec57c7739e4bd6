/** The most words that one `{1..100}` is taken to stand for. */
const MOST = 64

/** What `{a,b}` or `{1..3}` stands for; `null` for anything that is not plain. */
export function expandBraces(text: string): readonly string[] | null {
  const inner = text.slice(1, -1)
  if (/[{}$`'"\\]/.test(inner)) return null
  const range = /^(-?\d{1,6})\.\.(-?\d{1,6})(?:\.\.(-?\d{1,6}))?$/.exec(inner)
  if (range) return padded(range[1] as string, range[2] as string, Number(range[3] ?? 1))
  const letters = /^([A-Za-z])\.\.([A-Za-z])(?:\.\.(-?\d{1,6}))?$/.exec(inner)
  if (letters) {
    const codes = numbers(letters[1]?.charCodeAt(0) as number, letters[2]?.charCodeAt(0) as number, Number(letters[3] ?? 1))
    return codes?.map((code) => String.fromCharCode(Number(code))) ?? null
  }
  return inner.includes(',') ? inner.split(',') : null
}

/** With leading zeros where one of the ends has some: `{08..10}`. */
function padded(from: string, to: string, step: number): readonly string[] | null {
  const found = numbers(Number(from), Number(to), step)
  if (!/^-?0\d/.test(from) && !/^-?0\d/.test(to)) return found
  const width = Math.max(from.length, to.length)
  const pad = (number: string): string =>
    number.startsWith('-') ? `-${number.slice(1).padStart(width - 1, '0')}` : number.padStart(width, '0')
  return found?.map(pad) ?? null
}

/** The whole numbers from one to another, as words; `null` when there are too many to look at each. */
export function numbers(from: number, to: number, by = 1): readonly string[] | null {
  const step = Math.abs(by) || 1
  const count = Math.floor(Math.abs(to - from) / step) + 1
  if (count > MOST) return null
  return Array.from({ length: count }, (_, index) => String(from + index * (from <= to ? step : -step)))
}
