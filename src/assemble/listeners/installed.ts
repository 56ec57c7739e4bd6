import type { ContainerDraft, FileDraft, MountDraft } from '../../model/index.js'
import { hasOpenHole } from '../../model/index.js'
import { imageKnowledgeOf, parseImage } from '../../podman/index.js'
import { directoryOf, type MappedText } from '../../source/index.js'
import { add } from '../units.js'

/** A file or directory of the tree that a mount from elsewhere on the machine likely shows, and where the container sees it. */
export interface InstalledFile {
  readonly source: string
  readonly target: string
}

/**
 * What likely stands where a container mounts a path of the machine: what Ansible's tasks beside its definition put there, and what
 * another definition of the same image of one's own mounts at that place from the repository.
 */
export class Installed {
  readonly #drafts: readonly ContainerDraft[]
  readonly #placed: readonly FileDraft[]
  #mounted: ReadonlyMap<string, readonly InstalledFile[]> | undefined

  constructor(drafts: readonly ContainerDraft[], placed: readonly FileDraft[]) {
    this.#drafts = drafts
    this.#placed = placed
  }

  /** By image, what is mounted from the repository. */
  get #byImage(): ReadonlyMap<string, readonly InstalledFile[]> {
    if (this.#mounted) return this.#mounted
    const byImage = new Map<string, InstalledFile[]>()
    for (const draft of this.#drafts) {
      if (!draft.mounts.some(({ source, target }) => source !== null && target !== null)) continue
      const image = ownImage(draft)
      if (image === null) continue
      for (const { source, target } of draft.mounts) if (source !== null && target !== null) add(byImage, image, { source, target })
    }
    this.#mounted = byImage
    return byImage
  }

  at({ hostPath, target }: MountDraft, draft: ContainerDraft): readonly InstalledFile[] {
    if (!hostPath || target === null) return []
    const placed = this.#placedAt(hostPath, target, draft)
    if (placed.length > 0) return placed
    const image = ownImage(draft)
    const others = image === null ? [] : (this.#byImage.get(image) ?? [])
    return others.filter((other) => other.target === target || other.target.startsWith(`${target}/`))
  }

  #placedAt(hostPath: MappedText, target: string, draft: ContainerDraft): InstalledFile[] {
    const mounted = ending(hostPath)
    if (!/\w/.test(mounted)) return []
    return this.#placed.flatMap((file): InstalledFile[] => {
      const put = ending(file.target)
      // Tasks and templates of one role stand side by side.
      if (roleOf(file.at.file) !== roleOf(draft.at.file) || hasOpenHole(file.target) !== hasOpenHole(hostPath)) return []
      if (put === mounted) return [{ source: file.source, target }]
      return put.startsWith(`${mounted}/`) ? [{ source: file.source, target: `${target}${put.slice(mounted.length)}` }] : []
    })
  }
}

/** What of a path is known behind its last expression, without a slash at its end. */
function ending(path: MappedText): string {
  const open = path.holes.filter((hole) => !hole.defaulted)
  return path.text.slice(open.at(-1)?.end ?? 0).replace(/\/+$/, '')
}

const roleOf = (path: string): string => directoryOf(directoryOf(path))

/** The repository of an image that nobody else has: what runs in it is the same wherever it is run. */
function ownImage({ image }: ContainerDraft): string | null {
  const text = image?.value
  if (!text || hasOpenHole(text)) return null
  const reference = parseImage(text)
  return imageKnowledgeOf(reference) === null ? reference.repository : null
}
