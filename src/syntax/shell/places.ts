import { type MappedText, resolvePath } from '../../source/index.js'

/** Where the script stands, as it asks for it itself: `$(dirname "$0")`, with or without readlink or realpath around it. */
const OWN_DIRECTORY = /^\$\(\s*dirname\b[^&|;]*\$\{?(?:0|BASH_SOURCE)\b/
const TOP_LEVEL = /^\$\(\s*git\s+rev-parse\s+--show-toplevel\s*\)$/
/** What stands for the working directory, and for the repository's root, in scripts, make, CI. */
const WORKING = /^(?:\$\{PWD\}|\$\(pwd\)|`pwd`|\$[({](?:CURDIR|PWD|shell pwd)[)}])$/
const ROOT = /^(?:\$\{\{ *github\.workspace *\}\}|\$\{(?:GITHUB_WORKSPACE|CI_PROJECT_DIR)\})$/

/**
 * Directories of the tree that expressions of a script stand for, by the expression. A script's own working directory is one of several:
 * people run it from where it stands or from the repository's root.
 */
export class Places {
  readonly #known = new Map<string, readonly string[]>()
  readonly #own: string

  /** `own`: the directory that the script stands in. */
  constructor(own: string) {
    this.#own = own
  }

  /** Whether a command substitution says where the script or the repository is, by its text. */
  ofSubstitution(expression: string): readonly string[] | null {
    if (OWN_DIRECTORY.test(expression)) return [this.#own]
    return TOP_LEVEL.test(expression) ? [''] : null
  }

  name(expression: string, directories: readonly string[]): void {
    this.#known.set(expression, directories)
  }

  get own(): string {
    return this.#own
  }

  /** The tree paths that a path may mean in a working directory that is one of these (`null`: unknown). */
  resolve(path: MappedText, working: readonly string[] | null): string[] {
    const open = path.holes.filter((hole) => !hole.defaulted)
    const [first, ...others] = open
    if (first === undefined) {
      if (working === null || /^[/~]/.test(path.text)) return []
      return distinct(working.map((directory) => resolvePath(directory, path.text)))
    }
    const places = first.start === 0 && others.length === 0 ? this.#placesOf(first.expression, working) : null
    if (places === null) return []
    const rest = path.text.slice(first.end)
    if (rest !== '' && !rest.startsWith('/')) return []
    return distinct(places.map((directory) => resolvePath(directory, `.${rest}`)))
  }

  #placesOf(expression: string, working: readonly string[] | null): readonly string[] | null {
    const known = this.#known.get(expression)
    if (known) return known
    if (WORKING.test(expression)) return working
    return ROOT.test(expression) ? [''] : null
  }
}

const distinct = (paths: readonly (string | null)[]): string[] => [...new Set(paths.filter((path) => path !== null))]
