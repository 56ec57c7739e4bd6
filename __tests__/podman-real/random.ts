import fc from 'fast-check'
import { type Choice, type ContainerSpec, type NetworkSpec, type PodSpec, type PublishSpec, type Spec, unsaid } from './spec.js'

/** Ports that containers listen on: few, so that members of one namespace get in each other's way now and then. */
const PORTS = [7001, 7002, 7003]

const networkOptions = fc.record({
  internal: fc.integer({ min: 0, max: 9 }).map((n) => n < 2),
  dns: fc.integer({ min: 0, max: 9 }).map((n) => n >= 2),
  isolate: fc.constantFrom(undefined, undefined, undefined, 'true' as const, 'strict' as const, 'false' as const),
})

const kinds = fc.constantFrom('unsaid', 'networks', 'networks', 'networks', 'networks', 'host', 'none', 'bridge', 'pasta', 'container')

const choice = fc.record({
  kind: kinds,
  first: fc.nat(99),
  second: fc.nat(99),
  several: fc.integer({ min: 0, max: 9 }).map((n) => n < 4),
  alias: fc.integer({ min: 0, max: 9 }).map((n) => n < 3),
})

const publish = fc.record({
  address: fc.constantFrom('', '', '0.0.0.0', '127.0.0.1'),
  port: fc.nat(99),
  count: fc.constantFrom(1, 1, 1, 2, 3),
  clash: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
})

const listener = fc.record({ port: fc.nat(99), loopback: fc.integer({ min: 0, max: 9 }).map((n) => n === 0) })

const container = fc.record({
  inPod: fc.integer({ min: 0, max: 9 }).map((n) => n < 5),
  pod: fc.nat(99),
  ownNetwork: fc.integer({ min: 0, max: 9 }).map((n) => n < 3),
  network: choice,
  publish: fc.array(publish, { maxLength: 1 }),
  listeners: fc.array(listener, { minLength: 1, maxLength: 2 }),
})

const raw = fc.record({
  rootless: fc.boolean(),
  networks: fc.array(networkOptions, { minLength: 2, maxLength: 3, size: 'max' }),
  pods: fc.array(fc.record({ network: choice, publish: fc.array(publish, { maxLength: 1 }) }), { maxLength: 2, size: 'max' }),
  containers: fc.array(container, { minLength: 3, maxLength: 5, size: 'max' }),
})

type Raw = typeof raw extends fc.Arbitrary<infer T> ? T : never
type RawChoice = Raw['pods'][number]['network']

const pick = <T>(items: readonly T[], index: number): T => items[index % items.length] as T

/** Topologies that Podman accepts: what it would refuse at creation is left out or turned into something it takes. */
const specs: fc.Arbitrary<Spec> = raw.map(accepted)

function accepted(from: Raw): Spec {
  const networks: NetworkSpec[] = from.networks.map(({ internal, dns, isolate }, index) => ({
    name: `n${index + 1}`,
    ...(internal && { internal }),
    ...(!dns && { dns }),
    ...(isolate && { isolate }),
  }))
  let aliases = 0
  let slots = 0
  const choose = (rawChoice: RawChoice, targets: readonly string[], whole: boolean): Choice => {
    const { kind, first, second, several, alias } = rawChoice
    if (kind === 'pasta') return from.rootless ? { kind } : unsaid
    if (kind === 'container') return targets.length > 0 && !whole ? { kind, target: pick(targets, first) } : unsaid
    if (kind === 'networks') {
      const names = new Set([pick(networks, first).name, ...(several ? [pick(networks, second).name] : [])])
      return { kind, on: [...names].map((network) => ({ network, ...(alias && { alias: `a${++aliases}` }) })) }
    }
    return kind === 'unsaid' ? unsaid : { kind: kind as 'host' | 'none' | 'bridge' }
  }
  const ports = (rawPublishes: Raw['pods'][number]['publish'], network: Choice, wanted: readonly number[]): PublishSpec[] => {
    if (network.kind === 'host' || network.kind === 'none' || network.kind === 'container') return []
    return rawPublishes.map(({ address, port, count, clash }) => ({
      address,
      host: clash ? 18000 : 18000 + 10 * ++slots,
      container: pick(wanted, port),
      count,
    }))
  }
  const pods: PodSpec[] = from.pods.map((pod, index) => {
    const network = choose(pod.network, [], true)
    return { name: `p${index + 1}`, network, publish: ports(pod.publish, network, PORTS) }
  })
  const containers: ContainerSpec[] = []
  for (const [index, one] of from.containers.entries()) {
    const pod = one.inPod && pods.length > 0 ? pick(pods, one.pod).name : undefined
    // A member of a pod may only join another member of it, and nobody else may join a member.
    const earlier = containers.filter((other) => other.pod === pod).map(({ name }) => name)
    const network = pod !== undefined && !one.ownNetwork ? unsaid : choose(one.network, earlier, false)
    // Mostly what it listens on, now and then something else.
    const listeners = new Map(
      one.listeners.map(({ port, loopback }) => [pick(PORTS, port), { port: pick(PORTS, port), ...(loopback && { loopback }) }]),
    )
    const wanted = [...listeners.keys(), ...listeners.keys(), ...PORTS]
    const shares = pod !== undefined && network.kind === 'unsaid'
    containers.push({
      name: `c${index + 1}`,
      ...(pod !== undefined && { pod }),
      network,
      publish: shares ? [] : ports(one.publish, network, wanted),
      listeners: [...listeners.values()],
    })
  }
  return { name: 'random', rootless: from.rootless, networks, pods, containers }
}

/** `count` random topologies, the same for the same seed. */
export function randomSpecs(count: number, seed: number): readonly Spec[] {
  return fc.sample(specs, { numRuns: count, seed }).map((spec, index) => ({ ...spec, name: `random ${seed}/${index}` }))
}
