import type { Fact, Value } from '../../model/index.js'
import { textValue } from '../../model/index.js'
import type { MappedText, SourceSpan } from '../../source/index.js'
import { type Fields, joined, type Refuse } from './fields.js'

interface Entry {
  readonly name: MappedText
  readonly value: MappedText
}

/** What kube play makes one pod of. */
export interface Workload {
  readonly object: Fields
  /** The pod's name. */
  readonly name: MappedText
  readonly nameFact: Fact<Value<string>>
  readonly at: SourceSpan
  readonly spec: Fields | undefined
  /** The pod's labels, and the annotations Podman reads: those of the object itself, also of a Deployment. */
  readonly labels: readonly Entry[]
  readonly annotations: readonly Entry[]
  /** The objects around the pod's spec, for the account of their keys. */
  readonly fields: readonly Fields[]
  readonly refuse: Refuse
}

const WITHOUT_NAME: Readonly<Record<string, string>> = {
  Pod: 'pod does not have a name',
  Deployment: 'deployment does not have a name',
  DaemonSet: 'daemonSet does not have a name',
  Job: 'job does not have a name',
}

export const isWorkload = (kind: string): boolean => Object.hasOwn(WITHOUT_NAME, kind)

/** Reads a Pod, or the template of a Deployment, DaemonSet or Job; `null`, and refused, when it has no name. */
export function workloadOf(object: Fields, refuse: Refuse): Workload | null {
  const metadata = object.fields('metadata', 'ObjectMeta')
  const own = metadata?.text('name')
  if (own === undefined || own.text === '') {
    refuse('no-name', WITHOUT_NAME[object.type] ?? '', object.entry('metadata')?.key.span() ?? object.entry('kind')?.span ?? object.span)
    return null
  }
  const outer = object.fields('spec', object.type === 'Pod' ? 'PodSpec' : `${object.type}Spec`)
  const isPod = object.type === 'Pod'
  const template = isPod ? undefined : outer?.fields('template', 'PodTemplateSpec')
  const inner = template?.fields('metadata', 'ObjectMeta')
  // The template's own name is not looked at (abi/play.go playKubeDeployment).
  const name = isPod ? own : joined([own, '-pod'], own)
  if (object.type === 'Deployment' && outer) checkReplicas(outer, refuse)
  const claim = isPod
    ? ({ id: 'named', data: { name: name.text, what: 'the pod' } } as const)
    : ({ id: 'default-name', data: { name: name.text } } as const)
  return {
    object,
    name,
    nameFact: { claim, value: textValue(name), origin: { kind: 'declared', span: own.span() } },
    at: metadata?.entry('name')?.span ?? own.span(),
    spec: isPod ? outer : template?.fields('spec', 'PodSpec'),
    labels: (isPod ? metadata : inner)?.strings('labels') ?? [],
    annotations: metadata?.strings('annotations') ?? [],
    fields: [object, metadata, ...(isPod ? [] : [outer, template, inner])].filter((fields) => fields !== undefined),
    refuse,
  }
}

function checkReplicas(spec: Fields, refuse: Refuse): void {
  const replicas = spec.integer('replicas')
  if (!replicas?.value.known || replicas.value.value <= 1) return
  refuse('replicas', 'Limiting replica count to 1, more than one replica is not supported by Podman', replicas.text.span())
}
