import type { FileClaim } from '../../../model/index.js'
import { MappedText, type SourceTree } from '../../../source/index.js'
import { parseYaml, type YamlMap, type YamlNode } from '../../../syntax/yaml/index.js'
import { Fields } from '../fields.js'
import { isWorkload, type Workload, workloadOf } from '../workload.js'
import { documentSpans, type Range } from './documents.js'
import { type ListText, listText } from './list-text.js'

/** The lists of a pod's spec that are put together item by item. */
const LISTS = ['containers', 'initContainers', 'volumes'] as const
export type ListName = (typeof LISTS)[number]

/** An object of a file. */
export interface ObjectText {
  /** Where it begins. */
  readonly at: number
  readonly kind: string
  readonly name: string
  /** The labels that a Service looks for. */
  readonly selector: ReadonlyMap<string, string>
}

/** A pod as it stands in its file, where its lines can be taken out and put elsewhere. */
export interface PodText {
  readonly claim: FileClaim
  readonly text: string
  readonly root: YamlMap
  /** The lines of its document, from the `---` before it to the one behind it. */
  readonly document: Range
  readonly workload: Workload
  readonly spec: Fields
  readonly lists: Readonly<Record<ListName, ListText | null>>
  /** Of the whole file. */
  readonly objects: readonly ObjectText[]
}

/** The pod around a container that stands `at` a place of its file; `null` where its lines do not say by themselves what they say: aliases, `{…}`, text inside another file. */
export function podTextOf(claim: FileClaim, tree: SourceTree, at: number): PodText | null {
  const content = claim.content ? null : tree.read(claim.path)
  if (!content?.ok) return null
  const { text } = content
  const documents = documentSpans(text)
  const stream = parseYaml(MappedText.verbatim(claim.path, text, 0), 'podman-kube')
  const found = stream.documents.find(({ root }) => root.span.start <= at && at < root.span.end)
  const range = documents?.find(({ start, end }) => start <= at && at < end)
  // Podman plays nothing of a file of which one document is broken.
  if (!found || !range || stream.errors.length > 0 || found.duplicates.length > 0 || found.root.kind !== 'map') return null
  const { root } = found
  // Behind `...` a document needs no mark.
  const isAlone = stream.documents.every(
    (other) => other === found || other.root.span.start < range.start || other.root.span.start >= range.end,
  )
  if (!isAlone) return null
  const workload = workloadOfRoot(root)
  const spec = workload?.spec
  if (!workload || !spec || !isPlain(root)) return null
  const lists: Record<ListName, ListText | null> = { initContainers: null, containers: null, volumes: null }
  for (const name of LISTS) {
    if (!spec.has(name)) {
      // `volumes:` with nothing behind it would be there twice.
      if (spec.entry(name)) return null
      continue
    }
    const list = listText(spec, name, text)
    if (list === null) return null
    lists[name] = list
  }
  const objects = stream.documents.flatMap((document) => objectText(document.root))
  return lists.containers && { claim, text, root, document: range, workload, spec, lists, objects }
}

function workloadOfRoot(root: YamlMap): Workload | null {
  const kind = new Fields(root, 'ObjectReference', () => {}).text('kind')?.text ?? ''
  return isWorkload(kind) ? workloadOf(new Fields(root, kind, () => {}), () => {}) : null
}

function objectText(root: YamlNode): ObjectText[] {
  if (root.kind !== 'map') return []
  const object = new Fields(root, 'ObjectReference', () => {})
  const selector = object.fields('spec', 'ServiceSpec')?.fields('selector', 'map[string]string')
  return [
    {
      at: root.span.start,
      kind: object.text('kind')?.text ?? '',
      name: object.fields('metadata', 'ObjectMeta')?.text('name')?.text ?? '',
      selector: new Map(selector?.map.entries.flatMap(({ key, value }) => (value.kind === 'scalar' ? [[key.text, value.text.text]] : []))),
    },
  ]
}

/** No anchors and aliases, which mean something in their own document only. */
function isPlain(node: YamlNode): boolean {
  if (node.anchor !== null || node.via.length > 0) return false
  if (node.kind === 'seq') return node.items.every(isPlain)
  return node.kind !== 'map' || node.written.every((entry) => !entry.isMerge && isPlain(entry.value))
}
