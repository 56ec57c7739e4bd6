import ignore, { type Ignore } from 'ignore'

/** The `.gitignore` files in force in one directory: its own and those of every directory above it, the nearest one first to decide. */
export class GitignoreChain {
  readonly #rules: Ignore | undefined
  readonly #directory: string
  readonly #above: GitignoreChain | undefined

  private constructor(directory: string, rules: Ignore | undefined, above: GitignoreChain | undefined) {
    this.#directory = directory
    this.#rules = rules
    this.#above = above
  }

  static readonly none = new GitignoreChain('', undefined, undefined)

  /** The chain below `directory` (a tree path), which holds a `.gitignore` with this text. */
  with(directory: string, text: string): GitignoreChain {
    return new GitignoreChain(directory, ignore().add(text), this.#rules ? this : undefined)
  }

  /** `path` is a tree path below every directory of the chain. */
  ignores(path: string, isDirectory: boolean): boolean {
    if (!this.#rules) return false
    const below = this.#directory === '' ? path : path.slice(this.#directory.length + 1)
    const { ignored, unignored } = this.#rules.test(isDirectory ? `${below}/` : below)
    if (ignored || unignored) return ignored
    return this.#above?.ignores(path, isDirectory) ?? false
  }
}
