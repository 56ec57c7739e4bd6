/** What is fuzzed: how an input of each kind is made, and what is wrong with what comes of it. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Analysis, analyse } from '../../src/analyse.js'
import { NO_CONFIG } from '../../src/config/index.js'
import { settle, sourcesOf } from '../../src/diagnostics/index.js'
import { diffTopologies } from '../../src/diff/index.js'
import { diffJson, diffMarkdown, diffText } from '../../src/report/index.js'
import { RULES } from '../../src/rules/index.js'
import { MappedText } from '../../src/source/index.js'
import { check, type Files, filesIn, fixtureCases, headOf, treeOf } from '../support/fixtures.js'
import { outputs } from '../support/outputs.js'
import { wrongPositions } from '../support/positions.js'
import { shuffled } from '../support/shuffle.js'
import { config, GRAMMARS, port, SECRET } from './grammar.js'
import { mutateFiles, mutateText } from './mutate.js'
import { PARSERS, readSettings } from './parsers.js'
import type { Random } from './random.js'
import { malformed } from './well-formed.js'

export interface Target {
  readonly name: string
  make(random: Random): Files
  /** Everything that is wrong, in words that do not change with the size of the input. Throws where the code under test does. */
  check(files: Files): string[] | Promise<string[]>
}

/** Where inputs come from besides chance: fixtures of the rules and, where there are any, whole repositories. */
export interface Seeds {
  readonly trees: readonly Files[]
  readonly texts: readonly string[]
}

export function readSeeds(root: string, corpus: string): Seeds {
  const fixtures = fixtureCases(join(root, '__tests__/rules')).map(({ files }) => files)
  const repositories = existsSync(corpus)
    ? readdirSync(corpus, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => filesIn(join(corpus, name)))
    : []
  const trees = [...fixtures, ...repositories]
  return { trees, texts: trees.flatMap((tree) => Object.values(tree)).filter((text) => text.length < 20_000) }
}

const INPUT = 'input'

export function targets(seeds: Seeds): Target[] {
  const parsers = Object.entries(PARSERS).map(
    ([name, parse]): Target => ({
      name,
      make: (random) => ({ [INPUT]: textFor(name, random, seeds) }),
      check: (files) => {
        const text = files[INPUT] ?? ''
        return wrongPositions(parse(MappedText.verbatim(INPUT, text, 0)), () => text).wrong
      },
    }),
  )
  const settings: Target = {
    name: 'settings',
    make: (random) => ({ [INPUT]: random.once(2) ? config(random) : changed(config(random), random, seeds) }),
    check: (files) => readSettings(files[INPUT] ?? ''),
  }
  const generated = Object.entries(GRAMMARS).map(
    ([name, make]): Target => ({
      name: `${name} repository`,
      make: (random) => make(random),
      check: async (files) => [...(await pipeline(files)), ...(await secrets(files))],
    }),
  )
  const mixed: Target = {
    name: 'mixed repository',
    make: (random) => {
      const files = Object.assign({}, ...random.many(3, () => random.pick(Object.values(GRAMMARS))(random))) as Files
      return mutateFiles({ ...files, ...(random.once(6) ? { '.podman-topology.yaml': config(random) } : {}) }, random, seeds.texts)
    },
    check: pipeline,
  }
  const real: Target = {
    name: 'mutated repository',
    make: (random) => mutateFiles(someOf(random.pick(seeds.trees), random), random, seeds.texts),
    check: pipeline,
  }
  const change: Target = {
    name: 'changed repository',
    make: (random) => {
      const base = random.once(2) ? someOf(headOf(random.pick(seeds.trees)), random) : random.pick(Object.values(GRAMMARS))(random)
      const head = mutateFiles(base, random, seeds.texts)
      return { ...head, ...Object.fromEntries(Object.entries(base).map(([path, text]) => [`.base/${path}`, text])) }
    },
    check: async (files) => [...(await pipeline(files)), ...(await comparison(files)), ...(await reuse(files))],
  }
  return [...parsers, settings, ...generated, mixed, real, change]
}

function textFor(parser: string, random: Random, seeds: Seeds): string {
  if (['publish', 'expose', 'networks', 'image', 'arguments'].includes(parser) && !random.once(3)) {
    const lines = random.many(5, () => `${random.once(3) ? '-p ' : ''}${port(random)}`).join('\n')
    return random.once(2) ? lines : mutateText(lines, random, seeds.texts)
  }
  if (random.once(4)) return changed(Object.values(random.pick(Object.values(GRAMMARS))(random))[0] ?? '', random, seeds)
  return changed(random.pick(seeds.texts) ?? '', random, seeds)
}

function changed(text: string, random: Random, { texts }: Seeds): string {
  let result = text
  for (let times = 1 + random.int(5); times > 0; times--) result = mutateText(result, random, texts)
  return result.slice(0, 100_000)
}

/** A few files that stand together: a whole repository takes too long, and hides what goes wrong. */
function someOf(tree: Files, random: Random): Files {
  const paths = Object.keys(tree)
  if (paths.length <= 12) return tree
  const directory = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)
  const chosen = directory(random.pick(paths))
  const beside = paths.filter((path) => path.startsWith(chosen))
  const from = random.int(Math.max(1, beside.length - 11))
  return Object.fromEntries(beside.slice(from, from + 12).map((path) => [path, tree[path] as string]))
}

/** The whole program on one tree: no fault, exact positions, reasons, readable outputs, the same in any order. */
async function pipeline(files: Files): Promise<string[]> {
  const checked = await checkLeniently(files)
  const { analysis, report } = checked
  const faults = [...analysis.faults, ...report.faults].map(
    ({ where, error }) => `fault in ${where.split(' on ')[0]}: ${firstLines(error)}`,
  )
  if (faults.length > 0) return faults
  const { topology, findings, coverage } = analysis
  const positions = wrongPositions({ topology, findings, coverage, report: report.findings }, (file) => files[file])
  const reasonless = findings
    .filter(({ because, at }) => because.length === 0 || at.start > at.end)
    .map(({ rule }) => `${rule} gives no reason`)
  const printed = outputs(checked)
  const again = outputs(await checkLeniently(files, shuffled(Object.keys(headOf(files)))))
  const unstable = Object.entries(printed).flatMap(([output, text]) =>
    again[output as keyof typeof again] === text ? [] : [`${output} depends on the order of files`],
  )
  return [...positions.wrong, ...reasonless, ...malformed(printed), ...unstable]
}

/** A configuration that is refused ends the program with a message: the rest of the tree is then read without it. */
async function checkLeniently(files: Files, order?: readonly string[]): ReturnType<typeof check> {
  const isConfig = (path: string): boolean => /(?:^|\/)\.?podman-topology\.(?:ya?ml|json)$/.test(path)
  const plain = Object.fromEntries(Object.entries(files).filter(([path]) => !isConfig(path)))
  try {
    return await check(files, order)
  } catch (error) {
    if (Object.keys(plain).length === Object.keys(files).length) throw error
    return await check(
      plain,
      order?.filter((path) => !isConfig(path)),
    )
  }
}

/** A grammar puts secrets where values are secret, and nowhere else. */
async function secrets(files: Files): Promise<string[]> {
  const printed = outputs(await check(files))
  return Object.entries(printed).flatMap(([output, text]) => {
    const at = text.indexOf(SECRET)
    return at < 0 ? [] : [`${output} tells a secret: ${text.slice(Math.max(0, at - 60), at + 20).replaceAll('\n', ' ')}`]
  })
}

async function comparison(files: Files): Promise<string[]> {
  const [base, head] = [baseOf(files), headOf(files)]
  const [before, after] = [await checkLeniently(base), await checkLeniently(head)]
  const report = {
    diff: diffTopologies(before.analysis.graph, after.analysis.graph),
    base: before.analysis.graph,
    head: after.analysis.graph,
    baseSources: sourcesOf(before.analysis.tree),
    headSources: sourcesOf(after.analysis.tree),
    weakened: [],
  }
  const [json, markdown, text] = [diffJson(report), diffMarkdown(report), diffText(report)]
  JSON.parse(json)
  return malformed({ ...outputs(after), json, markdown, text })
}

/** A base that takes over what the head read is what it is alone, and so is the head that was read first. */
async function reuse(files: Files): Promise<string[]> {
  const [base, mutated] = [baseOf(files), headOf(files)]
  // Nothing is taken over where files are added or removed: these are the changes of those that stay.
  const head = Object.fromEntries(Object.entries(base).map(([path, text]) => [path, mutated[path] ?? text]))
  const changed = new Set(Object.keys(base).filter((path) => head[path] !== base[path]))
  const after = await analyse(treeOf(head), { ...ANYWHERE, remember: true })
  const before = await analyse(treeOf(base), { ...ANYWHERE, before: after.readings && { readings: after.readings, changed } })
  return [
    ...differing('a base with readings of the head', await analyse(treeOf(base), ANYWHERE), before),
    ...differing('a head whose readings a base took', await analyse(treeOf(head), ANYWHERE), after),
  ]
}

const ANYWHERE = { hosts: [], includes: () => true }

const baseOf = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).flatMap(([path, text]) => (path.startsWith('.base/') ? [[path.slice(6), text]] : [])))

function differing(what: string, alone: Analysis, shared: Analysis): string[] {
  const [expected, found] = [told(alone), told(shared)]
  return Object.entries(expected).flatMap(([part, text]) => (found[part] === text ? [] : [`${what} differs in its ${part}`]))
}

/** Everything that is said of one tree, edits included. */
function told(analysis: Analysis): Record<string, string> {
  const report = settle({ ...analysis, config: NO_CONFIG }, null, { selection: 'all', pedantic: true, rules: RULES })
  return {
    ...outputs({ analysis, report }),
    findings: JSON.stringify(analysis.findings),
    coverage: JSON.stringify(analysis.coverage),
    faults: JSON.stringify(analysis.faults),
  }
}

/** What happened and where, without positions in our own code: those change. */
function firstLines(error: string): string {
  return error
    .split('\n')
    .slice(0, 2)
    .join(' ')
    .replace(/\(.*?\)|:\d+:\d+/g, '')
    .trim()
}
