import { type Container, type Fact, type Pod, type Publish, spanOf, type Value } from '../model/index.js'
import type { SourceSpan } from '../source/index.js'

/** Words that several rules' messages share. */

export function portText(port: Value<number> | null, count = 1): string {
  if (port === null) return 'a random port'
  if (!port.known) return port.text
  return count > 1 ? `${port.value}-${port.value + count - 1}` : String(port.value)
}

/** The host side of a mapping for people: `every address, port 8080`. */
export function addressText(publish: Publish): string {
  const { hostAddress } = publish
  if (!hostAddress.known) return hostAddress.text
  return hostAddress.value === '' || hostAddress.value === '0.0.0.0' || hostAddress.value === '::'
    ? 'every address of the host'
    : hostAddress.value
}

/** `a`, `a and b`, `a, b and 3 more`. */
export function listText(names: readonly string[], most = 4): string {
  const unique = [...new Set(names)]
  const shown = unique.length > most ? unique.slice(0, most - 1) : unique
  const last = unique.length > shown.length ? `${unique.length - shown.length} more` : shown.pop()
  return shown.length === 0 ? String(last ?? '') : `${shown.join(', ')} and ${last}`
}

/** What an image is for, as people say it; the tables' own word where that will do. */
const ROLES: Readonly<Record<string, string>> = {
  api: 'an API server',
  app: 'an application server',
  'admin-ui': 'an administration page',
  auth: 'an authentication service',
  base: 'a service',
  build: 'a build service',
  ci: 'a CI service',
  dns: 'a name server',
  logs: 'a log store',
  mail: 'a mail server',
  metrics: 'a metrics service',
  'object-store': 'an object store',
  other: 'a service',
  queue: 'a message broker',
  search: 'a search engine',
  tracing: 'a tracing service',
}

/** `a database`. */
export function roleText(role: string | undefined): string {
  if (role === undefined) return 'a service'
  return ROLES[role] ?? `a ${role.replaceAll('-', ' ')}`
}

/** Where to point for a fact about a container or pod: where it is said, else the definition. */
export function placeOf(fact: Fact<unknown>, member: Container | Pod | undefined, otherwise: SourceSpan): SourceSpan {
  return spanOf(fact) ?? member?.draft.at ?? otherwise
}

export function compareSpans(a: SourceSpan, b: SourceSpan): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start || a.end - b.end
}

/** 127.0.0.0/8 and ::1: only the host itself gets there. */
export function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1' || address === '0:0:0:0:0:0:0:1' || address.startsWith('::ffff:127.')
}
