import { confidenceOf, type Fact } from '../model/index.js'
import { refusedDeployments } from './refused.js'
import type { Rule } from './rule.js'
import { listText, portText } from './words.js'

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
          advice: 'Publish the port it listens on, or drop the mapping.',
        }
      }
    }
  },
}
