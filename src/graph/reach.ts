import type { Container, ContainerId, Fact, NetworkNamespace, Pod, PodId, Protocol, PublishedPort, Reach, Way } from '../model/index.js'
import { type Answer, agree, both, either, no, unsure, yes } from './answer.js'
import { accepts, isLoopbackListener, listenersOn } from './listening.js'
import type { Lookups } from './lookups.js'
import { PublishIndex } from './published.js'
import { inSameNamespace, notPublished, verdictFact } from './reasons.js'
import { type Stack, stackOf, type World, worldsOf } from './stack.js'
import { byAddress, byName, byPublish } from './ways.js'

export type Place = ContainerId | 'outside' | 'host'

export interface Question {
  readonly from: Place
  readonly to: ContainerId | PodId
  /** The target's own port; `null`: the network alone. */
  readonly port: number | null
  readonly protocol: Protocol
  /** The only way to try. */
  readonly way?: Way | undefined
  /** For the way `name`: this name and no other. */
  readonly name?: string | undefined
  /** For the way `published`: this publish and no other. */
  readonly through?: PublishedPort | undefined
}

export interface Reacher {
  ask(question: Question): Reach
  publishesOf(namespace: NetworkNamespace): PublishIndex
}

const WAYS: readonly Way[] = ['localhost', 'name', 'address', 'published']

/** One end of a question, looked up. */
interface Source {
  readonly label: string
  readonly container: Container | null
  readonly namespace: NetworkNamespace | null
  readonly host: string
}

interface Target {
  readonly label: string
  readonly containers: readonly Container[]
  readonly isPod: boolean
  readonly namespace: NetworkNamespace
}

/** Judges reachability as Podman's networks carry it: facts that the text does not show make it `unknown`. */
export function createReacher(lookups: Lookups): Reacher {
  const indexes = new Map<string, PublishIndex>()
  const publishesOf = (namespace: NetworkNamespace): PublishIndex => {
    const made = indexes.get(namespace.id) ?? new PublishIndex(namespace, lookups)
    indexes.set(namespace.id, made)
    return made
  }

  const ask = (question: Question): Reach => {
    const targets = targetsOf(question.to, lookups)
    const tries = question.way ? [question.way] : WAYS
    const answers = tries.map((way) => ({ way, answer: either(targets.map((target) => answerFor(question, way, target))) }))
    const works = answers.find(({ answer }) => answer.verdict === 'reachable')
    const answer = works?.answer ?? either(answers.map((one) => one.answer))
    const via = works?.way ?? question.way ?? null
    const label = targets[0]?.label ?? question.to
    return { verdict: answer.verdict, via, fact: verdictFact(sourceLabel(question.from, lookups), label, via, question.port, answer) }
  }

  const answerFor = (question: Question, way: Way, target: Target): Answer => {
    const host = target.namespace.host
    const source = sourceOf(question.from, host, lookups)
    if (source === null) return unsure([target.namespace.modeFact])
    if (source.namespace?.id === target.namespace.id) {
      return agree(worldsOf(lookups.host(host)).map((world) => within(question, way, source, target, world)))
    }
    if (source.host !== host) return betweenHosts(way, source, target)
    return agree(worldsOf(lookups.host(host)).map((world) => across(question, way, source, target, world)))
  }

  /** Inside one network namespace. */
  const within = (question: Question, way: Way, source: Source, target: Target, world: World): Answer => {
    const stack = stackOf(target.namespace, world, lookups, target.label)
    const shared = inSameNamespace(source.label, target.label, [source.container, ...target.containers], target.namespace, lookups)
    const taken = (arrival: 'loopback' | 'address'): Answer =>
      accepts(target.containers, question.port, question.protocol, arrival, addressOf(stack))
    switch (way) {
      case 'localhost':
        return both([yes([shared]), taken('loopback')])
      case 'address':
        if (stack.kind === 'none') return no([shared, ...stack.because])
        return stack.kind === 'unknown' ? unsure([shared]) : both([yes([shared]), taken('address')])
      case 'name': {
        // Only a namespace with an address of its own gets its members' names into its /etc/hosts: not `none`, not the machine's.
        if (stack.kind === 'none' || stack.kind === 'host') return no([shared, ...stack.because])
        if (stack.kind === 'unknown') return unsure([shared])
        // The owner's name stands there for its address, the names of those that joined for 127.0.0.1.
        const owns = target.isPod || target.containers.every((container) => container.id === target.namespace.owner)
        return both([yes([shared]), taken(owns ? 'address' : 'loopback')])
      }
      case 'published': {
        const answer = carried(question, target, (port) => byPublish(stack, stack, port, world), stack)
        // Whether a container gets out and back in to itself depends on the machine's bridge settings.
        return answer.verdict === 'reachable' ? unsure(answer.because) : answer
      }
    }
  }

  /** From one namespace of a machine to another. */
  const across = (question: Question, way: Way, source: Source, target: Target, world: World): Answer => {
    const from = stackOfSource(question.from, source, world)
    const to = stackOf(target.namespace, world, lookups, target.label)
    const taken = accepts(target.containers, question.port, question.protocol, 'address', addressOf(to))
    switch (way) {
      case 'localhost':
        return notShared(from, to, source, target)
      case 'name':
        return both([byName(from, to, question.name ?? null, shadowOf(source, target, lookups)), taken])
      case 'address':
        return both([byAddress(from, to, world), taken])
      case 'published':
        return carried(question, target, (port) => byPublish(from, to, port, world), to)
    }
  }

  const stackOfSource = (place: Place, source: Source, world: World): Stack => {
    if (place === 'outside') return { kind: 'outside', who: source.label, because: world.because }
    if (place === 'host' || source.namespace === null) return { kind: 'host', who: source.label, because: world.because }
    return stackOf(source.namespace, world, lookups, source.label)
  }

  /** By the publishes that carry the port, one at a time. */
  const carried = (question: Question, target: Target, by: (port: PublishedPort) => Answer, to: Stack): Answer => {
    const { namespace, containers } = target
    const { port, protocol, through } = question
    const found = carriersOf(port, protocol, through, namespace, publishesOf(namespace))
    const taken = acceptsPublished(containers, port, protocol, to)
    const answers = [
      ...found.surely.map((one) => both([by(one), taken])),
      ...found.maybe.map((one) => both([by(one), unsure([one.fact]), taken])),
      ...(found.more ? [both([unsure(to.because), taken])] : []),
    ]
    if (answers.length > 0) return either(answers)
    return no([notPublished(target.label, port, namespace)])
  }

  return { ask, publishesOf }
}

function carriersOf(
  port: number | null,
  protocol: Protocol,
  through: PublishedPort | undefined,
  namespace: NetworkNamespace,
  index: PublishIndex,
): { surely: readonly PublishedPort[]; maybe: readonly PublishedPort[]; more: boolean } {
  if (through) return { surely: [through], maybe: [], more: false }
  if (port === null) return { surely: namespace.publishes, maybe: [], more: false }
  return index.of(port, protocol)
}

/** What comes in by a published port arrives at the container's address; pasta may also hand it to sockets on its loopback. */
function acceptsPublished(containers: readonly Container[], port: number | null, protocol: Protocol, to: Stack): Answer {
  const answer = accepts(containers, port, protocol, 'address', addressOf(to))
  if (to.kind !== 'user' || answer.verdict !== 'unreachable' || port === null) return answer
  return listenersOn(containers, port, protocol).some(isLoopbackListener) ? unsure(answer.because) : answer
}

function addressOf(stack: Stack): string | null {
  return stack.kind === 'bridge' && stack.links.length === 1 ? (stack.links[0]?.ip ?? null) : null
}

/** localhost is the namespace's own, unless pasta or slirp4netns is told to map it, or nobody knows which namespace it is. */
function notShared(from: Stack, to: Stack, source: Source, target: Target): Answer {
  const because = [...from.because, ...to.because]
  if (from.kind === 'outside') return no(to.because)
  if (from.kind === 'unknown' || to.kind === 'unknown') return unsure(because)
  if (from.kind === 'user' && from.options) return unsure(because)
  return no([
    {
      claim: { id: 'separate-namespaces', data: { a: source.label, b: target.label } },
      value: target.namespace.id,
      origin: { kind: 'inferred', from: because, strength: 'certain' },
    },
  ])
}

/** Different machines, or groups that may never run together: only that they share no localhost is sure. */
function betweenHosts(way: Way, source: Source, target: Target): Answer {
  const reason: Fact<string> = {
    claim: { id: 'other-host', data: { a: source.label, b: target.label, host: target.namespace.host } },
    value: target.namespace.host,
    origin: { kind: 'inferred', from: [target.namespace.modeFact], strength: 'certain' },
  }
  return way === 'localhost' ? no([reason]) : unsure([reason])
}

/**
 * A member that left its pod's network still finds the pod's name in its own /etc/hosts, where it stands for the member itself
 * (measured with Podman 5.8).
 */
function shadowOf(source: Source, target: Target, lookups: Lookups): (name: string) => boolean {
  const { container } = source
  if (!container?.leftPodNetwork || container.pod === null || target.namespace.owner !== container.pod) return () => false
  const pod = lookups.pod(container.pod)
  const name = pod?.name.known ? pod.name.value.toLowerCase() : null
  return (one) => one === name
}

function sourceOf(place: Place, targetHost: string, lookups: Lookups): Source | null {
  if (place === 'outside') return { label: 'outside', container: null, namespace: null, host: targetHost }
  if (place === 'host') {
    const namespace = lookups.topology.namespaces.find((one) => one.mode === 'host' && one.host === targetHost) ?? null
    return { label: 'the host', container: null, namespace, host: targetHost }
  }
  const container = lookups.container(place)
  const namespace = container && lookups.namespace(container.namespace)
  return container && namespace ? { label: container.label, container, namespace, host: container.host } : null
}

function sourceLabel(place: Place, lookups: Lookups): string {
  if (place === 'outside') return 'a client outside'
  return place === 'host' ? 'the host' : (lookups.container(place)?.label ?? place)
}

/** The target's namespaces: one, except for a pod whose members each have their own. */
function targetsOf(id: ContainerId | PodId, lookups: Lookups): readonly Target[] {
  const container = lookups.container(id)
  if (container) {
    const namespace = lookups.namespace(container.namespace)
    return namespace ? [{ label: container.label, containers: [container], isPod: false, namespace }] : []
  }
  const pod = lookups.pod(id)
  if (!pod) return []
  const members = pod.members.flatMap((member) => lookups.container(member) ?? [])
  if (!pod.draft.sharesNetwork) return members.flatMap((member) => targetsOf(member.id, lookups))
  const namespace = lookups.namespace(pod.namespace)
  return namespace ? [targetPod(pod, members, namespace)] : []
}

function targetPod(pod: Pod, members: readonly Container[], namespace: NetworkNamespace): Target {
  const inside = members.filter((member) => member.namespace === namespace.id)
  return { label: pod.label, containers: inside, isPod: true, namespace }
}
