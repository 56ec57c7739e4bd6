import {
  type Building,
  type ContainerDraft,
  type Fact,
  hasOpenHole,
  known,
  type Reference,
  textValue,
  type Value,
} from '../../model/index.js'
import { MappedText } from '../../source/index.js'
import { ServiceAdditions } from './additions.js'
import { environmentOf } from './environment.js'
import { mountsOf } from './mounts.js'
import type { ProjectNetworks } from './networks.js'
import { exposedPorts, type Ports, portsOf } from './ports.js'
import type { Project, ProjectAgain, Service } from './project.js'
import type { ProjectName } from './project-name.js'
import { declared } from './reader.js'
import { commandWords } from './words.js'

type Provider = 'podman-compose' | 'docker-compose' | undefined

/** What is the same for all services of a project. */
export interface ServiceContext {
  readonly project: Project
  /** The same project, for what is only looked for when asked for. */
  readonly again: ProjectAgain
  readonly name: ProjectName
  readonly networks: ProjectNetworks
  readonly provider: Provider
  /** Names that others give a service by `links: [SERVICE:ALIAS]`. */
  readonly linkAliases: ReadonlyMap<string, readonly MappedText[]>
  /** Services that others wait for to end. */
  readonly endsFirst: ReadonlySet<string>
  readonly builds: ReadonlySet<string>
}

export interface LoweredService {
  readonly draft: ContainerDraft
  readonly ports: Ports
  readonly errors: readonly { readonly message: string; readonly at: ContainerDraft['at'] }[]
}

export function lowerService(service: Service, context: ServiceContext): LoweredService {
  const { project, networks, provider } = context
  const { reader, scope, run } = project
  const { settings, name: who } = service
  const { choice, errors } = networks.choice(service, context.linkAliases.get(who) ?? [])
  const ports = portsOf(service.settings, project, provider)
  const exposed = exposedPorts(reader.items(settings, 'expose'), project)
  const image = reader.text(settings, 'image')
  const entrypoint = words(service, 'entrypoint', project)
  const hostname = reader.text(settings, 'hostname')
  const health = healthCommand(service, project)
  const copies = replicas(service, context)
  const inert = copies === 0 || isInactive(service, project)
  const branches = [...(run.branches ?? []), ...exclusiveBranch(service, project)]
  const draft: Building<ContainerDraft> = {
    kind: 'container',
    format: 'compose',
    scope,
    local: who,
    at: service.at,
    name: nameOf(service, context),
    network: choice,
    publish: ports.publishes,
    ports: exposed.ports,
    environment: environmentOf(service, project, project.lookup),
    command: words(service, 'command', project),
    mounts: mountsOf(service, project),
    labels: labelsOf(service, project),
    aliases: [],
    addHosts: extraHosts(service, project),
    after: after(service, project),
    podSettings: [],
    additions: new ServiceAdditions(service.name, choice, context.again),
  }
  if (branches.length > 0) draft.branches = branches
  if (inert) draft.optional = true
  if (image && image.text !== '') draft.image = runs(image, who)
  if (context.builds.has(who)) {
    draft.imageUnit = { by: 'local', kind: 'build', name: known(who), scope, text: settings.entry('build')?.key ?? service.key }
  }
  if (entrypoint.length > 0) draft.entrypoint = entrypoint
  if (health) draft.healthCommand = health
  if (hostname) draft.hostname = hostname
  if (context.endsFirst.has(who)) draft.init = true
  if (copies !== null && copies > 1) draft.replicas = copies
  return { draft, ports, errors: [...errors, ...exposed.errors] }
}

function nameOf({ settings, name, at }: Service, { project, name: projectName }: ServiceContext): Fact<Value<string>> {
  const said = project.reader.text(settings, 'container_name')
  if (said) {
    return { claim: { id: 'named', data: { name: said.text, what: `service ${name}` } }, value: textValue(said), origin: declared(said) }
  }
  const value = projectName.container(name)
  const origin = { kind: 'default', citation: 'compose: PROJECT, SERVICE and a number', at } as const
  return { claim: { id: 'default-name', data: { name: value.known ? value.value : value.text } }, value, origin }
}

function runs(image: MappedText, who: string): Fact<MappedText> {
  return { claim: { id: 'runs-image', data: { who, image: image.text } }, value: image, origin: declared(image) }
}

/** A list as it is, a string split into words. */
function words({ settings }: Service, key: string, { reader }: Project): MappedText[] {
  const node = reader.node(settings, key)
  if (node?.kind === 'seq') return node.items.flatMap((item) => reader.scalar(item) ?? [])
  const text = node && reader.scalar(node)
  return text ? commandWords(text) : []
}

function healthCommand({ settings }: Service, { reader }: Project): MappedText | undefined {
  const check = reader.map(settings, 'healthcheck')
  const test = check && reader.node(check, 'test')
  if (!test || !check) return undefined
  const disabled = reader.boolean(check, 'disable')
  if (disabled?.known === true && disabled.value) return undefined
  if (test.kind !== 'seq') return reader.scalar(test)
  const [first, ...rest] = test.items.flatMap((item) => reader.scalar(item) ?? [])
  if (!first || first.text === 'NONE') return undefined
  const parts = first.text === 'CMD' || first.text === 'CMD-SHELL' ? rest : [first, ...rest]
  const { file } = first
  if (parts.length === 0 || parts.some((part) => part.file !== file)) return undefined
  return MappedText.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [space(part), part])))
}

function space(before: MappedText): MappedText {
  const { file, start } = before.span()
  return MappedText.decoded(' ', { file, start, end: start })
}

function labelsOf({ settings }: Service, { reader }: Project): { name: string; value: MappedText }[] {
  return reader.named(settings, 'labels').flatMap(({ name, key, value }) => {
    if (value.kind === 'map' || value.kind === 'seq') return []
    const equals = value.kind === 'scalar' && value.span.start === key.span().start ? name.indexOf('=') : -1
    if (equals >= 0) return [{ name: name.slice(0, equals), value: key.slice(equals + 1) }]
    const text = reader.scalar(value)
    return text && text !== key ? [{ name, value: text }] : []
  })
}

/** `NAME:IP`, `NAME=IP`, or a map. */
function extraHosts({ settings }: Service, { reader }: Project): MappedText[] {
  const node = reader.node(settings, 'extra_hosts')
  if (!node) return []
  return reader.named(settings, 'extra_hosts').flatMap(({ key, value }) => {
    const text = reader.scalar(value)
    if (!text) return []
    if (text.span().start === key.span().start) {
      const equals = key.text.indexOf('=')
      return [equals < 0 ? key : MappedText.concat([key.slice(0, equals), between(key), key.slice(equals + 1)])]
    }
    return text.file === key.file ? [MappedText.concat([key, between(key), text])] : []
  })
}

function between(key: MappedText): MappedText {
  const { file, end } = key.span()
  return MappedText.decoded(':', { file, start: end, end })
}

function after({ settings }: Service, { reader, scope }: Project): Reference[] {
  const reference = (text: MappedText): Reference => ({ by: 'local', kind: 'container', name: textValue(text), scope, text })
  const links = reader.texts(settings, 'links').map((link) => link.split(':')[0] as MappedText)
  const volumes = reader.texts(settings, 'volumes_from').map((from) => from.split(':')[0] as MappedText)
  const found = [...reader.named(settings, 'depends_on').map(({ key }) => key), ...links, ...volumes]
  const seen = new Set<string>()
  return found.flatMap((text) => {
    if (seen.has(text.text) || text.text === 'container') return []
    seen.add(text.text)
    return [reference(text)]
  })
}

/** A service with profiles is started only with one of them, or when it is named. */
function isInactive({ settings }: Service, { reader, run, lookup }: Project): boolean {
  const profiles = reader.texts(settings, 'profiles')
  if (profiles.length === 0) return false
  const set = lookup('COMPOSE_PROFILES')
  const enabled = new Set([...(run.profiles ?? []), ...(set && !set.likely ? set.text.split(',').map((name) => name.trim()) : [])])
  return !enabled.has('*') && !profiles.some((profile) => hasOpenHole(profile) || enabled.has(profile.text))
}

/** How many run; `null` when nothing is said or the providers differ: podman-compose heeds `deploy.replicas` only in replicated mode. */
function replicas({ settings }: Service, { project, provider }: ServiceContext): number | null {
  const { reader } = project
  const deploy = reader.map(settings, 'deploy')
  const mode = deploy && reader.text(deploy, 'mode')
  const isForBoth = mode?.text === 'replicated' || provider === 'docker-compose'
  const text = (deploy && isForBoth ? reader.text(deploy, 'replicas') : undefined) ?? reader.text(settings, 'scale')
  return text && !hasOpenHole(text) && /^\d{1,6}$/.test(text.text) ? Number(text.text) : null
}

/** Of several files that are only loaded one at a time, the one that defines the service. */
function exclusiveBranch({ file }: Service, { run, scope }: Project): { choice: string; arm: number }[] {
  const arm = run.exclusive?.indexOf(file) ?? -1
  return arm < 0 ? [] : [{ choice: `overlays of ${scope}`, arm }]
}
