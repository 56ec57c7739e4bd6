import type { Branch, Draft, Publish, Reference } from '../../model/index.js'
import { known, textValue } from '../../model/index.js'
import type { CommandContext } from './call.js'
import type { Entry } from './entry.js'

/** Whether two flows are run together. */
export type Together = (a: string, b: string) => boolean

/** Flows that are compared each with each; of a file with more, something else is wrong. */
const MOST = 300

/** Gives everything its name in the file, and tells apart what nothing runs together. */
export function settle(entries: readonly Entry[], context: CommandContext, together: Together): Draft[] {
  const locals = localsOf(entries)
  const madeHere = makers(entries, locals)
  const apart = exclusions(entries, locals, context.path, together)
  return entries.map((entry): Draft => {
    const branches = [...entry.branches, ...(apart.get(entry) ?? [])]
    const base = {
      format: context.format,
      scope: context.scope,
      local: locals.get(entry) as string,
      ...(branches.length > 0 && { branches }),
      ...(entry.repeated && { template: true }),
    }
    return { ...bound(entry.draft, madeHere), ...base }
  })
}

/** Names that only the machine knows bind to what the same expression named where it was made. */
type MadeHere = (reference: Reference) => Reference

function makers(entries: readonly Entry[], locals: ReadonlyMap<Entry, string>): MadeHere {
  const made = new Map<string, string>()
  for (const entry of entries) {
    const name = entry.name && textValue(entry.name)
    if (name && !name.known && name.key !== null) made.set(`${entry.draft.kind} ${name.key}`, locals.get(entry) as string)
  }
  return (reference) => {
    const { name, kind, by } = reference
    const local = by === 'name' && !name.known ? made.get(`${kind} ${name.key}`) : undefined
    return local === undefined ? reference : { ...reference, by: 'local', name: known(local) }
  }
}

function bound(draft: Entry['draft'], madeHere: MadeHere): Entry['draft'] {
  if (draft.kind !== 'container' && draft.kind !== 'pod') return draft
  const { network } = draft
  const choice = {
    ...network,
    attachments: network.attachments.map((attachment) => ({ ...attachment, network: madeHere(attachment.network) })),
    ...(network.target && { target: madeHere(network.target) }),
  }
  if (draft.kind === 'pod') return { ...draft, network: choice }
  const mounts = draft.mounts.map((mount) => (mount.volume ? { ...mount, volume: madeHere(mount.volume) } : mount))
  return { ...draft, network: choice, mounts, ...(draft.pod && { pod: madeHere(draft.pod) }) }
}

/** Names first, as they are given; then what has none, by its image, counted. */
function localsOf(entries: readonly Entry[]): Map<Entry, string> {
  const locals = new Map<Entry, string>()
  const taken = new Set<string>()
  for (const isNamed of [true, false]) {
    for (const entry of entries) {
      if ((entry.name !== null) !== isNamed) continue
      const { kind } = entry.draft
      const wanted = (entry.name?.text ?? entry.label).replaceAll('/', '-')
      const separator = isNamed ? '~' : '@'
      let local = wanted
      for (let count = 2; taken.has(`${kind} ${local}`); count++) local = `${wanted}${separator}${count}`
      taken.add(`${kind} ${local}`)
      locals.set(entry, local)
    }
  }
  return locals
}

/**
 * Two recipes, or two functions that nothing calls together, that want one name or one port of the host: whoever wrote them runs the
 * one or the other. Without that they may well run beside each other.
 */
function exclusions(
  entries: readonly Entry[],
  locals: ReadonlyMap<Entry, string>,
  path: string,
  together: Together,
): ReadonlyMap<Entry, readonly Branch[]> {
  const apart = new Map<Entry, Branch[]>()
  const running = entries.filter(({ draft }) => draft.kind === 'container' || draft.kind === 'pod').slice(0, MOST)
  if (running.every(({ flow }) => flow === running[0]?.flow)) return apart
  const wanted = new Map(running.map((entry) => [entry, wants(entry)]))
  for (const [index, later] of running.entries()) {
    for (const earlier of running.slice(0, index)) {
      if (earlier.flow === later.flow || together(earlier.flow, later.flow)) continue
      const own = wanted.get(later) as ReadonlySet<string>
      if (![...(wanted.get(earlier) as ReadonlySet<string>)].some((want) => own.has(want))) continue
      const choice = `${path} either ${earlier.flow} ${locals.get(earlier)} or ${later.flow} ${locals.get(later)}`
      apart.set(earlier, [...(apart.get(earlier) ?? []), { choice, arm: 0 }])
      apart.set(later, [...(apart.get(later) ?? []), { choice, arm: 1 }])
    }
  }
  return apart
}

function wants({ draft, name }: Entry): ReadonlySet<string> {
  const wants = new Set<string>()
  if (name) wants.add(`${draft.kind} ${name.text}`)
  if (draft.kind === 'container' || draft.kind === 'pod') {
    for (const publish of draft.publish) for (const port of hostPorts(publish)) wants.add(port)
    if (draft.network.mode.value === 'host') wants.add('the host itself')
  }
  return wants
}

/** The host's ports that a mapping takes, as keys that are equal when the ports surely are. */
export function hostPorts({ hostPort, count, protocol }: Publish): string[] {
  const suffix = protocol.known ? protocol.value : protocol.text
  if (hostPort === null) return []
  if (!hostPort.known) return hostPort.key === null ? [] : [`${hostPort.key}/${suffix}`]
  return Array.from({ length: Math.min(count, 100) }, (_, index) => `${hostPort.value + index}/${suffix}`)
}
