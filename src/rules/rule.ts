import type { Graph } from '../graph/index.js'
import type { Fact, Fix, FormatId, Proposal, Severity, Topology } from '../model/index.js'
import type { SourceSpan } from '../source/index.js'

/** What a rule sees: frozen facts and questions over them. A rule keeps nothing, changes nothing and knows no format. */
export interface RuleContext {
  readonly topology: Topology
  readonly graph: Graph
  /** What the configuration says must hold. */
  readonly assertions?: Assertions
  /** The graph of what a change builds on. */
  readonly base?: Graph
  /** A proposal in the words of a format; absent where nobody has read any. */
  readonly propose?: Propose
}

/** Text to paste, when the format can say it. */
export type Propose = (format: FormatId, proposal: Proposal) => string | undefined

/** Ends are names as people write them: `web`, `db:5432`, `outside`, `host`. */
export interface Assertions {
  readonly forbid: readonly { readonly from: string; readonly to: string; readonly reason: string | null; readonly at: SourceSpan }[]
  /** `null`: not asserted. */
  readonly allowOutside: readonly { readonly name: string; readonly at: SourceSpan }[] | null
  readonly noNewExposure: boolean
  /** The configuration does not stand in the tree and may serve others as well: a name that is not here is no mistake. */
  readonly isShared?: boolean
}

/** One finding as a rule yields it; `runRules` adds message, severity and confidence. */
export interface RuleFinding {
  readonly messageId: string
  readonly data: Readonly<Record<string, string | number>>
  readonly at: SourceSpan
  readonly related?: readonly { readonly at: SourceSpan; readonly label: string }[]
  /** At least one: the finding is as certain as the weakest of them. */
  readonly because: readonly Fact<unknown>[]
  readonly fixes?: readonly Fix[]
  /** Ids and values that make it this finding and no other; no line numbers. */
  readonly identity: readonly string[]
  /** Where it differs from the rule's own. */
  readonly severity?: Severity
  readonly advice?: string
  readonly snippet?: string
}

export interface Rule {
  /** Names the defect. */
  readonly id: string
  readonly severity: Severity
  /** One sentence for tables and SARIF, without a full stop. */
  readonly summary: string
  /** CVSS-like, 0 to 10, where its findings are a matter of security: what they let in, and how far. */
  readonly securitySeverity?: number
  /** Templates with `{name}` for the finding's data. */
  readonly messages: Readonly<Record<string, string>>
  check(context: RuleContext): Iterable<RuleFinding>
}
