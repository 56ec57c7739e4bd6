import { directoryOf } from './path.js'
import type { FileContent, SourceTree, TreeEntry } from './tree.js'

/** A tree whose files are listed up front and read on demand: a walked directory, a git commit, a fixture in memory. */
export class ListedTree implements SourceTree {
  readonly entries: readonly TreeEntry[]
  readonly #readFile: (entry: TreeEntry) => FileContent
  readonly #readMany: ((entries: readonly TreeEntry[]) => readonly FileContent[]) | undefined
  readonly #isCheap: (entry: TreeEntry) => boolean
  readonly #contents = new Map<string, FileContent>()
  #byPath: Map<string, TreeEntry> | undefined
  #byDirectory: Map<string, string[]> | undefined

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
    this.#readFile = readFile
    this.#readMany = readMany
    this.#isCheap = isCheap
  }

  has(path: string): boolean {
    return this.#paths().has(path)
  }

  list(directory: string): readonly string[] {
    return this.#directories().get(directory) ?? []
  }

  hasDirectory(directory: string): boolean {
    return directory === '' ? this.entries.length > 0 : this.#directories().has(directory)
  }

  read(path: string): FileContent {
    const cached = this.#contents.get(path)
    if (cached) return cached
    const entry = this.#paths().get(path)
    const content: FileContent = entry ? this.#readFile(entry) : { ok: false, reason: 'no such file' }
    this.#contents.set(path, content)
    return content
  }

  prefetch(paths: readonly string[]): void {
    if (!this.#readMany) return
    const wanted: TreeEntry[] = []
    for (const path of paths) {
      const entry = this.#contents.has(path) ? undefined : this.#paths().get(path)
      if (entry && !this.#isCheap(entry)) wanted.push(entry)
    }
    if (wanted.length === 0) return
    this.#readMany(wanted).forEach((content, i) => {
      this.#contents.set((wanted[i] as TreeEntry).path, content)
    })
  }

  release(paths: readonly string[]): void {
    for (const path of paths) {
      const entry = this.#contents.has(path) ? this.#paths().get(path) : undefined
      if (entry && this.#isCheap(entry)) this.#contents.delete(path)
    }
  }

  #paths(): Map<string, TreeEntry> {
    this.#byPath ??= new Map(this.entries.map((entry) => [entry.path, entry]))
    return this.#byPath
  }

  #directories(): Map<string, string[]> {
    if (this.#byDirectory) return this.#byDirectory
    const directories = new Map<string, string[]>()
    for (const { path } of this.entries) {
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

/** Everybody relies on the order. Those who list files have it nearly always: to see that it is there costs nothing. */
function inOrder(entries: readonly TreeEntry[]): readonly TreeEntry[] {
  for (let at = 1; at < entries.length; at++) {
    if ((entries[at] as TreeEntry).path < (entries[at - 1] as TreeEntry).path)
      return [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))
  }
  return entries
}
