import { MappedText } from '../../source/index.js'
import { markExpressions } from './expressions.js'

/** Nearly every file has none of these. */
const MAY_HOLD = /\{\{|\{[A-Z]|#\{|<[A-Za-z%]|@[A-Z_]|%%[A-Z]|__[A-Z]/

/**
 * What people leave in a file for another tool, or for its reader, to fill in: `{{ port }}`, `<%= port %>`, `#{port}`, `{PORT}`, `<port>`,
 * `@PORT@`, `%%PORT%%`, `__PORT__`. The single braces are not those of `${PORT}`, nor the underscores those inside a name.
 */
const PLACEHOLDER =
  /\{\{[^{}\n]{1,200}\}\}|<%[^%\n]{1,200}%>|#\{[^{}\n]{1,200}\}|(?<![$%{])\{[A-Z][A-Z0-9_]{0,60}\}(?!\})|<[A-Za-z][\w-]{0,60}>|@[A-Z_][A-Z0-9_]{0,60}@|%%[A-Z][A-Z0-9_]{0,60}%%|(?<![A-Za-z0-9_])__[A-Z](?:[A-Z0-9]|_(?!_)){0,60}__(?![A-Za-z0-9_])/g

/** In a file that says by its name that it is filled in, also what means something else in any other: `$PORT`, `%PORT%`, `[[port]]`. */
const IN_TEMPLATE = /\$[A-Z_][A-Z0-9_]{0,60}\$?|%[A-Z][A-Z0-9_]{1,60}%|\[\[[^[\]\n]{1,200}\]\]/g
const TEMPLATE = /\.(?:in|tmpl|tpl|template)$/i

/**
 * The text with its placeholders as holes, whatever the file is called. Lines that are nothing but `{{…}}` are gone, and of `{{#if}}` …
 * `{{else}}` (Handlebars) or `{{ if }}` … `{{ else }}` (Go) the first part stays.
 */
export function withPlaceholders(text: MappedText, fileName: string, scope: string): MappedText {
  const marked = MAY_HOLD.test(text.text) ? markExpressions(withoutBlocks(text), PLACEHOLDER, scope) : text
  return TEMPLATE.test(fileName) ? markExpressions(marked, IN_TEMPLATE, scope) : marked
}

const WHOLE_LINE = /^[ \t]*\{\{[-~]?[ \t]*(#?\/?\w*)[^\n]*\}\}[ \t]*$/gm
const OPENING = /^(?:#\w+|if|with|range|define|block)$/
const CLOSING = /^(?:\/\w+|end)$/

function withoutBlocks(text: MappedText): MappedText {
  if (!text.text.includes('{{')) return text
  const parts: MappedText[] = []
  /** For each block that is open, whether its first part is over. */
  const open: boolean[] = []
  let dropped = 0
  let from = 0
  for (const match of text.text.matchAll(WHOLE_LINE)) {
    if (match.index > from && dropped === 0) parts.push(text.slice(from, match.index))
    from = match.index + match[0].length
    const word = match[1] ?? ''
    if (CLOSING.test(word)) {
      if (open.pop()) dropped--
    } else if (word === 'else' && open.at(-1) === false) {
      open[open.length - 1] = true
      dropped++
    } else if (OPENING.test(word)) open.push(false)
  }
  if (from === 0) return text
  if (from < text.length && dropped === 0) parts.push(text.slice(from))
  return parts.length > 0 ? MappedText.concat(parts) : text.slice(0, 0)
}
