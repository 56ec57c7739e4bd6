import type { Branch, Container } from '../model/index.js'
import type { SourceSpan } from '../source/index.js'

/**
 * What does not always run with the others would do so in a pod. Where all depend on the same, a guard at the top of a script or the choice
 * of one of several Compose files, nothing changes for them.
 */
export function aboutBranches(members: readonly Container[], placeOf: (at: SourceSpan) => string): string[] {
  const found = members.flatMap((member) => {
    const { label, draft } = member
    if (draft.template) return []
    if (draft.branches?.some(isInstance)) return [`${label} is an instance of a template`]
    return (draft.branches ?? []).flatMap((branch) => {
      const other = members.find((one) => !(one.draft.branches ?? []).some((own) => isSame(own, branch)))
      return other ? [reason(member, other, branch, placeOf)] : []
    })
  })
  if (found.length > 0) return found
  return members.flatMap((member, index) => {
    const rival = members.slice(0, index).find((other) => excludes(member, other))
    return rival ? [`${rival.label} and ${member.label} are two of which one is chosen`] : []
  })
}

const isSame = (a: Branch, b: Branch): boolean => a.choice === b.choice && a.arm === b.arm

/** Instances of one template stand in one arm, and may be made of one text: what is changed for one is changed for all. */
const isInstance = ({ choice }: Branch): boolean => choice.startsWith('template ')

const excludes = (a: Container, b: Container): boolean =>
  a.branches.some((one) => b.branches.some((other) => one.choice === other.choice && one.arm !== other.arm))

function reason({ label, draft }: Container, other: Container, { at, arm, isEnd }: Branch, placeOf: (at: SourceSpan) => string): string {
  const place = at ? ` (${placeOf(at)})` : ''
  if (isEnd) return arm === 0 ? `${label} is ended again${place}` : `${label} starts when something else has ended${place}`
  const on = draft.format === 'compose' && !at ? `whether ${draft.at.file} is used` : `a condition${place}`
  return `whether ${label} runs depends on ${on}, and ${other.label} does not depend on it alike`
}
