#!/usr/bin/env node
/**
 * Gives what every safe fix makes of an invalid Quadlet fixture to Podman's own generator: it must refuse no more than before, and nothing
 * in the files that the fix changed.
 *
 *   node scripts/prove-fixes.mjs [--oracle COMMAND] [--root DIR]      as for scripts/agree-quadlet.mjs
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { load } from './load.mjs'

const { values } = parseArgs({ options: { oracle: { type: 'string' }, root: { type: 'string', default: '/' } } })
const wrapper = values.oracle?.split(/\s+/).filter(Boolean) ?? ['env']
const RULES = resolve(import.meta.dirname, '../__tests__/rules')
const { checkWhole, filesIn, headOf, applyEdits } = await load(`
  export { checkWhole, filesIn, headOf } from './__tests__/support/fixtures.ts'
  export { applyEdits } from './src/source/index.ts'
`)

/** The names of the units that the generator refuses. */
function refused(files) {
  const directory = mkdtempSync(join(values.root, tmpdir(), 'prove-fixes-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true })
      writeFileSync(join(directory, path), text)
    }
    const inside = `/${relative(values.root, directory)}`
    const [command, ...words] = [...wrapper, `QUADLET_UNIT_DIRS=${inside}`, '/usr/libexec/podman/quadlet', '-dryrun', '-no-kmsg-log']
    const run = spawnSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    if (run.error) throw run.error
    return {
      units: new Set([...run.stderr.matchAll(/converting "([^"]+)"/g)].map(([, name]) => name)),
      services: run.stdout.split(/^---.*---$/m).length - 1,
      log: run.stderr,
    }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

let fixes = 0
let services = 0
let failed = 0
for (const rule of readdirSync(RULES)) {
  const cases = join(RULES, rule, 'invalid')
  let names = []
  try {
    names = readdirSync(cases)
  } catch {
    continue
  }
  for (const name of names) {
    const files = headOf(filesIn(join(cases, name)))
    if (!Object.keys(files).some((path) => /\.(?:container|pod|kube|network)$/.test(path))) continue
    const { report } = await checkWhole(filesIn(join(cases, name)))
    for (const { finding, suppressed } of report.findings) {
      for (const fix of suppressed ? [] : finding.fixes.filter(({ safe }) => safe)) {
        const changed = { ...files }
        for (const file of new Set(fix.edits.map(({ span }) => span.file)))
          changed[file] = applyEdits(
            files[file],
            fix.edits.filter(({ span }) => span.file === file),
          )
        const touched = Object.keys(changed).filter((path) => changed[path] !== files[path])
        const before = refused(files)
        const after = refused(changed)
        fixes++
        services += after.services
        const worse = [...after.units].filter((unit) => !before.units.has(unit) || touched.some((path) => basename(path) === unit))
        if (worse.length === 0 && after.services >= before.services && after.services > 0) continue
        failed++
        console.log(`REFUSED ${rule}/${name}: ${fix.title}: ${worse.join(', ')}\n${after.log}`)
      }
    }
  }
}
console.log(`${fixes} safe fixes of Quadlet fixtures, ${services} services generated, ${failed} refused`)
process.exitCode = failed > 0 || fixes === 0 ? 1 : 0
