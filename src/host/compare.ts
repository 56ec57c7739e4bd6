import type { SourceTree } from '../source/index.js'
import { type ChangedLineRanges, differenceFrom } from './changed-lines.js'
import { formerTree } from './former-tree.js'
import { type GitTree, readGitTree } from './git-tree.js'

/** A commit that a directory is compared with. Git is at work from the start, and is waited for when something is asked. */
export interface Compared {
  readonly ref: string
  /** Lines of the directory's files that differ from the commit; `null` when git cannot tell. */
  readonly changedLines: Promise<ChangedLineRanges | null>
  /** The files below the same directory in the commit; those that are the same in `head`, the directory as it is now, are read there. */
  files(head: SourceTree): Promise<GitTree>
}

export function compareWith(directory: string, ref: string): Compared {
  const difference = differenceFrom(directory, ref)
  return {
    ref,
    changedLines: difference.then((known) => known?.lines ?? null),
    files: async (head) => {
      const known = await difference
      if (known === null) return readGitTree(directory, ref)
      return formerTree(directory, head, known) ?? readGitTree(directory, ref, { tree: head, changed: known.lines })
    },
  }
}
