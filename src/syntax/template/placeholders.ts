import type { MappedText } from '../../source/index.js'
import { markExpressions } from './expressions.js'
import { withoutWholeLines } from './lines.js'

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
 * The text with its placeholders as holes, whatever the file is called, and without lines that are nothing but `{{…}}`.
 */
export function withPlaceholders(text: MappedText, fileName: string, scope: string): MappedText {
  const marked = MAY_HOLD.test(text.text) ? markExpressions(withoutWholeLines(text), PLACEHOLDER, scope) : text
  return TEMPLATE.test(fileName) ? markExpressions(marked, IN_TEMPLATE, scope) : marked
}
