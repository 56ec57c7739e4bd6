import type { FileClaim, Format, FormatId, LowerContext, Lowered } from './model/index.js'
import { MappedText, type SourceTree, WatchedTree } from './source/index.js'

/** How the files of a tree become claims, and claims what they define. */
export interface Reader {
  readonly tree: SourceTree
  claims(format: Format, paths: readonly string[]): readonly FileClaim[]
  lower(format: Format, key: string, claim: FileClaim): Lowered
  /** Why a file cannot be read as text; `null`: it can. */
  objection(path: string): string | null
}

/** Reads everything, and remembers nothing. */
export function plainReader(context: LowerContext): Reader {
  const { tree } = context
  return {
    tree,
    claims: (format, paths) => format.claim(paths, tree),
    lower: (format, _, claim) => format.lower(claim, context),
    objection: (path) => objectionTo(path, tree),
  }
}

function objectionTo(path: string, tree: SourceTree): string | null {
  const content = tree.read(path)
  return content.ok ? null : content.reason
}

/** The readings of another tree, and the files in which this one differs from it. */
export interface Before {
  readonly readings: Readings
  readonly changed: ReadonlySet<string>
}

interface Claimed {
  readonly paths: readonly string[]
  readonly files: ReadonlySet<string>
  readonly claims: readonly FileClaim[]
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
  readonly #objections = new Map<string, string | null>()
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

  claims(format: Format, paths: readonly string[]): readonly FileClaim[] {
    const old = this.#former === null ? undefined : this.#former.#claimed.get(format.id)
    if (old && old.paths.length === paths.length && old.paths.every((path, i) => path === paths[i]) && this.#stands(old.files)) {
      this.#claimed.set(format.id, old)
      this.#note(format, old.files)
      return old.claims
    }
    this.tree.taken()
    const claims = format.claim(paths, this.tree)
    const files = this.tree.taken()
    this.#claimed.set(format.id, { paths, files, claims })
    this.#note(format, files)
    return claims
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

  objection(path: string): string | null {
    const old = this.#former === null || this.#changed.has(path) ? undefined : this.#former.#objections.get(path)
    const objection = old === undefined ? objectionTo(path, this.tree) : old
    this.#objections.set(path, objection)
    return objection
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

function listsTheSame(a: SourceTree, b: SourceTree): boolean {
  if (a.entries.length !== b.entries.length) return false
  return a.entries.every(({ path, symlink }, i) => path === b.entries[i]?.path && symlink?.target === b.entries[i]?.symlink?.target)
}

/** Whether a claim that was made anew says the same. One with text of its own does not: the text may stand elsewhere now. */
function isSameClaim(a: FileClaim, b: FileClaim): boolean {
  if (a === b) return true
  const hasText = { found: false }
  const plain = (claim: FileClaim): string =>
    JSON.stringify(claim, (_, value) => {
      if (value instanceof MappedText) hasText.found = true
      return value
    })
  return plain(a) === plain(b) && !hasText.found
}
