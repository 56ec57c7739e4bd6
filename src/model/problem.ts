import type { SourceSpan } from '../source/index.js'
import type { Fact } from './fact.js'
import type { Edit } from './network.js'

/**
 * Something a reader or the assembler saw that Podman refuses or ignores. Rules of the same id turn problems into findings; nothing
 * is thrown.
 */
export interface Problem {
  readonly rule:
    | 'invalid-unit'
    | 'unknown-reference'
    | 'invalid-port-mapping'
    | 'publish-on-pod-member'
    | 'setting-conflicts-with-pod'
    | 'duplicate-name'
    | 'compose-provider-difference'
  /** Names the case, stable: `no-image`, `unsupported-key`. */
  readonly code: string
  /** What is wrong and what Podman says about it, one sentence without a full stop. */
  readonly message: string
  readonly at: SourceSpan
  /** What it is about, for the fingerprint: a unit's path, an id. */
  readonly subject: string
  /** Overrides the rule's severity where Podman only ignores the setting. */
  readonly severity?: 'warning' | 'note'
  readonly because?: readonly Fact<unknown>[]
  /** What to do, where that is not what the fix does. One or two sentences. */
  readonly advice?: string
  readonly fix?: { readonly title: string; readonly safe: boolean; readonly edits: readonly Edit[] }
}
