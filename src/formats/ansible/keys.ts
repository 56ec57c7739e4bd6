import type { UnmodelledKey } from '../../model/index.js'
import type { Module } from './modules.js'
import type { Unit } from './unit.js'

type KeyStatus = 'modelled' | 'irrelevant' | 'unsupported'

const QUADLET = 'quadlet_dir quadlet_filename quadlet_file_mode quadlet_options'

/**
 * Every parameter of the modules (containers.podman 1.20, argument specifications). `irrelevant`: says nothing about who reaches whom;
 * `unsupported`: may say something, and is not read.
 */
const CONTAINER = {
  modelled: `
    name state image command dns dns_servers dns_option dns_opts dns_search dns_search_domains entrypoint env env_file env_files etc_hosts
    add_hosts expose exposed exposed_ports healthcheck health_cmd hostname init_ctr ip ip6 label labels mac_address mount mounts network
    net network_mode network_aliases network_alias pod publish ports published published_ports publish_all requires secrets userns
    userns_mode volume volumes`,
  irrelevant: `
    executable annotation arch attach authfile blkio_weight blkio_weight_device cap_add capabilities cap_drop cert_dir cgroup_conf
    cgroup_parent cgroupns cgroups chrootdirs cidfile conmon_pidfile cpu_period cpu_quota cpu_rt_period cpu_rt_runtime cpu_shares cpus
    cpuset_cpus cpuset_mems creds decryption_key delete_depend delete_time delete_volumes detach debug detach_keys device
    device_cgroup_rule device_read_bps device_read_iops device_write_bps device_write_iops force_restart restart force_delete
    generate_systemd gidmap gpus group_add groups group_entry healthcheck_interval health_interval healthcheck_retries health_retries
    healthcheck_start_period health_start_period health_log_destination health_max_log_count health_max_log_size health_startup_cmd
    health_startup_interval health_startup_retries health_startup_success health_startup_timeout healthcheck_timeout health_timeout
    healthcheck_failure_action health_on_failure hooks_dir hosts_file hostuser http_proxy image_volume image_strict init init_path
    interactive ipc ipc_mode kernel_memory link_local_ip label_file log_driver log_level log_opt log_options memory memory_reservation
    memory_swap memory_swappiness no_healthcheck no_hostname no_hosts oom_kill_disable oom_score_adj os passwd passwd_entry personality
    pid pid_mode pid_file pids_limit platform preserve_fd preserve_fds privileged pull rdt_class read_only read_only_tmpfs recreate
    restart_policy restart_time retry retry_delay rm remove auto_remove rmi rootfs seccomp_policy sdnotify security_opt shm_size
    shm_size_systemd sig_proxy stop_signal stop_timeout stop_time subgidname subuidname sysctl systemd timeout timezone tls_verify tmpfs
    tty uidmap ulimit ulimits umask unsetenv unsetenv_all user uts variant workdir working_dir ${QUADLET}`,
  unsupported: 'cmd_args env_host env_merge pod_id_file volumes_from',
}

const TABLE: Readonly<Record<Module, Partial<Record<KeyStatus, string>>>> = {
  container: CONTAINER,
  containers: CONTAINER,
  pod: {
    modelled: 'name state add_host hostname infra ip network network_alias network_aliases publish ports share',
    irrelevant: `
      recreate blkio_weight blkio_weight_device cgroup_parent cpus cpuset_cpus cpuset_mems cpu_shares device device_read_bps
      device_write_bps dns dns_opt dns_option dns_search exit_policy generate_systemd gidmap gpus hosts_file infra_conmon_pidfile
      infra_command infra_image infra_name ip6 label label_file mac_address memory memory_swap no_hostname no_hosts pid pod_id_file
      restart_policy security_opt share_parent shm_size shm_size_systemd subgidname subuidname sysctl uidmap userns uts volume volumes
      volumes_from executable debug ${QUADLET}`,
  },
  network: {
    modelled: 'name state disable_dns driver internal macvlan opt subnet net_config',
    irrelevant: `dns force gateway interface_name ip_range ipam_driver ipv6 label executable debug recreate route ${QUADLET}`,
  },
  play: {
    modelled: 'state kube_file kube_file_content configmap network no_pod_prefix',
    irrelevant: `
      annotation annotations executable authfile build cert_dir context_dir seccomp_profile_root username password log_driver log_opt
      log_options no_hostname tls_verify debug quiet recreate userns log_level quadlet_dir quadlet_filename quadlet_file_mode`,
    unsupported: 'quadlet_options',
  },
  image: {
    modelled: 'name tag path build build_args buildargs state',
    irrelevant: `
      arch platform pull pull_extra_args pull_policy retry retry_delay push force validate_certs tlsverify tls_verify executable auth_file
      authfile username password ca_cert_dir push_args ${QUADLET}`,
  },
  volume: {
    modelled: 'name state',
    irrelevant: `label driver options uid gid recreate executable debug ${QUADLET}`,
  },
}

/** The parameters of a task that are not modelled though they may matter, and those no version knows. */
export function unmodelledKeys(unit: Unit): UnmodelledKey[] {
  return unit.parameters.entries.flatMap(({ key }) => {
    const status = statusOf(unit.module, key.text)
    return status === 'modelled' || status === 'irrelevant'
      ? []
      : [{ at: key.span(), key: `podman_${unit.module}.${key.text}`, reason: status }]
  })
}

function statusOf(module: Module, key: string): KeyStatus | 'unknown' {
  const row = TABLE[module]
  const has = (status: KeyStatus): boolean => (row[status] ?? '').trim().split(/\s+/).includes(key)
  if (has('modelled')) return 'modelled'
  if (has('irrelevant')) return 'irrelevant'
  return has('unsupported') ? 'unsupported' : 'unknown'
}
