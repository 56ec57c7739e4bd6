/**
 * Asks podman-compose what it would run for every compose project of a directory of repositories (`--dry-run`) and compares names, networks
 * with aliases and addresses, and published ports of each service with what src/formats/compose makes of the same files. Prints each
 * difference; exit code 1 below 99 %.
 *
 *   node scripts/agree-compose.mjs CORPUS [--oracle COMMAND] [--root DIR] [--all]
 *
 * COMMAND runs what is added behind it, by default as it is, so that it may be a wrapper: `--oracle 'enter /srv/root'`. DIR is the directory
 * that is `/` to it: repositories are copied to DIR/tmp. `--all` prints the services that agree, too.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { oracle: { type: 'string' }, root: { type: 'string', default: '/' }, all: { type: 'boolean', default: false } },
})
const [corpus] = positionals
if (!corpus) {
  console.error('usage: agree-compose.mjs CORPUS [--oracle COMMAND] [--root DIR] [--all]')
  process.exit(2)
}
const wrapper = values.oracle?.split(/\s+/).filter(Boolean) ?? ['env']

const scratch = mkdtempSync(join(tmpdir(), 'agree-compose-'))
const outfile = join(scratch, 'agreement.mjs')
await build({
  entryPoints: [join(import.meta.dirname, '../__tests__/support/compose-agreement.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile,
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
  logLevel: 'error',
})
const { commandsOf, projectsOf } = await import(pathToFileURL(outfile).href)

const IGNORED = new Set(['.git', 'node_modules'])
const filesBelow = (directory) =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split('/').some((part) => IGNORED.has(part)))
    .sort()

/** What podman-compose says about some files of a repository, which is at `inside` to it. */
function dryRun(inside, files, name) {
  const directory = dirname(files[0])
  const flags = ['-p', name, ...files.flatMap((file) => ['-f', relative(directory, file)])]
  const script = `cd "$0" && exec podman-compose "$@" --dry-run --verbose up -d --no-build`
  const [command, ...words] = [...wrapper, 'sh', '-c', script, join(inside, directory), ...flags]
  const run = spawnSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28, timeout: 120_000 })
  if (run.error) throw run.error
  return `${run.stdout}\n${run.stderr}`
}

const totals = { projects: 0, refused: 0, agreed: 0, differ: 0 }
for (const entry of readdirSync(corpus, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
  if (!entry.isDirectory()) continue
  const directory = join(corpus, entry.name)
  const files = filesBelow(directory)
  const projects = projectsOf(files, (path) => readFileSync(join(directory, path), 'utf8'))
  if (projects.length === 0) continue
  const inside = `/tmp/${relative(tmpdir(), scratch)}/${entry.name}`
  const copy = join(values.root, inside)
  try {
    for (const path of files) {
      mkdirSync(dirname(join(copy, path)), { recursive: true })
      cpSync(join(directory, path), join(copy, path))
    }
    for (const project of projects) compare(entry.name, project, dryRun(inside, project.files, project.name))
  } finally {
    rmSync(dirname(copy), { recursive: true, force: true })
  }
}
rmSync(scratch, { recursive: true, force: true })

function compare(repository, project, output) {
  totals.projects++
  const theirs = commandsOf(output)
  const title = `${repository}/${project.files.join(' + ')}`
  if (theirs.size === 0) {
    totals.refused++
    const last =
      output
        .trim()
        .split('\n')
        .filter((line) => !/^(?:INFO|DEBUG)/.test(line))
        .at(-1) ?? ''
    console.log(`refused  ${title}: ${last.slice(0, 200)}`)
    return
  }
  for (const service of new Set([...project.services.keys(), ...theirs.keys()])) {
    const ours = JSON.stringify(project.services.get(service) ?? null)
    const wanted = JSON.stringify(theirs.get(service) ?? null)
    if (ours === wanted) {
      totals.agreed++
      if (values.all) console.log(`agreed   ${title} ${service}`)
      continue
    }
    totals.differ++
    console.log(`differs  ${title} ${service}\n  ours   ${ours}\n  theirs ${wanted}`)
  }
}

const share = (100 * totals.agreed) / Math.max(1, totals.agreed + totals.differ)
console.log(
  `${totals.projects} projects, ${totals.refused} refused by podman-compose; ${totals.agreed} services agree, ${totals.differ} differ (${share.toFixed(1)} %)`,
)
process.exitCode = share >= 99 ? 0 : 1
