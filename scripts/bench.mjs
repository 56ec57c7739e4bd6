#!/usr/bin/env node
// @ts-check
/**
 * Times whole runs of dist/cli.js: `node scripts/bench.mjs [--smoke]`. Bounds are ratios, so that they hold on any machine; exit code 1
 * where one does not. `--smoke` takes fewer runs and smaller trees.
 *
 * - start: `lint` of one Quadlet unit against a Node that does nothing. The rest is what a pre-commit hook waits for.
 * - growth: a tree four times as big must not take much more than four times as long; a quadratic step takes sixteen.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const CLI = resolve(import.meta.dirname, '../dist/cli.js')
const smoke = process.argv.includes('--smoke')
const RUNS = smoke ? 7 : 21
const APPS = smoke ? 50 : 250
const START_BOUND = 2
const GROWTH_BOUND = 6

const scratch = mkdtempSync(join(tmpdir(), 'bench-'))
try {
  const [one, small, big] = [tree('one', 0), tree('small', APPS), tree('big', APPS * 4)]
  const [bare, start] = fastest(
    [
      ['-e', '0'],
      [CLI, 'lint', one],
    ],
    RUNS,
  )
  const [few, many] = fastest(
    [
      [CLI, 'lint', small],
      [CLI, 'lint', big],
    ],
    smoke ? 3 : 7,
  )
  const faults = [
    verdict('start', start / bare, START_BOUND, `${ms(start)} for one unit, ${ms(bare)} for bare node`),
    verdict('growth', (many - bare) / (few - bare), GROWTH_BOUND, `${ms(few)} for ${APPS} applications, ${ms(many)} for ${APPS * 4}`),
  ]
  process.exitCode = faults.includes(true) ? 1 : 0
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/**
 * Prints a measurement; true where it is out of bounds.
 * @param {string} name
 * @param {number} ratio
 * @param {number} bound
 * @param {string} detail
 */
function verdict(name, ratio, bound, detail) {
  const tooSlow = ratio > bound
  console.log(`${tooSlow ? 'SLOW' : 'ok  '} ${name.padEnd(7)} ${ratio.toFixed(2)}× (at most ${bound}×): ${detail}`)
  return tooSlow
}

/**
 * The shortest wall time of each command, taken in turn: noise of the machine only ever adds.
 * @template {string[][]} T
 * @param {[...T]} commands arguments for node
 * @param {number} runs
 * @returns {{ [K in keyof T]: number }} milliseconds
 */
function fastest(commands, runs) {
  const best = commands.map(() => Number.POSITIVE_INFINITY)
  for (let run = 0; run <= runs; run++) {
    for (const [index, args] of commands.entries()) {
      const started = performance.now()
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
      const took = performance.now() - started
      // 1: there are findings, as there should be.
      if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')} ends with ${status}:\n${stderr}`)
      // The first run fills the file cache.
      if (run > 0) best[index] = Math.min(best[index] ?? took, took)
    }
  }
  return /** @type {{ [K in keyof T]: number }} */ (best)
}

/** @param {number} time */
function ms(time) {
  return `${time.toFixed(0)} ms`
}

/**
 * A repository with one unit at the root and `apps` applications of a dozen files each: Quadlet, compose, a script, and noise.
 * @param {string} name
 * @param {number} apps
 * @returns {string} its directory
 */
function tree(name, apps) {
  const root = join(scratch, name)
  const put = (/** @type {string} */ path, /** @type {string} */ text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  put('web.container', '[Container]\nImage=docker.io/library/nginx:1.27\nPublishPort=8080:80\n')
  for (let n = 0; n < apps; n++) {
    const [app, port] = [`area${n % 20}/app${n}`, 10000 + n * 10]
    put(`${app}/quadlet/front${n}.pod`, `[Pod]\nPublishPort=${port}:80\nNetwork=back${n}.network\n`)
    put(`${app}/quadlet/front${n}.container`, `[Container]\nImage=docker.io/library/nginx:1.27\nPod=front${n}.pod\n`)
    put(
      `${app}/quadlet/api${n}.container`,
      `[Container]\nImage=example.com/api:1\nPod=front${n}.pod\nEnvironment=DB_URL=postgres://db${n}:5432/x\n`,
    )
    put(
      `${app}/quadlet/db${n}.container`,
      `[Container]\nImage=docker.io/library/postgres:16\nContainerName=db${n}\nNetwork=back${n}.network\nPublishPort=${port + 1}:5432\n`,
    )
    put(`${app}/quadlet/back${n}.network`, '[Network]\nInternal=true\n')
    put(
      `${app}/compose.yaml`,
      `services:\n  web:\n    image: nginx\n    ports: ["${port + 2}:80"]\n    environment:\n      REDIS_URL: redis://cache:6379\n  cache:\n    image: redis:7\n    ports: ["${port + 3}:6379"]\n`,
    )
    put(
      `${app}/deploy.sh`,
      `#!/bin/bash\npodman pod create --name s${n} -p ${port + 4}:8080\npodman run -d --pod s${n} -e DB_HOST=localhost example.com/app:1\n`,
    )
    for (let m = 0; m < 5; m++) put(`${app}/src/m${m}.ts`, `export const x${m} = '${'word '.repeat(300)}'\n`)
  }
  return root
}
