import type { Container } from '../model/index.js'
import { hasOpenHole } from '../model/index.js'
import type { Lookups } from './lookups.js'

const HOST_NAMES: ReadonlySet<string> = new Set(['host.containers.internal', 'host.docker.internal', 'gateway.docker.internal'])
/** The machine as pasta and slirp4netns containers see it (podman-run(1) --network). */
const HOST_ADDRESSES: ReadonlySet<string> = new Set(['169.254.1.2', '10.0.2.2'])
/** Podman's own network (CL:libnetwork/util createDefaultNetwork): its first address is the bridge's. */
export const DEFAULT_GATEWAY = '10.88.0.1'

/** Whether the text stands for the machine that the container runs on. */
export const meansMachine = (host: string): boolean => HOST_NAMES.has(host) || host === 'host-gateway' || HOST_ADDRESSES.has(host)

/** `--add-host NAME:ADDRESS` of the container, or of the pod whose /etc/hosts it has. */
export function addedHost(from: Container, name: string, lookups: Lookups): string | null {
  const pod = from.pod === null || from.leftPodNetwork ? undefined : lookups.pod(from.pod)
  for (const text of [...from.draft.addHosts, ...(pod?.draft.addHosts ?? [])]) {
    if (hasOpenHole(text)) continue
    const colon = text.text.search(/[:=]/)
    const names = text.text.slice(0, Math.max(colon, 0)).toLowerCase().split(';')
    if (names.includes(name))
      return text.text
        .slice(colon + 1)
        .toLowerCase()
        .replace(/^\[|\]$/g, '')
  }
  return null
}

/** `10.89.0.0/24` → `10.89.0.1`. */
export function firstAddress(subnet: string): string | null {
  const match = /^(\d+\.\d+\.\d+)\.(\d+)\/\d+$/.exec(subnet)
  return match ? `${match[1]}.${Number(match[2]) + 1}` : null
}
