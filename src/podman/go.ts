/** Go's ways with strings and addresses, as far as Podman's messages and checks show them. */

/** fmt's %q. */
export function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/[\0-\x1f\x7f]/g, escapeControl)}"`
}

function escapeControl(character: string): string {
  const named = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\x07': '\\a', '\b': '\\b', '\f': '\\f', '\v': '\\v' }[character]
  return named ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}

/** strconv.Atoi: a sign and leading zeros are numbers, spaces are not. Fails with Go's words. */
export function atoi(text: string): { readonly value: number } | { readonly error: string } {
  if (!/^[+-]?[0-9]+$/.test(text)) return { error: `strconv.Atoi: parsing ${quote(text)}: invalid syntax` }
  const value = BigInt(text.startsWith('+') ? text.slice(1) : text)
  if (BigInt.asIntN(64, value) !== value) return { error: `strconv.Atoi: parsing ${quote(text)}: value out of range` }
  return { value: Number(value) }
}

/** net.ParseIP and its String: the address in Go's canonical form, IPv4-mapped IPv6 as IPv4; `null` when it is none. */
export function parseIP(text: string): string | null {
  if (text.includes(':')) {
    const groups = ipv6Groups(text)
    return groups === null ? null : formatIPv6(groups)
  }
  return ipv4Bytes(text)?.join('.') ?? null
}

function ipv4Bytes(text: string): number[] | null {
  const parts = text.split('.')
  // Leading zeros are refused since Go 1.17: other tools read them as octal.
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9][0-9]{0,2})$/.test(part) && Number(part) <= 255)) return null
  return parts.map(Number)
}

function ipv6Groups(text: string): number[] | null {
  const halves = text.split('::')
  if (halves.length > 2) return null
  const head = hexGroups(halves[0] as string, halves.length === 1)
  const tail = halves.length === 2 ? hexGroups(halves[1] as string, true) : []
  if (head === null || tail === null) return null
  const missing = 8 - head.length - tail.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null
  return [...head, ...new Array<number>(missing).fill(0), ...tail]
}

/** The groups of one side of `::`; an IPv4 address may be the last two. */
function hexGroups(text: string, last: boolean): number[] | null {
  if (text === '') return []
  const parts = text.split(':')
  const groups: number[] = []
  for (const [i, part] of parts.entries()) {
    if (last && i === parts.length - 1 && part.includes('.')) {
      const bytes = ipv4Bytes(part) as [number, number, number, number] | null
      if (bytes === null) return null
      groups.push(bytes[0] * 256 + bytes[1], bytes[2] * 256 + bytes[3])
    } else if (/^[0-9a-fA-F]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16))
    else return null
  }
  return groups
}

function formatIPv6(groups: readonly number[]): string {
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) {
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join('.')
  }
  // The first longest run of at least two zero groups becomes `::` (RFC 5952).
  let start = -1
  let length = 1
  for (let i = 0; i < 8; i++) {
    let end = i
    while (end < 8 && groups[end] === 0) end++
    if (end - i > length) {
      start = i
      length = end - i
    }
    if (end > i) i = end
  }
  const hex = (part: readonly number[]): string => part.map((group) => group.toString(16)).join(':')
  return start < 0 ? hex(groups) : `${hex(groups.slice(0, start))}::${hex(groups.slice(start + length))}`
}
