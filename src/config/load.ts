import { LineIndex, nearest, type SourceSpan, type SourceTree } from '../source/index.js'
import { type Assertions, type Config, type HostEntry, type IgnoreEntry, type Level, NEWEST_PODMAN } from './config.js'
import { type FileValues, OPTIONS, type OptionRow } from './options.js'
import { pathSet, patternProblem } from './patterns.js'
import { type PlainYaml, readYaml } from './read-yaml.js'

/** Where a tree's configuration is looked for, the first that is there. */
const CONFIG_FILES = ['.podman-topology.yml', '.podman-topology.yaml'] as const

export function findConfig(tree: Pick<SourceTree, 'has'>): string | null {
  return CONFIG_FILES.find((file) => tree.has(file)) ?? null
}

/** What is known to a program that reads a configuration. */
export interface ConfigContext {
  readonly rules: readonly string[]
  readonly formats: readonly string[]
}

export interface ConfigProblem {
  /** One sentence without a full stop. */
  readonly message: string
  readonly at: SourceSpan
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }

/** Reads and checks a configuration file. Everything wrong with it is reported at once, in written order; then there is no configuration. */
export async function loadConfig(file: string, text: string, context: ConfigContext): Promise<ConfigResult> {
  const yaml = await readYaml(file, text)
  if (yaml.errors.length > 0) return { ok: false, problems: yaml.errors }
  const data = withoutEmpty(yaml.data)
  const { schemaProblems } = await import('./schema.js')
  const suggest = (word: string, known: readonly string[]): string => {
    const meant = nearest(word, known)
    return meant === null ? '' : `, did you mean '${meant}'?`
  }
  const problems = schemaProblems(data, context.formats, suggest).map(({ path, key, message }) => ({
    message: key || path.length === 0 ? message : `${spoken(path)}: ${message}`,
    at: placeOf(path, yaml, file, key),
  }))
  if (problems.length > 0) return { ok: false, problems: problems.sort((a, b) => a.at.start - b.at.start) }
  const shaped = data as ConfigFile
  const unknown = unknownRules(shaped, context.rules, suggest, yaml, file)
  if (unknown.length > 0) return { ok: false, problems: unknown }
  const patterns = wrongPatterns(shaped, yaml, file)
  if (patterns.length > 0) return { ok: false, problems: patterns }
  return { ok: true, config: build(file, shaped, yaml) }
}

/** `.podman-topology.yml:3:5: unknown key …`, one line for each problem. */
export function problemLines(problems: readonly ConfigProblem[], text: string): string[] {
  const lines = new LineIndex(text)
  return problems.map(({ message, at }) => {
    const { line, column } = lines.position(at.start)
    return `${at.file}:${line}:${column}: ${message}`
  })
}

/** The file's data once the schema has accepted them. */
interface ConfigFile extends FileValues {
  readonly paths?: Patterns
  readonly include?: Readonly<Record<string, Patterns>>
  readonly hosts?: Readonly<
    Record<string, Patterns | { readonly paths: Patterns; readonly mode?: 'rootless' | 'rootful'; readonly podman?: string }>
  >
  readonly rules?: Readonly<Record<string, Level>>
  readonly ignore?: readonly { readonly rule: Patterns; readonly paths?: Patterns; readonly reason: string }[]
  readonly assert?: {
    readonly forbid?: readonly { readonly from: string; readonly to: string; readonly reason?: string }[]
    readonly 'allow-outside'?: readonly string[]
    readonly 'no-new-exposure'?: boolean
  }
}

type Patterns = string | readonly string[]
const list = (patterns: Patterns): readonly string[] => (typeof patterns === 'string' ? [patterns] : patterns)

/** An empty file is an empty mapping, and a key with nothing behind it is not set. */
function withoutEmpty(data: unknown): unknown {
  if (data === null || data === undefined) return {}
  if (typeof data !== 'object' || Array.isArray(data)) return data
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null))
}

const spoken = (path: readonly (string | number)[]): string =>
  path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`), '')

/** The place of a value, or of the nearest thing around it that is there. */
function placeOf(path: readonly (string | number)[], yaml: PlainYaml, file: string, key?: true): SourceSpan {
  for (let length = path.length; length > 0; length--) {
    const at = path.slice(0, length).join('/')
    // What is missing is missing under its parent's key, or in its entry of a list.
    const place = length === path.length && !key ? yaml.values.get(at) : (yaml.keys.get(at) ?? yaml.values.get(at))
    if (place) return place
  }
  return { file, start: 0, end: 0 }
}

function unknownRules(
  data: ConfigFile,
  rules: readonly string[],
  suggest: (word: string, known: readonly string[]) => string,
  yaml: PlainYaml,
  file: string,
): ConfigProblem[] {
  const problems: ConfigProblem[] = []
  const check = (rule: string, at: SourceSpan): void => {
    if (!rules.includes(rule)) problems.push({ message: `there is no rule '${rule}'${suggest(rule, rules)}`, at })
  }
  for (const rule of Object.keys(data.rules ?? {})) check(rule, placeOf(['rules', rule], yaml, file, true))
  for (const [index, entry] of (data.ignore ?? []).entries()) {
    if (typeof entry.rule === 'string') check(entry.rule, placeOf(['ignore', index, 'rule'], yaml, file))
    else for (const [at, rule] of entry.rule.entries()) check(rule, placeOf(['ignore', index, 'rule', at], yaml, file))
  }
  return problems
}

function wrongPatterns({ paths, hosts = {}, include = {}, ignore = [] }: ConfigFile, yaml: PlainYaml, file: string): ConfigProblem[] {
  const lists: [(string | number)[], Patterns | undefined][] = [[['paths'], paths]]
  for (const [name, said] of Object.entries(hosts))
    lists.push([['hosts', name], typeof said === 'string' || !('paths' in said) ? said : said.paths])
  for (const [format, said] of Object.entries(include)) lists.push([['include', format], said])
  for (const [index, said] of ignore.entries()) lists.push([['ignore', index, 'paths'], said.paths])
  return lists.flatMap(([at, patterns = []]) =>
    list(patterns).flatMap((pattern) => {
      const message = patternProblem(pattern)
      return message === null ? [] : [{ message: `${spoken(at)}: ${message}`, at: placeOf(at, yaml, file) }]
    }),
  )
}

function build(file: string, data: ConfigFile, yaml: PlainYaml): Config {
  const paths = data.paths === undefined ? null : pathSet(list(data.paths))
  const hosts: HostEntry[] = []
  for (const [name, said] of Object.entries(data.hosts ?? {})) {
    const entry = typeof said === 'string' || !('paths' in said) ? { paths: said } : said
    const set = pathSet(list(entry.paths))
    hosts.push({ name, paths: set, matches: set.matches, mode: entry.mode ?? 'unknown', podman: entry.podman ?? NEWEST_PODMAN })
  }
  const include: Config['include'][number][] = []
  for (const [format, patterns] of Object.entries(data.include ?? {})) include.push({ format, paths: pathSet(list(patterns)) })
  const ignore: IgnoreEntry[] = []
  for (const [index, entry] of (data.ignore ?? []).entries()) {
    ignore.push({
      rules: list(entry.rule),
      paths: entry.paths === undefined ? null : pathSet(list(entry.paths)),
      reason: entry.reason,
      at: placeOf(['ignore', index], yaml, file),
    })
  }
  return {
    file,
    values: valuesOf(data),
    hosts,
    includes: paths ? paths.matches : () => true,
    include,
    ignore,
    rules: new Map(Object.entries(data.rules ?? {})),
    assert: assertionsOf(data, yaml, file),
    places: new Map([...yaml.values, ...yaml.keys]),
    plain: data,
  }
}

function valuesOf(data: ConfigFile): FileValues {
  const rows: readonly OptionRow[] = OPTIONS
  const names = new Set(rows.filter((row) => row.file).map((row) => row.name))
  return Object.fromEntries(Object.entries(data).filter(([name]) => names.has(name))) as FileValues
}

function assertionsOf({ assert = {} }: ConfigFile, yaml: PlainYaml, file: string): Assertions {
  const forbid = (assert.forbid ?? []).map(({ from, to, reason }, index) => ({
    from,
    to,
    reason: reason ?? null,
    at: placeOf(['assert', 'forbid', index], yaml, file),
  }))
  const allowed = assert['allow-outside']?.map((name, index) => ({ name, at: placeOf(['assert', 'allow-outside', index], yaml, file) }))
  return { forbid, allowOutside: allowed ?? null, noNewExposure: assert['no-new-exposure'] ?? false }
}
