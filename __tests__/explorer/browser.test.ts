/** The explorer in a real browser. Skipped, with the reason in the test's name, where there is no Chromium on the path. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import axe from 'axe-core'
import { findChromium, type Page, startBrowser } from '../../scripts/browser.mjs'
import { drawn, hostileFiles, INFRA, SHOP } from '../support/explorer.js'
import { LARGE } from '../support/large-trees.js'

const chromium = findChromium()
const AXE = axe.source

const withBrowser = chromium === null ? describe.skip : describe
const reason = chromium === null ? ' (skipped: no Chromium on the path)' : ''

withBrowser(`the explorer in Chromium${reason}`, () => {
  const directory = mkdtempSync(join(tmpdir(), 'podman-topology-explorer-'))
  const files = new Map<string, string>()
  let browser: Awaited<ReturnType<typeof startBrowser>>

  beforeAll(async () => {
    browser = await startBrowser(chromium ?? '')
    for (const [name, repository] of [['shop', SHOP], ['hostile', hostileFiles()], ['infra', INFRA], ...Object.entries(LARGE)] as const) {
      files.set(name, join(directory, `${name}.html`))
      writeFileSync(join(directory, `${name}.html`), (await drawn(repository)).html)
    }
  }, 120_000)
  afterAll(async () => {
    await browser.end()
    rmSync(directory, { recursive: true, force: true })
  })

  /** Opens a page and fails when it complained or asked for anything. */
  async function explore<T>(name: string, use: (page: Page) => Promise<T>): Promise<T> {
    const { page } = browser
    await page.send('Emulation.setDeviceMetricsOverride', { width: 1440, height: 900, deviceScaleFactor: 1, mobile: false })
    await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: 'light' }] })
    await page.open(pathToFileURL(files.get(name) ?? '').href)
    const result = await use(page)
    expect(page.complaints).toEqual([])
    expect(page.requests).toEqual([])
    return result
  }

  const panelText = 'document.getElementById("panel").innerText'
  const shownCards = '[...document.querySelectorAll("[data-card]:not(.dim) .name")].map((name) => name.textContent).sort()'
  const card = (label: string): string =>
    `[...document.querySelectorAll("[data-card]")].find((card) => card.querySelector(".name").textContent === ${JSON.stringify(label)})`

  /** Where on the screen a card is. */
  const middleOf = (page: Page, label: string): Promise<{ x: number; y: number }> =>
    page.run(
      `(() => { const { x, y, width, height } = ${card(label)}.querySelector('.name').getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 } })()`,
    )

  async function click(page: Page, at: { x: number; y: number }): Promise<void> {
    for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'])
      await page.send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 })
  }

  /** From the sections of a large picture to all of it. */
  const toPicture = (page: Page): Promise<void> =>
    page.run(`(() => { if (document.querySelector('.at-board')) document.getElementById('to-board').click() })()`)

  const tile = (title: string): string =>
    `[...document.querySelectorAll("[data-tile]")].find((tile) => tile.querySelector(".title").textContent === ${JSON.stringify(title)})`

  /** Where the middle of the part of an element is that a selector finds. */
  const middleOfPart = (page: Page, element: string, part: string): Promise<{ x: number; y: number }> =>
    page.run(
      `(() => { const { x, y, width, height } = ${element}.querySelector(${JSON.stringify(part)}).getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 } })()`,
    )

  async function press(page: Page, key: string): Promise<void> {
    for (const type of ['keyDown', 'keyUp'])
      await page.send('Input.dispatchKeyEvent', { type, key, code: key, ...(key === 'Enter' && type === 'keyDown' ? { text: '\r' } : {}) })
  }

  it('starts with what is open and what was found', () =>
    explore('shop', async (page) => {
      const text = await page.run(panelText)
      expect(text).toMatch(/FINDINGS \(\d+\)[\s\S]*internal-port-published[\s\S]*OPEN TO THE OUTSIDE \(\d+\)[\s\S]*8443→443/i)
      // Lines from the outside are on the screen, at the outside's own edge.
      expect(
        await page.run(
          '[...document.querySelectorAll(".edge-open")].filter((line) => line.getBoundingClientRect().left < innerWidth / 2).length',
        ),
      ).toBeGreaterThan(1)
    }))

  it.each(['shop', 'hostile', 'infra', ...Object.keys(LARGE)])('counts alike in the headline and beside the picture: %s', (name) =>
    explore(name, async (page) => {
      const facts: string[] = await page.run('[...document.querySelectorAll(".facts li")].map((fact) => fact.textContent)')
      const titles: string[] = await page.run('[...document.querySelectorAll("#panel h3")].map((title) => title.textContent)')
      const beside = (title: string): number =>
        Number(titles.map((one) => new RegExp(`^${title} \\((\\d+)\\)$`).exec(one)?.[1] ?? '').find(Boolean) ?? 0)
      expect(facts.map((fact) => Number.parseInt(fact, 10))).toEqual([
        beside('Services'),
        beside('Open to the outside'),
        beside('Findings'),
      ])
      expect(beside('Services')).toBeGreaterThan(0)
    }),
  )

  it.each(['infra', 'hostile', 'shop'])('keeps names inside their cards, near and far: %s', (name) =>
    explore(name, async (page) => {
      await toPicture(page)
      for (const far of [false, true]) {
        const wide: string[] = await page.run(`(() => {
          document.getElementById('picture').classList.toggle('far', ${far})
          return [...document.querySelectorAll('[data-card]')].flatMap((card) => {
            const edge = card.querySelector(':scope > rect').getBoundingClientRect()
            const texts = [...card.querySelectorAll(':scope > text')].filter((text) => getComputedStyle(text).display !== 'none')
            const plugs = [...card.querySelectorAll('.plug text')].filter((text) => {
              const [pill, at] = [text.parentNode.querySelector('rect').getBoundingClientRect(), text.getBoundingClientRect()]
              return getComputedStyle(text).display !== 'none' && (at.left < pill.left || at.right > pill.right)
            })
            return [...texts.filter((text) => text.getBoundingClientRect().right > edge.right - 1), ...plugs].map((text) => text.textContent)
          })
        })()`)
        expect(wide).toEqual([])
      }
    }),
  )

  it('shows the facts of a service that is clicked, with file and line', () =>
    explore('shop', async (page) => {
      await click(page, await middleOf(page, 'db'))
      const text: string = await page.run(panelText)
      expect(text).toContain('shop/db.container:1')
      expect(text).toContain('shop/db.container:4')
      expect(text).toContain('internal-port-published')
      expect(await page.run('document.querySelectorAll("[data-call].lit").length')).toBe(1)
      // Reasons unfold.
      await page.run('document.querySelectorAll("#panel details").forEach((details) => { details.open = true })')
      expect(await page.run(panelText)).toMatch(/postgres[\s\S]*listens on port 5432/)
      // A name of another service leads there.
      await page.run('[...document.querySelectorAll("#panel .link")].find((link) => link.textContent === "app").click()')
      expect(await page.run(panelText)).toContain('shop/app.container:1')
    }))

  it('moves by dragging, without taking the end of it for a click', () =>
    explore('shop', async (page) => {
      const before = await middleOf(page, 'db')
      const to = { x: before.x + 60, y: before.y + 40 }
      await page.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...before, button: 'left', clickCount: 1 })
      for (const share of [0.3, 0.7, 1])
        await page.send('Input.dispatchMouseEvent', {
          type: 'mouseMoved',
          x: before.x + 60 * share,
          y: before.y + 40 * share,
          button: 'left',
          buttons: 1,
        })
      await page.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...to, button: 'left', clickCount: 1 })
      const after = await middleOf(page, 'db')
      expect(after.x - before.x).toBeCloseTo(60, 0)
      expect(after.y - before.y).toBeCloseTo(40, 0)
      expect(await page.run('document.querySelector(".chosen")')).toBeNull()
      await page.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...after, deltaX: 0, deltaY: -200 })
      await page.run('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))')
      expect(await page.run(`document.getElementById('view').getAttribute('transform')`)).toMatch(/scale\(1\.[3-9]/)
    }))

  it('finds by name, image and port, and filters', () =>
    explore('shop', async (page) => {
      const search = (text: string): Promise<unknown> =>
        page.run(
          `(() => { const field = document.getElementById('search'); field.value = ${JSON.stringify(text)}; field.dispatchEvent(new Event('input')) })()`,
        )
      await search('postgres')
      expect(await page.run(shownCards)).toEqual(['db'])
      expect(await page.run('document.getElementById("status").textContent')).toMatch(/^1 of \d+ match$/)
      await search('8443')
      expect(await page.run(shownCards)).toEqual(['proxy'])
      await search('nothing like it')
      expect(await page.run(panelText)).toContain('Nothing matches')
      await search('')
      await page.run('document.getElementById("only-found").click()')
      expect(await page.run(shownCards)).toContain('db')
      expect(await page.run(shownCards)).not.toContain('app')
      await page.run('document.getElementById("only-found").click()')
      await page.run('document.getElementById("only-open").click()')
      expect(await page.run(shownCards)).toEqual(expect.arrayContaining(['db', 'grafana', 'proxy']))
      expect(await page.run(shownCards)).not.toContain('queue')
      await page.run('document.getElementById("only-open").click()')
      await page.run(
        '(() => { const format = document.getElementById("format"); format.value = "compose"; format.dispatchEvent(new Event("change")) })()',
      )
      expect(await page.run(shownCards)).toEqual(['queue'])
    }))

  it('works with the keyboard alone', () =>
    explore('shop', async (page) => {
      await page.run(`${card('proxy')}.focus()`)
      await press(page, 'ArrowRight')
      expect(await page.run('document.activeElement.querySelector(".name").textContent')).toBe('app')
      await press(page, 'Enter')
      expect(await page.run('document.activeElement.id')).toBe('panel')
      expect(await page.run(panelText)).toContain('shop/app.container:1')
      await press(page, 'Escape')
      expect(await page.run('document.activeElement.querySelector(".name").textContent')).toBe('app')
      await press(page, '/')
      expect(await page.run('document.activeElement.id')).toBe('search')
      // One stop for Tab in the whole picture.
      expect(await page.run('document.querySelectorAll("[data-card][tabindex=\'0\']").length')).toBe(1)
    }))

  it('runs nothing that a hostile name brought with it', () =>
    explore('hostile', async (page) => {
      for (let index = 0; index < (await page.run('document.querySelectorAll("[data-tile]").length')); index++) {
        await page.run(`document.querySelector('[data-tile="${index}"]').dispatchEvent(new MouseEvent('click', { bubbles: true }))`)
        await page.run(`document.getElementById('to-board').click()`)
      }
      for (let index = 0; index < (await page.run('document.querySelectorAll("[data-card]").length')); index++)
        await page.run(`document.querySelector('[data-card="${index}"]').dispatchEvent(new MouseEvent('click', { bubbles: true }))`)
      expect(await page.run('document.title')).toBe('Service topology')
      expect(await page.run('document.querySelectorAll("img, iframe, a").length')).toBe(0)
    }))

  describe.each([...Object.keys(LARGE), 'shop', 'infra', 'hostile'])('at first: %s', (name) => {
    it('everything is within the window', () =>
      explore(name, async (page) => {
        const outside: string[] = await page.run(`(() => {
          const frame = document.getElementById('picture').getBoundingClientRect()
          const shown = [...document.querySelectorAll('[data-card],[data-tile],[data-row],[data-box]')].filter((element) => element.getBoundingClientRect().width > 0)
          if (shown.length === 0) return ['nothing']
          return shown.filter((element) => {
            const { left, right, top, bottom } = element.getBoundingClientRect()
            return left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom
          }).map((element) => element.textContent)
        })()`)
        expect(outside).toEqual([])
      }))

    it('text has nine pixels, or is not there, at every scale', () =>
      explore(name, async (page) => {
        const small = `(() => {
          const texts = [...document.querySelectorAll('#picture text')].filter((text) => text.getBoundingClientRect().width > 0)
          const scale = document.querySelector(document.querySelector('.at-board') ? '#board' : '#view').getScreenCTM().a
          return texts.filter((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale < 8.99).map((text) => text.textContent)
        })()`
        expect(await page.run(small)).toEqual([])
        await toPicture(page)
        for (let step = 0; step < 14; step++) {
          expect(await page.run(small)).toEqual([])
          await page.run("document.getElementById('zoom-in').click()")
        }
      }))

    it('what is open is told with its ports, or counted', () =>
      explore(name, async (page) => {
        const open: number = await page.run('Number.parseInt(document.querySelector(".facts li:nth-child(2)").textContent, 10)')
        const told: number = await page.run(`(() => {
          const shown = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.getBoundingClientRect().width > 0)
          if (!document.querySelector('.at-board')) return shown('[data-open]').length
          const more = shown('.more').map((text) => Number(/^\\+ (\\d+) more open/.exec(text.textContent)?.[1] ?? 0))
          return shown('.open-row').length + more.reduce((sum, count) => sum + count, 0)
        })()`)
        expect(told).toBe(open)
      }))

    it('no text leaves its tile', () =>
      explore(name, async (page) => {
        const wide: string[] =
          await page.run(`[...document.querySelectorAll('[data-tile]')].filter((tile) => tile.getBoundingClientRect().width > 0).flatMap((tile) => {
          const edge = tile.querySelector('.frame').getBoundingClientRect()
          const parts = [...tile.querySelectorAll('text,circle,.pill')]
          return parts.filter((part) => part.getBoundingClientRect().right > edge.right - 1).map((part) => part.textContent || part.tagName)
        })`)
        expect(wide).toEqual([])
      }))
  })

  it.each([
    [1024, 700],
    [390, 844],
  ])('shows what can be read in a window of %d by %d, and no page that is wider', (width, height) =>
    explore('fifty stacks of ten services', async (page) => {
      await page.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
      await page.open(pathToFileURL(files.get('fifty stacks of ten services') ?? '').href)
      expect(await page.run('document.documentElement.scrollWidth')).toBe(width)
      expect(await page.run('document.getElementById("board").getScreenCTM().a')).toBeCloseTo(0.82, 3)
      // From the outside on.
      expect(await page.run('document.querySelector("#board .globe").getBoundingClientRect().left')).toBeGreaterThanOrEqual(0)
    }),
  )

  it('unfolds a section that is clicked, alone, and folds it again', () =>
    explore('fifty stacks of ten services', async (page) => {
      await click(page, await middleOfPart(page, tile('stack15'), '.title'))
      const text: string = await page.run(panelText)
      expect(text).toMatch(/^← Overview\s+network stack15[\s\S]*db15[\s\S]*SERVICES \(10\)/i)
      const seen = `[...document.querySelectorAll('[data-card]:not(.aside) .name')].map((name) => name.textContent).sort().join(' ')`
      expect(await page.run(seen)).toBe('api15 cache15 db15 mail15 metrics15 proxy15 queue15 search15 web15 worker15')
      const inside: boolean = await page.run(`(() => {
        const frame = document.getElementById('picture').getBoundingClientRect()
        return [...document.querySelectorAll('[data-card]:not(.aside)')].every((card) => {
          const { left, right, top, bottom } = card.getBoundingClientRect()
          return left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom
        })
      })()`)
      expect(inside).toBe(true)
      await page.run('document.querySelector("#panel .back").click()')
      expect(await page.run('document.querySelectorAll(".at-board").length')).toBe(1)
      expect(await page.run(panelText)).toContain('SERVICES (500)')
    }))

  it('opens the service of a row that is clicked, in its section', () =>
    explore('fifty stacks of ten services', async (page) => {
      await click(page, await middleOfPart(page, tile('stack15'), '.open-row .service'))
      expect(await page.run(panelText)).toContain('stack15/db15.container:1')
      expect(await page.run('document.querySelector(".chosen").getBoundingClientRect().width > 0')).toBe(true)
      expect(await page.run('document.querySelectorAll(".at-board").length')).toBe(0)
    }))

  it('goes from section to section with the keyboard alone', () =>
    explore('fifty stacks of ten services', async (page) => {
      const focused = 'document.activeElement.querySelector(".title, .name").textContent'
      await page.run(`${tile('stack10')}.focus()`)
      await press(page, 'ArrowDown')
      expect(await page.run(focused)).toBe('stack15')
      await press(page, 'ArrowRight')
      expect(await page.run(focused)).not.toBe('stack15')
      await press(page, 'ArrowLeft')
      await press(page, 'Enter')
      expect(await page.run('document.activeElement.hasAttribute("data-card")')).toBe(true)
      expect(await page.run(panelText)).toMatch(/network stack\d+/)
      await press(page, 'Enter')
      expect(await page.run(panelText)).toMatch(/stack\d+\/\w+\.container:1/)
      await press(page, 'Escape')
      await press(page, 'Escape')
      expect(await page.run('document.activeElement.hasAttribute("data-tile")')).toBe(true)
      expect(await page.run('document.querySelectorAll("[data-tile][tabindex=\'0\']").length')).toBe(1)
    }))

  it('lists the sections of a tile that stands for many', () =>
    explore('a hundred and twenty machines with one closed service each', async (page) => {
      await click(page, await middleOfPart(page, tile('117 sections'), '.title'))
      expect(await page.run(panelText)).toContain('SECTIONS (117)')
      await page.run('document.querySelector("#panel .row").click()')
      expect(await page.run('document.querySelectorAll("[data-card]:not(.aside)").length')).toBe(1)
    }))

  it('searches and filters sections', () =>
    explore('fifty stacks of ten services', async (page) => {
      const shown = `[...document.querySelectorAll('[data-tile]:not(.dim) .title')].map((title) => title.textContent)`
      await page.run("document.getElementById('only-found').click()")
      expect(await page.run(`${shown}.length`)).toBe(10)
      await page.run("document.getElementById('only-found').click()")
      await page.run(
        "(() => { const field = document.getElementById('search'); field.value = 'db17'; field.dispatchEvent(new Event('input')) })()",
      )
      expect(await page.run(shown)).toEqual(['stack17'])
      // A network's name finds what is on it.
      await page.run(
        "(() => { const field = document.getElementById('search'); field.value = 'network stack17'; field.dispatchEvent(new Event('input')) })()",
      )
      expect(await page.run('document.getElementById("status").textContent')).toBe('10 of 500 match')
      await page.run(
        "(() => { const field = document.getElementById('search'); field.value = 'db17'; field.dispatchEvent(new Event('input')) })()",
      )
      await page.run("document.getElementById('search').focus()")
      await press(page, 'Enter')
      expect(await page.run(panelText)).toContain('stack17/db17.container:1')
      expect(await page.run('document.querySelector(".chosen").getBoundingClientRect().width > 0')).toBe(true)
    }))

  it.each([
    ['shop', 'light', ''],
    ['shop', 'dark', card('db')],
    ['hostile', 'light', ''],
    ['fifty stacks of ten services', 'light', ''],
    ['fifty stacks of ten services', 'dark', tile('stack15')],
    ['five projects of the same services, which all call each other', 'dark', ''],
  ])('has no serious accessibility issue: %s, %s', (name, scheme, chosen) =>
    explore(name, async (page) => {
      await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
      if (chosen !== '') await page.run(`${chosen}.dispatchEvent(new MouseEvent('click', { bubbles: true }))`)
      // Its script comes through the protocol, which the page's policy does not bind.
      await page.run(`${AXE}; undefined`)
      const violations: { id: string; impact: string; nodes: { html: string }[] }[] = await page.run(
        "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
      )
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    }),
  )

  it('is ready soon with 500 services', () =>
    explore('fifty stacks of ten services', async (page) => {
      expect(await page.run('document.querySelectorAll("[data-card]").length')).toBe(500)
      // From the navigation to the end of the script and the first frame after it, on the page's own clock.
      const ready: number = await page.run(
        'new Promise((resolve) => requestAnimationFrame(() => resolve(Number(document.documentElement.dataset.ready))))',
      )
      expect(ready).toBeGreaterThan(0)
      expect(ready).toBeLessThan(2000)
      const searched: number = await page.run(
        "(() => { const start = performance.now(); const field = document.getElementById('search'); field.value = 'db1'; field.dispatchEvent(new Event('input')); document.body.getBoundingClientRect(); return performance.now() - start })()",
      )
      expect(searched).toBeLessThan(1000)
    }))
})
