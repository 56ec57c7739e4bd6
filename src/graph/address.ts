/** Which of a machine's addresses an address stands for. */
export type AddressClass =
  | 'all' /* every address of both families, as an empty host address */
  | 'all-v4'
  | 'all-v6'
  | 'loopback-v4'
  | 'loopback-v6'
  | 'one-v4'
  | 'one-v6'
  | 'other' /* not an address: a name, an interface */

/** Brackets and the words for "every address" and "this machine" taken away: `[::1]` → `::1`, `*` → ``, `localhost` → `127.0.0.1`. */
export function plainAddress(address: string): string {
  const bare = address.startsWith('[') && address.endsWith(']') ? address.slice(1, -1) : address
  const lower = bare.trim().toLowerCase()
  if (lower === '*') return ''
  if (lower === 'localhost') return '127.0.0.1'
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(lower)
  return mapped?.[1] ?? lower
}

/** The class of a plain address (`plainAddress`). */
export function addressClass(address: string): AddressClass {
  if (address === '') return 'all'
  if (address === '0.0.0.0') return 'all-v4'
  if (/^\d+\.\d+\.\d+\.\d+$/.test(address)) return address.startsWith('127.') ? 'loopback-v4' : 'one-v4'
  if (!address.includes(':') || !/^[0-9a-f:.]+$/.test(address)) return 'other'
  if (/^[0:]+$/.test(address)) return 'all-v6'
  return /^[0:]*:0*1$/.test(address) ? 'loopback-v6' : 'one-v6'
}

export const isLoopback = (kind: AddressClass): boolean => kind === 'loopback-v4' || kind === 'loopback-v6'

/** Whether two sockets on one port surely get in each other's way. `::` alone is taken as IPv6 only: many servers ask for that. */
export function addressesOverlap(a: string, b: string): boolean {
  return a === b || classesOverlap(addressClass(a), addressClass(b))
}

/** Whether different addresses of these classes surely overlap. */
export function classesOverlap(a: AddressClass, b: AddressClass): boolean {
  return covers(a, b) || covers(b, a)
}

function covers(wide: AddressClass, narrow: AddressClass): boolean {
  if (narrow === 'other') return false
  if (wide === 'all') return true
  if (wide === 'all-v4') return narrow === 'loopback-v4' || narrow === 'one-v4'
  if (wide === 'all-v6') return narrow === 'loopback-v6' || narrow === 'one-v6'
  return false
}
