import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { marked, type Token, type Tokens } from 'marked'
import { PAGES, ROOT } from './support/pages.js'

/** Where the repository's own pages stand on the web. */
const OWN = /^https:\/\/github[.]com\/podman-topology\/podman-topology\/(?:blob|tree)\/main\//

function tokensIn(text: string): Token[] {
  const tokens: Token[] = []
  void marked.walkTokens(marked.lexer(text), (token) => void tokens.push(token))
  return tokens
}

/** Every link and image of a page, however it is written. */
const targetsIn = (text: string): string[] =>
  tokensIn(text).flatMap((token) => {
    if (token.type === 'link' || token.type === 'image') return [(token as Tokens.Link | Tokens.Image).href]
    return token.type === 'html' ? [...token.raw.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, target]) => target as string) : []
  })

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(text: string): ReadonlySet<string> {
  const anchors = new Set<string>()
  for (const token of tokensIn(text)) {
    if (token.type !== 'heading') continue
    const words = (token.tokens ?? []).map((part) => ('text' in part ? String(part.text) : part.raw)).join('')
    const anchor = words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replace(/ /g, '-')
    let name = anchor
    for (let i = 1; anchors.has(name); i++) name = `${anchor}-${i}`
    anchors.add(name)
  }
  return anchors
}

/** The links of a page that lead nowhere in this repository. */
function deadLinks(page: string, text: string): string[] {
  return targetsIn(text).filter((written) => {
    const target = OWN.test(written) ? `/${written.replace(OWN, '')}` : written
    if (/^[a-z]+:/.test(target)) return false
    const [path = '', anchor] = target.split('#') as [string, string?]
    const file = path === '' ? page : path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(page), path)
    if (file.startsWith('..') || !existsSync(join(ROOT, file))) return true
    const there = file === page ? text : PAGES.get(file)
    return anchor !== undefined && !(there !== undefined && anchorsOf(there).has(anchor))
  })
}

describe('links', () => {
  it.each([...PAGES])('of %s lead somewhere', (page, text) => {
    expect(deadLinks(page, text)).toEqual([])
    // A reference that is defined nowhere is left as text.
    expect(tokensIn(text).flatMap((token) => (token.type === 'text' ? (token.raw.match(/\]\[[^\]]*\]/) ?? []) : []))).toEqual([])
  })

  it('would be seen to lead nowhere', () => {
    const dead = [
      '[a](docs/nowhere.md)',
      '[a](docs)![b](docs/images/no.png)',
      '[a](docs/fixing.md#nowhere)',
      '[a](#nowhere)',
      '[a](../elsewhere/README.md)',
      '[a](docs/images/explorer.png#x)',
      '[a][b]\n\n[b]: docs/nowhere.md',
      '<img src="docs/images/no.png">',
      '[a](https://github.com/podman-topology/podman-topology/blob/main/docs/no.md)',
    ]
    expect(dead.map((text) => deadLinks('README.md', text).length)).toEqual(dead.map(() => 1))
    expect(
      deadLinks('docs/fixing.md', '## A `b`, c!\n\n## A `b`, c!\n\n[a](#a-b-c) [a](#a-b-c-1) [a](formats/kube.md#which-files-are-read)'),
    ).toEqual([])
  })

  it('lead from the README to every page', () => {
    const reached = new Set(['README.md'])
    for (const page of reached)
      for (const target of targetsIn(PAGES.get(page) ?? '')) {
        const file = posix.join(posix.dirname(page), target.replace(/#.*/, ''))
        if (PAGES.has(file)) reached.add(file)
      }
    expect([...PAGES.keys()].filter((page) => !reached.has(page))).toEqual([])
  })
})
