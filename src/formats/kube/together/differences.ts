import type { Fields } from '../fields.js'
import { nameOf } from './names.js'
import { plain } from './plain.js'
import type { PodText } from './pod-text.js'

/** What Podman takes where nothing is said (kube.go); all that is not here has no default that could be written as well. */
const DEFAULTS: Readonly<Record<string, string>> = {
  restartPolicy: '"Always"',
  hostNetwork: 'false',
  hostPID: 'false',
  hostIPC: 'false',
  shareProcessNamespace: 'false',
}

/** The container that a pod's namespaces belong to has a name of its own, and what CRI-O once wrote Podman does not read. */
const OWN_ANNOTATION = /^io\.podman\.annotations\.infra\.name$|^io\.kubernetes\.cri-o\./

/** Why a pod cannot become part of another one, each a sentence without a full stop; none: they are alike in what a pod has once. */
export function differencesOf(pod: PodText, into: PodText): string[] {
  return [...aboutObject(pod, into), ...aboutSpec(pod, into), ...aboutMetadata(pod, into), ...services(pod, into)]
}

/** What speaks against moving anything out of the pod or into it. */
export function objectionsTo(pod: PodText): string[] {
  const { object, name } = pod.workload
  const found: string[] = []
  if (object.type === 'Job') found.push(`${name.text} is a Job, which comes to its end`)
  if (name.holes.length > 0) found.push(`what the pod ${name.text} is called is not known`)
  const replicas = object.type === 'Deployment' ? object.fields('spec', 'DeploymentSpec')?.integer('replicas')?.value : undefined
  if (replicas && !(replicas.known && replicas.value === 1))
    found.push(`${replicas.known ? replicas.value : replicas.text} of ${name.text} are wanted, and they would want the same port`)
  return found
}

function aboutObject(pod: PodText, into: PodText): string[] {
  const [one, other] = [pod, into].map(({ workload }) => workload.object.type)
  return one === other ? [] : [`${nameOf(pod)} is a ${one} and ${nameOf(into)} a ${other}`]
}

function aboutSpec(pod: PodText, into: PodText): string[] {
  const found: string[] = []
  const keys = new Set([...pod.spec.map.entries, ...into.spec.map.entries].map(({ key }) => key.text))
  for (const key of keys) {
    if (Object.hasOwn(pod.lists, key)) continue
    const [one, other] = [pod, into].map(({ spec }) => plain(spec.node(key)) || (DEFAULTS[key] ?? ''))
    // Without one a container has the pod's name for a host name, and another pod's is not what it was anyway.
    if (one !== other && !(key === 'hostname' && one === ''))
      found.push(`${nameOf(pod)} and ${nameOf(into)} do not have the same ${key}, of which a pod has one`)
  }
  return found
}

function aboutMetadata(pod: PodText, into: PodText): string[] {
  const found: string[] = []
  const namespaces = [pod, into].map(({ workload }) => workload.object.fields('metadata', 'ObjectMeta')?.text('namespace')?.text ?? '')
  if (namespaces[0] !== namespaces[1])
    found.push(`${nameOf(pod)} and ${nameOf(into)} do not have the same namespace, of which a pod has one`)
  const [one, other] = [annotationsOf(pod), annotationsOf(into)]
  for (const name of new Set([...one.keys(), ...other.keys()])) {
    if (one.get(name) === other.get(name)) continue
    found.push(`${nameOf(pod)} and ${nameOf(into)} do not have the same annotation ${name}, of which a pod has one`)
  }
  for (const path of fieldsAsked(pod)) found.push(`a container of ${nameOf(pod)} asks for ${path} of its pod`)
  return found
}

/** Those of the object and of its template: Podman reads the one for some and the other for others. */
function annotationsOf({ workload }: PodText): Map<string, string> {
  const template = workload.object.fields('spec', 'Spec')?.fields('template', 'PodTemplateSpec')?.fields('metadata', 'ObjectMeta')
  const all = [...(template?.strings('annotations') ?? []), ...workload.annotations]
  return new Map(all.flatMap(({ name, value }) => (OWN_ANNOTATION.test(name.text) ? [] : [[name.text, value.text] as const])))
}

/** The name, labels and annotations of the pod that its containers have in their environment. */
function fieldsAsked({ lists }: PodText): string[] {
  const containers = [...(lists.initContainers?.items ?? []), ...(lists.containers?.items ?? [])]
  return containers.flatMap(({ fields }) => fields.objects('env', 'EnvVar').flatMap(fieldAsked))
}

function fieldAsked(variable: Fields): string[] {
  const path = variable.fields('valueFrom', 'EnvVarSource')?.fields('fieldRef', 'ObjectFieldSelector')?.text('fieldPath')?.text ?? ''
  return path.startsWith('metadata.') ? [path] : []
}

/** Podman passes over a Service; whoever wrote one plays the file elsewhere too, where it would lead to nothing. */
function services(pod: PodText, into: PodText): string[] {
  const labels = new Map(pod.workload.labels.map(({ name, value }) => [name.text, value.text]))
  const selecting = [...pod.objects, ...into.objects].filter(
    ({ kind, selector }) => kind === 'Service' && selector.size > 0 && [...selector].every(([name, value]) => labels.get(name) === value),
  )
  return selecting.map(({ name }) => `the Service ${name} selects ${nameOf(pod)} by its labels, which would be gone`)
}
