import { directoryOf } from './path.js'
import type { FileContent, SourceTree, TreeEntry } from './tree.js'

/** A tree in which some files read otherwise, or are new: what a change would make of it, before anything is written. */
export class OverlayTree implements SourceTree {
  readonly #below: SourceTree
  readonly #texts: ReadonlyMap<string, string>

  readonly #added: readonly TreeEntry[]

  /** `texts` by path. */
  constructor(below: SourceTree, texts: ReadonlyMap<string, string>) {
    this.#below = below
    const links = below.entries.flatMap(({ path, symlink }) => {
      const text = symlink?.target == null ? undefined : texts.get(symlink.target)
      return text === undefined ? [] : [[path, text] as const]
    })
    this.#texts = new Map([...texts, ...links])
    this.#added = [...texts.keys()].filter((path) => !below.has(path)).map((path) => ({ path }))
  }

  get entries(): readonly TreeEntry[] {
    if (this.#added.length === 0) return this.#below.entries
    return [...this.#below.entries, ...this.#added].sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  has(path: string): boolean {
    return this.#below.has(path) || this.#added.some((entry) => entry.path === path)
  }

  list(directory: string): readonly string[] {
    const added = this.#added.flatMap(({ path }) => (directoryOf(path) === directory ? [path] : []))
    return added.length === 0 ? this.#below.list(directory) : [...this.#below.list(directory), ...added].sort()
  }

  hasDirectory(directory: string): boolean {
    return this.#below.hasDirectory(directory) || this.#added.some(({ path }) => path.startsWith(`${directory}/`))
  }

  read(path: string): FileContent {
    const text = this.#texts.get(path)
    return text === undefined ? this.#below.read(path) : { ok: true, text }
  }

  prefetch(paths: readonly string[]): void {
    this.#below.prefetch(paths.filter((path) => !this.#texts.has(path)))
  }

  release(paths: readonly string[]): void {
    this.#below.release(paths)
  }
}
