import type { ContainerDraft, PodDraft, Proposal, ProposedMember } from '../../model/index.js'

/** A `.network` unit and a drop-in for each unit (podman-systemd.unit(5)); a comment in front of each says what its file is called. */
export function propose({ network, members }: Proposal): string {
  const files: string[] = []
  if (network) files.push(`# ${network}.network\n[Network]`)
  const name = network ?? 'without-host'
  for (const member of members) {
    const { owner, container } = member
    const lines = networkLines(member, network)
    const own = settingLines(member)
    if (owner === container) lines.push(...own)
    else if (own.length > 0) files.push(dropIn(container, name, own))
    if (lines.length > 0) files.push(dropIn(owner, name, lines))
  }
  return files.join('\n\n')
}

function dropIn({ kind, local }: ContainerDraft | PodDraft, name: string, lines: readonly string[]): string {
  const section = kind === 'pod' ? 'Pod' : 'Container'
  return [`# ${local}.${kind}.d/${name}.conf`, `[${section}]`, ...lines].join('\n')
}

function networkLines({ drop, keep }: ProposedMember, network: string | undefined): string[] {
  const lines = network ? [`Network=${network}.network`] : []
  if (drop.length === 0) return lines
  // An empty assignment takes all of them back.
  const kept = [...new Set(keep.map(({ text }) => `PublishPort=${text.text}`))]
  return [...drop.map(({ text }) => `# in place of PublishPort=${text.text}`), 'PublishPort=', ...kept, ...lines]
}

function settingLines({ settings, label }: ProposedMember): string[] {
  return settings.map(({ variable, value, before, now }) => {
    if (variable && value !== undefined) return `Environment=${variable}=${value}`
    return `# ${variable ? `in ${variable}` : `where ${label} is told`}: ${now} in place of ${before}`
  })
}
