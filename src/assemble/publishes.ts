import type { ContainerDraft, Fact, NetworkModeName, NetworkNamespace, PodDraft, Publish } from '../model/index.js'
import { known } from '../model/index.js'
import { MappedText } from '../source/index.js'
import { isContainer, labelOf, type Unit } from './units.js'

/** What becomes of a publish. `unsure`: in force unless a mode the text does not show discards it. `refused`: Podman makes no container. */
export type Standing = 'in-force' | 'unsure' | 'discarded' | 'refused'

/** How a container stands to the pod it names. */
export interface Membership {
  /** `null` when it names none, or one that cannot be bound. */
  readonly pod: Unit<PodDraft> | null
  /** It sets its own network although the pod shares one. */
  readonly left: boolean
}

export const NO_POD: Membership = { pod: null, left: false }

/** Whether the container's sockets are the pod's. */
export function sharesPodNetwork(membership: Membership): boolean {
  return membership.pod?.draft.sharesNetwork === true && !membership.left
}

/** What becomes of the publishes of a container or pod in its namespace. */
export function standingOf(unit: Unit<ContainerDraft> | Unit<PodDraft>, namespace: NetworkNamespace, membership: Membership): Standing {
  if (!isContainer(unit)) {
    if (podRefusesMappings(unit.draft as PodDraft)) return 'refused'
    return namespace.mode === 'unknown' ? 'unsure' : 'in-force'
  }
  const { pod, network } = unit.draft
  // With the pod on the host network its members are on it too, and a mapping is discarded with a warning there.
  if (sharesPodNetwork(membership)) {
    if (namespace.mode === 'host') return 'discarded'
    return namespace.mode === 'unknown' || unit.draft.openFlags || membership.pod?.draft.openFlags ? 'unsure' : 'refused'
  }
  if (pod && !membership.pod && !network.explicit) return 'unsure'
  if (network.mode.value === 'shared') return 'discarded'
  // pkg/specgen/generate/container.go: "Port mappings have been discarded because "MODE" network namespace mode does not support them".
  switch (namespace.mode) {
    case 'host':
    case 'none':
    case 'path':
      return 'discarded'
    case 'unknown':
    case 'shared':
      return 'unsure'
    default:
      return 'in-force'
  }
}

/** Modes that, named for a pod, admit no mappings (pkg/specgen/pod_validate.go); saying nothing is none of them. */
const WITHOUT_MAPPINGS: ReadonlySet<NetworkModeName> = new Set(['host', 'none', 'path', 'default', 'shared'])

function podRefusesMappings(pod: PodDraft): boolean {
  const { mode, explicit, attachments } = pod.network
  return explicit && attachments.length === 0 && WITHOUT_MAPPINGS.has(mode.value)
}

/** What is published: what stands there and, with `--publish-all`, every exposed port that is not published already. */
export function publishesOf(draft: ContainerDraft | PodDraft): readonly Publish[] {
  if (draft.kind === 'pod' || !draft.publishAll) return draft.publish
  const text = MappedText.decoded('--publish-all', draft.publishAll)
  const isPublished = (port: number, protocol: string): boolean =>
    draft.publish.some(
      (publish) =>
        publish.containerPort.known &&
        publish.protocol.known &&
        publish.protocol.value === protocol &&
        publish.containerPort.value <= port &&
        port < publish.containerPort.value + publish.count,
    )
  const random = draft.ports
    .filter(({ port, protocol }) => !(port.known && protocol.known && isPublished(port.value, protocol.value)))
    .map(
      ({ port, count, protocol, origin }): Publish => ({
        text,
        hostAddress: known(''),
        hostPort: null,
        containerPort: port,
        count,
        protocol,
        origin,
      }),
    )
  return [...draft.publish, ...random]
}

/** A publish with the reason why it is in force, or why it is not. */
export function publishFact(publish: Publish, unit: Unit, standing: Standing, mode: Fact<NetworkModeName>): Fact<Publish> {
  const data = { who: labelOf(unit.draft), mapping: publish.text.text }
  const declared: Fact<Publish> = { claim: { id: 'published', data }, value: publish, origin: publish.origin }
  if (standing === 'in-force') return declared
  const isDiscarded = standing === 'discarded'
  return {
    claim: isDiscarded ? { id: 'publish-discarded', data: { ...data, mode: mode.value } } : declared.claim,
    value: publish,
    origin: { kind: 'inferred', from: [declared, mode], strength: isDiscarded ? 'certain' : 'guess' },
  }
}
