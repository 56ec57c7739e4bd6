import type { Graph } from '../graph/index.js'
import type { Fact, Fix, Severity, Topology } from '../model/index.js'
import type { SourceSpan } from '../source/index.js'

/** What a rule sees: frozen facts and questions over them. A rule keeps nothing, changes nothing and knows no format. */
export interface RuleContext {
  readonly topology: Topology
  readonly graph: Graph
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
  /** Templates with `{name}` for the finding's data. */
  readonly messages: Readonly<Record<string, string>>
  check(context: RuleContext): Iterable<RuleFinding>
}
