import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { MappedText } from '../../src/source/index.js'

const verbatim = (text: string, start = 0) => MappedText.verbatim('f', text, start)

describe('MappedText', () => {
  it('maps a slice of verbatim text to its place in the file', () => {
    const port = verbatim('127.0.0.1:8080:80', 12).slice(10, 14)
    expect(port.text).toBe('8080')
    expect(port.span()).toEqual({ file: 'f', start: 22, end: 26 })
  })

  it('maps decoded text as a whole, however it is cut', () => {
    const decoded = MappedText.decoded('a\tb', { file: 'f', start: 3, end: 9 })
    expect(decoded.slice(1, 2).span()).toEqual({ file: 'f', start: 3, end: 9 })
    expect(decoded.isVerbatim).toBe(false)
    // `%N` that is `db`: as long as its source, and still another text; so is a part as long as the whole source.
    const filled = MappedText.decoded('db', { file: 'f', start: 3, end: 5 })
    expect(filled.isVerbatim).toBe(false)
    expect(filled.slice(1).span()).toEqual({ file: 'f', start: 3, end: 5 })
    expect(MappedText.decoded('abcd', { file: 'f', start: 3, end: 5 }).slice(0, 2).isVerbatim).toBe(false)
  })

  it('joins parts that follow each other into one verbatim text', () => {
    const joined = MappedText.concat([verbatim('ab', 5), verbatim('cd', 7)])
    expect(joined.isVerbatim).toBe(true)
    expect(joined.slice(1, 3).span()).toEqual({ file: 'f', start: 6, end: 8 })
  })

  it('knows the pieces of a text with a gap in the source', () => {
    const joined = MappedText.concat([verbatim('ab', 0), verbatim('cd', 10)])
    expect(joined.isVerbatim).toBe(false)
    expect(joined.span(0, 2)).toEqual({ file: 'f', start: 0, end: 2 })
    expect(joined.span(2, 4)).toEqual({ file: 'f', start: 10, end: 12 })
    expect(joined.span()).toEqual({ file: 'f', start: 0, end: 12 })
  })

  it('gives an empty text the place where it stands', () => {
    expect(verbatim('', 7).span()).toEqual({ file: 'f', start: 7, end: 7 })
    expect(verbatim('abc', 7).slice(3).span()).toEqual({ file: 'f', start: 10, end: 10 })
    expect(verbatim('abc', 7).slice(0, 0).span()).toEqual({ file: 'f', start: 7, end: 7 })
  })

  it('does not split inside a hole', () => {
    const text = verbatim('${A:-1}:80').withHoles([{ start: 0, end: 7, expression: '${A:-1}', scope: 's' }])
    expect(text.split(':').map((part) => part.text)).toEqual(['${A:-1}', '80'])
    expect(text.split(':')[0]?.holes).toEqual([{ start: 0, end: 7, expression: '${A:-1}', scope: 's' }])
  })

  it('keeps the part of a hole that a cut leaves', () => {
    const text = verbatim('a${B}c').withHoles([{ start: 1, end: 5, expression: '${B}', scope: null }])
    expect(text.slice(3).holes).toEqual([{ start: 0, end: 2, expression: '${B}', scope: null }])
    expect(text.slice(5).holes).toEqual([])
  })

  it('limits a split to the first parts', () => {
    expect(
      verbatim('a=b=c')
        .split('=', 2)
        .map((part) => part.text),
    ).toEqual(['a', 'b=c'])
  })

  it('refuses parts of two files: a fault of the caller', () => {
    expect(() => MappedText.concat([verbatim('a'), MappedText.verbatim('g', 'b', 0)])).toThrow(TypeError)
    expect(() => MappedText.concat([])).toThrow(TypeError)
  })

  it('reads in the file what it says, for any slice of any slice of joined verbatim parts', () => {
    const source = fc.string({ minLength: 0, maxLength: 40 })
    fc.assert(
      fc.property(
        source,
        fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 1, maxLength: 4 }),
        fc.nat(40),
        fc.nat(40),
        (file, cuts, from, to) => {
          const whole = MappedText.verbatim('f', file, 0)
          const joined = MappedText.concat(cuts.map(([a, b]) => whole.slice(Math.min(a, b), Math.max(a, b))))
          const slice = joined.slice(Math.min(from, to), Math.max(from, to))
          expect(slice.text).toBe(joined.text.slice(Math.min(from, to), Math.max(from, to)))
          for (let i = 0; i < slice.length; i++) {
            const { start, end } = slice.span(i, i + 1)
            expect(file.slice(start, end)).toBe(slice.text[i])
          }
        },
      ),
    )
  })
})
