import type { MappedText, SourceSpan } from '../source/index.js'
import type { Fact, Origin } from './fact.js'
import type { Value } from './value.js'

export type Protocol = 'tcp' | 'udp' | 'sctp'

/** A replacement of source text. Edits of one fix never overlap. */
export interface Edit {
  readonly span: SourceSpan
  readonly text: string
  /**
   * Where the list begins that it takes an item from. Two that have one list are not made at once: what takes the last item takes the
   * key along.
   */
  readonly list?: number
}

/** How one published port can be taken back or narrowed, in the notation it was written in. Made by the format, which alone knows it. */
export interface PublishEdits {
  /** Removes the mapping and nothing else. */
  readonly remove?: readonly Edit[] | undefined
  /** Binds it to 127.0.0.1 instead of every address. */
  readonly loopback?: readonly Edit[] | undefined
}

/** Where a value can be added to a definition, in the notation the definition has: `before`, the value and `after` go in at an empty span. */
export interface Insertion {
  readonly at: SourceSpan
  readonly before: string
  readonly after: string
}

/** A pod that is to be made of containers that stand alone. */
export interface NewPod {
  readonly name: string
  /** What it publishes; the mappings of members that they give up for it. */
  readonly publish: readonly Publish[]
  /** Whether the first member publishes ports of its own and goes on to do so; only where it lends its network. */
  readonly keepsPorts: boolean
  /** What is taken away of the members' mappings. */
  readonly removed: readonly Edit[]
  /** Networks as the members call them. */
  readonly networks: readonly string[]
}

/** How a format makes a pod: text put into files that are there, and files that are new. */
export interface PodMade {
  readonly edits: readonly Edit[]
  readonly files: readonly { readonly path: string; readonly text: string }[]
}

/** What became of pods whose containers were put into another pod, or why they cannot be. */
export type TakenIn =
  | {
      readonly ok: true
      readonly edits: readonly Edit[]
      /** Files of which nothing is left. */
      readonly removed: readonly string[]
      /** The names inside the scope that the containers have then, in the order in which they were given. */
      readonly locals: readonly string[]
      /** What else changes with it, in sentences without a full stop. */
      readonly notes: readonly string[]
    }
  | { readonly ok: false; readonly reasons: readonly string[] }

/** What can be added to a container or pod. Made by the format, which alone knows the notation; absent where it cannot be said exactly. */
export interface Additions {
  /** One more published port; the value is a mapping as the same format writes it. */
  readonly publish?: Insertion | undefined
  /** One more network; the value is what another definition of the same format and scope calls it. */
  readonly network?: Insertion | undefined
  /** A container's pod; the value is what `podName` makes of its name. */
  readonly pod?: Insertion | undefined
  /** How a member names its pod: `shop.pod`. */
  podName?(name: string): string
  /** Takes away all that a container says of its networks. */
  readonly withoutNetworks?: readonly Edit[] | undefined
  /** What else has to go where edits take away all that stands in a list; nothing where that cannot be had. */
  emptied?(edits: readonly Edit[]): readonly Edit[] | undefined
  /** There are no pods in the format: the first member lends the others its network. */
  readonly lendsNetwork?: true
  /** Makes the container start after the one that lends it its network, as `podName` names that; nothing where it cannot be had so. */
  startAfter?(lender: string): readonly Edit[] | undefined
  /** What a new pod asks of Podman: `what`, in the plural, came with `version`. */
  readonly podNeeds?: { readonly what: string; readonly version: string }
  /** Makes a pod of which this container is the first member. */
  newPod?(pod: NewPod): PodMade | undefined
  /** The file of the unit or command that puts it up, where others of its directory may be put up by themselves; absent: none is seen. */
  readonly playedBy?: string | undefined
  /** Whether one unit or command puts up both; without any, whether they stand in one directory. */
  isPlayedWith?(other: Additions): boolean
  /**
   * There is no container outside a pod in the format: puts the containers of other pods into this one's.
   * @param others the only containers of their pods
   * @param edits of the text of all of them: what stands in a container moves with it
   */
  takeIn?(others: readonly Additions[], edits: readonly Edit[]): Promise<TakenIn>
}

/** One published port, or a run of consecutive ones. */
export interface Publish {
  /** The mapping as written; findings point here. */
  readonly text: MappedText
  /** '' is every address of the host. */
  readonly hostAddress: Value<string>
  /** `null`: Podman picks a free one. The first of `count`. */
  readonly hostPort: Value<number> | null
  readonly containerPort: Value<number>
  /** Consecutive ports, at least 1. */
  readonly count: number
  readonly protocol: Value<Protocol>
  readonly origin: Origin
  /** Where the host part stands, for exact edits and columns; absent when the text has none. */
  readonly hostPortText?: MappedText
  readonly containerPortText?: MappedText
  readonly edits?: PublishEdits
}

export type NetworkModeName =
  | 'default' /* nothing was said: bridge or pasta, by how Podman runs */
  | 'bridge'
  | 'host'
  | 'none'
  | 'pasta'
  | 'slirp4netns'
  | 'shared' /* another container's namespace */
  | 'path' /* ns:PATH, unknown to a linter */
  | 'unknown'

/**
 * A name of something that another draft may define.
 * `file`: a Quadlet unit's file name, `db.container`. `local`: a name inside a scope (a compose service, a `.kube` pod).
 * `name`: Podman's own name for the resource.
 */
export interface Reference {
  readonly by: 'file' | 'local' | 'name'
  readonly kind: 'container' | 'pod' | 'network' | 'image' | 'volume' | 'build' | 'kube'
  readonly name: Value<string>
  /** For `local`: the scope it is looked up in; otherwise where it was written. */
  readonly scope: string
  readonly text: MappedText
  /** Podman refuses to go on when it is missing (a Quadlet reference). Its words, for the finding. */
  readonly required?: { readonly says: string }
  /** It exists outside the repository, by the text's own word (compose `external: true`). */
  readonly external?: boolean
}

export interface AttachmentDraft {
  readonly network: Reference
  readonly aliases: readonly MappedText[]
  readonly ip?: MappedText
  readonly origin: Origin
}

/** What a container or pod says about its network. */
export interface NetworkChoice {
  readonly mode: Fact<NetworkModeName>
  /** For mode `bridge` (named networks); in written order. */
  readonly attachments: readonly AttachmentDraft[]
  /** For mode `shared`: whose namespace. */
  readonly target?: Reference
  /** Whether the text says anything at all; a pod member that does leaves the pod's namespace. */
  readonly explicit: boolean
  /** pasta and slirp4netns arguments, bridge options: as written. */
  readonly options?: readonly MappedText[]
}
