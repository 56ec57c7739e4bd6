import { atLeast, type Container, confidenceOf, type Fact, type Listener, type Protocol } from '../model/index.js'
import { addressClass, isLoopback, plainAddress } from './address.js'
import { type Answer, either, no, unsure, yes } from './answer.js'
import { loopbackOnly } from './ways.js'

/** Where a connection arrives in the target's namespace. */
type Arrival = 'loopback' | 'address'

/**
 * Whether something in the containers takes a connection on the port. Not known to listen is not a no, unless every socket is known.
 * @param ip the address that it arrives at, when known
 */
export function accepts(
  containers: readonly Container[],
  port: number | null,
  protocol: Protocol,
  arrival: Arrival,
  ip: string | null,
): Answer {
  if (port === null) return yes([])
  const listeners = listenersOn(containers, port, protocol)
  if (listeners.length > 0) return either(listeners.map((listener) => takes(listener, arrival, ip)))
  if (containers.every((container) => container.listenersComplete)) return no(containers.map((container) => silent(container, port)))
  return yes([], 'likely')
}

export function listenersOn(containers: readonly Container[], port: number, protocol: Protocol): readonly Listener[] {
  return containers.flatMap((container) =>
    container.listeners.filter((listener) => listener.port === port && listener.protocol === protocol),
  )
}

export const isLoopbackListener = (listener: Listener): boolean => isLoopback(addressClass(plainAddress(listener.address)))

function takes(listener: Listener, arrival: Arrival, ip: string | null): Answer {
  const address = plainAddress(listener.address)
  switch (addressClass(address)) {
    case 'all':
    case 'all-v4':
    case 'all-v6':
      // A guess must not make the answer weaker than knowing nothing of the container's sockets does.
      return atLeast(confidenceOf(listener.fact), 'likely') ? yes([listener.fact]) : yes([], 'likely')
    case 'loopback-v4':
    case 'loopback-v6':
      return arrival === 'loopback' ? yes([listener.fact]) : no([loopbackOnly(listener.address, listener.fact)])
    case 'one-v4':
    case 'one-v6':
      if (arrival === 'loopback') return no([listener.fact])
      return address === ip ? yes([listener.fact]) : unsure([listener.fact])
    case 'other':
      return unsure([listener.fact])
  }
}

/** Nothing of a container whose sockets are all known listens on the port. */
function silent(container: Container, port: number): Fact<number> {
  return {
    claim: { id: 'does-not-listen', data: { who: container.label, port } },
    value: port,
    origin: { kind: 'inferred', from: container.listeners.map((listener) => listener.fact), strength: 'certain' },
  }
}
