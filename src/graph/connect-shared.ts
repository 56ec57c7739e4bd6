import type { Container, ContainerId, Mention } from '../model/index.js'
import type { Resolution } from './connect-resolve.js'
import type { Lookups } from './lookups.js'

/** A mention of a container and what it leads to. */
export interface Lead {
  readonly from: Container
  readonly mention: Mention
  readonly resolution: Resolution
}

/** Roles of services that answer and do not ask. */
const ANSWERS: ReadonlySet<string> = new Set(['database', 'cache'])
/** Roles of services that answer, and ask only where a setting of their own says so. */
const MOSTLY_ANSWERS: ReadonlySet<string> = new Set([...ANSWERS, 'queue', 'search', 'object-store'])

/**
 * Tells which leads are settings that a container only happens to see: one environment file, ConfigMap or YAML anchor serves all
 * containers of a deployment, and the database among them gets `DB_HOST` and `REDIS_URL` too. Without these: a service that answers
 * calls only its own kind (replicas).
 */
export function withoutShared(leads: readonly Lead[], lookups: Lookups): readonly Lead[] {
  const readers = new Map<string, Set<ContainerId>>()
  const calledAs = new Map<string, Set<string>>()
  for (const { from, mention, resolution } of leads) {
    if (isVariable(from, mention)) add(readers, placeOf(mention), from.id)
    if (mention.role !== undefined && MOSTLY_ANSWERS.has(mention.role)) add(calledAs, resolution.to, mention.role)
  }
  return leads.filter(({ from, mention, resolution }) => {
    if (!isVariable(from, mention)) return true
    const shared = (readers.get(placeOf(mention))?.size ?? 0) > 1
    const own = rolesOf(from, shared ? calledAs.get(from.id) : undefined)
    const limited = own.some((role) => (shared ? MOSTLY_ANSWERS : ANSWERS).has(role))
    if (!limited) return true
    const target = lookups.container(resolution.to)
    return target !== undefined && rolesOf(target, calledAs.get(target.id)).some((role) => own.includes(role))
  })
}

/** What a service is by its image, and by how others call it. */
function rolesOf({ image }: Container, calledAs: ReadonlySet<string> | undefined): readonly string[] {
  return [...(image?.backing ? [image.role] : []), ...(calledAs ?? [])]
}

/** A variable of the environment: flags and mounted files are a container's own. */
const isVariable = (from: Container, mention: Mention): boolean => from.draft.environment.some((entry) => entry.name === mention.setting)

function placeOf({ hostText }: Mention): string {
  const { file, start } = hostText.span()
  return `${start} ${file}`
}

function add<T>(sets: Map<string, Set<T>>, key: string, value: T): void {
  const set = sets.get(key)
  if (set) set.add(value)
  else sets.set(key, new Set([value]))
}
