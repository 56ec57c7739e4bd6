import type { ContainerDraft, MountDraft } from '../../model/index.js'
import { mayConfigure } from '../../podman/index.js'
import { baseName, MappedText, type SourceTree } from '../../source/index.js'
import { filesUnder } from '../files-under.js'
import type { Installed } from './installed.js'
import { MachineFiles } from './machine-files.js'

/** A text file of the repository that a container sees. */
export interface MountedFile {
  /** Its tree path; for one that stands inside another file, where the container sees it. */
  readonly path: string
  /** Where the container sees it; `null` when the mount does not say. */
  readonly target: string | null
  readonly text: MappedText
  /** The file of the tree that is meant is told by its name alone. */
  readonly unsure?: true
}

/** A configuration is short; what is longer is data. In UTF-16 units. */
const LONGEST_FILE = 262_144
/** A directory of more files is source code or data, not configuration. */
const MOST_FILES = 40
/** What programs are configured by. Sources and documents are left alone. */
const CONFIGURATION =
  /(?:\.(?:conf|cfg|cnf|ini|toml|ya?ml|json|jsonc|json5|properties|env|hcl|vcl|river|alloy|xml|config|rc|acl|template|tmpl|tpl|j2)|(?:^|\/)(?:Caddyfile|Corefile|nginx|haproxy|[^./]+))$/i

/** Reads the configuration files that containers mount from the repository, each once. */
export class MountedFiles {
  readonly #tree: SourceTree
  readonly #texts = new Map<string, MappedText | null>()
  readonly #sources = new Map<string, readonly string[]>()
  readonly #installed: Installed | null
  #machine: MachineFiles | undefined

  constructor(tree: SourceTree, installed: Installed | null = null) {
    this.#tree = tree
    this.#installed = installed
  }

  /** Has everything that will be read fetched in one go. */
  prefetch(drafts: Iterable<ContainerDraft>): void {
    const paths = new Set<string>()
    for (const draft of drafts) {
      for (const mount of draft.mounts) {
        const source = mount.source ?? this.#likely(mount)
        if (source !== null) for (const path of this.#pathsUnder(source)) paths.add(path)
      }
    }
    if (paths.size > 0) this.#tree.prefetch([...paths].sort())
  }

  of(draft: ContainerDraft): MountedFile[] {
    const files: MountedFile[] = []
    for (const mount of draft.mounts) {
      const { target } = mount
      for (const { path, text } of mount.contents ?? []) if (mayConfigure(path)) files.push({ path, target: path, text })
      const source = mount.source ?? this.#likely(mount)
      if (source === null) {
        files.push(...this.#installedAt(mount, draft))
        continue
      }
      for (const path of this.#pathsUnder(source)) {
        const text = this.#read(path)
        const place = target === null ? null : `${target}${path.slice(source.length)}`
        if (text) files.push({ path, target: place, text, ...(mount.source === null && { unsure: true as const }) })
      }
    }
    return files
  }

  #installedAt(mount: MountDraft, draft: ContainerDraft): MountedFile[] {
    return (this.#installed?.at(mount, draft) ?? []).flatMap(({ source, target }) =>
      this.#pathsUnder(source).flatMap((path): MountedFile[] => {
        const text = this.#read(path)
        return text ? [{ path, target: `${target}${path.slice(source.length)}`, text, unsure: true }] : []
      }),
    )
  }

  #likely({ hostPath, target }: MountDraft): string | null {
    // Sources and data of the same name are none of a container's business.
    if (!hostPath || !mayReconfigure(target)) return null
    this.#machine ??= new MachineFiles(this.#tree)
    return this.#machine.find(hostPath)
  }

  /** The file itself, or the files of a directory that look like configuration. */
  #pathsUnder(source: string): readonly string[] {
    const cached = this.#sources.get(source)
    if (cached) return cached
    let paths: readonly string[] = []
    if (this.#tree.has(source)) paths = mayConfigure(source) ? [source] : []
    // The whole repository is mounted to develop in it.
    else if (source !== '' && this.#tree.hasDirectory(source)) paths = this.#filesUnder(source)
    this.#sources.set(source, paths)
    return paths
  }

  #filesUnder(directory: string): string[] {
    const paths: string[] = []
    let entries = 0
    for (const path of filesUnder(this.#tree, directory)) {
      if (++entries > MOST_FILES) return []
      if (CONFIGURATION.test(baseName(path)) && mayConfigure(path)) paths.push(path)
    }
    return paths
  }

  #read(path: string): MappedText | null {
    const cached = this.#texts.get(path)
    if (cached !== undefined) return cached
    const content = this.#tree.read(path)
    const isText = content.ok && content.text.length <= LONGEST_FILE && !content.text.includes('\0')
    const text = isText ? MappedText.verbatim(path, content.text, 0) : null
    this.#texts.set(path, text)
    return text
  }
}

/** Whether a mount may replace a program's configuration, judged by where the container sees it. */
export function mayReconfigure(target: string | null): boolean {
  if (target === null) return true
  if (/^\/etc\/(?:localtime|timezone|hosts|resolv\.conf|passwd|group|ssl|pki|letsencrypt|ca-certificates|certs?)(?:\/|$)/.test(target))
    return false
  if (/\.(?:crt|pem|key|cer|sock|html?|sql|db|sqlite3?|log|pid)$/i.test(target)) return false
  return (
    /^\/etc(?:\/|$)/.test(target) ||
    /\.(?:conf|cfg|cnf|ini|toml|ya?ml|json|properties|xml|env|hcl)$|file$/i.test(target) ||
    /\/(?:conf|config|conf\.d)(?:\/|$)/.test(target)
  )
}

/** Directories that hold an application's data and nothing that moves its ports. */
export function isData(target: string | null): boolean {
  return (
    target !== null &&
    (/^\/(?:var\/(?:lib|log|cache|www|run)|tmp|run|cache|srv|backups?|media|dev\/shm|usr\/share\/nginx\/html|usr\/local\/apache2\/htdocs)(?:\/|$)/.test(
      target,
    ) ||
      /^\/etc\/(?:localtime|timezone)$/.test(target) ||
      /\.sock$/.test(target) ||
      target === '/data' ||
      target === '/data/db')
  )
}
