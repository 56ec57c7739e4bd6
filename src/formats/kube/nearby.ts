import { baseName, directoryOf, MappedText, type SourceTree } from '../../source/index.js'
import { type KubeObject, readObjects } from './objects.js'

/** A directory of more files is no deployment. */
const MOST_FILES = 60
/** Words that say what a file is, not which variant it belongs to. */
const KIND = /^(?:config|configs|configmap|configmaps|map|maps|cm|secret|secrets|env|pod|pods|kube|play|deployment|app|k8s|yaml|yml)$/

/**
 * The file beside a kube file that defines a ConfigMap or Secret it asks for, where the command line that would name it is not in the
 * repository: the only one, or the one of the same variant (`configmap-tls.yml` for `pod_tls.yml`, `configmap.yml` for `pod.yml`).
 * `undefined` when there is none, or more than one that could be meant.
 */
export function nearbyObject(
  file: string,
  kind: string,
  name: string,
  nameOf: (object: KubeObject) => string,
  tree: SourceTree,
): KubeObject | undefined {
  const siblings = tree.list(directoryOf(file))
  if (siblings.length > MOST_FILES) return undefined
  const wanted = new Set(variantOf(file))
  const found: { object: KubeObject; fit: number }[] = []
  for (const path of siblings) {
    if (path === file || !/config|secret|env/i.test(baseName(path)) || !/\.(?:ya?ml|json)$/i.test(path)) continue
    const content = tree.read(path)
    if (!content.ok || !content.text.includes(kind)) continue
    const object = readObjects(MappedText.verbatim(path, content.text, 0)).objects.find((one) => one.kind === kind && nameOf(one) === name)
    const variant = variantOf(path)
    if (object) found.push({ object, fit: variant.every((word) => wanted.has(word)) ? variant.length : -1 })
  }
  if (found.length === 1) return found[0]?.object
  const best = found.reduce((most, { fit }) => Math.max(most, fit), 0)
  const fitting = found.filter(({ fit }) => fit === best)
  return fitting.length === 1 ? fitting[0]?.object : undefined
}

function variantOf(path: string): string[] {
  return baseName(path)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !KIND.test(word))
}
