import type { Publish } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'

/** What needs no escape between double quotes, with `${…}` as it stands. */
const PLAIN = /^[\w.:/[\]${}?+-]+$/

/**
 * A mapping as another service could publish it: the text of the file with its variables, and what is written in parts as one string.
 * `null` where a part of it is not known or would have to be escaped.
 */
export function writtenMapping(publish: Publish, source: MappedText | undefined): string | null {
  const { text, hostAddress, containerPortText, hostPortText, protocol } = publish
  if (!source?.isVerbatim || !containerPortText) return null
  const raw = (part: MappedText): string => asWritten(part, source)
  const whole = text.span()
  const inner = containerPortText.span()
  const isOneString =
    whole.file === inner.file && whole.start <= inner.start && inner.end <= whole.end && text.text !== containerPortText.text
  if (isOneString) return plain(raw(text))
  if (!hostAddress.known || !protocol.known) return null
  const address = hostAddress.value.includes(':') ? `[${hostAddress.value}]` : hostAddress.value
  const host = hostPortText ? `${raw(hostPortText)}:` : address === '' ? '' : ':'
  return plain(
    `${address === '' ? '' : `${address}:`}${host}${raw(containerPortText)}${protocol.value === 'tcp' ? '' : `/${protocol.value}`}`,
  )
}

/** With the variables that were filled in. */
function asWritten(part: MappedText, source: MappedText): string {
  const base = source.span().start
  let written = ''
  let at = 0
  const upTo = (end: number): void => {
    if (end <= at) return
    const { start, end: last } = part.slice(at, end).span()
    written += source.text.slice(start - base, last - base)
  }
  for (const { start, end, expression } of part.holes) {
    // The default of a default is part of the expression.
    if (start < at) continue
    upTo(start)
    written += expression
    at = end
  }
  upTo(part.length)
  return written
}

const plain = (text: string): string | null => (PLAIN.test(text) ? text : null)
