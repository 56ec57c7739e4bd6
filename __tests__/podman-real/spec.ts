/** A small topology, abstract enough to be written both as drafts and as commands for the real Podman. */
export interface Spec {
  readonly name: string
  readonly rootless: boolean
  readonly networks: readonly NetworkSpec[]
  readonly pods: readonly PodSpec[]
  readonly containers: readonly ContainerSpec[]
  /** Nothing in it may be left `unknown`. */
  readonly decided?: boolean
  /** What the text leaves open, by address, and how it turns out here: why it must be `unknown`. */
  readonly turnsOut?: readonly { readonly from: string; readonly to: string; readonly reachable: boolean }[]
}

export interface NetworkSpec {
  readonly name: string
  readonly internal?: boolean
  /** Name resolution; on unless said. */
  readonly dns?: boolean
  readonly isolate?: 'false' | 'true' | 'strict'
}

export type Choice =
  /** Nothing is said. */
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'host' | 'none' | 'pasta' | 'bridge' }
  | { readonly kind: 'networks'; readonly on: readonly { readonly network: string; readonly alias?: string }[] }
  | { readonly kind: 'container'; readonly target: string }

export interface PublishSpec {
  /** Empty: every address. IPv6 in brackets. */
  readonly address: string
  readonly host: number
  readonly container: number
  readonly count: number
  readonly protocol?: 'udp'
}

export interface PodSpec {
  readonly name: string
  readonly network: Choice
  readonly publish: readonly PublishSpec[]
  /** Made by `podman kube play`, members and all. */
  readonly kube?: boolean
}

export interface ListenerSpec {
  readonly port: number
  /** Bound to 127.0.0.1. */
  readonly loopback?: boolean
}

export interface ContainerSpec {
  readonly name: string
  readonly pod?: string
  readonly network: Choice
  readonly publish: readonly PublishSpec[]
  readonly listeners: readonly ListenerSpec[]
}

export const unsaid: Choice = { kind: 'unsaid' }

/** Podman's name for a container: kube play puts the pod's in front. */
export function podmanName({ name, pod }: ContainerSpec, spec: Spec): string {
  return spec.pods.some((one) => one.name === pod && one.kube) ? `${pod}-${name}` : name
}

export function publishText({ address, host, container, count, protocol }: PublishSpec): string {
  const range = (first: number): string => (count === 1 ? String(first) : `${first}-${first + count - 1}`)
  return `${address === '' ? '' : `${address}:`}${range(host)}:${range(container)}${protocol ? `/${protocol}` : ''}`
}

/** What each named feature means, for the distribution that the random topologies must have. */
export const FEATURES: Readonly<Record<string, (spec: Spec) => boolean>> = {
  rootless: (spec) => spec.rootless,
  pods: (spec) => spec.pods.length > 0,
  'member with own network': (spec) => spec.containers.some((one) => one.pod !== undefined && one.network.kind !== 'unsaid'),
  'shared namespace': (spec) => spec.containers.some((one) => one.network.kind === 'container'),
  'several networks': (spec) => all(spec).some(({ network }) => network.kind === 'networks' && network.on.length > 1),
  aliases: (spec) => all(spec).some(({ network }) => network.kind === 'networks' && network.on.some((on) => on.alias !== undefined)),
  internal: (spec) => used(spec).some((network) => network.internal),
  isolate: (spec) => used(spec).some((network) => network.isolate === 'true' || network.isolate === 'strict'),
  'DNS off': (spec) => used(spec).some((network) => network.dns === false),
  'network unsaid': (spec) => all(spec).some((one) => one.network.kind === 'unsaid' && !('pod' in one && one.pod !== undefined)),
  host: (spec) => all(spec).some(({ network }) => network.kind === 'host'),
  none: (spec) => all(spec).some(({ network }) => network.kind === 'none'),
  'loopback publish': (spec) => all(spec).some(({ publish }) => publish.some(({ address }) => address.startsWith('127.'))),
  'publish on all addresses': (spec) => all(spec).some(({ publish }) => publish.some(({ address }) => !address.startsWith('127.'))),
  ranges: (spec) => all(spec).some(({ publish }) => publish.some(({ count }) => count > 1)),
  'loopback listener': (spec) => spec.containers.some(({ listeners }) => listeners.some(({ loopback }) => loopback)),
}

const all = (spec: Spec): readonly (PodSpec | ContainerSpec)[] => [...spec.pods, ...spec.containers]

function used(spec: Spec): readonly NetworkSpec[] {
  const names = new Set(all(spec).flatMap(({ network }) => (network.kind === 'networks' ? network.on.map((on) => on.network) : [])))
  return spec.networks.filter(({ name }) => names.has(name))
}
