import type { Container, Fact, Reference, Topology } from '../model/index.js'
import type { Call } from './connect-call.js'
import { portAt } from './connect-target.js'
import type { Lookups } from './lookups.js'

/** What administration tools administer. */
const ADMINISTERED: ReadonlySet<string> = new Set(['database', 'cache', 'search', 'queue'])

/**
 * The calls of tools whose very purpose is to talk to a service (Adminer, phpMyAdmin, RedisInsight): which one is chosen in the browser
 * and stands in no file, so it is guessed to be the one that the tool is started after. Start order alone is no call; here the image
 * says that there is one.
 */
export function administrationCalls(topology: Topology, calls: readonly Call[], lookups: Lookups): readonly Call[] {
  const called = new Set(calls.map(({ from, to }) => `${from} ${to}`))
  return topology.containers.flatMap((from) => {
    if (from.image?.role !== 'admin-ui') return []
    return from.draft.after.flatMap((reference) => {
      const to = startedBefore(reference, from, topology)
      if (!to?.image?.backing || !ADMINISTERED.has(to.image.role) || called.has(`${from.id} ${to.id}`)) return []
      return [administrationCall(from, to, reference, lookups)]
    })
  })
}

function administrationCall(from: Container, to: Container, reference: Reference, lookups: Lookups): Call {
  const order: Fact<string> = {
    claim: { id: 'names-service', data: { who: from.label, target: to.label, setting: 'its start order' } },
    value: to.id,
    origin: { kind: 'declared', span: reference.text.span() },
  }
  const natures = [from.image?.fact, to.image?.fact].filter((fact) => fact !== undefined)
  const fact: Fact<string> = {
    claim: { id: 'calls', data: { from: from.label, to: to.label } },
    value: to.id,
    origin: { kind: 'inferred', from: [order, ...natures], strength: 'guess' },
  }
  const [name] = to.draft.aliases
  const hostText = name?.text ?? (to.name.known ? to.name.value : to.label)
  const port = portAt({ port: null, role: to.image?.role }, null, to, lookups)
  return { from: from.id, to: to.id, port, protocol: 'tcp', hostText, way: 'name', fact }
}

/** The container that a start order names, as its format names it. */
function startedBefore({ by, kind, name, scope }: Reference, from: Container, topology: Topology): Container | undefined {
  if (!name.known || kind !== 'container') return undefined
  const local = name.value.replace(/\.container$/, '')
  const found = topology.containers.filter((container) => {
    if (container.host !== from.host || container.id === from.id) return false
    if (by === 'name') return container.name.known && container.name.value === name.value
    return container.draft.local === local && container.draft.scope === scope
  })
  return found.length === 1 ? found[0] : undefined
}
