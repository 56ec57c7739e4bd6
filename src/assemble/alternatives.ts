import type { Branch } from '../model/index.js'
import { parseImage } from '../podman/index.js'
import { baseName } from '../source/index.js'
import type { Deployment } from './deployments.js'
import { Groups } from './groups.js'
import { isConfigured } from './territories.js'
import { add, isContainer, isPod, labelOf, type Unit } from './units.js'

/** Everything of one host that one project, play, script or Quadlet directory defines. */
interface Scope {
  readonly key: string
  readonly format: string
  readonly directory: string
  readonly deployment: string
  readonly configured: boolean
  readonly units: Unit[]
  /** Podman's names of its containers and pods, and the image of each container. */
  readonly names: Map<string, string>
  /** Its unit files' names without the extension, for Quadlet. */
  readonly stems: Set<string>
  /** What its containers are called, and the image of each. */
  readonly images: Map<string, string>
}

/** Names that every other stack has: that two stacks have a `db` says nothing. */
const COMMON = new Set(
  'db database postgres postgresql mysql mariadb mongo mongodb redis valkey cache memcached rabbitmq broker queue mq elasticsearch'.split(
    ' ',
  ),
)
/** In one directory `x` and `x-arm` are the same thing for two kinds of machine, `x-dev` and `x-prod` for two purposes, `x-lite` is less of `x`. */
const VARIANT =
  /[-_.](arm|arm64|aarch64|armv7|amd64|x86|x86_64|x64|cpu|gpu|cuda|rocm|nvidia|amd|intel|vulkan|npu|dev|development|staging|prod|production|debug|plus|lite|full|minimal|beta|legacy|old|new)$/
/** Parts of a script's name that say for which purpose or machine it is. */
const PURPOSES = new Set(
  'arm arm64 aarch64 amd64 x86 x64 cpu gpu cuda rocm nvidia amd intel vulkan dev devel development local stage staging test testing ci prod production release debug demo rootless rootful'.split(
    ' ',
  ),
)
/** A name that very many scopes have is compared with its neighbours only; the sets close the circle. */
const NEIGHBOURS = 8

/**
 * Marks definitions of the same thing as alternatives: one stack written for compose and for kube, with and without TLS, for development
 * and production. Each cluster of such scopes is one choice and each scope an arm of it.
 */
export function settleAlternatives(units: readonly Unit[], deployments: readonly Deployment[]): void {
  const scopes = scopesOf(units)
  const groups = new Groups<Scope>()
  const shared = new Map<string, Scope[]>()
  for (const scope of scopes) {
    for (const name of scope.names.keys()) add(shared, `name ${name}`, scope)
    for (const label of scope.images.keys()) add(shared, `label ${label}`, scope)
  }
  const compared = new Set<string>()
  for (const same of shared.values()) {
    for (let i = 1; i < same.length; i++) {
      for (let j = Math.max(0, i - NEIGHBOURS); j < i; j++) {
        const [a, b] = [same[j] as Scope, same[i] as Scope]
        const pair = `${a.key}\n${b.key}`
        if (a.key === b.key || groups.find(a) === groups.find(b) || compared.has(pair)) continue
        compared.add(pair)
        if (defineTheSame(a, b)) groups.join(a, b)
      }
    }
  }
  const clusters = new Map<Scope, Scope[]>()
  for (const scope of scopes) add(clusters, groups.find(scope), scope)
  for (const cluster of clusters.values()) {
    if (cluster.length < 2) continue
    const choice = `alternatives of ${(cluster[0] as Scope).key}`
    for (const [arm, scope] of cluster.entries()) choose(scope.units, { choice, arm })
  }
  for (const deployment of deployments) settleVariants(deployment.units)
  settleFileNames(units)
  settleScriptVariants(scopes)
}

function choose(units: readonly Unit[], branch: Branch): void {
  for (const unit of units) unit.branches = [...unit.branches, branch]
}

function scopesOf(units: readonly Unit[]): Scope[] {
  const scopes = new Map<string, Scope>()
  for (const unit of units) {
    if (!isContainer(unit) && !isPod(unit)) continue
    const key = `${unit.host}\n${unit.scopeKey}`
    let scope = scopes.get(key)
    if (!scope) {
      const { host: _host, directory, deployment, territory } = unit
      scope = {
        key: unit.scopeKey,
        format: unit.draft.format,
        directory,
        deployment,
        configured: isConfigured(territory),
        units: [],
        names: new Map(),
        stems: new Set(),
        images: new Map(),
      }
      scopes.set(key, scope)
    }
    scope.units.push(unit)
    const { name } = unit.draft
    const image = isContainer(unit) ? imageOf(unit.draft.image?.value.text) : ''
    if (name.value.known) scope.names.set(`${unit.host}\n${unit.draft.kind} ${name.value.value}`, image)
    scope.stems.add(`${unit.draft.kind} ${unit.draft.local}`)
    if (isContainer(unit)) scope.images.set(`${unit.host}\n${labelOf(unit.draft)}`, image)
  }
  return [...scopes.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

const imageOf = (text: string | undefined): string => (text === undefined ? '' : parseImage(text).repository)

/** Whether two scopes are two definitions of one thing rather than two things that run beside each other. */
function defineTheSame(a: Scope, b: Scope): boolean {
  const isNear = a.directory === b.directory
  // Where the configuration says what one machine runs, two directories are two things.
  if (a.configured && !isNear) return false
  if (a.format === 'quadlet' && b.format === 'quadlet') {
    // Quadlet directories that use each other's units run together, and one name in both is a mistake. Otherwise no machine can have
    // both: a unit file name exists once, and so does what Podman calls a container. Two that have a `redis` may still be an oversight.
    return a.deployment !== b.deployment && (overlap(a.stems, b.stems) > 0 || haveOneContainer(a, b))
  }
  if (overlap(a.names, b.names) >= 0.5) return true
  const loosely = isNear || a.format !== b.format
  return overlap(labelsOf(a, loosely), labelsOf(b, loosely)) >= 0.5
}

/** What is compared: in one directory or across formats the names alone, else names with their images, without those that everyone has. */
/** Whether most of what the smaller one calls its containers is in the other, among it one of its own with the same image. */
function haveOneContainer(a: Scope, b: Scope): boolean {
  if (overlap(a.names, b.names) < 0.5) return false
  return [...a.names].some(
    ([name, image]) => image !== '' && b.names.get(name) === image && !COMMON.has(name.slice(name.lastIndexOf(' ') + 1)),
  )
}

function labelsOf(scope: Scope, loosely: boolean): Set<string> {
  if (loosely) return new Set(scope.images.keys())
  const all = [...scope.images]
  const own = all.filter(([label]) => !COMMON.has(label.slice(label.indexOf('\n') + 1)))
  return new Set((own.length > 0 ? own : all).map(([label, image]) => `${label} ${image}`))
}

type Keys = Pick<ReadonlyMap<string, unknown>, 'size' | 'has' | 'keys'>

/** How much of the smaller one is in the other: 0 to 1. */
function overlap(a: Keys, b: Keys): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let both = 0
  for (const item of small.keys()) if (large.has(item)) both++
  return both / small.size
}

/** `start-dev.sh` and `start-prod.sh` of one directory: one is run or the other. */
function settleScriptVariants(scopes: readonly Scope[]): void {
  const stems = new Map<string, Scope[]>()
  for (const scope of scopes) {
    if (scope.format !== 'shell') continue
    const { draft, host } = scope.units[0] as Unit
    const parts = baseName(draft.scope)
      .replace(/\.\w+$/, '')
      .toLowerCase()
      .split(/[-_.]/)
    add(stems, `${host}\n${scope.directory}\n${parts.filter((part) => !PURPOSES.has(part)).join('-')}`, scope)
  }
  for (const [stem, variants] of stems) {
    if (variants.length < 2) continue
    for (const [arm, scope] of variants.entries()) choose(scope.units, { choice: `scripts ${stem}`, arm })
  }
}

/** Of Quadlet files with one name the generator takes the first that it finds, wherever they lie. */
function settleFileNames(units: readonly Unit[]): void {
  const files = new Map<string, Unit[]>()
  for (const unit of units) {
    const { format, kind, local, template } = unit.draft
    if (format !== 'quadlet' || template || !(isContainer(unit) || isPod(unit))) continue
    add(files, `${unit.host}\n${kind} ${local}`, unit)
  }
  for (const [file, same] of files) {
    if (same.length < 2 || new Set(same.map(({ directory }) => directory)).size < same.length) continue
    for (const [arm, unit] of same.entries()) choose([unit], { choice: `file ${file}`, arm })
  }
}

function settleVariants(units: readonly Unit[]): void {
  const stems = new Map<string, Unit[]>()
  for (const unit of units) {
    if (!isContainer(unit) && !isPod(unit)) continue
    const label = unit.draft.local
    add(stems, `${unit.draft.kind} ${unit.scopeKey} ${label.replace(VARIANT, '')}`, unit)
  }
  for (const [stem, variants] of stems) {
    if (variants.length < 2 || new Set(variants.map((unit) => unit.draft.local)).size < variants.length) continue
    for (const [arm, unit] of variants.entries()) choose([unit], { choice: `variants of ${stem}`, arm })
  }
}
