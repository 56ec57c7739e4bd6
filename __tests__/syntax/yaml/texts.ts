import fc from 'fast-check'

/** Scalars and collections as they may stand behind a colon or a dash; `>` in front of a line is one step of indentation, `<` none. */
const VALUES = [
  ...['a', 'x y', '-x', 'a:b', 'a#b', '22:22', 'yes', '~', 'null', '.inf', '0x1f', 'ä🚀', '', '@x', '%x', '`', 'p\n>q'],
  ...["'q'", "'it''s'", "''", '"d"', '"e\\n\\"f"', '"\\x41"', '"a\n>b"', '"<<"', '<<', 'x: y', 'k # c', '? x', '!t x'],
  ...['*a', '*b', '&a v', '&b', '&a [1]', '&b {c: d}', '&a |\n>q', '- a', '- - b', '- k: v'],
  ...['[]', '{}', '[a, b]', '[a,\n>b]', '[\n>x, # c\n>y,\n<]', '[[a], [b, {c: d}]]', '[a: b]', '[a,, b]', '[a b, *a]', '[\n# c\n<]'],
  ...['{a: 1}', '{"a": [1, *a]}', '{a: b, a: c}', '{a: [\n>1\n>]}', '{a: }', '{a}', '{a: b,}', '{\n>a: b\n<}'],
  ...['|\n>x\n>y', '>-\n>x\n> y\n\n>z', '|-\n\n>x', '|\n>x\n\n\n', '>\n>x\n<# c', '|  ', '|+\n>x\n', '|2\n>x'],
]

const KEYS = ['a', 'b', 'c', 'k1', 'x y', "'q'", '"d"', '"d\\n"', '<<', 'ä', 'a-b', 'null', '1', 'x#y', 'q"r']

/** Text that looks like YAML; a good part of it is, and most of that is of the kind that nearly all files are. */
export const yamlText: fc.Arbitrary<string> = fc.gen().map((gen) => {
  const pick = <T>(values: readonly T[]): T => gen(fc.constantFrom, ...values) as T
  const oneIn = (count: number): boolean => gen(fc.nat, { max: count - 1 }) === 0

  const block = (indent: number, depth: number): string => {
    const lines: string[] = []
    const [margin, isSeq] = [' '.repeat(indent), oneIn(3)]
    for (let left = gen(fc.integer, { min: 1, max: 4 }); left > 0; left--) {
      if (oneIn(9)) lines.push(`${' '.repeat(pick([0, 0, indent, 3]))}# note`)
      if (oneIn(12)) lines.push(pick(['', '  ', '\r']))
      const head = isSeq ? '-' : `${pick(KEYS)}${pick(['', '', '', ' '])}:`
      const kind = gen(fc.nat, { max: 9 })
      if (kind < 3 && depth < 4) {
        lines.push(`${margin}${head}${pick(['', '', '', ' ', ' # c', ' &a', ' &b', ' &b # c'])}`)
        lines.push(block(indent + pick([2, 2, 2, 4, 1, 0]), depth + 1))
      } else if (kind === 3 && isSeq && depth < 4) {
        const gap = pick([1, 1, 1, 3])
        lines.push(`${margin}-${' '.repeat(gap)}${block(indent + 1 + gap, depth + 1).slice(indent + 1 + gap)}`)
      } else {
        const inner = ' '.repeat(indent + pick([2, 2, 2, 2, 1, 0]))
        const value = pick(VALUES).replaceAll('\n>', `\n${inner}`).replaceAll('\n<', `\n${margin}`)
        lines.push(`${margin}${head}${pick([' ', ' ', ' ', '  ', ''])}${value}${pick(['', '', '', ' ', ' # c', '#c'])}`)
      }
    }
    return lines.join('\n')
  }

  const parts = [block(oneIn(12) ? 2 : 0, 0)]
  if (oneIn(6)) parts.unshift('---')
  if (oneIn(6)) parts.push(`---${pick(['', '', ' ', ' # c', ' x'])}`, block(0, 2))
  if (oneIn(8)) parts.unshift('# top')
  if (oneIn(20)) parts.push('...')
  return parts.join(pick(['\n', '\n', '\n', '\r\n'])) + pick(['\n', '\n', ''])
})

const BITS = [
  ...['', ' ', '  ', ':', ': ', '-', '- ', '#', ' #', ' # c\n', '\n#c\n', '\n', '\n\n', '\n  ', '\n    ', '\n- ', '\r\n', '\t'],
  ...["'", '"', "''", '""', '[', ']', '[]', '[\n', '\n]', '{', '}', '{}', ',', ', ', ',\n', '\\', '\\n'],
  ...['&a ', '*a', '<<: ', '<<: *a', '!x ', '|', '>', '|-', '>-', '? ', '%', '`', '@', '~', 'null'],
  ...['---\n', '\n---\n', '...', '\u00a0', '\u0085', '\u2028', '\ufeff', '\0', 'ä', '🚀'],
]

/** A few lines of some text with one to three changes. */
export function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  return fc.gen().map((gen) => {
    const below = (count: number): number => (count <= 1 ? 0 : gen(fc.nat, { max: count - 1 }))
    const lines = (texts[below(texts.length)] as string).split('\n')
    const from = below(lines.length)
    const cut = lines.slice(from, from + 3 + below(20))
    const indents = cut.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length)
    const margin = indents.length > 0 ? Math.min(...indents) : 0
    let text = `${cut.map((line) => line.slice(margin)).join('\n')}\n`
    for (let left = 1 + below(3); left > 0; left--) {
      const at = below(text.length + 1)
      text = text.slice(0, at) + (BITS[below(BITS.length)] as string) + text.slice(at + below(3))
    }
    return text
  })
}
