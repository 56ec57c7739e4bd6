import type { Branch, ContainerDraft, ImageDraft, NetworkDraft, PodDraft, VolumeDraft } from '../../model/index.js'
import type { MappedText } from '../../source/index.js'

/** What the session adds once it has seen all commands. */
export type Unplaced<T> = T extends unknown ? Omit<T, 'format' | 'scope' | 'local' | 'branches' | 'template'> : never

export type Made = ContainerDraft | PodDraft | NetworkDraft | ImageDraft | VolumeDraft

/** Something a command made, until the session is over. */
export interface Entry<T extends Made = Made> {
  draft: Unplaced<T>
  /** Its name as given; `null` when Podman makes one up. */
  readonly name: MappedText | null
  /** What it is called here where it has none. */
  readonly label: string
  readonly flow: string
  branches: readonly Branch[]
  readonly repeated: boolean
  /** The choice that says that what came later came after its end. */
  end: string | null
}
