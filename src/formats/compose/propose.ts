import type { Proposal, ProposedMember } from '../../model/index.js'

/** A file that compose loads besides (`compose.override.yaml`): what it takes back has to be said with `!reset` and `!override`. */
export function propose({ network, members }: Proposal): string {
  const services = members.map((member) => serviceOf(member, network)).filter((lines) => lines.length > 1)
  const lines = ['# compose.override.yaml', 'services:', ...services.flat()]
  if (network) lines.push('networks:', `  ${network}: {}`)
  return lines.join('\n')
}

function serviceOf({ container, drop, keep, settings }: ProposedMember, network: string | undefined): string[] {
  const { local, network: choice } = container
  const lines = [`  ${local.slice(local.lastIndexOf('/') + 1)}:`]
  if (drop.length > 0) {
    const kept = [...new Set(keep.map(({ text }) => text.text))]
    lines.push(kept.length > 0 ? '    ports: !override' : '    ports: !reset []', ...kept.map((text) => `      - "${text}"`))
  }
  if (network) {
    if (choice.explicit && choice.attachments.every(({ network: { by } }) => by !== 'local')) lines.push('    network_mode: !reset null')
    // Who names a network is no longer on the project's own.
    lines.push(`    networks: [${choice.explicit ? '' : 'default, '}${network}]`)
  }
  const whole = settings.filter(({ variable, value }) => variable !== undefined && value !== undefined)
  if (whole.length > 0) lines.push('    environment:', ...whole.map(({ variable, value }) => `      ${variable}: "${value}"`))
  for (const { variable, value, before, now } of settings) {
    if (value === undefined) lines.push(`    # ${variable ? `in ${variable}` : 'where it is told'}: ${now} in place of ${before}`)
  }
  return lines
}
