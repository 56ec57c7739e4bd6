import type { Config } from '../config/index.js'
import type { Finding, FormatId, Severity, Topology, UnmodelledKey } from '../model/index.js'
import type { LineIndex, SourceSpan, SourceTree } from '../source/index.js'

/** The texts that findings stand in. An unreadable file is the empty text. */
export interface Sources {
  text(file: string): string
  lines(file: string): LineIndex
}

/** What a report says about a rule; every Rule is one. */
export interface RuleInfo {
  readonly id: string
  readonly severity: Severity
  /** One sentence, without a full stop. */
  readonly summary: string
  /** CVSS-like, 0 to 10, for rules whose findings are a matter of security. */
  readonly securitySeverity?: number
}

/** What was read, what was not, and why. Nothing is skipped silently. */
export interface Coverage {
  readonly files: readonly { readonly path: string; readonly format: FormatId; readonly units: number }[]
  readonly unparsed: readonly { readonly at: SourceSpan; readonly reason: string }[]
  readonly unmodelledKeys: readonly UnmodelledKey[]
  /** Files that were not looked into: over budget, a symlink out of the tree, not readable. */
  readonly skipped?: readonly { readonly path: string; readonly reason: string }[]
  /** Files that look like a format's, though nothing says that Podman runs them. */
  readonly passedOver?: readonly { readonly path: string; readonly format: FormatId }[]
}

/** A reader or rule of ours that threw. */
export interface Fault {
  readonly where: string
  readonly error: string
}

/** One analysed tree and the configuration that it is judged by. */
export interface Side {
  readonly tree: SourceTree
  readonly topology: Topology
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
  readonly faults: readonly Fault[]
  readonly config: Config
}

/** Why a finding does not count. */
export interface Suppression {
  readonly kind: 'comment' | 'config'
  readonly reason: string
  readonly at: SourceSpan
}

/** A finding after configuration, suppression and comparison. */
export interface Settled {
  readonly finding: Finding
  /** What the configuration makes of it. */
  readonly severity: Severity
  /** Stable over moved lines and files; unique in one report. */
  readonly fingerprint: string
  readonly suppressed: Suppression | null
  /** Neither base nor baseline has it. Without both every finding is new. */
  readonly isNew: boolean
  /** It stands on lines that differ from the base; `null` when that is not known. */
  readonly onChangedLines: boolean | null
}

/** A finding of the base that is gone. */
export interface Fixed {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly fingerprint: string
}

/** Something by which the head judges less strictly than the base. */
export interface Weakening {
  /** One sentence without a full stop. */
  readonly what: string
  readonly at: SourceSpan | null
}

/** Lines of the head that differ from the base. Lines are 1-based, both ends included. */
export interface ChangedLines {
  touches(file: string, first: number, last: number): boolean
}

/** Everything a reporter needs, decided. Reporters only write it down. */
export interface Report {
  /** Those that were asked for, suppressed ones included, by file, place and rule. */
  readonly findings: readonly Settled[]
  readonly selection: 'new' | 'changed' | 'all'
  readonly hasBase: boolean
  /** Of the findings that are reported and not suppressed. */
  readonly summary: Readonly<Record<Severity, number>>
  /** Of those left out: known before, not on changed lines, or a guess. */
  readonly omitted: { readonly existing: number; readonly unchanged: number; readonly guesses: number }
  readonly suppressed: number
  readonly fixed: readonly Fixed[]
  readonly weakened: readonly Weakening[]
  readonly coverage: Coverage
  /** Files that could not be read as what they are, where the base, if any, could. */
  readonly newlyUnparsed: number
  readonly faults: readonly Fault[]
  /** What the reader should know about the run itself: the base could not be read. */
  readonly notices: readonly string[]
  readonly rules: readonly RuleInfo[]
  readonly sources: Sources
  /** `null`: there is no base, or its differences are not known. */
  readonly changed: ChangedLines | null
  /** Environment values, by file, that no excerpt may show. */
  readonly masks: ReadonlyMap<string, readonly SourceSpan[]>
}
