#!/usr/bin/env node
// @ts-check
/**
 * Draws the pictures of the documentation: from docs/example the SVG by the program itself and the explorer as a Chromium shows it, and the
 * summary of a small pull request.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findChromium, startBrowser } from './browser.mjs'
import { load } from './load.mjs'
import { photographSummary } from './summary-picture.mjs'

const ROOT = resolve(import.meta.dirname, '..')
const IMAGES = join(ROOT, 'docs/images')

const { analyse, htmlGraph, NO_CONFIG, RULES, readDiskTree, settle, svgGraph } = await load(`
  export { analyse } from './src/analyse.ts'
  export { NO_CONFIG } from './src/config/index.ts'
  export { settle } from './src/diagnostics/index.ts'
  export { readDiskTree } from './src/host/disk-tree.ts'
  export { htmlGraph, svgGraph } from './src/report/explorer/index.ts'
  export { RULES } from './src/rules/index.ts'
`)
const { tree } = readDiskTree(join(ROOT, 'docs/example'))
const analysis = await analyse(tree, { hosts: [], includes: () => true })
const report = settle({ ...analysis, config: NO_CONFIG }, null, { selection: 'all', pedantic: false, rules: RULES })

writeFileSync(join(IMAGES, 'topology.svg'), svgGraph(analysis.graph, report))
console.log('wrote docs/images/topology.svg')

const chromium = findChromium()
if (chromium === null) {
  console.error('there is no Chromium on the path to show the explorer and the summary in')
  process.exitCode = 1
} else {
  await photograph(chromium, await htmlGraph(analysis.graph, report))
  await photographSummary(chromium, join(IMAGES, 'summary.png'))
  console.log('wrote docs/images/summary.png')
}

/**
 * The explorer with the needlessly open database selected.
 * @param {string} chromium
 * @param {string} html
 */
async function photograph(chromium, html) {
  const directory = mkdtempSync(join(tmpdir(), 'podman-topology-'))
  const { page, end } = await startBrowser(chromium)
  try {
    writeFileSync(join(directory, 'explorer.html'), html)
    await page.send('Emulation.setDeviceMetricsOverride', { width: 1440, height: 810, deviceScaleFactor: 1, mobile: false })
    await page.open(pathToFileURL(join(directory, 'explorer.html')).href)
    await page.run(`(() => {
      const card = [...document.querySelectorAll('[data-card]')].find((one) => one.querySelector('.name').textContent === 'db')
      card.dispatchEvent(new MouseEvent('click', { bubbles: true }))
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    })()`)
    const { data } = await page.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: false })
    writeFileSync(join(IMAGES, 'explorer.png'), Buffer.from(data, 'base64'))
    console.log('wrote docs/images/explorer.png')
  } finally {
    await end()
    rmSync(directory, { recursive: true, force: true })
  }
}
