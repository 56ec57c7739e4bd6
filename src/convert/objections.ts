import type { Graph } from '../graph/index.js'
import { type Container, hasOpenHole } from '../model/index.js'
import type { SourceSpan } from '../source/index.js'
import { initsOf, isAlone, isBeside, ownPodOf, publishesOf } from './alone.js'
import { type Group, inOrder } from './groups.js'
import { podNames } from './names.js'
import { aboutBranches } from './together.js'

/** Settings that belong to a pod as a whole, and of which two members may want different ones. */
const OF_THE_POD = new Set([
  '--hostname',
  '--ip',
  '--ip6',
  '--mac-address',
  '--add-host',
  '--dns',
  '--dns-option',
  '--dns-search',
  '--userns',
])

/** Why the containers cannot be one pod, each a sentence without a full stop; none: nothing that is seen speaks against it. `placeOf` names the file and line of a text. */
export function objectionsTo(graph: Graph, group: Group, placeOf: (at: SourceSpan) => string): string[] {
  const { members } = group
  return [
    ...members.flatMap((member) => aboutOne(graph, member)),
    ...aboutForms(members),
    ...aboutBranches(members, placeOf),
    ...samePorts(members),
    ...calledFromOutside(graph, group),
    ...startedFirst(graph, group),
    ...knownByHost(graph, group),
  ]
}

function aboutOne(graph: Graph, member: Container): string[] {
  const { draft, label, namespace, id } = member
  const own = graph.namespace(namespace)
  const standsAlone = isAlone(graph, member)
  const owner = ownPodOf(graph, member)?.id ?? id
  const found: string[] = []
  if (!standsAlone) found.push(`${label} is in a pod already`)
  if (own?.mode === 'host') found.push(`${label} runs on the network of the host`)
  else if (own && own.mode !== 'bridge' && !isImplied(graph, member)) found.push(`${label} runs with network mode ${own.mode}`)
  else if (standsAlone && own && (own.owner !== owner || own.members.length > 1 + initsOf(graph, member).length))
    found.push(`${label} shares its network with another container already`)
  if (draft.replicas !== undefined) found.push(`${draft.replicas} of ${label} run, and they would want the same port`)
  if (draft.template) found.push(`${label} is a template: any number of it may run`)
  if (draft.optional) found.push(`${label} is not started unless it is asked for`)
  if (draft.init) found.push(`${label} ends before the others start`)
  if (draft.publishAll) found.push(`${label} publishes whatever its image exposes`)
  for (const flag of new Set(draft.podSettings.map((setting) => setting.flag)))
    if (OF_THE_POD.has(flag)) found.push(`${label} sets ${flag}, which in a pod is the pod's`)
  if (draft.format !== 'quadlet' && draft.format !== 'shell' && draft.hostname)
    found.push(`${label} sets a host name, which in a pod is the pod's`)
  if (draft.format === 'compose' && draft.addHosts.length > 0) found.push(`${label} adds host entries, which in a pod are the pod's`)
  for (const { text } of publishesOf(graph, member))
    if (hasOpenHole(text)) found.push(`which port ${label} publishes is not known: ${text.text}`)
  return found
}

/** What Podman takes where nothing is said: it would do the same for the pod. */
const isImplied = (graph: Graph, member: Container): boolean => !(ownPodOf(graph, member) ?? member).draft.network.explicit

function aboutForms([first, ...others]: readonly Container[]): string[] {
  const odd = first && others.find(({ draft, host }) => !isBeside(draft, first.draft) || host !== first.host)
  if (first && odd) return [`${first.label} and ${odd.label} are not defined in one place and notation`]
  return first ? others.flatMap((other) => playedApart(first, other)) : []
}

/** Where each file is put up by itself, two that are not put up together may run on machines or at times of their own. */
function playedApart(
  { draft: { additions: one }, label }: Container,
  { draft: { additions: other }, label: otherLabel }: Container,
): string[] {
  if (!one?.isPlayedWith || !other || one.isPlayedWith(other)) return []
  const [first, second] = [one, other].map(({ playedBy }) => playedBy ?? 'nothing that is seen')
  const by = first === second ? `by two commands of ${first}` : `one by ${first}, the other by ${second}`
  return [`${label} and ${otherLabel} are not played together: ${by}`]
}

/** In one network namespace a port is had once. */
function samePorts(members: readonly Container[]): string[] {
  const holders = new Map<string, Container>()
  const found: string[] = []
  for (const member of members) {
    for (const { port, protocol } of member.listeners) {
      const key = `${port}/${protocol}`
      const holder = holders.get(key)
      if (holder === undefined) holders.set(key, member)
      else if (holder.id !== member.id)
        found.push(`${holder.label} and ${member.label} both listen on port ${protocol === 'tcp' ? port : key}`)
    }
  }
  return found
}

/** In a pod only the pod has a name on a network: whoever calls a member by its own name from outside would lose it. */
function calledFromOutside(graph: Graph, group: Group): string[] {
  const { members } = group
  const ids = new Set<string>(members.flatMap((member) => [member, ...initsOf(graph, member)].map(({ id }) => id)))
  const { kept } = podNames(graph, group)
  return members.flatMap((member) =>
    [member.id, ownPodOf(graph, member)?.id ?? null]
      .flatMap((id) => (id === null ? [] : graph.dependenciesOn(id)))
      .filter(({ from, way, hostText }) => !ids.has(from) && way !== 'published' && !(way === 'name' && kept.has(hostText.toLowerCase())))
      .map(
        ({ from, hostText }) =>
          `${graph.container(from)?.label ?? from}, which would not be in the pod, calls ${member.label} as ${hostText}`,
      ),
  )
}

/**
 * A pod's containers start when all that run to their end have ended: one of these that waits for another member would wait for ever
 * (measured with 5.4.2: the pod is created, and its containers are never started).
 */
function startedFirst(graph: Graph, { members, calls }: Group): string[] {
  return members.flatMap((member) => {
    const [init] = initsOf(graph, member)
    const call = calls.find(({ from }) => from === member.id)
    const called = call && members.find(({ id }) => id === call.to)
    return init && called
      ? [`${init.label} ends before ${member.label} starts, and would have to before ${called.label} does, which it may need`]
      : []
  })
}

/** RabbitMQ's node, and the directory of its data, is called after the host: https://www.rabbitmq.com/docs/clustering#node-names. */
function knownByHost(graph: Graph, group: Group): string[] {
  return inOrder(group)
    .slice(0, -1)
    .flatMap((member) =>
      ownPodOf(graph, member) && /(?:^|\/)rabbitmq$/.test(member.image?.repository ?? '')
        ? [`${member.label} keeps its data under its host name, which in a pod is the pod's`]
        : [],
    )
}
