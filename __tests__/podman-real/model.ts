import { createJudge } from '../../src/graph/depend.js'
import { createGraph, type Graph } from '../../src/graph/index.js'
import { createLookups } from '../../src/graph/lookups.js'
import { createReacher, type Reacher } from '../../src/graph/reach.js'
import type { Container, ContainerId, Draft, Listener, Reach, Topology } from '../../src/model/index.js'
import { container, host, network, pod, ref, topologyOf } from '../support/drafts.js'
import { type Choice, type ContainerSpec, podmanName, publishText, type Spec } from './spec.js'

export interface Model {
  readonly graph: Graph
  readonly reacher: Reacher
  /** Whether a container gets to a public name. */
  internet(from: ContainerId): Reach
  container(name: string): Container
}

const SCOPE = 'prove'

/** The spec as the formats would lower it, assembled; with its listeners exactly as the real containers have them. */
export function modelOf(spec: Spec, podman: string): Model {
  const mode = spec.rootless ? 'rootless' : 'rootful'
  const assembled = topologyOf(draftsOf(spec), { hosts: [host('here', [''], { mode, podman })] })
  const listeners = new Map(spec.containers.map((one) => [one.name, one.listeners]))
  const topology: Topology = {
    ...assembled,
    containers: assembled.containers.map((one) => ({
      ...one,
      listeners: (listeners.get(one.label) ?? []).map((listener) => listenerOf(one, listener)),
      listenersComplete: true,
    })),
  }
  const byLabel = new Map(topology.containers.map((one) => [one.label, one]))
  const lookups = createLookups(topology)
  const reacher = createReacher(lookups)
  const judge = createJudge(lookups, reacher)
  return {
    graph: createGraph(topology),
    reacher,
    internet: (from) =>
      judge({
        from,
        to: 'external:public.example.com',
        port: 443,
        protocol: 'tcp',
        hostText: 'public.example.com',
        way: 'name',
        fact: { claim: { id: 'calls', data: {} }, value: '', origin: { kind: 'default', citation: 'test' } },
      }),
    container(name) {
      const found = byLabel.get(name)
      if (!found) throw new TypeError(`the topology has no container ${name}`)
      return found
    },
  }
}

function draftsOf(spec: Spec): readonly Draft[] {
  const common = { format: 'shell' as const, scope: SCOPE, file: `${SCOPE}/run.sh` }
  return [
    ...spec.networks.map(({ name, internal, dns, isolate }) =>
      network({ ...common, local: name, internal: internal ?? false, dns: dns ?? true, ...(isolate && { isolate }) }),
    ),
    ...spec.pods.map(({ name, network: choice, publish, kube }) =>
      pod({ ...common, local: name, network: valuesOf(choice), publish: publish.map(publishText), memberNamesResolve: kube ?? false }),
    ),
    ...spec.containers.map((one) => containerOf(one, spec, common)),
  ]
}

function containerOf(one: ContainerSpec, spec: Spec, common: { format: 'shell'; scope: string; file: string }): Draft {
  return container({
    ...common,
    local: one.name,
    name: podmanName(one, spec),
    image: 'localhost/busybox',
    ...(one.pod !== undefined && { pod: ref.name('pod', one.pod, common.scope) }),
    network: valuesOf(one.network),
    publish: one.publish.map(publishText),
  })
}

function valuesOf(choice: Choice): readonly string[] {
  switch (choice.kind) {
    case 'unsaid':
      return []
    case 'container':
      return [`container:${choice.target}`]
    case 'networks':
      return choice.on.map(({ network: name, alias }) => (alias === undefined ? name : `${name}:alias=${alias}`))
    default:
      return [choice.kind]
  }
}

function listenerOf(one: Container, { port, loopback }: { port: number; loopback?: boolean }): Listener {
  return {
    container: one.id,
    address: loopback ? '127.0.0.1' : '',
    port,
    protocol: 'tcp',
    source: 'declared',
    fact: { claim: { id: 'listens', data: { who: one.label, port } }, value: port, origin: { kind: 'declared', span: one.draft.at } },
  }
}
