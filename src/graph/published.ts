import type { NetworkNamespace, Protocol, PublishedPort } from '../model/index.js'
import type { Ternary } from './answer.js'
import type { Lookups } from './lookups.js'

/** Whether a publish carries a container port. `null`: its text leaves it open. */
function carries(published: PublishedPort, port: number, protocol: Protocol): Ternary {
  const { publish } = published
  if (publish.protocol.known && publish.protocol.value !== protocol) return false
  if (!publish.containerPort.known) return null
  const offset = port - publish.containerPort.value
  if (offset < 0 || offset >= publish.count) return false
  return publish.protocol.known ? true : null
}

/** The publishes of a namespace that carry a port, and whether others may that the text does not show. */
interface Carriers {
  readonly surely: readonly PublishedPort[]
  readonly maybe: readonly PublishedPort[]
  /** `-P`, or arguments to pasta that open ports. */
  readonly more: boolean
}

/** Up to this many ports a range is indexed port by port; longer ones are looked through. */
const SHORT_RANGE = 64

/** Answers which publishes carry a port, near-constantly however many a namespace has. */
export class PublishIndex {
  readonly #byPort = new Map<string, PublishedPort[]>()
  readonly #others: PublishedPort[] = []
  readonly #more: boolean

  constructor(namespace: NetworkNamespace, lookups: Lookups) {
    for (const published of namespace.publishes) {
      const { containerPort, count, protocol } = published.publish
      if (!containerPort.known || !protocol.known || count > SHORT_RANGE) {
        this.#others.push(published)
        continue
      }
      for (let offset = 0; offset < count; offset++) {
        const key = `${containerPort.value + offset}/${protocol.value}`
        const list = this.#byPort.get(key)
        if (list) list.push(published)
        else this.#byPort.set(key, [published])
      }
    }
    this.#more = opensMore(namespace, lookups)
  }

  of(port: number, protocol: Protocol): Carriers {
    const surely = [...(this.#byPort.get(`${port}/${protocol}`) ?? [])]
    const maybe: PublishedPort[] = []
    for (const published of this.#others) {
      const carried = carries(published, port, protocol)
      if (carried) surely.push(published)
      else if (carried === null) maybe.push(published)
    }
    return { surely, maybe, more: this.#more }
  }
}

function opensMore(namespace: NetworkNamespace, lookups: Lookups): boolean {
  if (namespace.owner === null) return false
  const container = lookups.container(namespace.owner)
  if (container?.draft.publishAll) return true
  const network = (container ?? lookups.pod(namespace.owner))?.draft.network
  return (namespace.mode === 'pasta' || namespace.mode === 'slirp4netns') && (network?.options?.length ?? 0) > 0
}
