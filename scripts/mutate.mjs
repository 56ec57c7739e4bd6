#!/usr/bin/env node
// @ts-check
/**
 * `node scripts/mutate.mjs [--seconds N] [--rounds N] [--seed TEXT] [CORPUS]`: breaks whole repositories (files deleted, doubled, renamed, cut
 * off, spliced, with bytes that are no text) and looks at each from the disk, as the command line does, with one command and format after
 * the other. Every fixture of the rules and every repository of CORPUS (CORPUS_DIR, else ../shared/corpus) once a round; a repository of
 * more files than MOST a part at a time. An exit code other than 0, 1 and 3, a fault of ours, an exception and more than HANG seconds of
 * processor time fail it. Configurations stay whole: a broken one is the user's mistake, with exit code 2. `npm run fuzz` looks into what the reports say.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { load } from './load.mjs'

const MOST = 150
const HANG = 2
const COMMANDS = [
  ...['text', 'json', 'sarif', 'github', 'junit', 'gitlab', 'rdjson'].map((format) => ['lint', '--format', format]),
  ...['mermaid', 'dot', 'svg', 'html', 'json'].map((format) => ['graph', '--format', format]),
  ['lint', '--pedantic', '--findings', 'all'],
  ['lint', '--fix'],
  ['convert', '--format', 'json'],
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '3600' },
    rounds: { type: 'string', default: '1' },
    seed: { type: 'string', default: 'mutate' },
  },
})
const corpus = positionals[0] ?? process.env.CORPUS_DIR ?? resolve(import.meta.dirname, '../../shared/corpus')
const fixtures = resolve(import.meta.dirname, '../__tests__/rules')
const { main, processHost, mutateFiles, Random, fixtureCases, filesIn } = await load(
  `export { main } from './src/main.ts'
   export { processHost } from './src/host/index.ts'
   export { mutateFiles } from './__tests__/fuzz/mutate.ts'
   export { Random } from './__tests__/fuzz/random.ts'
   export { fixtureCases, filesIn } from './__tests__/support/fixtures.ts'`,
)

/** @typedef {Readonly<Record<string, string>>} Files */
/** @type {{ name: string, files: Files }[]} */
const trees = [
  ...fixtureCases(fixtures).map((/** @type {{ name: string, files: Files }} */ { name, files }) => ({ name, files })),
  ...(existsSync(corpus) ? readdirSync(corpus, { withFileTypes: true }) : [])
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, files: filesIn(join(corpus, name)) })),
]
const others = trees.flatMap(({ files }) => Object.values(files)).filter((text) => text.length < 20_000)
const scratch = mkdtempSync(join(tmpdir(), 'mutate-'))
/** @type {Map<string, number>} */
const codes = new Map()
/** @type {string[]} */
const failures = []
let runs = 0
let slowest = 0
const end = performance.now() + Number(values.seconds) * 1000
try {
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const tree of trees) {
      for (const [part, files] of partsOf(tree.files).entries()) {
        if (performance.now() > end) break
        await look(`${tree.name} ${part} ${round}`, files)
      }
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
for (const failure of failures) console.log(`FAIL ${failure}`)
console.log(
  [...codes]
    .sort()
    .map(([code, count]) => `exit code ${code}: ${count}`)
    .join('\n'),
)
console.log(
  `${runs} runs over ${trees.length} repositories, slowest ${slowest.toFixed(2)} s, ${failures.length} failed (seed ${values.seed})`,
)
process.exitCode = failures.length > 0 ? 1 : 0

/** @param {Files} files @returns {Files[]} */
function partsOf(files) {
  const entries = Object.entries(files)
  return Array.from({ length: Math.ceil(entries.length / MOST) }, (_, part) =>
    Object.fromEntries(entries.slice(part * MOST, (part + 1) * MOST)),
  )
}

/**
 * @param {string} name
 * @param {Files} files
 */
async function look(name, files) {
  const random = new Random(`${values.seed} ${name}`)
  const root = join(scratch, 'tree')
  rmSync(root, { recursive: true, force: true })
  mkdirSync(root, { recursive: true })
  const isConfig = (/** @type {string} */ path) => /(?:^|\/)\.podman-topology\.ya?ml$/.test(path)
  const mutated = mutateFiles(Object.fromEntries(Object.entries(files).filter(([path]) => !isConfig(path))), random, others)
  for (const [path, text] of Object.entries({
    ...mutated,
    ...Object.fromEntries(Object.entries(files).filter(([path]) => isConfig(path))),
  })) {
    put(root, path, random.once(8) && !isConfig(path) ? brokenBytes(text, random) : Buffer.from(text))
  }
  const [command = 'lint', ...flags] = COMMANDS[runs++ % COMMANDS.length] ?? []
  let said = ''
  const before = process.cpuUsage()
  /** @type {string} */
  let code
  try {
    const host = processHost([command, root, ...flags])
    const quiet = { ...host, print: () => {}, printError: (/** @type {string} */ text) => (said += text) }
    code = String(await main(quiet))
  } catch (error) {
    code = 'thrown'
    said = error instanceof Error ? String(error.stack) : String(error)
  }
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  codes.set(code, (codes.get(code) ?? 0) + 1)
  // The first runs compile.
  if (runs > COMMANDS.length) slowest = Math.max(slowest, seconds)
  const isRight = ['0', '1', '3'].includes(code) && !said.includes('a fault of podman-topology')
  if (!isRight) failures.push(`${name}: ${command} ${flags.join(' ')} ends with ${code}: ${said.slice(0, 600)}`)
  else if (seconds > HANG && runs > COMMANDS.length) failures.push(`${name}: ${command} ${flags.join(' ')} takes ${seconds.toFixed(1)} s`)
}

/**
 * @param {string} root
 * @param {string} path
 * @param {Buffer} bytes
 */
function put(root, path, bytes) {
  const file = join(root, path)
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  } catch {
    // A file where a directory should be, or a name that this disk does not take.
  }
}

/**
 * @param {string} text
 * @param {{ int(below: number): number, once(times: number): boolean }} random
 */
function brokenBytes(text, random) {
  const bytes = Buffer.from(text)
  const at = random.int(bytes.length + 1)
  switch (random.int(4)) {
    case 0:
      return bytes.subarray(0, at)
    case 1:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from([0]), bytes.subarray(at)])
    case 2:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from([0xc3, 0x28, 0xff, 0xfe]), bytes.subarray(at)])
    default:
      return Buffer.from(text, 'utf16le')
  }
}
