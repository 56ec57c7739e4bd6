import { directoryOf } from './path.js'
import type { FileContent, SourceTree, TreeEntry } from './tree.js'

/** A tree whose files are listed up front and read on demand: a walked directory, a git commit, a fixture in memory. */
export class ListedTree implements SourceTree {
  readonly entries: readonly TreeEntry[]
  readonly #readFile: (entry: TreeEntry) => FileContent
  readonly #readMany: ((entries: readonly TreeEntry[]) => readonly FileContent[]) | undefined
  readonly #isCheap: (entry: TreeEntry) => boolean
  readonly #contents = new Map<string, FileContent>()
  readonly #index: Index

  /**
   * The readers must not throw. `readMany` answers in order; each file is read once, but for those of which `isCheap` says that reading
   * them one by one, and again, costs nothing. Without `readMany` all are.
   */
  constructor(
    entries: readonly TreeEntry[],
    readFile: (entry: TreeEntry) => FileContent,
    readMany?: (entries: readonly TreeEntry[]) => readonly FileContent[],
    isCheap: (entry: TreeEntry) => boolean = () => readMany === undefined,
  ) {
    this.entries = inOrder(entries)
    this.#index = indexOf(this.entries)
    this.#readFile = readFile
    this.#readMany = readMany
    this.#isCheap = isCheap
  }

  has(path: string): boolean {
    return this.#index.paths.has(path)
  }

  list(directory: string): readonly string[] {
    return this.#index.directories.get(directory) ?? []
  }

  hasDirectory(directory: string): boolean {
    return directory === '' ? this.entries.length > 0 : this.#index.directories.has(directory)
  }

  read(path: string): FileContent {
    const cached = this.#contents.get(path)
    if (cached) return cached
    const entry = this.#index.paths.get(path)
    const content: FileContent = entry ? this.#readFile(entry) : { ok: false, reason: 'no such file' }
    this.#contents.set(path, content)
    return content
  }

  prefetch(paths: readonly string[]): void {
    if (!this.#readMany) return
    const wanted: TreeEntry[] = []
    for (const path of paths) {
      const entry = this.#contents.has(path) ? undefined : this.#index.paths.get(path)
      if (entry && !this.#isCheap(entry)) wanted.push(entry)
    }
    if (wanted.length === 0) return
    this.#readMany(wanted).forEach((content, i) => {
      this.#contents.set((wanted[i] as TreeEntry).path, content)
    })
  }

  release(paths: readonly string[]): void {
    for (const path of paths) {
      const entry = this.#contents.has(path) ? this.#index.paths.get(path) : undefined
      if (entry && this.#isCheap(entry)) this.#contents.delete(path)
    }
  }
}

/** What is asked of a list of files, found out when it first is. */
class Index {
  readonly #entries: readonly TreeEntry[]
  #byPath: Map<string, TreeEntry> | undefined
  #byDirectory: Map<string, string[]> | undefined

  constructor(entries: readonly TreeEntry[]) {
    this.#entries = entries
  }

  get paths(): ReadonlyMap<string, TreeEntry> {
    this.#byPath ??= new Map(this.#entries.map((entry) => [entry.path, entry]))
    return this.#byPath
  }

  get directories(): ReadonlyMap<string, readonly string[]> {
    if (this.#byDirectory) return this.#byDirectory
    const directories = new Map<string, string[]>()
    for (const { path } of this.#entries) {
      const directory = directoryOf(path)
      const files = directories.get(directory)
      if (files) files.push(path)
      else {
        directories.set(directory, [path])
        // A directory that holds only directories is one as well.
        for (let parent = directoryOf(directory); !directories.has(parent); parent = directoryOf(parent)) directories.set(parent, [])
      }
    }
    this.#byDirectory = directories
    return directories
  }
}

/** Trees that list the same files, a directory and a commit, look them up in the same index. */
const INDEXES = new WeakMap<readonly TreeEntry[], Index>()

function indexOf(entries: readonly TreeEntry[]): Index {
  const known = INDEXES.get(entries)
  if (known) return known
  const index = new Index(entries)
  INDEXES.set(entries, index)
  return index
}

/** Everybody relies on the order. Those who list files have it nearly always: to see that it is there costs nothing. */
function inOrder(entries: readonly TreeEntry[]): readonly TreeEntry[] {
  for (let at = 1; at < entries.length; at++) {
    if ((entries[at] as TreeEntry).path < (entries[at - 1] as TreeEntry).path)
      return [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))
  }
  return entries
}
