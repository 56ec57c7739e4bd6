#!/usr/bin/env node
// @ts-check
/**
 * Times whole processes side by side, ours and its peers: `node scripts/bench.mjs [--smoke] [--only NAME,…] [--runs N] [--peers DIR] [--json FILE]`.
 * Commands of one workload take turns, so that what the machine does besides falls on all of them. Bounds are ratios of medians, so that they
 * hold on any machine; exit code 1 where one does not.
 *
 * `--smoke` takes smaller trees, fewer runs and wider bounds, for CI. `--peers DIR` keeps the peers of npm in DIR; those of the system are
 * installed where root runs this without `--smoke`. PERF_DIR has the script that makes the synthetic monorepo.
 * A workload is a module of ./bench, listed in ./bench/workloads.mjs; its shape is `Workload` of ./bench/workload.mjs.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { measure } from './bench/measure.mjs'
import { Peers } from './bench/peers.mjs'
import { printTimes, verdict } from './bench/print.mjs'
import { WORKLOADS } from './bench/workloads.mjs'

const { values } = parseArgs({
  options: {
    smoke: { type: 'boolean', default: false },
    only: { type: 'string' },
    runs: { type: 'string' },
    peers: { type: 'string' },
    json: { type: 'string' },
  },
})
const only = values.only?.split(',')
const unknown = only?.filter((name) => !WORKLOADS.some((workload) => workload.name === name)) ?? []
if (unknown.length > 0) {
  console.error(`no workload ${unknown.join(', ')}; there are ${WORKLOADS.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}
const wanted = only ? WORKLOADS.filter(({ name }) => only.includes(name)) : WORKLOADS

const scratch = mkdtempSync(join(tmpdir(), 'bench-'))
const peers = new Peers(resolve(values.peers ?? join(scratch, 'peers')), !values.smoke)
const dist = resolve(import.meta.dirname, '../dist')
/** @type {{ workload: string, skipped?: string, times: unknown[], verdicts: ('ok' | 'slow' | 'skipped')[] }[]} */
const results = []
try {
  for (const workload of wanted) {
    const missing = workload.missing?.() ?? null
    if (missing !== null) {
      console.log(`\n${workload.name}: skipped: ${missing}`)
      results.push({ workload: workload.name, skipped: missing, times: [], verdicts: [] })
      continue
    }
    const root = join(scratch, workload.name)
    mkdirSync(root)
    const { smoke } = values
    await workload.make(root, { smoke })
    const commands = await workload.commands({ root, smoke, peers, cli: join(dist, 'cli.js'), action: join(dist, 'index.js') })
    const runs = Number(values.runs ?? (smoke ? workload.smokeRuns : workload.runs) ?? workload.runs)
    console.log(`\n${workload.name}: ${workload.what}${smoke ? ', all smaller' : ''}; ${runs} runs each`)
    // How long it takes in seconds is the machine's business as much as ours.
    const bounds = workload.bounds.filter(({ unit }) => !smoke || unit !== ' s')
    const attempt = async () => {
      const times = await measure(commands, { runs, cwd: root })
      printTimes(times)
      return { workload: workload.name, times, verdicts: bounds.map((bound) => verdict(bound, times, smoke)) }
    }
    let result = await attempt()
    if (smoke && result.verdicts.includes('slow')) {
      console.log('  once more: the machine may have been busy with something else')
      result = await attempt()
    }
    results.push(result)
    rmSync(root, { recursive: true, force: true })
  }
  const all = results.flatMap(({ verdicts }) => verdicts)
  const count = (/** @type {string} */ verdict) => all.filter((one) => one === verdict).length
  const took = `${(performance.now() / 1000).toFixed(0)} s`
  console.log(`\n${count('ok')} bounds hold, ${count('slow')} do not, ${count('skipped')} skipped, in ${took}`)
  if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`)
  process.exitCode = results.some(({ verdicts }) => verdicts.includes('slow')) ? 1 : 0
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
