/** One hunk of a diff without context: lines are 1-based; where a count is 0, the line before stands next to the change. */
export interface Hunk {
  readonly oldStart: number
  readonly oldCount: number
  readonly newStart: number
  readonly newCount: number
}

export interface FileDiff {
  /** Path on the new side; `null` for a file that is gone. */
  readonly path: string | null
  readonly hunks: readonly Hunk[]
}

/** Flags of `git diff` for output that {@link parseDiff} reads, whatever the repository's configuration says, and for which nothing is run. */
export const DIFF_FLAGS = [
  '-U0',
  '--raw',
  '--no-abbrev',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-renames',
  '--src-prefix=a/',
  '--dst-prefix=b/',
] as const

/** One line of the list that stands in front of a diff. */
export interface ChangedFile {
  /** Below the directory that was asked about. */
  readonly path: string
  /** `M` modified, `A` added, `D` gone, `T` of another kind, `U` in conflict. */
  readonly status: string
  /** What the commit has: a mode as git writes it, `000000` for none. */
  readonly oldMode: string
  readonly oldId: string
  readonly newMode: string
}

/** The files that a diff is about, as its list in front has them: those that are gone and those that are no text as well. */
export function changedFiles(diff: string): ChangedFile[] {
  const files: ChangedFile[] = []
  for (const line of diff.split('\n')) {
    // `:100644 100644 OLD NEW M` TAB PATH
    const tab = line.startsWith(':') ? line.indexOf('\t') : -1
    if (tab < 0) break
    const [oldMode = '', newMode = '', oldId = '', , status = ''] = line.slice(1, tab).split(' ')
    const path = line.slice(tab + 1)
    files.push({ path: path.startsWith('"') ? unquote(path) : path, status, oldMode, oldId, newMode })
  }
  return files
}

/** Reads the output of `git diff -U0`. */
export function parseDiff(diff: string): FileDiff[] {
  const files: { path: string | null; hunks: Hunk[] }[] = []
  // Lines that a hunk still owns: `+++` in the content of a file is not a header.
  let owned = 0
  for (const line of diff.split('\n')) {
    if (owned > 0 && /^[-+\\]/.test(line)) {
      if (!line.startsWith('\\')) owned--
      continue
    }
    if (line.startsWith('+++ ')) {
      files.push({ path: pathOf(line.slice(4)), hunks: [] })
      continue
    }
    const hunk = hunkOf(line)
    if (!hunk) continue
    owned = hunk.oldCount + hunk.newCount
    files[files.length - 1]?.hunks.push(hunk)
  }
  return files
}

/** `@@ -1,2 +3,4 @@`; a count of 1 is left out. */
function hunkOf(line: string): Hunk | null {
  const found = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line)
  if (!found) return null
  return { oldStart: Number(found[1]), oldCount: Number(found[2] ?? 1), newStart: Number(found[3]), newCount: Number(found[4] ?? 1) }
}

/** The line on the old side that a line on the new side was; `null` for one that is new. */
export function oldLine(hunks: readonly Hunk[], line: number): number | null {
  let moved = 0
  for (const { oldCount, newStart, newCount } of hunks) {
    if (newCount > 0 && line >= newStart && line < newStart + newCount) return null
    // Where nothing was put in place of what went, `newStart` is the line before.
    const after = newCount > 0 ? newStart + newCount : newStart + 1
    if (line < after) break
    moved += oldCount - newCount
  }
  return line + moved
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
