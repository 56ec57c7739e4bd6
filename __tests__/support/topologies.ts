/** Topologies and their graphs written out by hand, for tests of pictures and comparisons: no assembler and no graph is asked. */
import type { GraphView } from '../../src/diff/index.js'
import type {
  Confidence,
  Container,
  ContainerDraft,
  ContainerId,
  Dependency,
  DependencyTarget,
  Exposure,
  Fact,
  ImageKnowledge,
  Listener,
  NamespaceId,
  Network,
  NetworkChoice,
  NetworkId,
  NetworkModeName,
  NetworkNamespace,
  Origin,
  Pod,
  PodDraft,
  PodId,
  PublishedPort,
  Reach,
  Topology,
} from '../../src/model/index.js'
import { known } from '../../src/model/index.js'
import { publish as publishOf, text } from './drafts.js'

export interface ContainerSketch {
  readonly name: string
  readonly image?: string
  readonly backing?: boolean
  readonly pod?: string
  readonly host?: string
  readonly mode?: NetworkModeName
  readonly networks?: readonly string[]
  readonly listeners?: readonly number[]
  readonly guesses?: readonly number[]
  readonly publish?: readonly string[]
  /** Shares the network namespace of another container. */
  readonly joins?: string
}

export interface PodSketch {
  readonly name: string
  readonly host?: string
  readonly networks?: readonly string[]
  readonly publish?: readonly string[]
}

export interface CallSketch {
  readonly from: string
  /** A container's name, or `pod:x`, `host:x`, `external:x`. */
  readonly to: string
  readonly port?: number
  readonly verdict?: Reach['verdict']
  readonly through?: boolean
  readonly confidence?: Confidence
}

export interface StackSketch {
  readonly scope?: string
  readonly containers?: readonly ContainerSketch[]
  readonly pods?: readonly PodSketch[]
  readonly calls?: readonly CallSketch[]
}

const AT = { file: 'stack.container', start: 0, end: 1 }
const ORIGIN: Origin = { kind: 'declared', span: AT }
const fact = <T>(value: T, origin: Origin = ORIGIN): Fact<T> => ({ claim: { id: 'named', data: { name: 'x', what: 'y' } }, value, origin })
const NO_CHOICE: NetworkChoice = { mode: fact('default'), attachments: [], explicit: false }

export function stack(sketch: StackSketch): GraphView {
  const scope = sketch.scope ?? 'app'
  const containerId = (name: string): ContainerId => `container:${scope}/${name}`
  const podId = (name: string): PodId => `pod:${scope}/${name}`
  const networkId = (name: string): NetworkId => `network:${scope}/${name}`
  const namespaceOf = (entry: ContainerSketch): NamespaceId => {
    if (entry.mode === 'host') return `netns:host:${entry.host ?? 'default'}`
    if (entry.joins) return `netns:${scope}/${entry.joins}`
    return entry.pod ? `netns:pod/${scope}/${entry.pod}` : `netns:${scope}/${entry.name}`
  }
  const published = (mappings: readonly string[] | undefined, by: ContainerId | PodId, namespace: NamespaceId): PublishedPort[] =>
    (mappings ?? []).map((mapping) => {
      const publish = publishOf(mapping)
      return { publish, by, namespace, fact: fact(publish) }
    })
  const attachments = (names: readonly string[] | undefined): NetworkNamespace['attachments'] =>
    (names ?? []).map((name) => ({ network: networkId(name), names: [], fact: fact(networkId(name)) }))

  const namespaces = new Map<NamespaceId, NetworkNamespace>()
  const pods: Pod[] = (sketch.pods ?? []).map((entry) => {
    const id = podId(entry.name)
    const namespace: NamespaceId = `netns:pod/${scope}/${entry.name}`
    const members = (sketch.containers ?? []).filter(({ pod }) => pod === entry.name).map(({ name }) => containerId(name))
    const host = entry.host ?? 'default'
    namespaces.set(namespace, {
      id: namespace,
      host,
      mode: entry.networks ? 'bridge' : 'default',
      modeFact: fact('bridge'),
      owner: id,
      members,
      attachments: attachments(entry.networks),
      publishes: published(entry.publish, id, namespace),
    })
    return {
      id,
      name: known(`systemd-${entry.name}`),
      label: entry.name,
      draft: podDraft(entry.name, scope),
      host,
      deployment: scope,
      members,
      namespace,
      branches: [],
    }
  })
  const containers: Container[] = (sketch.containers ?? []).map((entry) => {
    const id = containerId(entry.name)
    const namespace = namespaceOf(entry)
    const host = entry.host ?? 'default'
    const mode = entry.mode ?? (entry.networks ? 'bridge' : 'default')
    const before = namespaces.get(namespace)
    if (!entry.pod) {
      namespaces.set(namespace, {
        id: namespace,
        host,
        mode: before?.mode ?? mode,
        modeFact: fact(mode),
        owner: mode === 'host' ? null : (before?.owner ?? containerId(entry.joins ?? entry.name)),
        members: [...(before?.members ?? []), id],
        attachments: before?.attachments ?? attachments(entry.networks),
        publishes: [...(before?.publishes ?? []), ...published(entry.publish, id, namespace)],
      })
    }
    const listener = (port: number, strength: Confidence): Listener => ({
      container: id,
      address: '',
      port,
      protocol: 'tcp',
      fact: fact(port, { kind: 'inferred', from: [fact(port)], strength }),
      source: 'image',
    })
    return {
      id,
      name: known(`systemd-${entry.name}`),
      label: entry.name,
      draft: containerDraft(entry, scope),
      host,
      deployment: scope,
      pod: entry.pod ? podId(entry.pod) : null,
      leftPodNetwork: false,
      namespace,
      image: entry.backing === undefined ? null : knowledge(entry.backing),
      builtImage: null,
      listeners: [
        ...(entry.listeners ?? []).map((port) => listener(port, 'certain')),
        ...(entry.guesses ?? []).map((port) => listener(port, 'guess')),
      ],
      listenersComplete: false,
      mentions: [],
      branches: [],
    }
  })
  const names = new Set([...(sketch.containers ?? []), ...(sketch.pods ?? [])].flatMap(({ networks }) => networks ?? []))
  const networks: Network[] = [...names].sort().map((name) => ({
    id: networkId(name),
    name: known(`systemd-${name}`),
    label: name,
    host: 'default',
    draft: null,
    internal: known(false),
    dns: known(true),
    isolate: null,
    driver: known('bridge'),
    external: false,
    fact: fact(networkId(name)),
  }))
  const hosts = [...new Set(containers.map(({ host }) => host))].map((name) => ({
    name,
    mode: 'unknown' as const,
    podman: '5.8',
    members: containers.filter(({ host }) => host === name).map(({ id }) => id),
  }))
  const topology: Topology = { hosts, namespaces: [...namespaces.values()], containers, pods, networks, images: [], problems: [] }
  const dependencies = (sketch.calls ?? []).map((call): Dependency => {
    const to = call.to.includes(':') ? (call.to.replace(/^pod:/, `pod:${scope}/`) as DependencyTarget) : containerId(call.to)
    const verdict = call.verdict ?? 'reachable'
    return {
      from: containerId(call.from),
      to,
      port: call.port ?? null,
      protocol: 'tcp',
      hostText: call.to,
      way: call.through ? 'published' : 'name',
      fact: fact('', { kind: 'inferred', from: [fact('')], strength: call.confidence ?? 'certain' }),
      reach: { verdict, via: verdict === 'reachable' ? 'name' : null, fact: fact('') },
    }
  })
  return {
    topology,
    dependencies,
    exposures: containers.flatMap((container) => container.listeners.map((listener) => exposure(listener, container, namespaces))),
  }
}

function exposure(listener: Listener, container: Container, namespaces: ReadonlyMap<NamespaceId, NetworkNamespace>): Exposure {
  const namespace = namespaces.get(container.namespace)
  const through = (namespace?.publishes ?? []).filter(
    ({ publish }) => publish.containerPort.known && publish.containerPort.value === listener.port,
  )
  const isLocal = (port: PublishedPort): boolean => port.publish.hostAddress.known && port.publish.hostAddress.value === '127.0.0.1'
  const level = namespace?.mode === 'host' ? 'outside' : through.length === 0 ? 'network' : through.every(isLocal) ? 'host' : 'outside'
  return { listener, level, through, fact: fact('') }
}

function knowledge(backing: boolean): ImageKnowledge {
  return { repository: 'docker.io/library/x', role: 'database', backing, dualUse: false, fact: fact('x') }
}

function containerDraft(entry: ContainerSketch, scope: string): ContainerDraft {
  const image = entry.image === undefined ? undefined : fact(text(entry.image))
  return {
    kind: 'container',
    format: 'quadlet',
    scope,
    local: entry.name,
    at: { file: `${scope}/${entry.name}.container`, start: 0, end: 0 },
    name: fact(known(entry.name)),
    ...(image && { image }),
    network: NO_CHOICE,
    publish: [],
    ports: [],
    environment: [],
    command: [],
    mounts: [],
    labels: [],
    aliases: [],
    addHosts: [],
    after: [],
    podSettings: [],
  }
}

function podDraft(name: string, scope: string): PodDraft {
  return {
    kind: 'pod',
    format: 'quadlet',
    scope,
    local: name,
    at: { file: `${scope}/${name}.pod`, start: 0, end: 0 },
    name: fact(known(name)),
    network: NO_CHOICE,
    publish: [],
    sharesNetwork: true,
    aliases: [],
    addHosts: [],
  }
}

/** A stack with one of everything that pictures show. */
export const SHOP: StackSketch = {
  containers: [
    { name: 'proxy', image: 'docker.io/library/caddy:2', networks: ['front'], listeners: [80], publish: ['8080:80'] },
    { name: 'app', image: 'ghcr.io/acme/app:1.2', pod: 'web', listeners: [3000] },
    { name: 'worker', image: 'ghcr.io/acme/app:1.2', pod: 'web' },
    {
      name: 'db',
      image: 'docker.io/library/postgres:16',
      backing: true,
      networks: ['back'],
      listeners: [5432],
      publish: ['127.0.0.1:5432:5432'],
    },
    { name: 'cache', image: 'docker.io/library/redis:7', backing: true, networks: ['back'], listeners: [6379] },
    { name: 'agent', image: 'agent', mode: 'host', listeners: [9100] },
    { name: 'lonely' },
  ],
  pods: [{ name: 'web', networks: ['back', 'front'], publish: ['9000:9000'] }],
  calls: [
    { from: 'proxy', to: 'app', port: 3000 },
    { from: 'app', to: 'db', port: 5432 },
    { from: 'worker', to: 'cache', port: 6379, confidence: 'guess' },
    { from: 'proxy', to: 'cache', port: 6379, verdict: 'unreachable' },
    { from: 'worker', to: 'external:api.example.com', port: 443 },
    { from: 'agent', to: 'pod:web' },
  ],
}
