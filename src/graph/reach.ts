import type { Container, ContainerId, Fact, NetworkNamespace, PodId, Protocol, PublishedPort, Reach, Way } from '../model/index.js'
import { type Answer, agree, both, either, no, unsure, yes } from './answer.js'
import { type Place, type Source, sourceLabel, sourceOf, type Target, targetsOf } from './ends.js'
import { accepts, isLoopbackListener, listenersOn } from './listening.js'
import type { Lookups } from './lookups.js'
import { namedInside, shadowOf } from './names-inside.js'
import { PublishIndex } from './published.js'
import { inSameNamespace, notPublished, verdictFact } from './reasons.js'
import { type Stack, stackOf, type World, worldsOf } from './stack.js'
import { byAddress, byName, byPublish } from './ways.js'

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
    const answer = works?.answer ?? (targets.length > 0 ? either(answers.map((one) => one.answer)) : unsure([]))
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
    if (way === 'name' && isOnBridges(source.namespace) && isOnBridges(target.namespace)) {
      // A name means the same there however Podman runs.
      return across(question, way, source, target, worldsOf(lookups.host(host))[0] as World)
    }
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
        const arrival = namedInside(question.name ?? null, source, target, stack, world, lookups)
        if (arrival === null) return unsure([shared, ...stack.because])
        return arrival === 'nowhere' ? no([shared, ...stack.because]) : both([yes([shared]), taken(arrival)])
      }
      case 'published': {
        const answer = carried(question, target, (port) => byPublish(stack, stack, port, world), stack)
        // Whether a rootful container gets out and back in to itself depends on the host's bridges (br_netfilter, hairpin mode).
        return answer.verdict === 'reachable' && !world.rootless ? unsure(answer.because) : answer
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
    // Whose namespace it joins may publish what it likes.
    if (to.kind === 'unknown') return unsure(to.because)
    return no([notPublished(target.label, port, namespace)])
  }

  return { ask, publishesOf }
}

/** Whether it is on bridge networks that the text names. */
function isOnBridges(namespace: NetworkNamespace | null): boolean {
  return namespace?.mode === 'bridge' && namespace.attachments.length > 0
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
