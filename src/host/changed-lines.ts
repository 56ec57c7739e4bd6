import { git, gitMeanwhile, withoutFilters } from './git.js'
import { type ChangedFile, changedFiles, DIFF_FLAGS, type Hunk, oldLine, parseDiff } from './hunks.js'

/**
 * Lines of the work tree that differ from a commit, by tree path; both ends included, 1-based. Every file that differs is there, with no
 * lines where it is gone or has none.
 */
export type ChangedLineRanges = ReadonlyMap<string, readonly (readonly [first: number, last: number])[]>

/** In what the files below a directory differ from a commit. */
export interface Difference {
  readonly lines: ChangedLineRanges
  /** Those that git tracks. */
  readonly files: readonly ChangedFile[]
  /** New files that git does not track yet; those that are ignored are left out. */
  readonly untracked: readonly string[]
}

/** What `git diff` says about the directory's files since `ref`; `null` when git cannot tell. New files that git does not track yet count whole. */
export async function differenceFrom(directory: string, ref: string): Promise<Difference | null> {
  const [tracked, others] = await Promise.all([
    gitMeanwhile(directory, diffArguments(directory, ref)),
    // Ignored is what the directory itself says, as for everything that is read; not what somebody's own settings do.
    gitMeanwhile(directory, ['ls-files', '-z', '--others', '--exclude-per-directory=.gitignore', '--', '.']),
  ])
  if (!tracked.ok || !others.ok) return null
  const diff = tracked.output.toString('utf8')
  const files = changedFiles(diff)
  const lines = new Map<string, (readonly [number, number])[]>(files.map(({ path }) => [path, []]))
  for (const { path, hunks } of parseDiff(diff)) {
    if (path === null) continue
    const present = hunks.filter(({ newCount }) => newCount > 0)
    lines.set(
      path,
      present.map(({ newStart, newCount }) => [newStart, newStart + newCount - 1]),
    )
  }
  const untracked = others.output.toString('utf8').split('\0').filter(Boolean)
  for (const path of untracked) lines.set(path, [[1, Number.MAX_SAFE_INTEGER]])
  return { lines, files, untracked }
}

/** From a line of a file in the work tree to its line in a commit; `null`: the commit does not have it. */
export type LineMap = (file: string, line: number) => number | null

/** Both are compared when a line is first asked for. Where git cannot tell, lines stay where they are. */
export function linesInCommit(directory: string, ref: string): LineMap {
  let hunks: Map<string | null, readonly Hunk[]> | null = null
  return (file, line) => {
    hunks ??= new Map(parseDiff(diffSince(directory, ref) ?? '').map((diff) => [diff.path, diff.hunks]))
    return oldLine(hunks.get(file) ?? [], line)
  }
}

function diffSince(directory: string, ref: string): string | null {
  const diff = git(directory, diffArguments(directory, ref))
  return diff.ok ? diff.output.toString('utf8') : null
}

function diffArguments(directory: string, ref: string): string[] {
  return [
    ...withoutFilters(directory),
    '-c',
    'core.quotePath=false',
    'diff',
    ...DIFF_FLAGS,
    '--relative',
    '--end-of-options',
    `${ref}^{commit}`,
    '--',
    '.',
  ]
}
