import type { MappedText, SourceSpan } from '../source/index.js'
import type { Fact, Hop, Origin } from './fact.js'
import type { Additions, NetworkChoice, Publish, Reference } from './network.js'
import type { Problem } from './problem.js'
import type { Value } from './value.js'

export type FormatId = 'quadlet' | 'kube' | 'compose' | 'shell' | 'systemd' | 'ansible' | 'containerfile'

/** One arm of an `if`, `case` or set of alternatives: two drafts in different arms of one choice never exist together. */
export interface Branch {
  readonly choice: string
  readonly arm: number
  /** The condition, or what takes it away, where it stands in one place. */
  readonly at?: SourceSpan
  /** It is no condition but a time: what is in arm 0 has ended when what is in arm 1 begins. */
  readonly isEnd?: true
}

export interface DraftBase {
  readonly format: FormatId
  /** Where local names bind: a Quadlet directory, a compose project, a kube file, a script. Becomes part of the id; no line numbers. */
  readonly scope: string
  /** The name inside the scope: a unit file's stem, a service, a pod name. Unique among the drafts of its kind in the scope. */
  readonly local: string
  /** The definition, as a reader would point at it: the section header, the service key, the command word. */
  readonly at: SourceSpan
  readonly branches?: readonly Branch[]
  /** A template that runs only as instances (`foo@.container`): 0..n of it. */
  readonly template?: boolean
  /** The run of commands that plays the file it stands in, see KubePlay.run. */
  readonly playedBy?: string
  /** Not started unless asked for: a compose profile. */
  readonly optional?: boolean
  /** What in it only a newer Podman than the oldest knows. */
  readonly needs?: readonly VersionNeed[]
  /** Other drafts it needs that no other field names (`[Volume] Image=`, `[Build] Network=`): bound only to see whether they are there. */
  readonly references?: readonly Reference[]
}

/** Something that an older Podman does not know. */
export interface VersionNeed {
  /** The first Podman that does: `5.0`. */
  readonly since: string
  /** What an older one makes of it, one clause: `refuses web.container: unsupported key 'Pod' in group 'Container'`. */
  readonly otherwise: string
  readonly at: SourceSpan
}

/** One variable in a container's environment; the last of a name wins. */
export interface EnvironmentEntry {
  readonly name: string
  /** `null`: taken from the environment of whoever starts it, or from a secret: unknown. */
  readonly value: MappedText | null
  readonly at: SourceSpan
  readonly via?: readonly Hop[]
}

/** A bind mount of a file or directory of the repository. `source` is a tree path when it could be resolved. */
export interface MountDraft {
  readonly text: MappedText
  readonly source: string | null
  readonly target: string | null
  /** Where it lies on the machine, when that is no path of the tree: only its end can tell which file is meant. */
  readonly hostPath?: MappedText
  readonly volume?: Reference
  /** Files that it brings with it though they stand inside another file (a ConfigMap's keys); `path` is the path in the container. */
  readonly contents?: readonly { readonly path: string; readonly text: MappedText }[]
}

/** EXPOSE, `--expose`, `ExposeHostPort=`, compose `expose`, kube `containerPort`: a declaration, not a socket. */
export interface DeclaredPort {
  readonly port: Value<number>
  readonly count: number
  readonly protocol: Value<'tcp' | 'udp' | 'sctp'>
  readonly origin: Origin
  /** kube's containerPort says what the container listens on (likely); the others prove nothing. */
  readonly kind: 'container-port' | 'expose'
}

export interface ContainerDraft extends DraftBase {
  readonly kind: 'container'
  /** Podman's name for it. */
  readonly name: Fact<Value<string>>
  /** The image as written (with holes); absent when the draft has none. */
  readonly image?: Fact<MappedText>
  /** When the image is another unit (`x.image`, `x.build`, a compose `build:`). */
  readonly imageUnit?: Reference
  readonly pod?: Reference
  readonly network: NetworkChoice
  readonly publish: readonly Publish[]
  /** `-P`: every exposed port on a random host port. */
  readonly publishAll?: SourceSpan
  readonly ports: readonly DeclaredPort[]
  readonly environment: readonly EnvironmentEntry[]
  readonly entrypoint?: readonly MappedText[]
  /** Arguments after the image (`Exec=`, `command:`, `args:`). */
  readonly command: readonly MappedText[]
  readonly healthCommand?: MappedText
  readonly mounts: readonly MountDraft[]
  readonly labels: readonly { readonly name: string; readonly value: MappedText }[]
  readonly hostname?: MappedText
  /** Further names on every network: `NetworkAlias=`, `--network-alias`. */
  readonly aliases: readonly MappedText[]
  /** `NAME:IP` pairs as written. */
  readonly addHosts: readonly MappedText[]
  readonly ip?: MappedText
  /** Start order only; never an edge. */
  readonly after: readonly Reference[]
  /** Settings that Podman refuses or ignores beside a shared pod namespace, in its own flag names: `--hostname`, `--ip`. */
  readonly podSettings: readonly { readonly flag: string; readonly text: MappedText }[]
  /** Further flags that only the machine knows (`PodmanArgs=$X`, `podman run $OPTS`): a network among them would take it out of its pod's. */
  readonly openFlags?: true
  /** Runs to its end before the others start (a kube init container, a job step). */
  readonly init?: boolean
  /** How many of it run, when more than one; each with the same publishes. */
  readonly replicas?: number
  readonly additions?: Additions
}

export interface PodDraft extends DraftBase {
  readonly kind: 'pod'
  readonly name: Fact<Value<string>>
  readonly network: NetworkChoice
  readonly publish: readonly Publish[]
  /** Whether members share the network namespace: false for `--infra=false`, `--share` without net; `null` where an expression decides. */
  readonly sharesNetwork: boolean | null
  /** Whether members share the host name: false for `--share net`; absent as `sharesNetwork`, since Podman shares both by default. */
  readonly sharesHostname?: boolean | null
  readonly aliases: readonly MappedText[]
  readonly hostname?: MappedText
  readonly ip?: MappedText
  readonly addHosts: readonly MappedText[]
  /** kube play adds the member names as network aliases. */
  readonly memberNamesResolve?: boolean
  /** Further flags that only the machine knows: a network among them would change what its members may do. */
  readonly openFlags?: true
  /** Needed by something that only pods do (a kube file, an infra setting): a single member is then no needless pod. */
  readonly neededFor?: string
  readonly additions?: Additions
}

export interface NetworkDraft extends DraftBase {
  readonly kind: 'network'
  readonly name: Fact<Value<string>>
  readonly driver: Value<string>
  readonly internal: Fact<Value<boolean>>
  readonly dns: Fact<Value<boolean>>
  /** `isolate` option as written: `true`, `strict`, `false`; absent: Podman's default. */
  readonly isolate?: Fact<Value<string>>
  readonly subnets: readonly MappedText[]
  /** Made elsewhere, by the text's own word. */
  readonly external?: boolean
}

/** A file or directory of the build context that an image has in it. */
export interface CopyDraft {
  /** A tree path; '' is the root. */
  readonly source: string
  /** Where the image has it; `null` where a later stage takes it on to a place of its own. */
  readonly target: string | null
  /** `target` is a directory that a file keeps its own name in. */
  readonly into: boolean
}

/** An image made or named by a unit of the repository. */
export interface ImageDraft extends DraftBase {
  readonly kind: 'image'
  /** The names it can be run by. */
  readonly tags: readonly MappedText[]
  /** What it is built from, when known: the final stage's base image. */
  readonly base?: MappedText
  readonly ports: readonly DeclaredPort[]
  readonly environment: readonly EnvironmentEntry[]
  readonly entrypoint?: readonly MappedText[]
  readonly command?: readonly MappedText[]
  /** The Containerfile, as a tree path, when it is in the tree. */
  readonly containerfile?: string
  /** The directory it is built from, as a tree path. */
  readonly context?: string
  /** What its Containerfile copies into it; absent where no Containerfile was read. */
  readonly copies?: readonly CopyDraft[]
}

export interface VolumeDraft extends DraftBase {
  readonly kind: 'volume'
  readonly name: Fact<Value<string>>
}

/** A unit that is referred to by file name but lowers to something else: `app.kube` stands for its pods. */
export interface UnitDraft extends DraftBase {
  readonly kind: 'unit'
}

/** A file of the repository that is put somewhere on the machine: Ansible's `copy` and `template`. */
export interface FileDraft extends DraftBase {
  readonly kind: 'file'
  /** A tree path. */
  readonly source: string
  /** Where it is put, as written. */
  readonly target: MappedText
}

export type Draft = ContainerDraft | PodDraft | NetworkDraft | ImageDraft | VolumeDraft | UnitDraft | FileDraft

/** What `podman kube play` was told on its command line or by a `.kube` unit. */
export interface KubePlay {
  /** `--publish` / `PublishPort=` values. */
  readonly publish: readonly MappedText[]
  /** `--network` / `Network=` values. */
  readonly network: readonly MappedText[]
  /**
   * Those of `network` that name Quadlet units (`x.network`, `x.container`; only a `.kube` unit's do). Each reference's `text` is the
   * value's part before the `:`, at the same place.
   */
  readonly networkUnits?: readonly Reference[]
  /** `--configmap` / `ConfigMap=`: tree paths. */
  readonly configMaps: readonly string[]
  readonly publishAll?: boolean
  readonly noPodPrefix?: boolean
  /** Where it was said. */
  readonly at: SourceSpan
  /** What runs in one go, and so puts up together all that it plays: a file's scope, and the flow in it after a line break. */
  readonly run?: string
  /** Several files given to one command are one play. */
  readonly scope: string
  /** All files of the play, as tree paths; absent where not all of them are known (a URL, a name with holes). */
  readonly files?: readonly string[]
  readonly branches?: readonly Branch[]
}

/** Which files one compose project is made of, and how it is put up. */
export interface ComposeRun {
  /** Tree paths in the order in which they are merged; the first is the claim's own. */
  readonly files: readonly string[]
  /** The command that loads them; absent where their names and directory alone say so. */
  readonly at?: SourceSpan
  /** `-p`, `COMPOSE_PROJECT_NAME`. */
  readonly projectName?: MappedText
  /** `--project-directory`, a tree path; else the first file's directory. */
  readonly projectDirectory?: string
  /** `--env-file`: tree paths, in place of the project directory's `.env`. */
  readonly envFiles?: readonly string[]
  /** `--profile`: these services are started. */
  readonly profiles?: readonly string[]
  /** Where the project's names bind; the first file's path without extension when absent. */
  readonly scope?: string
  readonly branches?: readonly Branch[]
  /** Files among `files` that are only loaded one at a time (`compose.dev.yaml`, `compose.prod.yaml`). */
  readonly exclusive?: readonly string[]
  /** Another directory of the same name makes another project of the same name: the directory does not name it. */
  readonly ambiguousName?: boolean
}

/** A file, or a text inside one, that a format is asked to read, and why. */
export interface FileClaim {
  readonly format: FormatId
  readonly path: string
  /** Text inside the file instead of the file itself (a heredoc, an inline unit), and the name it would have on disk. */
  readonly content?: { readonly text: MappedText; readonly name: string }
  readonly evidence: string
  readonly play?: KubePlay
  readonly compose?: ComposeRun
  /** Set by a containerfile claim: the build context, a tree path. */
  readonly context?: string
}

/** A key the upstream knows and this program does not model, or that nobody knows. */
export interface UnmodelledKey {
  readonly at: SourceSpan
  readonly key: string
  readonly reason: 'unsupported' | 'unknown'
}

/** What one claimed file lowered to. */
export interface Lowered {
  readonly drafts: readonly Draft[]
  readonly problems: readonly Problem[]
  readonly claims: readonly FileClaim[]
  readonly unmodelledKeys: readonly UnmodelledKey[]
  /** Why the file could not be read as its format; the rest of the tree goes on. */
  readonly unparsed: readonly { readonly at: SourceSpan; readonly reason: string }[]
  /** Units (containers, pods, networks …) defined in the file, for coverage. */
  readonly units: number
}
