#!/usr/bin/env node
// @ts-check
/**
 * `npm test`: everything that needs no Podman, one line a step, and the whole output of each step that fails.
 * All steps run, so that one push shows all there is to mend. `node scripts/check.mjs STEP…` runs only the steps named.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')
const STEPS = ['types', 'lint', 'layers', 'unused', 'docs', 'check-dist', 'test:unit']

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const wanted = process.argv.slice(2)
const unknown = wanted.filter((step) => !STEPS.includes(step))
if (unknown.length > 0) throw new Error(`no step ${unknown.join(', ')}; there are ${STEPS.join(', ')}`)

const failed = []
for (const step of STEPS.filter((each) => wanted.length === 0 || wanted.includes(each))) {
  const started = performance.now()
  // As npm runs it: through a shell, with the tools of node_modules on the path.
  const { status, signal, stdout, stderr } = spawnSync(`npm run --silent ${step}`, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: true,
  })
  const ok = status === 0
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `${ok ? 'ok  ' : 'FAIL'} ${step.padEnd(10)} ${seconds.padStart(5)} s  ${ok ? lastLine(step, stdout + stderr) : scripts[step]}`,
  )
  if (ok) continue
  failed.push(step)
  console.log(`${stdout}${stderr}${signal ? `killed by ${signal}\n` : ''}`.replace(/^/gm, '     ').trimEnd())
}
console.log(failed.length === 0 ? 'all passed' : `failed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1

/**
 * What a step that passed has to say for itself.
 * @param {string} step
 * @param {string} output
 */
function lastLine(step, output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  return (step === 'test:unit' ? lines.find((line) => line.startsWith('Tests:')) : lines.at(-1))?.trim() ?? ''
}
