import type { ImageDraft } from '../model/index.js'
import { isProxyConfig } from '../podman/index.js'
import { baseName, directoryOf, MappedText, type SourceTree } from '../source/index.js'
import { filesUnder } from './files-under.js'
import type { MountedFile } from './listeners/mounted-files.js'

/** A text file that an image has in it. */
export interface ImageFile extends MountedFile {
  /**
   * `config`: copied to where its program looks for its configuration. `likely`: the configuration of a proxy in the directory that the
   * image is built from, which no Containerfile says to be copied. `source`: part of a program, with whatever stands beside it.
   */
  readonly kind: 'config' | 'likely' | 'source'
}

/** What configurations of proxies are called. */
const PROXY = /^(?:.*\.(?:conf|cfg)(?:\.(?:template|tmpl|j2))?|conf|config|default|Caddyfile.*|nginx.*|haproxy.*|httpd.*)$/i
/** What programs are written in and configured by; pages and their styles run in browsers. */
const SOURCE =
  /\.(?:py|[cm]?js|[cm]?ts|go|rs|rb|php|java|kt|kts|scala|clj|groovy|cs|fs|exs?|erl|pl|pm|lua|cr|swift|sh|bash|conf|cfg|ini|toml|ya?ml|json|properties|xml)$/i
/** Files that are about something else than what the program calls: how it is built, tested and deployed. */
const OTHER =
  /(?:^|[-_.])compose[^/]*\.ya?ml$|^(?:package|package-lock|composer|tsconfig[^/]*|angular|renovate|\.[^/]*|pnpm-lock|mkdocs|skaffold|Taskfile|values[^/]*|Chart|openapi|swagger)\.[a-z]+$|[-_.](?:test|spec|stories|min|d)\.[a-z]+$|^test_|_test\.[a-z]+$|^conftest\.py$|^(?:wait-for|setup\.py|gulpfile|webpack|rollup|jest|babel|eslint|karma)/i
/** Directories of what is not the program's own or does not run. */
const NOT_ITS_OWN =
  /(?:^|\/)(?:node_modules|bower_components|vendor|third_party|site-packages|tests?|__tests__|specs?|e2e|cypress|docs?|examples?|fixtures|testdata|mocks?|dist|build|target|out|coverage|locales?|i18n|translations|migrations|static|public|assets|www|html|k8s|kubernetes|helm|charts|manifests|deploy|deployments?|ansible|terraform|quadlets?|\.[^/]+)(?:\/|$)/i

/** A context with more files is an application, not a proxy with its configuration. */
const MOST_OF_PROXY = 60
/** More entries are not looked at, more files of one image and more text of all images not read. Lengths in UTF-16 units. */
const MOST_ENTRIES = 4000
const MOST_FILES = 200
const MOST_TEXT = 4_000_000
const LONGEST_FILE = 65_536

/** What the images of the repository have in them that may say whom their containers call: configuration and programs. */
export class ImageFiles {
  readonly #tree: SourceTree
  readonly #images: readonly ImageDraft[]
  readonly #known = new Map<ImageDraft, readonly ImageFile[]>()
  readonly #texts = new Map<string, MappedText | null>()
  #left = MOST_TEXT

  constructor(tree: SourceTree, images: readonly ImageDraft[]) {
    this.#tree = tree
    this.#images = images
  }

  of(image: ImageDraft): readonly ImageFile[] {
    const known = this.#known.get(image)
    if (known) return known
    const files = image.copies ? this.#copied(image, image.copies) : this.#besideConfiguration(image)
    this.#known.set(image, files)
    return files
  }

  /** What the Containerfile says to be in the image. */
  #copied(image: ImageDraft, copies: NonNullable<ImageDraft['copies']>): readonly ImageFile[] {
    const wanted: { path: string; target: string | null; kind: ImageFile['kind'] }[] = []
    const seen = new Set<string>()
    for (const { source, target, into } of copies) {
      const isFile = this.#tree.has(source)
      for (const path of isFile ? [source] : this.#ownFiles(image, source)) {
        const place = target === null ? null : isFile && !into ? target : `${target}/${isFile ? baseName(path) : path.slice(source.length)}`
        const kind = kindOf(path, place?.replace(/\/{2,}/g, '/') ?? null, isFile)
        if (kind === null || seen.has(path) || wanted.length >= MOST_FILES) continue
        seen.add(path)
        wanted.push({ path, target: place?.replace(/\/{2,}/g, '/') ?? null, kind })
      }
    }
    this.#tree.prefetch(wanted.map(({ path }) => path))
    return wanted.flatMap(({ path, target, kind }): ImageFile[] => {
      const text = this.#read(path)
      if (!text) return []
      // Whatever its name, a proxy's configuration is none of a program's sources.
      return [{ path, target, text, kind: kind === 'source' && isProxyConfig(text.text) && PROXY.test(baseName(path)) ? 'config' : kind }]
    })
  }

  /** The files below a directory that is copied, without what belongs to other images of the repository. */
  #ownFiles(image: ImageDraft, source: string): string[] {
    if (source === '' || source === image.context) {
      const rivals = this.#images.filter((other) => other.context === image.context && other.containerfile !== image.containerfile)
      // Several programs stand in one directory; which of it is whose, only a more exact COPY says.
      if (rivals.some((other) => other.containerfile !== undefined)) return []
    }
    const others = this.#images.flatMap(({ context }) =>
      context && context !== source && context !== image.context ? [`${context}/`] : [],
    )
    const paths: string[] = []
    let entries = 0
    for (const path of filesUnder(this.#tree, source)) {
      if (++entries > MOST_ENTRIES) break
      if (others.some((other) => path.startsWith(other) && other.length > source.length)) continue
      paths.push(path)
    }
    return paths
  }

  /** Without a Containerfile: the configuration of a proxy that stands in the context. */
  #besideConfiguration(image: ImageDraft): readonly ImageFile[] {
    const context = image.context ?? (image.containerfile === undefined ? '' : directoryOf(image.containerfile))
    // The directory of the definitions themselves is everybody's context.
    const definitions = directoryOf(image.at.file)
    if (context === '' || definitions === context || definitions.startsWith(`${context}/`)) return []
    const paths: string[] = []
    let entries = 0
    for (const path of filesUnder(this.#tree, context)) {
      if (++entries > MOST_OF_PROXY) return []
      if (PROXY.test(baseName(path))) paths.push(path)
    }
    return paths.flatMap((path): ImageFile[] => {
      const text = this.#read(path)
      return text && isProxyConfig(text.text) ? [{ path, target: null, text, kind: 'likely' }] : []
    })
  }

  #read(path: string): MappedText | null {
    const cached = this.#texts.get(path)
    if (cached !== undefined) return cached
    const content = this.#left > 0 ? this.#tree.read(path) : null
    const isText = content?.ok && content.text.length <= LONGEST_FILE && !content.text.includes('\0')
    const text = isText ? MappedText.verbatim(path, content.text, 0) : null
    this.#left -= text?.length ?? 0
    this.#texts.set(path, text)
    return text
  }
}

/** What a file in an image is; `null` for one that says nothing of whom it calls. `isNamed`: the Containerfile names the file itself. */
function kindOf(path: string, target: string | null, isNamed: boolean): ImageFile['kind'] | null {
  if (target !== null && /^\/etc\/(?!ssl\/|pki\/)/.test(target)) return SOURCE.test(path) || PROXY.test(baseName(path)) ? 'config' : null
  const base = baseName(path)
  if (!isNamed && NOT_ITS_OWN.test(directoryOf(path))) return null
  if (OTHER.test(base)) return null
  return SOURCE.test(path) || PROXY.test(base) ? 'source' : null
}
