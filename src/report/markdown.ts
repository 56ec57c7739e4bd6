import { printable } from './printable.js'

/**
 * Text from a repository as markdown that shows just that text: no formatting, HTML, table cells, links, mentions or issue references.
 * Mentions and references are found after rendering, so only a character in between keeps `@name` and `#1` from being one.
 */
export function markdownText(text: string): string {
  return (
    printable(text)
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/[\\`*_{}[\]~!#]/g, '\\$&')
      // At the start of a line these begin a list, a heading or a rule.
      .replace(/^(\s*)(?=[-+=])/, '$1\\')
      .replace(/^(\s*\d{1,9})(?=[.)])/, `$1${JOINER}`)
      .replace(/[@#]|\bGH-|(?:https?|ftp):(?=\/\/)|www(?=\.)/gi, `$&${JOINER}`)
      // Commit ids have 7 to 40 digits.
      .replace(/\b[0-9a-f]{7,40}\b/gi, (hex) => (/\d/.test(hex) ? hex.replace(/.{6}(?=.)/g, `$&${JOINER}`) : hex))
      // Tables are cut into cells before backslashes are looked at, and not everywhere alike.
      .replace(/\|/g, '&vert;')
  )
}

/** A word joiner: invisible, without width, and no part of a name. */
const JOINER = '\u2060'

/** Text from a repository as a code span; inside a table too. */
export function markdownCode(text: string): string {
  // A pipe ends the cell of a table even in a code span, where no entity would be read.
  if (text.includes('|')) return `<code>${markdownText(text)}</code>`
  const line = printable(text)
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = line.trim() === '' || /^[` ]|[` ]$/.test(line) ? ' ' : ''
  return `${fence}${space}${line}${space}${fence}`
}

/** A fenced block; the fence is longer than any run of backticks in the text. */
export function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text.endsWith('\n') ? text : `${text}\n`}${fence}\n`
}

/** A table; the cells are markdown already. No rows make no table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('')
}
