import type { EnvironmentEntry, Hop } from '../../model/index.js'
import { MappedText } from '../../source/index.js'
import type { Configuration, DataSet } from './configuration.js'
import type { Fields } from './fields.js'

/** What of its pod a variable may ask for (`fieldRef`). */
export interface PodIdentity {
  readonly name: MappedText
  readonly labels: readonly { readonly name: MappedText; readonly value: MappedText }[]
  readonly annotations: readonly { readonly name: MappedText; readonly value: MappedText }[]
}

/**
 * `envFrom`, then `env`, which wins (kube.go ToSpecGen). A value that comes from a ConfigMap or Secret outside the repository, or from the
 * machine, is unknown.
 */
export function environmentOf(container: Fields, pod: PodIdentity, configuration: Configuration): EnvironmentEntry[] {
  const entries: EnvironmentEntry[] = []
  for (const source of container.objects('envFrom', 'EnvFromSource')) entries.push(...wholeSet(source, configuration))
  for (const variable of container.objects('env', 'EnvVar')) {
    const name = variable.text('name')
    if (name === undefined) continue
    const at = variable.entry('name')?.span ?? variable.span
    const { value, via } = variableValue(variable, pod, configuration)
    const hops = [...(variable.map.via ?? []), ...via]
    entries.push({ name: name.text, value, at, ...(hops.length > 0 && { via: hops }) })
  }
  return entries
}

/** All of a ConfigMap or Secret. Podman does not read `prefix`. */
function wholeSet(source: Fields, configuration: Configuration): EnvironmentEntry[] {
  const entries: EnvironmentEntry[] = []
  const take = (key: string, type: string, find: (name: string) => DataSet | undefined): void => {
    const name = source.fields(key, type)?.text('name')
    if (name === undefined) return
    const hop: Hop = { kind: 'reference', span: name.span() }
    for (const [variable, { value, key }] of find(name.text) ?? []) entries.push({ name: variable, value, at: key.span(), via: [hop] })
  }
  take('configMapRef', 'ConfigMapEnvSource', configuration.configMap)
  take('secretRef', 'SecretEnvSource', configuration.secret)
  return entries
}

interface Found {
  readonly value: MappedText | null
  readonly via: readonly Hop[]
}

const UNKNOWN: Found = { value: null, via: [] }

function variableValue(variable: Fields, pod: PodIdentity, configuration: Configuration): Found {
  const from = variable.fields('valueFrom', 'EnvVarSource')
  if (from === undefined) return { value: variable.text('value') ?? empty(variable), via: [] }
  const configMap = from.fields('configMapKeyRef', 'ConfigMapKeySelector')
  if (configMap) return keyOf(configMap, configuration.configMap)
  const secret = from.fields('secretKeyRef', 'SecretKeySelector')
  if (secret) return keyOf(secret, configuration.secret)
  const path = from.fields('fieldRef', 'ObjectFieldSelector')?.text('fieldPath')
  return path === undefined ? UNKNOWN : fieldOf(path, pod)
}

const empty = (variable: Fields): MappedText => {
  const at = variable.entry('value')?.value.span ?? variable.span
  return MappedText.verbatim(at.file, '', at.end)
}

function keyOf(selector: Fields, find: (name: string) => DataSet | undefined): Found {
  const name = selector.text('name')
  const key = selector.text('key')
  if (name === undefined || key === undefined) return UNKNOWN
  const value = find(name.text)?.get(key.text)?.value ?? null
  return { value, via: [{ kind: 'reference', span: key.span() }] }
}

/** kube.go envVarValueFieldRef; the pod's id and the node's resources are not in any text. */
function fieldOf(path: MappedText, pod: PodIdentity): Found {
  const via: Hop[] = [{ kind: 'reference', span: path.span() }]
  if (path.text === 'metadata.name') return { value: pod.name, via }
  const [, set, name] = /^metadata\.(labels|annotations)\['(.+)'\]$/.exec(path.text) ?? []
  if (set === undefined) return UNKNOWN
  const found = (set === 'labels' ? pod.labels : pod.annotations).find((entry) => entry.name.text === name)
  return { value: found?.value ?? path.slice(0, 0), via }
}
