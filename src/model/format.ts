import type { SourceTree } from '../source/index.js'
import type { FileClaim, FormatId, Lowered } from './draft.js'
import type { Proposal } from './proposal.js'

/** What lowering may look at besides its own claim. */
export interface LowerContext {
  readonly tree: SourceTree
  /** Which program runs compose files, when the config says so: only then may a difference between them be claimed as certain. */
  readonly composeProvider?: 'podman-compose' | 'docker-compose'
}

/**
 * One syntax with one vocabulary. Loaded only when a candidate file exists; `lower` is called once a claim and never throws on what
 * a file contains.
 */
export interface Format {
  readonly id: FormatId
  /** Decides which of the candidate paths it reads, by looking inside where the path alone is not evidence. Sorted paths in, claims out. */
  claim(paths: readonly string[], tree: SourceTree): readonly FileClaim[]
  /** Candidates that look like this format's, claimed or not: what nothing says Podman runs is passed over, and told. */
  resembling?(paths: readonly string[], tree: SourceTree): readonly string[]
  /** Compares the claims that are waiting before they are lowered: a command that loads files knows better what belongs together. */
  settle?(claims: readonly FileClaim[]): readonly FileClaim[]
  lower(claim: FileClaim, context: LowerContext): Lowered
  /** Files that one claim read are known to the next without being read again: what a claim lowers to may rest on all of them. */
  readonly remembers?: true
  /** Text to paste that does what is proposed, in this format's notation. */
  propose?(proposal: Proposal): string
}

/** The part of a format that every run needs: cheap, by path alone. */
export interface FormatEntry {
  readonly id: FormatId
  /** Whether the file may be this format's, by its name alone. `base` is the file name, `extension` its last part without the dot, lower-case. */
  candidate(path: string, base: string, extension: string): boolean
  load(): Promise<Format>
}
