// @ts-check
/**
 * What planting defects into real repositories has in common: looking at a tree, with and without the defect, and counting what is found.
 *
 * @typedef {{ kind: string, rule: string, files: Map<string, string>, lines: { file: string, line: number }[], what: string }} Planted
 * @typedef {{ name: string, tree: any, before: any, defect: Planted }} Case
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { load } from './load.mjs'

const { analyse, readDiskTree, ListedTree } = await load(`
  export { analyse } from './src/analyse.ts'
  export { readDiskTree } from './src/host/disk-tree.ts'
  export { ListedTree } from './src/source/index.ts'
`)

/**
 * Every repository below a directory, with what is found in it as it is.
 * @param {string} corpus
 * @param {(tree: any) => boolean} isWanted
 */
export async function* repositories(corpus, isWanted) {
  for (const name of readdirSync(corpus).sort()) {
    let tree
    try {
      tree = readDiskTree(join(corpus, name)).tree
    } catch {
      continue
    }
    if (isWanted(tree)) yield { name, tree, before: await look(tree) }
  }
}

/** @param {any} tree */
async function look(tree) {
  const analysis = await analyse(tree, { hosts: [], includes: () => true })
  if (analysis.faults.length > 0) throw new Error(analysis.faults[0].error)
  /** @param {{ file: string, start: number }} span */
  const lineOf = (span) => {
    const content = tree.read(span.file)
    return { file: span.file, line: content.ok ? content.text.slice(0, span.start).split('\n').length : 0 }
  }
  const findings = analysis.findings
    .filter((/** @type {any} */ { severity, confidence }) => severity !== 'note' && confidence !== 'guess')
    .map((/** @type {any} */ finding) => ({
      rule: finding.rule,
      key: `${finding.rule} ${finding.at.file}: ${finding.message}`,
      places: [finding.at, ...finding.related.map((/** @type {any} */ { at }) => at)].map(lineOf),
    }))
  return { ...analysis, findings }
}

/**
 * Plants each defect by itself and prints what is missed and what is reported elsewhere.
 * @param {readonly Case[]} cases
 * @param {boolean} list print noise of those that were found, too
 * @returns {Promise<boolean>} whether 95 of 100 are found on a planted line, and nothing new is reported elsewhere
 */
export async function judge(cases, list) {
  const tally = new Map()
  let found = 0
  let elsewhere = 0
  for (const { name, tree, before, defect } of cases) {
    const after = await look(
      new ListedTree(tree.entries, (/** @type {any} */ entry) => {
        const text = defect.files.get(entry.path)
        return text === undefined ? tree.read(entry.path) : { ok: true, text }
      }),
    )
    /** @param {any} finding */
    const onLine = (finding) =>
      finding.places.some((/** @type {any} */ { file, line }) => defect.lines.some((place) => place.file === file && place.line === line))
    const hit = after.findings.some((/** @type {any} */ finding) => finding.rule === defect.rule && onLine(finding))
    const known = new Set(before.findings.map((/** @type {any} */ { key }) => key))
    const noise = after.findings.filter((/** @type {any} */ finding) => !known.has(finding.key) && !onLine(finding))
    const row = tally.get(defect.kind) ?? { found: 0, all: 0 }
    row.all++
    if (hit) {
      found++
      row.found++
    }
    tally.set(defect.kind, row)
    elsewhere += noise.length
    if (!hit || (list && noise.length > 0)) console.log(`${hit ? 'ok    ' : 'MISSED'} ${name} ${defect.kind}: ${defect.what}`)
    for (const finding of noise) console.log(`  ELSEWHERE ${name} after ${defect.what}: ${finding.key}`)
  }
  for (const [kind, row] of [...tally].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${kind.padEnd(40)} ${row.found} of ${row.all}`)
  console.log(`planted ${cases.length}, found on the planted line ${found}, reported elsewhere ${elsewhere}`)
  return cases.length > 0 && found >= 0.95 * cases.length && elsewhere === 0
}
