import { MappedText } from '../../../src/source/index.js'
import {
  type Dialect,
  parseYaml,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
  type YamlSeq,
  type YamlStream,
} from '../../../src/syntax/yaml/index.js'

export function parse(text: string, dialect: Dialect = '1.2'): YamlStream {
  return parseYaml(MappedText.verbatim('a.yaml', text, 0), dialect)
}

/** The root of the only document, which has no errors. */
export function rootOf(text: string, dialect: Dialect = '1.2'): YamlNode {
  const { documents, errors } = parse(text, dialect)
  if (errors.length > 0 || documents.length !== 1) throw new Error(`${documents.length} documents, ${errors.map(({ message }) => message)}`)
  return documents[0]!.root
}

export function mapOf(text: string, dialect: Dialect = '1.2'): YamlMap {
  const root = rootOf(text, dialect)
  if (root.kind !== 'map') throw new Error(`a ${root.kind}`)
  return root
}

/** Follows keys and indices. */
export function at(node: YamlNode, ...path: readonly (string | number)[]): YamlNode {
  return path.reduce<YamlNode>((node, step) => {
    const next = typeof step === 'number' ? (node as YamlSeq).items[step] : (node as YamlMap).get(step)
    if (next === undefined) throw new Error(`nothing at ${step}`)
    return next
  }, node)
}

export function scalarAt(node: YamlNode, ...path: readonly (string | number)[]): YamlScalar {
  const found = at(node, ...path)
  if (found.kind !== 'scalar') throw new Error(`a ${found.kind}`)
  return found
}

/** What each decoded character stands for in the source. */
export function sourceOf(text: string, mapped: MappedText): string[] {
  return Array.from({ length: mapped.length }, (_, index) => {
    const { start, end } = mapped.span(index, index + 1)
    return text.slice(start, end)
  })
}

/** As plain data, for comparison. */
export function plain(node: YamlNode): unknown {
  if (node.kind === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plain(value)]))
  if (node.kind === 'seq') return node.items.map(plain)
  return node.typed
}
