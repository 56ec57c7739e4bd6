import type { Container, NetworkNamespace, Pod, Severity, Topology } from '../../model/index.js'
import { printable } from '../printable.js'

export interface SceneBox {
  /** The host's, network's or pod's own id, with the host before it where networks of several hosts may share one. */
  readonly id: string
  readonly kind: 'host' | 'project' | 'network' | 'host-network' | 'no-network' | 'pod'
  readonly label: string
  /** What else to say beside the label. */
  readonly note: string
  readonly parent: string | null
  /** The host's name, the network's or the pod's id; `null` for what is no entity of its own. */
  readonly entity: string | null
  /** Where it is defined, if its label alone does not tell it from others; else empty. */
  readonly scope: string
}

/** A box with what was found about it: only pods have findings of their own. */
export interface MarkedBox extends SceneBox {
  readonly severity: Severity | null
  readonly findings: number
}

/** Networks that Podman makes for whoever names none: being on them says nothing. */
const PODMANS_OWN = new Set(['podman', 'podman-default-kube-network'])

/**
 * Where each member stands. A member of several networks has one box only: that of its smallest network, which says most about it (an
 * application's own rather than the proxy's); the others are named on its card.
 */
export class Boxes {
  readonly #namespaces: ReadonlyMap<string, NetworkNamespace>
  readonly #topology: Topology
  readonly #labels: ReadonlyMap<string, string>
  readonly #sizes = new Map<string, number>()
  readonly #boxes = new Map<string, SceneBox>()

  constructor(topology: Topology) {
    this.#topology = topology
    this.#namespaces = new Map(topology.namespaces.map((namespace) => [namespace.id, namespace]))
    this.#labels = new Map(topology.networks.map(({ id, label }) => [id, label]))
    for (const { attachments } of topology.namespaces)
      for (const network of new Set(attachments.map((attachment) => attachment.network)))
        this.#sizes.set(network, (this.#sizes.get(network) ?? 0) + 1)
  }

  /** In the order in which they were asked for, outer boxes before inner ones. Where several have one label, their scope tells them apart. */
  all(): SceneBox[] {
    const boxes = [...this.#boxes.values()]
    const counts = new Map<string, number>()
    for (const { label } of boxes) counts.set(label, (counts.get(label) ?? 0) + 1)
    const scoped = boxes.map((box) => ({ ...box, scope: counts.get(box.label) === 1 ? '' : printable(scopeOf(box)) }))
    return withProjects(boxes, scoped).map((box) =>
      box.scope === '' || box.kind === 'project'
        ? box
        : { ...box, note: [box.note, `in ${box.scope}`].filter((part) => part !== '').join(' · ') },
    )
  }

  host(name: string): string {
    const host = this.#topology.hosts.find((one) => one.name === name)
    const note = host && host.mode !== 'unknown' ? `${host.mode} Podman` : ''
    const label = this.#topology.hosts.length === 1 && name === 'default' ? 'Host' : `host ${name}`
    return this.#add({ id: `host ${name}`, kind: 'host', label, note, parent: null, entity: name })
  }

  /** The id of the innermost box of a container or pod. */
  of(member: Container | Pod): string {
    const namespace = this.#namespaces.get(member.namespace)
    const host = this.host(member.host)
    if (!namespace) return host
    const outer = this.#network(namespace, host)
    if (!namespace.owner) return outer
    const pod = this.#topology.pods.find(({ id }) => id === namespace.owner)
    if (pod) {
      const others = this.otherNetworks(namespace)
      const note = others.length > 0 ? `also on ${others.join(', ')}` : ''
      return this.#add({ id: `${pod.id}`, kind: 'pod', label: `pod ${pod.label}`, note, parent: outer, entity: pod.id })
    }
    if (namespace.members.length < 2) return outer
    const owner = this.#topology.containers.find(({ id }) => id === namespace.owner)
    const label = `sockets shared with ${owner?.label ?? namespace.owner}`
    return this.#add({ id: namespace.id, kind: 'pod', label, note: '', parent: outer, entity: null })
  }

  /** Labels of the networks that it is on and does not stand in. */
  otherNetworks(namespace: NetworkNamespace): string[] {
    const [, ...others] = this.#networksOf(namespace)
    return others.map((id) => this.#label(id))
  }

  #network(namespace: NetworkNamespace, host: string): string {
    if (namespace.mode === 'host')
      return this.#add({
        id: `${host} network-of-host`,
        kind: 'host-network',
        label: 'host network',
        note: 'no port is private',
        parent: host,
        entity: null,
      })
    if (namespace.mode === 'none')
      return this.#add({ id: `${host} no-network`, kind: 'no-network', label: 'no network', note: '', parent: host, entity: null })
    const [home] = this.#networksOf(namespace)
    if (home === undefined) return host
    const network = this.#topology.networks.find(({ id }) => id === home)
    const notes = [
      ...(network?.internal.known && network.internal.value ? ['internal'] : []),
      ...(network?.external ? ['made elsewhere'] : []),
    ]
    return this.#add({
      id: `${host} ${home}`,
      kind: 'network',
      label: `network ${this.#label(home)}`,
      note: notes.join(' · '),
      parent: host,
      entity: home,
    })
  }

  /** Smallest first; of equal ones the first written. */
  #networksOf({ attachments }: NetworkNamespace): string[] {
    const ids = [...new Set(attachments.map(({ network }) => network))].filter((id) => !PODMANS_OWN.has(this.#label(id)))
    return ids.sort((a, b) => (this.#sizes.get(a) ?? 0) - (this.#sizes.get(b) ?? 0))
  }

  #label(network: string): string {
    return this.#labels.get(network) ?? network.replace(/^network:/, '')
  }

  #add(box: Omit<SceneBox, 'scope'>): string {
    if (!this.#boxes.has(box.id)) this.#boxes.set(box.id, { ...box, label: printable(box.label), note: printable(box.note), scope: '' })
    return box.id
  }
}

/** The project or directory that a network's or pod's name belongs to; empty where there is none. */
function scopeOf({ entity }: SceneBox): string {
  return /^\w+:(.*)\/[^/]*$/.exec(entity ?? '')?.[1] ?? ''
}

/** Where several projects share a machine, those that make more than one network or pod get a box of their own around them. */
function withProjects(plain: readonly SceneBox[], boxes: readonly SceneBox[]): SceneBox[] {
  const hosts = new Set(plain.filter(({ kind }) => kind === 'host').map(({ id }) => id))
  const scopes = new Map<string, Map<string, number>>()
  for (const box of plain) {
    if (box.parent === null || !hosts.has(box.parent) || scopeOf(box) === '') continue
    const counts = scopes.get(box.parent) ?? new Map<string, number>()
    scopes.set(box.parent, counts.set(scopeOf(box), (counts.get(scopeOf(box)) ?? 0) + 1))
  }
  const made = new Set<string>()
  return boxes.flatMap((box) => {
    const { parent } = box
    const counts = parent === null ? undefined : scopes.get(parent)
    const scope = scopeOf(box)
    if (parent === null || !counts || counts.size < 2 || (counts.get(scope) ?? 0) < 2) return [box]
    const id = `${parent} project ${scope}`
    const inner: SceneBox = { ...box, parent: id, scope: '' }
    if (made.has(id)) return [inner]
    made.add(id)
    return [{ id, kind: 'project' as const, label: printable(scope), note: '', parent, entity: null, scope: '' }, inner]
  })
}
