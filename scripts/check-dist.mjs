#!/usr/bin/env node
// @ts-check
/**
 * Rebuilds in memory and compares with the committed dist/, byte by byte: `node scripts/check-dist.mjs [DIST]`.
 * Names each file that differs, is missing or should not be there; exit code 1 then.
 */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { bundle, EXECUTABLE, ROOT } from './bundle.mjs'

const directory = resolve(process.argv[2] ?? join(ROOT, 'dist'))
const found = await differences(directory)
if (found.length === 0) console.log('dist/ is what src/ builds to')
else {
  console.error(`dist/ is not what src/ builds to:\n  ${found.join('\n  ')}\nRun \`npm run build\` and commit dist/.`)
  process.exitCode = 1
}

/**
 * @param {string} directory
 * @returns {Promise<string[]>} one line for each difference
 */
async function differences(directory) {
  const expected = await bundle()
  const present = await readdir(directory).catch(() => /** @type {string[]} */ ([]))
  if (present.length === 0) return [`${directory} is empty or missing`]
  const lines = present.filter((name) => !expected.has(name)).map((name) => `${name} is not part of the build`)
  for (const [name, content] of expected) {
    if (!present.includes(name)) lines.push(`${name} is missing`)
    else lines.push(...compare(name, await readFile(join(directory, name), 'utf8'), content))
  }
  // Windows has no such bit; there git keeps it.
  const executable = process.platform === 'win32' || ((await stat(join(directory, EXECUTABLE)).catch(() => undefined))?.mode ?? 0) & 0o100
  if (!executable) lines.push(`${EXECUTABLE} is not executable`)
  return lines.sort()
}

/**
 * @param {string} name
 * @param {string} actual
 * @param {string} expected
 * @returns {string[]}
 */
function compare(name, actual, expected) {
  if (actual === expected) return []
  const [have, want] = [actual.split('\n'), expected.split('\n')]
  const line = want.findIndex((text, index) => text !== have[index])
  const first = line < 0 ? want.length : line
  return [`${name} differs from line ${first + 1} on: has ${excerpt(have[first])}, the build gives ${excerpt(want[first])}`]
}

/** @param {string | undefined} line */
function excerpt(line) {
  if (line === undefined) return 'no such line'
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 60)}…` : line)
}
