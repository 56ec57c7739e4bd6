import type { Confidence, Container, Fact, Listener, NetworkNamespace, PublishedPort } from '../../model/index.js'
import { confidenceOf, spanOf } from '../../model/index.js'
import { LONGEST_RANGE } from './sockets.js'

type WithListeners = Pick<Container, 'id' | 'label' | 'listeners' | 'listenersComplete' | 'image'>

/**
 * What the containers of one namespace say about each other's listeners: a declaration that another member contradicts is doubted, and
 * a published port that nobody is known to listen on is taken for the listener of the only one who may be meant.
 * Returns the listeners of the members for which they change.
 */
export function weighed(namespace: NetworkNamespace, members: readonly WithListeners[]): Map<string, readonly Listener[]> {
  const changed = new Map<string, readonly Listener[]>()
  const listenersOf = (member: WithListeners): readonly Listener[] => changed.get(member.id) ?? member.listeners
  if (members.length > 1) {
    const known = knownListeners(members)
    const shared = sharedSettings(members)
    for (const member of members) {
      const { listeners } = member
      const isDoubtful = (one: Listener): boolean => isMisplaced(one, member, known) || shared.has(settingOf(one) ?? '')
      const doubted = listeners.map((listener) => (isDoubtful(listener) ? doubt(listener) : listener))
      if (doubted.some((listener, i) => listener !== listeners[i])) changed.set(member.id, doubted)
    }
  }
  for (const port of namespace.publishes) {
    const guess = publishedGuess(port, members, listenersOf)
    if (guess) changed.set(guess.member.id, [...listenersOf(guess.member), ...guess.listeners])
  }
  return changed
}

/** Who is known to listen on a port for a better reason than a declaration. */
function knownListeners(members: readonly WithListeners[]): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>()
  for (const { id, listeners } of members) {
    for (const { source, port, protocol, fact } of listeners) {
      if (source === 'declared' || confidenceOf(fact) === 'guess') continue
      const key = `${port}/${protocol}`
      known.set(key, (known.get(key) ?? new Set()).add(id))
    }
  }
  return known
}

/** `podman kube generate` writes every port of the pod on its first container (libpod/kube.go): the one whose image listens there is meant. */
function isMisplaced(listener: Listener, member: WithListeners, known: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (listener.source !== 'declared' || member.image === null || confidenceOf(listener.fact) === 'guess') return false
  if (!member.listeners.some((other) => other.source === 'image' && other.port !== listener.port)) return false
  // Its own image listens there as well.
  if (listener.fact.shadowed?.some(({ claim }) => claim.id === 'image-listens')) return false
  const listening = known.get(`${listener.port}/${listener.protocol}`)
  return listening !== undefined && !listening.has(member.id)
}

/**
 * Settings that several members have from one place, a common environment file or ConfigMap: one of them is meant, and which one the
 * text does not say.
 */
function sharedSettings(members: readonly WithListeners[]): Set<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { listeners } of members) {
    const own = new Set(listeners.flatMap((listener) => settingOf(listener) ?? []))
    for (const setting of own) {
      if (seen.has(setting)) shared.add(setting)
      seen.add(setting)
    }
  }
  return shared
}

function settingOf({ source, fact }: Listener): string | undefined {
  if (source !== 'inferred' || fact.claim.id !== 'listens-by-setting') return undefined
  const span = spanOf(fact)
  return span && `${span.file}\n${span.start}\n${span.end}`
}

function doubt(listener: Listener): Listener {
  return { ...listener, fact: inferred(listener.fact.claim, listener.port, [listener.fact], 'guess') }
}

/** Somebody thought that something listens there. */
function publishedGuess(
  { publish, by, fact }: PublishedPort,
  members: readonly WithListeners[],
  listenersOf: (member: WithListeners) => readonly Listener[],
): { member: WithListeners; listeners: Listener[] } | null {
  const { containerPort, protocol, count } = publish
  if (!containerPort.known || !protocol.known || count > LONGEST_RANGE) return null
  const candidates = members.filter((member) => !member.listenersComplete)
  // A member that publishes for itself means itself, unless others joined it: then nobody can tell.
  const [member] = candidates
  if (member === undefined || candidates.length > 1 || (members.length > 1 && by !== member.id && by.startsWith('container:'))) return null
  const listeners: Listener[] = []
  for (let port = containerPort.value; port < containerPort.value + count; port++) {
    const isKnown = members.some((other) =>
      listenersOf(other).some((listener) => listener.port === port && listener.protocol === protocol.value),
    )
    if (isKnown) continue
    listeners.push({
      container: member.id,
      address: '',
      port,
      protocol: protocol.value,
      fact: inferred({ id: 'listens', data: { who: member.label, port } }, port, [fact], 'guess'),
      source: 'inferred',
    })
  }
  return listeners.length > 0 ? { member, listeners } : null
}

function inferred(claim: Fact<number>['claim'], value: number, from: readonly Fact<unknown>[], strength: Confidence): Fact<number> {
  return { claim, value, origin: { kind: 'inferred', from, strength } }
}
