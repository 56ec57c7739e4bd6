import { containersOf, nameOf } from './names.js'
import type { PodText } from './pod-text.js'

/**
 * A container is called PODNAME-NAME, and has the pod's name for a host name. `kube play --replace` and `kube down` take only those pods
 * away that are in the file they are given (all measured with 5.4.2).
 */
export function notesOn(pods: readonly PodText[], into: PodText): string[] {
  const to = nameOf(into)
  const hostname = into.spec.text('hostname')?.text || to
  const notes = pods.flatMap((pod) => {
    const from = nameOf(pod)
    const labels = pod.workload.labels.map(({ name, value }) => `${name.text}: ${value.text}`).join(', ')
    return [
      ...(into.claim.play?.noPodPrefix ? [] : containersOf(pod).map((name) => `the container ${from}-${name} is called ${to}-${name}`)),
      `the host name of ${from} is ${hostname}`,
      ...(labels === '' ? [] : [`the labels of the pod ${from} are gone: ${labels}`]),
      ...needed(pod, into),
    ]
  })
  // Pods are started in the order of the file, the containers of one in none that is set (measured with 5.4.2).
  const order =
    into.spec.text('restartPolicy')?.text === 'Never' ? [`the containers of ${to} start in any order and are never restarted`] : []
  return [...notes, ...order, `${takenDown(pods)}, or ${pods.map(nameOf).join(' and ')} would go on running`]
}

/** What was given to the command that played the one file, and is to be given to the one that plays the other. */
function needed(pod: PodText, into: PodText): string[] {
  if (pod.claim.path === into.claim.path || pod.claim.play) return []
  const there = new Set([...pod.objects, ...into.objects].flatMap(({ kind, name }) => (kind === 'ConfigMap' ? name : [])))
  const names = [...new Set(configMapsOf(pod))].filter((name) => !there.has(name))
  return names.map((name) => `what plays ${into.claim.path} has to be given the ConfigMap ${name} as well`)
}

function configMapsOf({ lists }: PodText): string[] {
  const containers = [...(lists.initContainers?.items ?? []), ...(lists.containers?.items ?? [])]
  const sources = [
    ...containers.flatMap(({ fields }) => fields.objects('envFrom', 'EnvFromSource').map((from) => from.fields('configMapRef', 'Ref'))),
    ...containers.flatMap(({ fields }) =>
      fields.objects('env', 'EnvVar').map((variable) => variable.fields('valueFrom', 'EnvVarSource')?.fields('configMapKeyRef', 'Ref')),
    ),
    ...(lists.volumes?.items ?? []).map(({ fields }) => fields.fields('configMap', 'ConfigMapVolumeSource')),
  ]
  return sources.flatMap((source) => source?.text('name')?.text ?? [])
}

function takenDown(pods: readonly PodText[]): string {
  const unit = pods[0]?.claim.play?.at.file
  if (unit?.endsWith('.kube')) return `the service of ${unit} is to be stopped before its file is changed`
  const files = [...new Set(pods.map(({ claim }) => claim.path))]
  return `what runs is to be taken down before the file is changed (${files.map((path) => `podman kube down ${path}`).join(', ')})`
}
