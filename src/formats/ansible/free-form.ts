import type { MappedText } from '../../source/index.js'
import { type YamlEntry, YamlMap, YamlScalar } from '../../syntax/yaml/index.js'
import { expressionsIn } from './jinja.js'

const PAIR = /(?<!\w)([A-Za-z_]\w*)=("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s"']\S*)?/g

/** `podman_container: name=web image=nginx`: arguments as words. */
export function freeForm(node: YamlScalar): YamlMap {
  const { text } = node
  // Blanks in an expression do not part words.
  let masked = text.text
  for (const { start, end } of expressionsIn(masked)) masked = masked.slice(0, start) + '_'.repeat(end - start) + masked.slice(end)
  const entries = [...masked.matchAll(PAIR)].map((match) => {
    const start = match.index + (match[1] as string).length + 1
    const quotes = /^["']/.test(match[2] ?? '') ? 1 : 0
    const value = text.slice(start + quotes, match.index + match[0].length - quotes)
    const key = text.slice(match.index, start - 1)
    return { key, value: scalar(value, node), span: text.span(match.index, match.index + match[0].length), isMerge: false, merged: false }
  })
  return new YamlMap({ span: node.span, tag: null, anchor: null, via: node.via }, true, entries)
}

const scalar = (text: MappedText, node: YamlScalar): YamlScalar =>
  new YamlScalar(
    { span: text.span(), tag: '!!str', anchor: null, via: node.via },
    { style: 'plain', dialect: '1.1', value: text.text, decode: () => text },
  )

/** `action: podman_container name=web` as the module's own key; anything else as it is. */
export function actionOf(entry: YamlEntry): YamlEntry {
  const { key, value } = entry
  if (!/^(?:local_)?action$/.test(key.text) || value.kind !== 'scalar') return entry
  const { text } = value
  const name = /^\s*([\w.]+)(?=\s|$)/.exec(text.text)
  if (!name) return entry
  const end = name[0].length
  return { ...entry, key: text.slice(end - (name[1] as string).length, end), value: scalar(text.slice(end).trim(), value) }
}
