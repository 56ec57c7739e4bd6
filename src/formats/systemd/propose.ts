import type { Proposal } from '../../model/index.js'
import { proposedFlags } from '../../podman/commands/index.js'
import { baseName } from '../../source/index.js'

/** For each service the line that makes the network, and the flags to put behind `podman run` in its `ExecStart=`. */
export function propose(proposal: Proposal): string {
  const blocks = proposedFlags(proposal).map(({ flags, notes, member, command }) => {
    const owner = command.includes('pod create') ? member.owner : member.container
    const lines = [`# ${baseName(owner.at.file)}${notes.length > 0 ? `: ${notes.join(', ')}` : ''}`]
    const joins = flags.some((flag) => flag.startsWith('--network '))
    if (joins && proposal.network) lines.push(`ExecStartPre=/usr/bin/podman network create --ignore ${proposal.network}`)
    if (flags.length > 0) lines.push(`# ${command.replace(/ ….*/, '')}`, `\t${flags.join(' ')} \\`)
    return lines.join('\n')
  })
  return blocks.join('\n\n')
}
