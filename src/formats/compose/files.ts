import { MappedText, type SourceSpan, type SourceTree } from '../../source/index.js'
import { parseYaml, type YamlMap } from '../../syntax/yaml/index.js'

/** One YAML file. */
export interface ComposeFile {
  readonly path: string
  readonly source: MappedText
  readonly root: YamlMap | null
  readonly unparsed: readonly { readonly at: SourceSpan; readonly reason: string }[]
}

/** Files that several projects load are few; the trees of all others would only fill the memory. */
const CACHED = 64

const caches = new WeakMap<SourceTree, Map<string, ComposeFile>>()

/** `keep`: others will read it too. A tree that is only used here is better forgotten than carried along. */
export function readComposeFile(path: string, tree: SourceTree, keep: boolean): ComposeFile {
  let cache = caches.get(tree)
  if (!cache) {
    cache = new Map()
    caches.set(tree, cache)
  }
  // Read first, so that whoever watches the tree sees it.
  const content = tree.read(path)
  const known = cache.get(path)
  if (known) return known
  const file = content.ok
    ? parseComposeText(path, MappedText.verbatim(path, content.text, 0))
    : {
        path,
        source: MappedText.verbatim(path, '', 0),
        root: null,
        unparsed: [{ at: { file: path, start: 0, end: 0 }, reason: content.reason }],
      }
  if (!keep) return file
  const [oldest] = cache.keys()
  if (cache.size >= CACHED && oldest !== undefined) cache.delete(oldest)
  cache.set(path, file)
  return file
}

/** As PyYAML reads it, which podman-compose uses; where go-yaml differs the readers say so. Only the first document counts. */
export function parseComposeText(path: string, source: MappedText): ComposeFile {
  const stream = parseYaml(source, '1.1')
  const document = stream.documents[0]
  const unparsed = stream.errors.map(({ at, message }) => ({ at, reason: message }))
  const root = document?.root.kind === 'map' ? document.root : null
  if (root === null && unparsed.length === 0) unparsed.push({ at: source.span(0, 0), reason: 'no mapping at the top' })
  return { path, source, root: unparsed.length > 0 ? null : root, unparsed }
}
