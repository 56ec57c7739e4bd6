import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { MappedText } from '../../../src/source/index.js'
import { parseAny } from '../../../src/syntax/yaml/full.js'
import type { Dialect, YamlNode, YamlStream } from '../../../src/syntax/yaml/index.js'
import { readSimple } from '../../../src/syntax/yaml/simple/read.js'
import { mutated, yamlText } from './texts.js'

const DIALECTS: readonly Dialect[] = ['1.1', '1.2', 'podman-kube']

/** Everything that a reader of the tree can see. */
function shown(node: YamlNode): unknown {
  const base = [node.kind, node.span, node.tag, node.anchor, node.via]
  if (node.kind === 'seq') return [...base, node.flow, node.items.map(shown)]
  if (node.kind === 'map') {
    const written = node.written.map(({ key, span, isMerge, merged, value }) => [...textOf(key), span, isMerge, merged, shown(value)])
    return [...base, node.flow, written, node.entries.map(({ key, span, merged }) => [key.text, span, merged])]
  }
  return [...base, node.kind === 'scalar' ? node.style : '', ...textOf(node.text), typeof node.typed, String(node.typed)]
}

/** A text, and where each of its characters stands. */
function textOf(text: MappedText): unknown[] {
  const places = Array.from({ length: Math.min(text.length, 200) }, (_, at) => {
    const { start, end } = text.span(at, at + 1)
    return `${start}-${end}`
  })
  return [text.text, text.span(), text.isVerbatim, text.holes, places.join(' ')]
}

const view = ({ documents, errors }: YamlStream): unknown => [
  documents.map(({ root, errors, duplicates }) => [shown(root), errors, duplicates]),
  errors,
]

/** Whether the text is simple. If it is, both readers have to give one tree. */
function agrees(text: MappedText, dialect: Dialect): boolean {
  const simple = readSimple(text, dialect)
  if (simple === null) return false
  expect(JSON.stringify(view(simple))).toBe(JSON.stringify(view(parseAny(text, dialect))))
  return true
}

const verbatim = (text: string): MappedText => MappedText.verbatim('f.yaml', text, 0)
const isSimple = (text: string): boolean => DIALECTS.map((dialect) => agrees(verbatim(text), dialect)).every(Boolean)

/** The same lines further right in another file, as in a heredoc or a block scalar: no two lines follow one another there. */
function embedded(text: string): MappedText {
  const lines = text.split(/(?<=\n)/)
  let at = 100
  const parts = lines.map((line) => {
    at += 4
    const part = MappedText.verbatim('f.sh', line, at)
    at += line.length
    return part
  })
  return MappedText.concat(parts)
}

/** The same text with some words masked at equal length. */
function masked(text: string): MappedText {
  const holes = [...text.matchAll(/\bab+\b/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    expression: '{{ x }}'.slice(0, word.length).padEnd(word.length, '}'),
    scope: null,
  }))
  return verbatim(text).withHoles(holes)
}

describe('the reader of simple YAML', () => {
  it.each([
    'a: b\n',
    'a: b',
    '# c\na: b # d\n',
    '---\na: b\n',
    '# c\n---\n# d\na: b\n---\nc: d\n---  \n- f\n',
    'a:\nb:   # nothing\nc: ~\nd: null\n',
    'a:\n- b\n- c: d\n  e: f\n-   - g\n    - h\n-\n- # x\ni: j\n',
    'a:\n    b:\n        c: 1\n    d: 2\n',
    'a:\n  b: 1\n# c\n  d: 2\n    # e\n  f: 3\n',
    'a: \'it\'\'s\'\nb: "x y" # z\n\'q k\': 1\n"r": 2\nc: "\\"\\n\\\\"\n',
    "a: [b, 'c', \"d\", 1, [e], {f: g, 'h': i}]\nb: []\nc: {}\nd: [x,]\n",
    'a: [\n  b, # x\n  c,\n]\nd:\n- {\n    e: f\n  }\n',
    'a: b#c\nurl: http://x:80/y#z\n-x: -1\ntime: 22:22\nport: 8080:80\n',
    'a: b\r\nc:\r\n  - d\r\n  - e: f\r\n  - |\r\n    g\r\n    h\r\n',
    'größe: 漢字 🚀\nb: "ä"\n',
    'a: 1\na: 2\n',
    '- a\n- b: c\n',
    'a: yes\nb: 010\nc: 0x1f\nd: 1e3\ne: .inf\n',
    'a: |\n  b\n\n   c\n\nd: >-\n  e\n  f\n# g\nh:\n- |\n  i\n- k: >\n    l\n',
    'a: &x\n  b: c\nd:\n  <<: *x\n  b: e\nf: [*x, *x]\n',
    'a: &x 1\nb: &y [2]\nc: &z {d: *x}\ne: *z\nf:\n  <<: [*z]\n',
  ])('reads %j like the full parser', (text) => expect(isSimple(text)).toBe(true))

  it.each([
    ['tags', 'a: !reset []\n'],
    ['unknown anchors', 'a: *x\n'],
    ['what contains itself', 'a: &x\n  b: *x\n'],
    ['merged scalars', 'a: &x 1\nb:\n  <<: *x\n'],
    ['anchors of keys', '&x a: b\n'],
    ['scalars of several lines', 'a: b\n  c\n'],
    ['quotes of several lines', 'a: "b\n  c"\n'],
    ['numbered escapes', 'a: "\\x41"\n'],
    ['block scalars that say how they are indented', 'a: |2\n   b\n'],
    ['block scalars that keep their end', 'a: |+\n  b\n\n'],
    ['tabs', 'a:\tb\n'],
    ['scalars alone', 'a\n'],
    ['nothing', ''],
    ['a comment behind a marker', '--- # a\nb: c\n'],
    ['empty documents', 'a: b\n---\n'],
    ['the end of a document', 'a: b\n...\n'],
    ['a colon in a value', 'a: b: c\n'],
    ['what stands too far left or right', 'a:\n    b: c\n  d: e\n'],
    ['a map after a sequence', 'a:\n  - b\n  c: d\n'],
    ['two commas', 'a: [b,,c]\n'],
    ['a pair in brackets', 'a: [b: c]\n'],
    ['a comment at the margin in brackets', 'a: [\n# b\n]\n'],
    ['text behind a quote', 'a: "b" c\n'],
    ['a line feed of its own kind', 'a: b\rc: d\n'],
    ['a second byte order mark', '\ufeffa: b\n'],
    ['complex keys', '? a\n: b\n'],
    ['directives', '%YAML 1.2\n---\na: b\n'],
  ])('leaves %s to the full parser', (_, text) => expect(isSimple(text)).toBe(false))

  it('follows no more aliases than would fit', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let n = 1; n < 9; n++)
      bomb.push(
        `a${n}: &a${n} [${Array(10)
          .fill(`*a${n - 1}`)
          .join(', ')}]`,
      )
    expect(isSimple(`${bomb.join('\n')}\n`)).toBe(false)
    const wide = ['a: &a', ...Array.from({ length: 1000 }, (_, n) => `  k${n}: v`), 'b:', ...Array(100).fill('- *a')]
    expect(readSimple(verbatim(`${wide.join('\n')}\n`), '1.1')).toBeNull()
  })

  /** Enough of what is tried must be simple, or nothing is shown. */
  function often(texts: fc.Arbitrary<string>, runs: number, least: number, agree = (text: string): boolean => isSimple(text)): void {
    let simple = 0
    fc.assert(
      fc.property(texts, (text) => {
        if (agree(text)) simple++
      }),
      { numRuns: runs },
    )
    expect(simple).toBeGreaterThan(runs * least)
  }

  it('agrees on whatever looks like YAML', () => often(yamlText, 4000, 0.05))

  it('agrees where the text stands line by line in another file', () => {
    often(yamlText, 1000, 0.05, (text) => agrees(embedded(text), '1.1'))
  })

  it('agrees where words are masked', () => {
    const words = yamlText.map((text) => text.replaceAll(/(?<=[:[,-] ?)[ak]\b/g, 'abbbbbb'))
    often(words, 1000, 0.05, (text) => agrees(masked(text), '1.2'))
  })

  const fixtures = yamlFiles(join(import.meta.dirname, '../..'))
  it('agrees on changed lines of every fixture', () => {
    expect(fixtures.length).toBeGreaterThan(20)
    often(mutated(fixtures), 4000, 0.05)
  })

  const corpus = process.env.CORPUS_DIR ?? '../shared/corpus'
  ;(existsSync(corpus) ? it : it.skip)('agrees on every file of the real repositories, and on changed lines of them', () => {
    const texts = yamlFiles(corpus)
    // How many are simple is what makes it worth while.
    expect(texts.filter(isSimple).length).toBeGreaterThan(texts.length * 0.8)
    often(mutated(texts), 4000, 0.05)
  })
})

function yamlFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => readFileSync(path, 'utf8').replace(/^\ufeff/, ''))
}
