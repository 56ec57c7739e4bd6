/**
 * Every key that Podman's Quadlet generator accepts, by section. An unknown one in a unit's own section makes the generator refuse the
 * unit. Checked against Podman's pkg/systemd/quadlet/quadlet.go (main of 2026-05; 6.1 for what came after).
 */

/** How the generator looks a key up, in the terms of its parser (pkg/systemd/parser/unitfile.go). */
export type KeyLookup = 'last' | 'last-raw' | 'last-args' | 'all' | 'strv' | 'args' | 'keyval' | 'bool' | 'uint32'

/** `irrelevant`: says nothing about who reaches whom. `unsupported`: may say something, and is not read. */
export type KeyStatus = 'modelled' | 'irrelevant' | 'unsupported'

export interface KeyInfo {
  readonly status: KeyStatus
  readonly lookup: KeyLookup
  /** The first Podman version that knows it, `5.3`. */
  readonly since: string
}

/** `Key:lookup:since` by status. */
const TABLE: Readonly<Record<string, Partial<Record<KeyStatus, string>>>> = {
  Container: {
    modelled: `
      AddHost:all:5.3 ContainerName:last:4.4 DNS:all:4.7 DNSOption:all:4.7 DNSSearch:all:4.7 Entrypoint:last:5.0
      Environment:keyval:4.4 EnvironmentFile:args:4.4 Exec:last-args:4.4 ExposeHostPort:all:4.4 GIDMap:strv:4.8 Group:last:4.4
      HealthCmd:last:4.5 HostName:last:4.6 IP:last:4.5 IP6:last:4.5 Image:last:4.4 Label:keyval:4.4 Mount:args:4.5 Network:all:4.4
      NetworkAlias:all:5.2 Pod:last:5.0 PodmanArgs:args:4.4 PublishPort:all:4.4 ReloadCmd:last-args:5.5 ReloadSignal:last:5.5
      RemapGid:strv:4.4 RemapUid:strv:4.4 RemapUsers:last-raw:4.4 Rootfs:last:4.5 Secret:args:4.5 ServiceName:last:5.3
      SubGIDMap:last:4.8 SubUIDMap:last:4.8 UIDMap:strv:4.8 User:last:4.4 UserNS:last:4.5 Volume:all:4.4`,
    irrelevant: `
      AddCapability:strv:4.4 AddDevice:strv:4.4 Annotation:keyval:4.4 AppArmor:last:5.8 AutoUpdate:last:4.6 CgroupsMode:last:5.3
      DropCapability:strv:4.4 GroupAdd:all:5.1 HealthInterval:last:4.5 HealthLogDestination:last:5.3 HealthMaxLogCount:last:5.3
      HealthMaxLogSize:last:5.3 HealthOnFailure:last:4.5 HealthRetries:last:4.5 HealthStartPeriod:last:4.5 HealthStartupCmd:last:4.5
      HealthStartupInterval:last:4.5 HealthStartupRetries:last:4.5 HealthStartupSuccess:last:4.5 HealthStartupTimeout:last:4.5
      HealthTimeout:last:4.5 HttpProxy:bool:5.7 ImageVolume:last:6.1 LogDriver:last:4.5 LogOpt:strv:5.2 Mask:args:4.6 Memory:last:5.5
      NoNewPrivileges:bool:4.4 Notify:last:4.4 PidsLimit:last:4.7 Pull:last:4.6 ReadOnly:bool:4.4 ReadOnlyTmpfs:bool:4.8
      RemapUidSize:uint32:4.4 Retry:last:5.5 RetryDelay:last:5.5 RunInit:bool:4.4 SeccompProfile:last:4.4
      SecurityLabelDisable:bool:4.5 SecurityLabelFileType:last:4.5 SecurityLabelLevel:last:4.5 SecurityLabelNested:bool:4.6
      SecurityLabelType:last:4.5 ShmSize:last:4.7 StartWithPod:bool:5.3 StopSignal:last:5.2 StopTimeout:last:5.0 Sysctl:strv:4.6
      Timezone:last:4.4 Tmpfs:all:4.5 Ulimit:all:4.7 Umask:last:6.1 Unmask:args:4.6 VolatileTmp:bool:4.4 WorkingDir:last:4.6`,
    unsupported: `
      ContainersConfModule:all:4.8 EnvironmentHost:bool:4.4 GlobalArgs:args:4.8`,
  },
  Volume: {
    modelled: `
      Device:last:4.4 Driver:last:4.8 Image:last:4.8 ServiceName:last:5.3 Type:last:4.4 VolumeName:last:4.7`,
    irrelevant: `
      Copy:bool:4.4 GID:last:6.0 Group:last:4.4 Label:keyval:4.4 Options:last:4.4 UID:last:6.0 User:last:4.4`,
    unsupported: `
      ContainersConfModule:all:4.8 GlobalArgs:args:4.8 PodmanArgs:args:4.6`,
  },
  Network: {
    modelled: `
      DisableDNS:bool:4.4 Driver:last:4.4 Gateway:all:4.4 IPRange:all:4.4 Internal:bool:4.4 NetworkName:last:4.7 Options:keyval:4.4
      PodmanArgs:args:4.6 ServiceName:last:5.3 Subnet:all:4.4`,
    irrelevant: `
      DNS:all:4.7 IPAMDriver:last:4.4 IPv6:bool:4.4 InterfaceName:last:5.6 Label:keyval:4.4 NetworkDeleteOnStop:bool:5.5`,
    unsupported: `
      ContainersConfModule:all:4.8 GlobalArgs:args:4.8`,
  },
  Kube: {
    modelled: `
      ConfigMap:strv:4.4 Network:all:4.4 PodmanArgs:args:4.6 PublishPort:all:4.4 RemapGid:strv:4.4 RemapUid:strv:4.4
      RemapUsers:last-raw:4.4 ServiceName:last:5.3 SetWorkingDirectory:last:4.7 UserNS:last:4.5 Yaml:strv:4.4`,
    irrelevant: `
      AutoUpdate:strv:4.7 ExitCodePropagation:last:4.6 KubeDownForce:bool:4.8 LogDriver:last:4.5 LogOpt:strv:5.2
      RemapUidSize:uint32:4.4`,
    unsupported: `
      ContainersConfModule:all:4.8 GlobalArgs:args:4.8`,
  },
  Image: {
    modelled: `
      Image:last:4.8 ImageTag:last:4.8 ServiceName:last:5.3`,
    irrelevant: `
      Arch:last:4.8 AuthFile:last:4.8 CertDir:last:4.8 Creds:last:4.8 DecryptionKey:last:4.8 OS:last:4.8 Policy:last:5.6
      Retry:last:5.5 RetryDelay:last:5.5 TLSVerify:bool:4.8 Variant:last:4.8`,
    unsupported: `
      AllTags:bool:4.8 ContainersConfModule:all:4.8 GlobalArgs:args:4.8 PodmanArgs:args:4.8`,
  },
  Build: {
    modelled: `
      Environment:keyval:5.2 File:last:5.2 ImageTag:all:5.2 Network:all:5.2 PodmanArgs:args:5.2 ServiceName:last:5.3
      SetWorkingDirectory:last:5.2 Volume:all:5.2`,
    irrelevant: `
      Annotation:keyval:5.2 Arch:last:5.2 AuthFile:last:5.2 DNS:all:5.2 DNSOption:all:5.2 DNSSearch:all:5.2 ForceRM:bool:5.2
      GroupAdd:all:5.2 IgnoreFile:last:5.7 Label:keyval:5.2 Pull:last:5.2 Retry:last:5.5 RetryDelay:last:5.5 Secret:args:5.2
      TLSVerify:bool:5.2 Variant:last:5.2`,
    unsupported: `
      BuildArg:keyval:5.7 ContainersConfModule:all:5.2 GlobalArgs:args:5.2 Target:last:5.2`,
  },
  Artifact: {
    modelled: `
      Artifact:last:5.7 ServiceName:last:5.7`,
    irrelevant: `
      AuthFile:last:5.7 CertDir:last:5.7 Creds:last:5.7 DecryptionKey:last:5.7 Quiet:bool:5.7 Retry:last:5.7 RetryDelay:last:5.7
      TLSVerify:bool:5.7`,
    unsupported: `
      ContainersConfModule:all:5.7 GlobalArgs:args:5.7 PodmanArgs:args:5.7`,
  },
  Pod: {
    modelled: `
      AddHost:all:5.3 GIDMap:strv:5.3 HostName:all:5.5 IP:last:5.3 IP6:last:5.3 Network:all:5.0 NetworkAlias:all:5.2 PodName:last:5.0
      PodmanArgs:args:5.0 PublishPort:all:5.0 RemapGid:strv:5.3 RemapUid:strv:5.3 RemapUsers:last-raw:5.3 ServiceName:last:5.3
      SubGIDMap:last:5.3 SubUIDMap:last:5.3 UIDMap:strv:5.3 UserNS:last:5.3 Volume:all:5.0`,
    irrelevant: `
      DNS:all:5.3 DNSOption:all:5.3 DNSSearch:all:5.3 ExitPolicy:last:5.6 Label:keyval:5.6 RemapUidSize:uint32:5.3 ShmSize:last:5.4
      StopTimeout:last:5.7`,
    unsupported: `
      ContainersConfModule:all:5.0 GlobalArgs:args:5.0`,
  },
  Quadlet: {
    irrelevant: `
      DefaultDependencies:bool:5.3`,
  },
}

const parsed = new Map<string, ReadonlyMap<string, KeyInfo>>()

/** The keys of a Quadlet section; empty for a section that is not Quadlet's. */
export function keysOf(section: string): ReadonlyMap<string, KeyInfo> {
  const known = parsed.get(section)
  if (known) return known
  const keys = new Map<string, KeyInfo>()
  for (const [status, rows] of Object.entries(TABLE[section] ?? {}) as [KeyStatus, string][]) {
    for (const row of rows.trim().split(/\s+/)) {
      const [key, lookup, since] = row.split(':') as [string, KeyLookup, string]
      keys.set(key, { status, lookup, since })
    }
  }
  parsed.set(section, keys)
  return keys
}

/** The sections that have keys of their own. */
export const QUADLET_SECTIONS: readonly string[] = Object.keys(TABLE)
