import type { MappedText } from '../../source/index.js'
import type { YamlNode } from '../../syntax/yaml/index.js'

export function scalarOf(node: YamlNode | undefined): MappedText | null {
  return node?.kind === 'scalar' ? node.text : null
}

/** The scalars of a map: variables with their literal values. */
export function literalsOf(node: YamlNode | undefined): (readonly [string, MappedText])[] {
  if (node?.kind !== 'map') return []
  return node.entries.flatMap(({ key, value }) => (value.kind === 'scalar' ? [[key.text, value.text] as const] : []))
}
