import {
  type AttachmentDraft,
  type Building,
  type Fact,
  hasOpenHole,
  known,
  type NetworkChoice,
  type NetworkDraft,
  type Origin,
  type Reference,
  textValue,
  type Value,
} from '../../model/index.js'
import { parseNetworks } from '../../podman/index.js'
import type { MappedText, SourceSpan } from '../../source/index.js'
import type { Project, Service } from './project.js'
import type { ProjectName } from './project-name.js'
import type { Named } from './reader.js'
import { declared } from './reader.js'

type Provider = 'podman-compose' | 'docker-compose' | undefined

/** The network of a service that names none, where that depends on nothing. */
const DEFAULT = 'default'
const CITATION = 'compose specification: the network default of a project'

/** The networks of a project, and what a service without any is on. */
export class ProjectNetworks {
  readonly #project: Project
  readonly #provider: Provider
  readonly #name: ProjectName
  readonly #declared: readonly Named[]
  readonly #names: ReadonlySet<string>
  readonly #implicit: 'default' | 'only' | 'either' | 'bridge' | 'unsaid'
  #usesDefault: SourceSpan | null = null
  /** Networks that services name and no file of the project declares, with the first place that does. */
  readonly #undeclared = new Map<string, MappedText>()

  constructor(project: Project, name: ProjectName, provider: Provider) {
    this.#project = project
    this.#provider = provider
    this.#name = name
    this.#declared = project.reader.named(project.root, 'networks')
    this.#names = new Set(this.#declared.map((network) => network.name))
    this.#implicit = this.#implicitNetwork()
  }

  /**
   * podman-compose takes the only declared network for the default one, and of several none: then services without networks are on Podman's
   * own bridge (its `default_net`). docker-compose always makes `default`. x-podman.default_net_behavior_compat has podman-compose do so too.
   */
  #implicitNetwork(): 'default' | 'only' | 'either' | 'bridge' | 'unsaid' {
    const names = this.#declared.map(({ name }) => name)
    if (names.length === 0 || names.includes(DEFAULT) || this.#provider === 'docker-compose') return 'default'
    // podman-compose refuses a project that names `default` without declaring it: whatever runs this has a default network.
    if (
      this.#project.services.some(({ settings }) => this.#project.reader.named(settings, 'networks').some(({ name }) => name === DEFAULT))
    )
      return 'default'
    const settings = this.#project.reader.map(this.#project.root, 'x-podman')
    const compat = settings && this.#project.reader.boolean(settings, 'default_net_behavior_compat')
    if (compat?.known === true && compat.value) return 'default'
    if (names.length === 1) return this.#provider === 'podman-compose' ? 'only' : 'either'
    return this.#provider === 'podman-compose' ? 'bridge' : 'unsaid'
  }

  /** What the providers make different networks of: services without networks beside others with. */
  difference(): { readonly message: string; readonly at: SourceSpan } | null {
    if (this.#implicit !== 'either' && this.#implicit !== 'unsaid') return null
    const bare = this.#project.services.filter((service) => this.#isBare(service))
    const [first] = bare
    if (!first || (this.#implicit === 'either' && bare.length === this.#project.services.length)) return null
    const [only] = this.#declared
    const elsewhere =
      this.#implicit === 'either' ? `on ${only?.name}, the only network there is` : "on Podman's default bridge, where no names resolve"
    return {
      message: `${first.name} names no network: docker-compose puts it on the project's default network, podman-compose ${elsewhere}`,
      at: first.at,
    }
  }

  /** podman-compose knows the modes by name and refuses any other; to docker-compose `default` is the bridge and another word a network. */
  modeProblem({ name, settings }: Service): { readonly message: string; readonly at: SourceSpan; readonly isRefused: boolean } | null {
    const mode = this.#project.reader.text(settings, 'network_mode')
    if (!mode || mode.text === '' || this.#provider === 'docker-compose' || hasOpenHole(mode)) return null
    if (/^(?:none|host|private)$|^(?:slirp4netns|pasta|bridge)|^(?:ns|service|container):/.test(mode.text)) return null
    const says = `unknown network_mode [${mode.text}]`
    if (this.#provider === 'podman-compose') return { message: says, at: mode.span(), isRefused: true }
    return { message: `podman-compose refuses service ${name}, docker-compose takes it: ${says}`, at: mode.span(), isRefused: false }
  }

  #isBare({ settings }: Service): boolean {
    const { reader } = this.#project
    return reader.node(settings, 'network_mode') === undefined && reader.named(settings, 'networks').length === 0
  }

  /** What a service's `network_mode` or `networks` say. `aliases`: further names it answers to. */
  choice(service: Service, aliases: readonly MappedText[]): { choice: NetworkChoice; errors: { message: string; at: SourceSpan }[] } {
    const { reader } = this.#project
    const mode = reader.text(service.settings, 'network_mode')
    if (mode) return this.#fromMode(service, mode, aliases)
    const named = reader.named(service.settings, 'networks')
    if (named.length === 0) return { choice: this.#bare(service, aliases), errors: [] }
    const attachments = named.map((network) => this.#attachment(network, service, aliases))
    return { choice: this.#bridge(service, attachments, declared((named[0] as Named).key)), errors: [] }
  }

  #fromMode(service: Service, mode: MappedText, aliases: readonly MappedText[]): ReturnType<ProjectNetworks['choice']> {
    const { scope } = this.#project
    if (mode.text.startsWith('service:') && !hasOpenHole(mode)) {
      const text = mode.slice('service:'.length).trim()
      const target: Reference = { by: 'local', kind: 'container', name: known(text.text), scope, text }
      const claim = { id: 'network-mode', data: { who: service.name, mode: 'shared' } } as const
      return { choice: { mode: { claim, value: 'shared', origin: declared(mode) }, attachments: [], target, explicit: true }, errors: [] }
    }
    const { choice, errors } = parseNetworks([mode], { scope, who: service.name, at: service.at })
    if (choice.mode.value !== 'bridge') return { choice, errors }
    const attachments = choice.attachments.map((attachment) => ({
      ...attachment,
      aliases: [...attachment.aliases, service.key, ...aliases],
    }))
    return { choice: { ...choice, attachments }, errors }
  }

  #bare(service: Service, aliases: readonly MappedText[]): NetworkChoice {
    const { scope } = this.#project
    const only = this.#implicit === 'only' ? this.#declared[0] : undefined
    const origin = { kind: 'default', citation: CITATION, at: service.at } as const
    const names = [service.key, ...aliases]
    if (this.#implicit === 'bridge') {
      const network: Reference = { by: 'name', kind: 'network', name: known('podman'), scope, text: service.key }
      return this.#bridge(service, [{ network, aliases: names, origin }], origin)
    }
    if (!only) this.#usesDefault ??= service.at
    const local = only?.name ?? DEFAULT
    const network: Reference = { by: 'local', kind: 'network', name: known(local), scope, text: only?.key ?? service.key }
    const choice = this.#bridge(service, [{ network, aliases: names, origin }], origin)
    // With one network declared it may be that one: neither reached nor out of reach.
    const isOpen = this.#implicit === 'either' && this.difference() !== null
    return isOpen ? { ...choice, mode: { ...choice.mode, value: 'unknown' } } : choice
  }

  #attachment({ name, key, value }: Named, service: Service, aliases: readonly MappedText[]): AttachmentDraft {
    const { reader, scope } = this.#project
    if (name === DEFAULT) this.#usesDefault ??= key.span()
    else if (!hasOpenHole(key) && !this.#names.has(name) && !this.#undeclared.has(name)) this.#undeclared.set(name, key)
    const settings = value.kind === 'map' ? value : undefined
    const ip = settings && (reader.text(settings, 'ipv4_address') ?? reader.text(settings, 'ipv6_address'))
    const own = settings ? reader.texts(settings, 'aliases') : []
    const attachment: Building<AttachmentDraft> = {
      network: { by: 'local', kind: 'network', name: textValue(key), scope, text: key },
      aliases: [service.key, ...aliases, ...own],
      origin: declared(key, value.via),
    }
    if (ip) attachment.ip = ip
    return attachment
  }

  #bridge(service: Service, attachments: readonly AttachmentDraft[], origin: NetworkChoice['mode']['origin']): NetworkChoice {
    const claim = { id: 'network-mode', data: { who: service.name, mode: 'bridge' } } as const
    return { mode: { claim, value: 'bridge', origin }, attachments, explicit: origin.kind === 'declared' }
  }

  /** The networks that the project makes or uses; call it when the choices of all services are made. */
  drafts(): NetworkDraft[] {
    const drafts = this.#declared.map((named) => this.#draft(named))
    const at = this.#usesDefault
    for (const [name, key] of this.#undeclared) drafts.push(this.#undeclaredDraft(name, key))
    if (at && !this.#declared.some(({ name }) => name === DEFAULT)) drafts.push(this.#defaultDraft(at))
    return drafts
  }

  /** Both providers refuse a network that nobody declares, so a file that is not seen here is loaded as well; most networks are plain ones. */
  #undeclaredDraft(local: string, key: MappedText): NetworkDraft {
    const { scope } = this.#project
    const claim = { id: 'named', data: { name: local, what: 'a network declared elsewhere' } } as const
    const used: Fact<string> = { claim, value: local, origin: { kind: 'declared', span: key.span() } }
    const origin: Origin = { kind: 'inferred', from: [used], strength: 'likely' }
    const plain = (value: boolean): NetworkDraft['dns'] => ({
      claim,
      value: known(value),
      origin,
    })
    return {
      kind: 'network',
      format: 'compose',
      scope,
      local,
      at: key.span(),
      ...this.#branches(),
      name: { claim, value: { known: false, text: local, key: `${scope} network ${local}` }, origin },
      driver: known('bridge'),
      internal: plain(false),
      dns: plain(true),
      subnets: [],
    }
  }

  #defaultDraft(at: SourceSpan): NetworkDraft {
    const isOpen = this.#implicit === 'unsaid' || (this.#implicit === 'either' && this.difference() !== null)
    const origin = { kind: 'default', citation: CITATION, at } as const
    const open = { known: false, text: 'default', key: null } as const
    const name: Value<string> = isOpen
      ? { known: false, text: 'default', key: `${this.#project.scope} default network` }
      : this.#name.network(DEFAULT)
    const says = (value: boolean): Value<boolean> => (this.#implicit === 'unsaid' ? open : known(value))
    return {
      kind: 'network',
      format: 'compose',
      scope: this.#project.scope,
      local: DEFAULT,
      at,
      ...this.#branches(),
      name: { claim: { id: 'default-name', data: { name: name.known ? name.value : name.text } }, value: name, origin },
      driver: known('bridge'),
      internal: { claim: { id: 'default-network', data: { who: 'the project', network: DEFAULT } }, value: known(false), origin },
      dns: { claim: { id: 'default-network', data: { who: 'the project', network: DEFAULT } }, value: says(true), origin },
      subnets: [],
    }
  }

  #draft({ name: local, key, value }: Named): NetworkDraft {
    const { reader, scope } = this.#project
    const settings = value.kind === 'map' ? value : undefined
    const external = settings && reader.node(settings, 'external')
    const isExternal = external !== undefined && (external.kind === 'map' || isTrue(settings && reader.boolean(settings, 'external')))
    const said = (external?.kind === 'map' ? reader.text(external, 'name') : undefined) ?? (settings && reader.text(settings, 'name'))
    const name = said ? textValue(said) : isExternal ? textValue(key) : this.#name.network(local)
    const driver = settings && reader.text(settings, 'driver')
    const internal = (settings && reader.boolean(settings, 'internal')) ?? known(false)
    const noDns = (settings && reader.boolean(settings, 'x-podman.disable_dns')) ?? known(false)
    const options = settings && reader.map(settings, 'driver_opts')
    const isolate = options && reader.text(options, 'isolate')
    const ipam = settings && reader.map(settings, 'ipam')
    const subnets = (ipam ? reader.items(ipam, 'config') : []).flatMap((item) => (item.kind === 'map' && reader.text(item, 'subnet')) || [])
    const at = key.span()
    const place = (setting: string): NetworkDraft['internal']['origin'] => {
      const entry = settings?.entry(setting)
      return { kind: 'declared', span: entry?.span ?? at }
    }
    return {
      kind: 'network',
      format: 'compose',
      scope,
      local,
      at,
      ...this.#branches(),
      name: {
        claim: { id: 'named', data: { name: name.known ? name.value : name.text, what: `network ${local}` } },
        value: name,
        origin: said ? declared(said) : { kind: 'declared', span: at },
      },
      driver: driver ? textValue(driver) : known('bridge'),
      internal: { claim: { id: 'network-internal', data: { network: local } }, value: internal, origin: place('internal') },
      dns: {
        claim: { id: 'network-no-dns', data: { network: local } },
        value: noDns.known ? known(!noDns.value) : noDns,
        origin: place('x-podman.disable_dns'),
      },
      ...(isolate && {
        isolate: {
          claim: { id: 'network-isolation', data: { network: local, isolate: isolate.text } },
          value: textValue(isolate),
          origin: declared(isolate),
        },
      }),
      subnets,
      ...(isExternal && { external: true }),
    }
  }

  #branches(): { readonly branches?: NonNullable<NetworkDraft['branches']> } {
    const { branches } = this.#project.run
    return branches ? { branches } : {}
  }
}

const isTrue = (value: Value<boolean> | undefined): boolean => value?.known === true && value.value
