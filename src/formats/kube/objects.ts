import type { UnmodelledKey } from '../../model/index.js'
import type { MappedText, SourceSpan } from '../../source/index.js'
import { parseYaml, type YamlMap, type YamlNode } from '../../syntax/yaml/index.js'
import { Fields, jsonKind, type Refuse } from './fields.js'

/** One Kubernetes object of a stream: a document, or an item of a `List`. */
export interface KubeObject {
  readonly kind: string
  /** Where the kind stands. */
  readonly at: SourceSpan
  readonly map: YamlMap
}

export interface KubeStream {
  readonly objects: readonly KubeObject[]
  readonly unparsed: readonly { readonly at: SourceSpan; readonly reason: string }[]
}

/**
 * Splits a file into its objects (abi/play.go splitMultiDocYAML). Podman gives up on the whole play where one document is broken; here
 * the others are read all the same.
 */
export function readObjects(text: MappedText): KubeStream {
  const stream = parseYaml(text, 'podman-kube')
  const objects: KubeObject[] = []
  const unparsed: { at: SourceSpan; reason: string }[] = []
  for (const { at, message } of stream.errors) unparsed.push({ at, reason: `multi doc yaml could not be split: ${message}` })
  for (const { root, errors, duplicates } of stream.documents) {
    if (errors.length > 0 || root.kind === 'null') continue
    for (const { key, at } of duplicates) {
      unparsed.push({ at, reason: `multi doc yaml could not be split: yaml: unmarshal errors: mapping key "${key}" already defined` })
    }
    const found = objectsOf(root)
    if ('reason' in found) unparsed.push(found)
    else objects.push(...found)
  }
  return { objects, unparsed: firstOfEach(unparsed) }
}

function objectsOf(root: YamlNode): KubeObject[] | { at: SourceSpan; reason: string } {
  const object = objectOf(root)
  if ('reason' in object) return object
  if (object.kind !== 'List') return [object]
  const items = new Fields(object.map, 'List', () => {}).list('items', 'any')
  return items.flatMap((item) => {
    const found = objectOf(item)
    return 'reason' in found ? [] : [found]
  })
}

function objectOf(node: YamlNode): KubeObject | { at: SourceSpan; reason: string } {
  if (node.kind !== 'map') {
    const reason = `couldn't get object kind: json: cannot unmarshal ${jsonKind(node)} into Go value of type v1.ObjectReference`
    return { at: node.span, reason }
  }
  const kind = new Fields(node, 'ObjectReference', () => {}).entry('kind')
  return { kind: kind?.value.kind === 'scalar' ? kind.value.text.text : '', at: kind?.span ?? node.span, map: node }
}

/** A parser that lost its way has many errors about one thing. */
function firstOfEach<T extends { readonly at: SourceSpan }>(errors: readonly T[]): T[] {
  return errors.slice(0, 5)
}

/** What Podman plays; all else it skips (abi/play.go PlayKube). */
const PLAYED = new Set(['Pod', 'Deployment', 'DaemonSet', 'Job', 'PersistentVolumeClaim', 'ConfigMap', 'Secret'])

export const isPlayed = (object: KubeObject): boolean => PLAYED.has(object.kind)

/** Kinds that Podman passes over without a word: a Service publishes nothing there. */
export function passedOver(objects: readonly KubeObject[]): UnmodelledKey[] {
  return objects.flatMap((object) =>
    isPlayed(object) ? [] : [{ at: object.at, key: `kind: ${object.kind}`, reason: 'unsupported' as const }],
  )
}

export function fieldsOf(object: KubeObject, refuse: Refuse): Fields {
  return new Fields(object.map, object.kind, refuse)
}
