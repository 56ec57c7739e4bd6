import type { ContainerDraft, Fact, NetworkNamespace, PodDraft, Problem, Publish } from '../model/index.js'
import { hasOpenHole, surelyEqual } from '../model/index.js'
import type { SourceSpan } from '../source/index.js'
import type { Namespaces } from './namespaces.js'
import { type Membership, sharesPodNetwork, standingOf } from './publishes.js'
import { labelOf, type Unit } from './units.js'

/** pkg/specgen/container_validate.go: what Podman answers when a member sets what the pod holds. */
const HELD_BY_POD = 'network cannot be configured when it is shared with a pod'
const PUBLISHED = `published or exposed ports must be defined when the pod is created: ${HELD_BY_POD}`
const NETWORKS = `networks must be defined when the pod is created: ${HELD_BY_POD}`
const EXTRA_HOSTS = `extra host entries must be specified on the pod: ${HELD_BY_POD}`
const HOSTNAME = 'cannot set hostname when joining the pod UTS namespace: invalid configuration'
const USER_NAMESPACE = 'cannot set user namespace mode when joining pod with infra container'
/** pkg/specgen/pod_validate.go */
const MAPPINGS = 'PortMappings can only be used with Bridge or pasta networking'
/** pkg/specgen/generate/pod_create.go MapSpec */
const POD_IN_CONTAINER = 'pods presently do not support network mode container'
/** pkg/specgen/container_validate.go, for `container:` joins. */
const JOINED_HOSTS =
  'cannot set extra host entries when the container is joined to another containers network namespace: invalid configuration'

/** What Podman refuses or ignores when it makes a pod. */
export function podProblems(unit: Unit<PodDraft>, namespace: NetworkNamespace): Problem[] {
  const { draft } = unit
  const who = `pod ${labelOf(draft)}`
  if (draft.network.mode.value === 'shared') {
    return [
      refusal('invalid-unit', 'pod-network-container', `${who} joins a container's network: ${POD_IN_CONTAINER}`, draft.at, unit, [
        draft.network.mode,
      ]),
    ]
  }
  if (standingOf(unit, namespace, { pod: null, left: false }) !== 'refused') return []
  const mode = draft.network.mode.value
  return draft.publish.map(({ text }) =>
    refusal(
      'invalid-unit',
      'pod-mappings-without-bridge',
      `${who} publishes ${text.text} with network mode ${mode}: ${MAPPINGS}`,
      text.span(),
      unit,
      [draft.network.mode],
    ),
  )
}

/** What Podman refuses or ignores when it makes a container in a pod or in another container's namespace. */
export function containerProblems(unit: Unit<ContainerDraft>, namespaces: Namespaces): Problem[] {
  const { draft } = unit
  const who = labelOf(draft)
  const namespace = namespaces.of(unit)
  const membership = namespaces.membership(unit)
  const problems: Problem[] = joinProblems(unit, membership, namespaces)
  if (draft.network.mode.value === 'shared' && !sharesPodNetwork(membership)) {
    for (const text of draft.addHosts)
      problems.push(
        refusal('invalid-unit', 'add-host-in-shared-network', `${who} adds a host entry: ${JOINED_HOSTS}`, text.span(), unit, [
          draft.network.mode,
        ]),
      )
  }
  const { pod } = membership
  if (pod === null) return problems
  const member = membershipFact(unit, pod)
  if (standingOf(unit, namespace, membership) === 'refused') {
    const podName = labelOf(pod.draft)
    for (const publish of draft.publish) {
      const { text } = publish
      const message = `${who} publishes ${text.text} but shares the network of pod ${podName}: ${PUBLISHED}`
      const fix = moveToPod(publish, draft, pod.draft)
      problems.push({ ...refusal('publish-on-pod-member', 'published', message, text.span(), unit, [member]), ...(fix && { fix }) })
    }
    if (draft.publishAll)
      problems.push(
        refusal(
          'publish-on-pod-member',
          'publish-all',
          `${who} publishes its exposed ports but shares the network of pod ${podName}: ${PUBLISHED}`,
          draft.publishAll,
          unit,
          [member],
        ),
      )
  }
  for (const { flag, text } of draft.openFlags || pod.draft.openFlags ? [] : draft.podSettings) {
    const answer = answerTo(flag, text.text, hasOpenHole(text), pod.draft, sharesPodNetwork(membership))
    if (answer === null) continue
    problems.push({
      ...refusal(
        'setting-conflicts-with-pod',
        flag.replace(/^-+/, ''),
        `${who} sets ${flag} in pod ${labelOf(pod.draft)}: ${answer.says}`,
        text.span(),
        unit,
        [member],
      ),
      ...(answer.ignored && { severity: 'warning' as const }),
      advice: `Set it for pod ${labelOf(pod.draft)} instead, where it holds for all its members.`,
    })
  }
  return problems
}

/** A container and the one whose network it joins are in one pod, or neither is in any (asked of Podman 5.4.2). */
function joinProblems(unit: Unit<ContainerDraft>, { pod }: Membership, namespaces: Namespaces): Problem[] {
  const { draft } = unit
  const joined = namespaces.joined(unit)
  const text = draft.network.target?.text
  if (!joined || !text) return []
  const other = namespaces.membership(joined).pod
  // A pod that is not seen, named or hidden in flags, may be the same.
  const isOpen = [draft, joined.draft].some((one) => one.openFlags) || (draft.pod && !pod) || (joined.draft.pod && !other)
  if (isOpen || pod === other) return []
  const says = `${labelOf(draft)} joins the network of ${labelOf(joined.draft)}, which is`
  if (pod)
    return [
      refusal(
        'setting-conflicts-with-pod',
        'network',
        `${says} not in pod ${labelOf(pod.draft)}: container has joined pod and dependency container is not a member of the pod`,
        text.span(),
        unit,
        [membershipFact(unit, pod), ...(other ? [membershipFact(joined, other)] : [])],
      ),
    ]
  return other
    ? [
        refusal(
          'invalid-unit',
          'network-of-pod-member',
          `${says} in pod ${labelOf(other.draft)}: container dependency is part of a pod, but container is not`,
          text.span(),
          unit,
          [membershipFact(joined, other)],
        ),
      ]
    : []
}

/** Signs that mean the same in every notation, so that a mapping can be written elsewhere as it stands. */
const PLAIN = /^[\w.:/[\]-]+$/

/** The publish taken from the member and given to its pod, where both are written in one notation. */
function moveToPod(publish: Publish, member: ContainerDraft, pod: PodDraft): Problem['fix'] | null {
  const remove = publish.edits?.remove
  const into = pod.additions?.publish
  const { text, hostPort } = publish
  if (!remove || !into || member.format !== pod.format || text.holes.length > 0 || !PLAIN.test(text.text)) return null
  const what = hostPort === null ? text.text : hostPort.known ? String(hostPort.value) : hostPort.text
  if (pod.publish.some((other) => other.text.text === text.text)) {
    return { title: `Drop the published port ${what}, which pod ${labelOf(pod)} publishes already`, safe: true, edits: remove }
  }
  // Which of two mappings of one port is meant is not ours to say.
  if (hostPort !== null && pod.publish.some((other) => other.hostPort !== null && surelyEqual(other.hostPort, hostPort))) return null
  const edits = [...remove, { span: into.at, text: `${into.before}${text.text}${into.after}` }]
  return { title: `Move the published port ${what} to pod ${labelOf(pod)}`, safe: true, edits }
}

/** What Podman says to a member's flag; `null` when it takes it. */
function answerTo(
  flag: string,
  value: string,
  open: boolean,
  pod: PodDraft,
  sharesNetwork: boolean,
): { says: string; ignored?: true } | null {
  switch (flag) {
    case '--ip':
    case '--ip6':
    case '--mac-address':
    case '--network-alias':
      return sharesNetwork ? { says: NETWORKS } : null
    case '--add-host':
      return sharesNetwork ? { says: EXTRA_HOSTS } : null
    case '--dns':
    case '--dns-option':
    case '--dns-search':
      // libpod/container_internal_common.go mounts the resolv.conf of the pod.
      return sharesNetwork ? { says: 'Podman ignores it, the name servers are those of the pod', ignored: true } : null
    case '--hostname':
      return (pod.sharesHostname === undefined ? pod.sharesNetwork : pod.sharesHostname) ? { says: HOSTNAME } : null
    case '--userns':
      // libpod userNSConflictsWithPod: only a mode of its own conflicts.
      return pod.sharesNetwork && !open && !/^(|host|default|container:.*)$/.test(value) ? { says: USER_NAMESPACE } : null
    default:
      return null
  }
}

function membershipFact(unit: Unit<ContainerDraft>, pod: Unit<PodDraft>): Fact<string> {
  const { draft } = unit
  return {
    claim: { id: 'in-pod', data: { who: labelOf(draft), pod: labelOf(pod.draft) } },
    value: pod.id,
    origin: { kind: 'declared', span: draft.pod?.text.span() ?? draft.at },
  }
}

function refusal(
  rule: Problem['rule'],
  code: string,
  message: string,
  at: SourceSpan,
  unit: Unit,
  because: readonly Fact<unknown>[],
): Problem {
  return { rule, code, message, at, subject: unit.id, because }
}
