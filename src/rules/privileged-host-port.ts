import type { Fact } from '../model/index.js'
import type { Rule } from './rule.js'

/** Ports below this one need a privilege or `net.ipv4.ip_unprivileged_port_start`, Linux: ip-sysctl. */
const FIRST_UNPRIVILEGED = 1024

export const privilegedHostPort: Rule = {
  id: 'privileged-host-port',
  severity: 'warning',
  summary: 'A rootless unit publishes a host port below 1024',
  messages: {
    privileged:
      '{service} publishes host port {port}, which rootless Podman may not bind unless net.ipv4.ip_unprivileged_port_start allows it',
  },
  *check({ topology, graph }) {
    const rootless = new Map(topology.hosts.filter((host) => host.mode === 'rootless').map((host) => [host.name, host]))
    if (rootless.size === 0) return
    // One setting of the machine has to allow them all.
    const lowest = new Map<string, number>()
    for (const { host, publishes } of topology.namespaces) {
      for (const { publish } of publishes) {
        if (publish.hostPort?.known) lowest.set(host, Math.min(publish.hostPort.value, lowest.get(host) ?? publish.hostPort.value))
      }
    }
    for (const namespace of topology.namespaces) {
      const host = rootless.get(namespace.host)
      if (!host) continue
      for (const { publish, by, fact } of namespace.publishes) {
        if (!publish.hostPort?.known || publish.hostPort.value >= FIRST_UNPRIVILEGED) continue
        const owner = by.startsWith('pod:') ? graph.pod(by as `pod:${string}`) : graph.container(by as `container:${string}`)
        const mode: Fact<string> = {
          claim: { id: 'host-mode', data: { host: host.name, mode: host.mode } },
          value: host.mode,
          origin: { kind: 'default', citation: 'the configuration of podman-topology' },
        }
        yield {
          messageId: 'privileged',
          data: { service: owner?.label ?? by, port: publish.hostPort.value },
          at: (publish.hostPortText ?? publish.text).span(),
          because: [fact, mode],
          identity: [by, String(publish.hostPort.value)],
          advice: `Publish a port from ${FIRST_UNPRIVILEGED} on, or set net.ipv4.ip_unprivileged_port_start=${lowest.get(host.name)} on the machine and note it with a suppression.`,
        }
      }
    }
  },
}
