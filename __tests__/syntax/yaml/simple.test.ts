import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { MappedText } from '../../../src/source/index.js'
import type { Dialect, YamlNode, YamlStream } from '../../../src/syntax/yaml/index.js'
import { parseAny } from '../../../src/syntax/yaml/parse.js'
import { parseSimple } from '../../../src/syntax/yaml/simple.js'

/** Everything that a reader of the tree can see. */
function shown(node: YamlNode): unknown {
  const base = [node.kind, node.span.start, node.span.end, node.tag, node.anchor, node.via.length]
  if (node.kind === 'map') {
    const entries = node.written.map(({ key, span, isMerge, merged, value }) => [key.text, key.span(), span, isMerge, merged, shown(value)])
    return [...base, node.flow, entries]
  }
  if (node.kind === 'seq') return [...base, node.flow, node.items.map(shown)]
  const style = node.kind === 'scalar' ? node.style : ''
  return [...base, style, node.text.text, node.text.span(), typeof node.typed, String(node.typed)]
}

const view = ({ documents, errors }: YamlStream): unknown => ({
  documents: documents.map(({ root, span, errors, duplicates }) => [shown(root), span.start, errors, duplicates]),
  errors,
})

const mapped = (text: string): MappedText => MappedText.verbatim('f.yaml', text, 0)

/** Whether the text is simple; if it is, both readers have to give one tree in every dialect. */
function agrees(text: string, dialects: readonly Dialect[] = ['1.1', '1.2', 'podman-kube']): boolean {
  let isSimple = true
  for (const dialect of dialects) {
    const simple = parseSimple(mapped(text), dialect)
    if (simple === null) isSimple = false
    else expect(view(simple)).toEqual(view(parseAny(mapped(text), dialect)))
  }
  return isSimple
}

describe('simple YAML', () => {
  it.each([
    'a: b\n',
    'a: b',
    '# c\na: b # d\n',
    '---\na: b\n',
    'a:\nb:   # nothing\nc: ~\nd: null\n',
    'a:\n- b\n- c: d\n  e: f\n-   - g\n    - h\n-\n- # x\ni: j\n',
    'a:\n    b:\n        c: 1\n    d: 2\n',
    "a: 'it''s'\nb: \"x y\" # z\n'q k': 1\n\"r\": 2\n",
    "a: [b, 'c', \"d\", 1, [e], {f: g, 'h': i}]\nb: []\nc: {}\n",
    'a: b#c\nurl: http://x:80/y#z\n-x: -1\ntime: 22:22\nport: 8080:80\n',
    'a: b\r\nc:\r\n  - d\r\n  - e: f\r\n',
    'größe: 漢字 🚀\nb: "ä"\n',
    'a: 1\na: 2\n',
    '- a\n- b: c\n',
    'a: yes\nb: 010\nc: 0x1f\nd: 1e3\ne: .inf\n',
  ])('reads %j like the full parser', (text) => expect(agrees(text)).toBe(true))

  it.each([
    ['anchors', 'a: &x b\n'],
    ['aliases', 'a: *x\n'],
    ['tags', 'a: !reset []\n'],
    ['merge keys', 'a:\n  <<: {b: c}\n'],
    ['block scalars', 'a: |\n  b\n'],
    ['scalars of several lines', 'a: b\n  c\n'],
    ['quotes of several lines', 'a: "b\n  c"\n'],
    ['escapes', 'a: "b\\n"\n'],
    ['brackets of several lines', 'a: [b,\n  c]\n'],
    ['several documents', 'a: b\n---\nc: d\n'],
    ['tabs', 'a:\tb\n'],
    ['scalars alone', 'a\n'],
    ['nothing', ''],
    ['a colon in a value', 'a: b: c\n'],
    ['what stands too far left or right', 'a:\n    b: c\n  d: e\n'],
    ['a map after a sequence', 'a:\n  - b\n  c: d\n'],
    ['a comma at the end', 'a: [b,]\n'],
    ['a pair in brackets', 'a: [b: c]\n'],
    ['text behind a quote', 'a: "b" c\n'],
    ['a line feed of its own kind', 'a: b\rc: d\n'],
    ['complex keys', '? a\n: b\n'],
    ['directives', '%YAML 1.2\n---\na: b\n'],
  ])('leaves %s to the full parser', (_, text) => expect(agrees(text)).toBe(false))

  it('leaves texts with holes to the full parser', () => {
    const text = mapped('a: xx\n').withHoles([{ start: 3, end: 5, expression: '{{ x }}', scope: null }])
    expect(parseSimple(text, '1.1')).toBeNull()
  })

  it('agrees on every cut and every changed character of a real file', () => {
    const text =
      '# a\nservices:\n  web:\n    image: "nginx:1"\n    ports: [80:80, \'81:81\']\n    command: x -y # z\n    env: {A: b, C: 1}\n    deps:\n    - db\n    - q: r\n      s:\nlast: ~\n'
    let simple = 0
    for (let i = 0; i <= text.length; i++) {
      if (agrees(text.slice(0, i), ['1.1'])) simple++
      for (const put of [
        '',
        ' ',
        ':',
        '-',
        '#',
        '\n',
        "'",
        '"',
        '[',
        ']',
        '{',
        ',',
        '}',
        '  ',
        ': ',
        ' #',
        '- ',
        '\n  ',
        '?',
        '&',
        '<<: ',
      ]) {
        if (agrees(text.slice(0, i) + put + text.slice(i + 1), ['1.1'])) simple++
        if (agrees(text.slice(0, i) + put + text.slice(i), ['1.1'])) simple++
      }
    }
    expect(simple).toBeGreaterThan(2000)
  })

  const corpus = process.env.CORPUS_DIR ?? '../shared/corpus'
  ;(existsSync(corpus) ? it : it.skip)('agrees on every file of the real repositories', () => {
    const files = readdirSync(corpus, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && /\.ya?ml$/.test(entry.name),
    )
    const simple = files.filter((entry) => agrees(readFileSync(join(entry.parentPath, entry.name), 'utf8').replace(/^\ufeff/, '')))
    expect(simple.length).toBeGreaterThan(80)
  })
})
