import type { SourceTree } from '../source/index.js'

/** One machine as the configuration says it: which paths it runs, how, and with which Podman. */
export interface HostRule {
  readonly name: string
  /** Whether a tree path belongs to the machine. */
  matches(path: string): boolean
  readonly mode: 'rootless' | 'rootful' | 'unknown'
  /** Podman's version, `5.8`. */
  readonly podman: string
}

export interface AssembleContext {
  readonly tree: SourceTree
  /** In the order of the configuration: the first that matches has it. Empty: the host groups are guessed from the tree. */
  readonly hosts: readonly HostRule[]
}
