/** A half-open range of offsets in one line of text. */
export interface Range {
  readonly start: number
  readonly end: number
}

const SECRET_NAME = /(?:pass|secret|token|key|cred|auth|pwd|private|salt|cert)/i

/** `NAME=value` and `NAME: value`, and `--flag value`, with whatever quotes. Begins only where a word does: lines can be very long. */
const ASSIGNMENT = /(?<![\w.-])(-{0,2})([A-Za-z_][\w.-]*)(["']?\s{0,4}(?:=|:\s)\s{0,4})/g
/** Without one of these none of the patterns fits. */
const MAY_TELL = /[=@]|:\s|--|\s-[aup]|"-[aup]/
const FLAG = /(?<![\w-])--[\w-]+(?=[ \t])/g
/** `-u NAME:PASSWORD`, but not `--user 1000:1000`. */
const USER_PASSWORD = /(?<![\w-])(?:-u|--user)[ \t=]{1,4}["']?([^\s:"']{1,100}:)(?!\d+(?![^\s"']))/g
/** Programs of health checks that take a password in short: `mysqladmin -pWORD`, `redis-cli -a WORD`, `sshpass -p WORD`. */
const PASSWORD_FLAG =
  /\b(?:(?:mysql|mariadb)[\w-]*\b[^\n]{0,200}?[\s"']-p(?!\d[\d.:-]*(?:\/\w+)?(?![^\s"',]))|redis-cli\b[^\n]{0,200}?[\s"']-a[\s"',]{1,4}|sshpass[\s"',]{1,4}-p[\s"',]{0,4})(?=[^\s"',])/g
const USER_INFO = /:\/\/([^/\s@"']{1,500})@/g

/**
 * The parts of a line that may be secret by the look of them, in order: the values of variables and of settings with telling names,
 * and the user part of URLs. Environment values that a format read as such are known exactly and come on top of these.
 */
export function secretRanges(line: string): Range[] {
  if (!MAY_TELL.test(line)) return []
  const ranges: Range[] = []
  let hiddenTo = 0
  for (const match of line.matchAll(ASSIGNMENT)) {
    const [all, dashes, name = '', between = ''] = match
    const isVariable = dashes === '' && (/^[A-Z][A-Z0-9_]*$/.test(name) || (name === 'value' && between.includes(':')))
    if (match.index < hiddenTo || !(isVariable || SECRET_NAME.test(name))) continue
    const start = match.index + all.length
    const quoted = /["']/.test(line[match.index - 1] ?? '')
    // In a list, a mapping or an environment file the value goes on to the end of the line; behind a flag it ends with the word.
    const begins = match.index < 200 && /^\s*(?:-\s+|export\s+)?["']?$/.test(line.slice(0, match.index))
    hiddenTo = begins ? line.length : valueEnd(line, start, quoted)
    ranges.push({ start, end: hiddenTo })
  }
  for (const match of line.matchAll(FLAG)) {
    if (!SECRET_NAME.test(match[0])) continue
    let start = match.index + match[0].length
    while (line[start] === ' ' || line[start] === '\t') start++
    ranges.push({ start, end: valueEnd(line, start, false) })
  }
  for (const pattern of [USER_PASSWORD, PASSWORD_FLAG]) {
    for (const match of line.matchAll(pattern)) {
      const start = match.index + match[0].length
      const length = line.slice(start).search(/[\s"']/)
      ranges.push({ start, end: length < 0 ? line.length : start + length })
    }
  }
  for (const match of line.matchAll(USER_INFO)) ranges.push({ start: match.index + 3, end: match.index + 3 + (match[1] ?? '').length })
  return ranges.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)
}

function valueEnd(line: string, start: number, inQuotes: boolean): number {
  const quote = /["']/.exec(line[start] ?? '')?.[0]
  if (quote) {
    const end = line.indexOf(quote, start + 1)
    return end < 0 ? line.length : end + 1
  }
  const end = line.slice(start).search(inQuotes ? /["']/ : /\s/)
  return end < 0 ? line.length : start + end
}

/** What of `ranges` is to be hidden when `shown` (the places a finding points at) lie inside them. Both in order. */
export function hiddenRanges(ranges: readonly Range[], shown: readonly Range[]): Range[] {
  const hidden: Range[] = []
  for (const range of merge(ranges)) {
    let at = range.start
    for (const show of shown) {
      // A place that goes beyond the value points at more than a host or a port: it shows nothing of it.
      if (show.start < range.start || show.end > range.end || show.start < at) continue
      if (show.start > at) hidden.push({ start: at, end: show.start })
      at = show.end
    }
    if (at < range.end) hidden.push({ start: at, end: range.end })
  }
  return hidden
}

function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged[merged.length - 1]
    if (last && range.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    else merged.push(range)
  }
  return merged
}
