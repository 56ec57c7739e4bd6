import type { Graph } from '../graph/index.js'
import { type Container, hasOpenHole } from '../model/index.js'
import type { Group } from './groups.js'

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

/** Why the containers cannot be one pod, each a sentence without a full stop; none: nothing that is seen speaks against it. */
export function objectionsTo(graph: Graph, group: Group): string[] {
  const { members } = group
  return [
    ...members.flatMap((member) => aboutOne(graph, member)),
    ...aboutForms(members),
    ...samePorts(members),
    ...calledFromOutside(graph, group),
  ]
}

function aboutOne(graph: Graph, { draft, label, namespace, id, pod }: Container): string[] {
  const own = graph.namespace(namespace)
  const found: string[] = []
  if (pod !== null) found.push(`${label} is in a pod already`)
  if (own?.mode === 'host') found.push(`${label} runs on the network of the host`)
  else if (own && own.mode !== 'bridge' && own.mode !== 'default') found.push(`${label} runs with network mode ${own.mode}`)
  else if (pod === null && own && (own.owner !== id || own.members.length > 1))
    found.push(`${label} shares its network with another container already`)
  if (draft.replicas !== undefined) found.push(`${draft.replicas} of ${label} run, and they would want the same port`)
  if (draft.template) found.push(`${label} is a template: any number of it may run`)
  if (draft.optional) found.push(`${label} is not started unless it is asked for`)
  if (draft.init) found.push(`${label} ends before the others start`)
  if (draft.branches !== undefined && draft.branches.length > 0) found.push(`whether ${label} runs depends on a condition`)
  if (draft.publishAll) found.push(`${label} publishes whatever its image exposes`)
  for (const flag of new Set(draft.podSettings.map((setting) => setting.flag)))
    if (OF_THE_POD.has(flag)) found.push(`${label} sets ${flag}, which in a pod is the pod's`)
  if (draft.format !== 'quadlet' && draft.format !== 'shell' && draft.hostname)
    found.push(`${label} sets a host name, which in a pod is the pod's`)
  if (draft.format === 'compose' && draft.addHosts.length > 0) found.push(`${label} adds host entries, which in a pod are the pod's`)
  for (const { text } of draft.publish) if (hasOpenHole(text)) found.push(`which port ${label} publishes is not known: ${text.text}`)
  return found
}

function aboutForms([first, ...others]: readonly Container[]): string[] {
  const odd =
    first &&
    others.find(({ draft, host }) => draft.format !== first.draft.format || draft.scope !== first.draft.scope || host !== first.host)
  return first && odd ? [`${first.label} and ${odd.label} are not defined in one place and notation`] : []
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
function calledFromOutside(graph: Graph, { members }: Group): string[] {
  const ids = new Set<string>(members.map(({ id }) => id))
  return members.flatMap((member) =>
    graph
      .dependenciesOn(member.id)
      .filter(({ from, way }) => !ids.has(from) && way !== 'published')
      .map(
        ({ from, hostText }) =>
          `${graph.container(from)?.label ?? from}, which would not be in the pod, calls ${member.label} as ${hostText}`,
      ),
  )
}
