import { type FileContent, ListedTree, type SourceTree, type TreeEntry } from '../source/index.js'
import type { Difference } from './changed-lines.js'
import { type GitTree, readBlobs } from './git-tree.js'

/**
 * The files of a commit, made of those that a directory has now and what git says is different, so that git need not list all of them.
 * `null` where more than the text of plain files differs in a way that this does not tell: then they must be listed.
 */
export function formerTree(directory: string, head: SourceTree, { files, untracked }: Difference): GitTree | null {
  const former = new Map<string, string>()
  const gone: TreeEntry[] = []
  const added = new Set(untracked)
  for (const { path, status, oldMode, oldId, newMode } of files) {
    if (!isPlain(oldMode) || !isPlain(newMode)) return null
    if (status === 'A') added.add(path)
    else if (status !== 'M' && status !== 'D') return null
    else if (head.has(path)) {
      former.set(path, oldId)
      // What git no longer tracks may still be there.
      if (status === 'D') added.delete(path)
    } else if (status === 'D') {
      former.set(path, oldId)
      gone.push({ path })
    }
    // Tracked, modified and not listed: ignored in spite of that, or written in another way.
    else return null
  }
  const isSame = added.size === 0 && files.every(({ status }) => status === 'M')
  // Where a link leads may depend on what is there.
  if (!isSame && head.entries.some(({ symlink }) => symlink !== undefined)) return null

  const missing = new Set<string>()
  const idOf = ({ path, symlink }: TreeEntry): string | undefined => former.get(symlink?.target ?? path)
  const readMany = (wanted: readonly TreeEntry[]): FileContent[] =>
    readBlobs(
      directory,
      wanted.map((entry) => idOf(entry) as string),
      missing,
    )
  const readOne = (entry: TreeEntry): FileContent =>
    idOf(entry) === undefined ? head.read(entry.path) : (readMany([entry])[0] as FileContent)
  const entries = isSame ? head.entries : [...head.entries.filter(({ path }) => !added.has(path)), ...gone]
  return { ok: true, tree: new ListedTree(entries, readOne, readMany, (entry) => idOf(entry) === undefined), missing }
}

/** A regular file, or none. */
const isPlain = (mode: string): boolean => mode.startsWith('100') || mode === '000000'
