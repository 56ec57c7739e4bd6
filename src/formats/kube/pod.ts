import type { Draft, FileClaim, KubePlay, LowerContext, PodDraft, UnmodelledKey } from '../../model/index.js'
import { NEWEST_PODMAN, type PortError, publishConflicts } from '../../podman/index.js'
import { directoryOf, type MappedText, type SourceSpan } from '../../source/index.js'
import { isGenerated } from './claim.js'
import type { Configuration } from './configuration.js'
import { containerDraft } from './container.js'
import { type Fields, joined } from './fields.js'
import { builtImages } from './images.js'
import { unmodelledKeys } from './keys.js'
import { networkOf, takesMappings } from './network.js'
import { podPorts } from './ports.js'
import { volumesOf } from './volumes.js'
import type { Workload } from './workload.js'

/** What one file is lowered with. */
export interface PlayContext extends LowerContext {
  readonly path: string
  readonly claim: FileClaim
  readonly source: MappedText
  readonly scope: string
  readonly play: KubePlay | undefined
  readonly configuration: Configuration
  /** A name for the draft that no other of its kind in the file has. */
  unique(kind: 'pod' | 'container', local: string): string
  refusePort(error: PortError, subject: string): void
}

export interface LoweredPod {
  readonly drafts: Draft[]
  readonly claims: FileClaim[]
  readonly unmodelledKeys: UnmodelledKey[]
}

/** One pod with its containers (abi/play.go playKubePod). */
export function lowerPod(workload: Workload, context: PlayContext): LoweredPod {
  const { spec, name } = workload
  const { scope, play } = context
  const containers = spec?.objects('containers', 'Container') ?? []
  const inits = spec?.objects('initContainers', 'Container') ?? []
  const local = context.unique('pod', name.text)
  const draft = podDraft(workload, containers, local, context)
  const identity = { name, labels: workload.labels, annotations: workload.annotations }
  const volumes = spec ? volumesOf(spec, context.configuration, directoryOf(context.path), context.tree) : new Map()
  const pod = {
    draft,
    claim: context.claim,
    tree: context.tree,
    identity,
    volumes,
    configuration: context.configuration,
    noPodPrefix: play?.noPodPrefix === true,
    branches: play?.branches,
    portsOfPod: holderOfAllPorts(containers, context.source.text),
  }
  const names = new Set<string>()
  const member = (container: Fields, index: number, init: boolean): Draft => {
    check(container, workload, names, init)
    const own = container.text('name')?.text ?? ''
    return containerDraft(container, pod, context.unique('container', `${local}/${own === '' ? index + 1 : own}`), init)
  }
  const members = [
    ...inits.map((container, index) => member(container, index, true)),
    ...containers.map((container, index) => member(container, inits.length + index, false)),
  ]
  const built = builtImages([...inits, ...containers], { ...context, scope })
  return {
    drafts: [draft, ...members, ...built.drafts],
    claims: built.claims,
    unmodelledKeys: [...(spec ? keysOf(spec, [...inits, ...containers]) : []), ...workload.fields.flatMap(unmodelledKeys)],
  }
}

function podDraft(workload: Workload, containers: readonly Fields[], local: string, context: PlayContext): PodDraft {
  const { spec, name, at } = workload
  const { scope, play } = context
  const { choice, errors } = networkOf(spec, { who: local, at, name, scope }, play)
  for (const error of errors) workload.refuse('network', error.message, error.at)
  const ports = podPorts(containers, play, context.source)
  for (const error of ports.errors) context.refusePort(error, local)
  // Which version runs is not known here; they differ only in when they refuse.
  for (const error of publishConflicts(ports.publishes, NEWEST_PODMAN)) context.refusePort(error, local)
  if (ports.first && !takesMappings(choice)) {
    workload.refuse('ports-without-network', 'PortMappings can only be used with Bridge or pasta networking', ports.first)
  }
  const hostname = spec?.text('hostname')
  const isOwnHostname = hostname !== undefined && hostname.text !== '' && spec?.boolean('hostNetwork') === false
  return {
    kind: 'pod',
    format: 'kube',
    scope,
    local,
    at,
    ...(play?.branches && { branches: play.branches }),
    name: workload.nameFact,
    network: choice,
    publish: ports.publishes,
    sharesNetwork: true,
    // The containers' names are added by whoever puts members into pods.
    aliases: [],
    ...(isOwnHostname && { hostname }),
    addHosts: spec ? hostAliases(spec) : [],
    memberNamesResolve: true,
    neededFor: 'Kubernetes YAML',
  }
}

/** `podman kube generate` writes all ports of a pod on its first container (libpod/kube.go), whoever listens. */
function holderOfAllPorts(containers: readonly Fields[], text: string): Fields | undefined {
  const [first, ...others] = containers
  if (first === undefined || others.length === 0 || others.some((container) => container.has('ports'))) return undefined
  return isGenerated(text) ? first : undefined
}

/** `hostAliases` as `--add-host` takes them. */
function hostAliases(spec: Fields): MappedText[] {
  return spec.objects('hostAliases', 'HostAlias').flatMap((alias) => {
    const ip = alias.text('ip')
    return alias.texts('hostnames').map((host) => joined(ip ? [host, ':', ip] : [host, ':'], host))
  })
}

/** What kube play refuses about a container (abi/play.go playKubePod, kube.go ToSpecGen). */
function check(container: Fields, workload: Workload, names: Set<string>, init: boolean): void {
  const name = container.text('name')
  const at: SourceSpan = name?.span() ?? container.span
  const own = name?.text ?? ''
  if (names.has(own) && !(name && name.holes.length > 0)) {
    const says = `the pod "${workload.name.text}" is invalid; duplicate container name "${own}" detected`
    workload.refuse('duplicate-container', says, at)
  }
  names.add(own)
  const image = container.text('image')
  if ((image === undefined || image.text === '') && container.entry('image')?.value.kind !== 'map') {
    workload.refuse('no-image', `container "${own}" is missing the required 'image' field`, at)
  }
  const probe = init && ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'].find((key) => container.has(key))
  if (probe) {
    const says = 'cannot create an init container that has either of lifecycle, livenessProbe, readinessProbe, or startupProbe set'
    workload.refuse('init-probe', says, container.entry(probe)?.key.span() ?? at)
  }
}

function keysOf(spec: Fields, containers: readonly Fields[]): UnmodelledKey[] {
  const objects = [spec, ...spec.objects('volumes', 'Volume'), ...spec.objects('hostAliases', 'HostAlias')]
  for (const container of containers) {
    objects.push(container, ...container.objects('ports', 'ContainerPort'), ...container.objects('volumeMounts', 'VolumeMount'))
    objects.push(...container.objects('envFrom', 'EnvFromSource'))
    for (const variable of container.objects('env', 'EnvVar')) {
      const from = variable.fields('valueFrom', 'EnvVarSource')
      objects.push(variable, ...(from ? [from] : []))
    }
  }
  return objects.flatMap(unmodelledKeys)
}
