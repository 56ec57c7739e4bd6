import type { Branch, ContainerDraft, Draft, FormatId, PodDraft } from '../model/index.js'
import { directoryOf } from '../source/index.js'

/** A draft with its place in the topology. Host, deployment and branches are settled one after the other, each once. */
export interface Unit<D extends Draft = Draft> {
  readonly draft: D
  /** `kind:scope/local`, unique. */
  readonly id: string
  /** The directory of the file it stands in. */
  readonly directory: string
  /** Drafts of one format and scope: a Quadlet directory, a compose project, a kube play, a script. */
  readonly scopeKey: string
  /** The part of the tree it belongs to by its path alone, see territories.ts. */
  territory: string
  host: string
  deployment: string
  branches: readonly Branch[]
}

/** Which format keeps the plain id where two formats define one name in one scope. */
const FORMAT_ORDER: readonly FormatId[] = ['quadlet', 'compose', 'kube', 'shell', 'systemd', 'ansible', 'containerfile']

/** The drafts in an order that only depends on where they stand, each with an id of its own. */
export function unitsOf(drafts: readonly Draft[]): Unit[] {
  const sorted = [...drafts].sort(byPlace)
  const taken = new Set<string>()
  const owners = new Map<string, FormatId>()
  const ids = new Map<Draft, string>()
  for (const draft of [...sorted].sort((a, b) => FORMAT_ORDER.indexOf(a.format) - FORMAT_ORDER.indexOf(b.format))) {
    const plain = `${draft.kind}:${scoped(draft.scope, draft.local)}`
    const owner = owners.get(plain) ?? draft.format
    owners.set(plain, owner)
    ids.set(draft, free(owner === draft.format ? plain : `${plain}@${draft.format}`, taken))
  }
  return sorted.map((draft) => ({
    draft,
    id: ids.get(draft) as string,
    directory: directoryOf(draft.at.file),
    scopeKey: `${draft.format} ${draft.scope}`,
    territory: '',
    host: '',
    deployment: '',
    branches: draft.branches ?? [],
  }))
}

/** `scope/local`; the root scope leaves the local name alone. */
export function scoped(scope: string, local: string): string {
  return scope === '' ? local : `${scope}/${local}`
}

/** The wanted name, with `#2`, `#3` … when it is taken. Takes it. */
export function free(wanted: string, taken: Set<string>): string {
  let name = wanted
  for (let n = 2; taken.has(name); n++) name = `${wanted}#${n}`
  taken.add(name)
  return name
}

function byPlace(a: Draft, b: Draft): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1
  if (a.at.start !== b.at.start) return a.at.start - b.at.start
  const left = `${a.kind} ${a.scope} ${a.local}`
  const right = `${b.kind} ${b.scope} ${b.local}`
  return left < right ? -1 : left > right ? 1 : 0
}

export function isContainer(unit: Unit): unit is Unit<ContainerDraft> {
  return unit.draft.kind === 'container'
}

export function isPod(unit: Unit): unit is Unit<PodDraft> {
  return unit.draft.kind === 'pod'
}

/**
 * The name people use: the unit's stem, the service's key; without the pod in front of a kube container, and without the number that tells
 * one from another that is made under the same name (`x~2`).
 */
export function labelOf({ local }: Draft): string {
  const label = local.slice(local.lastIndexOf('/') + 1)
  return label.includes('~') ? label.replace(/~\d+$/, '') : label
}

/** Whether the arms they stand in exclude each other. */
export function exclude(a: readonly Branch[], b: readonly Branch[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  return a.some((left) => b.some((right) => left.choice === right.choice && left.arm !== right.arm))
}

/** Whether no machine ever runs both: other hosts, or arms of one choice. */
export function areApart(a: Unit, b: Unit): boolean {
  return a.host !== b.host || exclude(a.branches, b.branches)
}

/** Appends to the list under a key. */
export function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
