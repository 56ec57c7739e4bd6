/** Small repositories on disk that say in their own comments what is to be found in them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Analysis, analyse } from '../../src/analyse.js'
import { type Config, findConfig, loadConfig, NO_CONFIG, type OptionValues, problemLines, resolveSettings } from '../../src/config/index.js'
import { DIAGNOSTIC_RULES, type Report, type Settled, settle } from '../../src/diagnostics/index.js'
import { FORMATS } from '../../src/formats/index.js'
import { createGraph } from '../../src/graph/index.js'
import { RULES, runRules } from '../../src/rules/index.js'
import { LineIndex, ListedTree } from '../../src/source/index.js'
import { deepFreeze } from './deep-freeze.js'

/** Paths and their texts. */
export type Files = Readonly<Record<string, string>>

export const KINDS = ['valid', 'invalid', 'cannot-tell'] as const
export type Kind = (typeof KINDS)[number]

export interface FixtureCase {
  readonly rule: string
  readonly kind: Kind
  readonly name: string
  readonly directory: string
  readonly files: Files
}

/** What a case's text report is to be; not part of the repository. */
export const EXPECTED = 'expected.txt'
const FIXTURES = join(import.meta.dirname, '../rules')

/** Every case below `__tests__/rules`, in order of its path. */
export function fixtureCases(root: string = FIXTURES): FixtureCase[] {
  return directoriesIn(root).flatMap((rule) =>
    directoriesIn(join(root, rule)).flatMap((kind) => {
      if (!KINDS.some((known) => known === kind)) throw new Error(`__tests__/rules/${rule}/${kind}: there are only ${KINDS.join(', ')}`)
      return directoriesIn(join(root, rule, kind)).map((name) => {
        const directory = join(root, rule, kind, name)
        return { rule, kind: kind as Kind, name, directory, files: filesIn(directory) }
      })
    }),
  )
}

export const directoriesIn = (directory: string): string[] =>
  readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()

/** The files below a directory without what is expected of them. */
export function filesIn(directory: string): Files {
  const paths = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .filter((path) => path !== EXPECTED)
    .sort()
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(directory, path), 'utf8')]))
}

export function expectedOf({ directory }: FixtureCase): string | null {
  const file = join(directory, EXPECTED)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

export interface Checked {
  readonly analysis: Analysis
  readonly config: Config
  readonly report: Report
}

/** Files under this directory are the base that the others are compared with. */
const BASE = '.base/'

/** The files of the repository itself. */
export const headOf = (files: Files): Files => Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(BASE)))

/**
 * Lints files as the program does, with the configuration and the base among them. `order` lists the paths of the head as its tree has
 * them; a tree of the program lists them sorted.
 */
export function check(files: Files, order: readonly string[] = Object.keys(headOf(files)).sort()): Promise<Checked> {
  return checked(files, order, {})
}

/** As `check`, with what the base has already and with guesses. */
export function checkWhole(files: Files): Promise<Checked> {
  return checked(files, Object.keys(headOf(files)).sort(), { findings: 'all', pedantic: true })
}

async function checked(files: Files, order: readonly string[], given: OptionValues): Promise<Checked> {
  const baseFiles = Object.entries(files).flatMap(([path, text]) =>
    path.startsWith(BASE) ? [[path.slice(BASE.length), text] as const] : [],
  )
  const base = baseFiles.length > 0 ? await look(Object.fromEntries(baseFiles), baseFiles.map(([path]) => path).sort(), null) : null
  const { analysis, config } = await look(headOf(files), order, base?.analysis ?? null)
  const { findings, pedantic } = resolveSettings(given, config, base !== null)
  const options = { selection: findings, pedantic, rules: RULES }
  const report = settle({ ...analysis, config }, base && { ...base.analysis, config: base.config }, options)
  return { analysis, config, report }
}

export const treeOf = (files: Files, order: readonly string[] = Object.keys(files).sort()): ListedTree =>
  new ListedTree(
    order.map((path) => ({ path })),
    ({ path }) => ({ ok: true, text: files[path] as string }),
  )

/** Rules run on a frozen topology: one that changes it throws, and is a fault. */
async function look(files: Files, order: readonly string[], base: Analysis | null): Promise<Omit<Checked, 'report'>> {
  const tree = treeOf(files, order)
  const file = findConfig(tree)
  const config = file === null ? NO_CONFIG : await configIn(file, files[file] as string)
  const composeProvider = config.values['compose-provider']
  const analysed = await analyse(tree, {
    hosts: config.hosts,
    includes: (path) => config.includes(path),
    include: config.include,
    ...(composeProvider ? { composeProvider } : {}),
  })
  const topology = deepFreeze(analysed.topology)
  const graph = createGraph(topology)
  const { findings, faults } = runRules(RULES, {
    topology,
    graph,
    propose: analysed.propose,
    assertions: config.assert,
    ...(base ? { base: base.graph } : {}),
  })
  const ofRules = faults.map(({ rule, error }) => ({ where: `rule ${rule}`, error }))
  return { analysis: { ...analysed, graph, findings, faults: [...analysed.faults, ...ofRules] }, config }
}

async function configIn(file: string, text: string): Promise<Config> {
  const result = await loadConfig(file, text, { rules: RULE_IDS, formats: FORMATS.map((format) => format.id) })
  if (!result.ok) throw new Error(problemLines(result.problems, text).join('\n'))
  return result.config
}

/** Every id that a finding can have. */
export const RULE_IDS: readonly string[] = [...RULES, ...DIAGNOSTIC_RULES].map((rule) => rule.id)

const MARKER = /^[ \t]*(?:#|;)[ \t]*want[ \t]+(\S.*)$/

/** `file:line rule` for every marker, sorted: the finding is on the first line below that is not a marker. */
export function wantedIn(files: Files): string[] {
  const wanted: string[] = []
  for (const [file, text] of Object.entries(headOf(files))) {
    let waiting: string[] = []
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      const marker = MARKER.exec(line)
      if (marker) waiting.push(...(marker[1] as string).trim().split(/\s+/))
      else {
        for (const rule of waiting) wanted.push(`${file}:${index + 1} ${rule}`)
        waiting = []
      }
    }
    if (waiting.length > 0) throw new Error(`${file}: nothing comes after the marker for ${waiting.join(', ')}`)
  }
  for (const entry of wanted) {
    const rule = entry.slice(entry.indexOf(' ') + 1)
    if (!RULE_IDS.includes(rule)) throw new Error(`${entry}: there is no such rule`)
  }
  return wanted.sort()
}

/** The findings that count, as `wantedIn` writes them. */
export function foundIn({ findings }: Report, files: Files): string[] {
  return findings
    .filter(({ suppressed }) => !suppressed)
    .map(({ finding: { at, rule } }: Settled) => `${at.file}:${new LineIndex(files[at.file] ?? '').position(at.start).line} ${rule}`)
    .sort()
}
