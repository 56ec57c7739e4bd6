import { describe, expect, it } from '@jest/globals'
import { type Hole, MappedText } from '../../../src/source/index.js'
import { commentSpans, parseYaml } from '../../../src/syntax/yaml/index.js'
import { at, mapOf, parse, plain, rootOf, scalarAt } from './read.js'

const textOf = (text: string, { start, end }: { start: number; end: number }): string => text.slice(start, end)

describe('maps and sequences', () => {
  it('keeps entries in order, with spans from key to value', () => {
    const text = 'b: 1\na:\n  - x\n  - y\n# comment\nc: {d: [1, 2], e: 3}\n'
    const root = mapOf(text)
    expect(root.entries.map(({ key }) => key.text)).toEqual(['b', 'a', 'c'])
    expect(root.entries.map(({ span }) => textOf(text, span))).toEqual(['b: 1', 'a:\n  - x\n  - y', 'c: {d: [1, 2], e: 3}'])
    expect(textOf(text, at(root, 'a').span)).toBe('- x\n  - y')
    expect(textOf(text, at(root, 'c', 'd').span)).toBe('[1, 2]')
    expect(at(root, 'c')).toMatchObject({ kind: 'map', flow: true })
    expect(root.get('nothing')).toBeUndefined()
  })

  it('maps quoted keys and takes the source of a key that is a collection', () => {
    const text = '"a\\tb": 1\n? [x, y]\n: 2\n'
    const [first, second] = mapOf(text).entries
    expect(first?.key.text).toBe('a\tb')
    expect(first?.key.span()).toEqual({ file: 'a.yaml', start: 1, end: 5 })
    expect(second?.key.text).toBe('[x, y]')
  })

  it('reports duplicate keys and reads the last', () => {
    const text = 'a: 1\nb: 2\na: 3\n'
    const { documents } = parse(text)
    const [document] = documents
    expect(document?.duplicates).toEqual([
      { key: 'a', at: { file: 'a.yaml', start: 10, end: 11 }, first: { file: 'a.yaml', start: 0, end: 1 } },
    ])
    expect(document?.errors).toEqual([])
    expect(plain(document!.root)).toEqual({ a: 3, b: 2 })
    expect(document?.root.kind === 'map' && document.root.written.length).toBe(3)
  })

  it('keeps unknown tags and does not fail on them', () => {
    const root = mapOf('a: !reset []\nb: !override {x: 1}\nc: !vault |\n  $ANSIBLE\nd: !Ref X\ne: !reset\nf: !!str 1\n')
    expect(root.entries.map(({ value }) => value.tag)).toEqual(['!reset', '!override', '!vault', '!Ref', '!reset', '!!str'])
    expect(root.entries.map(({ value }) => value.kind)).toEqual(['seq', 'map', 'scalar', 'scalar', 'null', 'scalar'])
    expect(scalarAt(root, 'c').text.text).toBe('$ANSIBLE\n')
  })
})

describe('aliases and merge keys', () => {
  it('puts the anchored node in the place of the alias, and says which way it came', () => {
    const text = 'base: &b\n  ports: [80]\nweb: *b\n'
    const root = mapOf(text)
    const hop = { kind: 'alias', span: { file: 'a.yaml', start: text.indexOf('*b'), end: text.indexOf('*b') + 2 } }
    expect(at(root, 'web').via).toEqual([hop])
    const port = scalarAt(root, 'web', 'ports', 0)
    expect(port.via).toEqual([hop])
    expect(textOf(text, port.span)).toBe('80')
    expect(scalarAt(root, 'base', 'ports', 0).via).toEqual([])
    expect(at(root, 'base').anchor).toBe('b')
  })

  it('collects the hops of aliases behind aliases, outermost first', () => {
    const text = 'a: &a [x]\nb: &b {l: *a}\nc: *b\n'
    const item = scalarAt(mapOf(text), 'c', 'l', 0)
    expect(item.via.map(({ span }) => textOf(text, span))).toEqual(['*b', '*a'])
  })

  it('takes the anchor that was last before the alias', () => {
    expect(plain(rootOf('- &a 1\n- *a\n- &a 2\n- *a\n'))).toEqual([1, 1, 2, 2])
  })

  it('merges: own keys win, then earlier sources', () => {
    const text = 'x: &x {a: 1, b: 1}\ny: &y {b: 2, c: 2}\nz:\n  <<: [*x, *y]\n  a: 0\nw: {<<: *y}\nq:\n  "<<": 5\n'
    const root = mapOf(text, '1.1')
    expect(plain(at(root, 'z'))).toEqual({ a: 0, b: 1, c: 2 })
    expect(plain(at(root, 'w'))).toEqual({ b: 2, c: 2 })
    expect(plain(at(root, 'q'))).toEqual({ '<<': 5 })
    const merged = at(root, 'z')
    const entry = merged.kind === 'map' ? merged.entry('c') : undefined
    expect(entry).toMatchObject({ merged: true, value: { via: [{ kind: 'alias' }] } })
    expect(merged.kind === 'map' && merged.written.map(({ key, isMerge }) => [key.text, isMerge])).toEqual([
      ['<<', true],
      ['a', false],
    ])
  })

  it('refuses a merge of what is no map', () => {
    expect(parse('a: {<<: 1}\n').errors).toEqual([
      { at: { file: 'a.yaml', start: 4, end: 6 }, message: 'map merge requires map or sequence of maps as the value' },
    ])
  })

  it('refuses cycles and unknown anchors, and leaves nothing in their place', () => {
    const { documents } = parse('a: &a {self: *a}\nb: *none\n')
    expect(documents[0]?.errors.map(({ message }) => message)).toEqual([
      "anchor 'a' value contains itself",
      "unknown anchor 'none' referenced",
    ])
    expect(plain(documents[0]!.root)).toEqual({ a: { self: null }, b: null })
  })

  it('does not expand a billion laughs', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let i = 1; i < 20; i++)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      )
    const { documents, errors } = parse(`${lines.join('\n')}\n`)
    expect(errors[0]?.message).toBe('document contains excessive aliasing')
    let nodes = 0
    const count = (node: ReturnType<typeof at>): void => {
      nodes++
      if (node.kind === 'seq') node.items.forEach(count)
      if (node.kind === 'map') for (const { value } of node.entries) count(value)
    }
    count(documents[0]!.root)
    expect(nodes).toBeLessThan(150_000)
  })

  it('ends at a depth no file has, whether written or built from aliases', () => {
    for (const depth of [300, 3000, 30_000]) {
      const { errors } = parse(`a: ${'['.repeat(depth)}${']'.repeat(depth)}\n`)
      expect(errors.length).toBeGreaterThan(0)
    }
    for (const opening of ['- ', '? ', '{', '[']) {
      const { documents, errors } = parse(`a: 1\n---\n${opening.repeat(20_000)}\n---\nb: 2\n`)
      expect(errors.map(({ message }) => message)).toContain('nested deeper than 256 levels')
      expect(plain(documents[0]!.root)).toEqual({ a: 1 })
      expect(plain(documents.at(-1)!.root)).toEqual({ b: 2 })
    }
    const chain = Array.from({ length: 400 }, (_, i) => `a${i}: &a${i} {n: ${i === 0 ? 'x' : `*a${i - 1}`}}`)
    expect(parse(`${chain.join('\n')}\n`).errors.length).toBeGreaterThan(0)
  })
})

describe('streams', () => {
  it('reads the documents around a broken one', () => {
    const text = 'a: 1\n---\nb: "unclosed\n---\nc: {\n---\nd: 4\n'
    const { documents, errors } = parse(text)
    expect(documents.map(({ errors }) => errors.length > 0)).toEqual([false, true, true, false])
    expect(plain(documents[0]!.root)).toEqual({ a: 1 })
    expect(plain(documents[3]!.root)).toEqual({ d: 4 })
    expect(documents[1]?.errors[0]?.at.start).toBeGreaterThanOrEqual(text.indexOf('"unclosed'))
    expect(documents[1]?.errors[0]?.at.end).toBeLessThanOrEqual(text.indexOf('---\nc'))
    expect(errors.length).toBeGreaterThanOrEqual(2)
  })

  it('has no document for an empty file and a null for an empty document', () => {
    expect(parse('').documents).toEqual([])
    expect(parse('# only a comment\n').documents).toEqual([])
    expect(parse('---\n---\na: 1\n').documents.map(({ root }) => root.kind)).toEqual(['null', 'map'])
  })

  it('places errors at their characters', () => {
    const text = 'a:\n\tb: 1\n'
    expect(parse(text).errors[0]?.at.start).toBe(3)
  })

  it('reads what PyYAML and go-yaml read and YAML 1.2 does not', () => {
    expect(plain(rootOf('a: [b]# c\n'))).toEqual({ a: ['b'] })
    expect(plain(rootOf(`${'k'.repeat(2000)}: 1\n`))).toEqual({ ['k'.repeat(2000)]: 1 })
  })

  it('gives positions in the file for a text that stands inside it', () => {
    const file = 'outer: |\n  inner:\n    port: 8080\n'
    const outer = scalarAt(mapOf(file), 'outer')
    const inner = parseYaml(outer.text, '1.2')
    const port = scalarAt(inner.documents[0]!.root, 'inner', 'port')
    expect(port.text.span()).toEqual({ file: 'a.yaml', start: file.indexOf('8080'), end: file.indexOf('8080') + 4 })
  })

  it('finds comments, and only comments', () => {
    const text = '# one\na: b # two\nc: "# no"\nd: |\n  # no\ne: x#no\nf: [ # three\n  1 ]\n--- # four\ng: | # five\n  x\n'
    const source = MappedText.verbatim('a.yaml', text, 0)
    expect(commentSpans(source).map((span) => textOf(text, span))).toEqual(['# one', '# two', '# three', '# four', '# five'])
    expect(commentSpans(MappedText.verbatim('a.yaml', 'a: 1\r\n# x \r\n', 0))).toEqual([{ file: 'a.yaml', start: 6, end: 9 }])
  })
})

describe('masked holes', () => {
  const text = 'image: {{ img }}\nports:\n  - "{{ port }}:80"\nlong: >-\n  a {{ x }}\n  b\n'
  const holes: Hole[] = [...text.matchAll(/\{\{.*?\}\}/g)].map(({ index, 0: expression }) => ({
    start: index,
    end: index + expression.length,
    expression,
    scope: 's',
  }))
  const masked = MappedText.verbatim(
    'a.yaml',
    text.replace(/\{\{.*?\}\}/g, (hole) => 'x'.repeat(hole.length)),
    0,
  ).withHoles(holes)
  const root = parseYaml(masked, '1.1').documents[0]!.root

  it('puts the expression back and carries the hole into the scalar', () => {
    const image = scalarAt(root, 'image')
    expect(image.text.text).toBe('{{ img }}')
    expect(image.text.holes).toEqual([{ start: 0, end: 9, expression: '{{ img }}', scope: 's' }])
    expect(image.typed).toBe('{{ img }}')
    const [host, container] = scalarAt(root, 'ports', 0).text.split(':')
    expect(host?.text).toBe('{{ port }}')
    expect(host?.holes).toHaveLength(1)
    expect(container?.span()).toEqual({ file: 'a.yaml', start: text.indexOf(':80') + 1, end: text.indexOf(':80') + 3 })
  })

  it('does so through folded lines', () => {
    const { text: long } = scalarAt(root, 'long')
    expect(long.text).toBe('a {{ x }} b')
    expect(long.holes).toEqual([{ start: 2, end: 9, expression: '{{ x }}', scope: 's' }])
    expect(long.slice(10).span().start).toBe(text.lastIndexOf('b'))
  })
})
