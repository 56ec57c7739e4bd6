import type { Proposal, ProposedMember } from '../../model/index.js'

/** What one command is to be given, and what in place of. */
export interface ProposedFlags {
  /** `podman run … db`: how a reader finds the command. */
  readonly command: string
  readonly member: ProposedMember
  readonly flags: readonly string[]
  readonly notes: readonly string[]
}

/** The flags that each command takes, and those that it loses for them: of a variable that is set twice the last would count. */
export function proposedFlags({ network, members }: Proposal): readonly ProposedFlags[] {
  return members
    .flatMap((member): ProposedFlags[] => {
      const { container, owner, drop, settings, label } = member
      const join = network ? [`--network ${network}`] : []
      const set = settings.flatMap(({ variable, value }) => (variable && value !== undefined ? [`-e ${variable}=${value}`] : []))
      const notes = [
        ...drop.map(({ text }) => `without -p ${text.text}`),
        ...settings.flatMap(({ variable, value, before, now }) =>
          variable && value !== undefined
            ? [`without -e ${variable}=${before}`]
            : [`${now} in place of ${before}${variable ? ` in ${variable}` : ''}`],
        ),
      ]
      const run = `podman run … ${label}`
      if (owner === container) return [{ command: run, member, flags: [...join, ...set], notes }]
      const pod: ProposedFlags = { command: `podman pod create … ${owner.local}`, member, flags: join, notes: notes.slice(0, drop.length) }
      return [pod, { command: run, member, flags: set, notes: notes.slice(drop.length) }]
    })
    .filter(({ flags, notes }) => flags.length + notes.length > 0)
}
