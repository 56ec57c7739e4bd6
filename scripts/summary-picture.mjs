// @ts-check
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { marked } from 'marked'
import { startBrowser } from './browser.mjs'
import { load } from './load.mjs'

const ROOT = resolve(import.meta.dirname, '..')
const WIDTH = 880

/** A shop whose database is opened by a change that adds a tool to look into it. */
const BEFORE = {
  'shop.network': '[Network]\n',
  'web.container':
    '[Container]\nImage=docker.io/library/wordpress:6\nNetwork=shop.network\nEnvironment=WORDPRESS_DB_HOST=db:3306\nPublishPort=8080:80\n',
  'db.container': '[Container]\nImage=docker.io/library/mariadb:11\nContainerName=db\nNetwork=shop.network\n',
}
const AFTER = {
  ...BEFORE,
  'db.container': `${BEFORE['db.container']}PublishPort=3306:3306\n`,
  'adminer.container':
    '[Container]\nImage=docker.io/library/adminer:4\nNetwork=shop.network\nEnvironment=ADMINER_DEFAULT_SERVER=db\nPublishPort=8080:8080\n',
}

/** The job's summary of that change as markdown, made as the action makes it. */
async function summary() {
  const { analyse, diffTopologies, ListedTree, markdownSummary, NO_CONFIG, RULES, settle, sourcesOf } = await load(`
    export { analyse } from './src/analyse.ts'
    export { NO_CONFIG } from './src/config/index.ts'
    export { settle, sourcesOf } from './src/diagnostics/index.ts'
    export { diffTopologies } from './src/diff/index.ts'
    export { markdownSummary } from './src/report/index.ts'
    export { RULES } from './src/rules/index.ts'
    export { ListedTree } from './src/source/index.ts'
  `)
  /** @param {Record<string, string>} files */
  const look = async (files) => {
    const entries = Object.keys(files).sort()
    const read = (/** @type {{ path: string }} */ { path }) => ({ ok: true, text: files[path] })
    const tree = new ListedTree(
      entries.map((path) => ({ path })),
      read,
    )
    return { ...(await analyse(tree, { hosts: [], includes: () => true })), config: NO_CONFIG }
  }
  const [base, head] = [await look(BEFORE), await look(AFTER)]
  const report = settle(head, base, { selection: 'new', pedantic: false, rules: RULES })
  const diff = {
    diff: diffTopologies(base.graph, head.graph),
    base: base.graph,
    head: head.graph,
    baseSources: sourcesOf(base.tree),
    headSources: sourcesOf(head.tree),
    weakened: [],
    subject: 'This pull request',
  }
  return markdownSummary(report, { view: head.graph, diff })
}

/**
 * Photographs the summary of a pull request, with the markdown and mermaid of other hands than GitHub's.
 * @param {string} chromium
 * @param {string} file where the PNG goes
 */
export async function photographSummary(chromium, file) {
  const html = String(marked.parse(await summary(), { gfm: true }))
  // The machine that draws this may have no coloured font.
  const drawn = html
    .replaceAll('❌', '✖')
    .replace(/<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g, '<pre class="mermaid">$1</pre>')
  const mermaid = pathToFileURL(join(ROOT, 'node_modules/mermaid11/dist/mermaid.min.js')).href
  const page = `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${drawn}<script src="${mermaid}"></script><script>
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })
    window.done = mermaid.run({ querySelector: '.mermaid' })</script>`
  const directory = mkdtempSync(join(tmpdir(), 'podman-topology-'))
  const browser = await startBrowser(chromium)
  try {
    writeFileSync(join(directory, 'summary.html'), page)
    await browser.page.send('Emulation.setDeviceMetricsOverride', { width: WIDTH + 32, height: 800, deviceScaleFactor: 1, mobile: false })
    await browser.page.open(pathToFileURL(join(directory, 'summary.html')).href)
    await browser.page.run('window.done')
    const height = await browser.page.run('document.documentElement.scrollHeight')
    const clip = { x: 0, y: 0, width: WIDTH + 32, height, scale: 1 }
    const { data } = await browser.page.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true, clip })
    writeFileSync(file, Buffer.from(data, 'base64'))
  } finally {
    await browser.end()
    rmSync(directory, { recursive: true, force: true })
  }
}

const STYLE = `
  body { font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; color: #1f2328; margin: 0; padding: 16px; width: ${WIDTH}px }
  table { border-collapse: collapse }
  td, th { border: 1px solid #d1d9e0; padding: 6px 13px }
  tr:nth-child(2n) { background: #f6f8fa }
  code { background: #818b981f; padding: 0.2em 0.4em; border-radius: 6px; font-size: 85% }
  h2, h3 { border-bottom: 1px solid #d1d9e0b3; padding-bottom: 0.3em }
  pre.mermaid { background: #f6f8fa; padding: 16px; text-align: center }
`
