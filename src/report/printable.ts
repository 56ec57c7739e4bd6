/**
 * Text from a repository as one line of a terminal or log: control characters and invisible ones that reorder or hide text (Trojan
 * source) are spelled out, line ends and tabs become spaces.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (char) => {
    if (char === '\t' || char === '\n' || char === '\r') return ' '
    return `<U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`
  })
}

/** Whether a line shows all that is in it. */
export function isPrintable(text: string): boolean {
  return printable(text) === text
}

const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

/** At most `length` UTF-16 units, with an ellipsis where something was cut, never through a surrogate pair. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const end = length - 1
  const code = text.charCodeAt(end - 1)
  return `${text.slice(0, code >= 0xd800 && code <= 0xdbff ? end - 1 : end)}…`
}
