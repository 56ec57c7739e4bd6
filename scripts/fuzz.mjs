#!/usr/bin/env node
import { createHash } from 'node:crypto'
// @ts-check
/**
 * `npm run fuzz -- [--seconds N] [--seed TEXT] [--target NAME] [--case N]`: makes up inputs and looks whether what must always hold does.
 *
 * Every parser, every format in whole repositories made up by a grammar, mutated fixtures and (with CORPUS_DIR) mutated real
 * repositories, alone and as base and head, through every reporter. An input is the same for the same seed, target and number. What fails
 * is made as small as it goes and written to __tests__/fuzz/regressions/, where a test runs it from then on. `--case` runs one input of one
 * target again. Exit code 1 where anything failed. The time of one input is processor time, so that a busy machine is no hang.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { load } from './load.mjs'

const ROOT = resolve(import.meta.dirname, '..')
const REGRESSIONS = join(ROOT, '__tests__/fuzz/regressions')
const CORPUS = process.env.CORPUS_DIR ?? join(ROOT, '../shared/corpus')
/** Seconds of processor time after which an input counts as one that hangs. */
const HANG = 2
/** Failures of one kind that are looked into; more of them say nothing new. */
const OF_A_KIND = 1
const BATCH = 10

if (isMainThread) await main()
else await work()

async function main() {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string', default: new Date().toISOString() },
      target: { type: 'string' },
      case: { type: 'string' },
    },
  })
  const tally = await run({ seconds: Number(values.seconds), seed: values.seed, target: values.target, only: values.case })
  let inputs = 0
  let failed = 0
  for (const [name, { count, failures, slowest }] of tally) {
    inputs += count
    failed += failures
    console.log(
      `${failures > 0 ? 'FAIL' : 'ok  '} ${name.padEnd(22)} ${String(count).padStart(8)} inputs, slowest ${slowest.toFixed(2)} s, ${failures} failed`,
    )
  }
  console.log(`${inputs} inputs, ${failed} failed (seed ${values.seed})`)
  process.exitCode = failed > 0 ? 1 : 0
}

/**
 * Starts a worker, watches it, and starts another where an input hangs.
 * @param {{ seconds: number, seed: string, target: string | undefined, only: string | undefined }} options
 * @returns {Promise<Map<string, { count: number, failures: number, slowest: number }>>}
 */
async function run({ seconds, seed, target, only }) {
  const end = performance.now() + seconds * 1000
  /** @type {Map<string, { count: number, failures: number, slowest: number }>} */
  const tally = new Map()
  /** @type {Map<string, number>} */
  const kinds = new Map()
  let start = 0
  for (;;) {
    const worker = new Worker(new URL(import.meta.url), { workerData: { seed, target, only, start, root: ROOT, corpus: CORPUS } })
    /** @type {{ target: string, number: number, cpu: number } | null} */
    let current = null
    const reason = await new Promise((done) => {
      const watch = setInterval(() => {
        if (current && cpu() - current.cpu > HANG * 6) done('hang')
        else if (performance.now() > end && only === undefined) done('time')
      }, 200)
      worker.on('message', (message) => {
        const row = tally.get(message.target) ?? { count: 0, failures: 0, slowest: 0 }
        tally.set(message.target, row)
        if (message.kind === 'start') {
          current = { target: message.target, number: message.number, cpu: cpu() }
          start = message.turn
        } else if (message.kind === 'end') {
          row.count++
          row.slowest = Math.max(row.slowest, message.seconds)
          current = null
        } else if (message.kind === 'failure') {
          row.failures++
          const seen = kinds.get(message.what) ?? 0
          kinds.set(message.what, seen + 1)
          if (seen < OF_A_KIND) tell(message)
        } else if (message.kind === 'small') current = null
      })
      worker.on('error', (error) => {
        console.log(`the worker died: ${error.stack}`)
        done('hang')
      })
      worker.on('exit', () => done('exit'))
      worker.on('exit', () => clearInterval(watch))
    })
    await worker.terminate()
    if (reason === 'hang' && current) {
      const { target: name, number } = /** @type {{ target: string, number: number }} */ (current)
      const row = tally.get(name)
      if (row) row.failures++
      console.log(`${name} ${number} does not end: --seed '${seed}' --target '${name}' --case ${number}`)
      start++
    }
    if (reason !== 'hang') return tally
  }
}

/** @param {{ target: string, number: number, failures: string[], files: Record<string, string> | null }} message */
function tell({ target, number, failures, files }) {
  console.log(`${target} ${number}: ${failures.slice(0, 3).join('\n    ').slice(0, 1500)}`)
  if (!files) return
  const text = `${JSON.stringify({ target, failed: failures[0]?.slice(0, 200), files }, null, 2)}\n`
  const name = `${target.replaceAll(/\W+/g, '-')}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`
  mkdirSync(REGRESSIONS, { recursive: true })
  if (!existsSync(join(REGRESSIONS, name))) writeFileSync(join(REGRESSIONS, name), text)
  console.log(`    kept as ${name}`)
}

function cpu() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/**
 * @template T
 * @param {() => Promise<T>} run
 * @returns {Promise<[T, number]>}
 */
async function timed(run) {
  const before = cpu()
  const result = await run()
  return [result, cpu() - before]
}

async function work() {
  const { seed, target: wanted, only, start, root, corpus } = workerData
  const { targets, readSeeds, inputOf, failuresOf, kindOf, minimise } = await load(
    "export { targets, readSeeds } from './__tests__/fuzz/targets.ts'\nexport * from './__tests__/fuzz/engine.ts'",
  )
  const all = targets(readSeeds(root, corpus)).filter((/** @type {any} */ target) => wanted === undefined || target.name === wanted)
  if (all.length === 0) throw new Error(`no target ${wanted}`)
  const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort)
  const told = new Set()
  // A parser is done in no time: it takes more of them to weigh as much as one repository.
  const order = all.flatMap((/** @type {any} */ target) => Array(target.name.endsWith('repository') ? 1 : BATCH).fill(target))
  const counts = new Map()
  for (let turn = 0; ; turn++) {
    const target = order[turn % order.length]
    const number = only === undefined ? (counts.get(target) ?? 0) : Number(only)
    counts.set(target, number + 1)
    if (turn < start) continue
    port.postMessage({ kind: 'start', target: target.name, number, turn })
    const files = inputOf(target, seed, number)
    let [failures, seconds] = await timed(() => failuresOf(target, files))
    // The first inputs are slow because nothing is compiled yet: what hangs does so again.
    if (seconds > HANG) [failures, seconds] = await timed(() => failuresOf(target, files))
    if (seconds > HANG) failures.push(`takes ${seconds.toFixed(1)} s`)
    port.postMessage({ kind: 'end', target: target.name, seconds })
    if (failures.length > 0) {
      const what = kindOf(failures[0])
      const isNew = !told.has(what)
      told.add(what)
      /** @param {Record<string, string>} candidate */
      const isBad = async (candidate) =>
        (await failuresOf(target, candidate)).some((/** @type {string} */ failure) => kindOf(failure) === what)
      const small = isNew && seconds <= HANG ? await minimise(files, isBad) : isNew ? files : null
      const message = small && seconds <= HANG ? await failuresOf(target, small) : failures
      port.postMessage({ kind: 'failure', what, target: target.name, number, failures: message, files: small })
    }
    if (only !== undefined) return port.close()
    // Messages leave when the loop turns.
    if (turn % 20 === 0) await new Promise((next) => setImmediate(next))
  }
}
