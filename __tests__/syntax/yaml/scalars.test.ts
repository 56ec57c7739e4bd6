import { describe, expect, it } from '@jest/globals'
import { at, mapOf, rootOf, scalarAt, sourceOf } from './read.js'

/** Every decoded character that claims one source character stands for that very character. */
function expectTrue(text: string, ...path: readonly (string | number)[]): void {
  const scalar = scalarAt(rootOf(text), ...path)
  sourceOf(text, scalar.text).forEach((source, index) => {
    if (source.length === 1) expect(source).toBe(scalar.text.text[index])
  })
}

describe('scalars and where they stand', () => {
  it('maps a plain scalar', () => {
    const text = 'a: hello world # comment\n'
    const scalar = scalarAt(rootOf(text), 'a')
    expect(scalar.text.text).toBe('hello world')
    expect(scalar.style).toBe('plain')
    expect(scalar.span).toEqual({ file: 'a.yaml', start: 3, end: 14 })
    expect(scalar.text.slice(6, 11).span()).toEqual({ file: 'a.yaml', start: 9, end: 14 })
  })

  it('maps a single-quoted scalar, its doubled quotes to both', () => {
    const text = "a: 'it''s'\n"
    const { text: mapped, span } = scalarAt(rootOf(text), 'a')
    expect(mapped.text).toBe("it's")
    expect(sourceOf(text, mapped)).toEqual(['i', 't', "''", 's'])
    expect(text.slice(span.start, span.end)).toBe("'it''s'")
  })

  it('maps the escapes of a double-quoted scalar to the whole escape', () => {
    const text = 'a: "x\\ty\\x41\\u00e9\\U0001F600\\\\z"\n'
    const { text: mapped } = scalarAt(rootOf(text), 'a')
    expect(mapped.text).toBe('x\tyAé😀\\z')
    expect(sourceOf(text, mapped)).toEqual(['x', '\\t', 'y', '\\x41', '\\u00e9', '\\U0001F600', '\\U0001F600', '\\\\', 'z'])
  })

  it('folds the lines of a double-quoted scalar and joins escaped ends', () => {
    const text = 'a: "one  \n   two\n\n   three \\\n   four"\n'
    const { text: mapped } = scalarAt(rootOf(text), 'a')
    expect(mapped.text).toBe('one two\nthree four')
    expect(mapped.slice(4, 7).span()).toEqual({ file: 'a.yaml', start: text.indexOf('two'), end: text.indexOf('two') + 3 })
    expect(mapped.slice(14).span().start).toBe(text.indexOf('four'))
    expectTrue(text, 'a')
  })

  it('folds a plain scalar over lines', () => {
    const text = 'a: one\n  two\n\n  three\n'
    const { text: mapped } = scalarAt(rootOf(text), 'a')
    expect(mapped.text).toBe('one two\nthree')
    expect(mapped.slice(8).span().start).toBe(text.indexOf('three'))
    expectTrue(text, 'a')
  })

  it('claims no exact place for the space that a line break without indentation becomes', () => {
    const text = 'one\ntwo\n'
    const root = rootOf(text)
    const mapped = root.kind === 'scalar' ? root.text : null
    expect(mapped?.text).toBe('one two')
    expect(mapped?.isVerbatim).toBe(false)
    expect(mapped?.slice(4).span()).toEqual({ file: 'a.yaml', start: 4, end: 7 })
  })

  const blocks: readonly (readonly [string, string, string])[] = [
    ['literal', 'a: |\n  one\n   two\n', 'one\n two\n'],
    ['literal, stripped', 'a: |-\n  one\n  two\n\n', 'one\ntwo'],
    ['literal, kept', 'a: |+\n  one\n\n\nb: 1\n', 'one\n\n\n'],
    ['literal, explicit indentation', 'a: |2\n    one\n  two\n', '  one\ntwo\n'],
    ['literal, explicit indentation and chomping', 'a: |1-\n  one\n two\n', ' one\ntwo'],
    ['literal, empty lines first', 'a: |\n\n\n  one\n', '\n\none\n'],
    ['literal, without a last line break', 'a: |\n  one', 'one\n'],
    ['literal, with a comment in the header', 'a: | # why\n  # not a comment\n  one\n', '# not a comment\none\n'],
    ['literal, empty', 'a: |\nb: 1\n', ''],
    ['folded', 'a: >\n  one\n  two\n\n  three\n', 'one two\nthree\n'],
    ['folded, stripped', 'a: >-\n  one\n  two\n', 'one two'],
    ['folded, more indented', 'a: >\n  one\n    two\n    three\n  four\n  five\n', 'one\n  two\n  three\nfour five\n'],
    ['folded, blank lines around more indented', 'a: >\n  one\n\n    two\n\n  three\n', 'one\n\n  two\n\nthree\n'],
    ['folded, tabs', 'a: >\n  one\n  \ttwo\n  three\n', 'one\n\ttwo\nthree\n'],
  ]
  for (const [what, source, value] of blocks) {
    for (const [ending, text] of [
      ['LF', source],
      ['CRLF', source.replaceAll('\n', '\r\n')],
    ] as const) {
      it(`maps a block scalar: ${what}, ${ending}`, () => {
        const scalar = scalarAt(mapOf(text), 'a')
        expect(scalar.text.text).toBe(value)
        expectTrue(text, 'a')
        for (const word of ['one', 'two', 'three']) {
          const index = value.indexOf(word)
          if (index < 0) continue
          expect(scalar.text.slice(index, index + 3).isVerbatim).toBe(true)
          expect(scalar.text.span(index, index + 3).start).toBe(text.indexOf(word))
        }
      })
    }
  }

  it('begins a block scalar at its indicator and ends it at its last text', () => {
    const text = 'a: |\n  one\n\n\nb: 1\n'
    const { span } = scalarAt(rootOf(text), 'a')
    expect(text.slice(span.start, span.end)).toBe('|\n  one')
  })

  it('keeps offsets behind a byte order mark, tabs and characters outside ASCII', () => {
    const text = '\ufeff- "é😀\tx"\n- 日本:8080\n'
    const root = rootOf(text)
    expect(scalarAt(root, 0).text.text).toBe('é😀\tx')
    const second = scalarAt(root, 1).text
    expect(second.slice(3).text).toBe('8080')
    expect(second.slice(3).span().start).toBe(text.indexOf('8080'))
  })

  it('tells an empty text from no value', () => {
    const root = mapOf("a: ''\nb:\nc: ~\n")
    expect(at(root, 'a').kind).toBe('scalar')
    expect(scalarAt(root, 'a').text.span()).toEqual({ file: 'a.yaml', start: 4, end: 4 })
    expect(at(root, 'b')).toMatchObject({ kind: 'null', typed: null, span: { start: 8, end: 8 } })
    expect(at(root, 'c')).toMatchObject({ kind: 'null', text: { text: '~' } })
  })
})
