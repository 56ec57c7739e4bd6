/**
 * Runs the tests of the conformance vectors and prints for each file of vectors how many are met, and every one that is not asked with the
 * reason. Exit code 1 when a test fails or less than 98 % of what is asked is met.
 *
 *   node scripts/vectors.mjs DIR
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'

const [directory] = process.argv.slice(2)
if (!directory) {
  console.error('usage: vectors.mjs DIR')
  process.exit(2)
}
/** Where the tests of a file of vectors stand; one test is one vector, but for what `about` says. */
const FILES = [
  ['port-mappings', ['podman/ports.conformance', 'conformance/port-mappings']],
  ['podman-flags', ['podman/arguments.conformance']],
  ['quadlet-keys', ['conformance/quadlet-keys']],
  ['quadlet-e2e', ['conformance/quadlet-e2e']],
  ['quadlet-scenarios', ['conformance/quadlet-scenarios']],
  ['unit-parser', ['conformance/unit-parser']],
  ['kube-play', ['conformance/kube-play']],
  ['compose-ports', ['conformance/compose-ports']],
  ['compose-podman', ['conformance/compose-podman']],
  ['interpolation', ['conformance/interpolation']],
]
/** Tests about the file itself. */
const ABOUT = /^(?:has vectors|knows every kind of vector)/

const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'vectors-'))
const outcome = join(scratch, 'outcome.json')
const names = FILES.flatMap(([, tests]) => tests.map((test) => `__tests__/${test}`))
const run = spawnSync('npm', ['run', '--silent', 'test:unit', '--', ...names, '--json', `--outputFile=${outcome}`], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'ignore', 'pipe'],
  env: { ...process.env, CONFORMANCE_DIR: resolve(directory) },
})
if (!existsSync(outcome)) {
  console.error(run.stderr)
  process.exit(1)
}
const results = JSON.parse(readFileSync(outcome, 'utf8'))
rmSync(scratch, { recursive: true, force: true })

let isGood = results.success
for (const [name, tests] of FILES) {
  const { vectors } = JSON.parse(readFileSync(join(directory, `${name}.json`), 'utf8'))
  const cases = results.testResults
    .filter((file) => tests.some((test) => basename(file.name) === `${basename(test)}.test.ts`))
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ title }) => !ABOUT.test(title))
  const of = (status) => cases.filter((one) => one.status === status)
  const [met, missed, skipped] = [of('passed'), of('failed'), of('pending')]
  const share = (100 * met.length) / Math.max(1, met.length + missed.length)
  const unit = vectors ? 'vectors' : 'tests'
  const counted = vectors && vectors.length !== cases.length ? ` (${vectors.length} in the file)` : ''
  console.log(
    `${name.padEnd(18)} ${met.length} of ${met.length + missed.length} ${unit} met (${share.toFixed(1)} %), ${skipped.length} skipped${counted}`,
  )
  for (const { title } of missed) console.log(`  missed   ${title}`)
  for (const { title } of skipped) console.log(`  skipped  ${title}`)
  // Every vector is asked or skipped by name.
  if (share < 98 || cases.length === 0 || (vectors && cases.length < vectors.length)) isGood = false
}
if (!isGood) {
  console.error(run.stderr.slice(-4000))
  process.exit(1)
}
