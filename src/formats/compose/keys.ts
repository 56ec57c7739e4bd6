import type { UnmodelledKey } from '../../model/index.js'
import type { YamlEntry } from '../../syntax/yaml/index.js'
import type { Project } from './project.js'

/** Every key of the compose specification (compose-spec.json), by what this program makes of it. */
type Meaning = 'modelled' | 'irrelevant' | 'unsupported'

function table(modelled: string, irrelevant: string, unsupported: string): ReadonlyMap<string, Meaning> {
  const words = (text: string, meaning: Meaning): [string, Meaning][] => text.split(' ').map((word) => [word, meaning])
  return new Map([...words(modelled, 'modelled'), ...words(irrelevant, 'irrelevant'), ...words(unsupported, 'unsupported')])
}

const tables = (): {
  root: ReadonlyMap<string, Meaning>
  service: ReadonlyMap<string, Meaning>
  network: ReadonlyMap<string, Meaning>
} => ({
  root: table('name include services networks volumes secrets configs', 'version', 'models'),
  service: table(
    'build command configs container_name depends_on deploy entrypoint env_file environment expose extends extra_hosts healthcheck hostname image labels links network_mode networks ports profiles scale secrets volumes volumes_from',
    'annotations attach blkio_config cap_add cap_drop cgroup cgroup_parent cpu_count cpu_percent cpu_shares cpu_quota cpu_period cpu_rt_period cpu_rt_runtime cpus cpuset credential_spec develop device_cgroup_rules devices dns dns_opt dns_search domainname gpus group_add init ipc isolation logging mac_address mem_limit mem_reservation mem_swappiness memswap_limit oom_kill_disable oom_score_adj pid pids_limit platform post_start pre_start pre_stop privileged pull_policy pull_refresh_after read_only restart runtime security_opt shm_size stdin_open stop_grace_period stop_signal storage_opt sysctls tmpfs tty ulimits use_api_socket user userns_mode uts working_dir',
    'external_links label_file models provider',
  ),
  network: table('name driver driver_opts ipam external internal', 'enable_ipv4 enable_ipv6 attachable labels', ''),
})

let known: ReturnType<typeof tables> | undefined

/** Keys that are not modelled, or that the specification does not have. `x-…` keys are everybody's own. */
export function unmodelledKeys({ root, services, reader }: Project): UnmodelledKey[] {
  known ??= tables()
  const { root: ofRoot, service: ofService, network: ofNetwork } = known
  const found: UnmodelledKey[] = []
  const check = (entries: readonly YamlEntry[], meanings: ReadonlyMap<string, Meaning>): void => {
    for (const { key } of entries) {
      const meaning = meanings.get(key.text)
      if (meaning === 'modelled' || meaning === 'irrelevant' || key.text.startsWith('x-')) continue
      found.push({ at: key.span(), key: key.text, reason: meaning ?? 'unknown' })
    }
  }
  check(root.entries, ofRoot)
  for (const { settings } of services) check(settings.entries, ofService)
  for (const { value } of reader.named(root, 'networks')) if (value.kind === 'map') check(value.entries, ofNetwork)
  return found
}

/** Whether every key of a service is one that compose knows: what tells a compose file of an odd name from other files with `services:`. */
export function isServiceKey(key: string): boolean {
  known ??= tables()
  return known.service.has(key) || key.startsWith('x-')
}

export function isRootKey(key: string): boolean {
  known ??= tables()
  return known.root.has(key) || key.startsWith('x-')
}
