import type { MappedText } from '../source/index.js'
import type { Branch, ContainerDraft, ImageDraft, NetworkDraft, PodDraft } from './draft.js'
import type { Fact } from './fact.js'
import type { NetworkModeName, Protocol, Publish } from './network.js'
import type { Problem } from './problem.js'
import type { Value } from './value.js'

/** Ids are `kind:scope/local`: no line numbers, stable when a file moves inside its scope. */
export type ContainerId = `container:${string}`
export type PodId = `pod:${string}`
export type NetworkId = `network:${string}`
export type NamespaceId = `netns:${string}`

/** One machine (or one user on it), as far as the repository tells. */
export interface Host {
  readonly name: string
  readonly mode: 'rootless' | 'rootful' | 'unknown'
  /** Podman's version as configured, `5.8`; the newest stable where nothing is said. */
  readonly podman: string
  readonly members: readonly (ContainerId | PodId)[]
}

export interface Attachment {
  readonly network: NetworkId
  /** Every name by which others on the network can resolve this namespace, each with its reason. Lower-cased. */
  readonly names: readonly Fact<string>[]
  readonly ip?: Fact<string>
  readonly fact: Fact<NetworkId>
}

/**
 * One set of sockets. A pod's members share one; so do `--network container:x`, `Network=x.container`, compose `service:x`.
 * There is one `host` namespace per host and the containers in it are its members.
 */
export interface NetworkNamespace {
  readonly id: NamespaceId
  readonly host: string
  readonly mode: NetworkModeName
  /** Why the mode is what it is. */
  readonly modeFact: Fact<NetworkModeName>
  /** The pod or container whose namespace it is; `null` for the host's and for unknown ones. */
  readonly owner: PodId | ContainerId | null
  readonly members: readonly ContainerId[]
  readonly attachments: readonly Attachment[]
  readonly publishes: readonly PublishedPort[]
  /** Publishes that Podman discards with a warning: the mode has no port mappings (host, none, another container's). */
  readonly discarded?: readonly PublishedPort[]
}

/** A publish in force: it belongs to a namespace, whoever wrote it. */
export interface PublishedPort {
  readonly publish: Publish
  /** The pod or container that wrote it. */
  readonly by: PodId | ContainerId
  readonly namespace: NamespaceId
  readonly fact: Fact<Publish>
}

/** A socket that a container is believed to open. The fact says why, and so how sure that is. */
export interface Listener {
  readonly container: ContainerId
  /** '' is every address; `127.0.0.1` only the namespace itself. */
  readonly address: string
  readonly port: number
  readonly protocol: Protocol
  readonly fact: Fact<number>
  readonly source: 'declared' | 'image' | 'inferred'
}

/** What is known of the image a container runs, wherever from. */
export interface ImageKnowledge {
  /** Normalised `registry/repository`, without tag. */
  readonly repository: string
  readonly role: string
  /** A service that by its nature serves other services, not people: a database, a cache. */
  readonly backing: boolean
  /** Backing by nature, yet often meant for clients outside (a broker on the LAN, an SMTP server): no claim is made on its nature alone. */
  readonly dualUse: boolean
  readonly fact: Fact<string>
}

/**
 * A host name, with or without a port, that a container's settings name: a connection string, a `*_HOST` variable, a flag, an upstream
 * in a mounted config file. Whether it is a sibling is the graph's question.
 */
export interface Mention {
  /** As written, lower-cased, without brackets: `db`, `localhost`, `10.88.0.1`, `host.containers.internal`. */
  readonly host: string
  readonly hostText: MappedText
  /** `null`: none written and no default known. */
  readonly port: Value<number> | null
  readonly portText?: MappedText
  readonly protocol: Protocol
  /** How it stood there: in a URL with a scheme, as `host:port`, or as a bare name. */
  readonly form?: 'url' | 'address' | 'name'
  /** What is spoken, as the notation says: `http`, `tcp`, `jdbc:mysql`. */
  readonly scheme?: string
  /** A reverse proxy passes requests on to it. */
  readonly upstream?: true
  /** What names it, for people: the variable, flag or file. Never the value. */
  readonly setting: string
  /** Strength of the step "this text means a call": certain for a URL in a known variable, guess for a bare word that may be anything. */
  readonly fact: Fact<string>
  /** Role the target should have when the variable or scheme tells: `database`. */
  readonly role?: string
  /** The variable usually holds the address browsers use (PUBLIC_URL): an edge only when the host is a container's name. */
  readonly publicAddress?: boolean
}

export interface Container {
  readonly id: ContainerId
  /** Podman's name. */
  readonly name: Value<string>
  /** What people call it: the unit's stem, the service's key. */
  readonly label: string
  readonly draft: ContainerDraft
  readonly host: string
  /** Units that belong together: one directory tree of units that refer to each other, one compose project. */
  readonly deployment: string
  readonly pod: PodId | null
  /** Member of a pod whose network it left. */
  readonly leftPodNetwork: boolean
  readonly namespace: NamespaceId
  readonly image: ImageKnowledge | null
  /** The image defined in this repository, when it is. */
  readonly builtImage: ImageDraft | null
  readonly listeners: readonly Listener[]
  /** Every socket it opens is known: no publish or call can be meant for one we do not see. */
  readonly listenersComplete: boolean
  readonly mentions: readonly Mention[]
  readonly branches: readonly Branch[]
}

export interface Pod {
  readonly id: PodId
  readonly name: Value<string>
  readonly label: string
  readonly draft: PodDraft
  readonly host: string
  readonly deployment: string
  readonly members: readonly ContainerId[]
  readonly namespace: NamespaceId
  readonly branches: readonly Branch[]
}

export interface Network {
  readonly id: NetworkId
  readonly name: Value<string>
  readonly label: string
  readonly host: string
  /** `null` for networks nobody in the repository defines: Podman's own (`podman`, `podman-default-kube-network`) and external ones. */
  readonly draft: NetworkDraft | null
  readonly internal: Value<boolean>
  readonly dns: Value<boolean>
  readonly isolate: Value<string> | null
  readonly driver: Value<string>
  readonly external: boolean
  readonly fact: Fact<NetworkId>
}

export interface Topology {
  readonly hosts: readonly Host[]
  readonly namespaces: readonly NetworkNamespace[]
  readonly containers: readonly Container[]
  readonly pods: readonly Pod[]
  readonly networks: readonly Network[]
  readonly images: readonly ImageDraft[]
  readonly problems: readonly Problem[]
}
