import type { FileClaim, Format, FormatId, LowerContext, Lowered } from './model/index.js'
import { MappedText, type SourceTree, WatchedTree } from './source/index.js'

/** How the files of a tree become claims, and claims what they define. */
export interface Reader {
  readonly tree: SourceTree
  claims(format: Format, paths: readonly string[]): Claims
  lower(format: Format, key: string, claim: FileClaim): Lowered
  /** Those of the files that cannot be read as text, with the reasons, in order. */
  unreadable(paths: readonly string[]): readonly Unreadable[]
  /** The answer of `sort`, which looks at the files' names and at what is included alone. */
  candidates(includes: (path: string) => boolean, sort: () => Candidates): Candidates
}

/** The paths each format may care about, by name alone. */
export type Candidates = ReadonlyMap<FormatId, readonly string[]>

/** Which files a format reads, and which look like its own whether it reads them or not. */
export interface Claims {
  readonly claims: readonly FileClaim[]
  readonly resembling: readonly string[]
}

const claimsOf = (format: Format, paths: readonly string[], tree: SourceTree): Claims => ({
  claims: format.claim(paths, tree),
  resembling: format.resembling?.(paths, tree) ?? [],
})

export interface Unreadable {
  readonly path: string
  readonly reason: string
}

/** Reads everything, and remembers nothing. */
export function plainReader(context: LowerContext): Reader {
  const { tree } = context
  return {
    tree,
    claims: (format, paths) => claimsOf(format, paths, tree),
    lower: (format, _, claim) => format.lower(claim, context),
    unreadable: (paths) => unreadableIn(paths, tree),
    candidates: (_, sort) => sort(),
  }
}

function unreadableIn(paths: readonly string[], tree: SourceTree): Unreadable[] {
  const found: Unreadable[] = []
  for (const path of new Set(paths)) {
    const content = tree.read(path)
    if (!content.ok) found.push({ path, reason: content.reason })
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The readings of another tree, and the files in which this one differs from it. */
export interface Before {
  readonly readings: Readings
  readonly changed: ReadonlySet<string>
}

interface Claimed {
  readonly paths: readonly string[]
  readonly files: ReadonlySet<string>
  readonly claimed: Claims
}

interface Done {
  readonly claim: FileClaim
  readonly files: ReadonlySet<string>
  readonly lowered: Lowered
}

/**
 * A reader that remembers what each answer was read from, so that a tree which differs in a few files is read in those only. Nothing is
 * taken over when the trees do not list the same files: whether a file is there may be asked for in many ways.
 */
export class Readings implements Reader {
  readonly tree: WatchedTree
  readonly #context: LowerContext
  readonly #former: Readings | null
  readonly #changed: ReadonlySet<string>
  readonly #claimed = new Map<FormatId, Claimed>()
  readonly #done = new Map<string, Done>()
  #unreadable: { readonly paths: readonly string[]; readonly found: readonly Unreadable[] } | null = null
  #candidates: { readonly includes: (path: string) => boolean; readonly found: Candidates } | null = null
  /** All that a format which remembers files between claims has read. */
  readonly #readBy = new Map<FormatId, Set<string>>()

  constructor(context: LowerContext, before: Before | null) {
    this.tree = new WatchedTree(context.tree)
    this.#context = { ...context, tree: this.tree }
    const isSame =
      before !== null &&
      before.readings.#context.composeProvider === context.composeProvider &&
      listsTheSame(before.readings.tree, context.tree)
    this.#former = isSame ? before.readings : null
    this.#changed = isSame ? before.changed : new Set()
  }

  claims(format: Format, paths: readonly string[]): Claims {
    const old = this.#former === null ? undefined : this.#former.#claimed.get(format.id)
    if (old && isSameList(old.paths, paths) && this.#stands(old.files)) {
      this.#claimed.set(format.id, old)
      this.#note(format, old.files)
      return old.claimed
    }
    this.tree.taken()
    const claimed = claimsOf(format, paths, this.tree)
    const files = this.tree.taken()
    this.#claimed.set(format.id, { paths, files, claimed })
    this.#note(format, files)
    return claimed
  }

  lower(format: Format, key: string, claim: FileClaim): Lowered {
    const id = `${format.id} ${key}`
    const old = this.#former === null ? undefined : this.#former.#done.get(id)
    if (old && this.#stands(this.#restsOn(format, old)) && isSameClaim(old.claim, claim)) {
      this.#done.set(id, old)
      this.#note(format, old.files)
      return old.lowered
    }
    this.tree.taken()
    const lowered = format.lower(claim, this.#context)
    const files = this.tree.taken()
    this.#done.set(id, { claim, files, lowered })
    this.#note(format, files)
    return lowered
  }

  unreadable(paths: readonly string[]): readonly Unreadable[] {
    const old = this.#former === null ? null : this.#former.#unreadable
    const found =
      old && isSameList(old.paths, paths)
        ? [
            ...old.found.filter(({ path }) => !this.#changed.has(path)),
            ...unreadableIn(
              paths.filter((path) => this.#changed.has(path)),
              this.tree,
            ),
          ].sort((a, b) => (a.path < b.path ? -1 : 1))
        : unreadableIn(paths, this.tree)
    this.#unreadable = { paths, found }
    return found
  }

  candidates(includes: (path: string) => boolean, sort: () => Candidates): Candidates {
    const old = this.#former === null ? null : this.#former.#candidates
    this.#candidates = old?.includes === includes ? old : { includes, found: sort() }
    return this.#candidates.found
  }

  #restsOn(format: Format, old: Done): ReadonlySet<string> {
    const all = this.#former === null || !format.remembers ? undefined : this.#former.#readBy.get(format.id)
    return all ?? old.files
  }

  #note(format: Format, files: ReadonlySet<string>): void {
    if (!format.remembers) return
    const all = this.#readBy.get(format.id)
    if (all) for (const file of files) all.add(file)
    else this.#readBy.set(format.id, new Set(files))
  }

  #stands(files: ReadonlySet<string>): boolean {
    for (const path of this.#changed) if (files.has(path)) return false
    return true
  }
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((one, i) => one === b[i]))

function listsTheSame(a: SourceTree, b: SourceTree): boolean {
  if (a.entries === b.entries) return true
  if (a.entries.length !== b.entries.length) return false
  return a.entries.every(({ path, symlink }, i) => path === b.entries[i]?.path && symlink?.target === b.entries[i]?.symlink?.target)
}

/** Nothing but a file as it stands. */
const isPlain = ({ content, play, compose }: FileClaim): boolean => content === undefined && play === undefined && compose === undefined

/** Whether a claim that was made anew says the same. One with text of its own does not: the text may stand elsewhere now. */
function isSameClaim(a: FileClaim, b: FileClaim): boolean {
  if (a === b) return true
  if (isPlain(a) && isPlain(b)) return a.path === b.path && a.evidence === b.evidence && a.context === b.context
  const hasText = { found: false }
  const plain = (claim: FileClaim): string =>
    JSON.stringify(claim, (_, value) => {
      if (value instanceof MappedText) hasText.found = true
      return value
    })
  return plain(a) === plain(b) && !hasText.found
}
