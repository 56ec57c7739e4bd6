import type { Graph } from '../graph/index.js'
import { type Container, type Exposure, spanOf } from '../model/index.js'
import type { SourceSpan } from '../source/index.js'

/** One way in from outside: a listener and, where it is published, the host port that leads to it. */
export interface WayIn {
  readonly container: Container
  readonly exposure: Exposure
  readonly port: number
  /** `null` where the container is on the network of the host, or Podman picks the port. */
  readonly hostPort: number | null
  readonly at: SourceSpan
  /** The same way in keeps its key when lines move. */
  readonly key: string
}

/** Every way in from outside that is known, in the order of the containers. */
export function waysIn(graph: Graph): WayIn[] {
  return graph.exposures
    .filter(({ level }) => level === 'outside')
    .flatMap((exposure): WayIn[] => {
      const { listener, through } = exposure
      const container = graph.container(listener.container)
      if (!container) return []
      const key = `${listener.container} ${listener.port}/${listener.protocol}`
      const shared = { container, exposure, port: listener.port }
      if (through.length === 0) return [{ ...shared, hostPort: null, at: spanOf(exposure.fact) ?? container.draft.at, key: `${key} host` }]
      return through.map(({ publish }) => {
        const offset = publish.containerPort.known ? listener.port - publish.containerPort.value : 0
        const hostPort = publish.hostPort?.known ? publish.hostPort.value + offset : null
        return {
          ...shared,
          hostPort,
          at: publish.text.span(),
          key: `${key} ${hostPort ?? (publish.hostPort === null ? 'random' : publish.text.text)}`,
        }
      })
    })
}
