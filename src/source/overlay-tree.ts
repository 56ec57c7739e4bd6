import { directoryOf } from './path.js'
import type { FileContent, SourceTree, TreeEntry } from './tree.js'

/** A tree in which some files read otherwise, are new or are gone: what a change would make of it, before anything is written. */
export class OverlayTree implements SourceTree {
  readonly #below: SourceTree
  readonly #texts: ReadonlyMap<string, string>
  readonly #gone: ReadonlySet<string>
  readonly #added: readonly TreeEntry[]

  /** `changes`: texts by path, `null` for a file that is gone. */
  constructor(below: SourceTree, changes: ReadonlyMap<string, string | null>) {
    this.#below = below
    const texts = new Map<string, string>()
    const gone = new Set<string>()
    for (const [path, text] of changes) {
      if (text === null) gone.add(path)
      else texts.set(path, text)
    }
    this.#gone = gone
    const links = below.entries.flatMap(({ path, symlink }) => {
      const text = symlink?.target == null ? undefined : texts.get(symlink.target)
      return text === undefined ? [] : [[path, text] as const]
    })
    this.#texts = new Map([...texts, ...links])
    this.#added = [...texts.keys()].filter((path) => !below.has(path)).map((path) => ({ path }))
  }

  get entries(): readonly TreeEntry[] {
    if (this.#added.length === 0 && this.#gone.size === 0) return this.#below.entries
    return [...this.#below.entries.filter(({ path }) => !this.#gone.has(path)), ...this.#added].sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  has(path: string): boolean {
    return (this.#below.has(path) && !this.#gone.has(path)) || this.#added.some((entry) => entry.path === path)
  }

  list(directory: string): readonly string[] {
    const added = this.#added.flatMap(({ path }) => (directoryOf(path) === directory ? [path] : []))
    const below = this.#below.list(directory)
    if (this.#gone.size === 0 && added.length === 0) return below
    return [...below.filter((path) => !this.#gone.has(path)), ...added].sort()
  }

  hasDirectory(directory: string): boolean {
    const isThere =
      this.#gone.size === 0 ? this.#below.hasDirectory(directory) : this.#below.entries.some((entry) => this.#isLeft(entry, directory))
    return isThere || this.#added.some(({ path }) => path.startsWith(`${directory}/`))
  }

  #isLeft({ path }: TreeEntry, directory: string): boolean {
    return !this.#gone.has(path) && path.startsWith(`${directory}/`)
  }

  read(path: string): FileContent {
    if (this.#gone.has(path)) return { ok: false, reason: 'no such file' }
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
