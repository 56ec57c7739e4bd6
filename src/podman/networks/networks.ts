import type { AttachmentDraft, Fact, NetworkChoice, NetworkModeName, Origin, Reference } from '../../model/index.js'
import { hasOpenHole, known, podmanAtLeast, textValue } from '../../model/index.js'
import type { MappedText, SourceSpan } from '../../source/index.js'
import { cut, HOLE, hasDefault, maskHoles, splitOutsideHoles } from '../masking.js'
import { NEWEST_PODMAN } from '../version.js'
import { DEFAULT_NETWORK } from './defaults.js'
import { parseNetworkOptions } from './options.js'

export interface NetworkContext {
  /** Where the values stand: the scope of the references. */
  readonly scope: string
  /** Who is given the network, for the claims. */
  readonly who: string
  /** What nothing is said about, for the fact of a missing choice. */
  readonly at: SourceSpan
  /** Podman's version, the newest stable where absent. */
  readonly podmanVersion?: string
  /** Turns a name that means another file (`x.network`, `x.container`) into a reference to it. */
  readonly references?: (text: MappedText) => Reference | null
}

export interface NetworkError {
  readonly message: string
  readonly at: SourceSpan
}

/** Words that are modes and so can never be a further network's name (pkg/specgen/namespaces.go ParseNetworkFlag). */
const MODES = ['bridge', 'pasta', 'pod', 'none', 'default', 'private', 'path', 'container', 'host', 'slirp4netns']

/**
 * Reads all `--network` values of one container or pod (pkg/specgen/namespaces.go ParseNetworkFlag). `attachments` are the networks of
 * mode `bridge`, with `podman` for a plain `bridge`. A first value that is a hole may be any mode or name: its mode is `unknown`, and the
 * one attachment names the expression, so that the same expression elsewhere can be seen to be the same network.
 */
export function parseNetworks(values: readonly MappedText[], context: NetworkContext): { choice: NetworkChoice; errors: NetworkError[] } {
  const [first, ...others] = values
  if (first === undefined) return { choice: { mode: unsaid(context), attachments: [], explicit: false }, errors: [] }
  const reader = new Reader(context)
  const choice = reader.first(first)
  if (others.length === 0) return { choice, errors: reader.errors }
  const mode = choice.mode.value
  if (mode !== 'bridge' && mode !== 'unknown') {
    const selected = mode === 'default' ? 'private' : mode === 'shared' ? 'container' : mode
    const message = `cannot set multiple networks without bridge network mode, selected mode ${selected}: invalid argument`
    reader.errors.push({ message, at: (others[0] as MappedText).span() })
    return { choice, errors: reader.errors }
  }
  const attachments = [...choice.attachments, ...others.flatMap((other) => reader.further(other))]
  // Several values work with bridge only, so a hole in front of them can be nothing else.
  const bridge = mode === 'unknown' ? reader.mode(first, 'bridge').mode : choice.mode
  return { choice: { ...choice, mode: bridge, attachments }, errors: reader.errors }
}

function unsaid(context: NetworkContext): Fact<NetworkModeName> {
  return {
    claim: { id: 'network-mode', data: { who: context.who, mode: 'default' } },
    value: 'default',
    origin: { kind: 'default', citation: 'containers.conf(5) netns: private', at: context.at },
  }
}

function declared(text: MappedText): Origin {
  return { kind: 'declared', span: text.span(), ...(hasDefault(text) && { defaulted: true }) }
}

class Reader {
  readonly errors: NetworkError[] = []
  readonly #context: NetworkContext

  constructor(context: NetworkContext) {
    this.#context = context
  }

  first(value: MappedText): NetworkChoice {
    const { before: name, after: options } = cut(value, ':')
    const file = this.#context.references?.(name) ?? null
    if (file !== null) return this.#named(value, name, options, file)
    const masked = maskHoles(value)
    if (masked.startsWith(HOLE)) return this.#hole(value, name, options)
    const word = name.text
    // Every mode but container and ns is the bare word, and some take options; `none:x` and `host:x` are networks of that name.
    if (options === null) {
      if (word === '' || word === 'default' || word === 'private') return this.mode(value, 'default')
      if (word === 'none' || word === 'host') return this.mode(value, word)
      // The pod's own namespace, as if nothing had been said.
      if (word === 'pod') return { ...this.mode(value, 'default'), explicit: false }
    }
    if (word === 'slirp4netns' || word === 'pasta') {
      if (word === 'slirp4netns') this.#refuseSlirp(value)
      const list = options === null ? [] : splitOutsideHoles(options, ',')
      return { ...this.mode(value, word), ...(list.length > 0 && { options: list }) }
    }
    if (word === 'bridge') {
      const network = this.#reference('network', name, known(DEFAULT_NETWORK))
      return { ...this.mode(value, 'bridge'), ...this.#attachments(value, network, options, null) }
    }
    if (options !== null && word === 'ns') return { ...this.mode(value, 'path'), options: [options] }
    if (options !== null && word === 'container') {
      const target = this.#reference('container', options, textValue(options))
      return { ...this.mode(value, 'shared'), target }
    }
    if (options === null) return this.#list(value)
    if (word === '') this.#refuse('network name cannot be empty', value)
    const network = this.#reference('network', name, textValue(name))
    return { ...this.mode(value, 'bridge'), ...this.#attachments(value, network, options, name) }
  }

  /** A value after the first: always a network's name, never split at commas. */
  further(value: MappedText): AttachmentDraft[] {
    const { before: name, after: options } = cut(value, ':')
    const file = this.#context.references?.(name) ?? null
    if (file === null && !hasOpenHole(name)) {
      if (name.text === '') this.#refuse('network name cannot be empty: invalid argument', value)
      if (MODES.includes(name.text)) {
        this.#refuse(`can only set extra network names, selected mode ${name.text} conflicts with bridge: invalid argument`, value)
      }
      if (name.text === '' || MODES.includes(name.text)) return []
    }
    const network = file ?? this.#reference('network', name, textValue(name))
    return [...this.#attachments(value, network, options, name).attachments]
  }

  /** `${NET}` may be any mode or name; `${PROJECT}_default` is a name. */
  #hole(value: MappedText, name: MappedText, options: MappedText | null): NetworkChoice {
    const network = this.#reference('network', name, textValue(name))
    const end = maskHoles(name)
    const isName = end.endsWith(HOLE) ? options !== null && /^(?:ip6?|mac|alias|interface_name)=/.test(options.text) : true
    if (!isName) return { ...this.mode(value, 'unknown'), attachments: [{ network, aliases: [], origin: declared(value) }] }
    return { ...this.mode(value, 'bridge'), ...this.#attachments(value, network, options, name) }
  }

  #named(value: MappedText, name: MappedText, options: MappedText | null, file: Reference): NetworkChoice {
    if (file.kind === 'container') return { ...this.mode(value, 'shared'), target: file }
    return { ...this.mode(value, 'bridge'), ...this.#attachments(value, file, options, name) }
  }

  /** `a,b`: only without options, kept by Podman for old scripts. */
  #list(value: MappedText): NetworkChoice {
    const attachments = splitOutsideHoles(value, ',').map((name) => ({
      network: this.#context.references?.(name) ?? this.#reference('network', name, textValue(name)),
      aliases: [],
      origin: declared(name),
    }))
    return { ...this.mode(value, 'bridge'), attachments }
  }

  #attachments(
    value: MappedText,
    network: Reference,
    options: MappedText | null,
    name: MappedText | null,
  ): { attachments: AttachmentDraft[]; options?: readonly MappedText[] } {
    const read = options === null ? null : parseNetworkOptions(options)
    const context = name === null ? '' : `invalid option for network ${name.text}: `
    for (const error of read?.errors ?? []) this.errors.push({ message: `${context}${error.message}`, at: error.at })
    const attachment = { network, aliases: read?.aliases ?? [], origin: declared(value), ...(read?.ip && { ip: read.ip }) }
    return { attachments: [attachment], ...(read && read.others.length > 0 && { options: read.others }) }
  }

  mode(value: MappedText, mode: NetworkModeName): NetworkChoice {
    const claim = { id: 'network-mode', data: { who: this.#context.who, mode } } as const
    return { mode: { claim, value: mode, origin: declared(value) }, attachments: [], explicit: true }
  }

  #reference(kind: 'network' | 'container', text: MappedText, name: Reference['name']): Reference {
    return { by: 'name', kind, name, scope: this.#context.scope, text }
  }

  #refuse(message: string, at: MappedText): void {
    this.errors.push({ message, at: at.span() })
  }

  #refuseSlirp(value: MappedText): void {
    if (podmanAtLeast(this.#context.podmanVersion ?? NEWEST_PODMAN, '6.0') === false) return
    const advice = 'use --network=pasta instead; for existing containers, run `podman system migrate`'
    this.#refuse(`slirp4netns support has been removed, ${advice}`, value)
  }
}
