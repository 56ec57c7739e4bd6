import type { Graph } from '../graph/index.js'
import {
  atLeast,
  type Container,
  claimText,
  confidenceOf,
  type Dependency,
  type Fact,
  type Fix,
  type NetworkNamespace,
  type PublishedPort,
  type Severity,
  spanOf,
} from '../model/index.js'
import { namedInstead } from './mend.js'
import { withoutHost } from './propose.js'
import { isPublished, roleOf, serverOf } from './roles.js'
import type { Rule, RuleContext, RuleFinding } from './rule.js'
import { addressText, isLoopback, listText, portText, roleText } from './words.js'

export const internalPortPublished: Rule = {
  id: 'internal-port-published',
  severity: 'error',
  summary: 'A port that only other containers need is published on the host',
  securitySeverity: 6.5,
  messages: {
    needless: '{service} publishes port {port} on {address}, but only other containers use it: {clients}',
    proxied: '{service} publishes port {port} on {address} although it is already behind {clients}',
    'through-host': '{service} publishes port {port} on {address} only so that {clients} can reach it through the host',
    'pod-mate':
      '{service} is {role} in one pod with {clients}, where no port has to be published for it, yet it publishes port {port} on {address}',
    'started-for':
      '{service} is {role} started for {clients} and within reach without a published port, yet it publishes port {port} on {address}, and nothing is seen to use it from outside',
    'built-beside':
      '{service} is {role} in one project with {clients}, which is built here and needs no published port to reach it, yet it publishes port {port} on {address}, and nothing is seen to use it from outside',
    'no-client': '{service} is {role} and publishes port {port} on {address}; nothing in this repository is seen to use it from outside',
  },
  *check(context) {
    const advertised = advertisedPorts(context)
    for (const namespace of context.topology.namespaces) {
      for (const published of namespace.publishes) {
        const finding = judge(context, namespace, published, advertised)
        if (finding) yield finding
      }
    }
  },
}

/** `deployment port` of every address that settings hand to browsers (`PUBLIC_URL`, `SERVICE_BASE_URL`). */
function advertisedPorts({ topology }: RuleContext): ReadonlySet<string> {
  const ports = new Set<string>()
  for (const { deployment, mentions } of topology.containers) {
    for (const { publicAddress, port } of mentions) if (publicAddress && port?.known) ports.add(`${deployment} ${port.value}`)
  }
  return ports
}

function judge(
  context: RuleContext,
  namespace: NetworkNamespace,
  published: PublishedPort,
  advertised: ReadonlySet<string>,
): RuleFinding | null {
  const { graph } = context
  const { publish } = published
  if (!publish.hostAddress.known || isLoopback(publish.hostAddress.value) || !publish.containerPort.known) return null
  const port = publish.containerPort.value
  const server = serverOf(graph, namespace, port, publish.count)
  if (!server) return null
  const calls = graph.dependenciesOn(server.id).filter((call) => call.from !== server.id && isFor(call, server, port, publish.count))
  const inside = calls.filter((call) => call.way !== 'published' && call.reach.verdict === 'reachable')
  const throughHost = calls.filter((call) => call.way === 'published' && call.through?.publish === publish)
  const isAdvertised =
    advertised.has(`${server.deployment} ${port}`) ||
    (publish.hostPort?.known === true && advertised.has(`${server.deployment} ${publish.hostPort.value}`))
  const role = roleOf(graph, server, inside, port, isAdvertised)
  const clients = (list: readonly Dependency[]): string => listText(list.map((call) => labelOf(graph, call)))
  const base = {
    data: {
      service: server.label,
      port: portText(publish.containerPort, publish.count),
      address: addressText(publish),
      role: roleText(server.image?.role),
    },
    at: publish.text.span(),
    identity: [published.by, portText(publish.hostPort, publish.count), portText(publish.containerPort, publish.count)],
  }
  const reasons = (list: readonly Dependency[]): Fact<unknown>[] => [
    published.fact,
    ...(server.image ? [server.image.fact] : []),
    ...surest(list)
      .flatMap((call) => [call.fact, call.reach.fact])
      .slice(0, 8),
  ]

  // A proxy that looks for it in the wrong place still shows what it is there for.
  const misled = calls.filter((call) => call.upstream && call.way === 'localhost' && call.reach.verdict === 'unreachable')
  if (misled.length > 0 && calls.length === misled.length) {
    const wanted = roleOf(graph, server, misled, port, isAdvertised)
    if (wanted.kind !== 'proxied') return null
    return {
      ...base,
      messageId: 'proxied',
      data: { ...base.data, clients: clients(wanted.by) },
      severity: wanted.severity,
      because: reasons(wanted.by),
      related: places(wanted.by),
      advice: `Let ${clients(wanted.by)} call ${server.label} by its name instead of localhost, then drop the published port.`,
    }
  }
  if (throughHost.length > 0 && inside.length === 0) {
    if (role.kind !== 'backing') return null
    const named = throughHost.map((call) => {
      const from = graph.container(call.from)
      return from ? namedInstead(graph, call, from, server) : null
    })
    const [first] = named
    const isTogether = named.every((one) => one !== null)
    const snippet = isTogether ? undefined : withoutHost(context, server, published, throughHost, true)
    return {
      ...base,
      messageId: 'through-host',
      data: { ...base.data, clients: clients(throughHost) },
      because: reasons(throughHost),
      related: places(throughHost),
      advice:
        first && isTogether
          ? `They are on network ${first.network} already: let ${clients(throughHost)} call ${first.name}:${port} instead of the host. Drop the published port after that, not before.`
          : `Put ${server.label} and ${clients(throughHost)} on one network, or into one pod, and let them call ${server.label} by name (in a pod: localhost). Drop the published port after that, not before.`,
      ...(snippet !== undefined && { snippet }),
    }
  }
  if (inside.length > 0 && role.severity) {
    return {
      ...base,
      messageId: role.kind === 'proxied' ? 'proxied' : 'needless',
      data: { ...base.data, clients: clients(role.kind === 'proxied' ? role.by : inside) },
      severity: role.severity,
      because: reasons(role.kind === 'proxied' ? role.by : inside),
      related: places(role.kind === 'proxied' ? role.by : inside),
      fixes: throughHost.length > 0 ? [] : fixesOf(published, server, role.severity),
      advice:
        throughHost.length > 0
          ? `Let ${clients(throughHost)} use the way the others use instead of the host, then drop the published port.`
          : `Drop the published port, which ${clients(inside)} can do without. If people on the host itself need it, bind it to 127.0.0.1.`,
    }
  }
  if (calls.length === 0 && server.image?.backing && !server.image.dualUse && mayListen(server, port, publish.count)) {
    // With a known call to another of its ports, that is what they wait for.
    const starters = graph.dependenciesOn(server.id).length > 0 ? [] : startedFor(graph, server, port)
    if (starters.length > 0) {
      return {
        ...base,
        messageId: 'started-for',
        data: { ...base.data, clients: listText(starters.map(({ who }) => who.label)) },
        severity: 'warning',
        because: [published.fact, server.image.fact, ...starters.map(({ fact }) => fact)],
        fixes: fixesOf(published, server, 'warning'),
        advice: `Drop the published port if it is only there for ${listText(starters.map(({ who }) => who.label))}, or bind it to 127.0.0.1.`,
      }
    }
    const mates = wayInBeside(graph, namespace, server)
    if (mates.length > 0) {
      return {
        ...base,
        messageId: 'pod-mate',
        data: { ...base.data, clients: listText(mates.map((mate) => mate.label)) },
        severity: 'warning',
        because: [published.fact, server.image.fact, inOnePod(server, mates)],
        fixes: fixesOf(published, server, 'warning'),
        advice: `Drop the published port: in one pod ${server.label} is at localhost:${port} for the others.`,
      }
    }
    const built = graph.dependenciesOn(server.id).length > 0 ? [] : builtBeside(graph, server, port)
    if (built.length > 0) {
      const [first] = built as [Container]
      return {
        ...base,
        messageId: 'built-beside',
        data: { ...base.data, clients: first.label },
        severity: 'warning',
        because: [published.fact, server.image.fact, graph.reach(first.id, server.id, port).fact],
        fixes: fixesOf(published, server, 'warning'),
        advice: `Drop the published port if it is only there for ${first.label}, or bind it to 127.0.0.1.`,
      }
    }
    return {
      ...base,
      messageId: 'no-client',
      severity: 'note',
      because: [published.fact, server.image.fact],
      fixes: fixesOf(published, server, 'note').filter((fix) => fix.title.startsWith('Bind')),
    }
  }
  return null
}

/** Where nothing listens, that is what there is to say. */
function mayListen(server: Container, port: number, count: number): boolean {
  return !server.listenersComplete || server.listeners.some((listener) => listener.port >= port && listener.port < port + count)
}

function isFor(call: Dependency, server: Container, port: number, count: number): boolean {
  if (call.port !== null) return call.port >= port && call.port < port + count
  const main = server.listeners[0]?.port
  return main === undefined || (main >= port && main < port + count)
}

/**
 * What is seen to be needless may go altogether. Where that is only likely the port stays open to the machine itself, and where clients
 * outside are to be expected (a note, a broker) nothing is done without asking.
 */
function fixesOf({ publish }: PublishedPort, server: Container, severity: Severity): Fix[] {
  const port = publish.hostPort === null ? 'random port' : `port ${portText(publish.hostPort, publish.count)}`
  const asks = severity === 'note' || server.image?.dualUse === true
  const drop = publish.edits?.remove && {
    title: `Drop the published ${port} of ${server.label}`,
    safe: severity === 'error' && !asks,
    edits: publish.edits.remove,
  }
  const bind = publish.edits?.loopback && {
    title: `Bind ${publish.hostPort === null ? 'the ' : ''}${port} of ${server.label} to 127.0.0.1`,
    safe: !asks,
    edits: publish.edits.loopback,
  }
  return (severity === 'error' ? [drop, bind] : [bind, drop]).flatMap((fix) => fix ?? [])
}

function labelOf(graph: Graph, call: Dependency): string {
  return graph.container(call.from)?.label ?? call.from
}

/** Members of the same namespace that people reach from outside: the service is there for them. */
function wayInBeside(graph: Graph, namespace: NetworkNamespace, server: Container): Container[] {
  return namespace.members
    .flatMap((id) => graph.container(id) ?? [])
    .filter((mate) => mate.id !== server.id && !mate.draft.init && !mate.image?.backing && isPublished(graph, mate))
}

/** Programs of the repository that people open and that reach the service inside: such a project brings the service for them. */
function builtBeside(graph: Graph, server: Container, port: number): Container[] {
  return graph.topology.containers.filter(
    (mate) =>
      mate.id !== server.id &&
      mate.deployment === server.deployment &&
      mate.builtImage !== null &&
      !mate.image?.backing &&
      isPublished(graph, mate) &&
      graph.reach(mate.id, server.id, port).verdict === 'reachable',
  )
}

/**
 * Containers that wait for a backing service to start and could reach it: what it is there for. Start order draws no arrow in the graph;
 * here it only says that there is a client inside, in the one case where no other is seen anywhere.
 */
function startedFor(graph: Graph, server: Container, port: number): { readonly who: Container; readonly fact: Fact<string> }[] {
  const starters: { who: Container; fact: Fact<string> }[] = []
  for (const who of graph.topology.containers) {
    if (who.deployment !== server.deployment || who.id === server.id || who.image?.backing) continue
    const reference = who.draft.after.find(
      ({ kind, name, scope }) =>
        kind === 'container' &&
        name.known &&
        (name.value === server.draft.local || (server.name.known && name.value === server.name.value)) &&
        scope === server.draft.scope,
    )
    if (!reference || graph.reach(who.id, server.id, port).verdict !== 'reachable') continue
    const fact: Fact<string> = {
      claim: { id: 'starts-after', data: { who: who.label, other: server.label } },
      value: who.label,
      origin: {
        kind: 'inferred',
        from: [
          {
            claim: { id: 'starts-after', data: { who: who.label, other: server.label } },
            value: who.label,
            origin: { kind: 'declared', span: reference.text.span() },
          },
        ],
        strength: 'likely',
      },
    }
    starters.push({ who, fact })
  }
  return starters
}

function inOnePod(server: Container, mates: readonly Container[]): Fact<string> {
  const at = (container: Container) => container.draft.pod?.text.span() ?? container.draft.at
  return {
    claim: { id: 'same-namespace', data: { a: server.label, b: listText(mates.map((mate) => mate.label)) } },
    value: server.label,
    origin: { kind: 'declared', span: at(server) },
  }
}

/** The surest calls. Weaker ones only repeat what those show, and would make the finding as weak as they are. */
function surest(calls: readonly Dependency[]): readonly Dependency[] {
  for (const floor of ['certain', 'likely', 'guess'] as const) {
    const sure = calls.filter((call) => atLeast(confidenceOf(call.fact), floor) && atLeast(confidenceOf(call.reach.fact), floor))
    if (sure.length > 0) return sure
  }
  return []
}

function places(calls: readonly Dependency[]): NonNullable<RuleFinding['related']> {
  return calls.slice(0, 8).flatMap((call) => {
    const at = spanOf(call.fact)
    return at ? [{ at, label: claimText(call.fact.claim) }] : []
  })
}
