// @ts-check
import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { git } from './put.mjs'
import { BARE_NODE, workload } from './workload.mjs'

const SCRIPT = resolve(process.env.PERF_DIR ?? join(import.meta.dirname, '../../../shared/perf'), 'make-tree.mjs')

const missing = () => (existsSync(SCRIPT) ? null : `no ${SCRIPT} to make the tree with (set PERF_DIR)`)

/**
 * Nine of ten files are none of our business; each hundred has an application of Quadlet, compose, kube, a script and a Containerfile.
 * @param {string} root
 * @param {string} directory
 * @param {number} files
 */
const makeTree = (root, directory, files) =>
  execFileSync(process.execPath, [SCRIPT, join(root, directory), String(files)], { stdio: 'ignore' })

/** @param {number} files */
const found = (files) => {
  const apps = files / 100
  return [new RegExp(`^Read ${apps * 3} compose units, .*${apps * 5} quadlet units in ${apps * 8} files\\.$`, 'm'), /^\d+ errors/m]
}

/** The physical limit is what ripgrep needs to read the same tree. */
export const monorepo = workload({
  name: 'monorepo',
  what: 'a synthetic monorepo of 20,000 files, and one of five times as many',
  runs: 5,
  smokeRuns: 3,
  missing,
  make(root, { smoke }) {
    makeTree(root, 'few', smoke ? 2_000 : 20_000)
    makeTree(root, 'many', smoke ? 10_000 : 100_000)
  },
  commands: ({ cli, peers, smoke }) => ({
    bare: BARE_NODE,
    'rg --files': peers.system(['rg', '--files', 'few'], 'ripgrep'),
    'rg -l': { ...peers.system(['rg', '-l', 'podman', 'few'], 'ripgrep'), says: [/app\d+\/deploy\.sh/] },
    few: { run: [process.execPath, cli, 'lint', 'few'], says: found(smoke ? 2_000 : 20_000), status: [1] },
    many: { run: [process.execPath, cli, 'lint', 'many'], says: found(smoke ? 10_000 : 100_000), status: [1] },
  }),
  bounds: [
    {
      name: '20,000 files to `rg -l` and bare node',
      value: ({ few, bare, 'rg -l': search }) => Number(few) / (Number(search) + Number(bare)),
      atMost: 6,
    },
    { name: 'five times the files', value: ({ few, many }) => Number(many) / Number(few), atMost: 5.5, guard: 6 },
    { name: 'memory for 100,000 files', value: (_, { many }) => Number(many), unit: ' MB', atMost: 350, guard: 180 },
  ],
})

/** What a pull request costs more than a scan: the base comes out of git. */
export const diff = workload({
  name: 'diff',
  what: 'the synthetic monorepo of 20,000 files, and with the commit before, from which one file differs',
  runs: 7,
  smokeRuns: 4,
  missing,
  make(root, { smoke }) {
    makeTree(root, 'tree', smoke ? 2_000 : 20_000)
    git(root, 'tree', 'init', '-q', '-b', 'main')
    git(root, 'tree', 'add', '-A')
    git(root, 'tree', 'commit', '-q', '-m', 'base')
    appendFileSync(join(root, 'tree/area1/app1/quadlet/db.container'), 'PublishPort=99999:5432\n')
    git(root, 'tree', 'commit', '-q', '-a', '-m', 'head')
  },
  commands: ({ cli, smoke }) => ({
    single: { run: [process.execPath, cli, 'lint', 'tree'], says: found(smoke ? 2_000 : 20_000), status: [1] },
    both: { run: [process.execPath, cli, 'lint', 'tree', '--base', 'HEAD^'], says: [/db\.container/, /^1 new error/m], status: [1] },
  }),
  bounds: [{ name: 'base and head to head alone', value: ({ single, both }) => Number(both) / Number(single), atMost: 1.3 }],
})
