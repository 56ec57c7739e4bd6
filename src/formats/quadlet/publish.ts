import type { Building, Edit, Fact, NetworkChoice, Publish, PublishEdits } from '../../model/index.js'
import { NEWEST_PODMAN, type PortError, parsePublish, publishConflicts } from '../../podman/index.js'
import type { MappedText, SourceSpan } from '../../source/index.js'
import type { UnitEntry } from '../../syntax/systemd/index.js'
import { argumentHop, type PodmanArgs } from './arguments.js'
import type { QuadletUnit } from './unit.js'

/**
 * The published ports of `PublishPort=` and PodmanArgs `-p`, with what Podman refuses of them as problems. `inForce`: they are mapped;
 * with other networks Podman discards them, and a member of a pod may have none, so that they are in nobody's way.
 */
export function publishes(unit: QuadletUnit, args: PodmanArgs, inForce: boolean): Publish[] {
  const found: Publish[] = []
  for (const { entry, text } of unit.all('PublishPort')) {
    const value = unit.expand(text)
    const { publishes, errors } = parsePublish(value, unit.originOf(value))
    report(unit, errors, 'port-mapping')
    for (const publish of publishes as Building<Publish>[]) {
      publish.edits = new EntryEdits(publish, entry, publishes.length === 1)
      found.push(publish)
    }
  }
  for (const value of args.all('--publish')) {
    const { publishes, errors } = parsePublish(value, unit.originOf(value, argumentHop(value)), { csv: false })
    report(unit, errors, 'port-mapping')
    found.push(...publishes)
  }
  // Which version runs is not known here; they differ only in when they refuse.
  if (inForce && found.length > 1) report(unit, publishConflicts(found, NEWEST_PODMAN), 'port-conflict')
  return found
}

const DISCARDING = new Set(['host', 'none', 'shared', 'path', 'unknown'])

/** Whether a container or pod on this network has port mappings (Podman's pkg/specgen/generate/container.go, about l. 348). */
export const mapsPorts = (network: NetworkChoice): boolean => !DISCARDING.has(network.mode.value)

function report(unit: QuadletUnit, errors: readonly PortError[], code: string): void {
  for (const { message, at, related, startOnly } of errors) {
    unit.problem(
      startOnly ? `${code}-at-start` : code,
      `Podman ${startOnly ? 'cannot start' : 'refuses'} ${unit.name.fileName}: ${message}`,
      at,
      {
        rule: 'invalid-port-mapping',
        ...(related && { because: [clash(unit, related)] }),
      },
    )
  }
}

/** The mapping that another one is in the way of. */
function clash(unit: QuadletUnit, span: SourceSpan): Fact<string> {
  return {
    claim: { id: 'publishes-already', data: { who: unit.who } },
    value: unit.who,
    origin: { kind: 'declared', span },
  }
}

/** Looked for when a fix asks for them. */
class EntryEdits implements PublishEdits {
  readonly #publish: Publish
  readonly #entry: UnitEntry
  readonly #alone: boolean

  constructor(publish: Publish, entry: UnitEntry, alone: boolean) {
    this.#publish = publish
    this.#entry = entry
    this.#alone = alone
  }

  get remove(): readonly Edit[] | undefined {
    return removal(this.#entry, this.#alone) ?? undefined
  }

  get loopback(): readonly Edit[] | undefined {
    return narrowing(this.#publish) ?? undefined
  }
}

/** Only a line of its own can go without a trace. */
function removal(entry: UnitEntry, alone: boolean): readonly Edit[] | null {
  const lines = alone && !entry.continued ? entry.lines : null
  return lines && [{ span: lines, text: '' }]
}

const LOOPBACK = /^(?:127\.|\[?::1\]?$)/

function narrowing({ text, hostAddress }: Publish): readonly Edit[] | null {
  if (!text.isVerbatim || (hostAddress.known && LOOPBACK.test(hostAddress.value))) return null
  if (text.text.startsWith('[')) return [{ span: text.span(0, text.text.indexOf(']') + 1), text: '[::1]' }]
  const [first, ...others] = text.split(':') as [MappedText, ...MappedText[]]
  if (others.length === 2) return [{ span: first.span(), text: '127.0.0.1' }]
  // An expression may hold an address already.
  if (first.holes.length > 0 && (others.length === 0 || !hostAddress.known)) return null
  return [{ span: text.span(0, 0), text: others.length === 0 ? '127.0.0.1::' : '127.0.0.1:' }]
}
