import { type NetworkModeName, podmanAtLeast } from '../../model/index.js'

/** What Podman does where nobody says anything. */
export interface DefaultNetwork {
  /** `default` where it depends on how Podman runs. */
  readonly mode: NetworkModeName
  /** The bridge network it is on. */
  readonly network: string | null
  /** Whether names of other containers resolve; `null` where it depends. */
  readonly dns: boolean | null
  readonly citation: string
}

/** The name of the network that `--network bridge` means, and that rootful containers are on by default. */
export const DEFAULT_NETWORK = 'podman'

/** A container or pod without `--network` (containers.conf `netns`, whose default is `private`). */
export function defaultNetwork(mode: 'rootless' | 'rootful' | 'unknown', podmanVersion: string): DefaultNetwork {
  if (mode === 'rootful') {
    return { mode: 'bridge', network: DEFAULT_NETWORK, dns: false, citation: 'podman-network(1): the default network podman has no DNS' }
  }
  if (mode === 'rootless') {
    const isPasta = podmanAtLeast(podmanVersion, '5.0') !== false
    return isPasta
      ? { mode: 'pasta', network: null, dns: false, citation: 'podman-run(1) --network: pasta is the default for rootless containers' }
      : {
          mode: 'slirp4netns',
          network: null,
          dns: false,
          citation: 'podman-run(1) --network (4.9): slirp4netns is the default for rootless',
        }
  }
  // Neither way do names resolve: pasta has none, and the network podman has no DNS.
  return { mode: 'default', network: null, dns: false, citation: 'containers.conf(5) netns: private' }
}

/** The pods of `podman kube play` without `--network`: one bridge network for all plays, also rootless. */
export function defaultKubeNetwork(podmanVersion: string): DefaultNetwork {
  const citation = 'podman-kube-play(1) --network'
  return podmanAtLeast(podmanVersion, '4.3') !== false
    ? { mode: 'bridge', network: 'podman-default-kube-network', dns: true, citation }
    : { mode: 'bridge', network: DEFAULT_NETWORK, dns: false, citation }
}
