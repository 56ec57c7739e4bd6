import type { ContainerDraft, PodDraft } from './draft.js'
import type { Publish } from './network.js'

/**
 * How containers can reach each other without a port of the host, for the format they are written in to put into its own words. It says
 * what to add and what that makes needless, and nothing of the values that are there: reports are public.
 */
export interface Proposal {
  /** A new network for all of them; absent where they share one, or a pod, already. */
  readonly network?: string
  readonly members: readonly ProposedMember[]
}

export interface ProposedMember {
  readonly label: string
  readonly container: ContainerDraft
  /** Whose network it has: its own, or its pod's. */
  readonly owner: ContainerDraft | PodDraft
  readonly settings: readonly ProposedSetting[]
  /** Of the owner's published ports: which nobody needs any more, and which stay. */
  readonly drop: readonly Publish[]
  readonly keep: readonly Publish[]
}

/** What is to be called in place of the host. */
export interface ProposedSetting {
  /** The variable that names it; absent where something else does: a configuration file, the command line. */
  readonly variable?: string
  /** The variable's whole value; absent where there is more in it than host and port. */
  readonly value?: string
  readonly before: string
  readonly now: string
}
