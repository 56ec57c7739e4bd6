import type { Confidence, Container, Fact, Mention } from '../model/index.js'
import { atLeast, confidenceOf } from '../model/index.js'
import { directoryDistance, directoryOf } from '../source/index.js'
import { type Fit, hasRole, listensOn } from './connect-target.js'
import type { Member } from './graph.js'

/** How sure the step from the mention to a target is; `null` when it is no call. */
export function strengthOf(mention: Mention, fit: Fit): Confidence | null {
  const base = confidenceOf(mention.fact)
  if (fit === 'match') return mention.publicAddress ? 'likely' : 'certain'
  if (!atLeast(base, 'likely')) return null
  if (mention.publicAddress) return fit === 'open' ? 'guess' : null
  if (fit === 'open') return mention.form === 'name' ? 'likely' : 'certain'
  // Ports can be moved by what is not seen; a bare word with another service's role was no host.
  return base === 'certain' && mention.form !== 'name' ? 'likely' : 'guess'
}

/** Words of a setting's name that say that something is called by it. */
const CALLED: ReadonlySet<string> = new Set(['api', 'backend', 'endpoint', 'proxy', 'server', 'service', 'target', 'upstream'])

/**
 * Whether a URL at `localhost` with the port that a sibling publishes on the machine may be meant for the service itself: its setting names
 * the sibling, or says that something is called. Any other (`EVENT_STREAM_BASE_URL`) is where people find the service.
 */
export function tellsCallee({ form, setting }: Mention, caller: string, callee: string): boolean {
  if (form !== 'url') return true
  const own = new Set(wordsOf(caller))
  const names = wordsOf(callee).filter((word) => !own.has(word))
  return wordsOf(setting).some((word) => CALLED.has(word) || names.includes(word))
}

const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')

/**
 * Whether the container itself surely takes the port. What a variable says (`LISTEN_PORT` in a ConfigMap that all members of a pod share)
 * does not make it so where the container declares another port: then a neighbour may be meant.
 */
export function isOwnPort(container: Container, port: number): boolean {
  const own = container.listeners.filter((listener) => listener.port === port)
  if (own.length === 0) return false
  return own.some((listener) => listener.source !== 'inferred') || !container.listeners.some((listener) => listener.source === 'declared')
}

/** The neighbour that listens on the port: the only one, or the only one with the role, or the surest. */
export function listeningNeighbour(neighbours: readonly Container[], port: number, mention: Mention): Container | null {
  const listening = neighbours.filter((server) => listensOn(server, port) !== null)
  if (listening.length <= 1) return listening[0] ?? null
  const withRole = listening.filter((server) => hasRole(server, mention.role))
  if (withRole.length === 1) return withRole[0] ?? null
  const own = listening.filter((server) => isOwnPort(server, port))
  if (own.length === 1) return own[0] ?? null
  for (const floor of ['certain', 'likely'] as const) {
    const sure = listening.filter((server) => atLeast(confidenceOf(listensOn(server, port) as Fact<unknown>), floor))
    if (sure.length === 1) return sure[0] ?? null
    if (sure.length > 1) return null
  }
  return null
}

/** Of several candidates those of the same deployment, else of the same scope, else of the nearest directory. */
export function nearestTo<T extends Member>(from: Container, members: readonly T[]): readonly T[] {
  if (members.length < 2) return members
  const ranks = members.map((member) => distance(from, member))
  const least = ranks.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  return members.filter((_, i) => ranks[i] === least)
}

function distance(from: Container, member: Member): number {
  if (member.deployment === from.deployment) return member.draft.scope === from.draft.scope ? 0 : 1
  if (member.draft.scope === from.draft.scope) return 2
  return 3 + directoryDistance(directoryOf(from.draft.at.file), directoryOf(member.draft.at.file))
}
