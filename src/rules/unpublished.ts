import type { Graph } from '../graph/index.js'
import { type Container, type Dependency, type NetworkNamespace, spanOf, type Topology } from '../model/index.js'
import { namedAnyway } from './mend.js'
import type { RuleContext, RuleFinding } from './rule.js'

/**
 * Finds calls to a port of the machine that only a container beside the caller is seen to serve, and which nothing publishes: what stays
 * when a published port goes and the caller is forgotten. A server of the machine itself may be meant after all.
 */
export function unpublishedIn({ topology, graph }: RuleContext): (call: Dependency) => Iterable<RuleFinding> {
  let servers: ReadonlyMap<string, readonly Container[]> | undefined
  let mayCarry: ((host: string, port: number) => boolean) | undefined
  return function* (call) {
    const from = graph.container(call.from)
    const at = spanOf(call.fact)
    const { port, role, protocol } = call
    if (!from || !at || port === null || role === undefined) return
    servers ??= serversIn(topology)
    const [server, ...others] = (servers.get(serverKey(from, role, port, protocol)) ?? []).filter(({ id }) => id !== from.id)
    if (!server || others.length > 0 || graph.namespace(server.namespace)?.mode === 'host') return
    mayCarry ??= carriersIn(topology)
    if (mayCarry(from.host, port) || isOpen(graph.namespace(server.namespace))) return
    const [name] = commonNames(graph, from, server)
    yield {
      messageId: 'unpublished',
      data: { from: from.label, to: server.label, port },
      at,
      severity: 'warning',
      related: [{ at: server.draft.at, label: `${server.label} is defined here` }],
      because: [call.fact, ...server.listeners.filter((listener) => listener.port === port).map(({ fact }) => fact)],
      identity: [from.id, server.id, `host:${port}`],
      ...(name !== undefined && { fixes: namedAnyway(graph, call, from, server, name) }),
      advice:
        name === undefined
          ? `Put ${from.label} and ${server.label} on one network, or into one pod, and let ${from.label} call it by name (in a pod: localhost).`
          : `They share a network: call it at ${name}:${port} instead of ${call.hostText}.`,
    }
  }
}

const serverKey = ({ host, deployment }: Container, role: string, port: number, protocol: string): string =>
  `${host}\n${deployment}\n${role}\n${port}/${protocol}`

/** Who is known to be what a caller may ask for, by where it runs, its role and the port on which it listens. */
function serversIn(topology: Topology): Map<string, Container[]> {
  const servers = new Map<string, Container[]>()
  for (const container of topology.containers) {
    const role = container.image?.role
    if (role === undefined) continue
    for (const key of new Set(container.listeners.map(({ port, protocol }) => serverKey(container, role, port, protocol)))) {
      const list = servers.get(key)
      if (list) list.push(container)
      else servers.set(key, [container])
    }
  }
  return servers
}

/** Ranges up to this length are looked up port by port. */
const SHORT_RANGE = 64

/** Whether something may be published at a port of a host: surely, or because some publish leaves open at which. */
function carriersIn(topology: Topology): (host: string, port: number) => boolean {
  const open = new Set<string>()
  const ports = new Set<string>()
  const ranges: { readonly host: string; readonly start: number; readonly count: number }[] = []
  for (const { host, publishes } of topology.namespaces) {
    for (const { publish } of publishes) {
      const { hostPort, count } = publish
      if (hostPort === null) continue
      if (!hostPort.known) open.add(host)
      else if (count > SHORT_RANGE) ranges.push({ host, start: hostPort.value, count })
      else for (let offset = 0; offset < count; offset++) ports.add(`${host}\n${hostPort.value + offset}`)
    }
  }
  return (host, port) =>
    open.has(host) ||
    ports.has(`${host}\n${port}`) ||
    ranges.some((range) => range.host === host && port >= range.start && port < range.start + range.count)
}

/** Whether a namespace publishes at a port that Podman picks, or something that is open: it may be the one that is asked for. */
const isOpen = (namespace: NetworkNamespace | undefined): boolean =>
  namespace?.publishes.some(({ publish: { hostPort, containerPort } }) => hostPort === null || !containerPort.known) ?? false

/** What a container answers to on a network that another is on as well. */
function commonNames(graph: Graph, from: Container, to: Container): string[] {
  const mine = new Set(graph.namespace(from.namespace)?.attachments.map(({ network }) => network))
  const shared = graph.namespace(to.namespace)?.attachments.find(({ network }) => mine.has(network))
  return (shared?.names ?? []).map(({ value }) => value)
}
