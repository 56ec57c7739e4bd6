import type { FileClaim } from '../../model/index.js'
import { baseName, MappedText } from '../../source/index.js'
import { parseYaml, type YamlMap, type YamlNode } from '../../syntax/yaml/index.js'
import { scalarOf } from './yaml-nodes.js'

const QUADLET = /\.(?:container|pod|kube|network|volume|image|build)$/
/** Where the generator looks for units (podman-systemd.unit(5)). */
const QUADLET_DIRECTORY = /\/containers\/systemd\//

/**
 * The units inside a Butane or Ignition file: files in Quadlet's directories and services of their own. The rest of the file, and
 * contents that are compressed or in base64, are passed over.
 */
export function unitsOfMachine(text: MappedText, path: string): FileClaim[] {
  const root = parseYaml(text, '1.2').documents[0]?.root
  if (root?.kind !== 'map') return []
  const claims: FileClaim[] = []
  const add = (format: 'quadlet' | 'systemd', name: string, contents: MappedText | null): void => {
    if (contents) claims.push({ format, path, content: { text: contents, name }, evidence: `a unit inside ${baseName(path)}` })
  }
  for (const file of itemsOf(at(root, 'storage', 'files'))) {
    const target = scalarOf(file.get('path'))?.text ?? ''
    if (QUADLET_DIRECTORY.test(target) && QUADLET.test(target)) add('quadlet', baseName(target), contentsOf(file))
  }
  for (const unit of itemsOf(at(root, 'systemd', 'units'))) {
    const name = scalarOf(unit.get('name'))?.text ?? ''
    const contents = scalarOf(unit.get('contents'))
    if (name.endsWith('.service') && contents?.text.includes('podman')) add('systemd', name, contents)
  }
  // Butane 1.6 has a place of its own for them.
  for (const unit of itemsOf(at(root, 'systemd', 'quadlets')))
    add('quadlet', scalarOf(unit.get('name'))?.text ?? '', scalarOf(unit.get('contents')))
  return claims.filter(({ format, content }) => format === 'systemd' || QUADLET.test(content?.name ?? ''))
}

function at(root: YamlMap, first: string, second: string): YamlNode | undefined {
  const node = root.get(first)
  return node?.kind === 'map' ? node.get(second) : undefined
}

const itemsOf = (node: YamlNode | undefined): readonly YamlMap[] =>
  node?.kind === 'seq' ? node.items.flatMap((item) => (item.kind === 'map' ? [item] : [])) : []

function contentsOf(file: YamlMap): MappedText | null {
  const contents = file.get('contents')
  if (contents?.kind !== 'map' || contents.get('compression')?.kind === 'scalar') return null
  const inline = scalarOf(contents.get('inline'))
  if (inline) return inline
  const source = scalarOf(contents.get('source'))
  const head = source && /^data:(?:[\w/+.-]+)?(?:;charset=[\w-]+)?,/.exec(source.text)?.[0]
  return source && head ? unescaped(source.slice(head.length)) : null
}

/** A data URL's text, `%0A` a line break. */
function unescaped(text: MappedText): MappedText | null {
  const parts: MappedText[] = []
  let from = 0
  for (const match of text.text.matchAll(/(?:%[0-9A-Fa-f]{2})+/g)) {
    const end = match.index + match[0].length
    const bytes = Uint8Array.from(match[0].slice(1).split('%'), (hex) => Number.parseInt(hex, 16))
    parts.push(text.slice(from, match.index), MappedText.decoded(new TextDecoder().decode(bytes), text.span(match.index, end)))
    from = end
  }
  parts.push(text.slice(from))
  const kept = parts.filter((part) => part.length > 0)
  return kept.length > 0 ? MappedText.concat(kept) : null
}
