import type { Graph } from '../graph/index.js'
import { type Container, type Dependency, type PublishedPort, spanOf } from '../model/index.js'
import type { SourceSpan } from '../source/index.js'
import { namedInstead } from './mend.js'
import { withoutHost } from './propose.js'
import type { Rule } from './rule.js'
import { listText, portText } from './words.js'

export const dependencyThroughHost: Rule = {
  id: 'dependency-through-host',
  severity: 'warning',
  summary: 'A container reaches another through a port published on the host though a pod or network would do',
  messages: {
    'several-through-host':
      '{from} reach {to} through port {port} of the host; on a network of their own, or in one pod, they would need no published port',
    'through-host':
      '{from} reaches {to} through port {port} of the host; on a network of their own, or in one pod, it would need no published port',
  },
  *check(context) {
    const { graph } = context
    // One setting that several services get (an anchor, a common environment file) is one thing to mend.
    const groups = new Map<string, ThroughHost[]>()
    for (const call of graph.dependencies) {
      const found = throughHost(graph, call)
      if (!found) continue
      const key = `${found.at.file} ${found.at.start} ${found.to.id} ${found.port}`
      const group = groups.get(key)
      if (group) group.push(found)
      else groups.set(key, [found])
    }
    for (const group of groups.values()) {
      const { call, through, to, at, port } = group[0] as ThroughHost
      const from = listText(group.map((found) => found.from.label))
      const named = group.map((found) => namedInstead(graph, found.call, found.from, found.to))
      const [first] = named
      const fix = group.length === 1 ? first?.fix : null
      // Where nobody needs the port for anything else, internal-port-published says so, and how to do without.
      const snippet =
        to.image?.backing || first
          ? undefined
          : withoutHost(
              context,
              to,
              through,
              group.map((found) => found.call),
              false,
            )
      yield {
        messageId: group.length === 1 ? 'through-host' : 'several-through-host',
        data: { from, to: to.label, port },
        at,
        related: [{ at: through.publish.text.span(), label: `${to.label} publishes it here` }],
        because: [call.fact, through.fact],
        identity: [...group.map((found) => found.from.id), to.id, port],
        ...(fix && { fixes: [fix] }),
        advice:
          named.every((one) => one !== null) && first
            ? `They are on network ${first.network} already: use the name ${first.name} and the container's own port, ${portText(through.publish.containerPort)}.`
            : `Put ${from} and ${to.label} on one network and use the name ${to.label}, or put them into one pod and use localhost; the port is then the container's own, ${portText(through.publish.containerPort)}.`,
        ...(snippet !== undefined && { snippet }),
      }
    }
  },
}

interface ThroughHost {
  readonly call: Dependency
  readonly through: PublishedPort
  readonly from: Container
  readonly to: Container
  readonly at: SourceSpan
  readonly port: string
}

function throughHost(graph: Graph, call: Dependency): ThroughHost | null {
  const { through } = call
  if (call.way !== 'published' || !through || !call.to.startsWith('container:')) return null
  const from = graph.container(call.from)
  const to = graph.container(call.to as `container:${string}`)
  const at = spanOf(call.fact)
  if (!from || !to || !at || from.host !== to.host || graph.meet(from, to) === 'alternatives') return null
  // A container in the host's namespace has no other way, and one that is reached there needs none.
  if (graph.namespace(from.namespace)?.mode === 'host' || graph.namespace(to.namespace)?.mode === 'host') return null
  return { call, through, from, to, at, port: portText(through.publish.hostPort) }
}
