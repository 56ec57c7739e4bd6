import type { SourceSpan } from '../source/index.js'

/** YAML as plain data, and where each part of it stands. Paths are joined with `/`. */
export interface PlainYaml {
  readonly data: unknown
  readonly values: ReadonlyMap<string, SourceSpan>
  readonly keys: ReadonlyMap<string, SourceSpan>
  readonly errors: readonly { readonly message: string; readonly at: SourceSpan }[]
}

const MOST_NODES = 20_000
/** A version such as 5.10 is a number to YAML, and then 5.1. */
const AS_WRITTEN = /^hosts\/[^/]*\/podman$/

/** Reads a configuration file. Never throws; the parser is loaded when this is called. */
export async function readYaml(file: string, text: string): Promise<PlainYaml> {
  const { isAlias, isMap, isScalar, isSeq, parseDocument } = await import('./yaml-library.js')
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' })
  const values = new Map<string, SourceSpan>()
  const keys = new Map<string, SourceSpan>()
  const span = (range: readonly number[] | null | undefined): SourceSpan => ({
    file,
    start: Math.min(range?.[0] ?? 0, text.length),
    // The parser places the end of a file behind its last character.
    end: Math.min(range?.[1] ?? range?.[0] ?? 0, text.length),
  })
  const errors = document.errors.map((error) => ({
    message: (error.message.split('\n')[0] ?? '').replace(/(token in YAML stream|Not a YAML token): .*$|:$/, '$1'),
    at: span(error.pos),
  }))
  if (errors.length > 0) return { data: undefined, values, keys, errors }
  let left = MOST_NODES
  const plain = (node: unknown, path: string, depth: number): unknown => {
    if (left-- <= 0 || depth > 20) return null
    const target = isAlias(node) ? node.resolve(document) : node
    if (isAlias(node) || isMap(node) || isSeq(node) || isScalar(node)) values.set(path, span(node.range))
    const below = (key: string): string => (path === '' ? key : `${path}/${key}`)
    if (isSeq(target)) return target.items.map((item, index) => plain(item, below(String(index)), depth + 1))
    if (isScalar(target)) return typeof target.value === 'number' && AS_WRITTEN.test(path) ? (target.source ?? target.value) : target.value
    if (!isMap(target)) return null
    const entries = target.items.map(({ key, value }): [string, unknown] => {
      const name = isScalar(key) ? String(key.value) : String(key)
      if (isScalar(key)) keys.set(below(name), span(key.range))
      return [name, plain(value, below(name), depth + 1)]
    })
    return Object.fromEntries(entries)
  }
  const data = plain(document.contents, '', 0)
  if (left <= 0) return { data: undefined, values, keys, errors: [{ message: 'the file is too large', at: span(null) }] }
  return { data, values, keys, errors: [] }
}
