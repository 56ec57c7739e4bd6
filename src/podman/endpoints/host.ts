import { FILLER } from './mask.js'

/** Half-open offsets into a text. */
export type Range = readonly [start: number, end: number]

/** `wildcard`: 0.0.0.0 and the like, every address of whoever listens there. `address`: an IP literal. */
export type HostKind = 'name' | 'loopback' | 'wildcard' | 'address'

export interface HostPort {
  /** Without brackets. */
  readonly host: Range
  /** May contain an expression that is still open. */
  readonly port: Range | null
}

const NAME = /^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?$/i
const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['localhost', 'localhost.localdomain', 'ip6-localhost', 'ip6-loopback'])

/** What a text is as a host; `null` when it cannot be one. */
export function hostKind(text: string): HostKind | null {
  const host = text.toLowerCase()
  if (host === '' || host.length > 253) return null
  if (host.includes(':')) return ipv6Kind(host)
  if (/^[\d.]+$/.test(host)) return ipv4Kind(host)
  if (LOOPBACK_NAMES.has(host) || host.endsWith('.localhost')) return 'loopback'
  return NAME.test(host) && /[a-z]/.test(host) && !host.includes('..') ? 'name' : null
}

/** Whether a mention's host is `localhost`, a loopback address or a wildcard: what names it is in the same network namespace. */
export function isOwnAddress({ host }: { readonly host: string }): boolean {
  const kind = hostKind(host)
  return kind === 'loopback' || kind === 'wildcard'
}

function ipv4Kind(host: string): HostKind | null {
  const parts = host.split('.')
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return null
  if (parts[0] === '127') return 'loopback'
  return host === '0.0.0.0' ? 'wildcard' : 'address'
}

function ipv6Kind(host: string): HostKind | null {
  const groups = host.split(':')
  const shape = host.includes('::') ? groups.length >= 3 && groups.length <= 9 && !host.includes(':::') : groups.length === 8
  if (!shape || groups.some((group) => !/^(?:[0-9a-f]{0,4}|\d+\.\d+\.\d+\.\d+)$/.test(group))) return null
  if (host === '::') return 'wildcard'
  return host === '::1' || host.startsWith('::ffff:127.') ? 'loopback' : 'address'
}

/** Digits of a port, some of which may be open. */
const PORT = new RegExp(`^[0-9${FILLER}]+$`)

export function isPort(text: string): boolean {
  return PORT.test(text) && (text.includes(FILLER) || (text.length <= 5 && Number(text) >= 1 && Number(text) <= 65535))
}

/** Reads `host`, `host:port`, `[ipv6]:port` or an IPv6 address in `[start, end)`; `null` when it is none, or the host has an open hole. */
export function readHostPort(text: string, start: number, end: number): HostPort | null {
  if (text[start] === '[') {
    const close = text.indexOf(']', start)
    if (close < 0 || close >= end || ipv6Kind(text.slice(start + 1, close).toLowerCase()) === null) return null
    const port = readPort(text, close + 1, end)
    return port === undefined ? null : { host: [start + 1, close], port }
  }
  const whole = text.slice(start, end)
  const colon = whole.indexOf(':')
  if (colon >= 0 && whole.indexOf(':', colon + 1) >= 0) return hostKind(whole) === null ? null : { host: [start, end], port: null }
  const stop = colon < 0 ? end : start + colon
  if (hostKind(text.slice(start, stop)) === null) return null
  const port = readPort(text, stop, end)
  return port === undefined ? null : { host: [start, stop], port }
}

/** `:80` in `[start, end)`: the digits; `null` for nothing or a lone colon, `undefined` for anything else. */
function readPort(text: string, start: number, end: number): Range | null | undefined {
  if (start >= end) return null
  if (text[start] !== ':') return undefined
  if (start + 1 === end) return null
  return isPort(text.slice(start + 1, end)) ? [start + 1, end] : undefined
}
