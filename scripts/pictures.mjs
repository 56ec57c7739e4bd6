#!/usr/bin/env node
// @ts-check
/**
 * Draws the pictures of the documentation: from docs/example the SVG by the program itself and the explorer as a Chromium shows it, the
 * explorer of a large repository that is made for it, and the summary of a small pull request.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findChromium, startBrowser } from './browser.mjs'
import { load } from './load.mjs'
import { photographSummary } from './summary-picture.mjs'

const ROOT = resolve(import.meta.dirname, '..')
const IMAGES = join(ROOT, 'docs/images')

const { analyse, htmlGraph, manyServices, NO_CONFIG, RULES, readDiskTree, settle, svgGraph } = await load(`
  export { analyse } from './src/analyse.ts'
  export { NO_CONFIG } from './src/config/index.ts'
  export { settle } from './src/diagnostics/index.ts'
  export { readDiskTree } from './src/host/disk-tree.ts'
  export { htmlGraph, svgGraph } from './src/report/explorer/index.ts'
  export { RULES } from './src/rules/index.ts'
  export { manyServices } from './__tests__/support/many-services.ts'
`)
const { tree } = readDiskTree(join(ROOT, 'docs/example'))
const { analysis, report } = await pictureOf(tree)

writeFileSync(join(IMAGES, 'topology.svg'), svgGraph(analysis.graph, report))
console.log('wrote docs/images/topology.svg')

const chromium = findChromium()
if (chromium === null) {
  console.error('there is no Chromium on the path to show the explorer and the summary in')
  process.exitCode = 1
} else {
  const select = `(() => {
    const card = [...document.querySelectorAll('[data-card]')].find((one) => one.querySelector('.name').textContent === 'db')
    card.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  })()`
  await photograph(chromium, await htmlGraph(analysis.graph, report), 'explorer.png', select, { width: 1440, height: 810 })
  const large = await pictureOfFiles(manyServices(160))
  await photograph(chromium, await htmlGraph(large.analysis.graph, large.report), 'explorer-large.png', 'undefined', {
    width: 1280,
    height: 720,
  })
  await photographSummary(chromium, join(IMAGES, 'summary.png'))
  console.log('wrote docs/images/summary.png')
}

/** @param {any} tree */
async function pictureOf(tree) {
  const analysis = await analyse(tree, { hosts: [], includes: () => true })
  return { analysis, report: settle({ ...analysis, config: NO_CONFIG }, null, { selection: 'all', pedantic: false, rules: RULES }) }
}

/** @param {Record<string, string>} files */
async function pictureOfFiles(files) {
  const directory = mkdtempSync(join(tmpdir(), 'podman-topology-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true })
      writeFileSync(join(directory, path), text)
    }
    return await pictureOf(readDiskTree(directory).tree)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

/**
 * The explorer, after something was done in it.
 * @param {string} chromium
 * @param {string} html
 * @param {string} name
 * @param {string} act what the page runs first
 * @param {{ width: number, height: number }} size of the window, in pixels
 */
async function photograph(chromium, html, name, act, size) {
  const directory = mkdtempSync(join(tmpdir(), 'podman-topology-'))
  const { page, end } = await startBrowser(chromium)
  try {
    writeFileSync(join(directory, 'explorer.html'), html)
    await page.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false })
    await page.open(pathToFileURL(join(directory, 'explorer.html')).href)
    await page.run(act)
    await page.run('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))')
    const { data } = await page.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: false })
    writeFileSync(join(IMAGES, name), Buffer.from(data, 'base64'))
    console.log(`wrote docs/images/${name}`)
  } finally {
    await end()
    rmSync(directory, { recursive: true, force: true })
  }
}
