import { diffLines, type LineChange } from './diff-lines.js'

/** Unchanged lines shown around a change. */
const AROUND = 3

/** A change of one file as a unified diff that `git apply` and `patch -p1` take. '' when nothing differs. `was`: `null` for a new file; `becomes`: for one that goes. */
export function unifiedDiff(path: string, was: string | null, becomes: string | null): string {
  const before = was ?? ''
  const after = becomes ?? ''
  const changes = diffLines(linesOf(before), linesOf(after))
  if (changes.length === 0) return ''
  const name = (side: string): string => quoted(`${side}/${path}`)
  const hunks = groups(changes).map((group) => hunkText(group, linesOf(before), linesOf(after)))
  return `--- ${was === null ? '/dev/null' : name('a')}\n+++ ${becomes === null ? '/dev/null' : name('b')}\n${hunks.join('')}`
}

/** Lines with their line feeds; the last may have none. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** Changes so near to each other that their surroundings meet are one hunk. */
function groups(changes: readonly LineChange[]): LineChange[][] {
  const found: LineChange[][] = []
  for (const change of changes) {
    const last = found.at(-1)
    const before = last?.at(-1)
    if (last && before && change.from - (before.from + before.removed) <= 2 * AROUND) last.push(change)
    else found.push([change])
  }
  return found
}

function hunkText(group: readonly LineChange[], before: readonly string[], after: readonly string[]): string {
  const first = group[0] as LineChange
  const last = group.at(-1) as LineChange
  const start = Math.max(0, first.from - AROUND)
  const end = Math.min(before.length, last.from + last.removed + AROUND)
  const shift = first.to - first.from
  const lines: string[] = []
  let at = start
  let added = 0
  let removed = 0
  for (const change of group) {
    lines.push(...before.slice(at, change.from).map((line) => marked(' ', line)))
    lines.push(...before.slice(change.from, change.from + change.removed).map((line) => marked('-', line)))
    lines.push(...after.slice(change.to, change.to + change.added).map((line) => marked('+', line)))
    at = change.from + change.removed
    added += change.added
    removed += change.removed
  }
  lines.push(...before.slice(at, end).map((line) => marked(' ', line)))
  const length = end - start
  return `@@ -${range(start, length)} +${range(start + shift, length + added - removed)} @@\n${lines.join('')}`
}

/** Of no lines at all the line before is named. */
const range = (start: number, length: number): string => `${length === 0 ? start : start + 1}${length === 1 ? '' : `,${length}`}`

const marked = (sign: string, line: string): string =>
  line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`

/** A path with characters that would end or change the header, as git writes it. */
function quoted(path: string): string {
  if (!/["\\\u0000-\u001f\u007f]/.test(path)) return path
  const escaped = [...path].map((character) => {
    if (character === '"' || character === '\\') return `\\${character}`
    const code = character.charCodeAt(0)
    return code < 32 || code === 127 ? `\\${code.toString(8).padStart(3, '0')}` : character
  })
  return `"${escaped.join('')}"`
}
