import { git } from './git.js'

/** Lines of the work tree that differ from a commit, by tree path; both ends included, 1-based. */
export type ChangedLineRanges = ReadonlyMap<string, readonly (readonly [first: number, last: number])[]>

/** What `git diff` says about the directory's files since `ref`; `null` when git cannot tell. New files that git does not track yet count whole. */
export function changedLinesSince(directory: string, ref: string): ChangedLineRanges | null {
  const args = ['-c', 'core.quotePath=false', 'diff', '-U0', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames', '--relative']
  const diff = git(directory, [...args, '--src-prefix=a/', '--dst-prefix=b/', '--end-of-options', ref, '--', '.'])
  const untracked = git(directory, ['ls-files', '-z', '--others', '--exclude-standard', '--', '.'])
  if (!diff.ok || !untracked.ok) return null
  const changed = new Map(parseDiff(diff.output.toString('utf8')))
  for (const path of untracked.output.toString('utf8').split('\0')) if (path !== '') changed.set(path, [[1, Number.MAX_SAFE_INTEGER]])
  return changed
}

/** Reads the head side of a diff without context. Exported for its tests. */
function parseDiff(diff: string): Map<string, (readonly [number, number])[]> {
  const changed = new Map<string, (readonly [number, number])[]>()
  let ranges: (readonly [number, number])[] | null = null
  // Lines that a hunk still owns: `+++` in the content of a file is not a header.
  let owned = 0
  for (const line of diff.split('\n')) {
    if (owned > 0 && /^[-+\\]/.test(line)) {
      if (!line.startsWith('\\')) owned--
      continue
    }
    if (line.startsWith('+++ ')) {
      const path = pathOf(line.slice(4))
      ranges = path === null ? null : []
      if (path !== null && ranges) changed.set(path, ranges)
      continue
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line)
    if (!hunk) continue
    const count = Number(hunk[3] ?? 1)
    owned = Number(hunk[1] ?? 1) + count
    // Where lines were only taken away, the line before stands next to the change.
    const first = Number(hunk[2])
    if (count > 0) ranges?.push([first, first + count - 1])
  }
  return changed
}

/** `b/path`, quoted by git where it holds quotes, backslashes or control characters; followed by a tab where it holds blanks. */
function pathOf(text: string): string | null {
  const plain = text.replace(/\t$/, '')
  if (plain === '/dev/null') return null
  const unquoted = plain.startsWith('"') ? unquote(plain) : plain
  return unquoted.startsWith('b/') ? unquoted.slice(2) : unquoted
}

function unquote(text: string): string {
  const bytes: number[] = []
  const source = Buffer.from(text.slice(1, -1), 'utf8')
  const escapes: Readonly<Record<string, number>> = { n: 10, t: 9, r: 13, a: 7, b: 8, f: 12, v: 11, '"': 34, '\\': 92 }
  for (let i = 0; i < source.length; i++) {
    const byte = source[i] as number
    if (byte !== 92) {
      bytes.push(byte)
      continue
    }
    const next = String.fromCharCode(source[++i] as number)
    if (/[0-7]/.test(next)) {
      bytes.push(Number.parseInt(source.toString('latin1', i, i + 3), 8))
      i += 2
    } else bytes.push(escapes[next] ?? next.charCodeAt(0))
  }
  return Buffer.from(bytes).toString('utf8')
}
