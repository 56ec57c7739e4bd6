import type { Way } from '../../src/model/index.js'
import type { Model } from './model.js'
import { type ContainerSpec, type PublishSpec, podmanName, type Spec } from './spec.js'

/** The machine's address on its uplink, and the machine beyond it. */
export const HOST_ADDRESS = '198.51.100.1'
export const OUTSIDE_ADDRESS = '198.51.100.2'
export const HOST_ADDRESS_6 = 'fd00:7e57::1'
export const OUTSIDE_ADDRESS_6 = 'fd00:7e57::2'
/** What listens beyond the uplink, in the place of the internet. */
export const OUTSIDE_PORT = 7999
const HOST_NAME = 'host.containers.internal'

export type Verdict = 'reachable' | 'unreachable' | 'unknown'

/** Something to connect to. `@OWNER/NETWORK@` stands for an address that only the running container has. */
export interface Endpoint {
  readonly host: string
  readonly port: number
}

/** What the graph says about one way from one place to one listener, and what to try to see whether it is so. */
export interface Question {
  readonly from: string
  readonly to: string
  readonly port: number
  readonly way: Way | 'any' | 'internet'
  readonly name?: string
  readonly verdict: Verdict
  readonly endpoints: readonly Endpoint[]
}

/** The one whose network namespace a container is in, as Podman has it: a pod, a container, or the host. */
export interface Home {
  readonly owner: string
  readonly kind: 'bridge' | 'pasta' | 'host' | 'none'
  readonly networks: readonly string[]
  readonly aliases: readonly string[]
  readonly publish: readonly PublishSpec[]
}

/** Worked out from the spec alone, so that a mistake of the assembler shows. */
export function homeOf(name: string, spec: Spec): Home {
  const one = spec.containers.find((container) => container.name === name) as ContainerSpec
  if (one.network.kind === 'container') return homeOf(one.network.target, spec)
  const pod = one.network.kind === 'unsaid' ? spec.pods.find((candidate) => candidate.name === one.pod) : undefined
  const owner = pod ?? one
  const { network, publish } = owner
  switch (network.kind) {
    case 'host':
      return { owner: 'host', kind: 'host', networks: [], aliases: [], publish: [] }
    case 'none':
      return { owner: owner.name, kind: 'none', networks: [], aliases: [], publish: [] }
    case 'networks': {
      const aliases = network.on.flatMap(({ alias }) => (alias === undefined ? [] : [alias]))
      return { owner: owner.name, kind: 'bridge', networks: network.on.map((on) => on.network), aliases, publish }
    }
    case 'bridge':
      return { owner: owner.name, kind: 'bridge', networks: ['podman'], aliases: [], publish }
    default:
      return spec.rootless
        ? { owner: owner.name, kind: 'pasta', networks: [], aliases: [], publish }
        : { owner: owner.name, kind: 'bridge', networks: ['podman'], aliases: [], publish }
  }
}

/** Every pair of places and listeners by every way that has something to try. `busy`: listeners that another may keep from starting. */
export function questionsOf(spec: Spec, model: Model, isBusy: (container: string, port: number) => boolean): readonly Question[] {
  const questions: Question[] = spec.containers.map(({ name }) => ({
    from: name,
    to: 'outside',
    port: OUTSIDE_PORT,
    way: 'internet',
    verdict: model.internet(model.container(name).id).verdict,
    endpoints: [{ host: OUTSIDE_ADDRESS, port: OUTSIDE_PORT }],
  }))
  for (const from of [...spec.containers.map(({ name }) => name), 'host', 'outside']) {
    for (const to of spec.containers) {
      if (from === to.name) continue
      for (const { port } of to.listeners) if (!isBusy(to.name, port)) questions.push(...questionsFor(from, to.name, port, spec, model))
    }
  }
  return questions
}

function questionsFor(from: string, to: string, port: number, spec: Spec, model: Model): Question[] {
  const { graph, reacher } = model
  const source = from === 'host' || from === 'outside' ? from : model.container(from).id
  const target = model.container(to).id
  const home = homeOf(to, spec)
  const inside = spec.containers.some(({ name }) => name === from)
  const isHost = from === 'host' || (inside && homeOf(from, spec).kind === 'host')
  const asked: Question[] = []
  const ask = (way: Way, endpoints: readonly Endpoint[]): void => {
    if (endpoints.length > 0) asked.push({ from, to, port, way, endpoints, verdict: graph.reach(source, target, port, 'tcp', way).verdict })
  }
  if (from !== 'outside') ask('localhost', [{ host: '127.0.0.1', port }])
  if (inside) {
    const names = namesOf(to, home, spec)
    ask(
      'name',
      names.map((host) => ({ host, port })),
    )
    for (const name of names) {
      const { verdict } = reacher.ask({ from: source, to: target, port, protocol: 'tcp', way: 'name', name })
      asked.push({ from, to, port, way: 'name', name, verdict, endpoints: [{ host: name, port }] })
    }
  }
  ask(
    'address',
    addressesOf(home, inside).map((host) => ({ host, port })),
  )
  ask('published', publishedOf(port, home, from, inside, isHost))
  const endpoints = asked.flatMap((one) => one.endpoints)
  if (endpoints.length > 0) asked.push({ from, to, port, way: 'any', endpoints, verdict: graph.reach(source, target, port).verdict })
  return asked
}

/** Every name that may stand for the container: its own, its namespace's owner's, and its aliases. */
function namesOf(name: string, home: Home, spec: Spec): readonly string[] {
  const one = spec.containers.find((container) => container.name === name) as ContainerSpec
  return [...new Set([name, podmanName(one, spec), ...(home.owner === 'host' ? [] : [home.owner]), ...home.aliases])]
}

function addressesOf(home: Home, inside: boolean): readonly string[] {
  switch (home.kind) {
    case 'bridge':
      return home.networks.map((network) => `@${home.owner}/${network}@`)
    case 'host':
      return inside ? [HOST_ADDRESS, HOST_NAME] : [HOST_ADDRESS]
    case 'pasta':
      return [HOST_ADDRESS]
    case 'none':
      return []
  }
}

function publishedOf(port: number, home: Home, from: string, inside: boolean, isHost: boolean): readonly Endpoint[] {
  const carriers = home.publish.filter(
    ({ container, count, protocol }) => protocol === undefined && port >= container && port < container + count,
  )
  return carriers.flatMap(({ address, host, container }) => {
    const loopback = address.startsWith('127.') ? address : address.startsWith('[') ? '::1' : '127.0.0.1'
    const own = address.startsWith('[') ? [HOST_ADDRESS, HOST_ADDRESS_6] : [HOST_ADDRESS]
    const hosts = [...own, ...(inside ? [HOST_NAME] : []), ...(isHost && from !== 'outside' ? [loopback] : [])]
    return hosts.map((one) => ({ host: one, port: host + port - container }))
  })
}
