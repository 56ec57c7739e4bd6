import type { FileContent, SourceTree, TreeEntry } from './tree.js'

/** A tree in which some files read otherwise: what a change would make of it, before anything is written. */
export class OverlayTree implements SourceTree {
  readonly #below: SourceTree
  readonly #texts: ReadonlyMap<string, string>

  /** `texts` by path; a path that the tree does not have stays unknown. */
  constructor(below: SourceTree, texts: ReadonlyMap<string, string>) {
    this.#below = below
    const links = below.entries.flatMap(({ path, symlink }) => {
      const text = symlink?.target == null ? undefined : texts.get(symlink.target)
      return text === undefined ? [] : [[path, text] as const]
    })
    this.#texts = new Map([...texts, ...links])
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
    const text = this.#texts.get(path)
    return text === undefined || !this.has(path) ? this.#below.read(path) : { ok: true, text }
  }

  prefetch(paths: readonly string[]): void {
    this.#below.prefetch(paths.filter((path) => !this.#texts.has(path)))
  }
}
