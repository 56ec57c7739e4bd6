/**
 * Asks Podman's own Quadlet generator about every unit of a directory of repositories and compares its command lines (publish, network,
 * pod, name) and its refusals with what src/formats/quadlet makes of the same files. Prints each difference; exit code 1 below 99 %.
 *
 *   node scripts/agree-quadlet.mjs CORPUS [--oracle COMMAND] [--root DIR] [--all]
 *
 * COMMAND runs the generator, by default a local /usr/libexec/podman/quadlet; arguments and environment are added behind it, so that it
 * may be a wrapper: `--oracle 'enter /srv/root env'`. DIR is the directory that is `/` to it: the units are copied to DIR/tmp.
 * `--all` prints the units that agree, too. What an older generator does not know yet is told apart by each key's first version.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { oracle: { type: 'string' }, root: { type: 'string', default: '/' }, all: { type: 'boolean', default: false } },
})
const GENERATOR = '/usr/libexec/podman/quadlet'
const [corpus] = positionals
if (!corpus || (!values.oracle && !existsSync(GENERATOR))) {
  console.error(
    corpus
      ? `no ${GENERATOR} here: say how to run one with --oracle`
      : 'usage: agree-quadlet.mjs CORPUS [--oracle COMMAND] [--root DIR] [--all]',
  )
  process.exit(2)
}
const wrapper = values.oracle?.split(/\s+/).filter(Boolean) ?? ['env']

const scratch = mkdtempSync(join(tmpdir(), 'agree-quadlet-'))
const outfile = join(scratch, 'agreement.mjs')
await build({
  entryPoints: [join(import.meta.dirname, '../__tests__/support/quadlet-agreement.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile,
  logLevel: 'error',
})
const { compareRun, unitDirectories } = await import(pathToFileURL(outfile).href)

/** Runs the generator over a copy of some files; `name` is what its units are called there. */
function generate(directory, paths) {
  const inside = `/tmp/${relative(tmpdir(), scratch)}`
  const copy = join(values.root, inside, 'units')
  mkdirSync(copy, { recursive: true })
  try {
    for (const path of paths) {
      mkdirSync(dirname(join(copy, path)), { recursive: true })
      cpSync(join(directory, path), join(copy, path), { dereference: true })
    }
    const [command, ...words] = [...wrapper, `QUADLET_UNIT_DIRS=${inside}/units`, GENERATOR, '-dryrun', '-no-kmsg-log']
    const run = spawnSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 })
    if (run.error) throw run.error
    return { stdout: run.stdout, stderr: run.stderr, prefix: `${inside}/units/` }
  } finally {
    rmSync(join(values.root, inside), { recursive: true, force: true })
  }
}

function filesBelow(directory) {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .sort()
}

const [command, ...words] = [...wrapper, GENERATOR, '-version']
const version = spawnSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).stdout.trim()
console.log(`generator ${version}`)
const totals = { agreed: 0, explained: 0, differ: 0, shadowed: 0 }
for (const repository of readdirSync(corpus).sort()) {
  const directory = join(corpus, repository)
  if (
    !existsSync(join(directory, '.')) ||
    !readdirSync(corpus, { withFileTypes: true })
      .find((entry) => entry.name === repository)
      ?.isDirectory()
  )
    continue
  const files = filesBelow(directory)
  const read = (path) => readFileSync(join(directory, path), 'utf8')
  for (const below of unitDirectories(files, read)) {
    const prefix = below === '' ? '' : `${below}/`
    const own = files.filter((path) => path.startsWith(prefix))
    const units = compareRun({
      files,
      read,
      below,
      version,
      generate: (left) =>
        generate(
          directory,
          own.filter((path) => !left.includes(path)),
        ),
    })
    for (const { path, outcome, notes } of units) {
      totals[outcome]++
      if (values.all || outcome === 'differ' || outcome === 'explained') {
        console.log(`${outcome.padEnd(9)} ${repository}/${path}`)
        for (const note of notes) console.log(`          ${note}`)
      }
    }
  }
}
rmSync(scratch, { recursive: true, force: true })
const judged = totals.agreed + totals.differ
const share = judged === 0 ? 100 : (100 * totals.agreed) / judged
console.log(
  `${totals.agreed} of ${judged} units agree (${share.toFixed(2)} %); ${totals.explained} explained above, ${totals.shadowed} shadowed by a unit of the same name`,
)
process.exit(share < 99 ? 1 : 0)
