import { type ChangedLineRanges, changedLinesSince } from './changed-lines.js'
import { git } from './git.js'
import { type GitTree, listCommit, type SharedFiles, treeOf } from './git-tree.js'

/** A commit that a directory is compared with. Git is at work from the start, and is waited for when something is asked. */
export interface Compared {
  readonly ref: string
  /** Lines of the directory's files that differ from the commit; `null` when git cannot tell. */
  readonly changedLines: Promise<ChangedLineRanges | null>
  /** The files below the same directory in the commit; those that are `shared` are read where they are. */
  files(shared?: SharedFiles): Promise<GitTree>
}

export function compareWith(directory: string, ref: string): Compared {
  const found = git(directory, ['rev-parse', '--show-prefix'])
  if (!found.ok) return { ref, changedLines: Promise.resolve(null), files: async () => ({ ok: false, reason: found.reason }) }
  const prefix = found.output.toString('utf8').trim().replace(/\/$/, '')
  const listing = listCommit(directory, ref, prefix)
  return {
    ref,
    changedLines: changedLinesSince(directory, ref),
    files: async (shared) => treeOf(directory, ref, prefix, await listing, shared),
  }
}
