import type { Container, Fact, NetworkNamespace, Way } from '../model/index.js'
import type { Answer } from './answer.js'
import type { Lookups } from './lookups.js'

const HOW: Readonly<Record<Way, string>> = {
  localhost: 'at localhost',
  name: 'by name',
  address: 'by address',
  published: 'through a published port',
}

const CLAIM = { reachable: 'reachable-at', unreachable: 'unreachable-at', unknown: 'undecided-at' } as const

/** A verdict as a fact. */
export function verdictFact(from: string, to: string, via: Way | null, port: number | null, answer: Answer): Fact<string> {
  const on = port === null ? '' : ` on port ${port}`
  return {
    claim: { id: CLAIM[answer.verdict], data: { from, to, how: `${via === null ? 'in any way' : HOW[via]}${on}` } },
    value: answer.verdict,
    origin: { kind: 'inferred', from: [...new Set(answer.because)], strength: answer.strength },
  }
}

/** Why some containers are in one namespace: what each of them says about it. */
export function inSameNamespace(
  a: string,
  b: string,
  containers: readonly (Container | null)[],
  namespace: NetworkNamespace,
  lookups: Lookups,
): Fact<string> {
  const from = containers.flatMap((container) => (container ? membership(container, namespace, lookups) : []))
  return {
    claim: { id: 'same-namespace', data: { a, b } },
    value: namespace.id,
    origin: { kind: 'inferred', from: from.length > 0 ? from : [namespace.modeFact], strength: 'certain' },
  }
}

/** What put a container in its namespace: its pod, the container it joined, or its own mode. */
export function membership(container: Container, namespace: NetworkNamespace, lookups: Lookups): Fact<unknown>[] {
  const { draft } = container
  if (draft.network.target && draft.network.mode.value === 'shared') {
    const { text } = draft.network.target
    return [
      {
        claim: { id: 'shares-namespace', data: { who: container.label, other: text.text } },
        value: namespace.id,
        origin: { kind: 'declared', span: text.span() },
      },
    ]
  }
  const pod = container.pod === null || container.leftPodNetwork ? undefined : lookups.pod(container.pod)
  if (pod && draft.pod) {
    const { text } = draft.pod
    return [
      {
        claim: { id: 'in-pod', data: { who: container.label, pod: pod.label } },
        value: pod.id,
        origin: { kind: 'declared', span: text.span() },
      },
      ...(pod.namespace === namespace.id && namespace.mode === 'host' ? [namespace.modeFact] : []),
    ]
  }
  return [draft.network.mode]
}

export function notPublished(who: string, port: number | null, namespace: NetworkNamespace): Fact<string> {
  return {
    claim: { id: 'not-published', data: { who, port: port === null ? 'any port' : `port ${port}` } },
    value: namespace.id,
    origin: { kind: 'inferred', from: [namespace.modeFact], strength: 'certain' },
  }
}
