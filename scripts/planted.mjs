#!/usr/bin/env node
// @ts-check
/**
 * Do the checks bite? Plants each defect of __tests__/planted-defects.json in a copy of the tree and runs the check that has to see it.
 * Fails where a check passes with its defect, where one fails without any, and where the text to be replaced is not there any more.
 * `node scripts/planted.mjs [WORD]` plants only the defects whose description has the word.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** @typedef {{ defect: string, file: string, find: string, replace: string, check: string }} Planted */

const ROOT = resolve(import.meta.dirname, '..')
const word = process.argv[2] ?? ''
/** @type {Planted[]} */
const all = JSON.parse(readFileSync(join(ROOT, '__tests__/planted-defects.json'), 'utf8'))
const chosen = all.filter(({ defect }) => defect.includes(word))
if (chosen.length === 0) throw new Error(`no planted defect mentions ${JSON.stringify(word)}`)

const copy = mkdtempSync(join(tmpdir(), 'planted-'))
try {
  for (const file of trackedFiles()) cpSync(join(ROOT, file), join(copy, file))
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction')
  const faults = [...soundChecks(), ...chosen.flatMap(plant)]
  console.log(faults.length === 0 ? `${chosen.length} planted defects, all seen` : `${faults.length} faults:\n  ${faults.join('\n  ')}`)
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  rmSync(copy, { recursive: true, force: true })
}

/** A check that fails anyway sees nothing. */
function soundChecks() {
  const checks = new Set(chosen.map(({ check }) => check))
  return [...checks].flatMap((check) => {
    const { ok, output } = run(check)
    return ok ? [] : [`\`npm run ${check}\` fails without a defect:\n${output.split('\n').slice(-20).join('\n')}`]
  })
}

/**
 * @param {Planted} planted
 * @returns {string[]} what went wrong
 */
function plant({ defect, file, find, replace, check }) {
  const path = join(copy, file)
  const text = readFileSync(path, 'utf8')
  const places = text.split(find).length - 1
  if (places !== 1) return [`${defect}: ${JSON.stringify(find)} stands ${places} times in ${file}, not once`]
  writeFileSync(
    path,
    text.replace(find, () => replace),
  )
  const { ok } = run(check)
  writeFileSync(path, text)
  console.log(`${ok ? 'MISSED' : 'seen  '} ${defect} (${check})`)
  return ok ? [`${defect}: \`npm run ${check}\` passes with it`] : []
}

/** @param {string} check an npm script with its arguments */
function run(check) {
  const { status, stdout, stderr } = spawnSync(`npm run --silent ${check}`, {
    cwd: copy,
    encoding: 'utf8',
    shell: true,
    maxBuffer: 1 << 28,
  })
  return { ok: status === 0, output: `${stdout}${stderr}` }
}

function trackedFiles() {
  const { stdout, status } = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
  if (status !== 0) throw new Error('git cannot list the files of the repository')
  return stdout.split('\0').filter((file) => file !== '')
}
