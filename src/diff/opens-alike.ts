import { confidenceOf, type Topology, type Value } from '../model/index.js'

/**
 * Whether two topologies agree in all that decides which ports are open: publishes, networks and listeners. It costs a fraction of
 * judging every listener, and most changes touch none of it.
 */
export function opensAlike(a: Topology, b: Topology): boolean {
  const [before, after] = [waysIn(a), waysIn(b)]
  return before.length === after.length && before.every((line, index) => line === after[index])
}

function waysIn({ hosts, namespaces, containers, networks }: Topology): string[] {
  const lines = hosts.map(({ name, mode, podman }) => `host ${name} ${mode} ${podman}`)
  for (const { id, host, mode, attachments, publishes } of namespaces) {
    let line = `namespace ${id} ${host} ${mode}`
    for (const { network } of attachments) line += ` ${network}`
    for (const { by, publish } of publishes) {
      const { hostAddress, containerPort, count, protocol } = publish
      line += ` ${by} ${shownOf(hostAddress)}:${shownOf(containerPort)}+${count}/${shownOf(protocol)}`
    }
    lines.push(line)
  }
  for (const { id, namespace, listeners } of containers) {
    let line = `container ${id} ${namespace}`
    for (const { address, port, protocol, fact } of listeners) line += ` ${address}:${port}/${protocol} ${confidenceOf(fact)}`
    lines.push(line)
  }
  for (const { id, internal, driver } of networks) lines.push(`network ${id} ${shownOf(internal)} ${shownOf(driver)}`)
  return lines
}

const shownOf = (value: Value<string | number | boolean>): string | number | boolean => (value.known ? value.value : value.text)
