// Puts the graph's verdicts to the real Podman: starts named and random small topologies, connects from everywhere to everything, and
// compares. Needs root, busybox (static), iproute2 and util-linux beside Podman. Exits 1 on any difference that is not `unknown`.
//
//   node scripts/prove-reach.mjs [--count N] [--seed S] [--cases all|none|NAME] [--podman 'COMMAND PREFIX'] [--rootless-user NAME]
//                                [--jobs N] [--only INDEX] [--verbose]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    cases: { type: 'string', default: 'all' },
    podman: { type: 'string', default: '' },
    'rootless-user': { type: 'string' },
    jobs: { type: 'string', default: '1' },
    only: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
})

const built = await build({
  entryPoints: [join(root, '__tests__/podman-real/main.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  write: false,
  logLevel: 'error',
})
const directory = mkdtempSync(join(root, 'node_modules/.prove-'))
const path = join(directory, 'main.mjs')
writeFileSync(path, built.outputFiles[0].contents)
try {
  const { main } = await import(pathToFileURL(path).href)
  process.exitCode = await main({
    count: Number(values.count),
    seed: Number(values.seed),
    cases: values.cases,
    prefix: values.podman.split(' ').filter(Boolean),
    user: values['rootless-user'] ?? null,
    jobs: Number(values.jobs),
    only: values.only === undefined ? null : Number(values.only),
    verbose: values.verbose,
    print: (line) => console.log(line),
  })
} finally {
  rmSync(directory, { recursive: true, force: true })
}
