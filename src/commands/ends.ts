import type { Graph } from '../graph/index.js'
import { UserError } from '../host/index.js'
import type { Container, ContainerId, Network, Pod, PodId } from '../model/index.js'
import { nearest } from '../source/index.js'

export type End =
  | { readonly kind: 'container'; readonly member: Container & { readonly id: ContainerId } }
  | { readonly kind: 'pod'; readonly member: Pod & { readonly id: PodId } }

/** The container or pod that a person means: an id, a label or Podman's name. Throws UserError when none or several fit. */
export function endOf({ topology }: Pick<Graph, 'topology'>, name: string): End {
  const members: End[] = [
    ...topology.containers.map((member): End => ({ kind: 'container', member })),
    ...topology.pods.map((member): End => ({ kind: 'pod', member })),
  ]
  const byId = members.filter(({ member }) => member.id === name)
  const byName =
    byId.length > 0 ? byId : members.filter(({ member }) => member.label === name || (member.name.known && member.name.value === name))
  // A pod and its only container often share a name: the container is what runs.
  const fitting =
    byName.length > 1 && byName.some(({ kind }) => kind === 'container') ? byName.filter(({ kind }) => kind === 'container') : byName
  const [only, ...others] = fitting
  if (only && others.length === 0) return only
  if (only)
    throw several(
      name,
      fitting.map(({ member }) => member.id),
    )
  const labels = members.flatMap(({ member }) => [member.label, member.id])
  const meant = nearest(name, labels)
  throw new UserError(`there is no container or pod ${name}${meant === null ? '' : `; did you mean ${meant}?`}`)
}

/** What a person may ask about: what `endOf` finds, or else a network. Throws UserError when nothing or several fit. */
export function entityOf(graph: Pick<Graph, 'topology'>, name: string): Container | Pod | Network {
  const { containers, pods, networks } = graph.topology
  const isMember = [...containers, ...pods].some((one) => isMeant(one, name))
  const fitting = isMember ? [] : networks.filter((network) => isMeant(network, name))
  const byId = fitting.filter(({ id }) => id === name)
  const [only, ...others] = byId.length > 0 ? byId : fitting
  if (only && others.length === 0) return only
  if (only)
    throw several(
      name,
      fitting.map(({ id }) => id),
    )
  if (isMember) return endOf(graph, name).member
  const meant = nearest(
    name,
    [...containers, ...pods, ...networks].flatMap(({ label, id }) => [label, id]),
  )
  throw new UserError(`there is no container, pod or network ${name}${meant === null ? '' : `; did you mean ${meant}?`}`)
}

/** More ids than that are told to nobody's use. */
const MOST_IDS = 5

function several(name: string, ids: readonly string[]): UserError {
  const more = ids.length - MOST_IDS
  const rest = more > 0 ? ` and ${more} more: give one of the ids, or a directory with one of them` : ': give one of these ids'
  return new UserError(`${name} may be ${ids.slice(0, MOST_IDS).join(', ')}${rest}`)
}

const isMeant = ({ id, label, name }: Container | Pod | Network, wanted: string): boolean =>
  id === wanted || label === wanted || (name.known && name.value === wanted)
