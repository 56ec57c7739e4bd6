import { MappedText } from '../../source/index.js'
import { filledIn, markExpressions } from './expressions.js'
import { withoutWholeLines } from './lines.js'

const SUFFIX = /\.(?:j2|jinja|jinja2|tmpl|tpl|template|in)$/i

/** The name that a template's result has: `web.container` for `web.container.j2`; a name that is none stays as it is. */
export function templateName(fileName: string): string {
  return fileName.replace(SUFFIX, '')
}

/** Which template language a file is written in, by its name. */
function templateKind(fileName: string): 'jinja' | 'autoconf' | null {
  const suffix = SUFFIX.exec(fileName)?.[0].toLowerCase()
  return suffix === undefined ? null : suffix === '.in' ? 'autoconf' : 'jinja'
}

/** `{{ … }}`: quotes inside may hold braces. Lengths are limited so that a hostile file costs no more than its size. */
const EXPRESSION = /\{\{(?:"(?:[^"\\\n]|\\.){0,200}"|'(?:[^'\\\n]|\\.){0,200}'|[^{}'"\n]|\{[^{}\n]{0,200}\}|\}(?!\})){0,400}\}\}/g
const TAG = /\{%[-+]?\s{0,20}(\w{1,40})\b(?:(?!\{%)[^\n]){0,400}?%\}|\{#(?:(?!\{#)[\s\S]){0,4000}?#\}/g
const AUTOCONF = /@[A-Za-z_][A-Za-z0-9_]*@/g
const OPENING = new Set(['if', 'for', 'block', 'macro', 'call', 'filter', 'with', 'raw', 'set', 'autoescape'])

/**
 * A template of another syntax as that syntax sees it: `{{ … }}` are holes, comments and tags on lines of their own are gone, and of
 * `{% if %}` … `{% else %}` the first part stays. A choice inside a line is a hole. `@NAME@` of a `.in` file is a hole.
 */
export function jinjaText(text: MappedText, fileName: string, scope: string): MappedText {
  const kind = templateKind(fileName)
  if (kind === null) return text
  if (kind === 'autoconf') return markExpressions(text, AUTOCONF, scope)
  const holes = markExpressions(withoutTags(text, scope), EXPRESSION, scope)
  if (!holes.text.includes('default')) return holes
  return filledIn(holes.withHoles(holes.holes.filter((hole) => !hole.expression.startsWith('{{'))), EXPRESSION, scope, (expression) =>
    defaultOf(expression, scope),
  )
}

/** `{{ port | default(8080) }}`, `{{ port | default('8080') }}`: the default is likely. */
function defaultOf(expression: string, scope: string): MappedText | null {
  const match = /^\{\{[-+]?\s*[\w.]+\s*\|\s*d(?:efault)?\(\s*(?:'([^']*)'|"([^"]*)"|(\d+))\s*(?:,\s*true\s*)?\)\s*[-+]?\}\}$/i.exec(
    expression,
  )
  const value = match?.[1] ?? match?.[2] ?? match?.[3]
  if (value === undefined || value === '') return null
  const hole = { start: 0, end: value.length, expression, scope, defaulted: true } as const
  return MappedText.decoded(value, { file: '', start: 0, end: 0 }).withHoles([hole])
}

function withoutTags(text: MappedText, scope: string): MappedText {
  const source = text.text
  if (!source.includes('{%') && !source.includes('{#')) return withoutWholeLines(text)
  const parts: MappedText[] = []
  /** For each tag that is open, whether its part is left out; and how many of them are. */
  const open: boolean[] = []
  let dropped = 0
  let from = 0
  const take = (to: number): void => {
    if (to > from && dropped === 0) parts.push(text.slice(from, to))
    from = Math.max(from, to)
  }
  for (const match of source.matchAll(TAG)) {
    const start = match.index
    const end = start + match[0].length
    if (start < from) continue
    const word = match[1]
    const inLine = word !== undefined && OPENING.has(word) ? closingInLine(source, end, word) : -1
    take(start)
    if (inLine > end) {
      const whole = text.slice(start, inLine)
      if (dropped === 0) {
        parts.push(whole.withHoles([{ start: 0, end: whole.length, expression: whole.text, scope }]))
      }
      from = inLine
      continue
    }
    from = end
    if (word === undefined) continue
    if (word.startsWith('end')) {
      if (open.pop()) dropped--
    } else if (word === 'else' || word === 'elif') {
      if (open.at(-1) === false) {
        open[open.length - 1] = true
        dropped++
      }
    } else if (OPENING.has(word) && !(word === 'set' && match[0].includes('='))) open.push(false)
  }
  take(source.length)
  return withoutWholeLines(parts.length > 0 ? MappedText.concat(parts) : text.slice(0, 0))
}

/** Characters. */
const LONGEST_CHOICE = 2000

/** Where a choice that begins and ends in one line ends; -1 when it goes on, or on for too long. */
function closingInLine(source: string, from: number, word: string): number {
  const newline = source.indexOf('\n', from)
  const line = source.slice(from, Math.min(newline < 0 ? source.length : newline, from + LONGEST_CHOICE))
  const close = new RegExp(`\\{%[-+]?\\s{0,20}end${word}\\b[^\\n]{0,20}?%\\}`).exec(line)
  return close ? from + close.index + close[0].length : -1
}
