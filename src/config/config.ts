import type { SourceSpan } from '../source/index.js'
import type { FileValues } from './options.js'

/** What the configuration makes of a rule. `off` drops its findings. */
export type Level = 'error' | 'warning' | 'note' | 'off'

/** A set of tree paths, as its patterns say. */
export interface PathSet {
  /** The patterns as written. */
  readonly patterns: readonly string[]
  matches(path: string): boolean
}

/** One machine: what stands under one name shares it. */
export interface HostEntry {
  readonly name: string
  readonly paths: PathSet
  matches(path: string): boolean
  readonly mode: 'rootless' | 'rootful' | 'unknown'
  /** Podman's version, `5.8`. */
  readonly podman: string
}

/** Findings that are accepted, and why. */
export interface IgnoreEntry {
  readonly rules: readonly string[]
  /** `null`: everywhere. */
  readonly paths: PathSet | null
  readonly reason: string
  readonly at: SourceSpan
}

/** A call that must not be possible. Ends are names as people write them: `web`, `db:5432`, `outside`. */
export interface ForbiddenPath {
  readonly from: string
  readonly to: string
  readonly reason: string | null
  readonly at: SourceSpan
}

/** What may be open to the outside: a service or pod, `web`, or one of its ports, `web:8080`. */
export interface AllowedName {
  readonly name: string
  readonly at: SourceSpan
}

export interface Assertions {
  readonly forbid: readonly ForbiddenPath[]
  /** `null`: not asserted. */
  readonly allowOutside: readonly AllowedName[] | null
  readonly noNewExposure: boolean
}

/** What one tree says about how it wants to be judged. */
export interface Config {
  /** Where it stands; `null` when the tree has none. */
  readonly file: string | null
  /** Options that the file sets, by name; see OPTIONS. */
  readonly values: FileValues
  /** In written order; the first that matches a path has it. */
  readonly hosts: readonly HostEntry[]
  /** Whether a path may be looked at. */
  readonly includes: (path: string) => boolean
  /** Paths that are read as a format though nothing else shows that they are Podman's. */
  readonly include: readonly { readonly format: string; readonly paths: PathSet }[]
  readonly ignore: readonly IgnoreEntry[]
  readonly rules: ReadonlyMap<string, Level>
  readonly assert: Assertions
  /** Where a key stands: `rules/unknown-reference`, `hosts`. Keys are joined with `/`. */
  readonly places: ReadonlyMap<string, SourceSpan>
  /** The file as plain data, for comparing two of them. */
  readonly plain: unknown
}

/** The version that is taken for Podman's where nobody says it: the newest stable. */
export const NEWEST_PODMAN = '5.8'

/** What holds in a tree without a configuration. */
export const NO_CONFIG: Config = {
  file: null,
  values: {},
  hosts: [],
  includes: () => true,
  include: [],
  ignore: [],
  rules: new Map(),
  assert: { forbid: [], allowOutside: null, noNewExposure: false },
  places: new Map(),
  plain: {},
}
