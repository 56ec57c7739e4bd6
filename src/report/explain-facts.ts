import type { Container, Fact, Network, NetworkDraft, NetworkNamespace, Pod } from '../model/index.js'
import { imageText } from './words.js'

/** Where a definition stands, for what follows from its place alone: the group of things that run on one machine, the project. */
export function definedHere({ draft, label }: Container | Pod): Fact<string> {
  return {
    claim: { id: 'defined', data: { who: label, file: draft.at.file } },
    value: draft.at.file,
    origin: { kind: 'declared', span: draft.at },
  }
}

export function inPod(container: Container, pod: string): Fact<string> {
  return {
    claim: { id: 'in-pod', data: { who: container.label, pod } },
    value: pod,
    origin: { kind: 'declared', span: container.draft.pod?.text.span() ?? container.draft.at },
  }
}

/** What a container runs, by its own word or by that of the unit that makes the image. */
export function imageFacts(container: Container): readonly Fact<unknown>[] {
  const { draft, label } = container
  if (draft.image) return [draft.image]
  if (!draft.imageUnit) return [definedHere(container)]
  return [
    {
      claim: { id: 'runs-image', data: { who: label, image: imageText(container) ?? '' } },
      value: label,
      origin: { kind: 'declared', span: draft.imageUnit.text.span() },
    },
  ]
}

/** What puts a container into the namespace that it shares: its pod, the container that it joins, or nothing but its own mode. */
export function sharing(container: Container, namespace: NetworkNamespace, pods: readonly Pod[]): Fact<unknown> {
  const { draft, label } = container
  const { mode, target } = draft.network
  if (mode.value === 'shared' && target)
    return {
      claim: { id: 'shares-namespace', data: { who: label, other: target.text.text } },
      value: namespace.id,
      origin: { kind: 'declared', span: target.text.span() },
    }
  const pod = container.leftPodNetwork ? undefined : pods.find(({ id }) => id === container.pod)
  return pod ? inPod(container, pod.label) : mode
}

/** What a network's own definition says of it, and of the default of what it does not say. */
export function networkFacts({ draft, fact }: Network, attachments: readonly Fact<unknown>[]): readonly Fact<unknown>[] {
  return draft ? [draft.name] : [fact, ...attachments.slice(0, 1)]
}

/** A setting of a network, or its definition where the setting's own claim is not what holds. */
export function byDefinition(draft: NetworkDraft, setting: Fact<unknown>, holds: boolean): Fact<unknown> {
  return holds ? setting : { ...setting, claim: { id: 'defined', data: { who: `network ${draft.local}`, file: draft.at.file } } }
}
