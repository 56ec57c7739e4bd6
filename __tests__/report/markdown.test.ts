import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { marked, type Token } from 'marked'
import { fenced, markdownCode, markdownText, table } from '../../src/report/markdown.js'

const HOSTILE = fc.string({
  unit: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '|',
        '`',
        '``',
        '\\',
        '*',
        '_',
        '~~',
        '[x](y)',
        '![x](y)',
        '<b>',
        '<!--',
        '</details>',
        '@user',
        '#1',
        'GH-1',
        'https://x.y',
        'www.x.y',
        '\n',
        '\r\n',
        '- ',
        '1. ',
        '# ',
        '> ',
        '&lt;',
        '&#64;',
        '\u202e',
        '---',
        '0123456789abcdef',
        ' ',
      ),
    },
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
  maxLength: 10,
})

/** Every kind of token in parsed markdown. */
function kinds(markdown: string): Set<string> {
  const found = new Set<string>()
  const visit = (tokens: readonly Token[] | undefined): void => {
    for (const token of tokens ?? []) {
      found.add(token.type)
      visit('tokens' in token ? token.tokens : undefined)
      if (token.type === 'list') visit(token.items)
    }
  }
  visit(marked.lexer(markdown, { gfm: true }))
  return found
}

describe('markdownText', () => {
  it('is just text, wherever it stands', () => {
    const allowed = new Set(['paragraph', 'text', 'escape', 'space', 'br', 'list', 'list_item'])
    fc.assert(
      fc.property(HOSTILE, (text) => {
        expect([...kinds(`- x ${markdownText(text)}\n`)].filter((kind) => !allowed.has(kind))).toEqual([])
        expect(
          [...kinds(markdownText(text).trimStart())].filter((kind) => !['paragraph', 'text', 'escape', 'space', 'br'].includes(kind)),
        ).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('mentions nobody, refers to nothing and links nowhere', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        expect(markdownText(text)).not.toMatch(/@[\w-]|#\d|\bGH-\d|https?:\/\/|www\.|\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/i)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps one row of a table one row with its cells', () => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, (a, b) => {
        const tokens = marked.lexer(table(['a', 'b', 'c'], [[markdownText(a), markdownCode(b), 'x']]))
        expect(tokens.map(({ type }) => type)).toEqual(['table'])
        const [only] = tokens
        expect(only?.type === 'table' && only.rows.map((row: { text: string }[]) => [row.length, row[2]?.text])).toEqual([[3, 'x']])
      }),
      { numRuns: 300 },
    )
  })

  it('reads as it was written', () => {
    expect(markdownText('port 5432 of db is published')).toBe('port 5432 of db is published')
    expect(marked.parseInline(markdownText('a*b* <c> & `d` [e](f) _g_ \\h'))).toBe('a*b* &lt;c&gt; &amp; `d` [e](f) _g_ \\h')
  })
})

describe('markdownCode', () => {
  it('is one code span with the text', () => {
    const plain = fc.stringMatching(/^[ -~]{1,20}$/).filter((text) => !text.includes('|') && text.trim() !== '')
    fc.assert(
      fc.property(plain, (text) => {
        const [paragraph] = marked.lexer(`x ${markdownCode(text)}`)
        const tokens = paragraph && 'tokens' in paragraph ? (paragraph.tokens ?? []) : []
        expect(tokens.map(({ type }) => type)).toEqual(['text', 'codespan'])
        expect((tokens[1] as { text?: string }).text?.trim()).toBe(text.trim())
      }),
    )
  })
})

describe('fenced', () => {
  it('is longer than what it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', '\n', 'a', '~', ' ') }), (text) => {
        const tokens = marked.lexer(`${fenced(text, 'mermaid')}\nafter`)
        expect(tokens.filter(({ type }) => type !== 'space').map(({ type }) => type)).toEqual(['code', 'paragraph'])
        expect(tokens[0]).toMatchObject({ lang: 'mermaid' })
      }),
    )
  })
})
