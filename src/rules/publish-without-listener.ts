import { atLeast, type Container, confidenceOf, type Fact, type Fix, type NetworkNamespace, type Publish } from '../model/index.js'
import { refusedDeployments } from './refused.js'
import type { Rule } from './rule.js'
import { isLoopback, listText, portText } from './words.js'

export const publishWithoutListener: Rule = {
  id: 'publish-without-listener',
  severity: 'warning',
  summary: 'A published container port on which nothing listens',
  messages: {
    silent: '{service} publishes container port {port}, but nothing in it listens there{listens}',
  },
  *check({ topology, graph }) {
    const refused = refusedDeployments(topology)
    for (const namespace of topology.namespaces) {
      if (namespace.publishes.length === 0 || namespace.members.length === 0) continue
      const members = namespace.members.flatMap((id) => graph.container(id) ?? [])
      // Only when every socket of every member is known can a missing one be claimed.
      if (
        members.length !== namespace.members.length ||
        members.some((member) => !member.listenersComplete || refused.has(member.deployment))
      )
        continue
      const listeners = members.flatMap((member) => member.listeners)
      for (const { publish, by, fact } of namespace.publishes) {
        if (!publish.containerPort.known || !publish.protocol.known) continue
        const first = publish.containerPort.value
        const last = first + publish.count - 1
        const protocol = publish.protocol.value
        if (listeners.some((listener) => listener.protocol === protocol && listener.port >= first && listener.port <= last)) continue
        const owner = by.startsWith('pod:') ? graph.pod(by as `pod:${string}`) : graph.container(by as `container:${string}`)
        const known = listeners.map((listener): Fact<unknown> => listener.fact).filter((reason) => confidenceOf(reason) !== 'guess')
        const port = `${portText(publish.containerPort, publish.count)}${protocol === 'tcp' ? '' : `/${protocol}`}`
        const ports = listeners.map((listener) => `${listener.port}${listener.protocol === 'tcp' ? '' : `/${listener.protocol}`}`)
        yield {
          messageId: 'silent',
          data: { service: owner?.label ?? by, port, listens: ports.length > 0 ? ` (it listens on ${listText(ports)})` : '' },
          at: (publish.containerPortText ?? publish.text).span(),
          because: [fact, ...known],
          identity: [by, port],
          fixes: fixesOf(publish, namespace, members),
          advice: 'Publish the port it listens on, or drop the mapping.',
        }
      }
    }
  },
}

/** The port that is meant where only one can be; nothing is lost with a mapping that leads nowhere while that port is published already. */
function fixesOf(publish: Publish, { publishes }: NetworkNamespace, members: readonly Container[]): Fix[] {
  const listeners = members.flatMap((member) => member.listeners)
  const [only] = listeners
  const text = publish.containerPortText
  const isSure = only && listeners.length === 1 && publish.count === 1 && only.address === '' && atLeast(confidenceOf(only.fact), 'likely')
  if (!isSure || !publish.protocol.known || only.protocol !== publish.protocol.value) return []
  const isPublished = publishes.some(
    ({ publish: other }) =>
      other.containerPort.known && other.containerPort.value <= only.port && only.port < other.containerPort.value + other.count,
  )
  if (isPublished) {
    const remove = publish.edits?.remove
    return remove ? [{ title: `Drop the mapping: port ${only.port} is published already`, safe: true, edits: remove }] : []
  }
  // To open the port of a database is not what was proved.
  const isBacking = members.some((member) => member.image?.backing) && !(publish.hostAddress.known && isLoopback(publish.hostAddress.value))
  if (isBacking || !text?.isVerbatim || text.holes.length > 0 || text.text !== portText(publish.containerPort)) return []
  return [
    {
      title: `Publish container port ${only.port}, the only one that is listened on`,
      safe: true,
      edits: [{ span: text.span(), text: String(only.port) }],
    },
  ]
}
