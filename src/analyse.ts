import { assemble, type HostRule } from './assemble/index.js'
import { FORMATS } from './formats/index.js'
import { createGraph, type Graph } from './graph/index.js'
import type { Draft, FileClaim, Finding, Format, FormatId, LowerContext, Problem, Topology, UnmodelledKey } from './model/index.js'
import { type Before, type Candidates, plainReader, Readings } from './readings.js'
import { type Propose, RULES, type RuleFault, runRules } from './rules/index.js'
import { baseName, type SourceSpan, type SourceTree } from './source/index.js'

export interface AnalyseOptions {
  readonly hosts: readonly HostRule[]
  /** Whether a path may be looked at (config `paths`, `exclude`). */
  readonly includes: (path: string) => boolean
  /** Files that are read as a format though nothing in them shows that they are Podman's. */
  readonly include?: readonly { readonly format: string; readonly paths: { matches(path: string): boolean } }[]
  readonly composeProvider?: 'podman-compose' | 'docker-compose'
  /** Whether another tree will be compared with this one. */
  readonly remember?: boolean
  /** Called when all is read, and what reading made is no longer needed. */
  readonly afterReading?: () => void
  /** A tree that was read before, of which this one differs in a few files. */
  readonly before?: Before | null
}

/** What was read, what was not, and why. Nothing is skipped silently. */
export interface Coverage {
  /** Files that were claimed by a format. */
  readonly files: readonly { readonly path: string; readonly format: FormatId; readonly units: number }[]
  readonly unparsed: readonly { readonly at: SourceSpan; readonly reason: string }[]
  readonly unmodelledKeys: readonly UnmodelledKey[]
  /** Files that may have been definitions and could not be read as text. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[]
  /** Files that look like a format's, though nothing says that Podman runs them. */
  readonly passedOver: readonly { readonly path: string; readonly format: FormatId }[]
}

/** A reader or rule of ours that threw. */
export interface Fault {
  readonly where: string
  readonly error: string
}

export interface Analysis {
  readonly tree: SourceTree
  readonly topology: Topology
  readonly graph: Graph
  /** For rules that are run over the topology again. */
  readonly propose: Propose
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
  readonly faults: readonly Fault[]
  readonly readings: Readings | null
}

/** Claim, lower, assemble, connect and check one tree. Asynchronous only where a format is loaded; the same tree always gives the same analysis. */
export async function analyse(tree: SourceTree, options: AnalyseOptions): Promise<Analysis> {
  const reading = await readUnits(tree, options)
  options.afterReading?.()
  const topology = assemble(reading.drafts, reading.problems, { tree, hosts: options.hosts })
  const graph = createGraph(topology)
  const { findings, faults } = runRules(RULES, { topology, graph, propose: reading.propose })
  return {
    tree,
    topology,
    graph,
    propose: reading.propose,
    findings,
    coverage: reading.coverage,
    faults: [...reading.faults, ...faults.map(ofRule)],
    readings: reading.readings,
  }
}

const ofRule = (fault: RuleFault): Fault => ({ where: `rule ${fault.rule}`, error: fault.error })

interface Reading {
  readonly drafts: Draft[]
  readonly problems: Problem[]
  readonly coverage: Coverage
  readonly faults: Fault[]
  readonly propose: Propose
  readonly readings: Readings | null
}

/** Lowers every claimed file, and what those claim in turn, until nothing new appears. */
async function readUnits(tree: SourceTree, options: AnalyseOptions): Promise<Reading> {
  const drafts: Draft[] = []
  const problems: Problem[] = []
  const faults: Fault[] = []
  const files: Coverage['files'][number][] = []
  const unparsed: Coverage['unparsed'][number][] = []
  const unmodelledKeys: UnmodelledKey[] = []
  const loaded = new Map<FormatId, Format>()
  const queues = new Map<FormatId, Map<string, FileClaim>>(FORMATS.map((format) => [format.id, new Map()]))
  const done = new Set<string>()
  const context: LowerContext = { tree, ...(options.composeProvider ? { composeProvider: options.composeProvider } : {}) }
  const readings = options.remember || options.before ? new Readings(context, options.before ?? null) : null
  const reader = readings ?? plainReader(context)

  const candidates = reader.candidates(options.includes, () => candidatesOf(tree, options))
  tree.prefetch([...new Set([...candidates.values()].flat())].sort())
  const load = async (id: FormatId): Promise<Format> => {
    const known = loaded.get(id)
    if (known) return known
    const entry = FORMATS.find((format) => format.id === id)
    if (!entry) throw new TypeError(`no format ${id}`)
    const format = await entry.load()
    loaded.set(id, format)
    return format
  }
  const settled = async (id: FormatId, queue: ReadonlyMap<string, FileClaim>): Promise<(readonly [string, FileClaim])[]> => {
    const claims = [...queue.entries()].sort(([a], [b]) => (a < b ? -1 : 1))
    const kept = (await load(id)).settle?.(claims.map(([, claim]) => claim))
    return kept ? kept.map((claim) => [claimKey(claim), claim] as const) : claims
  }
  const enqueue = (claim: FileClaim): void => {
    const key = claimKey(claim)
    const queue = queues.get(claim.format)
    // A claim that says how the file is played knows more than one that only saw the file.
    if (queue && !done.has(key) && (!queue.has(key) || (claim.play && !queue.get(key)?.play))) queue.set(key, claim)
  }
  const resembling: Coverage['passedOver'][number][] = []
  for (const [id, paths] of candidates) {
    try {
      const claimed = reader.claims(await load(id), paths)
      for (const claim of claimed.claims) enqueue(claim)
      for (const path of claimed.resembling) resembling.push({ path, format: id })
    } catch (error) {
      faults.push({ where: `format ${id}`, error: describe(error) })
    }
  }

  const looked = [...candidates.values()].flat()
  const skipped = reader.unreadable(looked)
  tree.release(unclaimed(looked, queues))
  for (const { format, paths } of options.include ?? []) {
    for (const { path } of tree.entries) {
      if (paths.matches(path)) enqueue({ format: format as FormatId, path, evidence: 'the configuration includes it' })
    }
  }

  for (let next = firstWaiting(queues); next; next = firstWaiting(queues)) {
    const [id, queue] = next
    const claims = await settled(id, queue)
    const format = await load(id)
    queue.clear()
    for (const [key, claim] of claims) {
      done.add(key)
      try {
        const lowered = reader.lower(format, key, claim)
        drafts.push(...lowered.drafts)
        problems.push(...lowered.problems)
        unmodelledKeys.push(...lowered.unmodelledKeys)
        unparsed.push(...lowered.unparsed)
        files.push({ path: claim.path, format: id, units: lowered.units })
        for (const found of lowered.claims) if (tree.has(found.path) && options.includes(found.path)) enqueue(found)
      } catch (error) {
        faults.push({ where: `format ${id} on ${claim.path}`, error: describe(error) })
        unparsed.push({ at: { file: claim.path, start: 0, end: 0 }, reason: 'a fault of podman-topology; please report it' })
      }
    }
  }
  files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const read = new Set(files.map(({ path }) => path))
  const passedOver = resembling.filter(({ path }) => !read.has(path))
  const propose: Propose = (format, proposal) => loaded.get(format)?.propose?.(proposal)
  return { drafts, problems, faults, propose, readings, coverage: { files, unparsed, unmodelledKeys, skipped, passedOver } }
}

function candidatesOf(tree: SourceTree, options: AnalyseOptions): Candidates {
  const candidates = new Map<FormatId, string[]>()
  for (const { path } of tree.entries) {
    const base = baseName(path)
    const extension = base.slice(base.lastIndexOf('.') + 1).toLowerCase()
    for (const format of FORMATS) {
      if (!format.candidate(path, base, extension) || !options.includes(path)) continue
      const paths = candidates.get(format.id)
      if (paths) paths.push(path)
      else candidates.set(format.id, [path])
    }
  }
  return candidates
}

/** Files that were looked into for nothing. */
function unclaimed(looked: readonly string[], queues: ReadonlyMap<FormatId, ReadonlyMap<string, FileClaim>>): string[] {
  const claimed = new Set<string>()
  for (const queue of queues.values()) for (const { path } of queue.values()) claimed.add(path)
  return looked.filter((path) => !claimed.has(path))
}

/** Formats are drained in their order, so that a later one sees every claim of the earlier ones before it starts. */
function firstWaiting(queues: ReadonlyMap<FormatId, Map<string, FileClaim>>): [FormatId, Map<string, FileClaim>] | undefined {
  for (const entry of queues) if (entry[1].size > 0) return entry
  return undefined
}

function claimKey(claim: FileClaim): string {
  const at = claim.content?.text.span()
  // A command that loads a file together with others makes something else of it than its directory does.
  if (claim.compose?.at) return `${claim.path} ${claim.compose.files.join(' ')}`
  return at ? `${claim.path} ${String(at.start).padStart(9, '0')} ${claim.content?.name}` : claim.path
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))
