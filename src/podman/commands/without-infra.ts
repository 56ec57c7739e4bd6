import type { CommandLine } from './line.js'

/** What only an infra container can hold, in the order in which Podman asks for it, and what it says (asked of Podman 5.4). */
const REFUSALS: readonly (readonly [flag: string, message: string])[] = [
  ['--publish', 'you must have an infra container to publish port bindings to the host'],
  ['--network', 'NoInfra and network modes cannot be used together'],
  ['--ip', 'cannot set --ip without infra container: invalid argument'],
  ['--ip6', 'cannot set --ip6 without infra container: invalid argument'],
  ['--mac-address', 'cannot set --mac without infra container: invalid argument'],
  ['--network-alias', 'cannot set --network-alias without infra container: invalid argument'],
  ['--add-host', 'NoInfra and HostAdd are mutually exclusive pod options: invalid pod spec'],
  ['--dns', 'NoInfra and DNSServer are mutually exclusive pod options: invalid pod spec'],
]

/** `podman pod create --infra=false` beside a setting of what the members would share. */
export function refuseWithoutInfra(line: CommandLine, who: string): void {
  const { given } = line
  if (given.switch('--infra') !== false) return
  for (const [flag, message] of REFUSALS) {
    const first = given.flags(flag)[0]
    if (first === undefined) continue
    line.refuse('pod-without-infra', message, first.at, who)
    return
  }
}
