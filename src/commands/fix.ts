import { type Judged, type Repair, repair } from '../fixes/index.js'
import type { Host } from '../host/index.js'
import type { Finding } from '../model/index.js'
import { LineIndex, type SourceTree } from '../source/index.js'

/** The safe fixes of a directory's findings, decided but not written. `judge` looks at a tree. */
export function planFixes(host: Host, directory: string, tree: SourceTree, judge: (tree: SourceTree) => Promise<Judged>): Promise<Repair> {
  const objections = new Map<string, string | null>()
  const objectionTo = (file: string): string | null => {
    const known = objections.get(file)
    if (known !== undefined) return known
    const objection = host.objectionToWriting(directory, file)
    objections.set(file, objection)
    return objection
  }
  return repair(tree, judge, (fix) => {
    for (const { span } of fix.edits) {
      const objection = objectionTo(span.file)
      if (objection !== null) return `${span.file} is not written: ${objection}`
    }
    return null
  })
}

/** Writes what was decided, all of it or nothing. */
export function writeFixes(host: Host, directory: string, { changes }: Repair): void {
  if (changes.size > 0)
    host.replaceFiles(
      directory,
      [...changes].map(([path, texts]) => ({ path, ...texts })),
    )
}

/** All changes as one unified diff. */
export async function patchOf({ changes }: Repair): Promise<string> {
  const { unifiedDiff } = await import('../report/patch.js')
  return [...changes].map(([path, { before, after }]) => unifiedDiff(path, before, after)).join('')
}

/** What was done and what was not, for the terminal beside the report, which shows what is `reported` still. */
export function fixesText(
  { changes, applied, left }: Repair,
  isDry: boolean,
  texts: (file: string) => string,
  reported: readonly Finding[],
): string {
  const where = ({ file, start }: { readonly file: string; readonly start: number }): string =>
    `${file}:${new LineIndex(texts(file)).position(start).line}`
  const done = applied.length === 0 ? 'nothing' : `${count(applied.length, 'finding')} in ${count(changes.size, 'file')}`
  const end = applied.length > 0 ? ':' : left.length > 0 ? '.' : ': no reported finding has a fix that is safe without asking.'
  const lines = [`${isDry ? 'Would fix' : 'Fixed'} ${done}${end}`]
  for (const { fix, finding } of applied) lines.push(`  ${finding.at.file}: ${fix.title} [${finding.rule}]`)
  if (left.length > 0) lines.push(`Left ${count(left.length, 'finding')} that could have been fixed:`)
  for (const { finding, reason } of left) lines.push(`  ${where(finding.at)}: ${finding.rule}: ${reason}`)
  const open = reported.filter(({ fixes }) => fixes.some(({ safe }) => !safe)).length
  if (open > 0) lines.push(`A possible fix of ${count(open, 'finding')} is shown by lint, for somebody who knows the clients.`)
  if (reported.some(({ messageId }) => /through-host$/.test(messageId)))
    lines.push('What goes through the host could be one pod: podman-topology convert shows it.')
  return `${lines.join('\n')}\n`
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`
