import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { BOARD_READABLE, boardOf, READABLE, scaleFor } from '../../src/report/explorer/board.js'
import { layoutOf } from '../../src/report/explorer/layout.js'
import { escaped, scriptData } from '../../src/report/explorer/markup.js'
import { sceneOf } from '../../src/report/explorer/scene.js'
import { sectionsOf, titlesOf } from '../../src/report/explorer/sections.js'
import { fitText, textWidth } from '../../src/report/explorer/text-size.js'
import { drawn, hostileFiles, INFRA, SHOP } from '../support/explorer.js'
import { check, fixtureCases, headOf } from '../support/fixtures.js'
import { LARGE } from '../support/large-trees.js'

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('<', '>', '&', '"', "'", '`', '=', '/', '\u2028', '\ud800', '\u0000'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
})

describe('text from a repository', () => {
  it('stays text between tags and in attributes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const markup = escaped(text)
        expect(markup).not.toMatch(/[<>"'`=]|&(?!#\d+;)/)
        const back = markup.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
        expect(back.replace(/\ufffd/g, '')).toBe(
          text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ufffd]/g, '').replace(LONE, ''),
        )
      }),
    )
  })

  it('stays data in a script element', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const data = scriptData({ text })
        expect(data).not.toMatch(/[<>&\u2028\u2029]/)
        expect(JSON.parse(data)).toEqual({ text })
      }),
    )
  })

  it('fits where it is cut to fit', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 300 }), (text, width) => {
        const cut = fitText(text, 13, width)
        expect(cut.length <= 1 || textWidth(cut, 13) <= width).toBe(true)
      }),
    )
  })
})

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Names of elements in the order in which they open and close; throws where they do not nest. Good for what this program writes. */
function elementsIn(xml: string): string[] {
  const open: string[] = []
  const seen: string[] = []
  for (const [, end, name = '', attributes = '', empty] of xml.matchAll(/<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (end === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> ends something else`)
    } else {
      seen.push(name)
      if (/\son\w+=/.test(attributes)) throw new Error(`a handler: ${attributes}`)
      if (empty !== '/') open.push(name)
    }
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(' ')}`)
  // Every bracket belongs to an element.
  expect(
    xml.replace(/<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g, '').replace(/<style>[\s\S]*?<\/style>/g, ''),
  ).not.toMatch(/</)
  return seen
}

const ALLOWED = new Set(['svg', 'style', 'g', 'rect', 'path', 'circle', 'ellipse', 'text', 'tspan', 'title'])

describe('the picture', () => {
  it('holds no element that a hostile name brought with it', async () => {
    const { svg } = await drawn(hostileFiles())
    expect(elementsIn(svg).filter((name) => !ALLOWED.has(name))).toEqual([])
    expect(svg).toContain('&#60;img')
  })

  it('is the same bytes whatever order the files come in', async () => {
    const paths = Object.keys(SHOP).sort()
    const once = await drawn(SHOP, paths)
    expect(await drawn(SHOP, paths)).toEqual(once)
    expect(await drawn(SHOP, [...paths].reverse())).toEqual(once)
  })

  it('shows what is open, what is wrong and what calls', async () => {
    const { svg } = await drawn(SHOP)
    expect(svg).toContain('aria-label="Service topology: 7 services')
    // The database's plug is marked, the proxy's is not.
    expect(svg).toMatch(/<g class="plug plug-flagged">(?:(?!<\/g>).)*5432/)
    expect(svg).toMatch(/<g class="plug"><rect[^>]*\/><text[^>]*>8443→443/)
    expect(svg).toMatch(/<g class="plug plug-host"><rect[^>]*\/><text[^>]*>127\.0\.0\.1:5672/)
    expect(svg.match(/data-call="/g)).toHaveLength(2)
    expect(svg).toContain('network shop')
    expect(svg).toContain('pod stats')
    expect(svg).toContain('host network')
  })

  it('counts what holds a pod’s ports as open, and not as a service, in the headline and in the label alike', async () => {
    const { svg, html } = await drawn(INFRA)
    expect(svg).toContain('aria-label="Service topology: 3 services, 1 open to the outside"')
    expect(html).toContain('<li>3 services</li>\n<li class="is-open">1 open to the outside</li>')
  })

  it('says so when there is nothing to show', async () => {
    expect((await drawn({ 'README.md': '# nothing\n' })).svg).toContain('Nothing here that Podman runs')
  })

  it.each(fixtureCases().map((fixture) => [`${fixture.rule} ${fixture.name}`, fixture] as const))(
    'has a place for everything in %s',
    async (_, { files }) => {
      const { analysis, report } = await check(headOf(files))
      const layout = layoutOf(sceneOf(analysis.graph, report.findings))
      const boxes = new Map(layout.boxes.map((box) => [box.id, box]))
      expect(layout.cards).toHaveLength(layout.scene.nodes.length)
      expect(boxes.size).toBe(layout.scene.boxes.length)
      for (const { id, box } of layout.scene.nodes) {
        const card = layout.cards.find((one) => one.id === id)
        expect(card && inside(card, boxes.get(box) as Rect)).toBe(true)
      }
      for (const { id, parent } of layout.scene.boxes)
        if (parent !== null) expect(inside(boxes.get(id) as Rect, boxes.get(parent) as Rect)).toBe(true)
      for (const [index, a] of layout.cards.entries()) for (const b of layout.cards.slice(index + 1)) expect(overlaps(a, b)).toBe(false)
      expect(layout.calls.size).toBe(layout.scene.calls.filter(({ from, to }) => from !== to).length)
    },
  )
})

describe('lines', () => {
  it('share one way past what is between, if they end at the same card', async () => {
    const service = (name: string, ...calls: string[]): string =>
      `  ${name}:\n    image: ghcr.io/acme/${name}:1\n    environment: { ${calls.join(', ')} }\n`
    const DB = 'DATABASE_URL: postgres://u@db:5432/x'
    const API = 'API_URL: http://api:8000'
    const { analysis, report } = await check({
      'compose.yaml': [
        'services:\n',
        ...Array.from({ length: 5 }, (_, index) => service(`worker${index}`, DB, API)),
        service('api', DB),
        '  db:\n    image: docker.io/library/postgres:16\n',
      ].join(''),
    })
    const layout = layoutOf(sceneOf(analysis.graph, report.findings))
    const api = layout.cards.find(({ id }) => layout.byId.get(id)?.name === 'api') as Rect
    const ways = layout.scene.calls.flatMap(({ from, to }, index) => {
      const ends = [layout.byId.get(from)?.name ?? '', layout.byId.get(to)?.name ?? '']
      return ends[0]?.startsWith('worker') && ends[1] === 'db' ? [layout.calls.get(index) ?? []] : []
    })
    expect(ways).toHaveLength(5)
    // Flat beside the card that they pass, all at one height that is not the card's.
    const heights = ways.map((points) => {
      const at = points.findIndex((point, index) => point.x <= api.x && (points[index + 1]?.x ?? 0) >= api.x + api.width)
      expect(points[at]?.y).toBe(points[at + 1]?.y)
      return points[at]?.y ?? Number.NaN
    })
    const [height = Number.NaN] = heights
    expect(new Set(heights)).toEqual(new Set([height]))
    expect(height < api.y || height > api.y + api.height).toBe(true)
  })
})

describe.each(Object.entries(LARGE))('the board of %s', (_, files) => {
  it('has each card in one section, and no call between two sections of a machine', async () => {
    const { analysis, report } = await check(files)
    const scene = sceneOf(analysis.graph, report.findings)
    const sections = sectionsOf(scene)
    expect(sections.flatMap(({ cards }) => cards).sort((a, b) => a - b)).toEqual([...scene.nodes.keys()])
    const sectionOf = new Map(sections.flatMap(({ cards }, index) => cards.map((card) => [scene.nodes[card]?.id ?? '', index] as const)))
    const hosts = new Map(analysis.graph.topology.containers.map(({ id, host }) => [id as string, host]))
    const across = scene.calls.filter(
      ({ from, to }) => hosts.get(from) === hosts.get(to) && hosts.has(to) && sectionOf.get(from) !== sectionOf.get(to),
    )
    expect(across).toEqual([])
    expect(new Set(titlesOf(sections)).size).toBe(sections.length)
  })

  it('stands for a picture that is too large to be read, and can be read itself', async () => {
    const { analysis, report } = await check(files)
    const scene = sceneOf(analysis.graph, report.findings)
    expect(scaleFor(layoutOf(scene))).toBeLessThan(READABLE)
    const sections = sectionsOf(scene)
    const board = boardOf(scene, sections)
    expect(scaleFor(board)).toBeGreaterThanOrEqual(BOARD_READABLE)
    expect(board.tiles.flatMap(({ tile }) => tile.sections).sort((a, b) => a - b)).toEqual([...sections.keys()])
    const rects = board.tiles.map(({ tile: { width, height }, x, y }) => ({ x, y, width, height }))
    for (const [index, a] of rects.entries()) {
      expect(inside(a, { x: 0, y: 0, width: board.width, height: board.height })).toBe(true)
      for (const b of rects.slice(index + 1)) expect(overlaps(a, b)).toBe(false)
    }
  })

  it('is what the SVG shows, the same bytes each time', async () => {
    const { svg } = await drawn(files)
    expect(elementsIn(svg).filter((name) => !ALLOWED.has(name))).toEqual([])
    expect(svg).toContain('data-tile="0"')
    expect(svg).not.toContain('data-card=')
    const { svg: again } = await drawn(files, Object.keys(files).sort().reverse())
    expect(again).toBe(svg)
  })
})

interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
const inside = (a: Rect, b: Rect): boolean => a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height
const overlaps = (a: Rect, b: Rect): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe('the page', () => {
  const sha = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

  it('allows its own script and style and nothing else', async () => {
    const { html } = await drawn(SHOP)
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ''
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
    expect(policy).toBe(`default-src 'none'; script-src ${sha(script)}; style-src ${sha(style)}; base-uri 'none'; form-action 'none'`)
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(html).not.toMatch(/\sstyle="|\ssrc=|\shref=|\son[a-z]+="/)
  })

  it('holds hostile names as data and text only', async () => {
    const { html } = await drawn(hostileFiles())
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(html.match(/<style/g)).toHaveLength(1)
    expect(html).not.toContain('<img')
    const data = JSON.parse(/<script type="application\/json" id="data">([^<]*)<\/script>/.exec(html)?.[1] ?? '')
    expect(data.cards.length).toBeGreaterThan(10)
  })

  it('tells where everything it says stands', async () => {
    const { html } = await drawn(SHOP)
    const data = JSON.parse(/<script type="application\/json" id="data">([^<]*)<\/script>/.exec(html)?.[1] ?? '')
    const db = data.cards.find(({ label }: { label: string }) => label === 'db')
    expect(db).toMatchObject({ at: 'shop/db.container:1', open: ['5432'], severity: 'error', format: 'quadlet' })
    expect(data.findings[db.findings[0]]).toMatchObject({
      rule: 'internal-port-published',
      at: 'shop/db.container:4',
      line: 'PublishPort=5432:5432',
    })
    expect(data.texts).toContain('shop/db.container:4')
  })
})
