import type { Proposal, ProposedMember } from '../../model/index.js'

/** The containers as they are to be, one document a pod: what is not in them stays. Who is played without `--network` shares one. */
export function propose({ network, members }: Proposal): string {
  const documents = members.map(documentOf).filter((document) => document !== null)
  const note = network ? [`# played with --network ${network}, after: podman network create --ignore ${network}`] : []
  return [...note, documents.join('\n---\n')].join('\n')
}

function documentOf({ container, owner, drop, settings, label }: ProposedMember): string | null {
  const lines: string[] = []
  const whole = settings.filter(({ variable, value }) => variable !== undefined && value !== undefined)
  if (whole.length > 0) {
    lines.push('      env:')
    for (const { variable, value } of whole) lines.push(`        - name: ${variable}`, `          value: "${value}"`)
  }
  for (const { variable, value, before, now } of settings) {
    if (value === undefined) lines.push(`      # ${variable ? `in ${variable}` : 'where it is told'}: ${now} in place of ${before}`)
  }
  if (drop.length > 0) {
    lines.push('      ports:')
    for (const { containerPort, hostPort, protocol } of drop) {
      const port = containerPort.known ? String(containerPort.value) : containerPort.text
      lines.push(`        # without hostPort${hostPort?.known ? ` ${hostPort.value}` : ''}`, `        - containerPort: ${port}`)
      if (protocol.known && protocol.value !== 'tcp') lines.push(`          protocol: ${protocol.value.toUpperCase()}`)
    }
  }
  if (lines.length === 0) return null
  const pod = owner.local.slice(owner.local.lastIndexOf('/') + 1)
  const name = container.local.slice(container.local.lastIndexOf('/') + 1)
  const head = ['apiVersion: v1', 'kind: Pod', 'metadata:', `  name: ${pod}`, 'spec:', '  containers:', `    - name: ${name || label}`]
  return [...head, ...lines].join('\n')
}
