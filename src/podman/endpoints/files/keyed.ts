import type { MappedText } from '../../../source/index.js'
import { isPort } from '../host.js'
import type { Setting } from '../settings.js'
import { linesOf } from './lines.js'
import { structuredSettings } from './structured.js'

/** A key on the way to the current line, and the group that its children form. */
interface Level {
  readonly indent: number
  readonly key: string
  readonly group: number
}

/** `key: value`, `key = value`, `key => value`; the key may be quoted. */
const PAIR = /^(?:"([^"]*)"|'([^']*)'|([A-Za-z_@$.][\w.$@/-]*(?: [\w.-]+)?))\s*(?:=>|:=|[:=](?=\s|$)|=)\s*/
/** `key:value` without a space is no pair in YAML, but `"key":"value"` is one in JSON. */
const TIGHT = /^"([^"]*)"\s*:\s*/
const SECTION = /^\[{1,4}\s{0,20}"?([^\]"]{1,200})"?\s{0,20}\]{1,4}$/
/** `Host loki`, `address db:5432`. */
const SPACED = /^([A-Za-z][\w.-]*)[ \t]+(\S+)(?:[ \t]+(\S+))?$/
/** A longer line is data. */
const LONGEST_LINE = 4000
/** Deeper nesting is no configuration of a server's address. */
const DEEPEST = 24

/**
 * The settings of a configuration file that is written one setting a line: YAML, TOML, INI, properties, dotenv, HCL, JSON with line
 * breaks, the `key value` files of daemons. Each is named by the keys and sections around it. Read for the addresses in it only:
 * what is no `key value` is skipped, comments are left out. Linear in the text.
 */
export function keyedSettings(text: MappedText, label: string): Setting[] {
  const settings: Setting[] = []
  let levels: Level[] = []
  let section = ''
  let group = 0
  for (const line of linesOf(text)) {
    const content = withoutComment(line.text)
    if (content.length > LONGEST_LINE) continue
    let start = content.length - content.trimStart().length
    if (start === content.length) continue
    const header = SECTION.exec(content.trim())
    if (header) {
      section = header[1] as string
      levels = []
      group++
      continue
    }
    // Each dash of a YAML list opens an item of its own.
    let indent = start
    while (content.startsWith('- ', start)) {
      levels = levels.filter((level) => level.indent < indent)
      levels.push({ indent, key: '', group: ++group })
      start += 2
      while (content[start] === ' ') start++
      indent = start
    }
    const rest = content.slice(start)
    const pair = PAIR.exec(rest) ?? TIGHT.exec(rest)
    levels = levels.filter((level) => level.indent < indent)
    const path = [section, ...levels.slice(-DEEPEST).map((level) => level.key)].filter((key) => key !== '')
    const parent = levels[levels.length - 1]?.group ?? group
    if (!pair) {
      const spaced = SPACED.exec(rest.trimEnd())
      if (spaced) settings.push(...spacedSettings(line, start, spaced, path, parent, label))
      else settings.push({ name: path.join(' ') || 'item', value: line.slice(...valueRange(content, start)), group: parent, label })
      continue
    }
    const key = pair[1] ?? pair[2] ?? (pair[3] ?? '').replace(/^export /, '')
    const [from, to] = valueRange(content, start + pair[0].length)
    const name = [...path, key].join(' ')
    const flow = content.charAt(from) === '{' || (content.charAt(from) === '[' && content.includes('{', from))
    if (flow) settings.push(...structuredSettings(line.slice(from), label, name))
    else if (to > from) settings.push({ name, value: line.slice(from, to), group: parent, label: `${label} ${key}` })
    else if (levels.length < DEEPEST) levels.push({ indent, key, group: ++group })
  }
  return settings
}

/** `host loki`, and `remote loki 1194`: a host and its port. Three words that are not that are prose. */
function spacedSettings(
  line: MappedText,
  start: number,
  words: RegExpExecArray,
  path: readonly string[],
  group: number,
  label: string,
): Setting[] {
  const [, key = '', value = '', port] = words
  const from = line.text.indexOf(value, start + key.length)
  const setting = { value: line.slice(from, from + value.length), group, label: `${label} ${key}` }
  if (port === undefined) return [{ ...setting, name: [...path, key].join(' ') }]
  if (!isPort(port)) return []
  const at = line.text.indexOf(port, from + value.length)
  // A group of its own, which no other line has.
  const own = -1 - from - line.span().start
  return [
    { ...setting, name: `${key} host`, group: own },
    { name: `${key} port`, value: line.slice(at, at + port.length), group: own },
  ]
}

/** Where the value stands: without quotes, a comma after it, and an opening bracket. */
function valueRange(content: string, start: number): [number, number] {
  let from = start
  let to = content.trimEnd().length
  while (to > from && ',{'.includes(content.charAt(to - 1))) to--
  while (to > from && /\s/.test(content.charAt(to - 1))) to--
  const quote = content.charAt(from)
  if ((quote === '"' || quote === "'") && to - from > 1 && content[to - 1] === quote) {
    from++
    to--
  }
  // A block scalar's header or an anchor is no value.
  return /^(?:[|>][+-]?\d?|&\S+|!\S+)$/.test(content.slice(from, to)) ? [from, from] : [from, to]
}

/** `#` and `//` after white space, `;` at the start of a line. */
function withoutComment(line: string): string {
  const trimmed = line.trimStart()
  if (trimmed.startsWith('#') || trimmed.startsWith(';') || trimmed.startsWith('//')) return ''
  let quote = ''
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i)
    if (quote !== '') {
      if (char === quote) quote = ''
    } else if (char === '"' || char === "'") quote = char
    else if (char === '#' && /\s/.test(line.charAt(i - 1))) return line.slice(0, i)
    else if (char === '/' && line[i + 1] === '/' && /\s/.test(line.charAt(i - 1))) return line.slice(0, i)
  }
  return line
}
