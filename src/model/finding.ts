import type { SourceSpan } from '../source/index.js'
import type { Confidence, Fact } from './fact.js'
import type { Edit } from './network.js'

export type Severity = 'error' | 'warning' | 'note'

export interface Fix {
  readonly title: string
  /** Safe: applying it cannot take away anything the repository is seen to use. */
  readonly safe: boolean
  readonly edits: readonly Edit[]
}

/** What a rule found. `message` is made from the rule's template `messageId` and `data`. */
export interface Finding {
  readonly rule: string
  readonly messageId: string
  readonly data: Readonly<Record<string, string | number>>
  readonly message: string
  readonly severity: Severity
  readonly confidence: Confidence
  readonly at: SourceSpan
  readonly related: readonly { readonly at: SourceSpan; readonly label: string }[]
  /** Never empty. */
  readonly because: readonly Fact<unknown>[]
  readonly fixes: readonly Fix[]
  /** Ids and values that make it this finding, without line numbers: the fingerprint's input. */
  readonly identity: readonly string[]
  /** What to do, in one or two sentences, when no edit can say it; ready-to-paste text in `snippet`. */
  readonly advice?: string
  readonly snippet?: string
}
