import type { Graph } from '../graph/index.js'
import { type Container, type Dependency, type NetworkNamespace, type Severity, spanOf } from '../model/index.js'
import type { SourceSpan } from '../source/index.js'
import { isLoopback } from './words.js'

/** The member that serves the port: the one that is known to listen on it, or the only one there is. */
export function serverOf(graph: Graph, namespace: NetworkNamespace, port: number, count: number): Container | null {
  const members = namespace.members.flatMap((id) => graph.container(id) ?? []).filter((member) => !member.draft.init)
  if (members.length === 1) return members[0] ?? null
  const within = (candidate: number | null): boolean => candidate !== null && candidate >= port && candidate < port + count
  const listening = members.filter((member) => member.listeners.some((listener) => within(listener.port) && listener.source !== 'inferred'))
  const candidates =
    listening.length > 0 ? listening : members.filter((member) => member.listeners.some((listener) => within(listener.port)))
  if (candidates.length > 0) return candidates.length === 1 ? (candidates[0] ?? null) : null
  const called = members.filter((member) => graph.dependenciesOn(member.id).some((call) => within(call.port)))
  return called.length === 1 ? (called[0] ?? null) : null
}

/** What a published service is to its callers, and how bad it is that it is published; `null`: not at all. */
export type Role =
  | { readonly kind: 'backing'; readonly severity: Severity | null }
  | { readonly kind: 'proxied'; readonly by: readonly Dependency[]; readonly severity: Severity }
  | { readonly kind: 'other'; readonly severity: Severity | null }

/** How proxies built in the repository are called. */
const PROXY_NAME = /(?:^|[-_])(?:proxy|reverse-?proxy|nginx|caddy|traefik|haproxy|ingress|loadbalancer)(?:[-_]|$)/i

/** Whether it stands in front of others, by its image or, where that is one's own, by its name. */
function isProxy(caller: Container | undefined): boolean {
  if (caller === undefined) return false
  return caller.image ? PROXIES.has(caller.image.role) : PROXY_NAME.test(caller.label)
}

const PROXIES = new Set(['reverse-proxy', 'web-server'])
/** What people open themselves: another container that talks to it as well does not make it internal. */
const FOR_PEOPLE = new Set([
  'app',
  'admin-ui',
  'web-server',
  'reverse-proxy',
  'mail',
  'dns',
  'vpn',
  'ci',
  'registry',
  'auth',
  'metrics',
  'tracing',
])
/** MQTT brokers are there for devices on the LAN. */
const MQTT_PORTS = new Set([1883, 8883])

export function roleOf(graph: Graph, server: Container, inside: readonly Dependency[], port: number, isAdvertised: boolean): Role {
  if (server.image?.backing) {
    if (!server.image.dualUse) return { kind: 'backing', severity: 'error' }
    return { kind: 'backing', severity: MQTT_PORTS.has(port) ? 'note' : 'warning' }
  }
  const isWayIn = (call: Dependency): boolean => {
    const caller = graph.container(call.from)
    return caller !== undefined && isPublished(graph, caller)
  }
  const shared = settingsOf(server)
  const specific = inside.filter((call) => !shared.has(placeKey(spanOf(call.fact))))
  const nature = server.image === null ? natureOf(specific, port) : null
  if (nature) return { kind: 'backing', severity: nature }
  const forPeople = server.image !== null && FOR_PEOPLE.has(server.image.role)
  const byProxy = inside.filter((call) => (call.upstream || isProxy(graph.container(call.from))) && isWayIn(call))
  // People often open a known app at its own port in the LAN and at the proxy from elsewhere.
  if (byProxy.length > 0) return { kind: 'proxied', by: byProxy, severity: forPeople ? 'note' : 'warning' }
  if (forPeople) return { kind: 'other', severity: null }
  // An image of one's own: internal when it stands in one pod with what calls it and that is the way in. Over a network it may as well be
  // an API that browsers call.
  if (isAdvertised || !specific.some(isWayIn)) return { kind: 'other', severity: null }
  const callers = new Set(specific.map((call) => call.from))
  // What several others share is a back end, and not the page that one of them embeds.
  if (callers.size > 1) return { kind: 'other', severity: 'warning' }
  return { kind: 'other', severity: specific.some((call) => call.way === 'localhost' && isWayIn(call)) ? 'warning' : 'note' }
}

/**
 * Where the server's own settings name hosts. A ConfigMap that every member gets, the server too, says that somebody uses the address, not
 * who does.
 */
function settingsOf(server: Container): ReadonlySet<string> {
  return new Set(server.mentions.map((mention) => placeKey(mention.hostText.span())))
}

const placeKey = (span: SourceSpan | undefined): string => `${span?.file} ${span?.start}`

/** Whether the container has a port of its own that is published beyond the host. */
export function isPublished(graph: Graph, container: Container): boolean {
  const namespace = graph.namespace(container.namespace)
  if (!namespace) return false
  if (namespace.mode === 'host') return true
  return namespace.publishes.some(({ publish }) => {
    if (publish.hostAddress.known && isLoopback(publish.hostAddress.value)) return false
    if (namespace.members.length === 1 || !publish.containerPort.known) return true
    return serverOf(graph, namespace, publish.containerPort.value, publish.count)?.id === container.id
  })
}

/** What nobody speaks but other services. Schemes of databases and caches go by their role; MQTT, SMTP and LDAP clients may be anywhere. */
const FOR_MACHINES = new Set(['tcp', 'kafka', 'amqp', 'amqps', 'nats', 'pulsar', 'dns'])
/** Web addresses: what answers there may be opened by people, whatever the setting is called. */
const FOR_BROWSERS = new Set(['http', 'https', 'ws', 'wss'])
const STORES = new Set(['database', 'cache'])

/** What callers take a service for whose image says nothing: how bad it is that it is published; `null` when they do not tell. */
function natureOf(calls: readonly Dependency[], port: number): Severity | null {
  const plain = calls.filter(({ scheme }) => scheme === undefined || !FOR_BROWSERS.has(scheme))
  if (plain.some(({ role }) => role !== undefined && STORES.has(role))) return 'error'
  // A DNS server on its own port is there for the LAN.
  if (port === 53 || MQTT_PORTS.has(port)) return null
  return plain.some(({ scheme }) => scheme !== undefined && FOR_MACHINES.has(scheme)) ? 'warning' : null
}
