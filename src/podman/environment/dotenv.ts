import type { EnvironmentEntry } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'

/**
 * Reads a file given to `--env-file` (pkg/env/env.go ParseFile): one `NAME=value` a line, blanks in front dropped, `#` at the beginning
 * a comment. Nothing else is special: quotes, blanks at the end and `#` inside belong to the value. A bare `NAME` takes the value of the
 * caller's environment, a bare `NAME*` all that begin so: both have the value `null`, the latter under the name with its `*`. A line
 * without a name, which Podman refuses with the whole file, is passed over.
 */
export function parseDotenv(text: MappedText, dialect: 'podman'): EnvironmentEntry[] {
  const entries: EnvironmentEntry[] = []
  if (dialect !== 'podman') return entries
  const source = text.text
  let start = 0
  while (start < source.length) {
    const newline = source.indexOf('\n', start)
    const next = newline < 0 ? source.length : newline + 1
    let end = newline < 0 ? source.length : newline
    // bufio.ScanLines takes one carriage return off each line's end.
    if (source[end - 1] === '\r' && end > start) end--
    let from = start
    while (from < end && (source[from] === ' ' || source[from] === '\t')) from++
    start = next
    if (from === end || source[from] === '#') continue
    const line = text.slice(from, end)
    const equals = line.text.indexOf('=')
    if (equals === 0) continue
    const name = equals < 0 ? line.text : line.text.slice(0, equals)
    entries.push({ name, value: equals < 0 ? null : line.slice(equals + 1), at: line.span() })
  }
  return entries
}
