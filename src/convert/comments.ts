import type { Edit } from '../model/index.js'
import { LineIndex } from '../source/index.js'

const COMMENT = /^[ \t]*#/

/**
 * Comments right above what is changed that speak of how it was: of an address that is called no more. They are people's and stay.
 * @param text the file as it was
 * @returns a sentence each, without a full stop
 */
export function staleComments(file: string, text: string, edits: readonly Edit[]): string[] {
  const lines = new LineIndex(text)
  const found = new Set<string>()
  for (const { span, text: put } of edits) {
    const old = text.slice(span.start, span.end)
    if (span.file !== file || put === '' || old === '' || old.includes('\n') || old === put) continue
    for (let line = lines.position(span.start).line - 1; line > 0; line--) {
      const comment = text.slice(lines.start(line), lines.start(line + 1))
      if (!COMMENT.test(comment)) break
      if (speaksOf(comment, old)) found.add(`the comment at ${file}:${line} speaks of ${old}, which is called no more`)
    }
  }
  return [...found]
}

/** A name alone is also a word of the language: only with a port behind it, or with a dot in it, does it mean the address. */
function speaksOf(comment: string, address: string): boolean {
  if (!/[a-z]/i.test(address)) return false
  for (let at = comment.indexOf(address); at >= 0; at = comment.indexOf(address, at + 1)) {
    const rest = comment.slice(at + address.length)
    if (/[\w.-]/.test(comment[at - 1] ?? '') || /^[\w-]/.test(rest)) continue
    if (address.includes('.') || /^:\d/.test(rest)) return true
  }
  return false
}
