import type { Branch, Draft, FileClaim, LowerContext, Lowered, Publish } from '../../model/index.js'
import { hostPorts, kubeInstances } from '../../podman/commands/index.js'
import { baseName, directoryOf, MappedText, type SourceTree } from '../../source/index.js'
import { isService, readService, type Service, serviceOf } from './service.js'

/** Units of one directory that are compared each with each. */
const MOST = 80

/** Lowers the commands of one service. Never throws on what a file contains. */
export function lowerService(claim: FileClaim, { tree }: LowerContext): Lowered {
  const { path, content } = claim
  const service = content ? readService(path, content.text, tree, content.name) : serviceOf(path, tree)
  const named = kubeInstances(MappedText.decoded(baseName(path), { file: path, start: 0, end: 0 }), path, tree)
  if (!service) return { drafts: [], problems: [], claims: named, unmodelledKeys: [], unparsed: [], units: 0 }
  const drafts = content ? service.drafts : service.drafts.map((draft) => withRivals(draft, service, tree))
  return {
    drafts,
    problems: service.problems,
    claims: [...service.claims, ...named, ...kubeInstances(service.text, path, tree)],
    unmodelledKeys: [],
    // systemd passes over a line that it does not understand, and so does this.
    unparsed: service.left ? [service.left] : [],
    units: drafts.length,
  }
}

/**
 * Services whose ports stand in files made for the administrator to change are a selection, not a deployment: two that want one port by
 * default are alternatives.
 */
function withRivals(draft: Draft, service: Service, tree: SourceTree): Draft {
  const own = portsOf(draft)
  if (own.length === 0 && !isOnHost(draft)) return draft
  const branches: Branch[] = []
  const siblings = tree.list(directoryOf(service.path)).filter((path) => path !== service.path && isService(path))
  for (const path of siblings.slice(0, MOST)) {
    const content = tree.read(path)
    if (!content.ok || !content.text.includes('podman')) continue
    const others = serviceOf(path, tree)?.drafts ?? []
    if (!others.some((other) => areRivals(draft, own, other))) continue
    const [first, second] = [service.path, path].sort()
    branches.push({ choice: `ports of ${first} or ${second}`, arm: first === service.path ? 0 : 1 })
  }
  return branches.length > 0 ? { ...draft, branches: [...(draft.branches ?? []), ...branches] } : draft
}

function areRivals(draft: Draft, own: readonly Publish[], other: Draft): boolean {
  const theirs = portsOf(other)
  const changeable = (publishes: readonly Publish[]): boolean => publishes.some(isDefaulted)
  if ((isOnHost(draft) && changeable(theirs)) || (isOnHost(other) && changeable(own))) return true
  return own.some((left) =>
    theirs.some((right) => (isDefaulted(left) || isDefaulted(right)) && hostPorts(left).some((port) => hostPorts(right).includes(port))),
  )
}

const isDefaulted = ({ origin }: Publish): boolean => origin.kind === 'declared' && origin.defaulted === true

const portsOf = (draft: Draft): readonly Publish[] => (draft.kind === 'container' || draft.kind === 'pod' ? draft.publish : [])
const isOnHost = (draft: Draft): boolean => (draft.kind === 'container' || draft.kind === 'pod') && draft.network.mode.value === 'host'
