import type { FileContent, SourceTree, TreeEntry } from './tree.js'

/** A tree that notes which files are read. */
export class WatchedTree implements SourceTree {
  readonly #below: SourceTree
  #read = new Set<string>()

  constructor(below: SourceTree) {
    this.#below = below
  }

  /** The files that were read, or looked for, since this was last asked. */
  taken(): ReadonlySet<string> {
    const read = this.#read
    this.#read = new Set()
    return read
  }

  get entries(): readonly TreeEntry[] {
    return this.#below.entries
  }

  has(path: string): boolean {
    return this.#below.has(path)
  }

  list(directory: string): readonly string[] {
    return this.#below.list(directory)
  }

  hasDirectory(directory: string): boolean {
    return this.#below.hasDirectory(directory)
  }

  read(path: string): FileContent {
    this.#read.add(path)
    return this.#below.read(path)
  }

  prefetch(paths: readonly string[]): void {
    this.#below.prefetch(paths)
  }

  release(paths: readonly string[]): void {
    this.#below.release(paths)
  }
}
