/** The comparison behind scripts/agree-quadlet.mjs: the generator's services against the format's drafts. */
import { claimUnits } from '../../src/formats/quadlet/claim.js'
import { keysOf } from '../../src/formats/quadlet/keys.js'
import { unitNameOf } from '../../src/formats/quadlet/kinds.js'
import { podmanAtLeast } from '../../src/model/index.js'
import { parseInvocation } from '../../src/podman/arguments/command.js'
import { parseArguments } from '../../src/podman/index.js'
import { baseName, directoryOf, ListedTree, MappedText } from '../../src/source/index.js'
import { MergedUnit, parseUnit, splitWords } from '../../src/syntax/systemd/index.js'
import { summarise, type UnitSummary } from './quadlet-summary.js'
import { fill, items } from './quadlet-vectors.js'

export interface Output {
  readonly stdout: string
  readonly stderr: string
  /** What stands before the path of each unit in SourcePath=. */
  readonly prefix: string
}

export interface Run {
  readonly files: readonly string[]
  readonly read: (path: string) => string
  /** The directory the generator is given. */
  readonly below: string
  readonly version: string
  /** Runs the generator over all files of the directory but these. */
  readonly generate: (left: readonly string[]) => Output
}

export interface Compared {
  readonly path: string
  readonly outcome: 'agreed' | 'explained' | 'differ' | 'shadowed'
  readonly notes: readonly string[]
}

const treeOf = ({ files, read }: Pick<Run, 'files' | 'read'>): ListedTree =>
  new ListedTree(
    files.map((path) => ({ path })),
    ({ path }) => ({ ok: true, text: read(path) }),
  )

const claimedPaths = (tree: ListedTree): string[] =>
  claimUnits(
    tree.entries.map(({ path }) => path),
    tree,
  )
    .filter(({ content }) => content === undefined)
    .map(({ path }) => path)

/** The topmost directories with Quadlet units: each is one run. */
export function unitDirectories(files: readonly string[], read: Run['read']): string[] {
  const directories = [...new Set(claimedPaths(treeOf({ files, read })).map(directoryOf))]
  const isBelow = (inner: string, outer: string): boolean => inner !== outer && (outer === '' || inner.startsWith(`${outer}/`))
  return directories.filter((directory) => !directories.some((other) => isBelow(directory, other))).sort()
}

interface Service {
  readonly resource: string | null
  readonly publish: readonly string[]
  readonly network: readonly string[]
  readonly pod: string | null
}

export function compareRun(run: Run): Compared[] {
  const tree = treeOf(run)
  const prefix = run.below === '' ? '' : `${run.below}/`
  const paths = claimedPaths(tree).filter((path) => path.startsWith(prefix))
  const { output, unloadable, fatal } = survive(run, paths)
  const services = servicesOf(output)
  const refusals = new Map([...output.stderr.matchAll(/converting "([^"]+)": (.*)/g)].map(([, name = '', words = '']) => [name, words]))
  const seen = new Set<string>()
  // Directories are walked before their subdirectories, as the generator does: the first of a name wins.
  const ordered = [...paths].sort((a, b) => walkOrder(a, b))
  const units = summarise(tree, ordered)
  const explained = new Set<string>()
  const result: Compared[] = []
  for (const path of ordered) {
    const name = baseName(path)
    const unit = units.get(path)
    if (!unit) continue
    if (fatal.includes(path)) {
      result.push({ path, outcome: 'explained', notes: ['the generator itself crashes on it'] })
      continue
    }
    if (unloadable.includes(path)) {
      const both = unit.unparsed.length > 0
      result.push({ path, outcome: both ? 'agreed' : 'differ', notes: both ? [] : ['the generator cannot load it; we can'] })
      continue
    }
    if (seen.has(name)) {
      result.push({ path, outcome: 'shadowed', notes: [] })
      continue
    }
    seen.add(name)
    if (unitNameOf(name) !== name) {
      result.push({ path, outcome: 'explained', notes: ['a template: the generator only ever sees what it renders to'] })
      continue
    }
    const said = compare(unit, services.get(path), refusals.get(name), run.version)
    if (said.outcome === 'explained') explained.add(name)
    result.push({ path, ...said })
  }
  // What refers to a unit the generator is too old for is refused or changed for that reason.
  return result.map((one) => {
    const old = one.outcome === 'differ' && (units.get(one.path)?.refersTo ?? []).find((name) => explained.has(name))
    return old ? { ...one, outcome: 'explained', notes: [...one.notes, `because of ${old}`] } : one
  })
}

interface Survival {
  readonly output: Output
  /** Units it cannot load, each of which would take its whole directory along. */
  readonly unloadable: readonly string[]
  /** Units on which it panics. */
  readonly fatal: readonly string[]
}

/** Runs the generator without the units that would take others along. */
function survive({ generate }: Run, paths: readonly string[]): Survival {
  const unloadable: string[] = []
  const fatal: string[] = []
  for (;;) {
    const left = [...unloadable, ...fatal]
    const output = generate(left)
    const news = [...output.stderr.matchAll(/error loading "([^"]+)"/g)]
      .map(([, path = '']) => path.slice(output.prefix.length))
      .filter((path) => paths.includes(path) && !left.includes(path))
    if (news.length > 0) unloadable.push(...news)
    else if (/^panic: /m.test(output.stderr)) {
      // The first unit with which it panics, by halving.
      let low = 0
      let high = paths.length
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if (/^panic: /m.test(generate([...left, ...paths.slice(middle)]).stderr)) high = middle
        else low = middle
      }
      fatal.push(paths[low] as string)
    } else return { output, unloadable, fatal }
  }
}

function walkOrder(a: string, b: string): number {
  const [left, right] = [directoryOf(a), directoryOf(b)]
  if (left === right) return a < b ? -1 : 1
  if (left === '' || right.startsWith(`${left}/`)) return -1
  if (right === '' || left.startsWith(`${right}/`)) return 1
  return left < right ? -1 : 1
}

/** What a generator older than a change says or makes instead, and the version of the change. */
const CHANGES: readonly [words: RegExp, since: string][] = [
  [/^\(no service\).*\.artifact$/, '5.7'],
  [/^key Options can't be used without Device$/, '6.0'],
  [/^relative path in File key requires SetWorkingDirectory key to be set$/, '5.7'],
  // Several Yaml= were one, the last.
  [/^only we refuse it: .* SetWorkingDirectory=yaml is only supported when a single Yaml key is provided$/, '5.7'],
  // The name of a template's network or volume was `systemd-foo@`.
  [/^resource: "systemd-.*-%i", the generator "systemd-.*@"$/, '5.7'],
]

/** Whether a difference is a change that the generator is too old for. */
const isNewer =
  (version: string) =>
  (note: string): boolean => {
    const since = changedSince(note)
    return since !== undefined && podmanAtLeast(version, since) === false
  }

const changedSince = (words: string): string | undefined => CHANGES.find(([pattern]) => pattern.test(words))?.[1]

function compare(unit: UnitSummary, service: Service | undefined, refusal: string | undefined, version: string): Omit<Compared, 'path'> {
  const ours = unit.refused
  if (refusal !== undefined || !service) {
    const words = refusal ?? `(no service) ${baseName(unit.path)}`
    const key = /^unsupported key '([^']+)' in group '([^']+)'/.exec(words)
    const since = key ? keysOf(key[2] as string).get(key[1] as string)?.since : changedSince(words)
    if (since !== undefined && podmanAtLeast(version, since) === false) {
      return { outcome: 'explained', notes: [`${words}: known since ${since}`] }
    }
    if (ours.length === 0) return { outcome: 'differ', notes: [`the generator refuses it: ${words}`] }
    const same = ours.some((our) => our.includes(words.replace(/ in \/\S+$/, '')))
    return { outcome: 'agreed', notes: same ? [] : [`other words: ${words} / ${ours.join(' / ')}`] }
  }
  if (ours.length > 0) {
    const notes = ours.map((our) => `only we refuse it: ${our}`)
    return { outcome: notes.every(isNewer(version)) ? 'explained' : 'differ', notes }
  }
  const had: Service = { resource: unit.resource, publish: unit.publish, network: unit.network, pod: unit.pod }
  // Nothing is claimed for a kube file that is not there, so its options are nowhere.
  const unplayed = unit.path.endsWith('.kube') && unit.claims.length === 0
  const keys: readonly (keyof Service)[] = unplayed
    ? []
    : service.resource === null
      ? ['publish', 'network', 'pod']
      : ['resource', 'publish', 'network', 'pod']
  const notes = keys
    .filter((key) => JSON.stringify(had[key]) !== JSON.stringify(service[key]))
    .map((key) => `${key}: ${JSON.stringify(had[key])}, the generator ${JSON.stringify(service[key])}`)
  return { outcome: notes.length === 0 ? 'agreed' : notes.every(isNewer(version)) ? 'explained' : 'differ', notes }
}

/** The generated services by the path of the unit each came from. */
function servicesOf({ stdout, prefix }: Output): Map<string, Service> {
  const services = new Map<string, Service>()
  const byService = new Map<string, string | null>()
  const parts = stdout.split(/^---(.+\.service)---$/m)
  for (let i = 1; i + 1 < parts.length; i += 2) {
    const file = baseName(parts[i] as string)
    const unit = new MergedUnit([parseUnit(file, MappedText.verbatim(file, parts[i + 1] as string, 0))])
    const source = unit.lookup('Unit', 'SourcePath')?.text ?? ''
    const service = serviceOf(unit, file)
    byService.set(file.replace(/\.service$/, ''), service.resource)
    services.set(source.slice(prefix.length), service)
  }
  // Before 5.6 a member was given its pod by a file that the pod's service writes.
  for (const [path, service] of services) {
    const file = /([^/]+)\.pod-id$/.exec(service.pod ?? '')?.[1]
    if (file !== undefined) services.set(path, { ...service, pod: byService.get(file) ?? service.pod })
  }
  return services
}

function serviceOf(unit: MergedUnit, file: string): Service {
  const commands = [...unit.lookupAll('Service', 'ExecStartPre'), ...unit.lookupAll('Service', 'ExecStart')]
  const filled = (text: string | undefined): string | null => (text === undefined ? null : fill(text, file))
  for (const { text } of commands) {
    const { name, command, words } = parseInvocation(splitWords(text, 'args').words.slice(1))
    if (command === null) {
      if (name === 'volume create') return { resource: filled(words.at(-1)?.text), publish: [], network: [], pod: null }
      continue
    }
    const { flags, positional } = parseArguments(command, words)
    const all = (flag: string): string[] => flags.flatMap(({ name, value }) => (name === flag && value ? [value.text] : []))
    return {
      resource: filled(command === 'network create' ? positional.at(-1)?.text : all('--name').at(-1)),
      publish: all('--publish').flatMap(items),
      network: all('--network').map((value) => fill(value, file)),
      pod: command === 'run' ? filled(all('--pod').at(-1) ?? all('--pod-id-file').at(-1)) : null,
    }
  }
  return { resource: null, publish: [], network: [], pod: null }
}
