import type { Branch, Draft } from '../model/index.js'
import type { Meeting, Member } from './graph.js'
import type { Lookups } from './lookups.js'

/** Judges whether two members can be up at one time on one machine. */
export function createMeet(lookups: Lookups): (a: Member, b: Member) => Meeting {
  return (a, b) => {
    if (a.host !== b.host || isOff(a, lookups) || isOff(b, lookups)) return 'alternatives'
    if (excludeEachOther(branchesOf(a, lookups), branchesOf(b, lookups))) return 'alternatives'
    if (a.id !== b.id && sameName(a, b)) return 'alternatives'
    return a.deployment === b.deployment ? 'together' : 'siblings'
  }
}

/** The choices a member depends on: its own and its pod's. */
export function branchesOf(member: Member, lookups: Lookups): readonly Branch[] {
  const pod = podOf(member, lookups)
  return pod && pod.branches.length > 0 ? [...member.branches, ...pod.branches] : member.branches
}

/** Two arms of one choice never exist together. */
export function excludeEachOther(a: readonly Branch[], b: readonly Branch[]): boolean {
  return a.some((one) => b.some((other) => one.choice === other.choice && one.arm !== other.arm))
}

/** Not started unless asked for: a compose profile. */
export function isOff(member: Member, lookups: Lookups): boolean {
  return off(member.draft) || off(podOf(member, lookups)?.draft)
}

const off = (draft: Draft | undefined): boolean => draft?.optional === true

/** It runs as often as somebody asks for: once, several times, or never. */
export function isTemplate(member: Member, lookups: Lookups): boolean {
  return member.draft.template === true || podOf(member, lookups)?.draft.template === true
}

/** Podman gives a name to one container or one pod at a time: of two definitions with one name only one is up. */
function sameName(a: Member, b: Member): boolean {
  return a.draft.kind === b.draft.kind && a.name.known && b.name.known && a.name.value === b.name.value
}

function podOf(member: Member, lookups: Lookups): Member | undefined {
  return 'pod' in member && member.pod !== null ? lookups.pod(member.pod) : undefined
}
