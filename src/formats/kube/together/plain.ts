import type { YamlNode } from '../../../syntax/yaml/index.js'

/** What the text says, whatever the order of its keys and its style, to be compared. What says nothing (`{}`, `[]`, `null`) is ''. */
export function plain(node: YamlNode | undefined): string {
  if (node === undefined || node.kind === 'null') return ''
  if (node.kind === 'scalar') return JSON.stringify(node.typed)
  if (node.kind === 'seq') return node.items.length === 0 ? '' : `[${node.items.map(plain).join()}]`
  const entries = node.entries.flatMap(({ key, value }) => {
    const text = plain(value)
    return text === '' ? [] : [`${JSON.stringify(key.text)}:${text}`]
  })
  return entries.length === 0 ? '' : `{${entries.sort().join()}}`
}
