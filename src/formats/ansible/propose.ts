import type { Proposal, ProposedMember } from '../../model/index.js'

/** The task that makes the network, and the parameters that the others get. */
export function propose({ network, members }: Proposal): string {
  const blocks: string[] = []
  if (network) {
    const names = members.map(({ label }) => label).join(' and ')
    blocks.push(`- name: Network of ${names}\n  containers.podman.podman_network:\n    name: ${network}`)
  }
  for (const member of members) {
    const { owner, container } = member
    const join = network ? [`    network: [${network}]`] : []
    const dropped = member.drop.map(({ text }) => `without the port ${text.text}`)
    const own = settingsOf(member)
    if (owner === container) blocks.push(task(`podman_container ${container.local}`, [...dropped, ...own.notes], [...join, ...own.lines]))
    else blocks.push(task(`podman_pod ${owner.local}`, dropped, join), task(`podman_container ${container.local}`, own.notes, own.lines))
  }
  return blocks.filter((block) => block !== '').join('\n\n')
}

function task(what: string, notes: readonly string[], lines: readonly string[]): string {
  if (notes.length + lines.length === 0) return ''
  return [`# ${what}${notes.length > 0 ? `: ${notes.join(', ')}` : ''}`, ...lines].join('\n')
}

function settingsOf({ settings }: ProposedMember): { lines: string[]; notes: string[] } {
  const whole = settings.filter(({ variable, value }) => variable !== undefined && value !== undefined)
  const lines = whole.length > 0 ? ['    env:', ...whole.map(({ variable, value }) => `      ${variable}: "${value}"`)] : []
  const notes = settings.flatMap(({ variable, value, before, now }) =>
    value === undefined ? [`${now} in place of ${before}${variable ? ` in ${variable}` : ''}`] : [],
  )
  return { lines, notes }
}
