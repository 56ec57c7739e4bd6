import type { LowerContext } from '../../model/index.js'
import { MappedText } from '../../source/index.js'
import { Fields } from './fields.js'
import { nearbyObject } from './nearby.js'
import { type KubeObject, readObjects } from './objects.js'

/** What a ConfigMap or Secret holds, by key. A value that cannot be had as text (binary data) is `null`. */
export type DataSet = ReadonlyMap<string, { readonly value: MappedText | null; readonly key: MappedText }>

/** The ConfigMaps and Secrets that a play brings with it. Others may be on the machine: what is not here is unknown, not absent. */
export interface Configuration {
  configMap(name: string): DataSet | undefined
  secret(name: string): DataSet | undefined
}

/** Reads those of the file itself, then those of the `--configmap` files and of the other files of the play. */
export function configurationOf(objects: readonly KubeObject[], files: readonly string[], context: LowerContext): Configuration {
  const configMaps = new Map<string, DataSet>()
  const secrets = new Map<string, DataSet>()
  const add = (object: KubeObject): void => {
    const fields = new Fields(object.map, object.kind, () => {})
    const name = nameOf(object)
    // Podman puts later documents before earlier ones and takes the first of a name (sortKubeKinds, envVarValue): the last one wins.
    if (object.kind === 'ConfigMap') configMaps.set(name, dataOf(fields, ['data'], 'binaryData'))
    if (object.kind === 'Secret') secrets.set(name, secretOf(fields))
  }
  for (const path of files) {
    const content = context.tree.read(path)
    if (content.ok) for (const object of readObjects(MappedText.verbatim(path, content.text, 0)).objects) add(object)
  }
  for (const object of objects) add(object)
  // The command line that names the ConfigMap's file may not be in the repository: one beside the kube file is likely meant.
  const file = objects[0]?.map.span.file
  const beside = (sets: Map<string, DataSet>, kind: 'ConfigMap' | 'Secret', name: string): DataSet | undefined => {
    const known = sets.get(name)
    if (known || file === undefined || files.length > 0) return known
    const object = nearbyObject(file, kind, name, nameOf, context.tree)
    const fields = object && new Fields(object.map, kind, () => {})
    const data = likely(fields ? (kind === 'ConfigMap' ? dataOf(fields, ['data'], 'binaryData') : secretOf(fields)) : new Map())
    sets.set(name, data)
    return data
  }
  return { configMap: (name) => beside(configMaps, 'ConfigMap', name), secret: (name) => beside(secrets, 'Secret', name) }
}

function nameOf(object: KubeObject): string {
  return new Fields(object.map, object.kind, () => {}).fields('metadata', 'ObjectMeta')?.text('name')?.text ?? ''
}

/** Values that the machine may have others for. */
function likely(data: DataSet): DataSet {
  return new Map(
    Array.from(data, ([key, { value, key: at }]) => {
      const hole = value && { start: 0, end: value.length, expression: value.text, scope: null, defaulted: true as const }
      return [key, { value: value && hole && value.text !== '' ? value.withHoles([hole]) : value, key: at }]
    }),
  )
}

function dataOf(fields: Fields, texts: readonly string[], binary: string): DataSet {
  const data = new Map<string, { value: MappedText | null; key: MappedText }>()
  for (const { name } of fields.strings(binary)) data.set(name.text, { value: null, key: name })
  for (const key of texts) for (const { name, value } of fields.strings(key)) data.set(name.text, { value, key: name })
  return data
}

/** `data` is base64, `stringData` is text and wins. */
function secretOf(fields: Fields): DataSet {
  const data = new Map<string, { value: MappedText | null; key: MappedText }>()
  for (const { name, value } of fields.strings('data')) data.set(name.text, { value: decoded(value), key: name })
  for (const { name, value } of fields.strings('stringData')) data.set(name.text, { value, key: name })
  return data
}

function decoded(value: MappedText): MappedText | null {
  if (value.holes.length > 0) return null
  const text = Buffer.from(value.text, 'base64').toString('utf8')
  return text.includes('\ufffd') ? null : MappedText.decoded(text, value.span())
}
