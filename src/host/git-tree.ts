import { directoryOf, type FileContent, ListedTree, resolvePath, type SourceTree, type TreeEntry } from '../source/index.js'
import { decode, MAX_FILE_BYTES, OVER_BUDGET } from './decode.js'
import { git, gitMeanwhile } from './git.js'

export type GitTree =
  | {
      readonly ok: true
      readonly tree: ListedTree
      /** Blobs that were wanted so far and that this clone does not have: it is a partial one. */
      readonly missing: ReadonlySet<string>
    }
  | { readonly ok: false; readonly reason: string }

/** A directory of which a commit differs in some files only: the others need not come out of git. */
export interface SharedFiles {
  readonly tree: SourceTree
  readonly changed: { has(path: string): boolean }
}

/** The files below a directory in a commit, without a checkout. Blobs are read on demand. Fails with git's reason. */
export async function readGitTree(directory: string, ref: string, shared?: SharedFiles): Promise<GitTree> {
  // From within a directory git lists what is below it, by paths that start there; nothing where the commit does not have it.
  const listing = await gitMeanwhile(directory, ['ls-tree', '-r', '-z', '--end-of-options', `${ref}^{commit}`])
  if (!listing.ok)
    return {
      ok: false,
      reason: listing.reason.includes('Not a valid object name') ? `${ref} is not a commit in this clone` : listing.reason,
    }
  const entries: TreeEntry[] = []
  const missing = new Set<string>()
  const links: { path: string; id: string }[] = []
  for (const record of listing.output.toString('utf8').split('\0')) {
    // MODE SP TYPE SP ID TAB PATH; submodules (type commit) are repositories of their own.
    const tab = record.indexOf('\t')
    if (tab < 0) continue
    const [mode, type, blob] = record.slice(0, tab).split(' ')
    const path = record.slice(tab + 1)
    if (type !== 'blob' || blob === undefined) continue
    if (mode === '120000') links.push({ path, id: blob })
    else entries.push({ path, id: blob })
  }
  const files = links.length === 0 ? new Set<string>() : new Set(entries.map((entry) => entry.path))
  const targets =
    links.length === 0
      ? []
      : readBlobs(
          directory,
          links.map((link) => link.id),
          missing,
        )
  links.forEach((link, i) => {
    const target = targets[i]
    const resolved = target?.ok ? resolvePath(directoryOf(link.path), target.text) : null
    entries.push({ path: link.path, id: link.id, symlink: { target: resolved !== null && files.has(resolved) ? resolved : null } })
  })
  // ListedTree puts them in order.
  let byPath: Map<string, TreeEntry> | undefined
  const blobOf = (path: string): string | undefined => {
    byPath ??= new Map(entries.map((entry) => [entry.path, entry]))
    return byPath.get(path)?.id
  }
  const isShared = ({ path, symlink }: TreeEntry): boolean =>
    shared !== undefined && symlink === undefined && !shared.changed.has(path) && shared.tree.has(path)
  const readOne = (entry: TreeEntry): FileContent =>
    shared && isShared(entry) ? shared.tree.read(entry.path) : (readMany([entry])[0] as FileContent)
  const readMany = (wanted: readonly TreeEntry[]): FileContent[] => {
    const blobs = wanted.map((entry) => (entry.symlink ? blobOf(entry.symlink.target ?? '') : entry.id))
    const contents = readBlobs(
      directory,
      blobs.filter((blob) => blob !== undefined),
      missing,
    )
    let next = 0
    return blobs.map((blob) => (blob === undefined ? LEADS_NOWHERE : (contents[next++] as FileContent)))
  }
  return { ok: true, tree: new ListedTree(entries, readOne, readMany, isShared), missing }
}

const LEADS_NOWHERE: FileContent = { ok: false, reason: 'a symlink that is broken or leads to no file of this tree; not followed' }

/** The contents of blobs by id, in order, by one git process. */
export function readBlobs(repository: string, ids: readonly string[], missing: Set<string>): FileContent[] {
  const run = git(repository, ['cat-file', '--batch'], `${ids.join('\n')}\n`)
  if (!run.ok) return ids.map(() => ({ ok: false, reason: run.reason }))
  const contents: FileContent[] = []
  let at = 0
  for (const id of ids) {
    const end = run.output.indexOf(10, at)
    const header = end < 0 ? [] : run.output.toString('utf8', at, end).split(' ')
    const size = Number(header[2])
    if (header[1] !== 'blob' || !Number.isInteger(size)) {
      missing.add(id)
      contents.push({ ok: false, reason: `git has no blob ${id}` })
      at = end < 0 ? run.output.length : end + 1
      continue
    }
    const bytes = run.output.subarray(end + 1, end + 1 + size)
    contents.push(size > MAX_FILE_BYTES ? { ok: false, reason: OVER_BUDGET } : decode(bytes))
    at = end + 1 + size + 1
  }
  return contents
}
