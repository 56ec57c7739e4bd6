import type { ComposeRun, FileClaim, LowerContext } from '../../model/index.js'
import { directoryOf, type MappedText, type SourceSpan, type SourceTree } from '../../source/index.js'
import { type YamlEntry, YamlMap, type YamlNode } from '../../syntax/yaml/index.js'
import { type ComposeFile, parseComposeText, readComposeFile } from './files.js'
import type { Lookup } from './interpolate.js'
import { mergeMaps, reachedBy, without } from './merge.js'
import { pathStem } from './names.js'
import { type Places, Reader } from './reader.js'
import { Variables } from './variables.js'

/** Files that include or extend one another go no deeper than this in earnest. */
const DEEPEST = 16

export interface Refusal {
  readonly message: string
  readonly at: SourceSpan
}

/** One project: its files merged, everything they include and extend brought in. */
export interface Project {
  readonly run: ComposeRun
  readonly scope: string
  readonly directory: string
  readonly root: YamlMap
  readonly services: readonly Service[]
  readonly reader: Reader
  /** What the project directory's `.env` sets. */
  readonly lookup: Lookup
  /** Grows while the settings are read. */
  readonly refusals: ReadonlyMap<string, Refusal>
  readonly unparsed: ComposeFile['unparsed']
  /** The source text of a file of the project, for edits. */
  source(file: string): MappedText | undefined
}

export interface Service {
  readonly name: string
  readonly key: MappedText
  readonly at: SourceSpan
  readonly settings: YamlMap
  /** The file whose `services:` it was first written in. */
  readonly file: string
}

export function loadProject(claim: FileClaim, context: LowerContext): Project {
  return new Loader(claim, context.tree).load()
}

/** A project whose files are read once more when their text is asked for: kept from the start, all trees together fill the memory. */
export class ProjectAgain {
  readonly #claim: FileClaim
  readonly #context: LowerContext
  #loaded: Project | undefined
  #services: ReadonlyMap<string, Service> | undefined

  constructor(claim: FileClaim, context: LowerContext) {
    this.#claim = claim
    this.#context = context
  }

  /** @throws TypeError when the project never had such a service. */
  service(name: string): Service {
    this.#services ??= new Map(this.#project.services.map((one) => [one.name, one]))
    const service = this.#services.get(name)
    if (!service) throw new TypeError(`no service ${name} in ${this.#claim.path}`)
    return service
  }

  /** The service and all that it starts after. */
  startedBefore(name: string, seen = new Set<string>()): ReadonlySet<string> {
    const service = seen.has(name) ? undefined : this.#project.services.find((one) => one.name === name)
    seen.add(name)
    for (const other of service ? startsAfter(service) : []) this.startedBefore(other, seen)
    return seen
  }

  source(file: string): MappedText | undefined {
    return this.#project.source(file)
  }

  get #project(): Project {
    this.#loaded ??= loadProject(this.#claim, this.#context)
    return this.#loaded
  }
}

/** What podman-compose starts first: `depends_on`, and the services of `links`. */
function startsAfter({ settings }: Service): string[] {
  const first = settings.entry('depends_on')?.value
  const links = settings.entry('links')?.value
  return [
    ...(first?.kind === 'map' ? first.entries.map(({ key }) => key.text) : first?.kind === 'seq' ? texts(first.items) : []),
    ...(links?.kind === 'seq' ? texts(links.items).map((link) => link.replace(/:.*/, '')) : []),
  ]
}

const texts = (nodes: readonly YamlNode[]): string[] => nodes.flatMap((node) => (node.kind === 'scalar' ? [node.text.text] : []))

const EMPTY_SPAN = (file: string): SourceSpan => ({ file, start: 0, end: 0 })

class Loader implements Places {
  readonly tree: SourceTree
  readonly scope: string
  readonly #claim: FileClaim
  readonly #run: ComposeRun
  readonly #directory: string
  readonly #files = new Map<string, ComposeFile>()
  /** Of files from elsewhere: what their paths start from and what they are filled in with. */
  readonly #directories = new Map<string, string>()
  readonly #lookups = new Map<string, Lookup>()
  readonly #own: Lookup
  readonly #refusals = new Map<string, Refusal>()
  readonly #reader: Reader

  constructor(claim: FileClaim, tree: SourceTree) {
    this.tree = tree
    this.#claim = claim
    this.#run = claim.compose ?? { files: [claim.path] }
    this.scope = this.#run.scope ?? pathStem(claim.path)
    this.#directory = this.#run.projectDirectory ?? directoryOf(claim.path)
    this.#own = new Variables(tree, this.#directory, this.scope, this.#run.envFiles).lookup
    this.#reader = new Reader(this)
  }

  lookup(file: string): Lookup {
    return this.#lookups.get(file) ?? this.#own
  }

  directory(file: string): string {
    return this.#directories.get(file) ?? this.#directory
  }

  refuse(message: string, at: SourceSpan): void {
    const key = `${at.file} ${at.start} ${message}`
    if (!this.#refusals.has(key)) this.#refusals.set(key, { message, at })
  }

  load(): Project {
    const root = this.#merged(this.#run.files, this.#claim.content?.text, 0)
    const services = this.#services(root)
    return {
      run: this.#run,
      scope: this.scope,
      directory: this.#directory,
      root,
      services,
      reader: this.#reader,
      lookup: this.#own,
      refusals: this.#refusals,
      unparsed: [...this.#files.values()].flatMap((file) => file.unparsed),
      source: (file) => this.#files.get(file)?.source,
    }
  }

  #file(path: string, content?: MappedText): ComposeFile {
    const known = this.#files.get(path)
    if (known) return known
    const file = content ? parseComposeText(path, content) : readComposeFile(path, this.tree, this.#directories.has(path))
    this.#files.set(path, file)
    return file
  }

  #merged(paths: readonly string[], content: MappedText | undefined, depth: number): YamlMap {
    let merged: YamlMap | null = null
    for (const path of paths) {
      const { root } = this.#file(path, path === paths[0] ? content : undefined)
      if (root === null) continue
      const whole = this.#withIncludes(root, depth)
      merged = merged ? mergeMaps(merged, reachedBy(whole, 'override', EMPTY_SPAN(path))) : whole
    }
    const at = EMPTY_SPAN(paths[0] ?? this.#claim.path)
    return merged ?? new YamlMap({ span: at, tag: null, anchor: null, via: [] }, false, [])
  }

  /** `include:` brings in other projects, whose own paths start from where they stand. */
  #withIncludes(root: YamlMap, depth: number): YamlMap {
    const include = root.entry('include')
    if (include === undefined || depth >= DEEPEST) return root
    let whole: YamlMap | null = null
    for (const item of this.#reader.items(root, 'include')) {
      const long = item.kind === 'map' ? item : null
      const texts = long ? this.#reader.texts(long, 'path') : [this.#reader.scalar(item)]
      const paths = texts.flatMap((text) => (text && this.#reader.path(text)) ?? []).filter((path) => this.tree.has(path))
      const [first] = paths
      if (first === undefined || this.#files.has(first)) continue
      const said = long ? this.#reader.text(long, 'project_directory') : undefined
      const directory = (said && this.#reader.path(said)) ?? directoryOf(first)
      const envFiles = long ? this.#reader.texts(long, 'env_file').flatMap((text) => this.#reader.path(text) ?? []) : []
      const own = this.lookup(item.span.file)
      const theirs = new Variables(this.tree, directory, this.scope, envFiles.length > 0 ? envFiles : undefined).lookup
      for (const path of paths) {
        this.#directories.set(path, directory)
        this.#lookups.set(path, (name) => own(name) ?? theirs(name))
      }
      const included = reachedBy(without(this.#merged(paths, undefined, depth + 1), 'name'), 'include', item.span)
      whole = whole ? mergeMaps(whole, included) : included
    }
    return whole ? mergeMaps(whole, root) : root
  }

  #services(root: YamlMap): Service[] {
    const map = this.#reader.map(root, 'services')
    if (!map) return []
    return map.entries.flatMap((entry): Service[] => {
      const { key, value } = entry
      // docker-compose refuses a service without a name, and nothing could be said of it.
      if (value.kind !== 'map' || value.tag === '!reset' || key.text.trim() === '') return []
      const settings = this.#extended(value, map, 0, new Set([`${key.file} ${key.text}`]))
      return [{ name: key.text, key, at: key.span(), settings, file: key.file }]
    })
  }

  /** The service with what it `extends` under it. */
  #extended(service: YamlMap, siblings: YamlMap, depth: number, seen: ReadonlySet<string>): YamlMap {
    const entry = this.#reader.entry(service, 'extends')
    if (!entry || depth >= DEEPEST) return service
    const own = without(service, 'extends')
    const { value } = entry
    const name = value.kind === 'map' ? this.#reader.text(value, 'service') : this.#reader.scalar(value)
    if (!name) return own
    const file = value.kind === 'map' ? this.#reader.text(value, 'file') : undefined
    const from = file ? this.#elsewhere(file) : siblings
    const base = from?.entry(name.text)
    if (!from || base?.value.kind !== 'map') return own
    const key = `${base.key.file} ${name.text}`
    // Extending a service of that name in the same file is a circle; in another file it is the usual thing.
    if (seen.has(key)) return own
    const resolved = this.#extended(base.value, from, depth + 1, new Set([...seen, key]))
    return mergeMaps(reachedBy(resolved, 'extends', entryName(entry, name)), own)
  }

  #elsewhere(file: MappedText): YamlMap | undefined {
    const path = this.#reader.path(file)
    if (path === null || !this.tree.has(path)) return undefined
    if (!this.#files.has(path)) this.#directories.set(path, directoryOf(path))
    const { root } = this.#file(path)
    return root ? this.#reader.map(root, 'services') : undefined
  }
}

const entryName = (entry: YamlEntry, name: MappedText): SourceSpan => (name.length > 0 ? name.span() : entry.span)
