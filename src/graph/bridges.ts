import type { Fact } from '../model/index.js'
import { type Answer, agree, either, no, unsure, yes } from './answer.js'
import type { Link } from './stack.js'

/** The networks that both are on. */
export function commonLinks(from: readonly Link[], to: readonly Link[]): readonly { readonly from: Link; readonly to: Link }[] {
  const byKey = new Map(from.map((link) => [link.key, link]))
  return to.flatMap((link) => {
    const mine = byKey.get(link.key)
    return mine ? [{ from: mine, to: link }] : []
  })
}

/** Whether containers on two different bridge networks reach each other by address: the host routes between them unless told not to. */
export function betweenBridges(from: readonly Link[], to: readonly Link[]): Answer {
  return routed(from, to, (source, target) => {
    if (source.bridge !== true || target.bridge !== true) return unsure([...source.because, ...target.because])
    if (target.internal === null || source.internal === null) return unsure([...source.because, ...target.because])
    return target.internal ? pastInternal([target]) : isolated(source, target)
  })
}

/**
 * Whether netavark's isolation lets packets of one bridge network into another, and the answers back: `strict` closes a network against
 * all others, `true` against the others that are isolated too (netavark src/firewall/nft.rs, chains NETAVARK-ISOLATION-1 to -3).
 */
export function isolated(source: Link, target: Link): Answer {
  const because = [...source.because, ...target.because]
  const { isolation: a } = source
  const { isolation: b } = target
  const closed = a === 'strict' || b === 'strict' || (a === 'on' && b === 'on')
  if (closed) return no([areIsolated(source, target)])
  if (a === 'unknown' || b === 'unknown') return unsure(because)
  return yes([areRouted(source, target)])
}

/**
 * Between an internal network and others. netavark turns forwarding off for the bridge of an internal network, and on for the whole machine
 * with the first bridge that is not internal: Linux then turns it on for every bridge there is. So an internal network is closed only if
 * the machine forwarded already when it came up, which is nothing that a repository shows. It has no firewall rules, of isolation neither.
 */
export function pastInternal(links: readonly Link[]): Answer {
  return unsure(links.filter((link) => link.internal).map(isInternal))
}

/**
 * From a namespace in several networks packets leave by the default route of one of them, which the text does not say (internal
 * networks have none); so all of them have to agree. On the target's side any address will do, but its answers leave by its own
 * default route: again all have to agree. In an internal network the answers go back to the bridge, whose address the packets have got.
 */
export function routed(from: readonly Link[], to: readonly Link[], pair: (source: Link, target: Link) => Answer): Answer {
  const ways = from.filter((link) => link.internal !== true)
  if (ways.length === 0) return no(from.map(isInternal))
  const into = (targets: readonly Link[]): Answer[] =>
    targets.length === 0 ? [] : [agree(targets.map((target) => agree(ways.map((source) => pair(source, target)))))]
  return either([...into(to.filter((link) => link.internal !== true)), ...into(to.filter((link) => link.internal === true))])
}

export function isInternal(link: Link): Fact<string> {
  return {
    claim: { id: 'network-internal', data: { network: link.label } },
    value: link.label,
    origin: { kind: 'inferred', from: link.because, strength: 'certain' },
  }
}

function areIsolated(a: Link, b: Link): Fact<string> {
  return {
    claim: { id: 'networks-isolated', data: { a: a.label, b: b.label } },
    value: 'isolated',
    origin: { kind: 'inferred', from: [...a.because, ...b.because], strength: 'certain' },
  }
}

function areRouted(a: Link, b: Link): Fact<string> {
  return {
    claim: { id: 'networks-routed', data: { a: a.label, b: b.label } },
    value: 'routed',
    origin: { kind: 'inferred', from: [...a.because, ...b.because], strength: 'certain' },
  }
}
