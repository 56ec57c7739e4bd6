import type { UnmodelledKey } from '../../model/index.js'
import type { Fields } from './fields.js'

/**
 * Every key of the Kubernetes types that Podman decodes (pkg/k8s.io of Podman's main of 2026-05), by Go struct. It decodes without
 * checking: an unknown key, or one that only a cluster understands, is passed over in silence.
 * `irrelevant`: says nothing about who reaches whom, or Podman does not look at it. `unsupported`: may say something, and is not read.
 */
export type KeyStatus = 'modelled' | 'irrelevant' | 'unsupported'

const OBJECT = { modelled: 'kind metadata spec', irrelevant: 'apiVersion status' }

const TABLE: Readonly<Record<string, Partial<Record<KeyStatus, string>>>> = {
  Pod: OBJECT,
  Deployment: OBJECT,
  DaemonSet: OBJECT,
  Job: OBJECT,
  PersistentVolumeClaim: { modelled: 'kind metadata', irrelevant: 'apiVersion spec status' },
  ConfigMap: { modelled: 'kind metadata data binaryData', irrelevant: 'apiVersion immutable' },
  Secret: { modelled: 'kind metadata data stringData', irrelevant: 'apiVersion immutable type' },
  ObjectMeta: {
    modelled: 'name labels annotations',
    irrelevant: `
      generateName namespace selfLink uid resourceVersion generation creationTimestamp deletionTimestamp deletionGracePeriodSeconds
      ownerReferences finalizers clusterName managedFields`,
  },
  DeploymentSpec: {
    modelled: 'replicas template',
    irrelevant: 'selector strategy minReadySeconds revisionHistoryLimit paused progressDeadlineSeconds',
  },
  DaemonSetSpec: { modelled: 'template', irrelevant: 'selector updateStrategy minReadySeconds revisionHistoryLimit' },
  JobSpec: {
    modelled: 'template',
    irrelevant: `
      parallelism completions activeDeadlineSeconds podFailurePolicy successPolicy backoffLimit backoffLimitPerIndex maxFailedIndexes
      selector manualSelector ttlSecondsAfterFinished completionMode suspend podReplacementPolicy managedBy`,
  },
  PodTemplateSpec: { modelled: 'metadata spec' },
  PodSpec: {
    modelled: 'volumes initContainers containers hostNetwork hostname hostAliases',
    irrelevant: `
      ephemeralContainers restartPolicy terminationGracePeriodSeconds activeDeadlineSeconds dnsPolicy nodeSelector serviceAccountName
      serviceAccount automountServiceAccountToken nodeName hostPID hostIPC shareProcessNamespace securityContext imagePullSecrets
      subdomain affinity schedulerName priorityClassName priority readinessGates runtimeClassName enableServiceLinks preemptionPolicy
      overhead topologySpreadConstraints setHostnameAsFQDN hostUsers tolerations os`,
    unsupported: 'dnsConfig',
  },
  Container: {
    modelled: 'name image command args ports envFrom env volumeMounts livenessProbe',
    irrelevant: `
      workingDir resources volumeDevices readinessProbe startupProbe lifecycle terminationMessagePath terminationMessagePolicy
      imagePullPolicy securityContext stdin stdinOnce tty`,
  },
  ContainerPort: { modelled: 'hostPort containerPort protocol hostIP', irrelevant: 'name' },
  EnvVar: { modelled: 'name value valueFrom' },
  EnvVarSource: { modelled: 'fieldRef configMapKeyRef secretKeyRef', unsupported: 'resourceFieldRef' },
  EnvFromSource: { modelled: 'configMapRef secretRef', unsupported: 'prefix' },
  VolumeMount: { modelled: 'name mountPath subPath', irrelevant: 'readOnly mountPropagation subPathExpr' },
  Volume: { modelled: 'name hostPath persistentVolumeClaim configMap secret', irrelevant: 'emptyDir image' },
  HostAlias: { modelled: 'ip hostnames' },
}

/** The statuses of a type's keys, by key in lower case: Go's decoder takes any case. */
const parsed = new Map<string, ReadonlyMap<string, KeyStatus>>()

/** What is known of a type's key; `undefined` when Podman's types have no such key. */
function keyStatus(type: string, key: string): KeyStatus | undefined {
  let statuses = parsed.get(type)
  if (statuses === undefined) {
    const entries = Object.entries(TABLE[type] ?? {}).flatMap(([status, keys]) =>
      keys
        .trim()
        .split(/\s+/)
        .map((key) => [key.toLowerCase(), status as KeyStatus] as const),
    )
    statuses = new Map(entries)
    parsed.set(type, statuses)
  }
  return statuses.get(key.toLowerCase())
}

/** The keys of an object that are not modelled though they may matter, and those nobody knows. */
export function unmodelledKeys(fields: Fields): UnmodelledKey[] {
  return fields.map.entries.flatMap(({ key }) => {
    const status = keyStatus(fields.type, key.text)
    if (status === 'modelled' || status === 'irrelevant') return []
    return [{ at: key.span(), key: `${fields.type}.${key.text}`, reason: status ?? 'unknown' }]
  })
}
