import type { ImageDraft, Mention } from '../model/index.js'
import { isProxyConfig, mentionsOfConfig } from '../podman/index.js'
import { baseName, directoryOf, MappedText, type SourceTree } from '../source/index.js'

/** What configurations of proxies are called. */
const PROXY = /^(?:.*\.(?:conf|cfg)(?:\.(?:template|tmpl|j2))?|Caddyfile.*|nginx.*)$/i
/** A context with more files is an application, not a proxy with its configuration. */
const MOST_FILES = 60
/** In UTF-16 units. */
const LONGEST_FILE = 65_536

/**
 * What the images of the repository pass requests on to: a proxy is often built with its configuration in it, and the directory it is
 * built from shows that. Likely only: the Containerfile decides what is copied.
 */
export class BuildContexts {
  readonly #tree: SourceTree
  readonly #known = new Map<string, readonly Mention[]>()

  constructor(tree: SourceTree) {
    this.#tree = tree
  }

  of(image: ImageDraft): readonly Mention[] {
    const context = image.context ?? (image.containerfile === undefined ? '' : directoryOf(image.containerfile))
    // The directory of the definitions themselves is everybody's context.
    const definitions = directoryOf(image.at.file)
    if (context === '' || definitions === context || definitions.startsWith(`${context}/`)) return []
    const known = this.#known.get(context)
    if (known) return known
    const mentions = this.#files(context).flatMap((path) => this.#read(path))
    this.#known.set(context, mentions)
    return mentions
  }

  #files(context: string): readonly string[] {
    const { entries } = this.#tree
    const prefix = `${context}/`
    let low = 0
    let high = entries.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((entries[middle]?.path ?? '') < prefix) low = middle + 1
      else high = middle
    }
    const paths: string[] = []
    for (let i = low; entries[i]?.path.startsWith(prefix); i++) {
      const path = entries[i]?.path as string
      if (i - low >= MOST_FILES) return []
      if (PROXY.test(baseName(path))) paths.push(path)
    }
    return paths
  }

  #read(path: string): readonly Mention[] {
    const content = this.#tree.read(path)
    if (!content.ok || content.text.length > LONGEST_FILE || !isProxyConfig(content.text)) return []
    return mentionsOfConfig(path, MappedText.verbatim(path, content.text, 0)).map(likely)
  }
}

/** The configuration is there, and likely in the image. */
function likely(mention: Mention): Mention {
  const { fact } = mention
  return { ...mention, fact: { claim: fact.claim, value: fact.value, origin: { kind: 'inferred', from: [fact], strength: 'likely' } } }
}
