import type { Branch, FormatId, Hop, Reference } from '../../model/index.js'
import type { MappedText, SourceSpan, SourceTree } from '../../source/index.js'

/** A word of a command line as Podman gets it. */
export interface CommandWord {
  readonly text: MappedText
  /** Where it stands with its quotes, for taking it out. */
  readonly outer: SourceSpan
}

/** What a command reads: a text at hand, or a file by the name it is given. */
export type CommandInput = { readonly kind: 'text'; readonly text: MappedText } | { readonly kind: 'file'; readonly path: MappedText }

/** One run of Podman, whatever made it: a line of a script, an `ExecStart=`. */
export interface PodmanCall {
  /** All words, the program's own first, with what stands in front of it (`sudo`, `exec`). */
  readonly words: readonly CommandWord[]
  readonly branches: readonly Branch[]
  /** Whether it runs depends on something before it. */
  readonly conditional: boolean
  /** It runs as often as only the machine knows. */
  readonly repeated: boolean
  /** Its text runs several times, so that taking words out changes more than one thing. */
  readonly shared: boolean
  readonly background: boolean
  readonly input: CommandInput | null
  /** What runs one after the other; only there does one command end what another began. */
  readonly flow: string
  /** The tree paths that a path may mean, the likeliest first. */
  paths(path: MappedText): readonly string[]
  /** The value of a variable that the caller exports, where it is known. */
  variable(name: string): MappedText | null
  /** What was written into a file of that name before. */
  written(path: MappedText): MappedText | null
}

/** Where the commands stand. */
export interface CommandContext {
  readonly format: FormatId
  /** The file they stand in, and what their names bind in. */
  readonly path: string
  readonly scope: string
  readonly tree: SourceTree
  /** A script's container may end before the next begins; a service's runs on. */
  readonly sequential: boolean
  /** The pod whose id a file holds, where another file makes it (`--pod-id-file`). */
  podOfIdFile?(file: MappedText): Reference | null
  /** Where a value that an expansion brought in stands itself, and how it got here. */
  original?(text: MappedText): { readonly text: MappedText; readonly via: readonly Hop[] } | null
  /** What people call a container that has no name of its own. */
  readonly label?: string
}
