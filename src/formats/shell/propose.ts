import type { Proposal } from '../../model/index.js'
import { proposedFlags } from '../../podman/commands/index.js'

/** The command that makes the network, and the flags for those that are there, each as a line to put behind `podman run`. */
export function propose(proposal: Proposal): string {
  const blocks = proposedFlags(proposal).map(({ command, flags, notes }) =>
    [`# ${command}${notes.length > 0 ? `: ${notes.join(', ')}` : ''}`, ...(flags.length > 0 ? [`  ${flags.join(' ')} \\`] : [])].join('\n'),
  )
  return [...(proposal.network ? [`podman network create --ignore ${proposal.network}`] : []), ...blocks].join('\n\n')
}
