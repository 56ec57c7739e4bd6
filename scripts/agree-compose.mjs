/**
 * Asks podman-compose what it would run for every compose project of a directory of repositories (`--dry-run`) and compares names, networks
 * with aliases and addresses, and published ports of each service with what src/formats/compose makes of the same files. Prints each
 * difference; exit code 1 below 99 %, or where more than one project in twenty is refused.
 *
 *   node scripts/agree-compose.mjs CORPUS [--oracle COMMAND] [--root DIR] [--all]
 *
 * COMMAND runs what is added behind it, by default as it is, so that it may be a wrapper: `--oracle 'enter /srv/root'`. DIR is the directory
 * that is `/` to it: repositories are copied to DIR/tmp. `--all` prints the services that agree, too.
 *
 * Where podman-compose refuses a project for networks that no file declares, both get one more file that does.
 * Even a dry run looks for volumes and networks and makes those that are missing, so podman-compose gets a `podman` that only says yes.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

const STUB = `#!/bin/sh
[ "$1" != --version ] || echo 'podman version 5.8.0'
`

/** Networks that services name and no file declares, on account of which podman-compose refuses a project. */
const MISSING = /RuntimeError: missing networks: (\S+)/
const DECLARED = 'declared-networks.yaml'

/** What podman-compose says about some files of a repository, which is at `inside` to it. */
function dryRun(inside, files, name) {
  const directory = dirname(files[0])
  const flags = [
    '--podman-path',
    join(dirname(inside), 'podman'),
    '-p',
    name,
    ...files.flatMap((file) => ['-f', relative(directory, file)]),
  ]
  const script = `cd "$0" && exec podman-compose "$@" --dry-run --verbose up -d --no-build`
  const [command, ...words] = [...wrapper, 'sh', '-c', script, join(inside, directory), ...flags]
  const run = spawnSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28, timeout: 120_000 })
  if (run.error) throw run.error
  return `${run.stdout}\n${run.stderr}`
}

const totals = { projects: 0, declared: 0, refused: 0, agreed: 0, differ: 0 }
for (const entry of readdirSync(corpus, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
  if (!entry.isDirectory()) continue
  const directory = join(corpus, entry.name)
  const files = filesBelow(directory)
  const projects = projectsOf(files, (path) => readFileSync(join(directory, path), 'utf8'))
  if (projects.length === 0) continue
  const inside = `/tmp/${relative(tmpdir(), scratch)}/${entry.name}`
  const copy = join(values.root, inside)
  try {
    mkdirSync(copy, { recursive: true })
    writeFileSync(join(dirname(copy), 'podman'), STUB, { mode: 0o755 })
    for (const path of files) {
      mkdirSync(dirname(join(copy, path)), { recursive: true })
      cpSync(join(directory, path), join(copy, path))
    }
    for (const project of projects) {
      const output = dryRun(inside, project.files, project.name)
      const missing = MISSING.exec(output)?.[1]
      if (!missing) {
        compare(entry.name, project, output)
        continue
      }
      // Once more with one more file, for both, that declares them.
      const extra = join(dirname(project.files[0]), DECLARED)
      const text = `networks:\n${missing.replace(/[^,]+,?/g, (name) => `  ${name.replace(',', '')}:\n`)}`
      writeFileSync(join(copy, extra), text)
      const declared = project.with(extra, text)
      console.log(`declared ${entry.name}/${project.files[0]}: ${missing}, without which podman-compose refuses the project`)
      totals.declared++
      compare(entry.name, declared, dryRun(inside, declared.files, declared.name))
    }
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
  `${totals.projects} projects, ${totals.declared} with missing networks declared, ${totals.refused} refused by podman-compose; ${totals.agreed} services agree, ${totals.differ} differ (${share.toFixed(1)} %)`,
)
// Where podman-compose refuses more than a few projects, it was asked wrongly.
process.exitCode = share >= 99 && totals.refused <= totals.projects / 20 ? 0 : 1
