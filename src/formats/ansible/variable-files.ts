import { MappedText, type SourceTree } from '../../source/index.js'
import { parseYaml, type YamlNode } from '../../syntax/yaml/index.js'
import type { Layer, Reading } from './variables.js'

/** The literal variables of a file; whoever runs the playbook may set them to something else, so they are likely only. */
export function layerOfFile(path: string, tree: SourceTree): Layer {
  const content = tree.read(path)
  if (!content.ok) return new Map()
  const layer = new Map<string, Reading>()
  for (const { root, errors } of parseYaml(MappedText.verbatim(path, content.text, 0), '1.1').documents) {
    if (errors.length === 0) for (const [name, reading] of layerOf(root)) layer.set(name, reading)
  }
  return layer
}

/** `vars:` as written: a map, or a list of maps. */
export function layerOf(node: YamlNode | undefined): Map<string, Reading> {
  const layer = new Map<string, Reading>()
  for (const map of node?.kind === 'seq' ? node.items : [node]) {
    if (map?.kind !== 'map') continue
    for (const { key, value } of map.entries) {
      // A vault's text is encrypted, `!unsafe` is not filled in.
      if (value.tag !== '!vault') layer.set(key.text, { node: value, sure: false, via: value.via })
    }
  }
  return layer
}
