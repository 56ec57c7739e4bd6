import type { Sources } from '../diagnostics/index.js'
import type { GraphView } from '../diff/index.js'
import {
  type Container,
  confidenceOf,
  type Dependency,
  type Exposure,
  type Listener,
  type NetworkNamespace,
  type Pod,
  type PublishedPort,
  spanOf,
  type Value,
} from '../model/index.js'
import type { SourceSpan } from '../source/index.js'
import { placeOf } from './place.js'

/** The topology as `graph --format json` prints it. The shape is a contract; see DESIGN, and `schemaVersion`. */
export function graphJson(view: GraphView, sources: Sources): string {
  return `${JSON.stringify(graphData(view, sources), null, 2)}\n`
}

export function graphData(view: GraphView, sources: Sources): object {
  const { topology } = view
  const namespaces = new Map(topology.namespaces.map((namespace) => [namespace.id, namespace]))
  const exposures = new Map(view.exposures.map((exposure) => [exposure.listener, exposure]))
  const publishes = new Map<string, PublishedPort[]>()
  for (const published of topology.namespaces.flatMap((namespace) => namespace.publishes)) {
    const known = publishes.get(published.by)
    if (known) known.push(published)
    else publishes.set(published.by, [published])
  }
  const publishesOf = (id: string): object[] => (publishes.get(id) ?? []).map((published) => publishData(published, sources))
  const container = (entity: Container): object => {
    const namespace = namespaces.get(entity.namespace)
    return {
      id: entity.id,
      ...named('name', entity.name),
      label: entity.label,
      format: entity.draft.format,
      ...where(entity.draft.at, sources),
      ...imageData(entity),
      pod: entity.pod,
      netns: entity.namespace,
      host: entity.host,
      networkMode: modeOf(entity, namespace),
      networks: attachments(namespace),
      publish: publishesOf(entity.id),
      listeners: entity.listeners.map((listener) => listenerData(listener, exposures.get(listener), sources)),
    }
  }
  const pod = (entity: Pod): object => ({
    id: entity.id,
    ...named('name', entity.name),
    label: entity.label,
    format: entity.draft.format,
    members: entity.members,
    netns: entity.namespace,
    host: entity.host,
    publish: publishesOf(entity.id),
    networks: attachments(namespaces.get(entity.namespace)),
    ...where(entity.draft.at, sources),
  })
  return {
    schemaVersion: 1,
    containers: topology.containers.map(container),
    pods: topology.pods.map(pod),
    networks: topology.networks.map((network) => ({
      id: network.id,
      ...named('name', network.name),
      label: network.label,
      host: network.host,
      ...named('internal', network.internal),
      ...named('dns', network.dns),
      external: network.external,
      ...where(network.draft?.at ?? spanOf(network.fact) ?? null, sources),
    })),
    hosts: topology.hosts.map(({ name, mode, podman, members }) => ({ name, mode, podman, members })),
    dependencies: view.dependencies.map((call) => dependencyData(call, sources)),
  }
}

/** A value with holes is `null`, and its text stands beside it. */
function named(key: string, value: Value<string | number | boolean>): object {
  return value.known ? { [key]: value.value } : { [key]: null, [`${key}Text`]: value.text }
}

function imageData({ draft }: Container): object {
  const text = draft.image?.value
  if (!text) return { image: null }
  const open = text.holes.some((hole) => !hole.defaulted)
  return open ? { image: null, imageText: text.text } : { image: text.text }
}

function modeOf(container: Container, namespace: NetworkNamespace | undefined): string {
  if (!namespace) return 'unknown'
  const { owner, mode } = namespace
  if (owner !== null && owner !== container.id && owner !== container.pod) return 'shared'
  return mode === 'path' ? 'unknown' : mode
}

function attachments(namespace: NetworkNamespace | undefined): object[] {
  return (namespace?.attachments ?? []).map(({ network, names }) => ({
    id: network,
    aliases: [...new Set(names.map((name) => name.value))],
  }))
}

function publishData({ publish }: PublishedPort, sources: Sources): object {
  return {
    ...named('hostAddress', publish.hostAddress),
    ...(publish.hostPort === null ? { hostPort: null, random: true } : named('hostPort', publish.hostPort)),
    ...named('containerPort', publish.containerPort),
    count: publish.count,
    ...named('protocol', publish.protocol),
    ...where(publish.text.span(), sources),
  }
}

function listenerData(listener: Listener, exposure: Exposure | undefined, sources: Sources): object {
  return {
    address: listener.address,
    port: listener.port,
    protocol: listener.protocol,
    exposure: exposure?.level ?? 'unknown',
    origin: listener.source,
    confidence: confidenceOf(listener.fact),
    ...where(spanOf(listener.fact) ?? null, sources),
  }
}

function dependencyData(call: Dependency, sources: Sources): object {
  return {
    from: call.from,
    to: call.to,
    port: call.port,
    protocol: call.protocol,
    confidence: confidenceOf(call.fact),
    ...where(spanOf(call.fact) ?? null, sources),
    via: call.reach.via,
    reach: call.reach.verdict,
  }
}

function where(span: SourceSpan | null, sources: Sources): object {
  if (!span) return { file: null, line: null }
  const { file, line } = placeOf(span, sources)
  return { file, line }
}
