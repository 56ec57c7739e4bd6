/**
 * Drafts as the formats would lower them, without any format: for tests of assemble, graph and rules. Strings become MappedTexts that
 * stand in the draft's own (virtual) file, each at an offset of its own; `${X}`, `{{ x }}` and `%i` become holes.
 */
import { assemble, type HostRule } from '../../src/assemble/index.js'
import type {
  AttachmentDraft,
  Branch,
  ContainerDraft,
  DeclaredPort,
  Draft,
  EnvironmentEntry,
  Fact,
  FormatId,
  ImageDraft,
  MountDraft,
  NetworkChoice,
  NetworkDraft,
  NetworkModeName,
  Origin,
  PodDraft,
  Problem,
  Protocol,
  Publish,
  Reference,
  Topology,
  UnitDraft,
  Value,
  VolumeDraft,
} from '../../src/model/index.js'
import { known, textValue, unknownOf } from '../../src/model/index.js'
import type { Hole, SourceTree } from '../../src/source/index.js'
import { directoryOf, ListedTree, MappedText } from '../../src/source/index.js'

const SOMEWHERE = 'test.container'
/** Every text gets its own offsets, so that a test can tell two places apart. */
let cursor = 0

/** A text in a file. `${X}` and `{{ x }}` are holes with one value in the scope, `${X:-1}` is defaulted to `1`, `%i` varies. */
export function text(content: string, file: string = SOMEWHERE, scope = ''): MappedText {
  const parts: MappedText[] = []
  const holes: Hole[] = []
  const pattern = /\$\{(\w+)(?::-([^}]*))?\}|\{\{.*?\}\}|%[a-zA-Z]/g
  let from = 0
  let length = 0
  const add = (part: MappedText): void => {
    parts.push(part)
    length += part.length
  }
  for (const match of content.matchAll(pattern)) {
    if (match.index > from) add(MappedText.verbatim(file, content.slice(from, match.index), cursor + from))
    const expression = match[0]
    const at = { file, start: cursor + match.index, end: cursor + match.index + expression.length }
    const start = length
    if (match[2] !== undefined) {
      add(MappedText.decoded(match[2], at))
      holes.push({ start, end: length, expression, scope, defaulted: true })
    } else {
      add(MappedText.verbatim(file, expression, at.start))
      holes.push({ start, end: length, expression, scope: expression.startsWith('%') ? null : scope })
    }
    from = match.index + expression.length
  }
  if (from < content.length || parts.length === 0) add(MappedText.verbatim(file, content.slice(from), cursor + from))
  cursor += content.length + 1
  return MappedText.concat(parts).withHoles(holes)
}

const declared = (at: MappedText): Origin =>
  at.holes.some((hole) => hole.defaulted) ? { kind: 'declared', span: at.span(), defaulted: true } : { kind: 'declared', span: at.span() }

const number = (at: MappedText): Value<number> => (at.holes.some((hole) => !hole.defaulted) ? unknownOf(at) : known(Number(at.text)))

/** `[[IP:]HOST:]CONTAINER[/PROTO]` with ranges, as Podman reads it. A string or a text that already stands somewhere. */
export function publish(mapping: string | MappedText, file?: string, scope?: string): Publish {
  const whole = typeof mapping === 'string' ? text(mapping, file, scope) : mapping
  const [ports, protocol] = whole.split('/', 2) as [MappedText, MappedText | undefined]
  const bracket = ports.text.startsWith('[') ? ports.text.indexOf(']') : -1
  const parts = (bracket < 0 ? ports : ports.slice(bracket + 2)).split(':')
  const container = parts[parts.length - 1] as MappedText
  const host = parts[parts.length - 2]
  const address = bracket < 0 ? parts[parts.length - 3] : ports.slice(1, bracket)
  const [first, last] = container.split('-') as [MappedText, MappedText | undefined]
  const hostFirst = host?.split('-')[0]
  return {
    text: whole,
    hostAddress: address ? textValue(address) : known(''),
    hostPort: hostFirst && hostFirst.text !== '' ? number(hostFirst) : null,
    containerPort: number(first),
    count: last ? Number(last.text) - Number(first.text) + 1 : 1,
    protocol: protocol ? (textValue(protocol) as Value<Protocol>) : known('tcp'),
    origin: declared(whole),
    ...(host && host.text !== '' && { hostPortText: host }),
    containerPortText: container,
  }
}

type Kind = Reference['kind']
const KIND_OF_EXTENSION: Readonly<Record<string, Kind>> = {
  container: 'container',
  pod: 'pod',
  network: 'network',
  volume: 'volume',
  image: 'image',
  build: 'build',
  kube: 'kube',
}

const WORDS: Partial<Record<Kind, (name: string) => string>> = {
  pod: (name) => `quadlet pod unit ${name} does not exist`,
  image: (name) => `requested Quadlet image ${name} was not found`,
  build: (name) => `requested Quadlet image ${name} was not found`,
}

const asText = (name: string | MappedText, file?: string, scope?: string): MappedText =>
  typeof name === 'string' ? text(name, file, scope) : name

/** References as the formats make them. */
export const ref = {
  /** A Quadlet file, `db.container`: required, in the generator's words. */
  file(name: string | MappedText, options: { scope?: string; file?: string; required?: boolean } = {}): Reference {
    const at = asText(name, options.file, options.scope)
    const kind = KIND_OF_EXTENSION[at.text.slice(at.text.lastIndexOf('.') + 1)] ?? 'container'
    const says = (WORDS[kind] ?? ((unit: string) => `requested Quadlet unit ${unit} was not found`))(at.text)
    return {
      by: 'file',
      kind,
      name: textValue(at),
      scope: options.scope ?? directoryOf(at.file),
      text: at,
      ...(options.required !== false && { required: { says } }),
    }
  },
  /** A name inside a scope: a compose service, a network key, a kube pod. */
  local(kind: Kind, name: string | MappedText, scope = '', options: { file?: string; external?: boolean } = {}): Reference {
    const at = asText(name, options.file, scope)
    return { by: 'local', kind, name: textValue(at), scope, text: at, ...(options.external && { external: true }) }
  },
  /** Podman's own name of a resource. */
  name(kind: Kind, name: string | MappedText, scope = '', options: { file?: string; external?: boolean } = {}): Reference {
    const at = asText(name, options.file, scope)
    return { by: 'name', kind, name: textValue(at), scope, text: at, ...(options.external && { external: true }) }
  },
}

const MODES = new Set<string>(['bridge', 'host', 'none', 'pasta', 'slirp4netns', 'path', 'unknown'])

const modeFact = (mode: NetworkModeName, who: string, origin: Origin): Fact<NetworkModeName> => ({
  claim: { id: 'network-mode', data: { who, mode } },
  value: mode,
  origin,
})

/** A target or network in an `--network` value: a Quadlet file name by file, anything else by Podman's name. */
const reference = (kind: Kind, at: MappedText, scope: string): Reference =>
  /\.(network|container|pod|kube)$/.test(at.text) ? ref.file(at, { scope }) : ref.name(kind, at, scope)

/** `host`, `none`, `pasta`, `bridge`, `container:NAME`, `x.container`, or networks: `NAME[:alias=a,alias=b,ip=1.2.3.4]`. */
export function networks(values: readonly (string | AttachmentDraft)[], who = 'it', file: string = SOMEWHERE, scope = ''): NetworkChoice {
  const attachments: AttachmentDraft[] = []
  for (const value of values) {
    if (typeof value !== 'string') {
      attachments.push(value)
      continue
    }
    const whole = text(value, file, scope)
    const origin = declared(whole)
    const [name, options] = whole.split(':', 2) as [MappedText, MappedText | undefined]
    if (MODES.has(name.text)) return { mode: modeFact(name.text as NetworkModeName, who, origin), attachments: [], explicit: true }
    if (name.text === 'container' && options)
      return { mode: modeFact('shared', who, origin), attachments: [], target: reference('container', options, scope), explicit: true }
    if (name.text.endsWith('.container'))
      return { mode: modeFact('shared', who, origin), attachments: [], target: reference('container', name, scope), explicit: true }
    const aliases: MappedText[] = []
    let ip: MappedText | undefined
    for (const option of options?.split(',') ?? []) {
      const [key, argument] = option.split('=', 2) as [MappedText, MappedText | undefined]
      if (key.text === 'alias' && argument) aliases.push(argument)
      if (key.text === 'ip' && argument) ip = argument
    }
    attachments.push({ network: reference('network', name, scope), aliases, origin, ...(ip && { ip }) })
  }
  const first = attachments[0]
  return first
    ? { mode: modeFact('bridge', who, first.origin), attachments, explicit: true }
    : {
        mode: modeFact('default', who, { kind: 'default', citation: 'podman-run(1) --network', at: { file, start: 0, end: 0 } }),
        attachments: [],
        explicit: false,
      }
}

/** EXPOSE and the like: `80`, `53/udp`, `8000-8010`. */
export function port(value: string | DeclaredPort, kind: DeclaredPort['kind'] = 'expose', file?: string, scope?: string): DeclaredPort {
  if (typeof value !== 'string') return value
  const whole = text(value, file, scope)
  const [numbers, protocol] = whole.split('/', 2) as [MappedText, MappedText | undefined]
  const [first, last] = numbers.split('-', 2) as [MappedText, MappedText | undefined]
  return {
    port: number(first),
    count: last ? Number(last.text) - Number(first.text) + 1 : 1,
    protocol: protocol ? (textValue(protocol) as Value<Protocol>) : known('tcp'),
    origin: declared(whole),
    kind,
  }
}

interface Common {
  format?: FormatId
  scope?: string
  local?: string
  /** The file the draft stands in; by default `SCOPE/LOCAL.container` for Quadlet, `SCOPE/compose.yaml` and so on for the others. */
  file?: string
  branches?: readonly Branch[]
  template?: boolean
  optional?: boolean
}

const DEFAULT_FILE: Partial<Record<FormatId, string>> = {
  compose: 'compose.yaml',
  kube: 'play.yaml',
  shell: 'run.sh',
  ansible: 'tasks.yml',
  containerfile: 'Containerfile',
}

function common(
  partial: Common,
  extension: string,
): { base: Omit<Common, 'file'> & Required<Pick<Common, 'format' | 'scope' | 'local'>>; file: string } {
  const { file, format = 'quadlet', scope = '', local = 'web', branches, template, optional } = partial
  const inScope = (name: string): string => (scope === '' ? name : `${scope}/${name}`)
  return {
    base: { format, scope, local, ...(branches && { branches }), ...(template && { template }), ...(optional && { optional }) },
    file: file ?? inScope(DEFAULT_FILE[format] ?? `${local}.${extension}`),
  }
}

/** Podman's name: as said, or `systemd-LOCAL` for Quadlet and the local name elsewhere. */
function podmanName(
  name: string | Fact<Value<string>> | undefined,
  what: string,
  base: { format: FormatId; local: string; scope: string },
  file: string,
): Fact<Value<string>> {
  if (typeof name === 'object') return name
  const at = text(name ?? (base.format === 'quadlet' ? `systemd-${base.local}` : base.local), file, base.scope)
  const origin: Origin =
    name === undefined ? { kind: 'default', citation: 'podman-systemd.unit(5)', at: { file, start: 0, end: 0 } } : declared(at)
  return { claim: { id: name === undefined ? 'default-name' : 'named', data: { name: at.text, what } }, value: textValue(at), origin }
}

type Choice = NetworkChoice | string | readonly (string | AttachmentDraft)[]

const choice = (value: Choice | undefined, who: string, file: string, scope: string): NetworkChoice => {
  if (typeof value === 'string') return networks([value], who, file, scope)
  if (value === undefined) return networks([], who, file, scope)
  return 'mode' in value ? value : networks(value, who, file, scope)
}

export interface ContainerPartial
  extends Common,
    Partial<
      Omit<
        ContainerDraft,
        | 'kind'
        | 'at'
        | 'name'
        | 'image'
        | 'imageUnit'
        | 'pod'
        | 'network'
        | 'publish'
        | 'ports'
        | 'environment'
        | 'entrypoint'
        | 'command'
        | 'healthCommand'
        | 'mounts'
        | 'labels'
        | 'hostname'
        | 'aliases'
        | 'addHosts'
        | 'podSettings'
        | 'ip'
        | 'after'
        | keyof Common
      >
    > {
  name?: string | Fact<Value<string>>
  image?: string
  /** `x.image`, `x.build`, or a reference. */
  imageUnit?: string | Reference
  /** `x.pod`, or a reference. */
  pod?: string | Reference
  network?: Choice
  publish?: readonly (string | Publish)[]
  ports?: readonly (string | DeclaredPort)[]
  environment?: Readonly<Record<string, string | null>> | readonly EnvironmentEntry[]
  entrypoint?: readonly string[]
  command?: readonly string[]
  healthCommand?: string
  /** `SOURCE:TARGET`, the source being a tree path. */
  mounts?: readonly (string | MountDraft)[]
  labels?: Readonly<Record<string, string>>
  hostname?: string
  aliases?: readonly string[]
  addHosts?: readonly string[]
  ip?: string
  after?: readonly Reference[]
  /** Flag and value: `{ '--hostname': 'x' }`. */
  podSettings?: Readonly<Record<string, string>>
}

const entries = (partial: ContainerPartial['environment'] | undefined, file: string, scope: string): EnvironmentEntry[] => {
  if (partial === undefined) return []
  if (Array.isArray(partial)) return [...partial]
  return Object.entries(partial as Record<string, string | null>).map(([name, value]) => {
    const at = text(`${name}=${value ?? ''}`, file, scope)
    return { name, value: value === null ? null : at.slice(name.length + 1), at: at.span() }
  })
}

export function container(partial: ContainerPartial = {}): ContainerDraft {
  const { base, file } = common(partial, 'container')
  const t = (value: string): MappedText => text(value, file, base.scope)
  const list = (values: readonly string[] | undefined): MappedText[] => (values ?? []).map(t)
  const at = text('[Container]', file).span()
  const image = partial.image === undefined ? undefined : t(partial.image)
  return {
    kind: 'container',
    ...base,
    at,
    name: podmanName(partial.name, 'container', base, file),
    ...(image && {
      image: { claim: { id: 'runs-image', data: { who: base.local, image: image.text } }, value: image, origin: declared(image) },
    }),
    ...(partial.imageUnit !== undefined && {
      imageUnit: typeof partial.imageUnit === 'string' ? ref.file(t(partial.imageUnit), { scope: base.scope }) : partial.imageUnit,
    }),
    ...(partial.pod !== undefined && {
      pod: typeof partial.pod === 'string' ? ref.file(t(partial.pod), { scope: base.scope }) : partial.pod,
    }),
    network: choice(partial.network, base.local, file, base.scope),
    publish: (partial.publish ?? []).map((value) => (typeof value === 'string' ? publish(value, file, base.scope) : value)),
    ...(partial.publishAll && { publishAll: partial.publishAll }),
    ports: (partial.ports ?? []).map((value) => port(value, base.format === 'kube' ? 'container-port' : 'expose', file, base.scope)),
    environment: entries(partial.environment, file, base.scope),
    ...(partial.entrypoint && { entrypoint: list(partial.entrypoint) }),
    command: list(partial.command),
    ...(partial.healthCommand !== undefined && { healthCommand: t(partial.healthCommand) }),
    mounts: (partial.mounts ?? []).map((value) => {
      if (typeof value !== 'string') return value
      const whole = t(value)
      const [source, target] = whole.text.split(':')
      return { text: whole, source: source ?? null, target: target ?? null }
    }),
    labels: Object.entries(partial.labels ?? {}).map(([name, value]) => ({ name, value: t(value) })),
    ...(partial.hostname !== undefined && { hostname: t(partial.hostname) }),
    aliases: list(partial.aliases),
    addHosts: list(partial.addHosts),
    ...(partial.ip !== undefined && { ip: t(partial.ip) }),
    after: partial.after ?? [],
    podSettings: Object.entries(partial.podSettings ?? {}).map(([flag, value]) => ({ flag, text: t(value) })),
    ...(partial.init && { init: true }),
    ...(partial.replicas !== undefined && { replicas: partial.replicas }),
  }
}

export interface PodPartial extends Common {
  name?: string | Fact<Value<string>>
  network?: Choice
  publish?: readonly (string | Publish)[]
  sharesNetwork?: boolean | null
  aliases?: readonly string[]
  hostname?: string
  ip?: string
  addHosts?: readonly string[]
  memberNamesResolve?: boolean
  neededFor?: string
}

export function pod(partial: PodPartial = {}): PodDraft {
  const { base, file } = common({ local: 'app', ...partial }, 'pod')
  const t = (value: string): MappedText => text(value, file, base.scope)
  return {
    kind: 'pod',
    ...base,
    at: text('[Pod]', file).span(),
    name: podmanName(partial.name, 'pod', base, file),
    network: choice(partial.network, base.local, file, base.scope),
    publish: (partial.publish ?? []).map((value) => (typeof value === 'string' ? publish(value, file, base.scope) : value)),
    sharesNetwork: partial.sharesNetwork === undefined ? true : partial.sharesNetwork,
    aliases: (partial.aliases ?? []).map(t),
    ...(partial.hostname !== undefined && { hostname: t(partial.hostname) }),
    ...(partial.ip !== undefined && { ip: t(partial.ip) }),
    addHosts: (partial.addHosts ?? []).map(t),
    ...(partial.memberNamesResolve && { memberNamesResolve: true }),
    ...(partial.neededFor !== undefined && { neededFor: partial.neededFor }),
  }
}

export interface NetworkPartial extends Common {
  name?: string | Fact<Value<string>>
  driver?: string
  internal?: boolean
  dns?: boolean
  isolate?: string
  subnets?: readonly string[]
  external?: boolean
}

export function network(partial: NetworkPartial = {}): NetworkDraft {
  const { base, file } = common({ local: 'net', ...partial }, 'network')
  const t = (value: string): MappedText => text(value, file, base.scope)
  const name = podmanName(partial.name, 'network', base, file)
  const flag = (id: 'network-internal' | 'network-no-dns', value: boolean, said: boolean): Fact<Value<boolean>> => ({
    claim: { id, data: { network: base.local } },
    value: known(value),
    origin: said ? { kind: 'declared', span: text(String(value), file).span() } : { kind: 'default', citation: 'podman-network-create(1)' },
  })
  const isolate = partial.isolate === undefined ? undefined : t(partial.isolate)
  return {
    kind: 'network',
    ...base,
    at: text('[Network]', file).span(),
    name,
    driver: known(partial.driver ?? 'bridge'),
    internal: flag('network-internal', partial.internal ?? false, partial.internal !== undefined),
    dns: flag('network-no-dns', partial.dns ?? true, partial.dns !== undefined),
    ...(isolate && {
      isolate: {
        claim: { id: 'on-network', data: { who: base.local, network: base.local } },
        value: textValue(isolate),
        origin: declared(isolate),
      },
    }),
    subnets: (partial.subnets ?? []).map(t),
    ...(partial.external && { external: true }),
  }
}

export interface ImagePartial extends Common {
  tags?: readonly string[]
  base?: string
  ports?: readonly (string | DeclaredPort)[]
  environment?: Readonly<Record<string, string | null>>
  entrypoint?: readonly string[]
  command?: readonly string[]
  containerfile?: string
  /** `build` units by default, `image` for a `.image`. */
  unit?: 'image' | 'build'
}

export function image(partial: ImagePartial = {}): ImageDraft {
  const { base, file } = common(partial, partial.unit ?? 'build')
  const t = (value: string): MappedText => text(value, file, base.scope)
  return {
    kind: 'image',
    ...base,
    at: text('[Build]', file).span(),
    tags: (partial.tags ?? []).map(t),
    ...(partial.base !== undefined && { base: t(partial.base) }),
    ports: (partial.ports ?? []).map((value) => port(value, 'expose', file, base.scope)),
    environment: entries(partial.environment, file, base.scope),
    ...(partial.entrypoint && { entrypoint: partial.entrypoint.map(t) }),
    ...(partial.command && { command: partial.command.map(t) }),
    ...(partial.containerfile !== undefined && { containerfile: partial.containerfile }),
  }
}

export function volume(partial: Common & { name?: string } = {}): VolumeDraft {
  const { base, file } = common({ local: 'data', ...partial }, 'volume')
  return { kind: 'volume', ...base, at: text('[Volume]', file).span(), name: podmanName(partial.name, 'volume', base, file) }
}

/** A unit that stands for others: `app.kube`. */
export function unit(partial: Common = {}): UnitDraft {
  const { base, file } = common({ local: 'app', ...partial }, 'kube')
  return { kind: 'unit', ...base, at: text('[Kube]', file).span() }
}

/** A tree in memory, from paths to contents. */
export function treeOf(files: Readonly<Record<string, string>> = {}): SourceTree {
  const entries = Object.keys(files)
    .sort()
    .map((path) => ({ path }))
  return new ListedTree(entries, ({ path }) => ({ ok: true, text: files[path] as string }))
}

/** A configured host: every path under one of the directories. */
export function host(name: string, directories: readonly string[], more: Partial<Pick<HostRule, 'mode' | 'podman'>> = {}): HostRule {
  return {
    name,
    matches: (path) => directories.some((directory) => directory === '' || path === directory || path.startsWith(`${directory}/`)),
    mode: more.mode ?? 'unknown',
    podman: more.podman ?? '5.8',
  }
}

export interface TopologyOptions {
  hosts?: readonly HostRule[]
  files?: Readonly<Record<string, string>>
  tree?: SourceTree
  problems?: readonly Problem[]
}

export function topologyOf(drafts: readonly Draft[], options: TopologyOptions = {}): Topology {
  return assemble(drafts, options.problems ?? [], { tree: options.tree ?? treeOf(options.files), hosts: options.hosts ?? [] })
}
