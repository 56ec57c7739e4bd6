import type { Additions, Fact, Hop, NetworkChoice, Origin, Problem, Publish, Reference, Value } from '../../model/index.js'
import { textValue } from '../../model/index.js'
import type { MappedText, SourceSpan } from '../../source/index.js'
import type { PodmanCommand } from '../arguments/index.js'
import { hasDefault } from '../masking.js'
import { parseNetworks } from '../networks/index.js'
import { type PortError, parsePublish, publishConflicts } from '../ports/index.js'
import { NEWEST_PODMAN } from '../version.js'
import { CommandAdditions } from './additions.js'
import type { CommandContext, PodmanCall } from './call.js'
import { editsOf } from './edits.js'
import { Given } from './given.js'

/** One command line while it is lowered, and what is found wrong on the way. */
export class CommandLine {
  readonly context: CommandContext
  readonly call: PodmanCall
  readonly given: Given
  /** `run`, `pod create`. */
  readonly name: string
  /** The program's word, where a reader would point. */
  readonly at: SourceSpan
  readonly problems: Problem[] = []
  readonly #behind: readonly MappedText[]

  constructor(
    context: CommandContext,
    call: PodmanCall,
    command: { readonly name: string; readonly flags: PodmanCommand; readonly words: readonly MappedText[]; readonly at: SourceSpan },
  ) {
    this.context = context
    this.call = call
    this.name = command.name
    this.at = command.at
    this.given = new Given(command.flags, command.words)
    this.#behind = command.words
  }

  origin(text: MappedText, via: readonly Hop[] = []): Origin {
    // A variable's words may stand in another file.
    const hops: readonly Hop[] = text.file === this.at.file ? via : [...via, { kind: 'environment-file', span: this.at }]
    return { kind: 'declared', span: text.span(), ...(hops.length > 0 && { via: hops }), ...(hasDefault(text) && { defaulted: true }) }
  }

  fact<T>(id: Fact<T>['claim']['id'], data: Fact<T>['claim']['data'], value: T, text: MappedText): Fact<T> {
    return { claim: { id, data }, value, origin: this.origin(text) }
  }

  named(text: MappedText, what: string): Fact<Value<string>> {
    return this.fact('named', { name: text.text, what }, textValue(text), text)
  }

  /** Of what Podman names itself. */
  unnamed(what: 'container' | 'pod', who: string, citation: string): Fact<Value<string>> {
    return {
      claim: { id: 'named', data: { name: who, what } },
      value: { known: false, text: '', key: null },
      origin: { kind: 'default', citation, at: this.at },
    }
  }

  reference(text: MappedText, kind: Reference['kind']): Reference {
    return { by: 'name', kind, name: textValue(text), scope: this.context.scope, text }
  }

  network(who: string): NetworkChoice {
    const values = this.given.all('--network')
    const { choice, errors } = parseNetworks(values, { scope: this.context.scope, who, at: this.at })
    for (const { message, at } of errors) this.refuse('network', message, at, who)
    return choice
  }

  /** Where one more flag goes. */
  get additions(): Additions {
    return new CommandAdditions(this.call, this.#behind, this.context.tree)
  }

  /** The published ports; `inForce`: Podman maps them, so that they can be in each other's way. */
  publishes(who: string, inForce: boolean): Publish[] {
    const found: Publish[] = []
    for (const { value, at, unsure } of this.given.flags('--publish')) {
      const { publishes, errors } = parsePublish(value, this.origin(value), { csv: false })
      if (!unsure) this.refusePorts(errors, who)
      for (const publish of publishes) {
        const edits = editsOf(publish, at, publishes.length === 1, this.call, this.context.tree)
        found.push(edits ? { ...publish, edits } : publish)
      }
    }
    // Which version runs is not known here; they differ only in when they refuse.
    if (inForce && !this.given.uncertain && found.length > 1) this.refusePorts(publishConflicts(found, NEWEST_PODMAN), who)
    return found
  }

  refusePorts(errors: readonly PortError[], who: string): void {
    for (const { message, at, related, startOnly } of errors) {
      this.problems.push({
        rule: 'invalid-port-mapping',
        code: startOnly ? 'port-conflict-at-start' : 'port-mapping',
        message: startOnly ? `Podman cannot start ${who}: ${message}` : `podman ${this.name} refuses it: ${message}`,
        at,
        subject: `${this.context.scope} ${who}`,
        ...(related && {
          because: [{ claim: { id: 'publishes-already', data: { who } }, value: who, origin: { kind: 'declared', span: related } }],
        }),
      })
    }
  }

  refuse(code: string, message: string, at: SourceSpan, who: string): void {
    if (this.given.uncertain) return
    const subject = `${this.context.scope} ${who}`
    this.problems.push({ rule: 'invalid-unit', code, message: `podman ${this.name} refuses it: ${message}`, at, subject })
  }
}

const DISCARDING = new Set(['host', 'none', 'shared', 'path', 'unknown'])

/** Whether a container or pod on this network has port mappings (pkg/specgen/generate/container.go). */
export const mapsPorts = (network: NetworkChoice): boolean => !DISCARDING.has(network.mode.value)
