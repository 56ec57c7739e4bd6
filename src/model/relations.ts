import type { Fact } from './fact.js'
import type { Protocol } from './network.js'
import type { ContainerId, Listener, PodId, PublishedPort } from './topology.js'

/** How a caller gets to a listener. */
export type Way = 'localhost' | 'name' | 'address' | 'published'

/** `unknown` is an answer: the text does not decide it. */
export interface Reach {
  readonly verdict: 'reachable' | 'unreachable' | 'unknown'
  /** The way that works, or the one that was tried. */
  readonly via: Way | null
  readonly fact: Fact<string>
}

export type DependencyTarget = ContainerId | PodId | `host:${string}` | `external:${string}`

/** One service calls another. Start order alone is never one. */
export interface Dependency {
  readonly from: ContainerId
  readonly to: DependencyTarget
  readonly port: number | null
  readonly protocol: Protocol
  /** The host part as written: `db`, `localhost`, `host.containers.internal`, an address. */
  readonly hostText: string
  readonly way: Way
  /** What is spoken, as the setting's notation says: `http`, `tcp`, `dns`; absent where it does not say. */
  readonly scheme?: string
  /** What the caller takes it for, as the setting's name or notation says: `database`. */
  readonly role?: string
  /** The caller is a reverse proxy that passes requests on to it. */
  readonly upstream?: true
  /** The published port it goes through, for `way: 'published'`. */
  readonly through?: PublishedPort
  readonly fact: Fact<string>
  readonly reach: Reach
}

/** Who can reach a listener, from the widest circle that can. */
export interface Exposure {
  readonly listener: Listener
  readonly level: 'outside' | 'host' | 'network' | 'namespace' | 'unknown'
  /** The published ports that carry it outside or to the host. */
  readonly through: readonly PublishedPort[]
  readonly fact: Fact<string>
}
